/**
 * Ways of counting that the law data declares beside a provision (`cach_dem`): in force with their instrument,
 * and settled by a named person's recorded answer where the text itself settles nothing.
 */

import { valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import { mayBlock } from '../../law/law.ts';
import type { Counting, CountingId } from '../../law/signs.ts';
import type { EvalContext } from '../context.ts';

/** The way of counting in force for the dossier, if any. */
export function countingOf(id: CountingId, context: EvalContext): Counting | undefined {
  return context.law.data.cach_dem.find((one) => one.id === id && context.snapshot.has(one.van_ban));
}

/** Whether its text was seen, so that it may count by itself. */
export function isSeen({ dau }: Counting): boolean {
  return mayBlock(dau);
}

/** Pointer of the answer to its question. */
export function answerAt({ hoi }: Counting): string {
  return `/de_nghi/tra_loi/${hoi}`;
}

/** What a named person answered; `undefined` when nobody did. */
export function answerOf({ hoi }: Counting, data: unknown): Tri {
  const answer = valueAt(data, ['de_nghi', 'tra_loi', hoi, 'ket_qua']);
  return typeof answer === 'boolean' ? answer : undefined;
}

/**
 * What a named person answered of each year. A yes holds for the years it names and no other; a no that names none
 * holds for all.
 */
export function yearlyAnswerOf(counting: Counting, data: unknown): (year: number) => Tri {
  const answer = answerOf(counting, data);
  const named = valueAt(data, ['de_nghi', 'tra_loi', counting.hoi, 'nam']);
  if (Array.isArray(named)) return (year) => (named.includes(year) ? answer : undefined);
  return () => answer && undefined;
}

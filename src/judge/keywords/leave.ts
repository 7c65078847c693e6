/**
 * Leave under the maternity regime: its time counts (khoản 5 Điều 4 of the decrees), for every title and form. The text
 * lifts no rating and gives none: what a year without one is worth is for a named person to say.
 */
import { type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import { valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import type { Counting } from '../../law/signs.ts';
import type { EvalContext } from '../context.ts';
import { answerAt, answerOf, countingOf, isSeen, yearlyAnswerOf } from './countings.ts';

const LEAVE = ['de_nghi', 'nghi_thai_san'] as const;

interface LeaveSpan {
  readonly from: IsoDate;
  /** Last day, or the day of the proposal. */
  readonly to: IsoDate;
}

export interface Leave {
  readonly spans: readonly LeaveSpan[];
  /** Years before the proposal's with a day of leave. */
  readonly years: ReadonlySet<number>;
  /** The text was seen: the time itself counts without asking. */
  readonly seen: boolean;
  /** Whether a named person counts this year, which has no rating or title. */
  readonly answer: (year: number) => Tri;
  /** What would settle a year that is not answered. */
  readonly answerAt: string;
}

/** `undefined` where there is none, for whoever is not a person, and where no decree in force counts it. */
export function leaveOf(data: unknown, proposed: IsoDate, context: EvalContext): Leave | undefined {
  const counting = countingOf('nghi_thai_san', context);
  const list = valueAt(data, LEAVE);
  if (!counting || !Array.isArray(list) || valueAt(data, ['de_nghi', 'doi_tuong', 'loai']) !== 'ca_nhan')
    return undefined;
  const spans = list.flatMap((item): LeaveSpan[] => {
    const [from, last] = ['tu_ngay', 'den_ngay'].map((key) => parseDate(valueAt(item, [key])));
    const proven = valueAt(item, ['van_ban', 'so']) !== undefined;
    if (!from || !last || !proven || from > last || from > proposed) return [];
    return [{ from, to: last < proposed ? last : proposed }];
  });
  return spans.length === 0 ? undefined : leave(spans, counting, data, yearOf(proposed));
}

function leave(spans: readonly LeaveSpan[], counting: Counting, data: unknown, now: number): Leave {
  const years = new Set<number>();
  for (const { from, to } of spans)
    for (let year = yearOf(from); year <= yearOf(to) && year < now; year++) years.add(year);
  return {
    spans,
    years,
    seen: isSeen(counting),
    answer: yearlyAnswerOf(counting, data),
    answerAt: answerOf(counting, data) === undefined ? answerAt(counting) : `${answerAt(counting)}/nam`,
  };
}

/**
 * What a collective may call its own: from the day it was set up; what is older is its predecessors', and counts only
 * where a named person says that it took over their tasks. A text seen indirectly never counts it by itself.
 */
import { addDays, type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import { valueAt } from '../../core/path.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import type { EvalContext } from '../context.ts';
import { answerAt, answerOf, countingOf } from './countings.ts';
import { type PastAward, yearsOf } from './record.ts';

const SUBJECT = ['de_nghi', 'doi_tuong'] as const;
const FOUNDED = '/de_nghi/doi_tuong/ngay_thanh_lap';
const BEFORE = '/de_nghi/doi_tuong/tien_than';

interface Predecessor {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Predecessors with both days and the paper of the merger; `undefined` when nothing was said of them. */
function predecessorsOf(data: unknown): readonly Predecessor[] | undefined {
  const list = valueAt(data, [...SUBJECT, 'tien_than']);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item): Predecessor[] => {
    const [from, to] = ['tu_ngay', 'den_ngay'].map((key) => parseDate(valueAt(item, [key])));
    return from && to && from <= to && valueAt(item, ['van_ban', 'so']) !== undefined ? [{ from, to }] : [];
  });
}

/** The recorded answer to the question of succession; unanswered is asked for. */
export function succession(data: unknown, context: EvalContext): Tri {
  const counting = countingOf('ke_thua_tien_than', context);
  if (!counting) return undefined;
  const answer = answerOf(counting, data);
  if (answer === undefined) context.missing.add(answerAt(counting));
  return answer;
}

function isCollective(data: unknown): boolean {
  return valueAt(data, [...SUBJECT, 'loai']) === 'tap_the';
}

/** What is older than the nominee itself: of a predecessor that was told of, of none, or unsaid. */
function inherited(covers: (one: Predecessor) => boolean, data: unknown, context: EvalContext): Tri {
  const before = predecessorsOf(data);
  if (before?.some(covers)) return succession(data, context);
  // An empty list says that there was none.
  if (before && valueAt(data, [...SUBJECT, 'tien_than', 0]) === undefined) return false;
  context.missing.add(BEFORE);
  return undefined;
}

function foundedOn(data: unknown, context: EvalContext): IsoDate | undefined {
  const founded = parseDate(valueAt(data, [...SUBJECT, 'ngay_thanh_lap']));
  if (!founded) context.missing.add(FOUNDED);
  return founded;
}

/** Whether a year of the record counts as the nominee's own; always for persons and households. */
export function ownYear(year: number, data: unknown, context: EvalContext): Tri {
  if (!isCollective(data)) return true;
  const founded = foundedOn(data, context);
  if (!founded || year >= yearOf(founded)) return founded && true;
  return inherited(({ from, to }) => yearOf(from) <= year && year <= yearOf(to), data, context);
}

/** Whether an earlier award was the nominee's own: by the year it counts for and by the day it was decided. */
export function ownAward(award: PastAward, data: unknown, context: EvalContext): Tri {
  if (!isCollective(data)) return true;
  const founded = foundedOn(data, context);
  if (!founded) return undefined;
  const signed = parseDate(award.ngay);
  const early =
    signed !== undefined && signed < founded
      ? inherited(({ from, to }) => from <= signed && signed <= to, data, context)
      : true;
  return allOf([early, ...yearsOf(award, context).map((year) => ownYear(year, data, context))]);
}

/**
 * Whether the line that leads to the nominee is long enough where the nominee itself is not. A line without a break is
 * for a named person to count; a predecessor of that age beyond a gap, or none told of at all, leaves it open.
 */
export function lineLongEnough(
  enough: (start: IsoDate) => boolean,
  founded: IsoDate,
  data: unknown,
  context: EvalContext,
): Tri {
  if (!isCollective(data)) return false;
  if (enough(lineStart(founded, data))) return succession(data, context);
  const list = valueAt(data, [...SUBJECT, 'tien_than']);
  const young = (item: unknown) => {
    const from = parseDate(valueAt(item, ['tu_ngay']));
    return from !== undefined && !enough(from);
  };
  if (Array.isArray(list) && list.every(young)) return false;
  const counting = countingOf('ke_thua_tien_than', context);
  if (counting && answerOf(counting, data) === false) return false;
  context.missing.add(BEFORE);
  return undefined;
}

/** The first day of the line that leads to the nominee without a break: where succession may push back its age. */
function lineStart(founded: IsoDate, data: unknown): IsoDate {
  if (!isCollective(data)) return founded;
  let start = founded;
  // Latest first: each may link up with the one after it.
  const before = [...(predecessorsOf(data) ?? [])].sort((a, b) => (a.to < b.to ? 1 : -1));
  for (const { from, to } of before) if (addDays(to, 1) >= start && from < start) start = from;
  return start;
}

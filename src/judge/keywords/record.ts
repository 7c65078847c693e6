/**
 * The record as it stood on the day of the proposal: what was decided by then, every decision once,
 * and the day from which discipline starts the count anew.
 */
import { addYears, type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { fold } from '../../core/text.ts';
import type { Tri } from '../../core/tri.ts';
import type { EvalContext } from '../context.ts';

export const DISCIPLINE = '/de_nghi/ky_luat';

/** An earlier award as the nomination tells it. */
export interface PastAward {
  readonly ten?: string;
  readonly nam?: number;
  readonly so?: string;
  readonly ngay?: string;
  readonly loai_hinh?: string;
}

/** Where the entries of a list stand, as pointers; the list itself where none of them is meant. */
export function entriesOf(
  list: string,
  data: unknown,
  meant: (entry: PastAward) => boolean = () => true,
): readonly string[] {
  const entries = valueAt(data, fromPointer(list));
  if (!Array.isArray(entries)) return [];
  const found = entries.flatMap((entry, i) => (meant(entry) ? [`${list}/${i}`] : []));
  return found.length > 0 ? found : [list];
}

/** Where earlier awards by these names stand. */
export function awardsNamed(names: readonly string[], data: unknown): readonly string[] {
  return entriesOf('/de_nghi/da_khen', data, ({ ten }) => names.includes(ten ?? ''));
}

/** Whether the award had been decided by the day of the proposal. */
export function decidedBy({ nam, ngay }: PastAward, proposed: IsoDate): Tri {
  const date = parseDate(ngay);
  if ((date && date > proposed) || (nam ?? 0) > yearOf(proposed)) return false;
  return date ? true : undefined;
}

/**
 * The years an award may count for: of a title the year it was won in, of any other award the year of its decision.
 * A stated year that contradicts the decision stands beside it.
 */
export function yearsOf(award: PastAward, context: EvalContext): readonly number[] {
  const date = parseDate(award.ngay);
  const signed = date && yearOf(date);
  const years = isTitle(award, context) ? [award.nam ?? signed] : [award.nam, signed];
  return years.filter((year) => year !== undefined);
}

/** The later of the years it may count for: the one that favours nobody where a run starts after it. */
export function lastYearOf(award: PastAward, context: EvalContext): number | undefined {
  const years = yearsOf(award, context);
  return years.length > 0 ? Math.max(...years) : undefined;
}

function entryOf({ ten }: PastAward, context: EvalContext) {
  return (
    context.snapshot.award(ten ?? '') ?? context.law.data.hinh_thuc.find((award) => award.id === (ten ?? ''))
  );
}

function isTitle(award: PastAward, context: EvalContext): boolean {
  return entryOf(award, context)?.nhom === 'danh_hieu';
}

export interface Count {
  readonly sure: number;
  readonly possible: number;
}

/** An award and whether it counts. */
export type Fit = readonly [award: PastAward, fit: Tri];

/**
 * Counts awards, each decision once. A person wins a title once a year; two flags of one year under two decisions may
 * or may not be two, and so may awards whose decision is not told.
 */
export function tally(fits: readonly Fit[], context: EvalContext): Count {
  const surely = new Set<string>();
  const maybe = new Set<string>();
  let untold = 0;
  for (const [award, fit] of fits) {
    if (fit === false) continue;
    const entry = entryOf(award, context);
    const year = entry?.nhom === 'danh_hieu' ? yearsOf(award, context)[0] : undefined;
    const personal = year !== undefined && entry?.doi_tuong.join() === 'ca_nhan';
    const decision = personal ? undefined : decisionOf(award);
    const loose = personal ? year : (decision ?? `?${untold++}`);
    const strict = year ?? decision;
    maybe.add(`${award.ten}|${loose}`);
    if (fit === true && strict !== undefined) surely.add(`${award.ten}|${strict}`);
  }
  const alone = fits.some(([, fit]) => fit === true) ? 1 : 0;
  return { sure: Math.max(surely.size, alone), possible: maybe.size };
}

/** Number and day of the decision, as one word. */
function decisionOf({ so, ngay }: PastAward): string | undefined {
  return so !== undefined && ngay !== undefined ? `${fold(so)}|${ngay}` : undefined;
}

/** Where discipline lets the count start again. */
export interface Restart {
  /** Last day that does not count. */
  readonly day: IsoDate | undefined;
  /** First year that counts as a whole. */
  readonly year: number;
  /** The day may be later than told. */
  readonly unsure: boolean;
}

/**
 * First year that may count where so many are asked for: achievements count anew from the day discipline was served, and
 * no text says whether the rest of its year is one of them. Too few years since that day leave no doubt.
 */
export function mayCountFrom({ day, year }: Restart, years: number, proposed: IsoDate): number {
  return day && addYears(day, years) <= proposed ? yearOf(day) : year;
}

/** `lack` hears of what is not told. */
export function restartOf(data: unknown, lack: (pointer: string) => void): Restart {
  const list = (data as { de_nghi?: { ky_luat?: unknown } } | undefined)?.de_nghi?.ky_luat;
  let day: IsoDate | undefined;
  let unsure = !Array.isArray(list);
  if (unsure) lack(DISCIPLINE);
  for (const { ngay, chap_hanh_xong } of (Array.isArray(list) ? list : []) as readonly {
    ngay?: string;
    chap_hanh_xong?: string;
  }[]) {
    const served = parseDate(chap_hanh_xong);
    const decided = parseDate(ngay);
    // Served before it was decided cannot be: the later day favours nobody.
    const done = served && (!decided || served > decided) ? served : decided;
    if (done && (!day || done > day)) day = done;
    if (served) continue;
    unsure = true;
    lack(`${DISCIPLINE}/chap_hanh_xong`);
  }
  return { day, year: day ? yearOf(day) + 1 : Number.NEGATIVE_INFINITY, unsure };
}

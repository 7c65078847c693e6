/**
 * Working days of the public sector: Monday to Friday, less the days off, plus the Saturdays worked instead.
 * Days off are dated data; a day that is not settled yields two answers, never a guess.
 */
import { fromDayNumber, type IsoDate, toDayNumber, weekdayOf, yearOf } from '../core/date.ts';
import { once } from '../core/once.ts';
import type { HolidayYear } from './types.ts';

/** Working days counted with every unsettled day off (`it_nhat`) and with every one worked (`nhieu_nhat`). */
export interface DayCount {
  readonly it_nhat: number;
  readonly nhieu_nhat: number;
}

export interface WorkCalendar {
  /** Working days from `from` to `to`, both ends included; `undefined` outside the years we have. */
  count(from: IsoDate, to: IsoDate): DayCount | undefined;
  /** Why a count from `from` to `to` is not sure: years that we do not have, weekdays that are not decided on. */
  gaps(from: IsoDate, to: IsoDate): { readonly years: readonly number[]; readonly days: readonly IsoDate[] };
  /** The day on which the n-th working day falls, counting `from` itself as the first candidate. */
  nth(from: IsoDate, n: number): IsoDate | undefined;
}

export function workCalendar(years: readonly HolidayYear[]): WorkCalendar {
  // Days by their number: a term is counted day by day.
  const off = new Set<number>();
  const worked = new Set<number>();
  const unsettled = new Set<number>();
  const known = new Set<number>();
  for (const year of years) {
    known.add(year.nam);
    // A year still only expected: its days off may move, so each is unsettled.
    for (const day of year.nghi) (year.trang_thai === 'du_kien' ? unsettled : off).add(toDayNumber(day));
    for (const day of year.lam_bu) worked.add(toDayNumber(day));
    for (const { ngay } of year.cho_xac_nhan) unsettled.add(toDayNumber(ngay));
  }
  // Counts up to each day of the years we have, made when the first count is asked for.
  const upTo = once(() => {
    const [first, last] = [Math.min(...known), Math.max(...known)];
    const start = known.size > 0 ? firstOf(first) : 0;
    const days = known.size > 0 ? firstOf(last + 1) - start : 0;
    const sure = new Uint16Array(days + 1);
    const maybe = new Uint16Array(days + 1);
    for (let i = 0; i < days; i++) {
      const works = isWeekday(start + i) && !off.has(start + i);
      const open = works && unsettled.has(start + i);
      sure[i + 1] = sure[i]! + (works && !open ? 1 : 0);
      maybe[i + 1] = maybe[i]! + (open ? 1 : 0);
    }
    return { start, sure, maybe };
  });
  const isWeekday = (day: number) => weekdayOf(day) <= 5 || worked.has(day);
  const yearsOf = (from: IsoDate, to: IsoDate) =>
    Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, i) => yearOf(from) + i);
  return {
    count(from, to) {
      if (to < from) return { it_nhat: 0, nhieu_nhat: 0 };
      for (let year = yearOf(from); year <= yearOf(to); year++) if (!known.has(year)) return undefined;
      const { start, sure, maybe } = upTo();
      const [first, end] = [toDayNumber(from) - start, toDayNumber(to) - start + 1];
      const it_nhat = sure[end]! - sure[first]!;
      return { it_nhat, nhieu_nhat: it_nhat + maybe[end]! - maybe[first]! };
    },
    gaps(from, to) {
      const days: IsoDate[] = [];
      const last = toDayNumber(to);
      for (let day = toDayNumber(from); day <= last; day++) {
        if (isWeekday(day) && !off.has(day) && unsettled.has(day)) days.push(fromDayNumber(day));
      }
      return { years: yearsOf(from, to).filter((year) => !known.has(year)), days };
    },
    nth(from, n) {
      const { start, sure } = upTo();
      let day = toDayNumber(from) - start;
      const end = sure.length - 1;
      if (day < 0 || day >= end) return undefined;
      const wanted = sure[day]! + n;
      while (day < end && sure[day + 1]! < wanted) day++;
      if (day === end) return undefined;
      const found = fromDayNumber(start + day);
      return yearsOf(from, found).every((year) => known.has(year)) ? found : undefined;
    },
  };
}

/** Number of the first day of a year. */
function firstOf(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

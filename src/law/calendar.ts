/**
 * Working days of the public sector: Monday to Friday, less the days off, plus the Saturdays worked instead.
 * Days off are dated data; a day that is not settled yields two answers, never a guess.
 */
import { addDays, type IsoDate, weekday, yearOf } from '../core/date.ts';
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
  const off = new Set<string>();
  const worked = new Set<string>();
  const unsettled = new Set<string>();
  const known = new Set<number>();
  for (const year of years) {
    known.add(year.nam);
    // A year still only expected: its days off may move, so each is unsettled.
    for (const day of year.nghi) (year.trang_thai === 'du_kien' ? unsettled : off).add(day);
    for (const day of year.lam_bu) worked.add(day);
    for (const { ngay } of year.cho_xac_nhan) unsettled.add(ngay);
  }
  const isWeekday = (day: IsoDate) => weekday(day) <= 5 || worked.has(day);
  return {
    count(from, to) {
      if (to < from) return { it_nhat: 0, nhieu_nhat: 0 };
      let sure = 0;
      let maybe = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (!known.has(yearOf(day))) return undefined;
        if (!isWeekday(day) || off.has(day)) continue;
        if (unsettled.has(day)) maybe++;
        else sure++;
      }
      return { it_nhat: sure, nhieu_nhat: sure + maybe };
    },
    gaps(from, to) {
      const years = new Set<number>();
      const days: IsoDate[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (!known.has(yearOf(day))) years.add(yearOf(day));
        else if (isWeekday(day) && !off.has(day) && unsettled.has(day)) days.push(day);
      }
      return { years: [...years], days };
    },
    nth(from, n) {
      let left = n;
      for (let day = from; known.has(yearOf(day)); day = addDays(day, 1)) {
        if (isWeekday(day) && !off.has(day) && !unsettled.has(day) && --left === 0) return day;
      }
      return undefined;
    },
  };
}

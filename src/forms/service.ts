/** The offices a person has held, for awards that honour long service. */
import type { GiaiDoan } from './nomination.ts';
import { twoDigits } from './numbers.ts';
import { joined } from './text.ts';
import { written } from './written.ts';

/** In order of time; `thoi_gian` counts the first and the last month, and is empty for an office still held. */
export function serviceView(periods: readonly GiaiDoan[]) {
  return [...periods]
    .sort((a, b) => (a.tu_ngay < b.tu_ngay ? -1 : a.tu_ngay > b.tu_ngay ? 1 : 0))
    .map(({ tu_ngay, den_ngay, chuc_vu, don_vi }) => ({
      tu: monthOf(tu_ngay),
      den: den_ngay === undefined ? 'nay' : monthOf(den_ngay),
      chuc_vu: written(chuc_vu),
      don_vi: written(don_vi),
      thoi_gian: den_ngay === undefined ? '' : lengthText(monthsBetween(tu_ngay, den_ngay)),
    }));
}

/** `2001-09-15` → `09/2001`. */
function monthOf(day: string): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Both months counted; never below zero. */
function monthsBetween(from: string, to: string): number {
  const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, index(to) - index(from) + 1);
}

/** 30 → `02 năm, 06 tháng`. */
function lengthText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? `${twoDigits(years)} năm` : '', rest > 0 ? `${twoDigits(rest)} tháng` : ''];
  return joined(parts, ', ');
}

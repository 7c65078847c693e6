/**
 * What the calendar of working days does not settle, in words: the very days, and why.
 */
import { formatDate } from '../core/date.ts';
import type { HolidayYear } from '../law/types.ts';

/** `2028` → a year that is not loaded; `2026-11-23,2027-02-04` → days that are not decided on, by their reasons. */
export function calendarName(what: string, years: readonly HolidayYear[]): string {
  const parts = what.split(',');
  if (!what.includes('-')) return `lịch nghỉ năm ${parts.join(', ')}, chưa có trong công cụ`;
  const byReason = new Map<string, string[]>();
  for (const day of parts) {
    const reason = reasonOf(day, years);
    byReason.set(reason, [...(byReason.get(reason) ?? []), formatDate(day)]);
  }
  const told = [...byReason].map(([reason, days]) => `${listed(days)} (${reason})`);
  return `quyết định nghỉ hay làm việc ${told.join('; ')}`;
}

function reasonOf(day: string, years: readonly HolidayYear[]): string {
  const year = years.find(({ nam }) => day.startsWith(`${nam}-`));
  const own = year?.cho_xac_nhan.find(({ ngay }) => ngay === day)?.vi_sao;
  return own ?? `lịch nghỉ năm ${day.slice(0, 4)} mới là dự kiến, chưa có quyết định`;
}

function listed(days: readonly string[]): string {
  return days.length === 1 ? `ngày ${days[0]}` : `các ngày ${days.join(', ')}`;
}

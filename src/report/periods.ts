/**
 * Which period of law a page or a list speaks of, and how to see the others.
 */
import { addDays, formatDate, type IsoDate } from '../core/date.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import { forceText } from './force.ts';

/** Entries of the day; where the day has none, those of every period. */
export function ofTheDay<T extends { readonly van_ban: string }>(
  entries: readonly T[],
  snapshot: LawSnapshot,
): readonly T[] {
  const own = entries.filter((entry) => snapshot.has(entry.van_ban));
  return own.length > 0 ? own : entries;
}

/** "Theo pháp luật ngày … Thời kỳ khác: …": `owners` are the instruments that have such entries. */
export function periodLines(owners: Iterable<string>, law: Law, snapshot: LawSnapshot): string[] {
  const all = [...new Set(owners)];
  const others = all.filter((id) => !snapshot.has(id));
  const day = formatDate(snapshot.ngay);
  const none = others.length === all.length ? `: công cụ chưa nạp quy định của ngày này` : '';
  return [
    `Theo pháp luật ngày ${day}${none}. Xem ngày khác: thêm --ngay NĂM-THÁNG-NGÀY.`,
    ...others.map((id) => {
      const name = law.instrument(id)?.ten ?? id;
      return `Thời kỳ khác: ${name}, ${forceText(id, law)}: thêm --ngay ${dayWithin(id, law)}.`;
    }),
  ];
}

/** The last day in force; the first one where no end is settled. */
function dayWithin(id: string, law: Law): IsoDate {
  const end = law.endOf(id);
  return end ? addDays(end.ngay, -1) : law.instrument(id)!.hieu_luc;
}

/**
 * When an instrument is in force, in words.
 */
import { addDays, formatDate } from '../core/date.ts';
import type { Law } from '../law/law.ts';

/** "có hiệu lực từ 01/01/2024 đến hết 30/09/2026 (Luật … thay thế)". */
export function forceText(id: string, law: Law): string {
  const vb = law.instrument(id);
  if (!vb) return 'không có trong kho luật';
  const end = law.endOf(id);
  const until = end ? ` đến hết ${formatDate(addDays(end.ngay, -1))}` : '';
  const amending = law.data.van_ban.filter((other) => other.sua_doi.includes(id));
  const notes = [
    ...(end?.thay_bang ? [`${end.thay_bang.ten} thay thế`] : []),
    ...amending.map((other) => `${other.ten} sửa đổi từ ${formatDate(other.hieu_luc)}`),
    ...(vb.het_hieu_luc_du_kien
      ? [`có nguồn ghi hết hiệu lực từ ${formatDate(vb.het_hieu_luc_du_kien)}, chưa đối chiếu`]
      : []),
  ];
  return `có hiệu lực từ ${formatDate(vb.hieu_luc)}${until}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

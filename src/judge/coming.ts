/**
 * What is about to change for a dossier that is still on its way: instruments that end soon, law that comes into force.
 * Told in time: nothing of it is applied.
 */
import { daysBetween, formatDate, parseDate } from '../core/date.ts';
import type { Finding } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import { arrivals, lookoutDay, type Sunset, sunsets } from '../law/sunset.ts';
import { type Case, locateInCase } from './case.ts';

/** Days of a submission's acts; by the last two of them it is out of the submitter's hands. */
const ACTS = [
  'to_trinh/ngay',
  'hop_hoi_dong/ngay',
  'tham_dinh/ngay_trinh',
  'tiep_nhan/ngay',
  'quyet_dinh/ngay',
];

/** `pointer`: where the day of reception stands or belongs. */
export function comingFindings(view: Case, snapshot: LawSnapshot, law: Law, pointer: string): Finding[] {
  const days = ACTS.map((act) => parseDate(valueAt(view.data, fromPointer(`/dot_trinh/${act}`))));
  const settled = days.slice(-2).some((day) => day !== undefined);
  const from = lookoutDay(
    days.filter((day) => day !== undefined),
    settled,
    snapshot.dates,
  );
  const info = { group: 'luat', severity: 'info', ...locateInCase(view, pointer) } as const;
  // Whoever still has steps to take can hurry.
  const severity = settled ? info.severity : 'warning';
  const ending = byDay(sunsets(snapshot, from)).map(
    ([{ van_ban, ngay, con_lai }, ...more]): Finding => ({
      ...info,
      severity,
      rule: 'sap_het_hieu_luc',
      message: `${[van_ban, ...more.map((one) => one.van_ban)].map(({ ten }) => ten).join(', ')} có nguồn ghi hết hiệu lực từ ngày ${formatDate(ngay)}, ${con_lai > 0 ? `còn ${con_lai} ngày` : 'đã đến'} tính từ ngày ${formatDate(from)}.`,
      why: 'Ngày hết hiệu lực này chưa đối chiếu với nguyên văn: chỉ báo trước, chưa áp dụng. Hồ sơ còn phải làm bước sau ngày đó có thể theo văn bản khác.',
      fix: `Hoàn tất trước ngày ${formatDate(ngay)}; nếu không kịp, hỏi cơ quan thẩm định văn bản thay thế và điều khoản chuyển tiếp.`,
      citation: { van_ban: van_ban.id },
    }),
  );
  if (settled) return ending;
  const coming = arrivals(snapshot, law.data.van_ban, from).map(
    (vb): Finding => ({
      ...info,
      rule: 'sap_co_luat_moi',
      message: `${vb.ten} có hiệu lực từ ngày ${formatDate(vb.hieu_luc)}, còn ${daysBetween(from, vb.hieu_luc)} ngày; hồ sơ chưa ghi ngày tiếp nhận.`,
      why: 'Kết quả này theo pháp luật đang có hiệu lực. Hồ sơ được tiếp nhận từ ngày ấy có thể phải theo văn bản mới.',
      fix: `Nộp để được tiếp nhận trước ngày ${formatDate(vb.hieu_luc)} và ghi dot_trinh.tiep_nhan; nếu không kịp, đối chiếu với văn bản mới.`,
      citation: { van_ban: vb.id },
    }),
  );
  return [...ending, ...coming];
}

/** Instruments that end on one day are told of at once. */
function byDay(all: readonly Sunset[]): (readonly [Sunset, ...Sunset[]])[] {
  const days = new Map<string, [Sunset, ...Sunset[]]>();
  for (const one of all) {
    const known = days.get(one.ngay);
    if (known) known.push(one);
    else days.set(one.ngay, [one]);
  }
  return [...days.values()];
}

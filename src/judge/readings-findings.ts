/**
 * Findings of a dossier that may be read by an older and a newer law: that they cannot be compared, or where they part.
 */
import { formatDate } from '../core/date.ts';
import type { Finding, Severity } from '../core/finding.ts';
import { toPointer, valueAt } from '../core/path.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Newer } from '../law/favour.ts';
import { type Law, mayBlock } from '../law/law.ts';
import type { JudgeInput } from './bench.ts';
import type { OtherReading, Verdict, VerdictWord } from './verdict.ts';
import type { Document } from './workspace.ts';

/** The date that keeps the dossier under the older law. */
const RECEIVED = ['tiep_nhan', 'ngay'];

/** Told beside the verdict as well. */
export const NOT_COMPARED = 'co_loi_hon_chua_so';

/** The text of the newer law is not loaded: whether it is more favourable, nobody knows. */
export function notCompared(law: Law, carrier: Document, newer: Newer, older: readonly string[]): Finding {
  return {
    ...placed(carrier, newer),
    rule: NOT_COMPARED,
    severity: 'info',
    message: `Chưa so được với ${newer.ten}: hồ sơ tiếp nhận ngày ${received(carrier)} theo ${namesOf(older, law)}, quy định mới có lợi hơn thì được áp dụng từ ngày ${formatDate(newer.hieu_luc)}, nhưng nguyên văn chưa có trong công cụ.`,
    why: `${ground(law, newer)} Kết luận chỉ là cách đọc theo văn bản được giữ; chưa so thì không coi văn bản mới là có lợi hơn.`,
    fix: `Đối chiếu điểm viện dẫn với nguyên văn ${newer.ten}, hỏi cơ quan thẩm định áp dụng văn bản nào; có văn bản thì nạp tệp luật vào khenthuong.yaml (quy_tac) để xét theo cả hai.`,
  };
}

export const WORDS: Readonly<Record<VerdictWord, string>> = {
  dat: 'đạt',
  khong_dat: 'không đạt',
  chua_ket_luan: 'chưa kết luận',
};

/** The two readings where they part; the newer one never changes the verdict. */
export function differing(
  { law, names }: JudgeInput,
  carrier: Document,
  newer: Newer,
  older: readonly string[],
  kept: Verdict,
  reading: OtherReading,
): Finding[] {
  const { ket_luan, diem_dat } = reading;
  if (ket_luan === null || ket_luan === kept.verdict) return [];
  const nameOf = (id: string) => law.instrument(id)?.ten ?? id;
  const points = diem_dat.moi.map((citation) => citationText(citation, nameOf)).join('; ');
  const better = ket_luan === 'dat';
  const severity: Severity = better ? 'warning' : 'info';
  return [
    {
      ...placed(carrier, newer),
      rule: 'co_loi_hon_khac',
      severity,
      message: `Đề nghị ${names.slug(kept.award)} cho ${kept.nominee}: theo ${namesOf(older, law)} ${WORDS[kept.verdict]}, theo ${newer.ten} ${WORDS[ket_luan]}${points === '' ? '' : ` (${points})`}.`,
      why: `${ground(law, newer)} Hồ sơ tiếp nhận ngày ${received(carrier)} theo văn bản được giữ; kết luận vẫn là của văn bản ấy.`,
      fix: better
        ? `Hỏi cơ quan thẩm định có áp dụng ${newer.ten} vì có lợi hơn không; nếu có, viện dẫn điểm của văn bản mới và nêu rõ trong tờ trình.`
        : `Không phải sửa nếu vẫn theo văn bản được giữ; ${newer.ten} không có lợi hơn theo dữ kiện hiện có.`,
    },
  ];
}

/** Of a nomination that no submission carries: why it is read by one law only, once a newer one is offered to others. */
export function notReadTwice({ law, today }: JudgeInput, document: Document): Finding[] {
  const newer = law.data.van_ban.find(
    (vb): vb is Newer => vb.co_loi_hon !== undefined && vb.hieu_luc <= today,
  );
  if (!newer || !document.sound) return [];
  return [
    {
      rule: 'co_loi_hon_khong_doc_duoc',
      group: 'luat',
      severity: 'info',
      citation: parseCitation(newer.co_loi_hon.can_cu),
      place: document.source.locate(['hinh_thuc'], 'value'),
      path: toPointer(['hinh_thuc']),
      message: `Tệp này không thuộc đợt trình nào nên không có ngày tiếp nhận: chỉ xét theo pháp luật ngày ${formatDate(today)}, không có cách đọc theo văn bản trước ${newer.ten}.`,
      why: `${ground(law, newer)} Hồ sơ tiếp nhận trước ngày ${formatDate(newer.hieu_luc)} mới giữ văn bản trước và được so với văn bản mới.`,
      fix: 'Đưa tệp vào một đợt trình: thêm dot-trinh.yaml có to_trinh, de_nghi và tiep_nhan.ngay; khenthuong init tạo sẵn khung.',
    },
  ];
}

function placed(carrier: Document, newer: Newer): Pick<Finding, 'group' | 'citation' | 'place' | 'path'> {
  return {
    group: 'luat',
    citation: parseCitation(newer.co_loi_hon.can_cu),
    place: carrier.source.locate(RECEIVED, 'value'),
    path: toPointer(RECEIVED),
  };
}

/** The transition clause, with a word where its text was not seen. */
export function ground(law: Law, { co_loi_hon: { can_cu } }: Newer): string {
  const cited = citationText(parseCitation(can_cu), (id) => law.instrument(id)?.ten ?? id);
  const dau = law.data.dieu_khoan[can_cu]?.dau;
  return `Căn cứ: ${cited}${dau && mayBlock(dau) ? '' : ' (chưa đối chiếu nguyên văn)'}.`;
}

function received({ data }: Document): string {
  return formatDate(String(valueAt(data, RECEIVED)));
}

function namesOf(ids: readonly string[], law: Law): string {
  return ids.map((id) => law.instrument(id)?.ten ?? id).join(', ');
}

/** What `verify` says: for each submission what fits, what does not and where, and at the end what to do. */
import type { Origin } from '../build/manifest.ts';
import type { Difference } from './check.ts';

/** A submission after the check. */
export interface Checked {
  readonly title: string;
  readonly origin: Origin;
  readonly counts: { readonly documents: number; readonly copies: number };
  /** The folder of the dossier was looked into. */
  readonly rooted: boolean;
  readonly law: 'khop' | 'khac' | 'khong_ghi';
  readonly differences: readonly Difference[];
  /** What could not be looked at, and why. */
  readonly notes: readonly string[];
  /** Nothing differs, but the text itself could not be compared. */
  readonly open: boolean;
}

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  thieu: 'thiếu',
  khac: 'đã khác',
  thua: 'thừa, không có trong bản kê',
  hong: 'không đọc được, tệp bị hỏng',
};

const LAWS: Readonly<Record<Checked['law'], string>> = {
  khop: 'khớp với dữ liệu luật của công cụ',
  khac: 'ĐÃ KHÁC dữ liệu luật của công cụ',
  khong_ghi: 'bản kê cũ không ghi mã băm, không so được',
};

/** Several lines, the last with its end. */
export function wordChecked(checked: Checked): string {
  const { title, origin, counts, rooted, law, differences, notes } = checked;
  const parts = [`${counts.documents} văn bản`];
  if (counts.copies > 0) parts.push(`${counts.copies} minh chứng trong gói`);
  if (rooted)
    parts.push(`${origin.sources.length} tệp nguồn`, `${origin.evidence.length} minh chứng ở thư mục hồ sơ`);
  const lines = [
    `${plain(title)}: lập bằng khenthuong ${plain(origin.version)}; trong bản kê có ${parts.join(', ')}.`,
    `  Luật: ${LAWS[law]}.`,
    ...differences.flatMap(differenceLines),
    ...(differences.length === 0 && law !== 'khac' ? ['  Không thấy tệp nào khác.'] : []),
    ...notes.map((note) => `  ${plain(note)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The end: what it means and what to do. */
export function wordSummary(checks: readonly Checked[]): string {
  const count = checks.reduce((sum, { differences }) => sum + differences.length, 0);
  const lawful = checks.every(({ law }) => law !== 'khac');
  if (count > 0)
    return `Kết luận: ${count} tệp không như lúc kết xuất.\nVì sao: tệp bị sửa, bị hỏng, bị mất hoặc được thêm sau khi kết xuất; văn bản đã ký phải đúng với hồ sơ đã xét.\nCách xử lý: xin lại bản gốc, hoặc kết xuất lại từ hồ sơ rồi ký lại.\n`;
  if (!lawful)
    return 'Kết luận: các tệp còn nguyên nhưng luật trong công cụ đã khác.\nVì sao: kết luận lúc kết xuất dựa trên dữ liệu luật khác.\nCách xử lý: chạy khenthuong validate trên hồ sơ để xét lại.\n';
  if (checks.some(({ open }) => open))
    return 'Kết luận: chưa thấy gì khác nhưng chưa so được phần chữ của văn bản.\nVì sao: phải dựng lại từ nguồn bằng đúng phiên bản đã kết xuất.\nCách xử lý: dùng đúng phiên bản nêu trên rồi kiểm lại.\n';
  return 'Kết luận: mọi tệp đã kiểm còn nguyên như lúc kết xuất.\n';
}

function differenceLines({ file, kind, expected, actual, where }: Difference): string[] {
  return [
    `  ✗ ${plain(file)}: ${KINDS[kind]}`,
    ...(expected === undefined ? [] : [`      ghi lúc kết xuất: ${plain(expected)}`]),
    ...(actual === undefined ? [] : [`      nay:              ${actual}`]),
    ...(where === undefined ? [] : [`      chỗ khác đầu tiên: ${where}`]),
  ];
}

/** Names from outside: no control characters reach the terminal. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, '\u{fffd}');
}

/** What `verify` says: for each submission what fits, what does not and where, and at the end what to do. */
import type { Origin } from '../build/manifest.ts';
import { adviceOn } from './advice.ts';
import type { Difference } from './check.ts';
import type { PaperChecked } from './papers.ts';

/** A submission after the check. */
export interface Checked {
  readonly title: string;
  readonly origin: Origin;
  readonly counts: { readonly documents: number; readonly copies: number };
  /** The folder of the dossier was looked into. */
  readonly rooted: boolean;
  readonly law: 'khop' | 'khac' | 'khong_ghi';
  /** Parts of the law that differ, in words; empty also where the manifest does not tell parts. */
  readonly lawParts: readonly string[];
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
  noi_them: 'bị nối thêm, phần gốc còn nguyên',
};

const LAWS: Readonly<Record<Checked['law'], string>> = {
  khop: 'khớp với dữ liệu luật của công cụ',
  khac: 'ĐÃ KHÁC dữ liệu luật của công cụ',
  khong_ghi: 'bản kê cũ không ghi mã băm, không so được',
};

/** Where the name alone would not say which folder it lies in. */
const PARTS: Partial<Readonly<Record<Difference['part'], string>>> = {
  mau_rieng: ' (mẫu riêng)',
  ban_ke: ' (bản kê)',
};

/** Several lines, the last with its end. */
export function wordChecked(checked: Checked): string {
  const { title, origin, counts, rooted, law, lawParts, differences, notes } = checked;
  const parts = [`${counts.documents} văn bản`];
  if (counts.copies > 0) parts.push(`${counts.copies} minh chứng trong gói`);
  if (rooted)
    parts.push(`${origin.sources.length} tệp nguồn`, `${origin.evidence.length} minh chứng ở thư mục hồ sơ`);
  const lines = [
    `${plain(title)}: lập bằng khenthuong ${plain(origin.version)}; trong bản kê có ${parts.join(', ')}.`,
    `  Luật: ${LAWS[law]}${lawParts.length > 0 ? `, ở phần: ${lawParts.join('; ')}` : ''}.`,
    ...differences.flatMap((difference, i) => differenceLines(difference, differences[i + 1])),
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
    return 'Kết luận: chưa thấy gì khác nhưng chưa so được phần chữ của văn bản.\nVì sao: phải dựng lại từ nguồn bằng đúng phiên bản, đúng mẫu đã dùng khi kết xuất.\nCách xử lý: làm theo lưu ý nêu trên rồi kiểm lại.\n';
  return 'Kết luận: mọi tệp đã kiểm còn nguyên như lúc kết xuất.\n';
}

/** Whether a paper comes from what lies here. */
export function wordPaper({ shown, given, found, why }: PaperChecked): string {
  if (found.length === 0)
    return `Vân tay ${shown}: KHÔNG khớp.\nVì sao: ${plain(why)}\nCách xử lý: soát lại từng chữ số; đúng rồi mà vẫn không khớp thì tờ giấy không được in từ hồ sơ này như nó đang có, xin in lại.\n`;
  const lines = found.map(
    ({ title, paper }) => `Vân tay ${shown}: khớp với ${plain(title)}, tờ ${plain(paper)}.`,
  );
  const other = found.every(({ paper }) => given.paper !== undefined && paper !== given.paper);
  if (other) lines.push(`  Mã QR tự ghi là tờ “${plain(given.paper!)}”: mã ấy không do khenthuong in ra.`);
  return `${lines.join('\n')}\nNghĩa là: tờ giấy mang vân tay này nói nó được in từ đúng tệp nguồn, luật và phiên bản ấy. Vân tay không giữ chữ trên giấy: nghi bị sửa thì kết xuất lại tờ ấy rồi so từng dòng.\n`;
}

/** Reason and remedy once for several in a row that share them. */
function differenceLines(difference: Difference, next: Difference | undefined): string[] {
  const { file, part, kind, expected, actual, where } = difference;
  const advice = adviceOn(difference);
  const last = next === undefined || adviceOn(next) !== advice;
  return [
    `  ✗ ${plain(file)}${PARTS[part] ?? ''}: ${KINDS[kind]}`,
    ...(expected === undefined ? [] : [`      ghi lúc kết xuất: ${plain(expected)}`]),
    ...(actual === undefined ? [] : [`      nay:              ${actual}`]),
    ...(where === undefined ? [] : [`      chỗ khác đầu tiên: ${plain(where)}`]),
    ...(last ? [`      vì sao: ${advice.why}`, `      cách xử lý: ${advice.fix}`] : []),
  ];
}

/** Names from outside: no control characters reach the terminal. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, '\u{fffd}');
}

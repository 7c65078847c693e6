/**
 * The sentences of the findings about reading a file: each quotes what it speaks of.
 */
import type { Words } from './wording.ts';

const LONGEST_QUOTE = 40;

/** A value in Vietnamese quotes, on one line, cut where it is long. */
export function quote(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > LONGEST_QUOTE ? `“${letters.slice(0, LONGEST_QUOTE).join('')}…”` : `“${line}”`;
}

/** `U+200B`. */
export function codePoint(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What was found, and where the rule's own `fix` is too general, what to do. Values are quoted, never trusted. */
export const say = {
  unreadable: (reason: string): Words => ({ message: `Không đọc được tệp: ${reason}.` }),
  tooLarge: (limitMiB: number): Words => ({ message: `Tệp lớn hơn ${limitMiB} MiB, vượt mức cho phép.` }),
  empty: (): Words => ({ message: 'Tệp không có nội dung.' }),
  bom: (): Words => ({ message: 'Đầu tệp có dấu BOM (U+FEFF).' }),
  utf16: (name: string): Words => ({ message: `Tệp lưu bằng mã hóa ${name}, không phải UTF-8.` }),
  binary: (kind: string): Words => ({
    message: `Tệp không phải văn bản thuần${kind && `; đây có vẻ là ${kind}`}.`,
  }),
  notUtf8: (byte: number, guess: string): Words => ({
    message: `Byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} ở đây không thuộc mã hóa UTF-8${guess && `; tệp có vẻ dùng bảng mã ${guess}`}.`,
    ...(guess && {
      fix: `Chuyển nội dung từ ${guess} sang Unicode (ví dụ bằng UniKey Toolkit), rồi lưu lại tệp bằng mã hóa “UTF-8”.`,
    }),
  }),
  legacy: (encoding: string, word: string, meant: string): Words => ({
    message: `Chữ ${quote(word)} có vẻ gõ theo bảng mã ${encoding}; theo Unicode là ${quote(meant)}.`,
  }),
  directive: (line: string): Words => ({ message: `Dòng ${quote(line)} là chỉ thị YAML.` }),
  tag: (tag: string): Words => ({ message: `Có thẻ YAML ${quote(tag)}.` }),
  manyDocuments: (): Words => ({ message: 'Tài liệu YAML thứ hai bắt đầu ở đây.' }),
  unknownAlias: (alias: string): Words => ({
    message: `Bí danh ${quote(alias)} không trỏ tới điểm neo nào đứng trước.`,
  }),
  circularAlias: (alias: string): Words => ({
    message: `Bí danh ${quote(alias)} trỏ tới chính phần chứa nó.`,
  }),
  manyAliases: (limit: number): Words => ({ message: `Tệp dùng quá ${limit} bí danh (dấu *).` }),
  aliasBomb: (limit: number): Words => ({ message: `Các bí danh nhân nội dung lên quá ${limit} giá trị.` }),
  tooDeep: (limit: number): Words => ({ message: `Dữ liệu lồng nhau quá ${limit} cấp.` }),
  duplicateKey: (key: string, line: number, column: number): Words => ({
    message: `Khóa ${quote(key)} đã có ở dòng ${line}, cột ${column}.`,
  }),
  keyNotText: (key: string): Words => ({
    message: `Khóa ${quote(key)} không phải là chữ.`,
    ...(/^[\w.+-]+$/.test(key) && { fix: `Đặt tên khóa trong dấu ngoặc kép: "${key}":` }),
  }),
  forbiddenKey: (key: string): Words => ({ message: `Không dùng được ${quote(key)} làm tên khóa.` }),
  /** `number`: what YAML makes of it, or `undefined` where even that is not sure. */
  lossy: (source: string, number: number | undefined): Words => ({
    message:
      number === undefined
        ? `Giá trị ${quote(source)} không rõ là số hay chữ.`
        : `Giá trị ${quote(source)} sẽ bị đọc thành ${Number.isFinite(number) ? `số ${number}` : 'một số vô hạn hoặc không phải số'}.`,
    fix: IDENTITY.test(source)
      ? `Đây là mã số, không phải số để tính: đặt trong dấu ngoặc kép, viết "${source}".`
      : `Nếu là mã số, số hiệu: đặt trong dấu ngoặc kép, viết "${source}".${asNumber(source, number)}`,
  }),
  normalised: (count: number): Words => ({
    message: `${count} chuỗi trong tệp ở dạng Unicode tổ hợp, đã đổi sang dạng dựng sẵn (NFC); chỗ đầu tiên ở đây.`,
  }),
  strangeD: (letter: string, text: string): Words => ({
    message: `${quote(text)} có chữ “${letter}” (${codePoint(letter)}) thay cho chữ “${/[ðɖ]/.test(letter) ? 'đ' : 'Đ'}” tiếng Việt.`,
  }),
  hidden: (letter: string, text: string): Words => ({
    message:
      text === letter
        ? `Giá trị chỉ có ký tự ẩn ${codePoint(letter)}.`
        : `${quote(text.replaceAll(letter, ''))} có ký tự ẩn ${codePoint(letter)}.`,
  }),
  control: (letter: string): Words => ({
    message:
      letter === '\uFFFD'
        ? 'Có ký tự thay thế (U+FFFD): chữ ở đây đã bị hỏng khi chuyển mã.'
        : `Có ký tự không in được ${codePoint(letter)}.`,
  }),
} as const;

/** Numbers of identity papers, of telephones: nobody counts with a nought before eight digits. */
const IDENTITY = /^0\d{8,}$/;

/** How to write it where a number is meant; a point before three digits is how Vietnamese groups thousands. */
function asNumber(source: string, number: number | undefined): string {
  if (/^\d{1,3}([._]\d{3})+$/.test(source)) return ` Nếu là số: viết liền ${source.replaceAll(/[._]/g, '')}.`;
  if (number === undefined || !Number.isFinite(number)) return '';
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return '';
  return ` Nếu là số để tính: viết ${number}.`;
}

/** Number and symbol, place and date (Phụ lục I, II.3, II.4; Phụ lục III, Mục I). */
import { type Context, isUpright, wrongSizes } from '../context.ts';
import { allOf, anyOf, type Hit, isBlank, type Span, shown, whole } from '../hit.ts';

/** Groups of letters, digits, `&` and points, parted by hyphens. */
const SYMBOL = /^[\p{L}\d&.…]+(?:-[\p{L}\d&.…]+)+$/u;
/** Day with its 0; month with 0 only for 1 and 2; blanks where a draft has none. */
const DATE =
  /^(\p{Lu}[\p{L}\d .'-]*[\p{L}\d]),\sngày\s(?:(?:0[1-9]|[12]\d|3[01])\s|[\s….]*)tháng\s(?:(?:0[12]|[3-9]|1[0-2])\s|[\s….]*)năm(?:\s\d{4}|[\s….]*)$/u;

/** Dots for the place, where the day is blank too. */
const OPEN_DATE = /^[.…]{3,},\sngày[\s….]*tháng[\s….]*năm(?:\s\d{4}|[\s….]*)$/u;

/** Letters of a line of a letterhead, at most. */
const LONGEST_LINE = 300;

export function* checkNumber({ parts, book }: Context): Generator<Hit> {
  const { kind, number, quocHieu, type } = parts;
  if (kind === 'phu_luc' || !quocHieu) return;
  if (!number) {
    if (kind !== 'khuon_rieng') yield { rule: 'vb_so_ky_hieu', way: 'thieu', values: {}, at: quocHieu };
    return;
  }
  const chu = shown(number.text);
  const way = faultOf(number.text);
  if (way) yield { rule: 'vb_so_ky_hieu', way, values: { chu }, at: number };
  if (!isUpright(number) || anyOf(number, 'bold'))
    yield { rule: 'vb_so_ky_hieu', way: 'kieu', values: { chu }, at: number };
  yield* wrongSizes(number, 'so_ky_hieu', book, 'vb_so_ky_hieu', 'co');
  const dung = type && book.chu.ten_loai[type];
  const first = symbolOf(number.text)?.split('-')[0];
  if (dung && first !== undefined && first !== dung && !isBlank(first))
    yield { rule: 'vb_chu_viet_tat', values: { chu: symbolOf(number.text)!, dung, loai: type }, at: number };
}

/** How a number line leaves `Số: 05/TTr-SNV`; `undefined` where it does not. */
export function faultOf(text: string): 'dang' | 'khong' | 'cach' | undefined {
  if (text.length > LONGEST_LINE) return 'dang';
  const match = /^Số:\s*([^/]*)\/(.+)$/u.exec(text);
  if (!match) return 'dang';
  const [, number = '', symbol = ''] = match;
  if (/\S\s+\/|\/\s/.test(text.slice(text.indexOf(':') + 1)) && number.trim() !== '') return 'cach';
  if (/\s/.test(symbol.trim())) return 'cach';
  if (!SYMBOL.test(symbol.trim())) return 'dang';
  if (/^[\s….]*$/.test(number)) return undefined;
  // Dots are for what a document without its number does not know yet.
  if (symbol.includes('…') || symbol.split('-').some((group) => !/[\p{L}\d]/u.test(group))) return 'dang';
  if (/^[1-9]$/.test(number.trim())) return 'khong';
  return /^(?:0[1-9]|[1-9]\d+)$/.test(number.trim()) ? undefined : 'dang';
}

/** What stands behind the number. */
export function symbolOf(text: string): string | undefined {
  return /\/\s*(\S.*)$/u.exec(text)?.[1]?.replace(/\s/g, '');
}

export function* checkDate({ parts, book }: Context): Generator<Hit> {
  const { kind, date, quocHieu, type, issued } = parts;
  if (kind === 'phu_luc' || !quocHieu) return;
  if (!date) {
    if (!type || !book.chu.khong_dia_danh.includes(type))
      yield { rule: 'vb_dia_danh_ngay', way: 'thieu', values: {}, at: quocHieu };
    return;
  }
  const span = joined(date);
  if (!isDateLine(span.text) && (issued || !isOpenDateLine(span.text)))
    yield { rule: 'vb_dia_danh_ngay', way: 'dang', values: { chu: shown(span.text) }, at: span };
  if (!allOf(span, 'italic'))
    yield { rule: 'vb_dia_danh_ngay', way: 'nghieng', values: { chu: shown(span.text) }, at: span };
  yield* wrongSizes(span, 'dia_danh', book, 'vb_dia_danh_ngay', 'co');
}

/** `Hà Nội, ngày 05 tháng 01 năm 2020`, or with blanks. */
export function isDateLine(text: string): boolean {
  return text.length <= LONGEST_LINE && DATE.test(text.replace(/\u00a0/g, ' '));
}

/** `………, ngày   tháng   năm     `, of a draft for another agency. */
function isOpenDateLine(text: string): boolean {
  return text.length <= LONGEST_LINE && OPEN_DATE.test(text.replace(/\u00a0/g, ' '));
}

/** A line broken with Shift+Enter is still one line of text. */
function joined(date: Span): Span {
  const all = whole(date.paragraph);
  return date.paragraph.text.includes('\n') && !date.paragraph.text.includes('\t') && all.text.length < 120
    ? { ...all, text: all.text.replace(/\s*\n\s*/g, ' ') }
    : date;
}

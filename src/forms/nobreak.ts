/**
 * Puts no-break spaces (U+00A0) where a line must not break: "Điều 5", "ngày 05", "15 người". The text stays the
 * same but for those spaces.
 */
import type { Line } from '../doc/model.ts';

export const NO_BREAK_SPACE = '\u00a0';

/** Words that hold on to the number after them. */
const BEFORE_NUMBER =
  'điều khoản mục chương phần phụ_lục mẫu_số số ngày tháng năm quý khóa lần_thứ thứ bậc trang';
/** Words that hold on to the number before them. */
const UNITS =
  'ngày_công đồng triệu tỷ nghìn % ha m2 m² m3 m³ m km2 km² km kg g tấn tạ lít giờ phút tuổi người hộ_gia_đình hộ lần phiếu thành_viên cá_nhân tập_thể trường_hợp lao_động';
/** The same, unless they begin the next part of a date. */
const DATE_UNITS = 'ngày tháng năm';
/** Words that hold on to the name after them. */
const BEFORE_NAME = 'ông bà anh chị em cụ đồng_chí đ/c';

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** Each finds a stretch whose spaces are all held. */
const PATTERNS: readonly RegExp[] = [
  // Điều 5, khoản 1, ngày 05, Phụ lục II; a long number, 15/QĐ-UBND or 05/03/2026, would leave a gap in the line before
  find(`${START}${anyOf(BEFORE_NUMBER)} (?=${String.raw`\d+(?![\d/])`}|[IVXLC]+${END})`),
  // điểm b
  find(`${START}${anyOf('điểm')} (?=[a-zđ]${END})`),
  // 15 người, 12,5 %, 3 triệu đồng
  find(String.raw`\d ${anyOf(UNITS)}(?: đồng)?${END}`),
  find(String.raw`\d ${anyOf(DATE_UNITS)}${END}(?![ \u00a0]\d)`),
  // ông Trần, đồng chí Lê
  find(String.raw`${START}${anyOf(BEFORE_NAME)} (?=\p{Lu})`),
  // a dash ends its line, it does not begin the next: Thi đua - Khen thưởng
  find(String.raw`(?<=\S) (?=[-–—] )`),
];

/** One of the words, in small letters, with a capital first letter or all in capitals. */
function anyOf(words: string): string {
  const either = words.split(' ').flatMap((word) => {
    const small = word.replaceAll('_', ' ');
    return [small, small.charAt(0).toUpperCase() + small.slice(1), small.toUpperCase()];
  });
  return `(?:${[...new Set(either)].join('|')})`;
}

function find(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** The text with no-break spaces where it must hold together. */
export function noBreak(text: string): string {
  return PATTERNS.reduce(
    (held, regex) => held.replace(regex, (match) => match.replaceAll(' ', NO_BREAK_SPACE)),
    text,
  );
}

/** The same for a line, across its runs. */
export function noBreakLine(line: Line): Line {
  const held = noBreak(line.map((run) => run.text).join(''));
  let from = 0;
  return line.map((run) => {
    const text = held.slice(from, from + run.text.length);
    from += run.text.length;
    return { ...run, text };
  });
}

/**
 * Fits ô 1–5b, the two halves above a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5): which legal set of sizes,
 * how wide each half is, where agency names break, how long the rules are. Both back ends draw this result.
 */
import { formatLongDate } from '../core/date.ts';
import type { DoKhan, DoMat, Letterhead, LuuHanh } from '../doc/model.ts';
import { type Measure, PT_PER_MM } from './measure.ts';
import { wrapPhrase } from './phrase.ts';
import type { HeaderSet, LayoutProfile } from './profile.ts';

/** The fitted letterhead. Widths and lengths in mm; an absent part is an empty array or string. */
export interface HeaderFit {
  readonly set: HeaderSet;
  /** Right margin of the section that holds the letterhead. */
  readonly rightMargin: number;
  /** The two halves; together the text width. */
  readonly leftWidth: number;
  readonly rightWidth: number;
  /** Lines of the left half, centred. Row 1: names and rule. Row 2: number and V/v. */
  readonly left: {
    readonly co_quan_chu_quan: readonly string[];
    readonly co_quan: readonly string[];
    /** `Số: 05/TTr-UBND`; its spaces do not break. */
    readonly so_ky_hieu: string;
    readonly trich_yeu_cong_van: readonly string[];
  };
  /** Lines of the right half, centred. Row 1: quốc hiệu, tiêu ngữ and rule. Row 2: place and date. */
  readonly right: {
    readonly quoc_hieu: string;
    readonly tieu_ngu: string;
    /** One line, two where no legal size fits. */
    readonly dia_danh: readonly string[];
  };
  /** Lengths of the rules under the last line of `co_quan` and under `tieu_ngu`; 0 draws none. */
  readonly rules: { readonly co_quan: number; readonly tieu_ngu: number };
  /** What stands under the left half and above the right one. */
  readonly do_mat?: DoMat;
  readonly do_khan?: DoKhan;
  readonly luu_hanh?: LuuHanh;
}

const NBSP = '\u00a0';
const BLANK = NBSP.repeat(6);

/**
 * Tries each set of sizes with the wide right margin, then the last set with the narrow one, and takes the first in
 * which quốc hiệu and the date line stay whole beside a left half of at least `header.minLeft`. Where none fits, the
 * last is taken and the date line is broken. `pageWidth` is the paper's width in mm, for landscape sections.
 */
export function fitHeader(
  letterhead: Letterhead,
  profile: LayoutProfile,
  measure: Measure,
  pageWidth: number = profile.page.width,
): HeaderFit {
  const { headers, header, page } = profile;
  const last = headers.at(-1);
  if (!last) throw new Error(`layout profile ${profile.id} has no header set`);
  const number = numberLine(letterhead.so_ky_hieu);
  const date = dateLine(letterhead);
  const candidates = [
    ...headers.map((set) => ({ set, rightMargin: page.right })),
    { set: last, rightMargin: page.rightNarrow },
  ];
  for (const { set, rightMargin } of candidates) {
    const text = pageWidth - page.left - rightMargin;
    const right = rightNeed(set, date, header, measure) + header.gap;
    const minLeft = leftNeed(set, number, header, measure);
    const final = set === last && rightMargin === page.rightNarrow;
    if (text - right < minLeft && !final) continue;
    const rightWidth = round(Math.min(right, text - minLeft));
    return compose(letterhead, profile, measure, { set, rightMargin, text, rightWidth, number, date });
  }
  throw new Error('unreachable: the last candidate is always taken');
}

/** `Số: …` with unbreakable spaces; empty where the document has no number. */
function numberLine(so_ky_hieu: string): string {
  return so_ky_hieu === '' ? '' : `Số:${NBSP}${so_ky_hieu.replaceAll(' ', NBSP)}`;
}

/** Place and date; blanks stand for a date not yet given. */
function dateLine({ dia_danh, ngay }: Letterhead): string {
  if (dia_danh === '' && ngay === '') return '';
  const date = ngay === '' ? `ngày${BLANK}tháng${BLANK}năm${BLANK}` : formatLongDate(ngay);
  return dia_danh === '' ? date : `${dia_danh}, ${date}`;
}

/**
 * Blanks of ordinary spaces, but for one at the end: a word processor keeps room beside each no-break space in italic,
 * and would break a line that fits.
 */
function loosened(line: string): string {
  return line.replace(/\u00a0(?=.)/gu, ' ');
}

function rightNeed(set: HeaderSet, date: string, header: LayoutProfile['header'], measure: Measure): number {
  const widest = Math.max(
    measure(header.quoc_hieu, set.quoc_hieu, { bold: true }),
    measure(header.tieu_ngu, set.tieu_ngu, { bold: true }),
    measure(date, set.dia_danh, { italic: true }),
  );
  return widest / PT_PER_MM;
}

function leftNeed(set: HeaderSet, number: string, header: LayoutProfile['header'], measure: Measure): number {
  return Math.max(header.minLeft, measure(number, set.so_ky_hieu) / PT_PER_MM);
}

interface Choice {
  readonly set: HeaderSet;
  readonly rightMargin: number;
  readonly text: number;
  readonly rightWidth: number;
  readonly number: string;
  readonly date: string;
}

function compose(
  letterhead: Letterhead,
  profile: LayoutProfile,
  measure: Measure,
  { set, rightMargin, text, rightWidth, number, date }: Choice,
): HeaderFit {
  const { header, rules, phrases } = profile;
  const leftWidth = round(text - rightWidth);
  const wrap = (line: string, width: number, size: number, style: { bold?: boolean; italic?: boolean }) =>
    line === '' ? [] : wrapPhrase(line, width, (part) => measure(part, size, style) / PT_PER_MM, phrases);
  const names = leftWidth - header.gap;
  const co_quan = wrap(letterhead.co_quan.toUpperCase(), names, set.co_quan, { bold: true });
  const ruled = measure(co_quan.at(-1) ?? '', set.co_quan, { bold: true }) / PT_PER_MM;
  const motto = measure(header.tieu_ngu, set.tieu_ngu, { bold: true }) / PT_PER_MM;
  return {
    set,
    rightMargin,
    leftWidth,
    rightWidth,
    left: {
      co_quan_chu_quan: wrap(letterhead.co_quan_chu_quan.toUpperCase(), names, set.co_quan, {}),
      co_quan,
      so_ky_hieu: number,
      trich_yeu_cong_van: wrap(letterhead.trich_yeu_cong_van ?? '', names, set.trich_yeu_cong_van, {}),
    },
    right: {
      quoc_hieu: header.quoc_hieu,
      tieu_ngu: header.tieu_ngu,
      dia_danh: wrap(date, rightWidth, set.dia_danh, { italic: true }).map(loosened),
    },
    rules: { co_quan: round(ruled * rules.co_quan), tieu_ngu: round(motto * rules.tieu_ngu) },
    ...(letterhead.do_mat && { do_mat: letterhead.do_mat }),
    ...(letterhead.do_khan && { do_khan: letterhead.do_khan }),
    ...(letterhead.luu_hanh && { luu_hanh: letterhead.luu_hanh }),
  };
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}

/**
 * Values that only hold a place: `[Tên cơ quan]` as `init` writes it, or nothing but dots and question marks.
 * They fit the schema, and would be printed as they stand.
 */
import type { Finding } from '../core/finding.ts';
import { type DataPath, toPointer } from '../core/path.ts';
import type { Source } from '../source/source.ts';

const BLANK = /^\s*(?:\[[^[\]]*\]|[.…?_‥⋯\s]*[.…?_‥⋯])\s*$/u;

/** The rule that tells of them. */
export const BLANK_RULE = 'chua_dien';

/** Key of the number of a paper. */
const NUMBER = 'so';

/** `…/QĐ-UBND`, “chưa có”: a paper that nobody has numbered yet. */
function isNumbered(value: string): boolean {
  return /\d/.test(value) && !/…|\.{3}/.test(value);
}

export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

/** One finding for each text of a file that was never filled in. */
export function blankFindings(source: Source): Finding[] {
  return blanksOf(source.data).map(({ at, value }) => ({
    rule: BLANK_RULE,
    group: 'cau_truc',
    severity: 'error',
    message: `Chưa điền: “${value.trim()}” ở ${at.join('.')} chỉ là chỗ giữ sẵn.`,
    why: 'Chữ giữ chỗ không phải dữ liệu: để nguyên thì sẽ in ra văn bản và không xét được.',
    fix: 'Ghi nội dung thật; không có thì bỏ cả dòng, nếu khóa này không bắt buộc.',
    citation: null,
    place: source.locate(at, 'value'),
    path: toPointer(at),
  }));
}

function blanksOf(data: unknown, at: DataPath = []): { readonly at: DataPath; readonly value: string }[] {
  if (typeof data === 'string')
    return isBlank(data) || (at.at(-1) === NUMBER && !isNumbered(data)) ? [{ at, value: data }] : [];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    blanksOf(value, [...at, Array.isArray(data) ? Number(key) : key]),
  );
}

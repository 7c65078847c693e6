/** What reading back found, as findings: what is wrong with both values, why it matters, what to do. */
import { formatDate, parseDate } from '../../core/date.ts';
import { type Finding, type Place, tidyFindings } from '../../core/finding.ts';
import { fromPointer } from '../../core/path.ts';
import { type Outcome, placeOf } from '../../readback/decide.ts';
import type { Remark } from '../../readback/read.ts';
import { plainText, type Value } from '../../readback/values.ts';
import { READBACK_GROUP, READBACK_RULES } from '../../report/builtin-readback.ts';
import type { Source } from '../../source/source.ts';

/** How findings name things. */
export interface Namer {
  /** The documents, as shown. */
  readonly docx: readonly string[];
  readonly source: (file: string) => Source | undefined;
  /** Name of the value at a pointer of a file: `doi_tuong.ten (Họ và tên)`. */
  readonly field: (file: string, pointer: string) => string;
  /** A value in words: the name of an award or of a value out of a list. */
  readonly value: (value: Value) => string;
}

const RULES: Readonly<Record<Outcome['kind'], string>> = {
  doi: 'docx_khac_yaml',
  mau_thuan: 'docx_mau_thuan',
  hai_ban: 'docx_hai_ban_khac',
  cung_doi: 'docx_yaml_cung_doi',
  cu_hon: 'docx_cu_hon_yaml',
  khong_hieu: 'docx_khong_hieu',
  khong_ro: 'docx_khong_ro',
  mat: 'docx_mat_du_kien',
  tinh_ra: 'docx_sua_chu_tinh_ra',
};
/** Why a text cannot be read back. */
const UNREAD: Readonly<Record<NonNullable<Outcome['why']>, string>> = {
  nam: 'chỗ này chỉ in năm, không nói ngày, tháng',
  hoa: 'chỗ này in hoa, số từ hoặc chữ viết tắt đã đổi nên không biết chữ nào viết hoa trong YAML',
};
const OUTSIDE = 'docx_sua_ngoai';
const MOST_LETTERS = 160;

/** All findings in order of place. `written`: what changed now stands in the YAML. */
export function readbackFindings(
  outcomes: readonly Outcome[],
  remarks: readonly Remark[],
  namer: Namer,
  written: boolean,
): Finding[] {
  const found = outcomes.map((outcome) => {
    const { at } = outcome;
    const { file, pointers } = placeOf(at);
    const source = at === '' ? undefined : namer.source(file);
    const place = source?.locate(fromPointer(pointers[0]!), 'value') ?? paragraphPlace(namer, outcome);
    const path = at === '' ? '' : pointers[0]!;
    return finding(
      RULES[outcome.kind],
      messageOf(outcome, namer),
      place,
      path,
      fixOf(outcome, namer, written),
    );
  });
  const outside = remarks.map((remark) =>
    finding(OUTSIDE, remarkOf(remark), paragraphPlace(namer, remark), ''),
  );
  return tidyFindings([...found, ...outside]);
}

function finding(rule: string, message: string, place: Place, path: string, fix?: string): Finding {
  const row = READBACK_RULES.find(({ id }) => id === rule)!;
  return {
    rule,
    group: READBACK_GROUP,
    severity: row.muc,
    message,
    why: row.vi_sao,
    fix: fix ?? row.sua,
    citation: null,
    place,
    path,
  };
}

/** A paragraph of a DOCX counts as a line. */
function paragraphPlace(
  { docx }: Namer,
  { doc, para }: { readonly doc: number; readonly para: number },
): Place {
  const line = Math.max(0, para) + 1;
  return { file: docx[doc]!, line, column: 1, endLine: line, endColumn: 1 };
}

function messageOf(outcome: Outcome, namer: Namer): string {
  const { kind, at, before, after, texts, context } = outcome;
  const { file, pointers } = placeOf(at);
  const field = at === '' ? '' : namer.field(file, pointers[0]!);
  const yaml = before === undefined ? 'YAML chưa ghi' : `YAML ghi ${shown(before, namer)}`;
  const docx = texts.map(quoted).join(', ');
  switch (kind) {
    case 'doi':
      return `${field}: ${yaml}, DOCX ghi ${shown(after!, namer)}.`;
    case 'mau_thuan':
      return `${field}: ${yaml}, DOCX in ở nhiều chỗ và không khớp nhau: ${docx}.`;
    case 'hai_ban':
      return `${field}: ${yaml}, các DOCX sửa mỗi tệp một khác: ${docx}.`;
    case 'cung_doi':
      return `${field}: DOCX đã sửa thành ${docx}, YAML cũng đã đổi từ lúc kết xuất và nay ghi ${before === undefined ? 'trống' : shown(before, namer)}.`;
    case 'cu_hon':
      return `${field}: ${yaml}, DOCX vẫn in giá trị lúc kết xuất.`;
    case 'khong_hieu':
      return `${field}: ${yaml}, DOCX ghi ${docx}, không suy ra được giá trị để ghi vào YAML${outcome.why ? `: ${UNREAD[outcome.why]}` : ''}.`;
    case 'khong_ro':
      return at === ''
        ? `Đoạn ${quoted(context)} đã sửa, không tách được phần do công cụ tính ra.`
        : `${field}: ${yaml}, đoạn in dữ kiện này trong DOCX đã sửa thành ${quoted(context)}, không tách được dữ kiện.`;
    case 'mat':
      return at === ''
        ? `Một phần do công cụ tính ra không còn trong DOCX (đoạn ${quoted(context)}).`
        : `${field}: ${yaml}, DOCX không còn in (đoạn ${quoted(context)}).`;
    case 'tinh_ra':
      return `DOCX ghi ${docx} thay cho chữ công cụ đã tính ra, ở đoạn ${quoted(context)}.`;
  }
}

function fixOf({ kind, before, after, at }: Outcome, namer: Namer, written: boolean): string | undefined {
  if (kind !== 'doi') return undefined;
  if (written) return 'Đã ghi vào YAML; xem lại thay đổi in dưới đây, rồi kết xuất lại văn bản.';
  if (before !== undefined) return undefined;
  const key = fromPointer(placeOf(at).pointers[0]!).at(-1);
  return `Nếu DOCX đúng, chạy lại với --va để thêm ${String(key)}: ${shown(after!, namer)} vào YAML.`;
}

function remarkOf({ kind, text }: Remark): string {
  switch (kind) {
    case 'edited':
      return `Sửa ngoài dữ kiện: lời văn của đoạn này đã đổi: ${quoted(text)}.`;
    case 'added':
      return `Sửa ngoài dữ kiện: đoạn thêm vào: ${quoted(text)}.`;
    case 'gone':
      return `Sửa ngoài dữ kiện: đoạn ${quoted(text)} không còn.`;
  }
}

function shown(value: Value, { value: name }: Namer): string {
  if (typeof value === 'string' && parseDate(value)) return formatDate(value);
  return quoted(name(value));
}

function quoted(text: string): string {
  const plain = plainText(text).replaceAll('\n', ' / ');
  return `“${plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS)}…` : plain}”`;
}

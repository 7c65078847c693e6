/** The three drawn rules: under tiêu ngữ, under the issuing agency, under the subject (Phụ lục I, II.1b, II.2b, II.5b). */

import type { Paragraph } from '../../docx-read/model.ts';
import { type Context, mm, PT_PER_MM, widthOf } from '../context.ts';
import { anyOf, type Hit, isFakeRule, type Span, shown } from '../hit.ts';
import type { RuleId } from '../rulebook.ts';

type Which = 'tieu_ngu' | 'co_quan' | 'trich_yeu';

/** Borders are half a point at least; a table's frame is no rule. */
const TINY = 3;

export function* checkDrawnRules(context: Context): Generator<Hit> {
  const { parts, doc } = context;
  if (parts.kind === 'phu_luc') return;
  const { tieuNgu, agencies, subject, title } = parts;
  /** Shapes may hang on any paragraph of the letterhead. */
  const loose = parts.head.flatMap(({ drawnLines }) => drawnLines);
  const inCell = (span: Span) =>
    span.paragraph.cell
      ? parts.head.filter(
          (one) =>
            one.cell?.table === span.paragraph.cell!.table && one.cell.column === span.paragraph.cell!.column,
        )
      : doc.paragraphs.slice(span.paragraph.index, span.paragraph.index + 3);
  if (tieuNgu) yield* check('tieu_ngu', [tieuNgu], inCell(tieuNgu), loose, context);
  // Bold lines at the end are the issuing agency; the last line is in any case.
  const issuer = agencies.slice(
    Math.min(agencies.length - 1, agencies.findLastIndex((one) => !anyOf(one, 'bold')) + 1),
  );
  if (issuer[0]) yield* check('co_quan', issuer, inCell(issuer[0]), loose, context);
  if (parts.kind !== 'ten_loai' || !title) return;
  const lines = subject.length > 0 ? subject : [title];
  const last = lines.at(-1)!.paragraph.index;
  const near = doc.paragraphs.filter(
    ({ index, cell }) => index >= title.paragraph.index && index <= last + 2 && !cell,
  );
  yield* check(
    'trich_yeu',
    lines,
    near,
    near.flatMap(({ drawnLines }) => drawnLines),
    context,
  );
}

function* check(
  which: Which,
  lines: readonly Span[],
  near: readonly Paragraph[],
  loose: readonly number[],
  context: Context,
): Generator<Hit> {
  const rule = `vb_ke_${which}` as RuleId;
  const at = lines.at(-1)!;
  const drawn = lengthsIn(near, at.paragraph.index);
  const lengths = drawn.length > 0 ? drawn : loose;
  const allowed = allowedFor(which, lines, context);
  if (lengths.length > 0) {
    // A shape that does not tell its length is there all the same.
    if (lengths.some((length) => length === 0 || (length >= allowed.from && length <= allowed.to))) return;
    yield { rule, way: 'dai', values: { co: mm(lengths[0]!), dong: mm(allowed.line) }, at };
    return;
  }
  const signs = near.find((one) => one.index > at.paragraph.index && isFakeRule(one.text));
  if (signs || lines.some((line) => anyOf(line, 'underline')))
    yield { rule: 'vb_ke_gia', values: { chu: shown(at.text), co: signs ? 'ký tự' : 'gạch chân' }, at: at };
  else yield { rule, way: 'thieu', values: {}, at };
}

/** Lengths of borders below the text and of shapes, of a group of paragraphs. */
function lengthsIn(near: readonly Paragraph[], after: number): number[] {
  return near.flatMap((one) => {
    const { style, width, index } = one;
    // Text between two borders stands in a frame, as a mark of urgency does.
    if (style.borderTop > 0 && style.borderBottom > 0 && one.text.trim() !== '') return one.drawnLines;
    const below = index >= after && style.borderBottom > 0;
    const above = index > after && style.borderTop > 0;
    const border = below || above ? [width - style.left - style.right] : [];
    return [...border, ...one.drawnLines].filter((length) => length === 0 || length > TINY);
  });
}

/** From a share of the shortest line to a share of the longest, as the cell breaks them. */
function allowedFor(
  which: Which,
  lines: readonly Span[],
  context: Context,
): { readonly from: number; readonly to: number; readonly line: number } {
  const { ke, sai_so } = context.book.so;
  const widths = lines.flatMap((line) => brokenWidths(line, context));
  const [from, to] = ke[which];
  const slack = sai_so.do_dai * PT_PER_MM;
  return {
    from: Math.min(...widths) * from * (1 - sai_so.ke) - slack,
    to: Math.max(...widths) * to * (1 + sai_so.ke) + slack,
    line: widths.at(-1) ?? 0,
  };
}

/** Widths of the lines that a cell of this width makes of a span. */
function brokenWidths(span: Span, context: Context): number[] {
  const total = widthOf(span, context);
  const room = Math.max(36, span.paragraph.width - span.paragraph.style.left - span.paragraph.style.right);
  if (total <= room) return [total];
  const perLetter = total / Math.max(1, span.text.length);
  const widths: number[] = [];
  let line = 0;
  for (const word of span.text.split(/\s+/)) {
    const width = word.length * perLetter;
    if (line > 0 && line + perLetter + width > room) {
      widths.push(line);
      line = 0;
    }
    line += (line > 0 ? perLetter : 0) + width;
  }
  return [...widths, line];
}

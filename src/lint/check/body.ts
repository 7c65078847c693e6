/** Paragraphs of the text (Phụ lục I, II.6e): alignment, indent, spacing, size. */

import type { Paragraph } from '../../docx-read/model.ts';
import { type Context, mm, PT_PER_MM, vietnamese, within, wrongSizes } from '../context.ts';
import { type Hit, lettersOf, type Span, whole } from '../hit.ts';

const ALIGNS = { left: 'trái', right: 'phải', center: 'giữa', justify: 'đều' } as const;

export function* checkBody(context: Context): Generator<Hit> {
  const { parts, doc, book } = context;
  const body = new Set(parts.body);
  for (const one of parts.body) {
    const span = whole(one);
    if (one.style.align !== 'center') {
      yield* alignment(one, span, context);
      yield* indent(one, span, context);
      yield* spacing(one, span, doc.paragraphs[one.index - 1], body, context);
    }
    yield* leading(one, span, context);
    if (!isSmallNote(one, parts.appendices))
      yield* wrongSizes(span, 'noi_dung', book, 'vb_co_chu_noi_dung', '');
  }
}

/** Titles of appendices have sizes of their own. */
function isSmallNote(one: Paragraph, appendices: readonly Span[]): boolean {
  return appendices.some(({ paragraph }) => paragraph === one);
}

/** Only where it is seen: a paragraph of one line looks the same either way. */
function* alignment(one: Paragraph, span: Span, { measure }: Context): Generator<Hit> {
  const { align, left, right, firstLine } = one.style;
  if (align === 'justify') return;
  const width = one.runs.reduce(
    (sum, { text, style }) => sum + measure(text.replace(/\s/g, ' '), style.size, style),
    0,
  );
  if (width > one.width - left - right - firstLine)
    yield { rule: 'vb_canh_deu', values: { co: ALIGNS[align] }, at: span };
}

function* indent(one: Paragraph, span: Span, { doc, book }: Context): Generator<Hit> {
  if (one.style.align === 'right') return;
  const { left, firstLine } = one.style;
  const start = left + firstLine;
  // A tab at the head goes to the next stop.
  const offset = one.text.startsWith('\t') ? (Math.floor(start / doc.tab) + 1) * doc.tab : start;
  const { thut_dong, sai_so } = book.so;
  if (thut_dong.every((allowed) => Math.abs(offset / PT_PER_MM - allowed) > sai_so.do_dai))
    yield { rule: 'vb_thut_dong', values: { co: mm(offset) }, at: span };
}

/** Between two paragraphs of the text that follow each other. */
function* spacing(
  one: Paragraph,
  span: Span,
  above: Paragraph | undefined,
  body: ReadonlySet<Paragraph>,
  { book }: Context,
): Generator<Hit> {
  if (!above || above.cell || above.inBox || !body.has(above)) return;
  const gap = above.style.contextual && one.style.contextual ? 0 : above.style.after + one.style.before;
  if (gap < book.so.cach_doan - 0.05)
    yield { rule: 'vb_cach_doan', values: { co: vietnamese(gap), tu: book.so.cach_doan }, at: span };
}

function* leading(one: Paragraph, span: Span, { book, single }: Context): Generator<Hit> {
  const size = Math.max(0, ...lettersOf(span).map(({ style }) => style.size));
  if (size === 0) return;
  const { line, lineRule } = one.style;
  const lines =
    lineRule === 'auto'
      ? line
      : lineRule === 'exact'
        ? line / single(size)
        : Math.max(1, line / single(size));
  const [tu, den] = book.so.gian_dong;
  if (!within(lines, [tu, den], book.so.sai_so.gian_dong))
    yield { rule: 'vb_gian_dong', values: { co: vietnamese(lines, 2), tu, den: vietnamese(den) }, at: span };
}

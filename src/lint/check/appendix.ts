/** Appendices (Phụ lục I, III.1). */
import { fold } from '../../core/text.ts';
import { type Context, isUpright, wrongSizes } from '../context.ts';
import { allOf, type Hit, isCapitals, type Span, shown, spansOf } from '../hit.ts';

export function* checkAppendices(context: Context): Generator<Hit> {
  const { parts, book } = context;
  const { appendices, kind, body } = parts;
  for (const span of appendices) {
    const values = { chu: shown(span.text) };
    const upright = allOf(span, 'bold') && isUpright(span) && span.paragraph.style.align === 'center';
    if (!span.text.startsWith('Phụ lục') || !upright)
      yield { rule: 'vb_phu_luc', way: 'kieu', values, at: span };
    yield* wrongSizes(span, 'phu_luc', book, 'vb_phu_luc', 'co');
    if (/\d/.test(span.text) || (appendices.length > 1 && !/\s[IVX]+$/.test(span.text)))
      yield { rule: 'vb_phu_luc', way: 'la_ma', values, at: span };
    yield* under(span, context);
  }
  const [first] = appendices;
  const told = body.some(
    (one) =>
      (first ? one.index < first.paragraph.index : true) && /(?:ph[uụ]\s*l[uụ]c|kèm theo)/iu.test(one.text),
  );
  if (first && kind !== 'phu_luc' && !told)
    yield { rule: 'vb_phu_luc', way: 'chi_dan', values: { chu: shown(first.text) }, at: first };
}

/** Title in capitals, then "(Kèm theo …)" in italics. */
function* under(span: Span, { doc, book }: Context): Generator<Hit> {
  const next = doc.paragraphs
    .slice(span.paragraph.index + 1)
    .filter((one) => !one.inBox)
    .flatMap(spansOf)
    .slice(0, 8);
  const at = next.findIndex(({ text }) => fold(text).startsWith('kem theo'));
  const note = next[at];
  if (!note || !allOf(note, 'italic'))
    yield { rule: 'vb_phu_luc', way: 'kem_theo', values: { chu: shown(span.text) }, at: note ?? span };
  for (const line of next.slice(0, at === -1 ? 1 : at)) {
    if (!isCapitals(line.text) || !allOf(line, 'bold') || !isUpright(line))
      yield { rule: 'vb_phu_luc', way: 'ten', values: { chu: shown(line.text) }, at: line };
    else yield* wrongSizes(line, 'ten_phu_luc', book, 'vb_phu_luc', 'co');
  }
}

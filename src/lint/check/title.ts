/** Type name, subject, "V/v" (Phụ lục I, II.5). */
import { type Context, isUpright, wrongSizes } from '../context.ts';
import { allOf, anyOf, type Hit, isCapitals, shown, whole } from '../hit.ts';
import { symbolOf } from './number.ts';

export function* checkTitle({ doc, parts, book }: Context): Generator<Hit> {
  const { kind, title, subject, about, quocHieu } = parts;
  if (kind === 'phu_luc') return;
  if (!title && !about)
    yield { rule: 'vb_ten_loai', way: 'thieu', values: {}, at: quocHieu ?? whole(doc.paragraphs[0]!) };
  if (title) {
    const values = { chu: shown(title.text) };
    const centred = title.paragraph.style.align === 'center';
    if (!isCapitals(title.text) || !allOf(title, 'bold') || !isUpright(title) || !centred)
      yield { rule: 'vb_ten_loai', way: 'kieu', values, at: title };
    yield* wrongSizes(title, 'ten_loai', book, 'vb_ten_loai', 'co');
    if (subject.length === 0 && kind === 'ten_loai')
      yield { rule: 'vb_trich_yeu', way: 'thieu', values, at: title };
  }
  for (const line of subject) {
    if (!allOf(line, 'bold') || !isUpright(line))
      yield { rule: 'vb_trich_yeu', way: 'kieu', values: { chu: shown(line.text) }, at: line };
    yield* wrongSizes(line, 'trich_yeu', book, 'vb_trich_yeu', 'co');
  }
  if (about) {
    const values = { chu: shown(about.text) };
    if (!about.text.startsWith('V/v '))
      yield { rule: 'vb_trich_yeu_cong_van', way: 'dang', values, at: about };
    if (!isUpright(about) || anyOf(about, 'bold'))
      yield { rule: 'vb_trich_yeu_cong_van', way: 'kieu', values, at: about };
    yield* wrongSizes(about, 'trich_yeu_cong_van', book, 'vb_trich_yeu_cong_van', 'co');
  }
}

/** Phụ lục VI: what a document system would cut. */
export function* checkLengths({ parts, book }: Context): Generator<Hit> {
  const { trich_yeu, ho_ten, chuc_vu, ky_hieu } = book.so.do_dai;
  const subject = parts.subject.map(({ text }) => text).join(' ');
  const [first] = parts.subject;
  const limit = (at: Hit['at'], loai: string, text: string, den: number): Hit[] =>
    text.length > den ? [{ rule: 'vb_do_dai', values: { loai, co: text.length, den }, at }] : [];
  if (first) yield* limit(first, 'Trích yếu', subject, trich_yeu);
  if (parts.number) yield* limit(parts.number, 'Ký hiệu', symbolOf(parts.number.text) ?? '', ky_hieu);
  for (const { office, name } of parts.signers) {
    if (name) yield* limit(name, 'Họ tên người ký', name.text, ho_ten);
    if (office[0])
      yield* limit(office[0], 'Chức vụ người ký', office.map(({ text }) => text).join(' '), chuc_vu);
  }
}

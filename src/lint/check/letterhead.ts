/** Quốc hiệu, tiêu ngữ, agency names, number, place and date (Phụ lục I, II.1–4). */
import { type Context, isUpright, vietnamese, widthOf, wrongSizes } from '../context.ts';
import { allOf, anyOf, type Hit, isBlank, isCapitals, type Span, shown, sizesOf, whole } from '../hit.ts';

export function* checkLetterhead(context: Context): Generator<Hit> {
  const { parts, book } = context;
  if (parts.kind === 'phu_luc') return;
  const { quocHieu, tieuNgu } = parts;
  const top = whole(context.doc.paragraphs[0]!);
  if (!quocHieu) yield { rule: 'vb_quoc_hieu', way: 'thieu', values: {}, at: top };
  else yield* motto(quocHieu, context);
  if (!tieuNgu) yield { rule: 'vb_tieu_ngu', way: 'thieu', values: {}, at: quocHieu ?? top };
  else {
    if (tieuNgu.text !== book.chu.tieu_ngu)
      yield { rule: 'vb_tieu_ngu', way: 'chu', values: { chu: shown(tieuNgu.text) }, at: tieuNgu };
    if (!allOf(tieuNgu, 'bold') || !isUpright(tieuNgu))
      yield { rule: 'vb_tieu_ngu', way: 'kieu', values: {}, at: tieuNgu };
    yield* wrongSizes(tieuNgu, 'tieu_ngu', book, 'vb_tieu_ngu', 'co');
  }
  yield* sizeSet(context);
  if (quocHieu) yield* agencies(quocHieu, context);
}

function* motto(span: Span, context: Context): Generator<Hit> {
  const { book } = context;
  const values = { chu: shown(span.text) };
  if (!book.chu.quoc_hieu.includes(span.text)) yield { rule: 'vb_quoc_hieu', way: 'chu', values, at: span };
  if (!allOf(span, 'bold') || !isUpright(span)) yield { rule: 'vb_quoc_hieu', way: 'kieu', values, at: span };
  yield* wrongSizes(span, 'quoc_hieu', book, 'vb_quoc_hieu', 'co');
  if (span.paragraph.cell && widthOf(span, context) > span.paragraph.width + 0.5)
    yield { rule: 'vb_quoc_hieu', way: 'xuong_dong', values, at: span };
}

/** Each size is legal, but not together. */
function* sizeSet({ parts: { quocHieu, tieuNgu, date }, book }: Context): Generator<Hit> {
  if (!quocHieu || !tieuNgu || !date) return;
  const sizes = [quocHieu, tieuNgu, date].map((span) => sizesOf(span)[0]);
  if (book.so.bo_co_chu.some((set) => set.every((size, i) => size === sizes[i]))) return;
  const co = sizes.map((size) => vietnamese(size ?? 0)).join('/');
  yield { rule: 'vb_bo_co_chu', values: { co }, at: quocHieu };
}

function* agencies(quocHieu: Span, { parts, book }: Context): Generator<Hit> {
  const { agencies: lines, issued, kind, number } = parts;
  const last = lines.at(-1);
  // A paper that no agency numbers may be of a citizen.
  if (!last && kind === 'giay_to' && !number) return;
  if (!last || (issued && isBlank(last.text))) {
    yield { rule: 'vb_ten_co_quan', way: 'thieu', values: {}, at: quocHieu };
    return;
  }
  for (const line of lines) {
    if (!isCapitals(line.text) && (issued || !isBlank(line.text)))
      yield { rule: 'vb_ten_co_quan', way: 'hoa', values: { chu: shown(line.text) }, at: line };
    yield* wrongSizes(line, 'co_quan', book, 'vb_ten_co_quan', 'co');
  }
  if (!allOf(last, 'bold'))
    yield { rule: 'vb_ten_co_quan', way: 'dam', values: { chu: shown(last.text) }, at: last };
  const below = lines.findIndex(
    (line, i) => i > 0 && book.chu.mo_dau_co_quan.some((word) => line.text.startsWith(`${word} `)),
  );
  const above = below > 0 ? lines[below - 1]! : undefined;
  // "SỞ XÂY DỰNG" under "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG" is the rest of the council's name.
  const council = lines.slice(0, Math.max(0, below)).find((line) => anyOf(line, 'bold'));
  if (council && book.chu.hoi_dong.some((word) => council.text.startsWith(word))) return;
  // "TRẠM Y TẾ" under "KHOA KHÁM BỆNH," is one name.
  if (above && anyOf(above, 'bold') && above.text.includes(' ') && !above.text.endsWith(','))
    yield { rule: 'vb_co_quan_chu_quan', values: { chu: shown(above.text) }, at: above };
}

/** Paper, margins, fonts, colour, page number (Phụ lục I, Mục I). */

import type { PageNumber, Paragraph, Section, WordDocument } from '../../docx-read/model.ts';
import { textWidth } from '../../docx-read/read.ts';
import { type Context, mm, PT_PER_MM, vietnamese, within } from '../context.ts';
import { type Hit, lettersOf, shown, trimmed, whole } from '../hit.ts';

const SIDES = [
  ['tren', 'top', 'trên'],
  ['duoi', 'bottom', 'dưới'],
  ['trai', 'left', 'trái'],
  ['phai', 'right', 'phải'],
] as const;

const ALIGNS = { left: 'trái', right: 'phải', justify: 'đều', center: 'giữa' } as const;

export function* checkPaper({ doc, book }: Context): Generator<Hit> {
  const { giay, le, sai_so } = book.so;
  for (const [i, section] of doc.sections.entries()) {
    const own = doc.paragraphs.filter((one) => one.section === i);
    const at = whole(own[0] ?? doc.paragraphs[0]!);
    const [short, long] = [section.width, section.height].sort((a, b) => a - b).map((pt) => pt / PT_PER_MM);
    const slack = 2 * sai_so.do_dai;
    if (Math.abs(short! - giay.rong) > slack || Math.abs(long! - giay.cao) > slack)
      yield { rule: 'vb_kho_giay', values: { rong: vietnamese(short!), cao: vietnamese(long!) }, at };
    if (section.width > section.height && !own.some((one) => one.cell?.table.bordered))
      yield { rule: 'vb_huong_giay', values: {}, at };
    for (const [key, side, ben] of SIDES) {
      if (within(section[side] / PT_PER_MM, le[key], sai_so.do_dai)) continue;
      const [tu, den] = le[key];
      yield { rule: 'vb_le_trang', values: { ben, co: mm(section[side]), tu, den }, at };
    }
  }
}

export function* checkLetters({ doc, book }: Context): Generator<Hit> {
  const { phong, mau, chu_mau_do } = book.so;
  const known = new Set(phong.map((name) => name.toLowerCase()));
  for (const one of doc.paragraphs) {
    for (const { text, style, at } of lettersOf({
      paragraph: one,
      from: 0,
      to: one.text.length,
      text: one.text,
    })) {
      const span = trimmed(one, at, at + text.length);
      const fonts = [
        ...new Set([
          /[A-Za-z0-9]/.test(text) ? style.ascii : style.hAnsi,
          /[^\p{ASCII}]/u.test(text) ? style.hAnsi : style.ascii,
        ]),
      ];
      for (const co of fonts.filter((font) => !known.has(font.toLowerCase())))
        yield { rule: 'vb_phong_chu', values: { chu: shown(text), co }, at: span };
      if (!mau.includes(style.color) && !chu_mau_do.includes(text.trim().toUpperCase()))
        yield { rule: 'vb_mau_chu', values: { chu: shown(text), co: style.color }, at: span };
    }
  }
}

export function* checkPageNumber(context: Context): Generator<Hit> {
  const { doc, book } = context;
  if (doc.pages === 1 || (doc.pages === undefined && pagesOf(context) < book.so.mot_trang)) return;
  for (const [i, section] of doc.sections.entries()) {
    const first = doc.paragraphs.find((one) => one.section === i) ?? doc.paragraphs[0];
    if (first) yield* numberHits(section, i, first, context);
  }
}

function* numberHits(section: Section, index: number, first: Paragraph, { book }: Context): Generator<Hit> {
  const hit = (way: string, values: Hit['values'] = {}): Hit => ({
    rule: 'vb_so_trang',
    way,
    values,
    at: whole(first),
  });
  const { header } = section;
  if (!header) {
    // One finding for the document is enough.
    if (index === 0) yield hit(section.footer ? 'cuoi' : 'thieu');
    return;
  }
  const [tu, den] = book.so.co_chu.so_trang;
  if (header.align !== 'center') yield hit('canh', { co: ALIGNS[header.align] });
  if (!within(header.size, [tu, den])) yield hit('co', { co: vietnamese(header.size), tu, den });
  if (!header.arabic) yield hit('kieu');
  if (index === 0 && numberOnFirst(section)) yield hit('trang_mot');
}

function numberOnFirst({ titlePage, firstHeader }: Section): PageNumber | boolean | undefined {
  return titlePage ? firstHeader : true;
}

/** How many pages the text would fill: lines by their width, rows of tables as text. A rough count. */
function pagesOf({ doc, measure, single }: Context): number {
  return doc.sections.reduce(
    (sum, section, i) =>
      sum + heightOf(doc, i, measure, single) / (section.height - section.top - section.bottom),
    0,
  );
}

function heightOf(
  doc: WordDocument,
  section: number,
  measure: Context['measure'],
  single: Context['single'],
): number {
  return doc.paragraphs
    .filter((one) => one.section === section && !one.inBox)
    .reduce((sum, one) => {
      const size = one.runs[0]?.style.size ?? 1;
      const width = one.runs.reduce(
        (w, { text, style }) => w + measure(text.replace(/\s/g, ' '), style.size, style),
        0,
      );
      const room = Math.max(36, Math.min(one.width, textWidth(doc.sections[section]!)));
      // Cells of a row stand side by side.
      const share = one.cell ? 1 / one.cell.table.columns : 1;
      return (
        sum +
        share * (Math.max(1, Math.ceil(width / room)) * single(size) + one.style.before + one.style.after)
      );
    }, 0);
}

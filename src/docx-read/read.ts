/** The main part of a DOCX as paragraphs in reading order, with sections and tables (ECMA-376 Part 1, 17.2, 17.4, 17.6). */
import { isBookmark, readBookmarks } from './bookmarks.ts';
import { readInline } from './inline.ts';
import type { CellPlace, PageNumber, Paragraph, Section, WordDocument } from './model.ts';
import { readNumbering } from './numbering.ts';
import { DocxError, type DocxParts } from './open.ts';
import { readSection } from './sections.ts';
import { isBordered, twips } from './style-parts.ts';
import { readStyles } from './styles.ts';
import { rowPlaces } from './table-rows.ts';
import { child, elements, textOf, valOf, type XmlElement } from './xml.ts';

/** Left and right margin of a cell where nothing is said: 0.08 inch. */
const CELL_MARGIN = 5.75;
const DEFAULT_TAB = 36;
/** Five hundred pages, and a paragraph of seven: no administrative document is near. */
const MAX_PARAGRAPHS = 20_000;
const MAX_LETTERS = 20_000;
/** Structures that only wrap blocks. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Where a block stands. */
interface Frame {
  readonly cell?: CellPlace;
  readonly tableStyle?: string;
  /** Width of the cell; of the text where there is none. */
  readonly width?: number;
  readonly inBox: boolean;
}

/** Throws `DocxError` on what is no text document. */
export function readWord(parts: DocxParts): WordDocument {
  const body = child(parts.part(parts.main), 'w:body');
  if (!body) throw new DocxError('Văn bản không có phần thân (w:body).', 'Xin lại tệp gốc.');
  const styles = readStyles(parts);
  const related = parts.related(parts.main);
  const targetOf = (type: string) => related.find((one) => one.type === type)?.target ?? '';
  const labelOf = readNumbering(parts.part(targetOf('numbering')));
  const drafts: (Omit<Paragraph, 'width'> & { readonly width: number | undefined })[] = [];
  const sections: Section[] = [];
  const bookmarks = readBookmarks(body);

  const endSection = (sectPr: XmlElement | undefined): void => {
    const first = drafts.findIndex(({ section }) => section === sections.length);
    sections.push(
      readSection(sectPr, sections.at(-1), Math.max(0, first), (id) => {
        const target = related.find((one) => one.id === id)?.target;
        return target === undefined ? undefined : pageNumberIn(parts.part(target));
      }),
    );
  };

  const readParagraph = (element: XmlElement, frame: Frame): void => {
    if (drafts.length >= MAX_PARAGRAPHS)
      throw new DocxError('Văn bản có quá nhiều đoạn để đọc.', 'Tách thành nhiều tệp nhỏ hơn.');
    const pPr = child(element, 'w:pPr');
    const { numId, level } = styles.numbering(pPr);
    const label = labelOf(numId, level);
    bookmarks.begin(label.text.length);
    const styleOf = (rPr: XmlElement | undefined) => styles.run(rPr, pPr, frame.tableStyle);
    const inline = readInline(element, label.text, styleOf, bookmarks.meet);
    const anchors = bookmarks.end(inline.text.length);
    if (inline.text.length > MAX_LETTERS)
      throw new DocxError('Văn bản có đoạn dài bất thường.', 'Tách đoạn ấy, hoặc kiểm tra lại tệp.');
    const style = styles.paragraph(pPr, frame.tableStyle, label.indent);
    drafts.push({
      index: drafts.length,
      text: inline.text,
      typed: inline.typed,
      runs: inline.runs,
      anchors,
      style,
      cell: frame.cell,
      inBox: frame.inBox,
      section: sections.length,
      width: frame.width,
      drawnLines: inline.drawnLines,
      breaksPage: inline.breaksPage || style.pageBreakBefore,
      label: label.text.trim(),
    });
    for (const box of inline.boxes) readBlocks(box, { inBox: true });
    const sectPr = child(pPr, 'w:sectPr');
    if (sectPr) endSection(sectPr);
  };

  const readTable = (table: XmlElement, outer: Frame): void => {
    const tblPr = child(table, 'w:tblPr');
    const tableStyle = valOf(tblPr, 'w:tblStyle');
    const part = (name: string) => child(tblPr, name) ?? styles.tablePart(tableStyle, name);
    const grid = elements(child(table, 'w:tblGrid'), 'w:gridCol').map(
      (col) => twips(col.attributes, 'w:w') ?? 0,
    );
    const rows = within(table, 'w:tr').map((row) => within(row, 'w:tc'));
    const places = rowPlaces(rows, isBordered(part('w:tblBorders')));
    const margins = part('w:tblCellMar');
    let r = -1;
    for (const row of within(table, 'w:tr', isBookmark)) {
      if (isBookmark(row)) bookmarks.meet(row, 0);
      else r++;
      let column = 0;
      for (const cell of within(row, 'w:tc', isBookmark)) {
        if (isBookmark(cell)) bookmarks.meet(cell, 0);
        if (isBookmark(cell)) continue;
        const tcPr = child(cell, 'w:tcPr');
        const span = Number(valOf(tcPr, 'w:gridSpan') ?? 1) || 1;
        const own = child(tcPr, 'w:tcW');
        const width =
          (own?.attributes.get('w:type') !== 'pct' && twips(own?.attributes, 'w:w')) ||
          grid.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        const inner = width - marginOf(tcPr, margins, 'left') - marginOf(tcPr, margins, 'right');
        const place = places[r]!(column);
        readBlocks(cell, {
          ...(place && { cell: place }),
          ...(tableStyle === undefined ? {} : { tableStyle }),
          ...(width > 0 && { width: inner }),
          inBox: outer.inBox,
        });
        column += span;
      }
    }
  };

  const readBlocks = (parent: XmlElement, frame: Frame): void => {
    for (const block of elements(parent)) {
      if (block.name === 'w:p') readParagraph(block, frame);
      else if (block.name === 'w:tbl') readTable(block, frame);
      else if (WRAPPERS.has(block.name)) readBlocks(block, frame);
      else if (isBookmark(block)) bookmarks.meet(block, 0);
    }
  };

  const pageNumberIn = (part: XmlElement | undefined): PageNumber | undefined => {
    for (const element of paragraphsIn(part)) {
      const pPr = child(element, 'w:pPr');
      const inline = readInline(element, '', (rPr) => styles.run(rPr, pPr, undefined));
      const field = inline.fields.find(({ code }) => /^PAGE(?:\s|$)/i.test(code));
      if (field)
        return {
          align: styles.paragraph(pPr, undefined, {}).align,
          size: field.size,
          arabic: !/\\\*\s*(?:roman|alphabetic)/i.test(field.code),
        };
    }
    return undefined;
  };
  readBlocks(body, { inBox: false });
  endSection(child(body, 'w:sectPr'));
  const settings = parts.part(targetOf('settings'));
  const app = parts.related('').find(({ type }) => type === 'extended-properties')?.target;
  const pages = elements(parts.part(app ?? ''), 'ep:Pages')[0];
  return {
    paragraphs: drafts.map((draft) => ({
      ...draft,
      width: draft.width ?? textWidth(sections[draft.section]!),
    })),
    sections,
    tab: twips(child(settings, 'w:defaultTabStop')?.attributes, 'w:val') ?? DEFAULT_TAB,
    pages: pages && Number(textOf(pages)) > 0 ? Number(textOf(pages)) : undefined,
  };
}

/** Width between the margins, pt. */
export function textWidth({ width, left, right }: Section): number {
  return width - left - right;
}

/** Children of this name, and such as `also` says, past structures that only wrap. */
function within(parent: XmlElement, name: string, also = (_: XmlElement) => false): XmlElement[] {
  return elements(parent).flatMap((one) =>
    one.name === name || also(one) ? [one] : WRAPPERS.has(one.name) ? within(one, name, also) : [],
  );
}

function marginOf(
  tcPr: XmlElement | undefined,
  table: XmlElement | undefined,
  side: 'left' | 'right',
): number {
  const strict = side === 'left' ? 'w:start' : 'w:end';
  const of = (margins: XmlElement | undefined) =>
    twips((child(margins, `w:${side}`) ?? child(margins, strict))?.attributes, 'w:w');
  return of(child(tcPr, 'w:tcMar')) ?? of(table) ?? CELL_MARGIN;
}

function paragraphsIn(element: XmlElement | undefined): XmlElement[] {
  return elements(element).flatMap((one) =>
    one.name === 'w:p' ? [one, ...paragraphsIn(one)] : paragraphsIn(one),
  );
}

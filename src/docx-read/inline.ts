/** What stands inside a paragraph (ECMA-376 Part 1, 17.3.2, 17.16): runs of visible text, fields, drawn lines, boxes. */
import { isBookmark, marksIn } from './bookmarks.ts';
import type { Run, RunStyle } from './model.ts';
import { child, elements, textOf, type XmlElement } from './xml.ts';

/** A field by its instruction, with the size of its letters. */
export interface Field {
  readonly code: string;
  readonly size: number;
}

export interface Inline {
  readonly text: string;
  /** The same text, where letters that are drawn in capitals stand as they were typed. */
  readonly typed: string;
  readonly runs: readonly Run[];
  readonly fields: readonly Field[];
  readonly drawnLines: readonly number[];
  readonly breaksPage: boolean;
  /** Contents of text boxes, each a list of blocks. */
  readonly boxes: readonly XmlElement[];
}

const EMU_PER_PT = 12_700;
/** Taken back or taken away: not part of the text that is sent. */
const REMOVED = new Set(['w:del', 'w:moveFrom']);
const STRAIGHT = new Set(['line', 'straightConnector1']);

export function readInline(
  paragraph: XmlElement,
  label: string,
  styleOf: (rPr: XmlElement | undefined) => RunStyle,
  /** Told of each end of a bookmark, and where in the text it is. */
  bookmark: (element: XmlElement, at: number) => void = () => {},
): Inline {
  const runs: Run[] = [];
  const fields: Field[] = [];
  const drawnLines: number[] = [];
  const boxes: XmlElement[] = [];
  /** Complex fields that are open: their instruction so far, and whether the result has begun. */
  const open: { code: string; size: number; result: boolean }[] = [];
  let text = '';
  let typed = '';
  let breaksPage = false;

  const add = (piece: string, style: RunStyle): void => {
    if (piece === '' || style.hidden) return;
    const shown = style.caps ? capitals(piece) : piece;
    runs.push({ at: text.length, text: shown, style });
    text += shown;
    typed += piece;
  };

  const readRun = (run: XmlElement): void => {
    const style = styleOf(child(run, 'w:rPr'));
    for (const part of elements(run)) {
      const field = open.at(-1);
      switch (part.name) {
        case 'w:t':
          if (!field || field.result) add(preserved(part), style);
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t', style);
          break;
        case 'w:br':
        case 'w:cr':
          if (/^(?:page|column)$/.test(part.attributes.get('w:type') ?? '')) breaksPage = true;
          else add('\n', style);
          break;
        case 'w:lastRenderedPageBreak':
          breaksPage = true;
          break;
        case 'w:noBreakHyphen':
          add('-', style);
          break;
        case 'w:sym':
          add('•', style);
          break;
        case 'w:pgNum':
          fields.push({ code: 'PAGE', size: style.size });
          break;
        case 'w:instrText':
          if (field && !field.result) {
            if (field.code.trim() === '') field.size = style.size;
            field.code += textOf(part);
          }
          break;
        case 'w:fldChar':
          fieldChar(part.attributes.get('w:fldCharType'), style.size);
          break;
        default:
          visit(part);
      }
    }
  };

  const fieldChar = (kind: string | undefined, size: number): void => {
    if (kind === 'begin') open.push({ code: '', size, result: false });
    const field = open.at(-1);
    if (!field) return;
    if (kind === 'separate') field.result = true;
    if (kind === 'end') {
      open.pop();
      fields.push({ code: field.code.trim(), size: field.size });
    }
  };

  const visit = (element: XmlElement): void => {
    if (REMOVED.has(element.name)) for (const mark of marksIn(element)) bookmark(mark, text.length);
    if (REMOVED.has(element.name) || element.name === 'w:pPr') return;
    if (isBookmark(element)) bookmark(element, text.length);
    switch (element.name) {
      case 'w:r':
        readRun(element);
        return;
      case 'w:fldSimple':
        fields.push({
          code: element.attributes.get('w:instr')?.trim() ?? '',
          size: sizeIn(element, styleOf),
        });
        break;
      case 'mc:AlternateContent': {
        // Both say the same in two ways.
        const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
        if (choice) visit(choice);
        return;
      }
      case 'wp:inline':
      case 'wp:anchor': {
        const length = Number(child(element, 'wp:extent')?.attributes.get('cx')) / EMU_PER_PT;
        if (length > 0 && holdsStraightLine(element)) drawnLines.push(length);
        break;
      }
      case 'v:line':
        drawnLines.push(vmlLength(element));
        break;
      case 'v:shape':
        // The outline of "straight arrow connector".
        if (element.attributes.get('type') === '#_x0000_t32') drawnLines.push(vmlLength(element));
        break;
      case 'w:txbxContent':
        boxes.push(element);
        return;
    }
    for (const part of elements(element)) visit(part);
  };

  if (label !== '') add(label, styleOf(child(child(paragraph, 'w:pPr'), 'w:rPr')));
  for (const part of elements(paragraph)) visit(part);
  return { text, typed, runs, fields, drawnLines, breaksPage, boxes };
}

/** Only letters of one unit: the text keeps its length. */
function capitals(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length ? upper : text;
}

/** Spaces at the ends count only where the file says so; XML's own line breaks are spaces. */
function preserved(element: XmlElement): string {
  const text = textOf(element).replace(/[\n\r\t]/g, ' ');
  return element.attributes.get('xml:space') === 'preserve' ? text : text.trim();
}

function sizeIn(element: XmlElement, styleOf: (rPr: XmlElement | undefined) => RunStyle): number {
  return styleOf(child(child(element, 'w:r'), 'w:rPr')).size;
}

function holdsStraightLine(element: XmlElement): boolean {
  return elements(element).some(
    (one) =>
      (one.name === 'a:prstGeom' && STRAIGHT.has(one.attributes.get('prst') ?? '')) || holdsStraightLine(one),
  );
}

/** `from="84.6pt,2.05pt" to="159.6pt,2.05pt"`, or `style="…width:75pt…"`; 0 where neither says. */
function vmlLength(line: XmlElement): number {
  const [from, to] = ['from', 'to'].map((key) => Number.parseFloat(line.attributes.get(key) ?? ''));
  if (from !== undefined && to !== undefined && to > from) return to - from;
  const [, width, unit] =
    /(?:^|;)\s*width:([\d.]+)(pt|mm|cm|in)/.exec(line.attributes.get('style') ?? '') ?? [];
  return Number(width ?? 0) * ({ mm: 72 / 25.4, cm: 720 / 25.4, in: 72 }[unit ?? ''] ?? 1);
}

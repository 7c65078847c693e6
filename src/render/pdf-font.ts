/**
 * Embeds a face: only the characters used, as a composite font (ISO 32000-1, 9.7: Type0 over CIDFontType2, Identity-H)
 * with complete widths, ToUnicode and CIDSet, as PDF/A-2 (ISO 19005-2, 6.2.11) asks.
 */
import { createHash } from 'node:crypto';
import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { Face } from '../layout/font.ts';
import { glyphAt } from '../layout/fonts.ts';
import { type Subset, subsetFace } from '../layout/subset.ts';
import { compressed } from './pdf-object.ts';

/** An embedded face. */
export interface PdfFont {
  readonly ref: PDFRef;
  /** Code of a UTF-16 unit in a content stream: four hexadecimal digits. */
  readonly codeOf: ReadonlyMap<number, string>;
}

const SPACE = 0x20;
const NBSP = 0xa0;

/** Embeds `face` as `name` (`Tinos-Bold`) for the UTF-16 units `used`. A no-break space is written as a space. */
export function embedFont(context: PDFContext, face: Face, name: string, used: Iterable<number>): PdfFont {
  const drawn = new Set(used);
  if (drawn.delete(NBSP)) drawn.add(SPACE);
  const units = [...drawn].sort((a, b) => a - b);
  const glyphs = units.map((unit) => glyphAt(face, String.fromCharCode(unit), 0));
  const subset = subsetFace(face, glyphs);
  const baseFont = PDFName.of(`${subsetTag(subset.bytes)}+${name}`);
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor(context, face, baseFont, subset),
      DW: 0,
      W: [0, subset.glyphs.map((glyph) => thousandths(face.advanceOf[glyph]!, face))],
      CIDToGIDMap: 'Identity',
    }),
  );
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: compressed(context, toUnicode(units)),
    }),
  );
  const codeOf = new Map(units.map((unit, i) => [unit, hex4(i + 1)]));
  const space = codeOf.get(SPACE);
  return { ref, codeOf: space === undefined ? codeOf : codeOf.set(NBSP, space) };
}

function descriptor(context: PDFContext, face: Face, name: PDFName, subset: Subset): PDFRef {
  const italic = face.italicAngle !== 0;
  const count = subset.glyphs.length;
  const cids = Buffer.alloc((count + 7) >> 3);
  for (let cid = 0; cid < count; cid++) cids[cid >> 3]! |= 0x80 >> (cid & 7);
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Serif, symbolic (its own encoding), italic.
      Flags: 2 + 4 + (italic ? 64 : 0),
      FontBBox: face.bbox.map((side) => Math.round(thousandths(side, face))),
      ItalicAngle: face.italicAngle,
      Ascent: Math.round(thousandths(face.ascent, face)),
      Descent: Math.round(thousandths(face.descent, face)),
      CapHeight: Math.round(thousandths(face.capHeight, face)),
      // Not in the font; only used when it is replaced by another.
      StemV: face.weight > 600 ? 120 : 80,
      FontFile2: compressed(context, subset.bytes, { Length1: subset.bytes.length }),
      CIDSet: compressed(context, cids),
    }),
  );
}

/** Font units in thousandths of the em, three decimals. */
function thousandths(value: number, face: Face): number {
  return Math.round((value * 1_000_000) / face.unitsPerEm) / 1000;
}

/** Six letters that name this subset. */
function subsetTag(bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

const CMAP_HEAD =
  '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
  '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n' +
  '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n';
const CMAP_TAIL = 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend';
/** Most entries one bfchar list may have (ISO 32000-1, 9.10.3). */
const CMAP_LIST = 100;

/** Codes 1, 2, … to their characters. */
function toUnicode(units: readonly number[]): Buffer {
  let lists = '';
  for (let i = 0; i < units.length; i += CMAP_LIST) {
    const part = units.slice(i, i + CMAP_LIST);
    const entries = part.map((unit, k) => `<${hex4(i + k + 1)}><${hex4(unit)}>\n`).join('');
    lists += `${part.length} beginbfchar\n${entries}endbfchar\n`;
  }
  return Buffer.from(CMAP_HEAD + lists + CMAP_TAIL, 'latin1');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

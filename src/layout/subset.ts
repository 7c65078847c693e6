/**
 * Cuts a face down to the glyphs a document uses, renumbered from 0, without hinting. The result is for embedding in a
 * PDF only: it has no cmap and no name table. Tables as in OpenType 1.9.
 */
import type { Face } from './font.ts';
import { writeSfnt } from './sfnt.ts';

export interface Subset {
  /** The font file. */
  readonly bytes: Buffer;
  /** Old glyph of each new glyph: .notdef, the wanted ones in their order, the components they need. */
  readonly glyphs: readonly number[];
}

// Flags of a composite glyph's component (OpenType, glyf).
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_2X2 = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/**
 * The subset of `face` in which `wanted[i]` has the number `i + 1`. A glyph wanted twice is there twice: two characters
 * that share a shape (`Đ` U+0110 and `Ð` U+00D0) keep a number each, so that their text can be told apart.
 */
export function subsetFace(face: Face, wanted: readonly number[]): Subset {
  const glyphs = [0, ...wanted, ...components(face, wanted)];
  const renumber = new Map(glyphs.map((old, index) => [old, index]));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  const outlines: Buffer[] = [];
  let offset = 0;
  for (const [index, old] of glyphs.entries()) {
    hmtx.writeUInt16BE(face.advanceOf[old]!, 4 * index);
    hmtx.writeInt16BE(sideBearing(face, old), 4 * index + 2);
    const outline = bareOutline(glyphData(face, old), renumber);
    outlines.push(outline);
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * index + 4);
  }
  const head = copyTable(face, 'head');
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  const hhea = copyTable(face, 'hhea');
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = copyTable(face, 'maxp');
  maxp.writeUInt16BE(glyphs.length, 4);
  maxp.writeUInt16BE(0, 26);
  const bytes = writeSfnt({ glyf: Buffer.concat(outlines), head, hhea, hmtx, loca, maxp });
  return { bytes, glyphs };
}

/** Bytes of a glyph in `glyf`; empty for a blank such as the space. */
export function glyphData(face: Face, glyph: number): Buffer {
  const { file, tables, longLoca } = face;
  const loca = tables.get('loca')!.offset;
  const glyf = tables.get('glyf')!.offset;
  const at = (index: number): number =>
    longLoca ? file.readUInt32BE(loca + 4 * index) : 2 * file.readUInt16BE(loca + 2 * index);
  return file.subarray(glyf + at(glyph), glyf + at(glyph + 1));
}

/** Calls `visit` with the position of each component record of a glyph; returns the position after the last. */
function eachComponent(data: Buffer, visit: (at: number) => void): number {
  if (data.length === 0 || data.readInt16BE(0) >= 0) return 0;
  let at = 10;
  for (;;) {
    const flags = data.readUInt16BE(at);
    visit(at);
    at += flags & ARGS_ARE_WORDS ? 8 : 6;
    at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_2X2 ? 8 : 0;
    if (!(flags & MORE_COMPONENTS)) return at;
  }
}

/** Glyphs that composite glyphs among `wanted` are made of and that are not wanted themselves. */
function components(face: Face, wanted: readonly number[]): readonly number[] {
  const seen = new Set<number>([0, ...wanted]);
  const found: number[] = [];
  const queue = [...wanted];
  for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
    const data = glyphData(face, glyph);
    eachComponent(data, (at) => {
      const part = data.readUInt16BE(at + 2);
      if (seen.has(part)) return;
      seen.add(part);
      found.push(part);
      queue.push(part);
    });
  }
  return found.sort((a, b) => a - b);
}

/** An outline with its components renumbered and its instructions left out, padded to 4 bytes. */
function bareOutline(source: Buffer, renumber: ReadonlyMap<number, number>): Buffer {
  if (source.length === 0) return source;
  const data = Buffer.from(source);
  const contours = data.readInt16BE(0);
  if (contours < 0) {
    const end = eachComponent(data, (at) => {
      data.writeUInt16BE(renumber.get(data.readUInt16BE(at + 2))!, at + 2);
      // The flags are read again after this: clearing this one does not move what follows.
      data.writeUInt16BE(data.readUInt16BE(at) & ~HAS_INSTRUCTIONS, at);
    });
    return pad(data.subarray(0, end));
  }
  const lengthAt = 10 + 2 * contours;
  const instructions = data.readUInt16BE(lengthAt);
  data.writeUInt16BE(0, lengthAt);
  return pad(Buffer.concat([data.subarray(0, lengthAt + 2), data.subarray(lengthAt + 2 + instructions)]));
}

function pad(data: Buffer): Buffer {
  const rest = data.length % 4;
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - rest)]);
}

function sideBearing({ file, tables, longMetrics }: Face, glyph: number): number {
  const hmtx = tables.get('hmtx')!.offset;
  return glyph < longMetrics
    ? file.readInt16BE(hmtx + 4 * glyph + 2)
    : file.readInt16BE(hmtx + 4 * longMetrics + 2 * (glyph - longMetrics));
}

function copyTable({ file, tables }: Face, tag: string): Buffer {
  const { offset, length } = tables.get(tag)!;
  return Buffer.from(file.subarray(offset, offset + length));
}

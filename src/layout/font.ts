/**
 * Reads a TrueType font: the tables a PDF needs and nothing else (OpenType 1.9: head, hhea, hmtx, maxp, cmap
 * format 4, OS/2, post, loca, glyf). All lengths in font units (`unitsPerEm` to the em).
 */

/** Where a table lies in the file, in bytes. */
export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

/** One face, read. */
export interface Face {
  readonly file: Buffer;
  readonly tables: ReadonlyMap<string, TableRange>;
  readonly unitsPerEm: number;
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly bbox: readonly [number, number, number, number];
  readonly ascent: number;
  /** Negative: below the baseline. */
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  /** usWeightClass: 400 regular, 700 bold. */
  readonly weight: number;
  /** Degrees, counter-clockwise positive. */
  readonly italicAngle: number;
  readonly glyphCount: number;
  /** Glyphs with their own entry in hmtx; those after share the last advance. */
  readonly longMetrics: number;
  /** `loca` holds 32-bit offsets. */
  readonly longLoca: boolean;
  /** Glyph of a UTF-16 unit of the Basic Multilingual Plane; 0 = the font lacks it. */
  readonly glyphOf: Uint16Array;
  /** Advance width of a glyph. */
  readonly advanceOf: Uint16Array;
}

/** The file is not a TrueType font this reader understands. */
export class FontFormatError extends Error {
  override readonly name = 'FontFormatError';
}

/** Reads one `.ttf` file. Throws `FontFormatError` when a needed table is absent. */
export function readFace(bytes: Uint8Array): Face {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(file);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new FontFormatError(`table ${tag} is missing`);
    return table.offset;
  };
  const head = at('head');
  const hhea = at('hhea');
  const os2 = at('OS/2');
  const glyphCount = file.readUInt16BE(at('maxp') + 4);
  const longMetrics = file.readUInt16BE(hhea + 34);
  at('glyf');
  at('loca');
  return {
    file,
    tables,
    unitsPerEm: file.readUInt16BE(head + 18),
    bbox: [
      file.readInt16BE(head + 36),
      file.readInt16BE(head + 38),
      file.readInt16BE(head + 40),
      file.readInt16BE(head + 42),
    ],
    ascent: file.readInt16BE(hhea + 4),
    descent: file.readInt16BE(hhea + 6),
    lineGap: file.readInt16BE(hhea + 8),
    capHeight: file.readInt16BE(os2 + 88),
    weight: file.readUInt16BE(os2 + 4),
    italicAngle: file.readInt32BE(at('post') + 4) / 65536,
    glyphCount,
    longMetrics,
    longLoca: file.readInt16BE(head + 50) === 1,
    glyphOf: readCmap(file, at('cmap')),
    advanceOf: readAdvances(file, at('hmtx'), longMetrics, glyphCount),
  };
}

function readDirectory(file: Buffer): ReadonlyMap<string, TableRange> {
  if (file.length < 12 || file.readUInt32BE(0) !== 0x00010000) {
    throw new FontFormatError('not a TrueType font');
  }
  const tables = new Map<string, TableRange>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(file.toString('latin1', entry, entry + 4), {
      offset: file.readUInt32BE(entry + 8),
      length: file.readUInt32BE(entry + 12),
    });
  }
  return tables;
}

function readAdvances(file: Buffer, hmtx: number, longMetrics: number, glyphCount: number): Uint16Array {
  const advances = new Uint16Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    advances[glyph] = file.readUInt16BE(hmtx + 4 * Math.min(glyph, longMetrics - 1));
  }
  return advances;
}

function readCmap(file: Buffer, cmap: number): Uint16Array {
  const table = findFormat4(file, cmap);
  const segments = file.readUInt16BE(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  const glyphOf = new Uint16Array(0x10000);
  for (let i = 0; i < segments; i++) {
    const end = file.readUInt16BE(ends + 2 * i);
    const start = file.readUInt16BE(starts + 2 * i);
    const delta = file.readInt16BE(deltas + 2 * i);
    const range = file.readUInt16BE(ranges + 2 * i);
    for (let unit = start; unit <= end && unit < 0xffff; unit++) {
      if (range === 0) glyphOf[unit] = unit + delta;
      else {
        const glyph = file.readUInt16BE(ranges + 2 * i + range + 2 * (unit - start));
        glyphOf[unit] = glyph === 0 ? 0 : glyph + delta;
      }
    }
  }
  return glyphOf;
}

function findFormat4(file: Buffer, cmap: number): number {
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const entry = cmap + 4 + 8 * i;
    const platform = file.readUInt16BE(entry);
    const encoding = file.readUInt16BE(entry + 2);
    const table = cmap + file.readUInt32BE(entry + 4);
    const unicode = platform === 0 || (platform === 3 && encoding === 1);
    if (unicode && file.readUInt16BE(table) === 4) return table;
  }
  throw new FontFormatError('no Unicode cmap of format 4');
}

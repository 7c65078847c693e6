import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FontFormatError, readFace } from '../../src/layout/font.ts';
import { MissingGlyphError } from '../../src/layout/fonts.ts';
import { baselineOffset, PT_PER_MM, singleLine } from '../../src/layout/measure.ts';
import { glyphData, subsetFace } from '../../src/layout/subset.ts';
import { fonts, measure } from './support.ts';

describe('readFace', () => {
  it('reads vertical metrics of Tinos', () => {
    const [regular] = fonts;
    expect(regular).toMatchObject({ unitsPerEm: 2048, ascent: 1825, descent: -443, lineGap: 87 });
    expect(fonts.map((face) => face.weight)).toEqual([400, 700, 400, 700]);
    expect(fonts.map((face) => face.italicAngle < 0)).toEqual([false, false, true, true]);
  });

  it('has every Vietnamese letter in all faces', () => {
    const letters = [...'aăâeêioôơuưy']
      .flatMap((vowel) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => vowel + tone))
      .map((letter) => letter.normalize('NFC'))
      .concat('đ')
      .flatMap((letter) => [letter, letter.toUpperCase()]);
    expect(letters).toHaveLength(146);
    for (const face of fonts) {
      for (const letter of letters) {
        expect(letter).toHaveLength(1);
        expect(face.glyphOf[letter.charCodeAt(0)], letter).toBeGreaterThan(0);
      }
    }
  });

  it('refuses what is no TrueType font', () => {
    expect(() => readFace(new Uint8Array(64))).toThrow(FontFormatError);
    const cut = Buffer.from(fonts[0].file.subarray(0, 400));
    cut.writeUInt16BE(1, 4);
    expect(() => readFace(cut)).toThrow(FontFormatError);
  });
});

describe('measure', () => {
  // nd30-2020.md, 2.12: measured with two other tools.
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, { bold: true }, 88.3],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, { bold: true }, 95.7],
    ['Độc lập - Tự do - Hạnh phúc', 14, { bold: true }, 60.5],
    ['Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026', 14, { italic: true }, 106.3],
    ['CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC', 13, { bold: true }, 88.9],
  ])('%s at %d pt', (text, size, style, mm) => {
    expect(measure(text, size, style) / PT_PER_MM).toBeCloseTo(mm, 1);
  });

  it('counts a no-break space as a space', () => {
    expect(measure('a\u00a0b', 14)).toBe(measure('a b', 14));
  });

  it.each([
    ['☐', '☐'],
    ['chữ\tvà', '\t'],
    ['😀', '😀'],
    ['中', '中'],
  ])('names the missing character of %j', (text, char) => {
    let error: unknown;
    try {
      measure(text, 14);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(MissingGlyphError);
    expect((error as MissingGlyphError).char).toBe(char);
  });

  it('has the line heights of LibreOffice', () => {
    expect([12, 13, 14].map((size) => singleLine(fonts, size))).toEqual([13.8, 14.95, 16.1]);
    expect(baselineOffset(fonts, 14)).toBeCloseTo(13.07, 2);
  });
});

describe('subsetFace', () => {
  const face = fonts[0];
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdxyzABĐđếợữẴỘỢ0189.,;-–"“” '), { minLength: 1 });

  it('keeps advances, side bearings and outlines, in the wanted order', () => {
    fc.assert(
      fc.property(letters, (chars) => {
        const wanted = chars.map((char) => face.glyphOf[char.charCodeAt(0)]!);
        const subset = subsetFace(face, wanted);
        const read = readFaceOf(subset.bytes);
        for (const [i, glyph] of wanted.entries()) {
          expect(subset.glyphs[i + 1]).toBe(glyph);
          expect(read.advance(i + 1)).toBe(face.advanceOf[glyph]);
          expect(contours(read.outline, i + 1)).toEqual(contours((g) => glyphData(face, g), glyph));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a number for each character that shares a glyph', () => {
    const glyph = face.glyphOf['Đ'.charCodeAt(0)]!;
    const { glyphs } = subsetFace(face, [glyph, glyph]);
    expect(glyphs.slice(0, 3)).toEqual([0, glyph, glyph]);
  });

  it('is a valid file: the checksum of the whole is the magic number', () => {
    const { bytes } = subsetFace(face, [face.glyphOf[0x1ebf]!]);
    let sum = 0;
    for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

/** Just enough of a reader for a subset, which has neither cmap nor OS/2. */
function readFaceOf(bytes: Buffer) {
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8));
  }
  const at = (tag: string): number => tables.get(tag)!;
  const loca = (glyph: number): number => bytes.readUInt32BE(at('loca') + 4 * glyph);
  return {
    advance: (glyph: number) => bytes.readUInt16BE(at('hmtx') + 4 * glyph),
    outline: (glyph: number) => bytes.subarray(at('glyf') + loca(glyph), at('glyf') + loca(glyph + 1)),
  };
}

/** A glyph as its header and points, composites resolved, instructions left out. */
function contours(outline: (glyph: number) => Buffer, glyph: number): unknown {
  const data = outline(glyph);
  if (data.length === 0) return [];
  const count = data.readInt16BE(0);
  const box = data.subarray(0, 10).toString('hex');
  if (count >= 0) {
    const lengthAt = 10 + 2 * count;
    const points = lengthAt + 2 + data.readUInt16BE(lengthAt);
    const ends = data.subarray(10, lengthAt).toString('hex');
    return [box, ends, data.subarray(points).toString('hex').replace(/0*$/, '')];
  }
  const parts: unknown[] = [box];
  for (let at = 10, more = true; more; ) {
    const flags = data.readUInt16BE(at);
    const length = (flags & 1 ? 8 : 6) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    const placed = data.subarray(at + 4, at + length).toString('hex');
    parts.push([flags & ~0x100, placed, contours(outline, data.readUInt16BE(at + 2))]);
    more = (flags & 0x20) !== 0;
    at += length;
  }
  return parts;
}

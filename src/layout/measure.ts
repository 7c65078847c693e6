/** Widths of text: the sum of the advances (hmtx), no kerning, as Word and LibreOffice set these fonts. */
import { type FaceStyle, type Fonts, faceIndex, glyphAt } from './fonts.ts';

/** Points in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Width in pt of NFC `text` set at `size` pt on one line. */
export type Measure = (text: string, size: number, style?: FaceStyle) => number;

/** A `Measure` over the given fonts. */
export function measurer(fonts: Fonts): Measure {
  return (text, size, style = {}) => {
    const face = fonts[faceIndex(style)];
    let width = 0;
    for (let i = 0; i < text.length; i++) width += face.advanceOf[glyphAt(face, text, i)] ?? 0;
    return (width * size) / face.unitsPerEm;
  };
}

/**
 * Height in pt of one single-spaced line of `size` pt, as LibreOffice computes it: ascent, descent and line gap of the
 * font, each rounded to a sixth of a twip, together to a twip (1/20 pt).
 */
export function singleLine(fonts: Fonts, size: number): number {
  const { ascent, descent, lineGap, unitsPerEm } = fonts[0];
  const units = (length: number): number => Math.round((length * size * 120) / unitsPerEm);
  return Math.round((units(ascent) + units(-descent) + units(lineGap)) / 6) / 20;
}

/** Distance in pt from the top of a line of `size` pt to its baseline: the line gap lies above the ascent. */
export function baselineOffset(fonts: Fonts, size: number): number {
  const { ascent, lineGap, unitsPerEm } = fonts[0];
  return ((ascent + lineGap) * size) / unitsPerEm;
}

/**
 * A paragraph made ready to be broken: its text as one string, cut into stretches of one face, with the advance of each
 * character. LibreOffice and Word set text on a grid: an advance is rounded to a sixth of a twip (1/120 pt), the width of
 * a stretch to a twip (1/20 pt). Lines are broken on that grid; drawing uses the exact widths.
 */
import { memoFor } from '../core/memo.ts';
import type { Line } from '../doc/model.ts';
import type { Face } from './font.ts';
import { type FaceIndex, type FaceStyle, type Fonts, faceIndex, glyphAt } from './fonts.ts';

/** Units of the grid in a twip. */
export const UNITS_PER_TWIP = 6;
const UNITS_PER_PT = 20 * UNITS_PER_TWIP;

/** Text in one face: `[start, end)` of the paragraph's text. A no-break space is a stretch of its own. */
export interface Stretch {
  readonly face: FaceIndex;
  readonly start: number;
  readonly end: number;
}

export interface ShapedText {
  readonly text: string;
  /** Without gaps, in order. */
  readonly stretches: readonly Stretch[];
  /** Advance of each UTF-16 unit on the grid. */
  readonly advances: Uint16Array;
}

/** Shapes `line` at `size` pt; bold and italic of a run add to those of `style`. Throws `MissingGlyphError`. */
export function shapeLine(line: Line, style: FaceStyle, size: number, fonts: Fonts): ShapedText {
  const stretches: { face: FaceIndex; start: number; end: number }[] = [];
  let text = '';
  for (const run of line) {
    const face = faceIndex({ bold: run.bold || style.bold, italic: run.italic || style.italic });
    for (const part of run.text.split(NO_BREAK_SPACES)) {
      if (part === '') continue;
      const open = stretches.at(-1);
      const joins = open?.face === face && !isNoBreakSpace(part, 0) && !isNoBreakSpace(text, open.start);
      const start = text.length;
      text += part;
      if (joins) open.end = text.length;
      else stretches.push({ face, start, end: text.length });
    }
  }
  const advances = new Uint16Array(text.length);
  for (const { face, start, end } of stretches) {
    const used = fonts[face];
    const grid = gridAdvances(used, size);
    for (let i = start; i < end; i++) advances[i] = grid[glyphAt(used, text, i)]!;
  }
  return { text, stretches, advances };
}

/** Exact width of `[start, end)` in pt at `size`. */
export function exactWidth(
  { text, stretches }: ShapedText,
  start: number,
  end: number,
  size: number,
  fonts: Fonts,
): number {
  let width = 0;
  for (const stretch of stretches) {
    const face = fonts[stretch.face];
    let units = 0;
    const last = Math.min(stretch.end, end);
    for (let i = Math.max(stretch.start, start); i < last; i++)
      units += face.advanceOf[glyphAt(face, text, i)]!;
    width += (units * size) / face.unitsPerEm;
  }
  return width;
}

const NO_BREAK_SPACES = /(\u00a0)/;

/** A no-break space (U+00A0) stands at `index`. */
export function isNoBreakSpace(text: string, index: number): boolean {
  return text.charCodeAt(index) === 0xa0;
}

const gridsOf = memoFor((_face: Face) => new Map<number, Uint16Array>());

/** Advance of each glyph of a face on the grid, worked out once for each size. */
function gridAdvances(face: Face, size: number): Uint16Array {
  const sizes = gridsOf(face);
  let grid = sizes.get(size);
  if (!grid) {
    const scale = (size * UNITS_PER_PT) / face.unitsPerEm;
    grid = Uint16Array.from(face.advanceOf, (advance) => Math.round(advance * scale));
    sizes.set(size, grid);
  }
  return grid;
}

/**
 * Lengths of WordprocessingML (ECMA-376 Part 1, 17.18): twips (1/20 pt), half points, eighths of a point.
 * docx has a helper for mm, but it truncates: 20 mm would give 1133 twips, not 1134.
 */

const MM_PER_INCH = 25.4;
const TWIPS_PER_MM = 1440 / MM_PER_INCH;
/** A single line in the unit of `w:line` with `lineRule="auto"`. */
const SINGLE_LINE = 240;

/** mm → twips. */
export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** mm → pt. */
export const mmToPt = (mm: number): number => (mm * 72) / MM_PER_INCH;

/** pt → twips. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20);

/** twips → pt. */
export const twipsToPt = (twips: number): number => twips / 20;

/** pt → half points, the unit of type sizes. */
export const ptToHalfPoints = (pt: number): number => Math.round(pt * 2);

/** pt → eighths of a point, the unit of borders. */
export const ptToEighths = (pt: number): number => Math.round(pt * 8);

/** Multiple of a single line → `w:line` under `lineRule="auto"`. */
export const lineHeightToLine = (lineHeight: number): number => Math.round(lineHeight * SINGLE_LINE);

/** Shares of a width, each in twips; they add up to `total` exactly, rounding is carried over. */
export function splitTwips(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  let share = 0;
  let used = 0;
  return shares.map((part) => {
    share += part;
    const width = Math.round((total * share) / sum) - used;
    used += width;
    return width;
  });
}

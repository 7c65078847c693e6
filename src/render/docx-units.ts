/** Lengths of WordprocessingML (ECMA-376 Part 1, 17.18) that are no twips: half points, eighths of a point, lines. */

const MM_PER_INCH = 25.4;
/** A single line in the unit of `w:line` with `lineRule="auto"`. */
const SINGLE_LINE = 240;

/** mm → pt. */
export const mmToPt = (mm: number): number => (mm * 72) / MM_PER_INCH;

/** pt → half points, the unit of type sizes. */
export const ptToHalfPoints = (pt: number): number => Math.round(pt * 2);

/** pt → eighths of a point, the unit of borders. */
export const ptToEighths = (pt: number): number => Math.round(pt * 8);

/** Multiple of a single line → `w:line` under `lineRule="auto"`. */
export const lineHeightToLine = (lineHeight: number): number => Math.round(lineHeight * SINGLE_LINE);

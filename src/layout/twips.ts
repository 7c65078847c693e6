/**
 * The grid on which word processors place text: whole twips (1/20 pt). Both back ends take their edges from here, so that
 * a line has the same room in both. (The helper of docx for mm truncates: 20 mm would give 1133 twips, not 1134.)
 */

const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_PT = 20;

/** mm → twips. */
export const mmToTwips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** pt → twips. */
export const ptToTwips = (pt: number): number => Math.round(pt * TWIPS_PER_PT);

/** twips → pt. */
export const twipsToPt = (twips: number): number => twips / TWIPS_PER_PT;

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

/** Parts of a table's width. */
const TABLE_PARTS = 10_000;

/** Right edges of columns of the given widths, where LibreOffice puts them: it keeps them as parts of the whole. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((a, b) => a + b, 0);
  let sum = 0;
  return widths.map((width) => {
    sum += width;
    return Math.floor((Math.round((sum * TABLE_PARTS) / total) * total) / TABLE_PARTS);
  });
}

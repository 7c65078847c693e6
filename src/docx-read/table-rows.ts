/** Rows of one table that belong to different things: bordered ones, and ones without sides that only place text under them. */
import type { CellPlace, TableInfo } from './model.ts';
import { isBordered, isOpen } from './style-parts.ts';
import { child, type XmlElement } from './xml.ts';

/** Where the cells of a row stand: `undefined` for a row without borders whose only cell is as good as plain text. */
export type RowPlace = (column: number) => CellPlace | undefined;

/** `rows`: the cells of each row; `bordered`: the table itself draws borders. */
export function rowPlaces(rows: readonly (readonly XmlElement[])[], bordered: boolean): readonly RowPlace[] {
  const bordersOf = (cell: XmlElement) => child(child(cell, 'w:tcPr'), 'w:tcBorders');
  const drawn = bordered || rows.some((cells) => cells.some((cell) => isBordered(bordersOf(cell))));
  const open = rows.map(
    (cells) => drawn && cells.length > 0 && cells.every((cell) => isOpen(bordersOf(cell), bordered)),
  );
  const infoOf = (own: boolean): TableInfo => ({
    columns: Math.max(1, ...rows.filter((_, r) => open[r] === own).map((cells) => cells.length)),
    bordered: drawn && !own,
  });
  const [framed, loose] = [infoOf(false), infoOf(true)];
  return rows.map((cells, row) => {
    if (!open[row]) return (column) => ({ table: framed, row, column });
    return cells.length === 1 ? () => undefined : (column) => ({ table: loose, row, column });
  });
}

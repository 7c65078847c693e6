/**
 * Bordered tables (`w:tbl`, ECMA-376 Part 1, 17.4): fixed layout, header row repeated on each page (17.4.75), rows not
 * split (17.4.6), every width in DXA in the grid and in the cells.
 */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Table as TableBlock } from '../doc/model.ts';
import { headsRows } from '../layout/keep.ts';
import type { LayoutProfile, TextStyle } from '../layout/profile.ts';
import { mmToTwips, ptToTwips } from '../layout/twips.ts';
import { columnSpans, type GridRow, gridColumns, gridRow, NONE } from './docx-grid.ts';
import { paragraph } from './docx-paragraph.ts';
import { ptToEighths } from './docx-units.ts';

/**
 * The table, its columns of the given `widths` in twips; `keepNext` keeps its last row on the page of what follows. A
 * header without text is left out; a row must remain (`hasRows`). `tail`: rows without borders under it.
 */
export function dataTable(
  { columns, header, rows }: TableBlock,
  widths: readonly number[],
  { table, font }: LayoutProfile,
  keepNext: boolean,
  tail: readonly GridRow[] = [],
): Table {
  const headed = isHeaded(header);
  const grid = gridColumns([widths, ...tail.map((row) => row.widths)]);
  const spans = columnSpans(widths, grid);
  const styles = columns.map(({ align }): TextStyle => ({ ...table.cell, align }));
  const paragraphs = (cell: Cell | undefined, style: TextStyle, keep: boolean) =>
    (cell?.length ? cell : [[]]).map((line) => paragraph(line, style, font.docx, { keepNext: keep }));
  const width = (i: number) => ({ size: widths[i]!, type: WidthType.DXA });
  const headerRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (_, i) =>
        new TableCell({
          ...spans[i],
          width: width(i),
          verticalAlign: VerticalAlignTable.CENTER,
          // A header alone at the foot of a page heads nothing.
          children: paragraphs(header[i], table.header, true),
        }),
    ),
  });
  const keepsRow = (r: number): boolean => (r === rows.length - 1 ? keepNext : headsRows(rows[r]!));
  const bodyRows = rows.map(
    (cells, r) =>
      new TableRow({
        cantSplit: true,
        children: styles.map(
          (style, i) =>
            new TableCell({
              ...spans[i],
              width: width(i),
              children: paragraphs(cells[i], style, keepsRow(r)),
            }),
        ),
      }),
  );
  const line: IBorderOptions = {
    style: BorderStyle.SINGLE,
    size: ptToEighths(table.border),
    color: '000000',
  };
  // A border takes half its thickness from each of the rows it parts.
  const padY = ptToTwips(table.padY - table.border / 2);
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    alignment: AlignmentType.LEFT,
    columnWidths: grid,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: padY,
      bottom: padY,
      left: mmToTwips(table.padX),
      right: mmToTwips(table.padX),
    },
    borders: borders(line),
    rows: [
      ...(headed ? [headerRow] : []),
      ...bodyRows,
      ...tail.map((row, i) => gridRow(row, grid, i === 0 ? line : NONE)),
    ],
  });
}

/** A table needs a row: its header has text, or there are others. */
export function hasRows({ header, rows }: TableBlock): boolean {
  return isHeaded(header) || rows.length > 0;
}

function isHeaded(header: readonly Cell[]): boolean {
  return header.some((cell) => cell.some((line) => line.length > 0));
}

function borders(line: IBorderOptions) {
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

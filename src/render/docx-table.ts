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
import { mmToTwips, ptToTwips, splitTwips } from '../layout/twips.ts';
import { paragraph } from './docx-paragraph.ts';
import { ptToEighths } from './docx-units.ts';

/**
 * The table across `textWidth` twips; `keepNext` keeps its last row on the page of what follows. A header without text
 * is left out; `undefined` where no row remains, since a table needs one.
 */
export function dataTable(
  { columns, header, rows }: TableBlock,
  { table, font }: LayoutProfile,
  textWidth: number,
  keepNext: boolean,
): Table | undefined {
  const headed = header.some((cell) => cell.some((line) => line.length > 0));
  if (!headed && rows.length === 0) return undefined;
  const widths = splitTwips(
    textWidth,
    columns.map(({ width }) => width),
  );
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
              width: width(i),
              children: paragraphs(cells[i], style, keepsRow(r)),
            }),
        ),
      }),
  );
  // A border takes half its thickness from each of the rows it parts.
  const padY = ptToTwips(table.padY - table.border / 2);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    alignment: AlignmentType.LEFT,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: padY,
      bottom: padY,
      left: mmToTwips(table.padX),
      right: mmToTwips(table.padX),
    },
    borders: borders(table.border),
    rows: headed ? [headerRow, ...bodyRows] : bodyRows,
  });
}

function borders(thickness: number) {
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: ptToEighths(thickness), color: '000000' };
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

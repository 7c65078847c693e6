/**
 * Borderless tables that only place text side by side: the two halves of the letterhead, the signature block
 * (`w:tbl`, ECMA-376 Part 1, 17.4). Fixed layout, widths in grid and cells, no margins, borders off on table and cells:
 * Word and LibreOffice each ignore some of these, none ignores all.
 */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { spacer } from './docx-paragraph.ts';

export const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

/** A row of cells, each a list of paragraphs (a file whose cell has none does not open). */
export interface GridRow {
  /** Widths of its cells, twips; all rows of a grid are as wide as the first. */
  readonly widths: readonly number[];
  readonly cells: readonly (readonly Paragraph[])[];
  /** Twips kept free inside the first cell at its right, inside the second at its left. */
  readonly gutter?: readonly [number, number];
}

/** Rows do not break across pages; cells of rows that are cut in different places span columns of the grid. */
export function grid(rows: readonly GridRow[]): Table {
  const columns = gridColumns(rows.map(({ widths }) => widths));
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    alignment: AlignmentType.LEFT,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: rows.map((row) => gridRow(row, columns, NONE)),
  });
}

/** One row of a table cut into `columns`; `top`: the border above it. */
export function gridRow(
  { widths, cells, gutter = [0, 0] }: GridRow,
  columns: readonly number[],
  top: IBorderOptions,
): TableRow {
  const spans = columnSpans(widths, columns);
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, i) =>
        new TableCell({
          children: children.length > 0 ? children : [spacer(0, false)],
          ...spans[i],
          width: { size: widths[i]!, type: WidthType.DXA },
          margins: i === 0 ? { ...NO_MARGINS, right: gutter[0] } : { ...NO_MARGINS, left: gutter[1] },
          borders: { top, bottom: NONE, left: NONE, right: NONE },
        }),
    ),
  });
}

/** How many of `columns` each cell of a row takes, where more than one. */
export function columnSpans(
  widths: readonly number[],
  columns: readonly number[],
): readonly { readonly columnSpan?: number }[] {
  const ends = rightEdges(columns);
  const spans = rightEdges(widths).map((edge) => ends.indexOf(edge) + 1);
  return spans.map((span, i) => {
    const columnSpan = span - (spans[i - 1] ?? 0);
    return columnSpan > 1 ? { columnSpan } : {};
  });
}

/** Widths of the columns that arise where all rows are cut at once. */
export function gridColumns(rows: readonly (readonly number[])[]): readonly number[] {
  const edges = [...new Set(rows.flatMap(rightEdges))].sort((a, b) => a - b);
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0));
}

function rightEdges(widths: readonly number[]): readonly number[] {
  let sum = 0;
  return widths.map((width) => {
    sum += width;
    return sum;
  });
}

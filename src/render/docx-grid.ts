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

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
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
    rows: rows.map((row) => gridRow(row, columns)),
  });
}

function gridRow({ widths, cells, gutter = [0, 0] }: GridRow, columns: readonly number[]): TableRow {
  const ends = rightEdges(columns);
  const spans = rightEdges(widths).map((edge) => ends.indexOf(edge) + 1);
  return new TableRow({
    cantSplit: true,
    children: cells.map((children, i) => {
      const columnSpan = spans[i]! - (spans[i - 1] ?? 0);
      return new TableCell({
        children: children.length > 0 ? children : [spacer(0, false)],
        ...(columnSpan > 1 && { columnSpan }),
        width: { size: widths[i]!, type: WidthType.DXA },
        margins: i === 0 ? { ...NO_MARGINS, right: gutter[0] } : { ...NO_MARGINS, left: gutter[1] },
        borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      });
    }),
  });
}

/** Widths of the columns that arise where all rows are cut at once. */
function gridColumns(rows: readonly (readonly number[])[]): readonly number[] {
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

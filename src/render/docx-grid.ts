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

/**
 * A grid of cells, each a list of paragraphs (a file whose cell has none does not open); `widths` in twips. Rows do not
 * break across pages. `gutter`: twips kept free inside the first column at its right, inside the second at its left.
 */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  gutter: readonly [number, number] = [0, 0],
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    alignment: AlignmentType.LEFT,
    columnWidths: widths,
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
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children: children.length > 0 ? children : [spacer(0, false)],
                width: { size: widths[i]!, type: WidthType.DXA },
                margins: i === 0 ? { ...NO_MARGINS, right: gutter[0] } : { ...NO_MARGINS, left: gutter[1] },
                borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
              }),
          ),
        }),
    ),
  });
}

/** A Word document as the checks see it: paragraphs in reading order, every property resolved. Lengths in pt. */

import type { Anchor } from './bookmarks.ts';

/** A stretch of text in one style. */
export interface Run {
  /** UTF-16 offset in the text of its paragraph. */
  readonly at: number;
  readonly text: string;
  readonly style: RunStyle;
}

export interface RunStyle {
  /** Font of ASCII letters, and of all others that Vietnamese uses. */
  readonly ascii: string;
  readonly hAnsi: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Drawn in capitals whatever was typed. */
  readonly caps: boolean;
  /** `RRGGBB`; `auto` is black. */
  readonly color: string;
  readonly hidden: boolean;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphStyle {
  readonly align: Align;
  readonly left: number;
  readonly right: number;
  /** Of the first line, counted from `left`; negative hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** A multiple of the single line (`auto`), or pt. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  readonly contextual: boolean;
  /** Thickness of a solid border above or below, 0 where there is none. */
  readonly borderTop: number;
  readonly borderBottom: number;
}

/** Where a paragraph stands in a table: the innermost one. */
export interface CellPlace {
  readonly table: TableInfo;
  readonly row: number;
  readonly column: number;
}

export interface TableInfo {
  readonly columns: number;
  /** Some border is drawn. */
  readonly bordered: boolean;
}

export interface Paragraph {
  /** Counted from 0 over the whole body, tables and text boxes included. */
  readonly index: number;
  /** As a reader sees it, with its number or bullet; `\n` is a line break, `\t` a tab. */
  readonly text: string;
  /** The same text, where letters that are drawn in capitals stand as they were typed. */
  readonly typed: string;
  readonly runs: readonly Run[];
  readonly anchors: readonly Anchor[];
  readonly style: ParagraphStyle;
  readonly cell: CellPlace | undefined;
  readonly inBox: boolean;
  readonly section: number;
  /** Width between the edges of its cell or of the text. */
  readonly width: number;
  /** Lengths of the lines drawn as shapes that hang on this paragraph. */
  readonly drawnLines: readonly number[];
  /** A page begins with or within it: a hard break, or one that Word noted. */
  readonly breaksPage: boolean;
  readonly label: string;
}

/** What a page header or footer holds of the page number. */
export interface PageNumber {
  readonly align: Align;
  readonly size: number;
  readonly arabic: boolean;
}

export interface Section {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titlePage: boolean;
  readonly first: number;
  readonly header: PageNumber | undefined;
  readonly firstHeader: PageNumber | undefined;
  readonly footer: PageNumber | undefined;
}

export interface WordDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** Width of a tab where the document sets no stop. */
  readonly tab: number;
  /** As the program that wrote the file last counted. */
  readonly pages: number | undefined;
}

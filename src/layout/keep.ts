/** What stays on one page with what follows it, the same in both back ends. */
import { leadsIn } from '../doc/lead.ts';
import type { Block, Cell, Line, Paragraph, Table } from '../doc/model.ts';
import type { Measure } from './measure.ts';
import type { LayoutProfile, TextStyle } from './profile.ts';
import { mmToTwips, ptToTwips, twipsToPt } from './twips.ts';

/** The text area of a section, `width` in pt, and what measures text in it. */
export interface TextArea {
  readonly width: number;
  readonly profile: LayoutProfile;
  readonly measure: Measure;
}

/** A heading stays with its text, the head of a document with its first paragraph, an announcement with what it announces. */
export function keepsNext(block: Block | undefined, { roles }: LayoutProfile): boolean {
  if (block?.kind === 'paragraph') return roles[block.role].keepNext === true || leadsIn(block);
  return block?.kind === 'letterhead' || block?.kind === 'title';
}

/** A row whose cells all begin in bold ("I. TẬP THỂ") heads the rows under it. */
export function headsRows(row: readonly Cell[]): boolean {
  const firsts = row
    .flatMap((cell) => cell.slice(0, 1))
    .flat()
    .filter(({ text }) => text !== '');
  return firsts.length > 0 && firsts.every(({ bold }) => bold === true);
}

/**
 * A signature never opens a page alone, nor does a second one under the first: what stands before it goes with it, and
 * where that is a paragraph of a single line, what stands before the paragraph too, unless it is a table that would have
 * to go whole and is high.
 */
export function holdsSignature(blocks: readonly Block[], index: number, area: TextArea): boolean {
  const [block, next, second] = blocks.slice(index, index + 3);
  if (next?.kind === 'signature') return true;
  if (next?.kind !== 'paragraph' || second?.kind !== 'signature' || !isWithin(next, 1, area)) return false;
  return block?.kind !== 'table' || block.rows.length > SHORT_TABLE || isLow(block, area);
}

/** Lines of text that go to the next page together without leaving a hole. */
const FEW_LINES = 4;
/** Rows of a table whose last one may stand without the first. */
const SHORT_TABLE = 2;
const LOW_ROW = 6;

/**
 * A short paragraph that another leads in is not split: where all of it must fit, LibreOffice has one answer whether it
 * comes from this page or back from the next.
 */
export function staysWhole(before: Block | undefined, block: Block, area: TextArea): boolean {
  return (
    block.kind === 'paragraph' &&
    before?.kind === 'paragraph' &&
    keepsNext(before, area.profile) &&
    isWithin(block, FEW_LINES, area)
  );
}

/** The text of a paragraph set end to end takes at most `lines` lines. */
function isWithin({ role, line }: Paragraph, lines: number, { width, profile, measure }: TextArea): boolean {
  const style = profile.roles[role];
  const indent = mmToTwips(style.firstLine ?? 0);
  const room = ptToTwips(width) - mmToTwips(style.left ?? 0);
  return ptToTwips(lengthOf(line, style, measure)) + indent <= lines * room;
}

/** No cell of a table holds much text. */
function isLow({ columns, rows }: Table, { width, profile, measure }: TextArea): boolean {
  const { cell: style, padX } = profile.table;
  return rows.every((cells) =>
    cells.every((cell, i) => {
      const room = width * columns[i]!.width - 2 * twipsToPt(mmToTwips(padX));
      const lines = cell.map((line) => Math.ceil(lengthOf(line, style, measure) / room));
      return lines.reduce((sum, one) => sum + one, 0) <= LOW_ROW;
    }),
  );
}

/** pt */
function lengthOf(line: Line, style: TextStyle, measure: Measure): number {
  return line.reduce(
    (sum, { text, bold, italic }) =>
      sum + measure(text, style.size, { bold: bold || style.bold, italic: italic || style.italic }),
    0,
  );
}

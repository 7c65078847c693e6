/** Widths of a table's columns: the shares of the form, but no column cuts a word while another has room to spare. */
import type { Cell, Line, Table } from '../doc/model.ts';
import type { Measure } from './measure.ts';
import { mayBreak } from './opportunity.ts';
import type { LayoutProfile, TextStyle } from './profile.ts';
import { mmToTwips, ptToTwips, splitTwips } from './twips.ts';

/** Kept free beside the longest word of a cell, twips: the grid of the word processors rounds, italics lean. */
const SLACK = 20;

const NO_BREAK_SPACE = '\u00a0';

/** The widths in twips of the columns of a table across `width` twips; they add up to it. */
export function columnWidths(
  { columns, header, rows }: Table,
  width: number,
  { table }: LayoutProfile,
  measure: Measure,
): readonly number[] {
  const shares = splitTwips(
    width,
    columns.map((column) => column.width),
  );
  const margins = 2 * mmToTwips(table.padX) + SLACK;
  const needs = shares.map((share, i) => {
    const room = share - margins;
    const head = longestWord(header[i], table.header, room, measure);
    return rows.reduce((most, row) => Math.max(most, longestWord(row[i], table.cell, room, measure)), head);
  });
  return widened(
    shares,
    needs.map((need) => need + margins),
  );
}

/** Each column below its need grows to it, the least needy first, at the cost of those that have more than they need. */
function widened(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const spare = shares.map((share, i) => Math.max(0, share - needs[i]!));
  let left = spare.reduce((a, b) => a + b, 0);
  if (left === 0) return shares;
  const grown = [...shares];
  const lacks = shares.map((share, i) => ({ i, lack: needs[i]! - share })).filter(({ lack }) => lack > 0);
  let taken = 0;
  for (const { i, lack } of lacks.toSorted((a, b) => a.lack - b.lack || a.i - b.i)) {
    if (lack > left) break;
    grown[i] = grown[i]! + lack;
    left -= lack;
    taken += lack;
  }
  if (taken === 0) return shares;
  const cuts = splitTwips(taken, spare);
  return grown.map((one, i) => one - cuts[i]!);
}

/** The longest stretch of a cell that no line may end in, twips; 0 where all are narrower than `room`. */
function longestWord(cell: Cell | undefined, style: TextStyle, room: number, measure: Measure): number {
  let most = 0;
  // No letter is wider than the type is high: shorter words need not be measured, and nearly all are.
  const short = Math.floor(room / ptToTwips(style.size));
  for (const line of cell ?? []) {
    for (const [start, end] of longWords(line.map(({ text }) => text).join(''), short))
      most = Math.max(most, ptToTwips(stretchWidth(line, start, end, style, measure)));
  }
  return most > room ? most : 0;
}

/**
 * Where the stretches of more than `short` letters without a chance to end a line begin and end, spaces left out. Word
 * processors look for no hyphen or slash where a no-break space joins, and for no slash where a space stands before it
 * (`break.ts`).
 */
function* longWords(text: string, short: number): Generator<readonly [start: number, end: number]> {
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from);
    const to = space === -1 ? text.length : space;
    if (to - from > short)
      for (const [start, end] of stretches(text.slice(from, to), from === 0))
        if (end - start > short) yield [from + start, from + end];
    from = to + 1;
  }
}

function* stretches(word: string, first: boolean): Generator<readonly [start: number, end: number]> {
  let start = 0;
  if (!word.includes(NO_BREAK_SPACE))
    for (let at = 1; at < word.length; at++)
      if (mayBreak(word, at) && (first || word[at - 1] !== '/')) {
        yield [start, at];
        start = at;
      }
  yield [start, word.length];
}

/** pt */
function stretchWidth(line: Line, from: number, to: number, style: TextStyle, measure: Measure): number {
  let width = 0;
  let offset = 0;
  for (const { text, bold, italic } of line) {
    const part = text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    offset += text.length;
    if (part !== '')
      width += measure(part, style.size, { bold: bold || style.bold, italic: italic || style.italic });
  }
  return width;
}

/**
 * The line of a finding with a row under it that marks the spot: `^~~~`.
 */
import type { Place } from '../core/finding.ts';
import { isUsual } from './prose.ts';

export interface Excerpt {
  /** Without line end; tabs as spaces, unprintable letters as `·`, so it is safe for a terminal. */
  readonly line: string;
  /** Spaces, then `^` and `~` under the place; empty where the text has no such line. */
  readonly caret: string;
}

const TAB = 4;
const CUT = '…';
const NEAR = 1000;

/** `width`: columns that neither row exceeds; a longer line is cut around the caret. Columns are display columns. */
export function excerpt(text: string, place: Place, width = 100): Excerpt {
  const whole = lineOf(text, place.line);
  if (whole === undefined) return { line: '', caret: '' };
  // A file on one line may be megabytes; only the neighbourhood is laid out.
  const skipped = whole.length > NEAR * 4 ? Math.max(0, place.column - 1 - NEAR) : 0;
  const source = whole.length > NEAR * 4 ? whole.slice(skipped, place.column + NEAR) : whole;
  const cells = layOut(source);
  const from = cellAt(cells, place.column - 1 - skipped, source.length);
  const end = place.endLine === place.line ? place.endColumn - 1 - skipped : source.length;
  const to = Math.max(from + 1, cellAt(cells, end, source.length));
  const [first, last] = window(cells.length, from, to, Math.max(width, 3));
  const line = cells.slice(first, last).map((cell) => cell.text);
  if (first > 0) cutLeft(line);
  if (last < cells.length) cutRight(line);
  const marks = Math.max(1, Math.min(to, Math.max(last, from + 1)) - from);
  return {
    line: line.join('').trimEnd(),
    caret: `${' '.repeat(from - first)}^${'~'.repeat(marks - 1)}`,
  };
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}

/** One column of the terminal; the second half of a wide letter is an empty text. */
interface Cell {
  text: string;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

function layOut(source: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const letter of source) {
    const shown = isUsual(letter) ? letter : printable(letter);
    if (shown === '\t') {
      do cells.push({ text: ' ', at });
      while (cells.length % TAB !== 0);
    } else {
      const width = shown === letter ? widthOf(letter) : 1;
      if (width === 0 && cells.length > 0) cells[cells.length - 1]!.text += shown;
      else cells.push({ text: shown, at });
      if (width === 2) cells.push({ text: '', at });
    }
    at += letter.length;
  }
  return cells;
}

/** The first cell of the letter at a UTF-16 offset; a mark without width belongs to the letter before it. */
function cellAt(cells: readonly Cell[], offset: number, length: number): number {
  if (offset >= length) return cells.length;
  let index = 0;
  cells.forEach((cell, i) => {
    if (cell.at <= offset && cell.at !== cells[index]!.at) index = i;
  });
  return index;
}

/** The cells to show: all, or as many as fit with the caret in the middle. One column more is for a caret at the end. */
function window(length: number, from: number, to: number, width: number): readonly [number, number] {
  if (length <= width && from < width) return [0, length];
  const wanted = Math.min(to - from, width >> 1);
  const first = Math.max(0, Math.min(from - ((width - wanted) >> 1), Math.max(length, from + 1) - width));
  return [first, Math.min(length, first + width)];
}

/** A wide letter that loses one half loses the other. */
function cutLeft(line: string[]): void {
  line[0] = CUT;
  if (line[1] === '') line[1] = ' ';
}

function cutRight(line: string[]): void {
  const last = line.length - 1;
  const half = line[last] === '';
  line[last] = half ? ' ' : CUT;
  if (half) line[last - 1] = CUT;
}

/** Marks that stand on the letter before them. */
const NO_WIDTH = /\p{M}/u;
/** Letters that would move the cursor, turn the direction, or not be seen: shown as one dot. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** A letter (one code point) as it may be printed safely; a tab stays a tab. */
function printable(letter: string): string {
  return letter !== '\t' && UNPRINTABLE.test(letter) ? '·' : letter;
}

/** 0, 1 or 2 for one printable code point. */
function widthOf(letter: string): 0 | 1 | 2 {
  const code = letter.codePointAt(0)!;
  if (code < 0x300 || isUsual(letter)) return 1;
  if (NO_WIDTH.test(letter)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/**
 * Offsets in a text → lines and columns, from 1, columns in UTF-16 units. A line ends at LF (so at CRLF too).
 */
import type { Place } from '../core/finding.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which each line starts; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The position of an offset, by halving. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The place from `start` to before `end`. */
export function placeAt(file: string, starts: readonly number[], start: number, end: number): Place {
  const from = positionAt(starts, start);
  const to = positionAt(starts, Math.max(start, end));
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The place of something that has no place in a text: the head of the file. */
export function headOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** The offset at which the line of `from` ends, before CRLF or LF. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  if (at === -1) return text.length;
  return text[at - 1] === '\r' && at > from ? at - 1 : at;
}

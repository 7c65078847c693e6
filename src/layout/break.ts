/** Greedy first-fit line breaking, the method of Word and LibreOffice. Widths in pt. */
import type { Fonts } from './fonts.ts';
import { cutWord, endsItalic, type Word } from './words.ts';

/** One line of words; the spaces after its last word hang in the margin. */
export interface BrokenLine {
  readonly words: readonly Word[];
  /** Width of the words and the spaces between them. */
  readonly width: number;
  /** Width the line may take. */
  readonly available: number;
  /** Last line of its paragraph: not stretched. */
  readonly last: boolean;
}

/** Rounding of the widths must not push out a word that fits exactly. */
const EPSILON = 0.01;

/** LibreOffice keeps this share of the type size free on a line that ends in italic; it decides 1 line in 200. */
const ITALIC_RESERVE = 1 / 12;

/**
 * The lines of a paragraph: the first at most `first` wide, the others `rest`. A word wider than its line is cut
 * between characters. A paragraph without words has one empty line.
 */
export function breakLines(
  words: readonly Word[],
  first: number,
  rest: number,
  size: number,
  fonts: Fonts,
): readonly BrokenLine[] {
  const queue = [...words];
  const lines: BrokenLine[] = [];
  for (let begin = 0; begin < queue.length; ) {
    const available = lines.length === 0 ? first : rest;
    const word = queue[begin]!;
    if (word.width > available + EPSILON) {
      const parts = cutWord(word, available, size, fonts);
      if (parts) queue.splice(begin, 1, ...parts);
    }
    let width = queue[begin]!.width;
    let end = begin + 1;
    for (; end < queue.length; end++) {
      const next = queue[end]!;
      const reserve = endsItalic(next) ? size * ITALIC_RESERVE : 0;
      const wider = width + queue[end - 1]!.spaceWidth + next.width;
      if (wider + reserve > available + EPSILON) break;
      width = wider;
    }
    lines.push({ words: queue.slice(begin, end), width, available, last: end === queue.length });
    begin = end;
  }
  return lines.length > 0 ? lines : [{ words: [], width: 0, available: first, last: true }];
}

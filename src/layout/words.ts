/**
 * Cuts styled text into the pieces that a line break may not split: at spaces, and after `-`, `–`, `—` inside a word,
 * as LibreOffice does. A no-break space (U+00A0) stays inside its word. Text is NFC; widths in pt.
 */
import type { Line } from '../doc/model.ts';
import { type FaceIndex, type FaceStyle, type Fonts, faceIndex, glyphAt } from './fonts.ts';

/** Text in one face, all on one line. */
export interface Fragment {
  readonly face: FaceIndex;
  readonly text: string;
  readonly width: number;
}

/** A piece that stays on one line, and the spaces between it and the next piece. */
export interface Word {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Empty where the next word follows without space (after a dash). */
  readonly spaces: readonly Fragment[];
  readonly spaceWidth: number;
}

/** Spaces; text up to and with a dash; text without a dash. */
const TOKENS = / +|[^ \-–—]*[-–—]|[^ \-–—]+/g;

/** The words of `line` at `size` pt; bold and italic of a run add to those of `style`. */
export function splitWords(line: Line, style: FaceStyle, size: number, fonts: Fonts): readonly Word[] {
  const words: OpenWord[] = [];
  let word: OpenWord | undefined;
  let afterDash = false;
  for (const run of line) {
    const face = faceIndex({ bold: run.bold || style.bold, italic: run.italic || style.italic });
    for (const token of run.text.match(TOKENS) ?? []) {
      const fragment = measureFragment(token, face, size, fonts);
      if (token.startsWith(' ')) {
        words.at(-1)?.spaces.push(fragment);
        word = undefined;
        continue;
      }
      const continues: boolean = word !== undefined && !afterDash;
      if (!word || !continues) {
        word = { fragments: [], spaces: [] };
        words.push(word);
      }
      word.fragments.push(fragment);
      // A dash that begins a word ("- item", "-5") is no place to break.
      afterDash = isDash(token.charCodeAt(token.length - 1)) && (continues || token.length > 1);
    }
  }
  return words.map(closeWord);
}

/** Cuts a word wider than `available` in two, at least one character each; as many as fit stay in the first. */
export function cutWord(
  word: Word,
  available: number,
  size: number,
  fonts: Fonts,
): readonly [Word, Word] | undefined {
  const head: Fragment[] = [];
  let width = 0;
  for (const [index, fragment] of word.fragments.entries()) {
    if (width + fragment.width <= available) {
      head.push(fragment);
      width += fragment.width;
      continue;
    }
    let end = 0;
    for (let next = width; end < fragment.text.length; end++) {
      next += measureFragment(fragment.text.charAt(end), fragment.face, size, fonts).width;
      if (next > available) break;
    }
    if (end === 0 && head.length === 0) end = 1;
    const part = (text: string) => (text === '' ? [] : [measureFragment(text, fragment.face, size, fonts)]);
    const first = [...head, ...part(fragment.text.slice(0, end))];
    const rest = [...part(fragment.text.slice(end)), ...word.fragments.slice(index + 1)];
    if (rest.length === 0) return undefined;
    return [
      closeWord({ fragments: first, spaces: [] }),
      closeWord({ fragments: rest, spaces: [...word.spaces] }),
    ];
  }
  return undefined;
}

/** The word ends in an italic face. */
export function endsItalic(word: Word): boolean {
  return ((word.fragments.at(-1)?.face ?? 0) & 2) !== 0;
}

interface OpenWord {
  readonly fragments: Fragment[];
  readonly spaces: Fragment[];
}

function closeWord({ fragments, spaces }: OpenWord): Word {
  return { fragments, width: sum(fragments), spaces, spaceWidth: sum(spaces) };
}

function sum(fragments: readonly Fragment[]): number {
  let width = 0;
  for (const fragment of fragments) width += fragment.width;
  return width;
}

function isDash(unit: number): boolean {
  return unit === 0x2d || unit === 0x2013 || unit === 0x2014;
}

function measureFragment(text: string, index: FaceIndex, size: number, fonts: Fonts): Fragment {
  const face = fonts[index];
  let units = 0;
  for (let i = 0; i < text.length; i++) units += face.advanceOf[glyphAt(face, text, i)]!;
  return { face: index, text, width: (units * size) / face.unitsPerEm };
}

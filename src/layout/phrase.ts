/**
 * Breaks names, subjects and offices into lines between words of meaning (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2b:
 * names may take several lines). Vietnamese writes a space between syllables, so the syllables that belong together
 * come as data (`Phrases`); a no-break space also keeps two of them together.
 */

/** Lower-case word lists that guide the breaks. */
export interface Phrases {
  /** Words that open a group (`tỉnh`, `và`): a line likes to start with one, never to end with one. */
  readonly openers: readonly string[];
  /** Words of several syllables that stay on one line (`ủy ban`, `thi đua`). */
  readonly compounds: readonly string[];
}

// Weights of one bad line: a further line costs less than a split word, more than uneven lines.
const LINE = 100;
const SPLIT_WORD = 400;
const TRAILING_OPENER = 200;
const LONE_SYLLABLE = 150;
const GOOD_BREAK = -30;
const SLACK = 60;
const OVERFLOW = 1e6;

/**
 * The lines of `text`, each at most `available` wide unless a single syllable is wider: few, even, without a lone
 * syllable. `width` measures a line, in the unit of `available`.
 */
export function wrapPhrase(
  text: string,
  available: number,
  width: (line: string) => number,
  phrases: Phrases,
): readonly string[] {
  const syllables = text.split(' ').filter((syllable) => syllable !== '');
  if (syllables.length < 2 || width(syllables.join(' ')) <= available) return [syllables.join(' ')];
  const breaks = breakCosts(syllables, phrases);
  const total = [0];
  const start = [0];
  for (let end = 1; end <= syllables.length; end++) {
    total[end] = Number.POSITIVE_INFINITY;
    for (let begin = end - 1; begin >= 0; begin--) {
      const slack = 1 - width(syllables.slice(begin, end).join(' ')) / available;
      if (slack < 0 && end - begin > 1) break;
      const lone = end - begin === 1 ? LONE_SYLLABLE : 0;
      const cost = LINE + lone + (slack < 0 ? OVERFLOW : SLACK * slack * slack);
      const sum = total[begin]! + breaks[begin]! + cost;
      if (sum < total[end]!) {
        total[end] = sum;
        start[end] = begin;
      }
    }
  }
  const lines: string[] = [];
  for (let end = syllables.length; end > 0; end = start[end]!) {
    lines.unshift(syllables.slice(start[end], end).join(' '));
  }
  return lines;
}

/** Cost of starting a line at each syllable. */
function breakCosts(syllables: readonly string[], phrases: Phrases): readonly number[] {
  const words = syllables.map((syllable) => syllable.toLowerCase().replace(/[,;:.]+$/u, ''));
  const costs = syllables.map((syllable, i): number => {
    if (i === 0) return 0;
    if (/^[-–—]$/u.test(syllable)) return TRAILING_OPENER;
    return /[,;:]$/u.test(syllables[i - 1]!) ? GOOD_BREAK : 0;
  });
  for (const [begin, end] of occurrences(words, phrases.openers)) {
    if (begin > 0 && costs[begin] === 0) costs[begin] = GOOD_BREAK;
    if (end < words.length) costs[end] = TRAILING_OPENER;
  }
  for (const [begin, end] of occurrences(words, [...phrases.openers, ...phrases.compounds])) {
    for (let i = begin + 1; i < end; i++) costs[i] = SPLIT_WORD;
  }
  return costs;
}

/** Half-open ranges of syllables that spell one of `list`. */
function occurrences(words: readonly string[], list: readonly string[]): readonly [number, number][] {
  const found: [number, number][] = [];
  for (const entry of list) {
    const parts = entry.split(' ');
    for (let i = 0; i + parts.length <= words.length; i++) {
      if (parts.every((part, k) => words[i + k] === part)) found.push([i, i + parts.length]);
    }
  }
  return found;
}

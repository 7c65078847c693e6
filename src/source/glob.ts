/**
 * Glob patterns: `*` and `?` within a name, `**` for any folders, `{a,b}` for a choice. Nothing else is special.
 */

/** A pattern cut into the names between its slashes. */
export type Segments = readonly string[];

/** More choices than this are a mistake or a trap: `{a,b}{a,b}…` doubles with each pair. */
export const MAX_CHOICES = 256;

/** True where a text is a pattern and not just a name. */
export function isPattern(text: string): boolean {
  return /[*?]|\{.*\}/.test(text);
}

/** All patterns that the braces of one stand for; `undefined` where there are too many. */
export function expandBraces(pattern: string): readonly string[] | undefined {
  let done: string[] = [];
  let open = [pattern];
  while (open.length > 0) {
    if (done.length + open.length > MAX_CHOICES) return undefined;
    const next: string[] = [];
    for (const text of open) {
      const match = /\{([^{}]*)\}/.exec(text);
      if (!match) done = [...done, text];
      else
        for (const choice of match[1]!.split(','))
          next.push(text.slice(0, match.index) + choice + text.slice(match.index + match[0].length));
      if (next.length > MAX_CHOICES) return undefined;
    }
    open = next;
  }
  return [...new Set(done)];
}

/** Does a path (its names) fit the pattern (its segments)? Letters compare in NFC, as macOS stores NFD. */
export function fits(pattern: Segments, names: readonly string[]): boolean {
  return wild(pattern, names, '**', (segment, name) =>
    wild(letters(segment), letters(name), '*', (p, c) => p === '?' || p === c),
  );
}

function letters(text: string): string[] {
  return [...text.normalize('NFC')];
}

/** Greedy with one step back, so never exponential: only the last star has to be tried again. */
function wild(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  same: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let here = 0;
  let lastStar = -1;
  let tried = 0;
  while (here < items.length) {
    if (at < pattern.length && pattern[at] === star) {
      lastStar = at;
      at += 1;
      tried = here;
    } else if (at < pattern.length && same(pattern[at]!, items[here]!)) {
      at += 1;
      here += 1;
    } else if (lastStar !== -1) {
      tried += 1;
      at = lastStar + 1;
      here = tried;
    } else return false;
  }
  while (pattern[at] === star) at += 1;
  return at === pattern.length;
}

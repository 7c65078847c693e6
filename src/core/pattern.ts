/** Patterns that the data of the law and of forms are written with, and texts as they are tried on them. */
import { LimitedRegExp, mayHang } from './limited.ts';
import { memo, memoTyped } from './memo.ts';
import { HIDDEN, visible } from './text.ts';

/** Classes that tell capitals from small letters. */
const BY_CASE = /\\p\{L[ul]\}|A-Z(?!a-z)/;

/**
 * A pattern of the data, made once; throws on one that is no regular expression. Capitals count only in a pattern that
 * names a class of them: whether people type “VIỆT NAM” or “Việt Nam” is nothing that the law knows.
 */
export const patternOf = memo(
  (pattern) => expression(pattern, BY_CASE.test(pattern) ? 'u' : 'iu', pattern),
  2_000,
);

const foreign = new Set<string>();

/** Data of a file that is not ours: a pattern anywhere in it may not hang the run. */
export function distrust(data: unknown): void {
  if (typeof data === 'string') {
    if (mayHang(data)) foreign.add(data);
  } else if (data !== null && typeof data === 'object') Object.values(data).forEach(distrust);
}

/** An expression made from `pattern`, a text of the data; throws on one that is no regular expression. */
export function expression(source: string, flags: string, pattern: string): RegExp {
  return foreign.has(pattern) ? new LimitedRegExp(source, flags) : new RegExp(source, flags);
}

/** A pattern that a condition of the law tries on what people typed; one that looks at capitals looks at every sign typed. */
export interface Wording {
  test(text: string): boolean;
  /** The pattern. */
  toString(): string;
}

/** One text is tried on many patterns; a dossier has some hundred, most of them short. */
const tidied = memoTyped(plain, 500);

export const wordingOf = memo((pattern): Wording => {
  // Most are never asked in a run: made when they are.
  let made: RegExp | undefined;
  return {
    test(text) {
      made ??= patternOf(pattern);
      return made.test(made.ignoreCase ? tidied(text) : text);
    },
    toString: () => pattern,
  };
}, 2_000);

/** Marks and spaces before the first word that belong to no word. */
const LEADING = /^[\s"'“”‘’«»(<•*–—-]+/;
/** One look at a text that is as it should be, as nearly all are. */
const UNTIDY = new RegExp(`${HIDDEN.source}|[\\u0370-\\u052f]|[^\\S\\n ]| {2}|${LEADING.source}`, 'u');

/**
 * A text without what typing and pasting leave in it and no reader sees: spaces of another width, two where one is meant,
 * hyphens and joints of no width, quotes, bullets and an opening parenthesis before its first word.
 */
export function plain(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return visible(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(LEADING, '');
}

/** Guesses at what a person meant to type. */
import { fold } from './text.ts';

/** What has a code and a name. */
export interface Coded {
  readonly id: string;
  readonly ten: string;
}

/** The code that a person meant who typed it with diacritics, or typed the name, or words of one name alone; else the nearest code. */
export function codeMeant(text: string, known: readonly Coded[]): string | undefined {
  const folded = fold(text);
  const code = folded.replaceAll(' ', '_');
  const meant =
    known.find(({ id }) => id === code) ??
    known.find(({ ten }) => fold(ten) === folded) ??
    onlyNamed(folded.split(' '), known);
  return (
    meant?.id ??
    nearest(
      code,
      known.map(({ id }) => id),
    )
  );
}

/** The one whose name has all these words, in their order. */
function onlyNamed(words: readonly string[], known: readonly Coded[]): Coded | undefined {
  const named = known.filter(({ ten }) => {
    let next = 0;
    for (const word of fold(ten).split(' ')) if (word === words[next]) next++;
    return next === words.length;
  });
  return words.length > 1 && named.length === 1 ? named[0] : undefined;
}

/** The nearest of some words, for "có phải ý bạn là …?"; `undefined` when none is within `most` letters. */
export function nearest(
  word: string,
  candidates: readonly string[],
  most = Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** A longer list in a message is not read. */
const MOST_LISTED = 12;
const FEW = 3;

/**
 * What may be written in the place of `word`, as a sentence: a short list whole; of a long one the nearest few, if any,
 * and `where` all of them stand. `lead` goes before the list.
 */
export function choices(
  word: string,
  allowed: readonly string[],
  where: string,
  lead = 'Dùng một trong',
): string {
  if (allowed.length <= MOST_LISTED) return `${lead}: ${allowed.join(', ')}.`;
  const few = nearestFew(word, allowed);
  return `${few.length > 0 ? `Gần nhất: ${few.join(', ')}. ` : ''}Danh sách đủ: ${where}.`;
}

/** Words that share a half with `word`, the nearest first. */
function nearestFew(word: string, candidates: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.floor(word.length / 2)) + 1;
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, limit) }))
    .filter(({ distance }) => distance < limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, FEW)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

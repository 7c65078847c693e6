/** Fixed names within a running text, whatever their case. */
import { isLetter, lowered } from './letters.ts';
import { memoTyped } from './memo.ts';

/** A name, and what is left of it without its rank. */
export function withoutRank(ten: string): readonly string[] {
  return [ten, ten.split(' hạng ')[0]!];
}

/** Texts that are remembered with the names in them: those of some nominations, long ones. */
const MOST_TEXTS = 200;

export interface NamePlace {
  readonly at: number;
  readonly name: string;
}

/**
 * Finds where names (in small letters) stand in a text; a name within a longer one is not told.
 * Many names begin with one word: where it is not in the text, none of them is looked for.
 */
export function nameFinder(names: Iterable<string>): (text: string) => readonly NamePlace[] {
  const byHead = new Map<string, string[]>();
  for (const name of names) {
    const head = name.split(' ', 1)[0]!;
    byHead.set(head, [...(byHead.get(head) ?? []), name]);
  }
  // A longer word before one that begins it.
  const heads = new RegExp([...byHead.keys()].sort().reverse().map(escaped).join('|') || '(?!)', 'gi');
  const longest = Math.max(0, ...[...byHead.values()].flat().map((name) => name.length));
  // Several rules look through one text.
  return memoTyped((text) => {
    const all: NamePlace[] = [];
    for (const { 0: head, index: at } of text.matchAll(heads)) {
      if (isLetter(text[at - 1]) || isLetter(text[at + head.length])) continue;
      const here = lowered(text.slice(at, at + longest + 1));
      for (const name of byHead.get(lowered(head)) ?? [])
        if (here.startsWith(name) && !isLetter(here[name.length])) all.push({ at, name });
    }
    const places: NamePlace[] = [];
    for (const one of all.sort((a, b) => b.name.length - a.name.length || a.at - b.at))
      if (!places.some((other) => overlap(one, other))) places.push(one);
    return places.sort((a, b) => a.at - b.at);
  }, MOST_TEXTS);
}

function overlap(a: NamePlace, b: NamePlace): boolean {
  return a.at < b.at + b.name.length && b.at < a.at + a.name.length;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

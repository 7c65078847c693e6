/** Fixed names within a running text, whatever their case. */
import { isLetter, lowered } from './letters.ts';

/** A name, and what is left of it without its rank. */
export function withoutRank(ten: string): readonly string[] {
  return [ten, ten.split(' hạng ')[0]!];
}

export function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

export interface NamePlace {
  readonly at: number;
  readonly name: string;
}

/**
 * Finds where names (in small letters, the longest first) stand in a text; a name within a longer one is not told.
 * Many names begin with one word: where it is not in the text, none of them is looked for.
 */
export function nameFinder(names: Iterable<string>): (text: string) => NamePlace[] {
  const known = Array.from(names, (name) => ({ name, head: name.split(' ', 1)[0]! }));
  const heads = new Set(known.map(({ head }) => head));
  return (text) => {
    const lower = lowered(text);
    const there = new Set([...heads].filter((head) => lower.includes(head)));
    const places: NamePlace[] = [];
    for (const { name, head } of known) if (there.has(head)) addPlaces(places, name, lower);
    return places.sort((a, b) => a.at - b.at);
  };
}

function addPlaces(places: NamePlace[], name: string, lower: string): void {
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + 1)) {
    const end = at + name.length;
    const whole = !isLetter(lower[at - 1]) && !isLetter(lower[end]);
    if (whole && !places.some((other) => other.at < end && at < other.at + other.name.length))
      places.push({ at, name });
  }
}

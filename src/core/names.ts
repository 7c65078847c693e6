/** Fixed names within a running text, whatever their case. */
import { isLetter, lowered } from './letters.ts';

/** A name, and what is left of it without its rank. */
export function withoutRank(ten: string): readonly string[] {
  return [ten, ten.split(' hạng ')[0]!];
}

export function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

/** Where names (in small letters, the longest first) stand in a text; a name within a longer one is not told. */
export function placesOf(names: Iterable<string>, text: string): { at: number; name: string }[] {
  const lower = lowered(text);
  const places: { at: number; name: string }[] = [];
  for (const name of names) {
    for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + 1)) {
      const end = at + name.length;
      const whole = !isLetter(lower[at - 1]) && !isLetter(lower[end]);
      if (whole && !places.some((other) => other.at < end && at < other.at + other.name.length))
        places.push({ at, name });
    }
  }
  return places.sort((a, b) => a.at - b.at);
}

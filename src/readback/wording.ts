/** The wording of a form, looked for in a text that somebody may have edited. Spaces may come and go around it. */
import { bareText, soften } from '../doc/soft.ts';

/** Whether two stretches of wording say the same. */
export function sameWording(a: string, b: string): boolean {
  return bareText(a) === bareText(b);
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A letter or digit: what a value goes on with. */
export function isWordy(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** Every place `[from, to)` of `wording` in soft `text` at or after `start`, in order. */
export function placesOf(wording: string, text: string, start = 0): (readonly [number, number])[] {
  const words = soften(wording).trim().split(/ +/u);
  const source = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join(' +');
  const places: (readonly [number, number])[] = [];
  const find = new RegExp(`(?:${source})`, 'gu');
  find.lastIndex = start;
  for (let found = find.exec(text); found; found = find.exec(text)) {
    let [from, to] = [found.index, found.index + found[0].length];
    while (from > start && text[from - 1] === ' ') from--;
    while (text[to] === ' ') to++;
    places.push([from, to]);
    // Places may overlap: all of them are possible.
    find.lastIndex = found.index + 1;
  }
  return places;
}

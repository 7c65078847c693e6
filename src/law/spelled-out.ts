/** Names as people write them, spelled out: abbreviations of offices, and the person whose name stands before a title. */
import { memoTyped } from '../core/memo.ts';

/** How names are shortened; patterns over the name as it is written. */
export interface NameHabits {
  /** A person at the head of a name, before the title; taken off. */
  readonly bo_nguoi?: string;
  /** Whole words, beginning with a capital or a digit, and what they stand for (`$&`: themselves); the first that fits. */
  readonly viet_tat?: readonly { readonly mau: string; readonly la: string }[];
}

/** Names that are remembered: those of some dozens of dossiers. */
const MOST_NAMES = 500;
/** Most names have nothing of the kind. */
const SHORTENED = /[A-ZĐ]{2}|C\.?ty|P\.|^(?:Trung học|Tiểu học|Mầm non)/;

/** Most names are spelled out at once; a short name may hold another. */
const MOST_ROUNDS = 3;

export function spellerOf({ bo_nguoi, viet_tat = [] }: NameHabits): (name: string) => string {
  const person = bo_nguoi === undefined ? undefined : new RegExp(bo_nguoi, 'u');
  const ways = viet_tat.map(({ mau }, i) => `(?<w${i}>${mau})`).join('|') || '(?!)';
  // Looked for together: one after the other they would cost more than all else that is read in a name.
  const short = new RegExp(`(?=[A-ZĐ\\d])(?<![A-Za-zÀ-ỹ\\d])(?:${ways})(?![A-Za-zÀ-ỹ\\d])`, 'gu');
  const inFull = (text: string) =>
    text.replace(short, (...found) => {
      const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
      const way = viet_tat.findIndex((_, i) => groups[`w${i}`] !== undefined);
      return viet_tat[way]!.la.replace('$&', found[0]);
    });
  return memoTyped((written) => {
    const name = written.normalize('NFC').replace(/\s+/g, ' ').trim();
    let office = person ? name.replace(person, '') : name;
    for (let round = 0; round < MOST_ROUNDS && SHORTENED.test(office); round++) office = inFull(office);
    return office;
  }, MOST_NAMES);
}

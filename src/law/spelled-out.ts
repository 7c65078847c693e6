/** Names as people write them, spelled out: abbreviations of offices, and the person whose name stands before a title. */
import { memoTyped } from '../core/memo.ts';

/** How names are shortened; patterns over the name as it is written. */
export interface NameHabits {
  /** A person at the head of a name, before the title; taken off. */
  readonly bo_nguoi?: string;
  /** Whole words and what they stand for, one after the other. */
  readonly viet_tat?: readonly { readonly mau: string; readonly la: string }[];
}

/** Names that are remembered: those of some dozens of dossiers. */
const MOST_NAMES = 500;
/** Most names have nothing of the kind. */
const SHORTENED = /[A-ZĐ]{2}|C\.?[Tt]y|P\.|^(?:Trung học|Tiểu học|Mầm non)/;

export function spellerOf({ bo_nguoi, viet_tat = [] }: NameHabits): (name: string) => string {
  const person = bo_nguoi === undefined ? undefined : new RegExp(bo_nguoi, 'u');
  const short = viet_tat.map(({ mau, la }) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${mau})(?![\\p{L}\\p{N}])`, 'gu'),
    la,
  }));
  return memoTyped((written) => {
    const name = written.normalize('NFC').replace(/\s+/g, ' ').trim();
    const office = person ? name.replace(person, '') : name;
    if (!SHORTENED.test(office)) return office;
    return short.reduce((text, { pattern, la }) => text.replace(pattern, la), office);
  }, MOST_NAMES);
}

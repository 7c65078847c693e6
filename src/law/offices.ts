/**
 * Which level an office belongs to, read out of its name by the patterns of the law data. A name may say one level,
 * several that it cannot tell apart, or none.
 */
import type { IsoDate } from '../core/date.ts';
import type { Law } from './law.ts';

/** Patterns over the words of a name: small letters, one space between words and at both ends. */
export interface OfficeNames {
  /** Titles and organs that stand before the unit and do not say its level; taken off one by one. */
  readonly bo_dau: string;
  /** The first that matches says what levels the name may mean. */
  readonly cap: readonly OfficeName[];
}

interface OfficeName {
  readonly mau: string;
  readonly cap: readonly string[];
  /** Read so only from the first day of this instrument. */
  readonly tu?: string;
}

interface Reader {
  readonly head: RegExp;
  readonly entries: readonly {
    readonly pattern: RegExp;
    readonly cap: readonly string[];
    readonly tu?: string;
  }[];
}

const readers = new WeakMap<OfficeNames, Reader>();

/** The levels the name may mean on that day; `undefined` where it says none. */
export function levelsOf(name: string, day: IsoDate, law: Law): readonly string[] | undefined {
  const { ten_cap } = law.data;
  if (!ten_cap) return undefined;
  const { head, entries } = readerOf(ten_cap);
  let words = wordsOf(name);
  for (
    let cut = words.replace(head, ' ');
    cut.length < words.length && cut !== ' ';
    cut = words.replace(head, ' ')
  )
    words = cut;
  return entries.find(({ pattern, tu }) => (tu === undefined || law.inForce(tu, day)) && pattern.test(words))
    ?.cap;
}

function readerOf(names: OfficeNames): Reader {
  let reader = readers.get(names);
  if (!reader) {
    const entries = names.cap.map(({ mau, ...rest }) => ({ ...rest, pattern: new RegExp(mau, 'u') }));
    reader = { head: new RegExp(names.bo_dau, 'u'), entries };
    readers.set(names, reader);
  }
  return reader;
}

/** Both places of the tone mark in “ủy” are one word. */
function wordsOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}

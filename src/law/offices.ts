/**
 * Which level an office belongs to, read out of its name by the patterns of the law data. A name may say one level,
 * several that it cannot tell apart, or none.
 */
import { type IsoDate, isoDate } from '../core/date.ts';
import { memo, memoFor } from '../core/memo.ts';
import type { Law } from './law.ts';

/** Patterns over the words of a name: small letters, one space between words and at both ends. */
export interface OfficeNames {
  /** Titles and organs that stand before the unit and do not say its level; taken off one by one. */
  readonly bo_dau: string;
  /** The first that matches says what levels the name may mean. */
  readonly cap: readonly OfficeName[];
  /** Over a name as it is written; its first group is what the province is called. */
  readonly ten_tinh?: string;
}

interface OfficeName {
  readonly mau: string;
  readonly cap: readonly string[];
  /** Read so only from the first day of this instrument. */
  readonly tu?: string;
}

const readerFor = memoFor((law: Law) => memo(readerOf(law), 500));

/** The levels the name may mean on that day; `undefined` where it says none. */
export function levelsOf(name: string, day: IsoDate, law: Law): readonly string[] | undefined {
  const levels = readerFor(law)(`${day}${name}`);
  return levels.length > 0 ? levels : undefined;
}

const provinceReaderFor = memoFor(({ data: { ten_cap } }: Law) => {
  const pattern = ten_cap?.ten_tinh;
  if (pattern === undefined) return (): readonly string[] => [];
  const province = new RegExp(pattern, 'gu');
  const read = (name: string): readonly string[] =>
    [...name.normalize('NFC').matchAll(province)].map(([, own]) => wordsOf(own ?? ''));
  return memo(read, 500);
});

/** The provinces and cities that a name or an address tells of; a name is comparable, not to be printed. */
export function provincesOf(name: string, law: Law): readonly string[] {
  return provinceReaderFor(law)(name);
}

/** Reads a name behind its day: one council, one office signs most papers of a dossier. */
function readerOf(law: Law): (key: string) => readonly string[] {
  const { ten_cap } = law.data;
  if (!ten_cap) return () => [];
  const head = new RegExp(ten_cap.bo_dau, 'u');
  const entries = ten_cap.cap.map(({ mau, ...rest }) => ({ ...rest, pattern: new RegExp(mau, 'u') }));
  return (key) => {
    const day = isoDate(key.slice(0, 10));
    let words = wordsOf(key.slice(10));
    for (let cut = words.replace(head, ' '); cut !== words && cut !== ' '; cut = words.replace(head, ' '))
      words = cut;
    const found = entries.find(
      ({ pattern, tu }) => (tu === undefined || law.inForce(tu, day)) && pattern.test(words),
    );
    return found?.cap ?? [];
  };
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

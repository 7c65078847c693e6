/**
 * Which level an office belongs to, read out of its name by the patterns of the law data. A name may say one level,
 * several that it cannot tell apart, or none.
 */
import type { IsoDate } from '../core/date.ts';
import { memo, memoFor, memoTyped } from '../core/memo.ts';
import { plain } from '../core/pattern.ts';
import type { Law } from './law.ts';
import { type NameHabits, spellerOf } from './spelled-out.ts';
import type { LawData } from './types.ts';

/** Patterns over the words of a name: small letters, one space between words and at both ends. */
export interface OfficeNames extends NameHabits {
  /** Titles and organs that stand before the unit and do not say its level; taken off one by one. */
  readonly bo_dau: string;
  /** The first that matches says what levels the name may mean. */
  readonly cap: readonly OfficeName[];
  readonly goi?: Readonly<Record<string, CallingWords>>;
  /** Symbols of numbers that one office alone gives, folded; others are of all offices of a kind. */
  readonly ky_hieu_rieng?: string;
  /** Forms of a company, within the words of its name. */
  readonly loai_hinh_cong_ty?: string;
  /** Over a name as it is written; its first group is what the province is called. */
  readonly ten_tinh?: string;
}

/** What a name, a phrase of a kind must match, and must not. */
interface CallingWords {
  readonly phai: string;
  readonly khong?: string;
  /** Read in small letters, from the first letter or digit to the last; otherwise as it is written but for blanks. */
  readonly thuong?: true;
  /** Words that say nothing, taken out of the words of the name: what is left is read. */
  readonly bo?: string;
}

interface OfficeName {
  readonly mau: string;
  readonly cap: readonly string[];
  /** Read so only from the first day of this instrument. */
  readonly tu?: string;
}

/** Names that are remembered of each kind: those of some dozens of dossiers. */
const MOST_NAMES = 500;
/** Texts of each kind that are remembered: some are sentences, and there are many kinds. */
const MOST_TEXTS = 100;

/** One council, one office signs most papers of a dossier. */
const readerFor = memoFor((law: Law) => {
  const read = readerOf(law.data);
  return memoTyped((name) => read(spelledOut(name, law.data)), MOST_NAMES);
});

/** The levels the name may mean on that day; `undefined` where it says none. */
export function levelsOf(name: string, day: IsoDate, law: Law): readonly string[] | undefined {
  return readerFor(law)(name).find(({ tu }) => tu === undefined || law.inForce(tu, day))?.cap;
}

const spellerFor = memoFor((data: LawData) => spellerOf(data.ten_cap ?? {}));

/** A name without the person who holds the post, its abbreviations spelled out. */
export function spelledOut(name: string, data: LawData): string {
  return spellerFor(data)(name);
}

const namerFor = memoFor((law: Law) => {
  const cut = headCutter(law.data);
  const form = new RegExp(law.data.ten_cap?.loai_hinh_cong_ty ?? '(?!)', 'gu');
  return memoTyped((name) => {
    const full = cut(wordsOf(spelledOut(name, law.data)));
    return { full, bare: full.replace(form, '') };
  }, MOST_NAMES);
});

/**
 * Whether two names may be of one office: but for titles and organs at the head, one begins the other. A company may be
 * called without its form.
 */
export function maybeSameOffice(one: string, other: string, law: Law): boolean {
  const [a, b] = [namerFor(law)(one), namerFor(law)(other)];
  if (a.full.startsWith(b.full) || b.full.startsWith(a.full)) return true;
  return (a.full === a.bare || b.full === b.bare) && a.bare === b.bare;
}

const ownSymbolFor = memoFor((law: Law) => new RegExp(law.data.ten_cap?.ky_hieu_rieng ?? '(?!)', 'u'));

/** Whether the symbol of a number is that of one office: “xn snv”, but not “qd ubnd”. */
export function isOwnSymbol(symbol: string, law: Law): boolean {
  return ownSymbolFor(law).test(symbol);
}

const provinceReaderFor = memoFor(({ data: { ten_cap } }: Law) => {
  const pattern = ten_cap?.ten_tinh;
  if (pattern === undefined) return (): readonly string[] => [];
  const province = new RegExp(pattern, 'gu');
  const read = (name: string): readonly string[] =>
    [...name.normalize('NFC').matchAll(province)].map(([, own]) => wordsOf(own ?? ''));
  return memoTyped(read, MOST_NAMES);
});

/** The provinces and cities that a name or an address tells of; a name is comparable, not to be printed. */
export function provincesOf(name: string, law: Law): readonly string[] {
  return provinceReaderFor(law)(name);
}

const callerFor = memoFor((law: Law) =>
  memo((kind) => {
    const spec = law.data.ten_cap?.goi?.[kind];
    const [must, not] = [spec?.phai, spec?.khong].map((text) =>
      text === undefined ? undefined : new RegExp(text, 'u'),
    );
    const read = callingReader(spec);
    return memoTyped((text) => {
      const name = read(text);
      return must?.test(name) !== false && not?.test(name) !== true;
    }, MOST_TEXTS);
  }, 20),
);

function callingReader(spec: CallingWords | undefined): (text: string) => string {
  const asRead = (text: string) => plain(text.normalize('NFC')).replaceAll('\n', ' ').trim();
  if (spec?.bo !== undefined) {
    // A word that is looked ahead at still stands before the next.
    const idle = new RegExp(` (?:${spec.bo})(?= )`, 'gu');
    return (text) => wordsOf(asRead(text)).replace(idle, '');
  }
  if (spec?.thuong) return (text) => inSmall(asRead(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return asRead;
}

/** Words of a full name, at least. */
const PERSON_WORDS = 2;

/** Whether two names are of one province; who holds the post may be named behind it: “Chủ tịch UBND tỉnh Mẫu Trần Văn Mẫu”. */
export function maybeSameProvince(told: string, known: string): boolean {
  if (told === known) return true;
  return told.startsWith(known) && told.slice(known.length).trim().split(' ').length >= PERSON_WORDS;
}

/** Whether a text may be the name, the words of one of that kind: a person, an office, a benefit. A kind without patterns: any may. */
export function mayBeCalled(text: string, kind: string, law: Law): boolean {
  return callerFor(law)(kind)(text);
}

/** Reads out of a name what it means, by the day: the first reading of its day counts. */
function readerOf({ ten_cap }: LawData): (name: string) => readonly OfficeName[] {
  if (!ten_cap) return () => [];
  const cut = headCutter({ ten_cap });
  const patterns = new Map(ten_cap.cap.map((entry) => [entry, new RegExp(entry.mau, 'u')]));
  return (name) => {
    const words = cut(wordsOf(name));
    const readings: OfficeName[] = [];
    for (const [entry, pattern] of patterns) {
      if (!pattern.test(words)) continue;
      readings.push(entry);
      if (entry.tu === undefined) break;
    }
    return readings;
  };
}

/** Takes titles and organs off the head of a name, as long as something is left. */
function headCutter({ ten_cap }: Pick<LawData, 'ten_cap'>): (words: string) => string {
  if (!ten_cap) return (words) => words;
  const head = new RegExp(ten_cap.bo_dau, 'u');
  return (name) => {
    let words = name;
    for (let cut = words.replace(head, ' '); cut !== words && cut !== ' '; cut = words.replace(head, ' '))
      words = cut;
    return words;
  };
}

function wordsOf(name: string): string {
  return ` ${inSmall(name.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Both places of the tone mark in “ủy” are one word. */
function inSmall(text: string): string {
  return text.toLowerCase().replaceAll('uỷ', 'ủy');
}

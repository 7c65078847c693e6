/**
 * Who signed a decision, told from its words, and who could sign an award by the law of that day.
 */

import type { IsoDate } from '../core/date.ts';
import { memoFor, memoTyped } from '../core/memo.ts';
import { patternOf } from '../core/pattern.ts';
import { fold } from '../core/text.ts';
import type { Tri } from '../core/tri.ts';
import { instrumentOf } from '../law/cite.ts';
import type { Law } from '../law/law.ts';
import { spelledOut } from '../law/offices.ts';
import type { Authority } from '../law/signs.ts';
import type { LawData } from '../law/types.ts';

interface Known {
  readonly id: string;
  readonly patterns: readonly RegExp[];
  readonly het_theo: string | undefined;
}

type Offices = (text: string) => readonly Known[];
/** Each dossier names the same few. */
const readerFor = memoFor((data: LawData) => memoTyped(officeReader(data), MOST_TEXTS));

/** Offices that the words may mean; none: they are not understood. */
function officesIn(text: string, data: LawData): readonly Known[] {
  return readerFor(data)(text);
}

/** Texts of one run that are remembered. */
const MOST_TEXTS = 500;

function officeReader(data: LawData): Offices {
  const known = Object.entries(data.chuc_danh).map(([id, { nhan_ra, het_theo }]) => ({
    id,
    patterns: nhan_ra.map(patternOf),
    het_theo,
  }));
  return (text) => {
    const words = fold(spelledOut(text, data)).replace(/^(?:(?:tm|kt|tl|tuq|q) )+/, '');
    return known.filter(({ patterns }) => patterns.some((pattern) => pattern.test(words)));
  };
}

/** Whether the words are understood at all. */
export function isOffice(text: string, data: LawData): boolean {
  return officesIn(text, data).length > 0;
}

/** Whether nobody held the office on the day. */
function isGone({ het_theo }: Known, day: IsoDate | undefined, law: Law): boolean {
  const end = het_theo === undefined ? undefined : law.instrument(het_theo)?.hieu_luc;
  return end !== undefined && day !== undefined && day >= end;
}

/** Whether the words mean one of these offices; an office gone by the day is meant only where no other can be. */
export function meansOneOf(text: string, wanted: readonly string[], day: IsoDate | undefined, law: Law): Tri {
  const all = officesIn(text, law.data);
  const alive = all.filter((office) => !isGone(office, day, law));
  const fit = alive.filter(({ id }) => wanted.includes(id)).length;
  if (all.length === 0) return undefined;
  return fit === 0 ? false : fit === alive.length || undefined;
}

/** Whether the words surely mean an office that was no more on the day. */
export function meansGone(text: string, day: IsoDate | undefined, law: Law): Tri {
  const all = officesIn(text, law.data);
  return all.length === 0 ? undefined : all.every((office) => isGone(office, day, law));
}

/** Who could sign, and the provision that says so. */
export interface Signers {
  readonly nguoi: readonly string[];
  readonly can_cu: string;
}

/** The offices that could sign an award on a day; `undefined` where the law data does not tell. */
export function signersOf(award: string, day: IsoDate | undefined, law: Law): Signers | undefined {
  const eras = erasFor(law)(award);
  // What was signed before the first law that is told here goes by that one.
  return day === undefined ? eras.at(-1) : (eras.findLast(({ tu }) => tu <= day) ?? eras[0]);
}

/** What the law data tells of an award's signers, from day to day; the same few awards are asked for in every dossier. */
const erasFor = memoFor((law: Law) => memoTyped((award) => erasOf(award, law), MOST_TEXTS));

function erasOf(award: string, law: Law): readonly (Signers & { readonly tu: string })[] {
  const told = law.data.tham_quyen_khen
    .filter((entry) => isFor(entry, award, law.data))
    .map((entry) => ({ ...entry, tu: law.instrument(instrumentOf(entry.can_cu))?.hieu_luc ?? '' }));
  const starts = [...new Set(told.map(({ tu }) => tu))].sort();
  return starts.map((start) => {
    const now = told.filter(({ tu }) => tu === start);
    return { tu: start, can_cu: now[0]!.can_cu, nguoi: [...new Set(now.flatMap(({ nguoi }) => nguoi))] };
  });
}

function isFor({ can_cu, hinh_thuc }: Authority, award: string, data: LawData): boolean {
  if (hinh_thuc) return hinh_thuc.includes(award);
  return data.hinh_thuc.some((known) => known.id === award && known.quyet_dinh_can_cu === can_cu);
}

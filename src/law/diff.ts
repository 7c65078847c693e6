/**
 * What differs between the law of two days, section by section; swapping the days gives the mirror image.
 */
import type { IsoDate } from '../core/date.ts';
import type { Law } from './law.ts';
import { type Entry, type EntryValue, lawView, SECTIONS, type SectionName } from './view.ts';

export interface FieldChange {
  readonly truoc: EntryValue;
  readonly sau: EntryValue;
}

export interface EntryChange {
  readonly id: string;
  readonly ten: string;
  readonly thay_doi: Readonly<Record<string, FieldChange>>;
}

export interface SectionDiff {
  /** On the second day only. */
  readonly them: readonly Entry[];
  /** On the first day only. */
  readonly bot: readonly Entry[];
  /** On both days, saying something else. */
  readonly doi: readonly EntryChange[];
}

export interface LawDiff {
  readonly tu: IsoDate;
  readonly den: IsoDate;
  readonly muc: Readonly<Record<SectionName, SectionDiff>>;
}

/** From the law of `from` to the law of `to`; either may be the earlier. */
export function diffLaw(law: Law, from: IsoDate, to: IsoDate): LawDiff {
  const [before, after] = [lawView(law, from), lawView(law, to)];
  const sections = SECTIONS.map((name) => [name, diffEntries(before.muc[name], after.muc[name])]);
  return { tu: from, den: to, muc: Object.fromEntries(sections) as LawDiff['muc'] };
}

/** Whether the two days have the same law. */
export function isSame(diff: LawDiff): boolean {
  return SECTIONS.every((name) => Object.values(diff.muc[name]).every((list) => list.length === 0));
}

function diffEntries(before: readonly Entry[], after: readonly Entry[]): SectionDiff {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const fresh = new Set(after.map((entry) => entry.id));
  return {
    them: after.filter((entry) => !old.has(entry.id)),
    bot: before.filter((entry) => !fresh.has(entry.id)),
    doi: after.flatMap((entry) => {
      const was = old.get(entry.id);
      const thay_doi = was ? changes(was, entry) : {};
      return Object.keys(thay_doi).length === 0 ? [] : [{ id: entry.id, ten: entry.ten, thay_doi }];
    }),
  };
}

function changes(before: Entry, after: Entry): Record<string, FieldChange> {
  const keys = new Set([...Object.keys(before.gia_tri), ...Object.keys(after.gia_tri)]);
  const pairs = [...keys].map((key): [string, FieldChange] => [
    key,
    { truoc: before.gia_tri[key] ?? null, sau: after.gia_tri[key] ?? null },
  ]);
  return Object.fromEntries(
    pairs.filter(([, { truoc, sau }]) => JSON.stringify(truoc) !== JSON.stringify(sau)),
  );
}

/** The papers under a branch of a dossier, and who is named as having issued or signed them. */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { memoFor } from '../../core/memo.ts';
import { type PlacedText, textsUnder } from '../texts.ts';

export interface PaperName extends PlacedText {
  /** Day of the paper. */
  readonly day: IsoDate;
}

/** Offices, and posts, that sign a paper. */
export const SIGNERS: readonly string[] = ['co_quan', 'nguoi_ky', 'chuc_vu'];

/** Those of them that issue it or put their name to it. */
export const ISSUERS: readonly string[] = ['co_quan', 'nguoi_ky'];

/** Names at these keys, all of them of `SIGNERS`, of whatever has a day, at any depth. */
export function papersIn(part: unknown, keys: readonly string[] = SIGNERS): readonly PaperName[] {
  if (part === null || typeof part !== 'object') return [];
  const all = signedIn(part);
  return keys === SIGNERS ? all : all.filter(({ key }) => keys.includes(key));
}

/** Several rules ask for the papers of the same branch. */
const signedIn = memoFor((part: object): readonly PaperName[] =>
  textsUnder(part, SIGNERS).flatMap((text) => {
    const day = parseDate(text.holder['ngay']);
    return day ? [{ ...text, day }] : [];
  }),
);

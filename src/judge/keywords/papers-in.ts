/** The papers under a branch of a dossier, and who is named as having issued or signed them. */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { type PlacedText, textsIn } from '../texts.ts';

export interface PaperName extends PlacedText {
  /** Day of the paper. */
  readonly day: IsoDate;
}

/** Offices, and posts, that sign a paper. */
export const SIGNERS: readonly string[] = ['co_quan', 'nguoi_ky', 'chuc_vu'];

/** Names at these keys of whatever has a day, at any depth. */
export function papersIn(part: unknown, keys: readonly string[] = SIGNERS): readonly PaperName[] {
  return textsIn(part).flatMap((text) => {
    const day = keys.includes(text.key) ? parseDate(text.holder['ngay']) : undefined;
    return day ? [{ ...text, day }] : [];
  });
}

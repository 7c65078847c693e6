/** The papers under a branch of a dossier, and who is named as having issued or signed them. */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { toPointer, valueAt } from '../../core/path.ts';

export interface PaperName {
  readonly name: string;
  readonly day: IsoDate;
  /** Pointer of the name. */
  readonly at: string;
}

/** Names at these keys of whatever has a day, at any depth. */
export function papersIn(
  value: unknown,
  pointer: string,
  keys: readonly string[],
  found: PaperName[] = [],
): readonly PaperName[] {
  if (value === null || typeof value !== 'object') return found;
  const day = parseDate(valueAt(value, ['ngay']));
  for (const key of day ? keys : []) {
    const name = valueAt(value, [key]);
    if (typeof name === 'string') found.push({ name, day: day!, at: `${pointer}/${key}` });
  }
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object') papersIn(inner, pointer + toPointer([key]), keys, found);
  return found;
}

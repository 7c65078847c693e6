/**
 * Files against the hashes that were written down for them: what is missing, changed, or not listed. Pure.
 */
import { compareText } from '../../core/finding.ts';
import { sha256 } from '../build/evidence.ts';
import type { FileHash } from '../build/manifest.ts';
import { isSafe } from './sealed.ts';

/** One file that is not as it was. */
export interface Difference {
  readonly file: string;
  readonly kind: 'thieu' | 'khac' | 'thua' | 'hong';
  /** SHA-256 as written down, and of what is there; absent where there is none. */
  readonly expected?: string;
  readonly actual?: string;
  /** Where it first differs, in words; absent where that cannot be known. */
  readonly where?: string;
}

/** A file, or why it is none: `undefined` is not there, `'hong'` is there and cannot be read. */
export type Read = (file: string) => Uint8Array | undefined | 'hong';

/** Every listed file that is missing, damaged or changed. `where` is asked only about changed ones. */
export function checkHashes(
  listed: readonly FileHash[],
  read: Read,
  where: (file: string, actual: Uint8Array) => string | undefined = () => undefined,
): Difference[] {
  return listed.flatMap(({ file, sha256: expected }): Difference[] => {
    // A manifest from outside must not lead to files elsewhere.
    const bytes = isSafe(file) ? read(file) : undefined;
    if (bytes === undefined) return [{ file, kind: 'thieu', expected }];
    if (bytes === 'hong') return [{ file, kind: 'hong', expected }];
    const actual = sha256(bytes);
    if (actual === expected) return [];
    const place = where(file, bytes);
    return [{ file, kind: 'khac', expected, actual, ...(place === undefined ? {} : { where: place }) }];
  });
}

/** Names that no list knows. */
export function checkExtra(names: readonly string[], known: ReadonlySet<string>, read: Read): Difference[] {
  return names
    .filter((name) => !known.has(name))
    .sort(compareText)
    .map((file): Difference => {
      const bytes = read(file);
      return bytes === undefined || bytes === 'hong'
        ? { file, kind: 'thua' }
        : { file, kind: 'thua', actual: sha256(bytes) };
    });
}

/** The first line that differs between two texts, counted from 1, with both readings. */
export function firstLine(expected: Uint8Array, actual: Uint8Array): string | undefined {
  const [before, after] = [expected, actual].map((bytes) => Buffer.from(bytes).toString('utf8').split('\n'));
  const count = Math.max(before!.length, after!.length);
  for (let i = 0; i < count; i++) {
    if (before![i] === after![i]) continue;
    return `dòng ${i + 1}: lúc kết xuất ${quoted(before![i])}, nay ${quoted(after![i])}`;
  }
  const at = firstByte(expected, actual);
  return at === undefined ? undefined : `byte ${at}`;
}

/** The first byte that differs, counted from 0; `undefined` where none does. */
export function firstByte(a: Uint8Array, b: Uint8Array): number | undefined {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return a.length === b.length ? undefined : length;
}

const MAX_SHOWN = 80;

/** Safe for a terminal: no control characters, not endless. */
function quoted(line: string | undefined): string {
  if (line === undefined) return '(không có dòng này)';
  const plain = line.replace(/\p{C}/gu, '\u{fffd}').trim();
  return `“${plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain}”`;
}

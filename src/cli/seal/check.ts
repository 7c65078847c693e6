/**
 * Files against the hashes that were written down for them: what is missing, changed, or not listed. Pure.
 */
import { compareText } from '../../core/finding.ts';
import { sha256 } from '../build/evidence.ts';
import type { FileHash } from '../build/manifest.ts';
import { isBelow } from './sealed.ts';

/** What a file belongs to: a document, evidence, a source, a form of the agency's own, the manifest, the package itself. */
export type Part = 'van_ban' | 'minh_chung' | 'nguon' | 'mau_rieng' | 'ban_ke' | 'goi';

/** One file that is not as it was. */
export interface Difference {
  readonly file: string;
  readonly part: Part;
  /** Missing, changed, not listed, unreadable; whole, with more behind it. */
  readonly kind: 'thieu' | 'khac' | 'thua' | 'hong' | 'noi_them';
  /** SHA-256 as written down, and of what is there; absent where there is none. */
  readonly expected?: string;
  readonly actual?: string;
  /** Where it first differs, in words; absent where that cannot be known. */
  readonly where?: string;
}

/** A file, or why it is none: `undefined` is not there, `'hong'` is there and cannot be read. */
export type Read = (file: string) => Uint8Array | undefined | 'hong';

/** A hash that was written down, with the length where that was too. */
type Listed = FileHash & { readonly bytes?: number };

/** Every listed file that is missing, damaged or changed. `where` is asked only about changed ones. */
export function checkHashes<T extends Listed>(
  listed: readonly T[],
  part: Part,
  read: Read,
  where: (entry: T, actual: Uint8Array) => string | undefined = () => undefined,
): Difference[] {
  return listed.flatMap((entry): Difference[] => {
    const { file, sha256: expected } = entry;
    // A manifest from outside must not lead to files elsewhere.
    const bytes = isBelow(file) ? read(file) : undefined;
    if (bytes === undefined) return [{ file, part, kind: 'thieu', expected }];
    if (bytes === 'hong') return [{ file, part, kind: 'hong', expected }];
    const actual = sha256(bytes);
    if (actual === expected) return [];
    const found = { file, part, expected, actual };
    const { bytes: length = bytes.length } = entry;
    if (length > 0 && length < bytes.length && sha256(bytes.subarray(0, length)) === expected)
      return [{ ...found, kind: 'noi_them', where: appended(length, bytes.length) }];
    const place = where(entry, bytes);
    return [{ ...found, kind: 'khac', ...(place === undefined ? {} : { where: place }) }];
  });
}

/** Names that no list knows. */
export function checkExtra(
  names: readonly string[],
  known: ReadonlySet<string>,
  part: Part,
  read: Read,
): Difference[] {
  return names
    .filter((name) => !known.has(name))
    .sort(compareText)
    .map((file): Difference => {
      const bytes = read(file);
      return bytes === undefined || bytes === 'hong'
        ? { file, part, kind: 'thua' }
        : { file, part, kind: 'thua', actual: sha256(bytes) };
    });
}

/** The same, telling of content that belongs under another name: two files exchanged, one renamed. */
export function traceMoved(
  differences: readonly Difference[],
  listed: readonly FileHash[],
): readonly Difference[] {
  const homes = new Map(listed.map(({ file, sha256: hash }) => [hash, file]));
  return differences.map((difference) => {
    const { kind, actual, file } = difference;
    const home = actual === undefined ? undefined : homes.get(actual);
    if (home === undefined || home === file || (kind !== 'khac' && kind !== 'thua')) return difference;
    const where = `cả tệp: nội dung đúng là của “${home}” trong bản kê, tệp bị đổi tên hoặc đổi chỗ`;
    return { ...difference, where };
  });
}

/** Where a file departs from what it should be, in words; `undefined` where it does not. */
export function placeOf(expected: Uint8Array, actual: Uint8Array): string | undefined {
  const at = firstByte(expected, actual);
  if (at === undefined) return undefined;
  if (at === expected.length) return appended(at, actual.length);
  return at === actual.length
    ? `byte ${at}: tệp bị cắt, thiếu ${expected.length - at} byte cuối`
    : `byte ${at}`;
}

/** The whole file, and more behind it: an incremental update of a PDF, such as a signature. */
function appended(length: number, total: number): string {
  return `byte ${length}: ${length} byte đầu còn nguyên, ${total - length} byte được nối thêm vào cuối`;
}

/** The first line that differs between two texts, counted from 1, with both readings. */
export function firstLine(
  expected: Uint8Array,
  actual: Uint8Array,
  then = 'lúc kết xuất',
): string | undefined {
  const [before, after] = [expected, actual].map((bytes) => Buffer.from(bytes).toString('utf8').split('\n'));
  const count = Math.max(before!.length, after!.length);
  for (let i = 0; i < count; i++) {
    if (before![i] === after![i]) continue;
    return `dòng ${i + 1}: ${then} ${quoted(before![i])}, nay ${quoted(after![i])}`;
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

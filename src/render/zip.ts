/**
 * Reads ZIP archives (PKWARE APPNOTE 6.3.10): stored and deflated entries, no ZIP64, no encryption.
 * Made for files from outside: sizes are checked as declared and again while inflating.
 */
import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive may hold at most, in entries and in bytes after inflating. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

/** Far above any office document of text, far below what would hurt the machine. */
export const ZIP_LIMITS: ZipLimits = { entries: 2_000, entryBytes: 64 << 20, totalBytes: 128 << 20 };

/** The bytes are not a ZIP archive that may be read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const CENTRAL_HEADER = 0x02014b50;
/** Signature of what stands before each file. */
export const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** A file as the directory of an archive tells of it. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The directory, and where in the file it lies: `[from, to)`, and the end of the record that points to it. */
export interface Directory {
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** An archive that is read where it lies: bytes from `at`, fewer where the file ends. */
export interface ZipSource {
  readonly size: number;
  readonly read: (at: number, length: number) => Buffer;
}

/** Files of the archive by name, in archive order; folders are left out, `wanted` picks what is inflated. */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  limits: ZipLimits = ZIP_LIMITS,
): ReadonlyMap<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    entriesOf({ size: file.length, read: (at, length) => file.subarray(at, at + length) }, wanted, limits),
  );
}

/** The same, one file after the other: none is held. */
export function* entriesOf(
  source: ZipSource,
  wanted: (name: string) => boolean = () => true,
  limits: ZipLimits = ZIP_LIMITS,
): Generator<readonly [name: string, bytes: Uint8Array]> {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of directoryOf(source, limits)) {
    if (seen.has(entry.name)) throw new ZipError(`two entries are named "${entry.name}"`);
    seen.add(entry.name);
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
    total += entry.size;
    if (entry.size > limits.entryBytes || total > limits.totalBytes) {
      throw new ZipError(`"${entry.name}" is too large when inflated`);
    }
    yield [entry.name, readEntry(source, entry)];
  }
}

function directoryOf({ size, read }: ZipSource, limits: ZipLimits): readonly Entry[] {
  const tail = Math.max(0, size - END_SIZE - MAX_COMMENT);
  const last = read(tail, size - tail);
  const start = last.readUInt32LE(findEnd(last) + 16);
  return readDirectory(start < tail ? read(start, size - start) : last, limits, Math.min(start, tail))
    .entries;
}

/** Throws `ZipError` where the archive has none that can be read. `file` begins at byte `base` of the archive. */
export function readDirectory(file: Buffer, limits: ZipLimits = ZIP_LIMITS, base = 0): Directory {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entries)
    throw new ZipError(`${count} entries are more than the ${limits.entries} allowed`);
  const entries: Entry[] = [];
  const from = file.readUInt32LE(end + 16);
  let at = from - base;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL_HEADER)
      throw new ZipError('the directory is damaged');
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return { entries, from, to: base + at, end: base + end + END_SIZE };
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_SIZE - MAX_COMMENT);
  for (let at = file.length - END_SIZE; at >= first; at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError('not a ZIP archive');
}

function readEntry({ size, read }: ZipSource, entry: Entry): Uint8Array {
  const { name, offset } = entry;
  if (entry.flags & 1) throw new ZipError(`"${name}" is encrypted`);
  const header = read(offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new ZipError(`"${name}" has no local header`);
  }
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packed > size) throw new ZipError(`"${name}" is cut off`);
  const data = unpack(read(start, entry.packed), entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new ZipError(`"${name}" is damaged`);
  return data;
}

function unpack(packed: Buffer, { name, method, size }: Entry): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError(`"${name}" is packed with method ${method}`);
  try {
    // The declared size may lie: inflating stops one byte past it.
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (cause) {
    throw new ZipError(`"${name}" is damaged`, { cause });
  }
}

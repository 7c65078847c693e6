/**
 * How a ZIP archive is laid out: what a reader of its files alone does not see. Order, bytes that belong to no file,
 * names told differently in two places, marks of another program.
 */
import { type Entry, LOCAL_HEADER, readDirectory, type ZipLimits } from './zip.ts';

/** Bytes `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ZipLayout {
  /** Names as the directory lists them. */
  readonly order: readonly string[];
  /** Names as they lie in the file. */
  readonly lying: readonly string[];
  /** Bytes that belong to no file: before, between, behind, a comment. */
  readonly loose: readonly Span[];
  /** Files that their own header calls otherwise: some programs would unpack them under that name. */
  readonly renamed: readonly { readonly name: string; readonly inside: string }[];
  /** The first header that our writer would not have written so; `undefined`: every one is ours. */
  readonly foreign: Span | undefined;
}

const LOCAL_SIZE = 30;
const END_SIZE = 22;
/** Version 20, names in UTF-8, deflated, 1980-01-01 00:00: what `writeZip` writes. */
const OURS = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0]);

/** Throws `ZipError` where the archive cannot be read. */
export function zipLayout(bytes: Uint8Array, limits: ZipLimits): ZipLayout {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, from, to, end } = readDirectory(file, limits);
  const lying = [...entries].sort((a, b) => a.offset - b.offset);
  const taken: Span[] = [
    ...lying.map((entry) => ({ from: entry.offset, to: endOf(file, entry) })),
    { from, to },
    { from: end - END_SIZE, to: end },
  ];
  return {
    order: entries.map(({ name }) => name),
    lying: lying.map(({ name }) => name),
    loose: gaps(taken, file.length),
    renamed: entries.flatMap(({ name, offset }) => {
      const inside = localName(file, offset);
      return inside === undefined || inside === name ? [] : [{ name, inside }];
    }),
    foreign: lying.map(({ offset }) => ({ from: offset, to: offset + LOCAL_SIZE })).find(isForeign(file)),
  };
}

function isLocal(file: Buffer, offset: number): boolean {
  return offset + LOCAL_SIZE <= file.length && file.readUInt32LE(offset) === LOCAL_HEADER;
}

function localName(file: Buffer, offset: number): string | undefined {
  if (!isLocal(file, offset)) return undefined;
  const start = offset + LOCAL_SIZE;
  return file.toString('utf8', start, start + file.readUInt16LE(offset + 26));
}

/** Behind the data, and behind the record of sizes that a streaming program puts there. */
function endOf(file: Buffer, { offset, packed, flags }: Entry): number {
  if (!isLocal(file, offset)) return offset;
  const names = file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const end = offset + LOCAL_SIZE + names + packed;
  if ((flags & 8) === 0) return end;
  return end + (end + 4 <= file.length && file.readUInt32LE(end) === DESCRIPTOR ? 16 : 12);
}

const DESCRIPTOR = 0x08074b50;

function isForeign(file: Buffer): (span: Span) => boolean {
  return ({ from }) =>
    isLocal(file, from) &&
    (!file.subarray(from + 4, from + 4 + OURS.length).equals(OURS) || file.readUInt16LE(from + 28) !== 0);
}

function gaps(taken: readonly Span[], length: number): Span[] {
  const loose: Span[] = [];
  let at = 0;
  for (const { from, to } of [...taken, { from: length, to: length }].sort((a, b) => a.from - b.from)) {
    if (from > at) loose.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  return loose;
}

/**
 * Reads the objects of a PDF (ISO 32000-1, 7.5) without building its pages: cross-reference tables and streams, newest
 * revision first, object streams, Flate with PNG predictors. Made for files from outside: everything is bounded.
 */
import { inflateSync } from 'node:zlib';
import { type PdfDictionary, PdfError, PdfLexer, PdfName, PdfRef, type PdfValue } from './pdf-lexer.ts';

export interface PdfLimits {
  /** Bytes of one stream, and of all streams, after inflating. */
  readonly streamBytes: number;
  readonly totalBytes: number;
  readonly objects: number;
}

export const PDF_LIMITS: PdfLimits = { streamBytes: 16 << 20, totalBytes: 64 << 20, objects: 200_000 };

export interface PdfStream {
  readonly dict: PdfDictionary;
  readonly raw: Buffer;
}

/** An open file: its catalog, and objects by reference. All throw `PdfError` on what does not fit. */
export interface PdfFile {
  readonly catalog: PdfDictionary;
  /** The value, through references. */
  resolve(value: PdfValue | undefined): PdfValue | PdfStream;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  /** The bytes of a stream, without its filter. */
  bytesOf(value: PdfValue | undefined): Buffer;
}

type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

const MAX_SECTIONS = 64;
const MAX_HOPS = 16;

/** Reads the table of objects; the objects themselves when they are asked for. Throws `PdfError`. */
export function openPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 5) !== '%PDF-') throw new PdfError('not a PDF');
  const table = new Map<number, Entry>();
  const containers = new Map<number, readonly PdfValue[]>();
  const busy = new Set<number>();
  let spent = 0;

  /** The indirect object at an offset; a stream keeps its raw bytes. */
  function objectAt(offset: number): PdfValue | PdfStream {
    const lexer = new PdfLexer(file, offset);
    lexer.count();
    lexer.count();
    lexer.keyword('obj');
    const value = lexer.value();
    if (!(value instanceof Map)) return value;
    lexer.skip();
    if (file.toString('latin1', lexer.at, lexer.at + 6) !== 'stream') return value;
    let start = lexer.at + 6;
    if (file[start] === 13) start++;
    if (file[start] === 10) start++;
    const length = resolve(value.get('Length'));
    if (typeof length !== 'number' || length < 0 || start + length > file.length)
      throw new PdfError('a stream is cut off');
    return { dict: value, raw: file.subarray(start, start + length) };
  }

  function resolve(value: PdfValue | undefined): PdfValue | PdfStream {
    let here: PdfValue | PdfStream = value ?? null;
    for (let hop = 0; here instanceof PdfRef; hop++) {
      if (hop > MAX_HOPS) throw new PdfError('references go round');
      here = load(here.num);
    }
    return here;
  }

  function load(num: number): PdfValue | PdfStream {
    const entry = table.get(num);
    if (!entry) return null;
    if (busy.has(num)) throw new PdfError('references go round');
    busy.add(num);
    try {
      return 'offset' in entry ? objectAt(entry.offset) : (container(entry.stream)[entry.index] ?? null);
    } finally {
      busy.delete(num);
    }
  }

  /** The objects of an object stream (7.5.7). */
  function container(num: number): readonly PdfValue[] {
    const known = containers.get(num);
    if (known) return known;
    const stream = load(num);
    if (!isStream(stream)) throw new PdfError('an object stream is missing');
    const data = inflate(stream);
    const [count, first] = [numberOf(stream.dict, 'N'), numberOf(stream.dict, 'First')];
    if (count > limits.objects) throw new PdfError('too many objects');
    const head = new PdfLexer(data, 0);
    const offsets = Array.from({ length: count }, () => {
      head.count();
      return head.count();
    });
    const values = offsets.map((offset) => new PdfLexer(data, first + offset).value());
    containers.set(num, values);
    return values;
  }

  function inflate({ dict, raw }: PdfStream): Buffer {
    const filters = [dict.get('Filter') ?? []].flat();
    const [filter] = filters;
    if (filters.length > 1 || (filter !== undefined && !isFlate(filter)))
      throw new PdfError('a stream has an unknown filter');
    const limit = Math.min(limits.streamBytes, limits.totalBytes - spent);
    const data = filter === undefined ? raw : unpack(raw, limit);
    spent += data.length;
    if (data.length > limit) throw new PdfError('a stream is too large');
    const parms = [resolve(dict.get('DecodeParms')) ?? []].flat()[0];
    return filter !== undefined && parms instanceof Map ? unpredict(data, parms) : data;
  }

  function isFlate(filter: PdfValue): boolean {
    const name = resolve(filter);
    return name instanceof PdfName && name.text === 'FlateDecode';
  }

  function note(num: number, entry: Entry | undefined, freed: Set<number>): void {
    if (table.has(num) || freed.has(num)) return;
    if (entry) table.set(num, entry);
    else freed.add(num);
    if (table.size + freed.size > limits.objects) throw new PdfError('too many objects');
  }

  /** All sections from the newest on; what a newer one says stands. Returns the newest trailer. */
  function readSections(): PdfDictionary {
    const tail = file.toString('latin1', Math.max(0, file.length - 2048));
    const last = /startxref\s+(\d{1,10})(?![\s\S]*startxref)/.exec(tail);
    if (!last) throw new PdfError('the file has no cross-reference');
    const freed = new Set<number>();
    const seen = new Set<number>();
    let trailer: PdfDictionary | undefined;
    const queue = [Number(last[1])];
    for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
      if (seen.has(offset)) continue;
      seen.add(offset);
      if (seen.size > MAX_SECTIONS) throw new PdfError('too many revisions');
      const section = readSection(offset, freed);
      trailer ??= section;
      for (const key of ['XRefStm', 'Prev']) {
        const next = section.get(key);
        if (typeof next === 'number') queue.push(next);
      }
    }
    return trailer!;
  }

  function readSection(offset: number, freed: Set<number>): PdfDictionary {
    const lexer = new PdfLexer(file, offset);
    lexer.skip();
    if (file.toString('latin1', lexer.at, lexer.at + 4) !== 'xref') return readXrefStream(offset, freed);
    lexer.keyword('xref');
    for (;;) {
      const word = lexer.word();
      if (word === 'trailer') break;
      const count = lexer.count();
      if (!/^\d{1,10}$/.test(word) || count > limits.objects) throw new PdfError('the table is damaged');
      for (let i = 0; i < count; i++) {
        const at = lexer.count();
        lexer.count();
        note(Number(word) + i, lexer.word() === 'n' ? { offset: at } : undefined, freed);
      }
    }
    const trailer = lexer.value();
    if (!(trailer instanceof Map)) throw new PdfError('the trailer is damaged');
    return trailer;
  }

  function readXrefStream(offset: number, freed: Set<number>): PdfDictionary {
    const stream = objectAt(offset);
    if (!isStream(stream)) throw new PdfError('the cross-reference is damaged');
    const { dict } = stream;
    const widths = dict.get('W');
    if (!isCounts(widths) || widths.length !== 3 || widths.some((width) => width > 8))
      throw new PdfError('the cross-reference is damaged');
    const ranges = dict.get('Index') ?? [0, numberOf(dict, 'Size')];
    if (!isCounts(ranges) || ranges.length % 2 !== 0) throw new PdfError('the cross-reference is damaged');
    const data = inflate(stream);
    const row = widths.reduce((sum, width) => sum + width, 0);
    let at = 0;
    for (let r = 0; r < ranges.length; r += 2) {
      for (let i = 0; i < ranges[r + 1]!; i++, at += row) {
        if (row === 0 || at + row > data.length) throw new PdfError('the cross-reference is cut off');
        const [type, second, third] = fields(data, at, widths);
        const num = ranges[r]! + i;
        if (type === 1) note(num, { offset: second! }, freed);
        else if (type === 2) note(num, { stream: second!, index: third! }, freed);
        else note(num, undefined, freed);
      }
    }
    return dict;
  }

  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value);
    if (!(found instanceof Map)) throw new PdfError('a dictionary is missing');
    return found;
  };
  const trailer = readSections();
  if (trailer.has('Encrypt')) throw new PdfError('the file is encrypted');
  return {
    catalog: dictionary(trailer.get('Root')),
    resolve,
    dictionary,
    bytesOf(value) {
      const found = resolve(value);
      if (!isStream(found)) throw new PdfError('a stream is missing');
      return inflate(found);
    },
  };
}

function isStream(value: PdfValue | PdfStream): value is PdfStream {
  return value !== null && typeof value === 'object' && 'raw' in value;
}

function isCounts(value: PdfValue | undefined): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0);
}

function numberOf(dict: PdfDictionary, key: string): number {
  const value = dict.get(key);
  if (typeof value !== 'number' || value < 0) throw new PdfError(`/${key} is missing`);
  return value;
}

/** Big-endian fields; a width of 0 for the type means type 1. */
function fields(data: Buffer, at: number, widths: readonly number[]): number[] {
  let here = at;
  return widths.map((width, i) => {
    if (width === 0) return i === 0 ? 1 : 0;
    let value = 0;
    for (let k = 0; k < width; k++) value = value * 256 + data[here + k]!;
    here += width;
    return value;
  });
}

function unpack(raw: Buffer, limit: number): Buffer {
  try {
    // One byte over the limit is enough to refuse.
    return inflateSync(raw, { maxOutputLength: Math.max(1, limit) + 1 });
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    throw new PdfError(code === 'ERR_BUFFER_TOO_LARGE' ? 'a stream is too large' : 'a stream is damaged', {
      cause,
    });
  }
}

/** PNG predictors (7.4.4.4), as cross-reference streams of other programs have them. */
function unpredict(data: Buffer, parms: PdfDictionary): Buffer {
  const predictor = parms.get('Predictor') ?? 1;
  if (predictor === 1) return data;
  const columns = parms.get('Columns') ?? 1;
  const plain = [parms.get('Colors') ?? 1, parms.get('BitsPerComponent') ?? 8];
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1)
    throw new PdfError('a stream has an unknown predictor');
  if (plain[0] !== 1 || plain[1] !== 8) throw new PdfError('a stream has an unknown predictor');
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let r = 0; r < rows; r++) {
    const kind = data[r * (columns + 1)]!;
    for (let c = 0; c < columns; c++) {
      const left = c > 0 ? out[r * columns + c - 1]! : 0;
      const up = r > 0 ? out[(r - 1) * columns + c]! : 0;
      const corner = c > 0 && r > 0 ? out[(r - 1) * columns + c - 1]! : 0;
      out[r * columns + c] = data[r * (columns + 1) + 1 + c]! + guess(kind, left, up, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new PdfError('a stream has an unknown predictor');
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

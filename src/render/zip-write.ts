/**
 * Writes ZIP archives (PKWARE APPNOTE 6.3.10) that are the same bytes for the same files: deflated entries in the
 * order given, no folders, every time 1980-01-01 00:00, the first a DOS date can say.
 */
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

const DOS_1980_01_01 = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A file ready to be put into an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  /** Bytes before deflating. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Where an archive goes as it is written. */
export interface ZipSink {
  readonly append: (bytes: Uint8Array) => void;
  /** Writes over what was appended, from byte `at`. */
  readonly rewrite: (at: number, bytes: Uint8Array) => void;
}

export interface ZipWriter {
  readonly add: (entry: ZipEntry) => void;
  /** A file of any size, piece by piece. The same bytes only for the same pieces. */
  readonly addPieces: (name: string, pieces: Iterable<Uint8Array>) => Promise<void>;
  readonly end: () => void;
}

/** The archive of the given files, name → bytes or text (written as UTF-8). */
export function writeZip(files: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const parts: Uint8Array[] = [];
  const writer = zipWriter({
    append: (bytes) => void parts.push(bytes),
    rewrite: () => {
      throw new Error('only entries that come in pieces are rewritten');
    },
  });
  for (const [name, content] of files) writer.add(packEntry(name, content));
  writer.end();
  return Buffer.concat(parts);
}

export function packEntry(name: string, content: Uint8Array | string): ZipEntry {
  const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name, crc: crc32(data), size: data.length, packed: deflateRawSync(data) };
}

export function zipWriter(sink: ZipSink): ZipWriter {
  const central: Buffer[] = [];
  let offset = 0;
  const enter = (header: Buffer, name: Buffer, packed: number): void => {
    // Joined, for thousands of buffers each cost more than they hold.
    central.push(Buffer.concat([centralHeader(header, offset), name]));
    offset += header.length + name.length + packed;
  };
  return {
    add({ name, crc, size, packed }) {
      const bytes = Buffer.from(name, 'utf8');
      const header = localHeader(bytes, crc, packed.length, size);
      for (const part of [header, bytes, packed]) sink.append(part);
      enter(header, bytes, packed.length);
    },
    async addPieces(name, pieces) {
      const bytes = Buffer.from(name, 'utf8');
      for (const part of [localHeader(bytes, 0, 0, 0), bytes]) sink.append(part);
      let [crc, size, packed] = [0, 0, 0];
      await pipeline(
        function* () {
          for (const piece of pieces) {
            // Of no bytes zlib says the checksum it begins with, not the one it was given.
            if (piece.length === 0) continue;
            crc = crc32(piece, crc);
            size += piece.length;
            yield piece;
          }
        },
        createDeflateRaw(),
        async (deflated: AsyncIterable<Buffer>) => {
          for await (const part of deflated) {
            sink.append(part);
            packed += part.length;
          }
        },
      );
      // Readers of ours want the sizes here, not behind the data: known only now.
      const header = localHeader(bytes, crc, packed, size);
      sink.rewrite(offset, header);
      enter(header, bytes, packed);
    },
    end() {
      const directory = Buffer.concat(central);
      sink.append(Buffer.concat([directory, endRecord(central.length, directory.length, offset)]));
    },
  };
}

function localHeader(name: Buffer, crc: number, packed: number, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_1980_01_01, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

/** Repeats the local header from its version to its name length, then says where the entry lies. */
function centralHeader(local: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, 30);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/**
 * Writes ZIP archives (PKWARE APPNOTE 6.3.10) that are the same bytes for the same files: deflated entries in the
 * order given, no folders, every time 1980-01-01 00:00, the first a DOS date can say.
 */
import { crc32, deflateRawSync } from 'node:zlib';

const DOS_1980_01_01 = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** The archive of the given files, name → bytes or text (written as UTF-8). */
export function writeZip(files: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const packed = deflateRawSync(data);
    const name = Buffer.from(path, 'utf8');
    const header = localHeader(name, data, packed);
    local.push(header, name, packed);
    central.push(centralHeader(header, offset), name);
    offset += header.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endRecord(central.length / 2, directory.length, offset)]);
}

function localHeader(name: Buffer, data: Uint8Array, packed: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_1980_01_01, 12);
  header.writeUInt32LE(crc32(data), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(data.length, 22);
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

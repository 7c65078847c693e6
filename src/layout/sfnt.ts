/** Writes a font file from its tables (OpenType 1.9, "Organization of an OpenType Font"). */

/** The file; `head` must have its checksum adjustment at 0, it is filled in. Tables are written in order of tag. */
export function writeSfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const tags = Object.keys(tables).sort();
  const directory = Buffer.alloc(12 + 16 * tags.length);
  const exponent = Math.floor(Math.log2(tags.length));
  const searchRange = 16 * 2 ** exponent;
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(searchRange, 6);
  directory.writeUInt16BE(exponent, 8);
  directory.writeUInt16BE(16 * tags.length - searchRange, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  let head = 0;
  for (const [i, tag] of tags.entries()) {
    const data = tables[tag]!;
    const entry = 12 + 16 * i;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    if (tag === 'head') head = offset;
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  const file = Buffer.concat(parts);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8);
  return file;
}

/** Sum of the big-endian 32-bit words, the last padded with zeros. */
function checksum(data: Buffer): number {
  let sum = 0;
  const whole = data.length & ~3;
  for (let i = 0; i < whole; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  if (whole === data.length) return sum;
  const rest = Buffer.alloc(4);
  data.copy(rest, 0, whole);
  return (sum + rest.readUInt32BE(0)) >>> 0;
}

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, readZip, ZIP_LIMITS, ZipError } from '../../src/render/zip.ts';
import { packEntry, writeZip, zipWriter } from '../../src/render/zip-write.ts';

const sample = (): Buffer =>
  Buffer.from(
    writeZip([
      ['a.txt', 'xin chào'],
      ['đ/b.txt', 'b'.repeat(5000)],
    ]),
  );
/** Offset of the central header of the first file. */
const central = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6);

describe('zip', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.uint8Array()),
        (files) => {
          const entries = Object.entries(files).filter(([name]) => !name.endsWith('/'));
          const read = readZip(writeZip(entries));
          expect([...read].map(([name, data]) => [name, [...data]])).toEqual(
            entries.map(([name, data]) => [name, [...data]]),
          );
        },
      ),
    );
  });

  it('inflates only what is wanted', () => {
    expect([...readZip(sample(), (name) => name === 'a.txt').keys()]).toEqual(['a.txt']);
  });

  it('refuses sizes over the limit, declared or real', () => {
    const limits = { ...ZIP_LIMITS, entryBytes: 4000 };
    expect(() => readZip(sample(), undefined, limits)).toThrow(/too large/);
    expect(() => readZip(sample(), undefined, { ...ZIP_LIMITS, totalBytes: 5001 })).toThrow(/too large/);
    expect(() => readZip(sample(), undefined, { ...ZIP_LIMITS, entries: 1 })).toThrow(/entries/);
    const bomb = sample();
    bomb.writeUInt32LE(9, central(bomb) + 46 + 5 + 24);
    expect(() => readZip(bomb)).toThrow(ZipError);
  });

  it('stops a bomb before it is inflated', () => {
    const zeros = Buffer.alloc(64 << 20);
    const zip = Buffer.from(writeZip([['bomb', zeros]]));
    expect(deflateRawSync(zeros).length).toBeLessThan(100_000);
    zip.writeUInt32LE(10, central(zip) + 24);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => readZip(zip)).toThrow(/damaged/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 << 20);
  });

  it.each<readonly [string, RegExp, Uint8Array]>([
    ['no archive', /not a ZIP/, Buffer.from('PK but no more')],
    ['an empty file', /not a ZIP/, Buffer.alloc(0)],
    ['two files of one name', /two entries/, writeZip(['1', '2'].map((text) => ['a', text] as const))],
    ['an archive cut off', /damaged|not a ZIP/, sample().subarray(40)],
  ])('refuses %s', (_, message, zip) => {
    expect(() => readZip(zip)).toThrow(ZipError);
    expect(() => readZip(zip)).toThrow(message);
  });

  it.each([
    ['a damaged directory', /directory/, 0],
    ['encryption', /encrypted/, 8],
    ['another method', /method 65535/, 10],
    ['a wrong checksum', /damaged/, 16],
    ['a length out of the file', /cut off/, 20],
    ['an entry out of the file', /no local header/, 42],
  ])('refuses %s', (_, message, field) => {
    const zip = sample();
    zip.writeUInt16LE(0xffff, central(zip) + field);
    expect(() => readZip(zip)).toThrow(ZipError);
    expect(() => readZip(zip)).toThrow(message);
  });
});

/** An archive of files that come in pieces, and one small file at once. */
async function inPieces(files: readonly (readonly [string, readonly Uint8Array[]])[]): Promise<Buffer> {
  let zip = Buffer.alloc(0);
  const writer = zipWriter({
    append: (bytes) => {
      zip = Buffer.concat([zip, bytes]);
    },
    rewrite: (at, bytes) => zip.set(bytes, at),
  });
  for (const [name, pieces] of files) await writer.addPieces(name, pieces);
  writer.add(packEntry('cuối.txt', 'một lần'));
  writer.end();
  return zip;
}

describe('a zip written and read piece by piece', () => {
  const file = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });

  it('holds the files whole, and is the same for the same pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 4 }), async (files) => {
        const named = files.map((pieces, i) => [`${i}.bin`, pieces] as const);
        const zip = await inPieces(named);
        const read = readZip(zip);
        for (const [name, pieces] of named) expect(Buffer.concat(pieces).equals(read.get(name)!)).toBe(true);
        expect(Buffer.from(read.get('cuối.txt')!).toString()).toBe('một lần');
        expect((await inPieces(named)).equals(zip)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is what is written at once, headers included', async () => {
    const text = Buffer.from('b'.repeat(5000));
    const whole = Buffer.from(
      writeZip([
        ['a.txt', text],
        ['cuối.txt', 'một lần'],
      ]),
    );
    expect((await inPieces([['a.txt', [text]]])).equals(whole)).toBe(true);
  });

  it('ends with what the source of the pieces says', async () => {
    const broken = (function* () {
      yield Buffer.from('a');
      throw new Error('đĩa hỏng');
    })();
    const writer = zipWriter({ append: () => {}, rewrite: () => {} });
    await expect(writer.addPieces('a', broken)).rejects.toThrow('đĩa hỏng');
  });

  it('reads only where the archive says, even when its directory is longer than a comment may be', () => {
    const files = Array.from({ length: 1200 }, (_, i) => [`thu-muc/${i}.txt`, String(i)] as const);
    const zip = Buffer.from(writeZip(files));
    let most = 0;
    const read = (at: number, length: number) => {
      most = Math.max(most, length);
      return zip.subarray(at, at + length);
    };
    const found = [...entriesOf({ size: zip.length, read })];
    expect(found.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(files);
    expect(zip.length - zip.readUInt32LE(zip.length - 6)).toBeGreaterThan(0xffff + 22);
    expect(most).toBeLessThan(zip.length);
  });
});

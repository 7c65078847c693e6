/** Files inside a PDF: written to the rules of PDF/A-3, read back byte for byte, hostile files refused. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/render/pdf.ts';
import { type Attachment, AttachmentError } from '../../src/render/pdf-attach.ts';
import { readAttachments } from '../../src/render/pdf-attached.ts';
import { PdfError } from '../../src/render/pdf-lexer.ts';
import { PDF_LIMITS } from '../../src/render/pdf-read.ts';
import { document, fonts, paragraph, profile } from '../layout/support.ts';

const doc = document([paragraph('Kính trình')]);
const files: readonly Attachment[] = [
  {
    name: 'đề-nghị.yaml',
    mime: 'application/yaml',
    description: 'Nguồn',
    bytes: Buffer.from('kieu: de_nghi\n'),
    relationship: 'Source',
  },
  {
    name: 'ho-so.json',
    mime: 'application/json',
    description: 'Bản kê',
    bytes: Buffer.from('{}'),
    relationship: 'Data',
  },
];
const directory = mkdtempSync(path.join(tmpdir(), 'khenthuong-kem-'));
afterAll(() => rmSync(directory, { recursive: true }));

const render = (attachments: readonly Attachment[], of = doc) => renderPdf(of, profile, fonts, attachments);
const attached = (name: string, bytes: Uint8Array): Attachment => ({ ...files[1]!, name, bytes });
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined;

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(directory, name);
  writeFileSync(file, bytes);
  return file;
}

describe('attachments', () => {
  it('leave a document without them as it was: PDF/A-2a, no trace of files', async () => {
    const bytes = await render([]);
    expect(Buffer.compare(bytes, await renderPdf(doc, profile, fonts))).toBe(0);
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(readAttachments(bytes)).toEqual([]);
  });

  it('are the same bytes each time, in whatever order they come', async () => {
    const [first, second] = [await render(files), await render([...files].reverse())];
    expect(readAttachments(first).map(({ name }) => name)).toEqual(
      readAttachments(second).map(({ name }) => name),
    );
    expect(Buffer.compare(first, await render(files))).toBe(0);
  });

  it('make a PDF/A-3b with a file specification as the standard asks', async () => {
    const bytes = await render(files);
    expect(Buffer.from(bytes).toString('latin1')).toContain(
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
    );
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const tree = catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
    const names = tree.lookup(PDFName.of('Names'), PDFArray);
    const specs = catalog.lookup(PDFName.of('AF'), PDFArray);
    expect([names.size(), specs.size()]).toEqual([4, 2]);
    expect(specs.asArray().map(String)).toEqual([names.get(1), names.get(3)].map(String));
    const texts = specs.asArray().map((_, i) => {
      const spec = specs.lookup(i, PDFDict);
      const stream = spec.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as unknown as {
        dict: PDFDict;
      };
      const params = stream.dict.lookup(PDFName.of('Params'), PDFDict);
      expect(spec.lookup(PDFName.of('Type'))).toBe(PDFName.of('Filespec'));
      expect(params.lookup(PDFName.of('ModDate'), PDFString).asString()).toBe("D:20260205000000+07'00'");
      expect(params.lookup(PDFName.of('CheckSum'), PDFHexString).asString()).toMatch(/^[\da-f]{32}$/);
      return [
        spec.lookup(PDFName.of('UF'), PDFHexString).decodeText(),
        spec.lookup(PDFName.of('F'), PDFString).asString(),
        spec.lookup(PDFName.of('Desc'), PDFHexString).decodeText(),
        String(spec.lookup(PDFName.of('AFRelationship'))),
        String(stream.dict.lookup(PDFName.of('Subtype'))),
        params.lookup(PDFName.of('Size'), PDFNumber).asNumber(),
      ];
    });
    expect(texts).toContainEqual([
      'đề-nghị.yaml',
      '__-ngh_.yaml',
      'Nguồn',
      '/Source',
      '/application#2Fyaml',
      14,
    ]);
    expect(texts).toContainEqual(['ho-so.json', 'ho-so.json', 'Bản kê', '/Data', '/application#2Fjson', 2]);
  });

  it('have no date where the document has none, and no name twice', async () => {
    const undated = await render(files, document([paragraph('a')], { date: '' }));
    expect(readAttachments(undated)).toHaveLength(2);
    expect(Buffer.from(undated).toString('latin1')).not.toContain('/ModDate');
    await expect(render([files[0]!, files[0]!])).rejects.toThrow(AttachmentError);
  });

  it.skipIf(!has('qpdf'))('pass qpdf, and other programs give them back', async () => {
    const file = await write('kem.pdf', await render(files));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
    expect(execFileSync('qpdf', ['--show-attachment=ho-so.json', file], { encoding: 'utf8' })).toBe('{}');
    if (!has('pdfdetach')) return;
    execFileSync('pdfdetach', ['-saveall', '-o', directory, file]);
    expect(readFileSync(path.join(directory, 'ho-so.json'), 'utf8')).toBe('{}');
  });
});

describe('reading them back', () => {
  it('gives every name and every byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.uint8Array(), {
          maxKeys: 5,
        }),
        async (map) => {
          const given = new Map(Object.entries(map).map(([name, bytes]) => [name.normalize('NFC'), bytes]));
          const found = readAttachments(
            await render([...given].map(([name, bytes]) => attached(name, bytes))),
          );
          expect(new Map(found.map(({ name, bytes }) => [name, [...bytes]]))).toEqual(
            new Map([...given].map(([name, bytes]) => [name, [...bytes]])),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it.skipIf(!has('qpdf'))(
    'also after another program wrote the file anew, with or without object streams',
    async () => {
      const file = await write('goc.pdf', await render(files));
      for (const mode of ['generate', 'disable']) {
        const again = path.join(directory, `${mode}.pdf`);
        execFileSync('qpdf', [`--object-streams=${mode}`, '--deterministic-id', file, again]);
        expect(
          readAttachments(readFileSync(again))
            .map(({ name, bytes }) => [name, String(bytes)])
            .sort(),
        ).toEqual(files.map(({ name, bytes }) => [name, String(bytes)]).sort());
      }
    },
  );

  it('reads what a reader shows: the newest revision', async () => {
    const bytes = Buffer.from(await render(files));
    const root = /\/Root (\d+) 0 R/.exec(bytes.toString('latin1'))![1]!;
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1'))![1]!;
    const head = `\n${root} 0 obj\n<</Type/Catalog>>\nendobj\n`;
    const at = bytes.length + 1;
    const table = `xref\n${root} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Root ${root} 0 R/Size 500/Prev ${start}>>\n`;
    const update = `${head}${table}startxref\n${bytes.length + head.length}\n%%EOF\n`;
    expect(readAttachments(Buffer.concat([bytes, Buffer.from(update)]))).toEqual([]);
  });

  it('finds any changed byte of a file inside by its checksum, or refuses', async () => {
    const payload = createHash('sha512').update('x').digest();
    const bytes = Buffer.from(await render([attached('a.bin', payload)]));
    const packed = deflateSync(payload);
    const at = bytes.indexOf(packed);
    expect(at).toBeGreaterThan(0);
    let spared = 0;
    for (let i = at; i < at + packed.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 0x10;
      try {
        // A padding bit of the compressed form means nothing.
        expect(readAttachments(changed)[0]!.bytes.equals(payload), String(i)).toBe(true);
        spared++;
      } catch (error) {
        expect(error).toBeInstanceOf(PdfError);
      }
    }
    expect(spared).toBeLessThanOrEqual(1);
  });
});

/** A PDF of a few objects, with a plain table. */
function handmade(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

describe('hostile files', () => {
  const bomb = deflateSync(Buffer.alloc(48 << 20)).toString('latin1');
  const withStream = (dict: string, data: string) =>
    handmade([
      '<</Names<</EmbeddedFiles<</Names[(a)2 0 R]>>>>>>',
      '<</UF(a)/EF<</F 3 0 R>>>>',
      `<<${dict}/Length ${data.length}>>\nstream\n${data}\nendstream`,
    ]);

  it('reads a plain one', () => {
    expect(readAttachments(withStream('', 'xin chào')).map(({ name }) => name)).toEqual(['a']);
  });

  it('stops a bomb before it is inflated', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(() => readAttachments(withStream('/Filter/FlateDecode', bomb))).toThrow(/too large/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * PDF_LIMITS.streamBytes);
  });

  it.each<readonly [string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no PDF', Buffer.from('PK nothing')],
    ['only a head', Buffer.from('%PDF-1.7\n')],
    ['a table out of the file', Buffer.from('%PDF-1.7\nstartxref\n9999999\n%%EOF')],
    ['encryption', handmade(['<<>>'], '/Encrypt 1 0 R')],
    ['a reference to itself', handmade(['1 0 R'])],
    ['references that go round', handmade(['2 0 R', '1 0 R'])],
    ['a tree that goes round', handmade(['<</Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R]>>'])],
    ['deep nesting', handmade([`<</Names ${'['.repeat(5000)}`])],
    ['a string without end', handmade(['<</Names(aaa'])],
    [
      'a stream longer than the file',
      Buffer.from(withStream('', '').toString('latin1').replace('/Length 0', '/Length 99999'), 'latin1'),
    ],
    ['another filter', withStream('/Filter/LZWDecode', 'x')],
    ['two filters', withStream('/Filter[/FlateDecode/FlateDecode]', 'x')],
    [
      'an object stream that holds itself',
      handmade(['<</Type/ObjStm/N 1/First 4/Length 1 0 R>>\nstream\nx']),
    ],
    ['many revisions', handmade(['<<>>'], '/Prev 0')],
  ])('refuses %s', (_, bytes) => {
    expect(() => readAttachments(bytes)).toThrow(PdfError);
  });

  it('throws nothing but PdfError, whatever is done to the bytes', async () => {
    const bytes = Buffer.from(await render(files));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const changed = Buffer.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          for (const one of [changed, changed.subarray(0, length)]) {
            try {
              readAttachments(one);
            } catch (error) {
              expect(error).toBeInstanceOf(PdfError);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

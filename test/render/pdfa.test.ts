/** Our PDFs keep the clauses of PDF/A-2a and -3b; files that leave one are told by that clause; validators agree. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocModel } from '../../src/doc/model.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import type { Attachment } from '../../src/render/pdf-attach.ts';
import { fonts, profile } from '../layout/support.ts';
import { exampleNames, root } from '../support/dossier.ts';
import { FULL } from './docx-sample.ts';
import { faultsOf } from './pdfa-clauses.ts';

const attachment: Attachment = {
  name: 'hồ-sơ.yaml',
  mime: 'application/yaml',
  description: 'Nguồn',
  bytes: Buffer.from('kieu: de_nghi\n'),
  relationship: 'Source',
};
const render = (doc: DocModel, files: readonly Attachment[] = []) => renderPdf(doc, profile, fonts, files);
const SAMPLES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a document of every kind of block', () => render(FULL)],
  ['a draft with its watermark', () => render({ ...FULL, watermark: 'DỰ THẢO' })],
  ['a document without a date', () => render({ ...FULL, date: '' })],
  ['a title with signs of XML', () => render({ ...FULL, title: 'A & B <c>' })],
  ['signature fields', () => render({ ...FULL, signatureFields: true })],
  [
    'a strip in the bottom margin',
    () => render({ ...FULL, footer: { lines: ['Vân tay'], code: ['10', '01'] } }),
  ],
  ['files inside', () => render(FULL, [attachment])],
];

describe('clauses of PDF/A and PDF/UA', () => {
  it.each(SAMPLES)('are kept by %s', async (_, make) => {
    expect(await faultsOf(await make())).toEqual([]);
  });

  const key = PDFName.of.bind(PDFName);
  const catalog = (change: (catalog: PDFDict) => void) => (pdf: PDFDocument) => change(pdf.catalog);
  const first = (pdf: PDFDocument, type: string) =>
    pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find(
        (object): object is PDFDict =>
          object instanceof PDFDict && object.lookup(key('Subtype')) === key(type),
      )!;
  const page = (change: (content: string) => string) => (pdf: PDFDocument) => {
    const ref = pdf.getPage(1).node.get(key('Contents'))!;
    const stream = pdf.context.lookup(ref) as PDFRawStream;
    const text = change(inflateSync(stream.contents).toString('latin1'));
    pdf.context.assign(ref as never, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(text, 'latin1'))));
  };
  const xmp = (from: string | RegExp, to: string) => (pdf: PDFDocument) => {
    const ref = pdf.catalog.get(key('Metadata'))!;
    const stream = pdf.context.lookup(ref) as PDFRawStream;
    const text = Buffer.from(stream.contents).toString().replace(from, to);
    pdf.context.assign(ref as never, PDFRawStream.of(stream.dict, Buffer.from(text)));
  };

  it.each<readonly [string, string, (pdf: PDFDocument) => void]>([
    ['6.2.3', 'no output intent', catalog((dict) => dict.delete(key('OutputIntents')))],
    ['6.2.4.3', 'CMYK', page((text) => text.replace('EMC', '0 0 0 1 k\nEMC'))],
    ['6.2.8', 'transparency', (pdf) => pdf.context.register(pdf.context.obj({ Type: 'ExtGState', ca: 0.5 }))],
    [
      '6.2.11.4.1',
      'a font that is not embedded',
      (pdf) =>
        first(pdf, 'CIDFontType2')
          .lookup(key('FontDescriptor'), PDFDict)
          .set(key('FontFile2'), PDFNumber.of(1)),
    ],
    [
      '6.2.11.5',
      'a width 50 too large',
      (pdf) =>
        first(pdf, 'CIDFontType2').lookup(key('W'), PDFArray).lookup(1, PDFArray).set(3, PDFNumber.of(9999)),
    ],
    [
      '6.2.11.7',
      'a code without a character',
      (pdf) => {
        const font = first(pdf, 'Type0');
        const stream = font.lookup(key('ToUnicode')) as PDFRawStream;
        const text = inflateSync(stream.contents)
          .toString('latin1')
          .replace(/<0002><.{4}>\n/, '');
        font.set(key('ToUnicode'), pdf.context.register(PDFRawStream.of(stream.dict, deflateSync(text))));
      },
    ],
    [
      '6.2.11.4.2',
      'a CIDSet with a gap',
      (pdf) => {
        const descriptor = first(pdf, 'CIDFontType2').lookup(key('FontDescriptor'), PDFDict);
        const stream = descriptor.lookup(key('CIDSet')) as PDFRawStream;
        const set = inflateSync(stream.contents);
        set[0]! &= 0x7f;
        descriptor.set(key('CIDSet'), pdf.context.register(PDFRawStream.of(stream.dict, deflateSync(set))));
      },
    ],
    [
      '6.3',
      'a link',
      (pdf) => pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 1, 1] })),
    ],
    ['6.5', 'a script', catalog((dict) => dict.set(key('OpenAction'), PDFString.of('x')))],
    ['6.6.2', 'another title in XMP', xmp(/(<dc:title>.*?<rdf:li[^>]*>)/, '$1x')],
    ['6.6.4', 'no profile', xmp(/<pdfaid:part>.*<\/pdfaid:conformance>/, '')],
    ['6.7.2.2', 'no language', catalog((dict) => dict.delete(key('Lang')))],
    ['6.7.2.2', 'the title not shown', catalog((dict) => dict.delete(key('ViewerPreferences')))],
    ['6.7.2 all', 'unmarked text', page((text) => `${text}\nBT /F0 9 Tf <0001>Tj ET`)],
    ['6.7.3', 'no structure', catalog((dict) => dict.delete(key('StructTreeRoot')))],
    [
      'UA 7.5',
      'a header cell without scope',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.lookup(key('S')) === key('TH')) object.delete(key('A'));
      },
    ],
    [
      'UA 7.4.2',
      'a heading level left out',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.lookup(key('S')) === key('H2'))
            object.set(key('S'), key('H3'));
      },
    ],
    [
      'UA 7.6',
      'a list without items',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.lookup(key('S')) === key('LI'))
            object.set(key('S'), key('P'));
      },
    ],
    [
      'UA 7.1, 7.8',
      'a rule that is no artifact of a known kind',
      page((text) => text.replaceAll('/Type/Layout', '/Type/Page')),
    ],
    ['UA 7.18.3', 'no tab order', (pdf) => pdf.getPage(0).node.delete(key('Tabs'))],
    ['6.8', 'a file that nothing is associated with', catalog((dict) => dict.delete(key('AF')))],
    [
      '6.8',
      'files in part 2',
      xmp(/part>3<\/pdfaid:part><pdfaid:conformance>B/, 'part>2</pdfaid:part><pdfaid:conformance>A'),
    ],
  ])('%s tells of %s', async (clause, _, spoil) => {
    const pdf = await PDFDocument.load(await render(FULL, [attachment]), { updateMetadata: false });
    spoil(pdf);
    const faults = await faultsOf(await pdf.save({ useObjectStreams: false }));
    expect(
      faults.some((fault) => fault.startsWith(clause)),
      faults.join('\n'),
    ).toBe(true);
  });
});

/** The 1b profile of the same objects: no files inside, a plain cross-reference. */
async function asPart1(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const ref = pdf.catalog.get(PDFName.of('Metadata'))!;
  const stream = pdf.context.lookup(ref) as PDFRawStream;
  const text = Buffer.from(stream.contents)
    .toString()
    .replace(/part>\d<\/pdfaid:part><pdfaid:conformance>\w/, 'part>1</pdfaid:part><pdfaid:conformance>B');
  pdf.context.assign(ref as never, PDFRawStream.of(stream.dict, Buffer.from(text)));
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}

const has = (tool: string, flag = '--version') => spawnSync(tool, [flag]).error === undefined;
const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
].map((jar) => `/usr/share/java/${jar}.jar`);
const canPreflight = has('java', '-version') && JARS.every((jar) => existsSync(jar));

describe('every document of the examples', () => {
  let folder: string;
  let documents: readonly string[];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-pdfa-'));
    const out = path.join(folder, 'out');
    const dossiers = exampleNames.map((one) => path.join(root, 'examples', one));
    execFileSync(process.execPath, [
      path.join(root, 'bin/khenthuong.js'),
      'build',
      ...dossiers,
      '-o',
      out,
      '--format',
      'pdf',
    ]);
    documents = (readdirSync(out, { recursive: true }) as string[])
      .filter((one) => one.endsWith('.pdf'))
      .sort()
      .map((one) => path.join(out, one));
    for (const [i, make] of SAMPLES.map(([, one]) => one).entries())
      writeFileSync(path.join(folder, `mau-${i}.pdf`), await make());
    documents = [...documents, ...SAMPLES.map((_, i) => path.join(folder, `mau-${i}.pdf`))];
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the clauses', async () => {
    expect(documents.length).toBeGreaterThan(50);
    for (const file of documents) expect(await faultsOf(readFileSync(file)), file).toEqual([]);
  });

  it.skipIf(!has('pdffonts', '-v'))(
    'has every font embedded, as a subset, with its Unicode (pdffonts)',
    () => {
      for (const file of documents) {
        const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
        expect(rows.length, file).toBeGreaterThan(0);
        for (const row of rows)
          expect(row, file).toMatch(/^[A-Z]{6}\+Tinos-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes /);
      }
    },
  );

  it.skipIf(!has('qpdf'))('is sound to qpdf', () => {
    for (const file of documents) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect([status, stderr], file).toEqual([0, '']);
      expect(stdout, file).not.toMatch(/WARNING/);
    }
  });

  it.skipIf(!has('mutool', '-v'))('is drawn by MuPDF without a complaint', () => {
    for (const file of documents) {
      const { status, stderr } = spawnSync(
        'mutool',
        ['draw', '-q', '-o', path.join(folder, 'trang-%d.txt'), '-F', 'txt', file],
        { encoding: 'utf8' },
      );
      // Debian builds it without colour management.
      const told = stderr.replaceAll('warning: ICC support is not available\n', '');
      expect([status, told], file).toEqual([0, '']);
    }
  });

  it.skipIf(!canPreflight)(
    'is PDF/A-1b to PDFBox Preflight, but for what only later parts have',
    async () => {
      const plain = path.join(folder, 'phan-1');
      mkdirSync(plain);
      const checked = documents.filter((file) => !file.endsWith(`mau-${SAMPLES.length - 1}.pdf`));
      for (const [i, file] of checked.entries())
        writeFileSync(path.join(plain, `${i}.pdf`), await asPart1(readFileSync(file)));
      const spoilt = await PDFDocument.load(readFileSync(path.join(plain, '0.pdf')), {
        updateMetadata: false,
      });
      spoilt.catalog.delete(PDFName.of('OutputIntents'));
      writeFileSync(path.join(plain, 'hong.pdf'), await spoilt.save({ useObjectStreams: false }));
      const { stdout } = spawnSync(
        'java',
        ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', plain],
        { encoding: 'utf8' },
      );
      const verdicts = [...stdout.matchAll(/^The file (\S+) is (a|not a) valid PDF\/A-1b file/gm)].map(
        ([, file, word]) => [file, word],
      );
      // The spoilt one shows that the validator has teeth.
      expect(
        verdicts.filter(([, word]) => word !== 'a'),
        stdout,
      ).toEqual([['hong.pdf', 'not a']]);
      expect(verdicts).toHaveLength(checked.length + 1);
    },
    120_000,
  );
});

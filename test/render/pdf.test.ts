import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, DocModel } from '../../src/doc/model.ts';
import { MissingGlyphError } from '../../src/layout/fonts.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { pageText } from '../../src/layout/text.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { document, fonts, longParagraph, paragraph, profile, signature, table } from '../layout/support.ts';

const letterhead: Block = {
  kind: 'letterhead',
  co_quan_chu_quan: 'Ủy ban nhân dân tỉnh Hà Giang',
  co_quan: 'Sở Giáo dục và Đào tạo',
  so_ky_hieu: '05/TTr-SGDĐT',
  dia_danh: 'Hà Giang',
  ngay: '2026-02-05',
};

const blocks: readonly Block[] = [
  letterhead,
  { kind: 'title', ten_loai: 'TỜ TRÌNH', trich_yeu: ['Về việc đề nghị khen thưởng'], rule: true },
  paragraph('Căn cứ Luật Thi đua, khen thưởng;', 'can_cu'),
  paragraph('I. KẾT QUẢ', 'muc'),
  paragraph('1. Tập thể', 'khoan'),
  ...Array.from({ length: 5 }, () => longParagraph(6)),
  table(Array.from({ length: 30 }, (_, i) => `Nguyễn Thị Phượng ${i}`)),
  longParagraph(3),
  signature,
];

const full = (): DocModel => document(blocks);

const directory = mkdtempSync(join(tmpdir(), 'khenthuong-pdf-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function writeFull(): Promise<string> {
  const file = join(directory, 'full.pdf');
  writeFileSync(file, await renderPdf(full(), profile, fonts));
  return file;
}

function installed(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

async function open(doc: DocModel): Promise<PDFDocument> {
  return PDFDocument.load(await renderPdf(doc, profile, fonts), { updateMetadata: false });
}

/** The dictionaries of the file whose `key` is the name `value`. */
function dictionaries(pdf: PDFDocument, key: string, value: string): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.lookup(PDFName.of(key)) === PDFName.of(value));
}

function stream(dict: PDFDict, key: string): PDFRawStream {
  return dict.lookup(PDFName.of(key)) as PDFRawStream;
}

function streamText(stream: PDFRawStream): string {
  return inflateSync(stream.contents).toString('latin1');
}

describe('renderPdf', () => {
  it('gives the same bytes each time', async () => {
    const [first, second] = [
      await renderPdf(full(), profile, fonts),
      await renderPdf(full(), profile, fonts),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has another /ID for another text, also of the same length', async () => {
    const id = async (text: string) => {
      const pdf = await open(document([paragraph(text)]));
      const [original, current] = (pdf.context.trailerInfo.ID as PDFArray).asArray().map(String);
      expect(current).toBe(original);
      return original;
    };
    expect(await id('Xin trình')).toMatch(/^<[0-9a-f]{32}>$/);
    expect(await id('Xin trình')).not.toContain('000000');
    expect(await id('Xin trình')).not.toBe(await id('Xin hỉnrt'));
  });

  it('stays small: three pages in at most 45 kB', async () => {
    const bytes = await renderPdf(full(), profile, fonts);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(3);
    expect(bytes.length).toBeLessThanOrEqual(45_000);
  });

  it('carries the facts of the document, its own date at midnight in Việt Nam and no other', async () => {
    const pdf = await open(full());
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    expect(info.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('Văn bản thử');
    expect(info.lookup(PDFName.of('Author'), PDFHexString).decodeText()).toBe('UBND tỉnh');
    for (const key of ['CreationDate', 'ModDate']) {
      expect(info.lookup(PDFName.of(key), PDFString).asString()).toBe("D:20260205000000+07'00'");
    }
    const xmp = Buffer.from(stream(pdf.catalog, 'Metadata').contents).toString();
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect([...xmp.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map(String)).toEqual([
      '2026-02-05T00:00:00+07:00',
      '2026-02-05T00:00:00+07:00',
    ]);
  });

  it('escapes the title in XMP and writes no date where there is none', async () => {
    const pdf = await open(document([paragraph('a')], { title: 'A & B <c>', date: '' }));
    const xmp = Buffer.from(stream(pdf.catalog, 'Metadata').contents).toString();
    expect(xmp).toContain('A &amp; B &lt;c&gt;');
    expect(xmp).not.toContain('CreateDate');
  });

  it('declares language, tags and an sRGB output intent', async () => {
    const { catalog } = await open(full());
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    const icc = inflateSync(stream(intent, 'DestOutputProfile').contents);
    expect(icc.readUInt32BE(0)).toBe(icc.length);
    expect(icc.toString('latin1', 12, 20)).toBe('mntrRGB ');
  });

  it('embeds tagged subsets with complete widths', async () => {
    const pdf = await open(full());
    const cidFonts = dictionaries(pdf, 'Subtype', 'CIDFontType2');
    const names = cidFonts.map((font) => font.lookup(PDFName.of('BaseFont'), PDFName).asString());
    expect(names.map((name) => name.replace(/^\/[A-Z]{6}\+/, '')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    for (const font of cidFonts) {
      const widths = font.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray);
      const descriptor = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
      const file = inflateSync(stream(descriptor, 'FontFile2').contents);
      const hmtx = advances(file);
      expect(widths.size()).toBe(hmtx.length);
      for (const [i, advance] of hmtx.entries()) {
        expect(widths.lookup(i, PDFNumber).asNumber()).toBeCloseTo((advance * 1000) / 2048, 2);
      }
    }
  });

  it('marks all text, each id once, and gives each a parent', async () => {
    const pdf = await open(full());
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    for (const [i, page] of pdf.getPages().entries()) {
      const content = streamText(stream(page.node, 'Contents'));
      const ids = [...content.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      expect(ids).toEqual(ids.map((_, n) => n));
      expect(nums.lookup(2 * i + 1, PDFArray).size()).toBe(ids.length);
      const marked = content.replace(/\/(?:P|Artifact) <<.*?>> BDC.*?EMC/gs, '').trim();
      expect(marked).toBe('');
    }
  });

  it('has headings, a table and its header cells in the structure', async () => {
    const pdf = await open(full());
    const count = (tag: string) => dictionaries(pdf, 'S', tag).length;
    expect(['Document', 'H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD'].map(count)).toEqual([
      1, 1, 1, 1, 1, 31, 2, 60,
    ]);
  });

  it('has a list for each run of items: of the body, of the addressees, of the recipients', async () => {
    const items = [paragraph('- một;', 'gach_dau_dong'), paragraph('- hai.', 'gach_dau_dong')];
    const to = [paragraph('- Bộ Nội vụ;', 'kinh_gui_muc'), paragraph('- Bộ Y tế.', 'kinh_gui_muc')];
    const blocks = [...to, ...items, paragraph('Lời dẫn:'), items[0]!, signature];
    const pdf = await open(document(blocks));
    const count = (tag: string) => dictionaries(pdf, 'S', tag).length;
    expect(['L', 'LI', 'LBody'].map(count)).toEqual([4, 7, 7]);
  });

  it('draws the watermark gray, opaque and first', async () => {
    const pdf = await open(document([paragraph('Nội dung')], { watermark: 'DỰ THẢO' }));
    const content = streamText(stream(pdf.getPage(0).node, 'Contents'));
    expect(content).toMatch(/^\/Artifact <<\/Type\/Pagination\/Subtype\/Watermark>> BDC\nq 0\.85 g/);
    expect(content).not.toContain(' gs');
  });

  it('refuses a character that the font lacks', async () => {
    await expect(async () => renderPdf(document([paragraph('☐ Đạt')]), profile, fonts)).rejects.toThrow(
      MissingGlyphError,
    );
  });

  it.skipIf(!installed('pdftotext'))('gives its text back, in NFC and in reading order', async () => {
    const file = await writeFull();
    const words = (text: string) =>
      text
        .replace(/\u00a0/g, ' ')
        .split(/\s+/)
        .join(' ')
        .trim();
    const struct = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
    const read = [...struct.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join(' ');
    expect(words(read)).toBe(words(pageText(layoutDocument(full(), profile, fonts))));
    const plain = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(plain).toBe(plain.normalize('NFC'));
    expect(plain).toContain('Nguyễn Thị Phượng 29');
    expect(plain).toContain('Số: 05/TTr-SGDĐT');
    expect(plain).not.toContain('\u00a0');
    expect(plain).not.toContain('\ufffd');
  });

  it.skipIf(!installed('qpdf'))('passes qpdf --check', async () => {
    expect(execFileSync('qpdf', ['--check', await writeFull()], { encoding: 'utf8' })).toContain('No syntax');
  });
});

/** Advances in the hmtx of an embedded subset. */
function advances(file: Buffer): readonly number[] {
  const tables = new Map<string, number>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const count = file.readUInt16BE(tables.get('maxp')! + 4);
  return Array.from({ length: count }, (_, i) => file.readUInt16BE(tables.get('hmtx')! + 4 * i));
}

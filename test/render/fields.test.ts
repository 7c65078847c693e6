/** Empty signature fields: where the decree puts signature and seal, ready to be signed, drawn by nobody. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DocModel, Signature } from '../../src/doc/model.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { pageText } from '../../src/layout/text.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { document, fonts, measure, paragraph, profile } from '../layout/support.ts';

const LETTER: Signature = {
  kind: 'signature',
  noi_nhan: ['Như trên', 'Lưu: VT'],
  right: { chuc_vu: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ghi_chu: '', ho_ten: 'Đỗ Thị Minh Chứng' },
};
const PAIR: Signature = {
  kind: 'signature',
  noi_nhan: [],
  left: { chuc_vu: ['THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN'], ghi_chu: '(Ký tên, đóng dấu)', ho_ten: '' },
  right: { chuc_vu: ['NGƯỜI BÁO CÁO'], ghi_chu: '(Ký, ghi rõ họ tên)', ho_ten: 'Trần Văn Mẫu' },
};
const signed = (...blocks: readonly Signature[]): DocModel =>
  document([paragraph('Nội dung./.'), ...blocks], { signatureFields: true });
const fieldsOf = (doc: DocModel) =>
  layoutDocument(doc, profile, fonts).pages.flatMap(({ items }) =>
    items.filter((item) => item.kind === 'field'),
  );
const mm = (pt: number) => Math.round((pt / PT_PER_MM) * 10) / 10;

describe('places', () => {
  it('are 40 × 15 mm for the person, 36 mm for the seal over the left third', () => {
    const [person, seal] = fieldsOf(signed(LETTER));
    expect([person, seal].map((one) => [one?.role, mm(one!.width), mm(one!.height)])).toEqual([
      ['chu_ky', 40, 15],
      ['con_dau', 36, 36],
    ]);
    expect(mm(seal!.x + seal!.width - person!.x)).toBeCloseTo(40 / 3, 1);
    expect(person!.y + person!.height / 2).toBeCloseTo(seal!.y + seal!.height / 2, 5);
  });

  it('lie between office and name, on the axis of both', () => {
    const [page] = layoutDocument(signed(LETTER), profile, fonts).pages;
    const text = (words: string) =>
      page!.items.find(
        (item) => item.kind === 'text' && item.spans.some((span) => span.text.startsWith(words)),
      )!;
    const [office, name] = [text('CHỦ TỊCH'), text('Đỗ Thị')] as { x: number; y: number }[];
    const [person] = fieldsOf(signed(LETTER));
    expect(person!.y).toBeGreaterThan(office!.y);
    expect(person!.y + person!.height).toBeLessThan(name!.y);
    const half = measure('Đỗ Thị Minh Chứng', profile.signature.ho_ten.size, { bold: true }) / 2;
    expect(name!.x + half).toBeCloseTo(person!.x + person!.width / 2, 1);
  });

  it('stay on the paper, at the left too', () => {
    for (const { x, y, width, height } of fieldsOf(signed(LETTER, PAIR))) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(profile.page.width * PT_PER_MM);
      expect(y + height).toBeLessThan(profile.page.height * PT_PER_MM);
    }
  });

  it('have a seal for an agency, and for whoever is asked for one; none for a person', () => {
    expect(fieldsOf(signed(PAIR)).map(({ role, label }) => [role, label])).toEqual([
      ['chu_ky', 'Chữ ký số của người ký: THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN'],
      ['con_dau', 'Chữ ký số của cơ quan: THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN'],
      ['chu_ky', 'Chữ ký số của người ký: NGƯỜI BÁO CÁO'],
    ]);
  });

  it('move nothing else, and are not made unasked', () => {
    const plain = { ...signed(LETTER, PAIR), signatureFields: false };
    const without = (doc: DocModel) =>
      layoutDocument(doc, profile, fonts).pages.map(({ items }) =>
        items.filter(({ kind }) => kind !== 'field').map((item) => ({ ...item, node: 0 })),
      );
    expect(without(signed(LETTER, PAIR))).toEqual(without(plain));
    expect(fieldsOf(plain)).toEqual([]);
    expect(pageText(layoutDocument(signed(LETTER), profile, fonts))).toBe(
      pageText(layoutDocument({ ...signed(LETTER), signatureFields: false }, profile, fonts)),
    );
  });
});

describe('in a PDF', () => {
  const open = async (doc: DocModel) =>
    PDFDocument.load(await renderPdf(doc, profile, fonts), { updateMetadata: false });
  const key = (text: string) => PDFName.of(text);

  it('are signature fields without a value, each with its own name', async () => {
    const { catalog } = await open(signed(LETTER, PAIR));
    const form = catalog.lookup(key('AcroForm'), PDFDict);
    expect(form.lookup(key('SigFlags'), PDFNumber).asNumber()).toBe(1);
    const list = form.lookup(key('Fields'), PDFArray);
    const fields = list.asArray().map((_, i) => list.lookup(i, PDFDict));
    expect(fields.map((field) => field.lookup(key('T'), PDFString).asString())).toEqual([
      'chu_ky_1',
      'con_dau_1',
      'chu_ky_2',
      'con_dau_2',
      'chu_ky_3',
    ]);
    for (const field of fields) {
      expect(field.lookup(key('FT'))).toBe(key('Sig'));
      expect(field.has(key('V'))).toBe(false);
      expect(field.lookup(key('TU'), PDFHexString).decodeText()).toMatch(/^Chữ ký số của /);
    }
  });

  it('are on their page', async () => {
    const pdf = await open(signed(LETTER));
    const page = pdf.getPage(0);
    const annots = page.node.lookup(key('Annots'), PDFArray);
    expect(annots.size()).toBe(2);
    expect(annots.lookup(0, PDFDict).get(key('P'))).toBe(page.ref);
    const { x, y, width, height } = annots.lookup(0, PDFDict).lookup(key('Rect'), PDFArray).asRectangle();
    const [person] = fieldsOf(signed(LETTER));
    expect([mm(x), mm(width), mm(height)]).toEqual([mm(person!.x), 40, 15]);
    expect(y).toBeCloseTo(page.getHeight() - person!.y - person!.height, 1);
  });

  it('leave a document without them as it was', async () => {
    const plain = { ...signed(LETTER), signatureFields: false };
    const { signatureFields: _, ...bare } = plain;
    expect(
      Buffer.compare(await renderPdf(plain, profile, fonts), await renderPdf(bare, profile, fonts)),
    ).toBe(0);
    expect((await open(plain)).catalog.has(key('AcroForm'))).toBe(false);
  });

  it('are the same bytes each time; a DOCX has none', async () => {
    const twice = [
      await renderPdf(signed(LETTER), profile, fonts),
      await renderPdf(signed(LETTER), profile, fonts),
    ];
    expect(Buffer.compare(twice[0]!, twice[1]!)).toBe(0);
    const docx = [signed(LETTER), { ...signed(LETTER), signatureFields: false }].map((doc) =>
      renderDocx(doc, profile, measure),
    );
    const [one, other] = await Promise.all(docx);
    expect(Buffer.compare(one!, other!)).toBe(0);
  });

  it.skipIf(spawnSync('pdfsig', ['-v']).error !== undefined)(
    'are found empty by another program',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-ky-'));
      try {
        const file = path.join(folder, 'a.pdf');
        writeFileSync(file, await renderPdf(signed(LETTER), profile, fonts));
        const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' });
        expect(stdout.match(/Signature Field Name: \w+/g)).toEqual([
          'Signature Field Name: chu_ky_1',
          'Signature Field Name: con_dau_1',
        ]);
        expect(stdout.match(/The signature form field is not signed/g)).toHaveLength(2);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

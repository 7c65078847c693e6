/** The strip in the bottom margin of a working paper: drawn as told, where nothing else is, in PDF and in DOCX. */
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { qrRows } from '../../src/cli/build/qr.ts';
import type { DocModel, Footer } from '../../src/doc/model.ts';
import { footerPlace } from '../../src/layout/footer.ts';
import { FOOTER, type Item } from '../../src/layout/frames.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { readZip } from '../../src/render/zip.ts';
import { fonts, measure, profile } from '../layout/support.ts';
import { LETTER, lint } from '../lint/support.ts';
import { FULL } from './docx-sample.ts';
import { faultsOf } from './pdfa-clauses.ts';

const footer: Footer = {
  lines: ['Vân tay: 3FA9-0C41-77DE-12B8-5E60', 'khenthuong 0.1.0, to-kiem-ten-03', 'Đối chiếu'],
  code: qrRows('KHENTHUONG1:0.1.0:TO-KIEM-TEN-03:3FA90C4177DE12B85E60'),
};
const stamped: DocModel = { ...FULL, footer };

/** A square of dark modules, filled run by run: each module at most once. */
function canvas(size: number) {
  const rows = Array.from({ length: size }, () => '0'.repeat(size).split(''));
  const fill = (x: number, y: number, width: number): void => {
    for (let i = x; i < x + width; i++) {
      expect(rows[y]![i]).toBe('0');
      rows[y]![i] = '1';
    }
  };
  return { fill, read: () => rows.map((row) => row.join('')) };
}

describe('the code', () => {
  it('is square, has its three corners, and differs with its text', () => {
    expect(footer.code.length).toBe(29);
    for (const row of footer.code) expect(row).toMatch(/^[01]{29}$/);
    const [first, last] = [footer.code[0]!, footer.code.at(-1)!];
    expect([first.slice(0, 8), first.slice(-8), last.slice(0, 8)]).toEqual([
      '11111110',
      '01111111',
      '11111110',
    ]);
    expect(qrRows('KHENTHUONG1:0.1.0:TO-KIEM-TEN-03:3FA90C4177DE12B85E61')).not.toEqual(footer.code);
  });

  it('leaves its quiet zone to the text above and to the edge, even for a long name', () => {
    const long = qrRows(`KHENTHUONG1:10.20.30:${'GIAY-XAC-NHAN-THUONG-TICH-01'}:3FA90C4177DE12B85E60`);
    for (const height of [profile.page.height, profile.page.width]) {
      const { top, side } = footerPlace({ lines: [], code: long }, height * PT_PER_MM, profile);
      const quiet = 4 * profile.footer.module * PT_PER_MM;
      expect(top - quiet).toBeGreaterThanOrEqual((height - profile.page.bottom) * PT_PER_MM);
      expect(top + side + quiet).toBeLessThan(height * PT_PER_MM);
    }
  });

  it('refuses what a code of capitals cannot say', () => {
    expect(() => qrRows('Trần')).toThrow();
  });
});

describe('in PDF', () => {
  it('is drawn module by module, marked as a footer, on every page', async () => {
    const pdf = await PDFDocument.load(await renderPdf(stamped, profile, fonts), { updateMetadata: false });
    expect(pdf.getPageCount()).toBeGreaterThan(1);
    for (const page of pdf.getPages()) {
      const stream = page.node.lookup(PDFName.of('Contents')) as PDFRawStream;
      const content = inflateSync(stream.contents).toString('latin1');
      const [, drawn] =
        /Subtype\/Footer>> BDC\nq [\d.]+ 0 0 -[\d.]+ [\d.]+ [\d.]+ cm\n([\s\S]*?)\nf Q\nEMC/.exec(content)!;
      const { fill, read } = canvas(footer.code.length);
      for (const [, x, y, width] of drawn!.matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm))
        fill(Number(x), Number(y), Number(width));
      expect(read()).toEqual(footer.code);
    }
  });

  it('keeps the clauses of PDF/A', async () => {
    expect(await faultsOf(await renderPdf({ ...stamped, watermark: 'DỰ THẢO' }, profile, fonts))).toEqual([]);
  });

  it('moves nothing', () => {
    const isStrip = (item: Item) => item.kind === 'code' || (item.kind === 'text' && item.node === FOOTER);
    const [plain, with_] = [FULL, stamped].map((doc) => layoutDocument(doc, profile, fonts).pages);
    expect(with_!.map(({ items }) => items.filter((item) => !isStrip(item)))).toEqual(
      plain!.map(({ items }) => items),
    );
    for (const { items } of with_!) expect(items.filter(isStrip)).toHaveLength(1 + footer.lines.length);
  });
});

describe('in DOCX', () => {
  const open = async (doc: DocModel) => {
    const parts = readZip(await renderDocx(doc, profile, measure));
    return new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  };
  const footersOf = (parts: ReadonlyMap<string, string>) =>
    [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml);

  it('is a path of rectangles, and the lines as text, in each kind of footer', async () => {
    const footers = footersOf(await open(stamped));
    expect(footers.length).toBeGreaterThanOrEqual(2);
    for (const xml of footers) {
      const { fill, read } = canvas(footer.code.length);
      const path = /<a:path w="29" h="29">(.*?)<\/a:path>/s.exec(xml)![1]!;
      const subpaths = path.split('<a:close/>').slice(0, -1);
      for (const subpath of subpaths) {
        const points = [...subpath.matchAll(/<a:pt x="(\d+)" y="(\d+)"\/>/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ]);
        const [[left, top], [right], [, bottom]] = points as [[number, number], [number], [number, number]];
        expect(bottom - top).toBe(1);
        fill(left, top, right - left);
      }
      expect(read()).toEqual(footer.code);
      const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, line]) => line);
      expect(text).toEqual(footer.lines);
      // Programs that do not know the shape skip it.
      expect(xml).toContain('<mc:Choice Requires="wps">');
      expect(xml).toMatch(
        /<w:ftr [^>]*xmlns:wps="http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessingShape"/,
      );
    }
  });

  it('has one number for each shape', async () => {
    const ids = footersOf(await open(stamped)).flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('changes nothing else: the same body but for the place of footers', async () => {
    const [plain, with_] = await Promise.all([open(FULL), open(stamped)]);
    const bare = (xml: string) =>
      xml
        .replace(/<w:footerReference [^>]*\/>/g, '')
        .replace(/ w:footer="\d+"/g, '')
        .replace(/r:id="[^"]*"/g, '');
    expect(bare(with_!.get('word/document.xml')!)).toBe(bare(plain!.get('word/document.xml')!));
    expect(footersOf(plain!).join('')).not.toContain('Vân tay');
  });

  it('is no fault of layout', async () => {
    const faults = async (doc: DocModel) => lint(await renderDocx(doc, profile, measure)).findings;
    expect(await faults({ ...LETTER, footer })).toEqual(await faults(LETTER));
  });

  it('is the same bytes twice', async () => {
    const [a, b] = [await renderDocx(stamped, profile, measure), await renderDocx(stamped, profile, measure)];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});

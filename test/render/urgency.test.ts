/** The mark of urgency in both formats: same words, same room on the page. */
import { inflateSync } from 'node:zlib';
import { PDFDocument, type PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Block, Letterhead } from '../../src/doc/model.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM, singleLine } from '../../src/layout/measure.ts';
import { pageText } from '../../src/layout/text.ts';
import { docxText } from '../../src/render/docx-text.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { document, fonts, paragraph, profile, textItems, textOf } from '../layout/support.ts';
import { all, body, gridOf, LETTERHEAD, paragraphOf, render, tables } from './docx-sample.ts';

const plain: readonly Block[] = [LETTERHEAD, paragraph('Xin trình.')];
const urgent: readonly Block[] = [{ ...(LETTERHEAD as Letterhead), do_khan: 'hoa_toc' }, plain[1]!];

const number = (xml: string, pattern: RegExp) => Number(pattern.exec(xml)?.[1]);

describe('in DOCX', () => {
  it('is red and bold, in a red border on four sides, as wide as the frame', async () => {
    const xml = await body(urgent);
    const mark = paragraphOf(xml, 'HỎA TỐC');
    expect(all(mark, /<w:(top|left|bottom|right) w:val="single" w:color="FF0000" w:sz="6"/g)).toHaveLength(4);
    expect(mark).toMatch(/<w:r><w:rPr>.*<w:b\/>.*<w:color w:val="FF0000"\/>.*<w:sz w:val="26"\/>/s);
    const [left = 0] = gridOf(tables(xml)[0]!);
    const room = left - number(mark, /w:left="(\d+)"/) - number(mark, /w:right="(\d+)"/);
    // From the middle of one border to the middle of the other: both stand outside.
    expect((room / 20 + profile.do_khan.border) / PT_PER_MM).toBeCloseTo(30, 1);
  });

  it('stands last in the left cell of the second row', async () => {
    const cells = all(tables(await body(urgent))[0]!, /<w:tc>.*?<\/w:tc>/gs);
    expect(cells[2]).toMatch(/>Số:\u00a005\/TTr-UBND<.*>HỎA TỐC<\/w:t><\/w:r><\/w:p><\/w:tc>$/s);
  });

  it('is not there without a degree', async () => {
    const xml = await body(plain);
    expect(xml).not.toContain('FF0000');
    expect(all(xml, /<w:pBdr>/g)).toHaveLength(2);
  });
});

describe('in both', () => {
  it('takes the same height, so that pages break at the same lines', async () => {
    const mark = paragraphOf(await body(urgent), 'HỎA TỐC');
    const spaces = all(mark, /w:sz="6" w:space="(\d+)"/g).map(Number);
    const inWord =
      number(mark, /w:before="(\d+)"/) / 20 +
      spaces.reduce((sum, space) => sum + space, 0) +
      (2 * 6) / 8 +
      singleLine(fonts, 13);
    const textAt = (blocks: readonly Block[]) =>
      textItems(layoutDocument(document(blocks), profile, fonts), 0).find(
        (item) => textOf(item) === 'Xin trình.',
      )!.y;
    // The number line alone is lower than the date beside it.
    const beside = singleLine(fonts, 14) - singleLine(fonts, 13);
    expect(textAt(urgent) - textAt(plain)).toBeCloseTo(inWord - beside, 2);
  });

  it('says the same', async () => {
    const solid = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const said = (text: string) => solid(text).split(' ').sort().join(' ');
    const printed = pageText(layoutDocument(document(urgent), profile, fonts));
    expect(solid(printed)).toContain('05/TTr-UBND HỎA TỐC');
    expect(said(docxText(await render(document(urgent))))).toBe(said(printed));
  });
});

describe('in PDF', () => {
  async function operators(blocks: readonly Block[]): Promise<string> {
    const pdf = await PDFDocument.load(await renderPdf(document(blocks), profile, fonts));
    const stream = pdf.getPage(0).node.Contents() as PDFRawStream;
    return inflateSync(stream.contents).toString('latin1');
  }

  it('is red alone; its frame is drawn with the other lines, as an artifact', async () => {
    const out = await operators(urgent);
    expect(out).toMatch(/1 0 0 rg\n[^g]* Tm\n[^g]*\n0 g\n/);
    expect(all(out, /\b1 0 0 rg\b/g)).toHaveLength(1);
    const lines = out.slice(out.indexOf('/Artifact <</Type/Layout>> BDC'));
    expect(all(lines.slice(lines.indexOf('1 0 0 RG')), / l S/g)).toHaveLength(4);
    expect(all(lines, / l S/g)).toHaveLength(6);
  });

  it('has no colour without a degree', async () => {
    expect(await operators(plain)).not.toMatch(/\b(?:rg|RG|G)\b/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/doc/model.ts';
import { docxText } from '../../src/render/docx-text.ts';
import { readZip } from '../../src/render/zip.ts';
import { measure, paragraph as text } from '../layout/support.ts';
import {
  all,
  body,
  FULL,
  gridOf,
  LETTERHEAD,
  LONG,
  paragraphOf,
  part,
  render,
  SIGNATURE,
  sum,
  TITLE,
  tableOf,
  tables,
} from './docx-sample.ts';

describe('letterhead and title', () => {
  it('is a borderless grid as wide as the text', async () => {
    const [table = ''] = tables(await body([LETTERHEAD, TITLE]));
    const grid = gridOf(table);
    expect(sum(grid)).toBe(11906 - 1701 - 1134);
    expect(all(table, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number)).toEqual([...grid, ...grid]);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table).not.toContain('w:val="single" w:color="000000" w:sz="4"');
    expect(all(table, /<w:(?:top|left|bottom|right|insideH|insideV) w:val="none"/g)).toHaveLength(6 + 4 * 4);
    expect(all(table, /<w:(?:top|left|bottom|right) w:type="dxa" w:w="(\d+)"/g)).toEqual(Array(20).fill('0'));
  });

  it('gives an empty half no height, and no second row where both are empty', async () => {
    const undated = { ...LETTERHEAD, dia_danh: '', ngay: '' } as Block;
    const [table = ''] = tables(await body([undated]));
    const last = all(table, /<w:tc>.*?<\/w:tc>/gs).at(-1);
    expect(last).toMatch(
      /<\/w:tcPr><w:p><w:pPr><w:spacing [^>]*w:line="1" w:lineRule="exact"\/><\/w:pPr><\/w:p>/,
    );
    const bare = { ...undated, so_ky_hieu: '' } as Block;
    expect(all(await body([bare]), /<w:tr>/g)).toHaveLength(1);
  });

  it('draws rules of the right length in the middle of their cell', async () => {
    const [table = ''] = tables(await body([LETTERHEAD]));
    const [, right = 0] = gridOf(table);
    const motto = measure('Độc lập - Tự do - Hạnh phúc', 14, { bold: true }) * 20;
    const rules = all(table, /<w:p><w:pPr>(<w:keepNext\/><w:pBdr>.*?)<\/w:pPr><\/w:p>/gs);
    expect(rules).toHaveLength(2);
    const [, start = 0, end = 0] = /w:left="(\d+)" w:right="(\d+)"/.exec(rules[1] ?? '')?.map(Number) ?? [];
    expect(Math.abs(start - end)).toBeLessThanOrEqual(1);
    expect(Math.abs(right - start - end - motto)).toBeLessThanOrEqual(1);
    expect(rules[1]).toContain('<w:top w:val="single" w:color="000000" w:sz="6" w:space="0"/>');
  });

  it('draws the rule of an appendix under the line that says what it belongs to', async () => {
    const xml = await body([
      {
        kind: 'title',
        ten_loai: 'Phụ lục',
        trich_yeu: ['DANH SÁCH'],
        kem_theo: [{ text: '(Kèm theo Tờ trình)' }],
        rule: true,
      },
    ]);
    expect(paragraphOf(xml, '(Kèm theo Tờ trình)')).toContain('<w:i/>');
    expect(xml.indexOf('(Kèm theo Tờ trình)')).toBeLessThan(xml.indexOf('<w:pBdr>'));
  });

  it('draws the rule under the subject, or none', async () => {
    const plain = { ...TITLE, rule: false } as Block;
    expect(all(await body([TITLE]), /<w:pBdr>/g)).toHaveLength(1);
    expect(all(await body([plain]), /<w:pBdr>/g)).toHaveLength(0);
  });
});

describe('table', () => {
  it('repeats its header, splits no row, sets every width', async () => {
    const [table = ''] = tables(await body([tableOf(30)]));
    const rows = all(table, /<w:tr>.*?<\/w:tr>/gs);
    expect(rows).toHaveLength(31);
    expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(31);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...Array(30).fill(false)]);
    const grid = gridOf(table);
    expect(sum(grid)).toBe(9071);
    for (const row of rows) expect(all(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).map(Number)).toEqual(grid);
    expect(rows[0]).toContain('<w:b/>');
    expect(rows[1]).toContain('<w:jc w:val="both"/>');
    // In the paragraph mark too, which Word counts into the height of the line.
    expect(rows[1]).toContain('<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:pPr>');
    expect(all(rows[1] ?? '', /<w:sz w:val="(\d+)"/g)).toEqual(['24', '24', '24', '24']);
    expect(all(table, /<w:(top|left|bottom|right|insideH|insideV) w:val="single"/g)).toHaveLength(6);
  });

  it('never has a cell without a paragraph or two tables that touch', async () => {
    const ragged: Block = {
      kind: 'table',
      columns: [
        { width: 0.5, align: 'left' },
        { width: 0.5, align: 'left' },
      ],
      header: [],
      rows: [[[], [[]]], []],
    };
    const none: Block = { ...ragged, rows: [] };
    const xml = await body([LETTERHEAD, ragged, none, SIGNATURE, LETTERHEAD]);
    expect(all(xml, /<w:tc>/g)).toHaveLength(4 + 4 + 2 + 4);
    expect(tables(xml)).toHaveLength(4);
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
    expect(xml).not.toContain('<w:tblHeader/>');
  });
});

describe('signature', () => {
  it('stands whole, with two lines of text above it', async () => {
    const xml = await body([text('Đầu.'), text('Kế cuối.'), text('Cuối./.'), SIGNATURE]);
    expect(tables(xml)[0]).toContain('<w:cantSplit/>');
    expect(paragraphOf(xml, 'Đầu.')).not.toContain('<w:keepNext/>');
    expect(paragraphOf(xml, 'Kế cuối.')).toContain('<w:keepNext/>');
    expect(paragraphOf(xml, 'Cuối./.')).toContain('<w:keepNext/>');
    const long = await body([text('Kế cuối.'), text(LONG), SIGNATURE]);
    expect(paragraphOf(long, 'Kế cuối.')).not.toContain('<w:keepNext/>');
    expect(paragraphOf(long, LONG)).toContain('<w:keepNext/>');
  });

  it('is the last row, without borders, of a table before it, whose last row stays with it', async () => {
    const xml = await body([tableOf(3), SIGNATURE]);
    const rows = all(tables(xml)[0] ?? '', /<w:tr>.*?<\/w:tr>/gs);
    expect(rows.slice(0, 4).map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, false, true]);
    expect(rows).toHaveLength(5);
    expect(rows[4]).toContain('Nơi nhận:');
    expect(rows[4]).toContain('<w:left w:val="none"');
    expect(tables(xml)).toHaveLength(1);
  });

  it('takes the line between it and a table along', async () => {
    const xml = await body([tableOf(3), text('Danh sách có 03 người./.'), SIGNATURE, text('Sau.')]);
    const rows = all(tables(xml)[0] ?? '', /<w:tr>.*?<\/w:tr>/gs);
    expect(rows).toHaveLength(6);
    expect(rows[4]).toContain('Danh sách có 03 người./.');
    expect(rows[4]).toContain('<w:keepNext/>');
    expect(xml.indexOf('Sau.')).toBeGreaterThan(xml.indexOf('</w:tbl>'));
  });

  it('stands under a table that says nothing as if there were none', async () => {
    const none: Block = { kind: 'table', columns: [{ width: 1, align: 'left' }], header: [], rows: [] };
    expect(tables(await body([none, text('Không có ai./.'), SIGNATURE]))).toHaveLength(1);
  });

  it('leaves room for the signature above the name', async () => {
    const xml = await body([SIGNATURE]);
    expect(paragraphOf(xml, 'Nguyễn Văn Nghĩa')).toContain('w:before="1587"');
    expect(paragraphOf(xml, 'Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/);
    expect(paragraphOf(xml, '- Như trên;')).toContain('<w:sz w:val="22"/>');
    expect(paragraphOf(xml, '- Lưu: VT.')).toContain('<w:jc w:val="left"/>');
  });
});

describe('watermark', () => {
  it('is in every header, under its own id', async () => {
    const files = readZip(await render({ ...FULL, watermark: 'DỰ "THẢO" <1> & 2' }));
    const headers = [...files].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(6);
    const ids = headers.flatMap(([, bytes]) => {
      const xml = Buffer.from(bytes).toString('utf8');
      expect(xml).toContain('string="DỰ &quot;THẢO&quot; &lt;1&gt; &amp; 2"');
      // An element without a prefix is none of the format's: Word would not open the file.
      expect(all(xml, /<\/?([^\s>/:?]+)[\s>/]/g)).toEqual([]);
      return all(xml, /PowerPlusWaterMarkObject(\d+)/g);
    });
    expect(new Set(ids).size).toBe(6);
  });

  it('is not on a clean copy and is no text of the document', async () => {
    expect(await part(FULL, 'word/header1.xml')).not.toContain('v:shape');
    const draft = await render({ ...FULL, watermark: 'DỰ THẢO' });
    expect(docxText(draft)).toBe(docxText(await render(FULL)));
  });
});

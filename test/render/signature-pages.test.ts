/**
 * Signature blocks at every height of a page: our PDF and LibreOffice, from our DOCX, end their pages in the same place,
 * and no signature stands on a page with fewer than two lines of text above it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Signature, Table } from '../../src/doc/model.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { document, fonts, longParagraph, measure, paragraph, profile, table } from '../layout/support.ts';

const pair: Signature = {
  kind: 'signature',
  noi_nhan: [],
  left: { chuc_vu: ['KÝ: CẤP TRÌNH'], ghi_chu: '(Ký, đóng dấu)', ho_ten: '' },
  right: { chuc_vu: ['KÝ: NGƯỜI BÁO CÁO'], ghi_chu: '(Ký, ghi rõ họ và tên)', ho_ten: 'Vừ Thị Mỹ Dung' },
};
const superior: Signature = {
  kind: 'signature',
  noi_nhan: [],
  right: { chuc_vu: ['KÝ: CẤP TRÊN TRỰC TIẾP'], ghi_chu: '(Ký, đóng dấu)', ho_ten: '' },
};
const addressed: Signature = {
  ...superior,
  noi_nhan: ['Như trên', 'Lưu: VT'],
  right: { ...superior.right, ho_ten: 'Vừ Thị Mỹ Dung' },
};
const people = table(['An', 'Bình', 'Châu', 'Dung']);

/** What stands at the end of the document. */
const ENDS: { readonly [name: string]: readonly Block[] } = {
  'two signatures': [pair, superior],
  'two signatures under a long paragraph': [longParagraph(3), pair, superior],
  'two signatures under a heading and its line': [
    paragraph('IV. KỶ LUẬT', 'muc'),
    paragraph('Không.'),
    pair,
    superior,
  ],
  'two signatures under a table': [people, pair, superior],
  'two signatures under headings, each with a table': [
    paragraph('1. Danh hiệu:', 'khoan'),
    table(['An']),
    paragraph('2. Hình thức:', 'khoan'),
    table(['An']),
    pair,
    superior,
  ],
  'two signatures without anything beside them': [longParagraph(2), superior, superior],
  'three signatures': [longParagraph(2), addressed, pair, superior],
  'a signature under one line': [paragraph('Xin trình./.'), addressed],
  'a signature under one line and a table': [people, paragraph('Danh sách có 04 người./.'), addressed],
  'a signature under a table': [people, addressed],
};
/**
 * What stands above the end, from where all fits on a page to where none of it does: paragraphs of 22.1 pt, lines of
 * 14.95 pt, so that what is left of the page differs by fractions of a line.
 */
const HEIGHTS = Array.from({ length: 56 }, (_, i) => {
  const paragraphs = i % 12;
  return { paragraphs, lines: Math.round((265 + i * 8 - paragraphs * 22.1) / 14.95) };
});

const has = (tool: string, ...args: string[]) => spawnSync(tool, args).error === undefined;
const ready = has('soffice', '--version') && has('pdftotext', '-v');

type Pages = readonly (readonly string[])[];

describe.runIf(ready).each(Object.keys(ENDS))('%s', (name) => {
  let sides: { readonly ours: Pages; readonly theirs: Pages };
  beforeAll(() => {
    sides = { ours: pagesOf(name, 'ours'), theirs: pagesOf(name, 'theirs') };
  });

  it('ends its pages in LibreOffice where our PDF ends them', () => {
    expect(sides.theirs).toEqual(sides.ours);
    // The situation came up: some ends went over to a second page.
    expect(sides.ours.length).toBeGreaterThan(HEIGHTS.length + 5);
    expect(sides.ours.length).toBeLessThan(2 * HEIGHTS.length);
  });

  it('has two lines of text above it on its page', () => {
    for (const page of [...sides.ours, ...sides.theirs]) {
      const first = page.findIndex((line) => line.includes('KÝ:'));
      if (first >= 0) expect(first, page.join('\n')).toBeGreaterThanOrEqual(2);
    }
  });

  it('stands on one page with all further signatures', () => {
    for (const pages of [sides.ours, sides.theirs]) {
      expect(pages.filter((page) => page.some((line) => line.includes('KÝ:')))).toHaveLength(HEIGHTS.length);
    }
  });
});

/** Ends that leave less than 1 pt of the page: word processors want a line behind a table. */
const TIGHT: readonly { readonly above: (typeof HEIGHTS)[number]; readonly end: readonly Block[] }[] = [
  { above: { paragraphs: 6, lines: 28 }, end: [longParagraph(2), superior] },
  { above: { paragraphs: 2, lines: 38 }, end: [longParagraph(2), table(['An', 'Bình', 'Châu'])] },
];

describe.runIf(ready)('a table that fills its page to the last point', () => {
  it('has no blank page behind a signature', () => {
    const [ours, theirs] = [pagesIn('tight-0-ours.pdf'), pagesIn('tight-0-theirs.pdf')];
    expect(theirs).toEqual(ours);
    expect(ours).toHaveLength(1);
  });

  it('is taken over where the space below it does not fit', () => {
    const [ours, theirs] = [pagesIn('tight-1-ours.pdf'), pagesIn('tight-1-theirs.pdf')];
    expect(theirs).toEqual(ours);
    expect(ours.map((page) => page.at(-1))).toEqual(['2 Bình', '3 Châu']);
  });
});

/** Under a table of two pages and a bit, where a heading repeats and rows are groups. */
const LONG_ENDS: { readonly [name: string]: readonly Block[] } = {
  'a signature': [addressed],
  'a signature under one line': [paragraph('Danh sách có 04 người./.'), addressed],
  'two signatures': [pair, superior],
};
const ROWS = Array.from({ length: 34 }, (_, i) => 62 + i);
/** A row in seven heads the ones under it. */
const longTable = (rows: number): Table => {
  const { rows: plain, ...rest } = table(Array.from({ length: rows }, (_, i) => `Người ${i}`));
  const bold = (row: (typeof plain)[number]) =>
    row.map((cell) => cell.map((line) => line.map((run) => ({ ...run, bold: true }))));
  return { ...rest, rows: plain.map((row, i) => (i % 7 === 0 ? bold(row) : row)) };
};

describe.runIf(ready).each(Object.keys(LONG_ENDS))('%s under a table of several pages', (name) => {
  const pages = (side: 'ours' | 'theirs') =>
    pagesIn(`long-${Object.keys(LONG_ENDS).indexOf(name)}-${side}.pdf`);

  it('is with its last row, in LibreOffice too, on a page that ends in the same place', () => {
    const ours = pages('ours');
    expect(pages('theirs')).toEqual(ours);
    // Some went over to a third page.
    expect(ours.length).toBeGreaterThan(2 * ROWS.length + 5);
    for (const page of ours) {
      const first = page.findIndex((line) => line.includes('KÝ:'));
      if (first >= 0) expect(page.slice(0, first).join('\n')).toMatch(/Người \d+/);
    }
  });
});

let folder: string;

beforeAll(async () => {
  if (!ready) return;
  folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-ky-'));
  const names: string[] = [];
  const write = async (name: string, blocks: readonly Block[]) => {
    const doc = document(blocks);
    writeFileSync(path.join(folder, `${name}-ours.pdf`), await renderPdf(doc, profile, fonts));
    writeFileSync(path.join(folder, `${name}-theirs.docx`), await renderDocx(doc, profile, measure));
    names.push(name);
  };
  for (const [i, end] of Object.values(ENDS).entries())
    await write(
      `${i}`,
      HEIGHTS.flatMap((above) => section(above, end)),
    );
  for (const [i, end] of Object.values(LONG_ENDS).entries())
    await write(
      `long-${i}`,
      ROWS.flatMap((rows) => section({ paragraphs: 0, lines: 0 }, [longTable(rows), ...end])),
    );
  for (const [i, { above, end }] of TIGHT.entries()) await write(`tight-${i}`, section(above, end));
  const files = names.map((name) => path.join(folder, `${name}-theirs.docx`));
  const home = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}, 320_000);
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** A section of its own for each height: all of them are one file. */
function section({ paragraphs, lines }: (typeof HEIGHTS)[number], end: readonly Block[]): readonly Block[] {
  return [
    { kind: 'section', orientation: 'portrait', restartNumbers: true },
    ...Array.from({ length: paragraphs }, (_, i) => paragraph(`Đoạn ${i + 1} của ${paragraphs}`)),
    ...Array.from({ length: lines }, (_, i) => paragraph(`Dòng ${i + 1} của ${lines}`, 'chu_thich')),
    ...end,
  ];
}

/** Pages of all heights of one end. */
function pagesOf(name: string, side: 'ours' | 'theirs'): Pages {
  return pagesIn(`${Object.keys(ENDS).indexOf(name)}-${side}.pdf`);
}

/** Lines of each page, spaces made one, page numbers left out. */
function pagesIn(file: string): Pages {
  const text = execFileSync('pdftotext', ['-layout', path.join(folder, file), '-'], { encoding: 'utf8' });
  return text
    .replace(/\f$/, '')
    .split('\f')
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '' && !/^\d+$/.test(line)),
    );
}

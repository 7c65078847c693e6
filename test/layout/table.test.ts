import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/layout/columns.ts';
import { dumpFrames } from '../../src/layout/dump.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { pageText } from '../../src/layout/text.ts';
import { document, fonts, linesOf, measure, profile, table, textItems, textOf } from './support.ts';

const layout = (...blocks: Parameters<typeof document>[0]) =>
  layoutDocument(document(blocks), profile, fonts);

describe('table', () => {
  it('repeats its header on each page, as text only once', () => {
    const frames = layout(table(Array.from({ length: 120 }, () => 'Nguyễn Văn An')));
    expect(frames.pages.length).toBeGreaterThan(2);
    for (const [i] of frames.pages.entries()) {
      const shown = textItems(frames, i).filter((item) => textOf(item) === 'Họ và tên');
      expect(shown).toHaveLength(1);
      expect(shown[0]!.node >= 0).toBe(i === 0);
    }
  });

  it('keeps a row on one page', () => {
    const frames = layout(
      table(Array.from({ length: 60 }, () => 'Nguyễn Văn An và tập thể '.repeat(8).trim())),
    );
    const pages = frames.pages.map((_, i) => new Set(textItems(frames, i).map(({ node }) => node)));
    for (let i = 0; i + 1 < pages.length; i++) {
      expect([...pages[i]!].filter((node) => node >= 0 && pages[i + 1]!.has(node))).toEqual([]);
    }
  });

  it('splits a row taller than a page by lines, losing nothing, with borders at the breaks', () => {
    const text = Array.from({ length: 900 }, (_, i) => `chữ${i}`).join(' ');
    const frames = layout(table([text]));
    expect(frames.pages.length).toBeGreaterThan(1);
    expect(pageText(frames)).toBe(`STT\nHọ và tên\n1\n${text}`);
    for (const { items } of frames.pages) {
      const rules = items.filter((item) => item.kind === 'rule');
      const across = rules.filter((rule) => rule.y1 === rule.y2).map((rule) => rule.y1);
      const lowest = Math.max(...items.flatMap((item) => (item.kind === 'text' ? [item.y] : [])));
      expect(Math.max(...across)).toBeGreaterThan(lowest);
    }
  });

  it('draws a table without header', () => {
    const frames = layout({ ...table(['An', 'Bình']), header: [] });
    expect(linesOf(frames, 0)).toEqual(['1', 'An', '2', 'Bình']);
  });

  it('centres a header cell in the height of its row', () => {
    const two = [[{ text: 'Số' }], [{ text: 'thứ tự' }]];
    const frames = layout({ ...table(['An']), header: [two, [[{ text: 'Họ và tên' }]]] });
    const y = (text: string): number => textItems(frames, 0).find((item) => textOf(item) === text)!.y;
    expect(y('Họ và tên')).toBeCloseTo((y('Số') + y('thứ tự')) / 2, 6);
  });

  it('places text and borders', () => {
    expect(dumpFrames(layout(table(['An'])))).toBe(
      [
        'page 1 595.28x841.89',
        '  text 119.06,76.15 12 [B]"STT"',
        '  text 332.51,76.15 12 [B]"Họ và tên"',
        '  rule 85.05,62.95 85.05,80.75 0.5',
        '  rule 175.75,62.95 175.75,80.75 0.5',
        '  rule 538.60,62.95 538.60,80.75 0.5',
        '  rule 85.05,62.95 538.60,62.95 0.5',
        '  rule 85.05,80.75 538.60,80.75 0.5',
        '  text 127.40,93.95 12 [R]"1"',
        '  text 180.00,93.95 12 [R]"An"',
        '  rule 85.05,80.75 85.05,98.55 0.5',
        '  rule 175.75,80.75 175.75,98.55 0.5',
        '  rule 538.60,80.75 538.60,98.55 0.5',
        '  rule 85.05,98.55 538.60,98.55 0.5',
      ].join('\n'),
    );
  });

  it('cuts no word while another column has room', () => {
    const narrow = { ...table(['An']), columns: [col(0.05), col(0.95)] };
    const rows = [[[[{ text: 'Mường' }]], [[{ text: 'Nguyễn Văn An' }]]]];
    const frames = layout({ ...narrow, header: [], rows });
    expect(linesOf(frames, 0)).toEqual(['Mường', 'Nguyễn Văn An']);
  });

  it('holds together what a no-break space joins: a number and its unit', () => {
    const rows = [[[[{ text: 'ca/1.000\u00a0ngày' }]], [[{ text: 'An' }]]]];
    const frames = layout({ ...table(['An']), columns: [col(0.1), col(0.9)], header: [], rows });
    expect(linesOf(frames, 0)).toEqual(['ca/1.000\u00a0ngày', 'An']);
  });

  it('cuts no unit with slashes', () => {
    const rows = [[[[{ text: 'nghìn đồng/người/tháng' }]], [[{ text: 'An' }]]]];
    const frames = layout({ ...table(['An']), columns: [col(0.1), col(0.9)], header: [], rows });
    expect(linesOf(frames, 0).map((line) => line.trim())).toEqual(['nghìn', 'đồng/người/tháng', 'An']);
  });

  it('leaves the columns of the form where every word has room, and where none has any to give', () => {
    const words = (text: string) => [[[[{ text }]], [[{ text }]]]];
    const widths = (text: string) =>
      columnWidths({ ...table([]), rows: words(text) }, 9070, profile, measure);
    expect(widths('Mường')).toEqual([1814, 7256]);
    expect(widths('m'.repeat(200))).toEqual([1814, 7256]);
    expect(widths('m'.repeat(20)).reduce((a, b) => a + b)).toBe(9070);
    expect(widths('m'.repeat(20))[0]).toBeGreaterThan(1814);
  });
});

function col(width: number) {
  return { width, align: 'left' } as const;
}

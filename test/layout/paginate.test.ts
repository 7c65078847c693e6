import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/doc/model.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { paginate, TooTallError } from '../../src/layout/paginate.ts';
import { plainStrip, type Strip } from '../../src/layout/strip.ts';
import { pageText } from '../../src/layout/text.ts';
import {
  document,
  fonts,
  linesOf,
  longParagraph,
  paragraph,
  profile,
  signature,
  table,
  textItems,
  textOf,
} from './support.ts';

function layout(blocks: readonly Block[], more = {}) {
  return layoutDocument(document(blocks, more), profile, fonts);
}

describe('paginate', () => {
  const strip = (name: string, more: Partial<Strip> = {}): Strip => ({
    ...plainStrip(10, 0, [
      { kind: 'text', x: 0, y: 0, size: 1, spans: [{ face: 0, text: name }], stretch: 0, node: 0 },
    ]),
    ...more,
  });
  const pages = (strips: readonly Strip[], room = { top: 100, bottom: 130 }) =>
    paginate(strips, room).map((items) =>
      items.map((item) => (item.kind === 'text' ? `${textOf(item)}@${item.y}` : 'rule')).join(' '),
    );

  it('fills a page exactly', () => {
    expect(pages(['a', 'b', 'c', 'd'].map((name) => strip(name)))).toEqual(['a@100 b@110 c@120', 'd@100']);
  });

  it('leaves room for the outer half of a border at the foot, and at the head of a further page', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => strip(name, { edge: 0.25 }));
    expect(pages(rows)).toEqual(['a@100 b@110', 'c@100 d@110', 'e@100 f@110']);
    expect(pages(rows, { top: 100, bottom: 130.25 })).toEqual(['a@100 b@110 c@120', 'd@100 e@110', 'f@100']);
    expect(pages(rows, { top: 100, bottom: 130.5 })).toEqual(['a@100 b@110 c@120', 'd@100 e@110 f@120']);
  });

  it('goes back to the last allowed break', () => {
    const held = [
      strip('a'),
      strip('b'),
      strip('c', { breakBefore: false }),
      strip('d', { breakBefore: false }),
    ];
    expect(pages(held)).toEqual(['a@100', 'b@100 c@110 d@120']);
  });

  it('fills the page where no break is allowed', () => {
    const held = ['a', 'b', 'c', 'd'].map((name) => strip(name, { breakBefore: false }));
    expect(pages(held)).toEqual(['a@100 b@110 c@120', 'd@100']);
  });

  it('keeps space above the first strip, drops it after an automatic break', () => {
    const strips = ['a', 'b', 'c'].map((name) => strip(name, { before: 5, after: 1 }));
    expect(pages(strips, { top: 100, bottom: 131 })).toEqual(['a@105 b@121', 'c@100']);
  });

  it('repeats the header above a strip that starts a page and counts its height', () => {
    const repeat = strip('head');
    const rows = ['1', '2', '3', '4', '5'].map((name) => strip(name, { repeat }));
    expect(pages([strip('head'), ...rows])).toEqual([
      'head@100 1@110 2@120',
      'head@100 3@110 4@120',
      'head@100 5@110',
    ]);
  });

  it('refuses a strip taller than a page', () => {
    expect(() => pages([strip('a', { height: 31 })])).toThrow(TooTallError);
  });
});

describe('layoutDocument', () => {
  it('keeps every line of every page inside the margins', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 12 }).map(longParagraph),
        fc.constant(paragraph('1. Tiêu đề', 'khoan')),
        fc
          .integer({ min: 1, max: 20 })
          .map((rows) => table(Array.from({ length: rows }, () => 'Nguyễn Văn An'))),
        fc.constant(signature),
      ),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(blocks, (some) => {
        const frames = layout(some);
        const { page } = profile;
        for (const [i] of frames.pages.entries()) {
          for (const item of textItems(frames, i)) {
            if (item.node < 0 && item.y < page.top * PT_PER_MM) continue;
            expect(item.x).toBeGreaterThanOrEqual(page.left * PT_PER_MM - 0.01);
            expect(item.y - item.size).toBeGreaterThanOrEqual(page.top * PT_PER_MM - item.size);
            expect(item.y).toBeLessThanOrEqual((page.height - page.bottom) * PT_PER_MM);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no widow and no orphan', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 20 }), (sizes) => {
        const frames = layout(sizes.map(longParagraph));
        const onPage = frames.pages.map((_, i) => {
          const counts = new Map<number, number>();
          for (const { node } of textItems(frames, i)) counts.set(node, (counts.get(node) ?? 0) + 1);
          return counts;
        });
        for (const node of frames.root.kids) {
          const parts = onPage.map((counts) => counts.get(node.id) ?? 0).filter((count) => count > 0);
          if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never ends a page on a heading', () => {
    for (let lines = 30; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('x', 'chu_thich'));
      const frames = layout([...filler, paragraph('1. Tiêu đề', 'khoan'), longParagraph(5)]);
      const page = frames.pages.findIndex((_, i) => linesOf(frames, i).includes('1. Tiêu đề'));
      expect(linesOf(frames, page).at(-1)).not.toBe('1. Tiêu đề');
    }
  });

  it('keeps a signature whole, under at least two lines of text', () => {
    let moved = 0;
    for (let lines = 20; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('x', 'chu_thich'));
      const frames = layout([...filler, longParagraph(3), paragraph('Xin trình./.'), signature]);
      const page = frames.pages.findIndex((_, i) => linesOf(frames, i).includes('GIÁM ĐỐC'));
      const shown = linesOf(frames, page);
      expect(shown).toContain('Vừ Thị Mỹ Dung');
      expect(shown).toContain('- Lưu: VT.');
      expect(shown.indexOf('Nơi nhận:')).toBeGreaterThanOrEqual(2);
      if (page > 0) moved++;
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('keeps the last row of a table above a signature', () => {
    for (let rows = 20; rows < 50; rows++) {
      const frames = layout([table(Array.from({ length: rows }, () => 'Nguyễn Văn An')), signature]);
      const page = frames.pages.findIndex((_, i) => linesOf(frames, i).includes('GIÁM ĐỐC'));
      expect(linesOf(frames, page)).toContain(String(rows));
    }
  });

  it('sets Nơi nhận level with the office', () => {
    const items = textItems(layout([signature]), 0);
    const top = (text: string, size: number) =>
      items.find((item) => textOf(item) === text)!.y - size * 0.9336;
    expect(top('Nơi nhận:', 12)).toBeCloseTo(top('GIÁM ĐỐC', 14), 1);
  });

  it('numbers pages from the second, and anew in a section that asks for it', () => {
    const long = Array.from({ length: 30 }, () => longParagraph(3));
    const frames = layout([
      ...long,
      { kind: 'section', orientation: 'landscape', restartNumbers: true },
      ...long,
      { kind: 'section', orientation: 'portrait', restartNumbers: false },
      ...long,
    ]);
    const { top } = profile.page;
    const numbers = frames.pages.map((page, i) => ({
      shape: page.width > page.height ? 'ngang' : 'dọc',
      number: textItems(frames, i)
        .filter((item) => item.node < 0 && item.y < top * PT_PER_MM)
        .map(textOf)
        .join(),
    }));
    const shapes = [...new Set(numbers.map(({ shape }) => shape))];
    expect(shapes).toEqual(['dọc', 'ngang']);
    const turn = numbers.findIndex(({ shape }) => shape === 'ngang');
    const expected = numbers.map((_, i) => (i < turn ? i + 1 : i - turn + 1));
    expect(numbers.map(({ number }) => number)).toEqual(expected.map((n) => (n === 1 ? '' : String(n))));
  });

  it('stretches the spaces of a justified line to the margin, not of the last', () => {
    const items = textItems(layout([longParagraph(4)]), 0);
    expect(items.at(-1)!.stretch).toBe(0);
    expect(items.slice(0, -1).every((item) => item.stretch > 0)).toBe(true);
  });

  it('draws the watermark first on each page, along its diagonal', () => {
    const frames = layout(
      [
        ...Array.from({ length: 40 }, () => longParagraph(3)),
        { kind: 'section', orientation: 'landscape', restartNumbers: true },
        paragraph('Phụ lục'),
      ],
      { watermark: 'BẢN DỰ THẢO LẦN THỨ HAI' },
    );
    for (const { width, height, items } of frames.pages) {
      const [first] = items;
      if (first?.kind !== 'watermark') throw new Error('no watermark');
      expect(first.angle).toBe(width > height ? 36 : 54);
      expect(first.width).toBeLessThan(Math.hypot(width, height));
    }
  });
});

describe('pageText', () => {
  it('joins a paragraph over lines and pages, leaves out numbers and repeated headers', () => {
    const long = 'Hội đồng xét và đề nghị khen thưởng theo đúng quy định của pháp luật. '.repeat(60).trim();
    const rows = Array.from({ length: 60 }, (_, i) => `Người ${i}`);
    const frames = layout([paragraph(long), table(rows), signature]);
    expect(frames.pages.length).toBeGreaterThan(2);
    expect(pageText(frames).split('\n')).toEqual([
      long,
      'STT',
      'Họ và tên',
      ...rows.flatMap((row, i) => [String(i + 1), row]),
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Vừ Thị Mỹ Dung',
    ]);
  });
});

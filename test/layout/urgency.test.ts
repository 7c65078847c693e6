import { describe, expect, it } from 'vitest';
import { DO_KHAN, type Letterhead } from '../../src/doc/model.ts';
import type { RuleItem } from '../../src/layout/frames.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { document, fonts, measure, paragraph, profile, textItems, textOf } from './support.ts';

const letterhead: Letterhead = {
  kind: 'letterhead',
  co_quan_chu_quan: '',
  co_quan: 'Ủy ban nhân dân xã Mẫu',
  so_ky_hieu: '05/UBND-VX',
  dia_danh: 'Mẫu',
  ngay: '2026-02-05',
  trich_yeu_cong_van: 'V/v bổ sung hồ sơ',
};
const laidOut = (more: Partial<Letterhead>) =>
  layoutDocument(document([{ ...letterhead, ...more }, paragraph('Xin trình.')]), profile, fonts);
const red = ({ color }: { readonly color?: string }) => color !== undefined;

/** The frame, each side at the middle of its line. */
function frameOf(degree: (typeof DO_KHAN)[number]) {
  const frames = laidOut({ do_khan: degree });
  const rules = frames.pages[0]!.items.filter((item): item is RuleItem => item.kind === 'rule').filter(red);
  const upright = rules.filter(({ x1, x2 }) => x1 === x2);
  const across = rules.filter(({ y1, y2 }) => y1 === y2);
  expect([upright.length, across.length]).toEqual([2, 2]);
  const [left, right] = upright.map(({ x1 }) => x1).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = across.map(({ y1 }) => y1).sort((a, b) => a - b) as [number, number];
  return { frames, left, right, top, bottom };
}

describe('the mark of urgency', () => {
  it.each([
    ['hoa_toc', 'HỎA TỐC', 30],
    ['thuong_khan', 'THƯỢNG KHẨN', 40],
    ['khan', 'KHẨN', 20],
  ] as const)('%s: %s in a frame of %i × 8 mm', (degree, text, width) => {
    const { frames, left, right, top, bottom } = frameOf(degree);
    expect((right - left) / PT_PER_MM).toBeCloseTo(width, 2);
    expect((bottom - top) / PT_PER_MM).toBeCloseTo(8, 1);
    const [words, ...none] = textItems(frames, 0).filter(red);
    expect(none).toEqual([]);
    expect([textOf(words!), words!.color, words!.size]).toEqual([text, 'FF0000', 13]);
    const wide = measure(text, 13, { bold: true });
    expect(words!.x + wide / 2).toBeCloseTo((left + right) / 2, 1);
    expect(words!.x).toBeGreaterThan(left);
    expect(words!.y).toBeGreaterThan(top);
    expect(words!.y).toBeLessThan(bottom);
  });

  it('stands in the middle of the left half, under number and V/v, above the text', () => {
    const { frames, left, right, top, bottom } = frameOf('hoa_toc');
    const items = textItems(frames, 0);
    const item = (start: string) => items.find((one) => textOf(one).startsWith(start))!;
    const about = item('V/v');
    const half = about.x + measure('V/v bổ sung hồ sơ', about.size) / 2;
    expect((left + right) / 2).toBeCloseTo(half, 1);
    expect(top).toBeGreaterThan(about.y);
    expect(item('Xin').y - item('Xin').size).toBeGreaterThan(bottom);
  });

  it('is a text of its own for those who hear the page', () => {
    const { frames } = frameOf('khan');
    const { node } = textItems(frames, 0).find(red)!;
    expect(textItems(frames, 0).filter((item) => item.node === node)).toHaveLength(1);
    expect(frames.root.kids.find(({ id }) => id === node)?.tag).toBe('P');
  });

  it('leaves a page without it as it was', () => {
    expect(laidOut({}).pages[0]!.items.filter((item) => 'color' in item)).toEqual([]);
  });

  it('has words and a width for every degree', () => {
    expect(Object.keys(profile.do_khan.words)).toEqual([...DO_KHAN]);
  });
});

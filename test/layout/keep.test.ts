import { describe, expect, it } from 'vitest';
import type { Block, Cell } from '../../src/doc/model.ts';
import { headsRows, holdsSignature, staysWhole } from '../../src/layout/keep.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import {
  document,
  fonts,
  linesOf,
  longParagraph,
  measure,
  paragraph,
  profile,
  signature,
  table,
} from './support.ts';

const area = { width: 450, profile, measure };
const cell = (text: string, bold = false): Cell => (text === '' ? [] : [[{ text, bold }]]);

describe('holdsSignature', () => {
  const held = (blocks: readonly Block[]) => blocks.map((_, i) => holdsSignature(blocks, i, area));

  it('ties the last paragraph, and the one before where the last is a single line', () => {
    expect(held([longParagraph(3), paragraph('Xin trình./.'), signature])).toEqual([true, true, false]);
    expect(held([longParagraph(3), longParagraph(2), signature])).toEqual([false, true, false]);
  });

  it('takes the end of a table along, behind a single line too', () => {
    expect(held([table(['An']), paragraph('Danh sách có 01 người./.'), signature])).toEqual([
      true,
      true,
      false,
    ]);
    expect(held([table(['An']), signature])).toEqual([true, false]);
  });

  it('ties a second signature to the first', () => {
    expect(held([longParagraph(2), signature, signature])).toEqual([true, true, false]);
  });
});

describe('a table above a single line and the signature', () => {
  const held = (rows: readonly string[]) =>
    holdsSignature([table(rows), paragraph('Danh sách có 01 người./.'), signature], 0, area);

  it('stays on its page where it would have to go whole and is high', () => {
    expect(held(['An', 'Bình'])).toBe(true);
    expect(held(['An đã đạt nhiều thành tích. '.repeat(30)])).toBe(false);
    expect(held(['An đã đạt nhiều thành tích. '.repeat(30), 'Bình', 'Châu'])).toBe(true);
  });
});

describe('staysWhole', () => {
  it('is so of a short paragraph under one that leads in', () => {
    const lead = paragraph('Sáng kiến, đề tài:');
    expect(staysWhole(lead, longParagraph(3), area)).toBe(true);
    expect(staysWhole(paragraph('1. Sáng kiến', 'khoan'), longParagraph(3), area)).toBe(true);
    expect(staysWhole(lead, longParagraph(6), area)).toBe(false);
    expect(staysWhole(longParagraph(1), longParagraph(3), area)).toBe(false);
    expect(staysWhole(lead, table(['An']), area)).toBe(false);
    expect(staysWhole(undefined, longParagraph(3), area)).toBe(false);
  });

  it('leaves no page with a part of it', () => {
    const lead = paragraph('Sáng kiến, đề tài:');
    for (let lines = 35; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('x', 'chu_thich'));
      const { root, pages } = layoutDocument(
        document([...filler, lead, longParagraph(3), longParagraph(9)]),
        profile,
        fonts,
      );
      const node = root.kids[lines + 1]!.id;
      const on = pages.filter(({ items }) =>
        items.some((item) => item.kind === 'text' && item.node === node),
      );
      expect(on).toHaveLength(1);
    }
  });
});

describe('headsRows', () => {
  it('is a row all in bold', () => {
    expect(headsRows([cell('I', true), cell('TẬP THỂ', true), cell('')])).toBe(true);
    expect(headsRows([cell('1'), cell('TẬP THỂ', true)])).toBe(false);
    expect(headsRows([cell(''), cell('')])).toBe(false);
    // A name with its award under it, as in the checklist.
    expect(headsRows([cell(''), [...cell('Trần Văn Mẫu', true), ...cell('Bằng khen')]])).toBe(true);
    expect(headsRows([cell('1'), [...cell('Tờ trình'), ...cell('nộp sau', true)]])).toBe(false);
  });

  it('never ends a page', () => {
    const { columns, header } = table([]);
    const rows = [
      [cell('I', true), cell('TẬP THỂ', true)],
      [cell('1'), cell('Phòng Tổng hợp')],
    ];
    for (let lines = 35; lines < 55; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('x', 'chu_thich'));
      const frames = layoutDocument(
        document([...filler, { kind: 'table', columns, header, rows }]),
        profile,
        fonts,
      );
      for (const [i] of frames.pages.entries()) expect(linesOf(frames, i).at(-1)).not.toBe('TẬP THỂ');
    }
  });
});

describe('a paragraph that stays with the next', () => {
  it('is not split', () => {
    const text = 'Hội đồng xét và đề nghị khen thưởng theo đúng quy định của pháp luật. '.repeat(6);
    for (let lines = 35; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('x', 'chu_thich'));
      const blocks = [...filler, paragraph(`${text}gồm:`), longParagraph(4)];
      const { root, pages } = layoutDocument(document(blocks), profile, fonts);
      const node = root.kids[lines]!.id;
      const on = pages.filter(({ items }) =>
        items.some((item) => item.kind === 'text' && item.node === node),
      );
      expect(on).toHaveLength(1);
    }
  });
});

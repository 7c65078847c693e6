/** What may be written in the place of a word: a short list whole, of a long one the nearest few and where all stand. */
import { describe, expect, it } from 'vitest';
import { choices, codeMeant } from '../../src/core/suggest.ts';

const codes = (count: number) =>
  Array.from({ length: count }, (_, i) => `ma_so_${String(i).padStart(2, '0')}`);
const WHERE = 'khenthuong list awards';

describe('choices', () => {
  it('lists up to twelve values, and no more', () => {
    expect(choices('xyz', codes(12), WHERE)).toBe(`Dùng một trong: ${codes(12).join(', ')}.`);
    expect(choices('xyz', codes(13), WHERE)).toBe(`Danh sách đủ: ${WHERE}.`);
  });

  it('of a long list names the nearest, three at most, the nearest first', () => {
    const many = ['mo_so_99', ...codes(20)];
    expect(choices('mo_so_98', many, WHERE)).toMatch(
      /^Gần nhất: mo_so_99, ma_so_\d\d, ma_so_\d\d\. Danh sách đủ: /,
    );
    expect(choices('ma_so_07', codes(20), WHERE)).toMatch(/^Gần nhất: ma_so_07, /);
  });

  it('half of the letters must be shared', () => {
    const many = ['abcdefgh', ...codes(12)];
    expect(choices('abcd1234', many, WHERE)).toContain('Gần nhất: abcdefgh.');
    expect(choices('abc12345', many, WHERE)).toBe(`Danh sách đủ: ${WHERE}.`);
  });

  it('the list may be led in otherwise', () => {
    expect(choices('x', ['a', 'b'], WHERE, 'Các tên')).toBe('Các tên: a, b.');
  });
});

describe('codeMeant', () => {
  const awards = [
    { id: 'bang_khen_bo_tinh', ten: 'Bằng khen của Bộ, ban, ngành, tỉnh' },
    { id: 'bang_khen_ttg', ten: 'Bằng khen của Thủ tướng Chính phủ' },
    { id: 'huan_chuong_lao_dong_hang_nhat', ten: '“Huân chương Lao động” hạng Nhất' },
    { id: 'huan_chuong_lao_dong_hang_nhi', ten: '“Huân chương Lao động” hạng Nhì' },
  ];

  it.each([
    ['bang_khen_thu_tuong', 'bang_khen_ttg'],
    ['Bằng khen Thủ tướng', 'bang_khen_ttg'],
    ['bang_khen_tinh', 'bang_khen_bo_tinh'],
    ['bằng khen ttg', 'bang_khen_ttg'],
    ['bang_khen_tgg', 'bang_khen_ttg'],
    ['huan_chuong_hang_nhi', 'huan_chuong_lao_dong_hang_nhi'],
    ['co_thi_dua', undefined],
  ])('%s may mean %s', (text, meant) => {
    expect(codeMeant(text, awards)).toBe(meant);
  });
});

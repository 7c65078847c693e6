/** The record on the day of the proposal: one item counted once, discipline restarts the count. */
import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

const DAY = '/dot_trinh/to_trinh/ngay';
const served = (chap_hanh_xong?: string) => [
  { hinh_thuc: 'Khiển trách', ngay: '2021-01-10', chap_hanh_xong },
];
const facts = (de_nghi: object) => ({ de_nghi, dot_trinh: { to_trinh: { ngay: '2026-03-20' } } });

describe('dem', () => {
  const two = { dem: { trong: '/de_nghi/v', khac_nhau: '/ten', it_nhat: 2 } };
  const later = {
    dem: { trong: '/de_nghi/v', loc: { '/ngay': { khong_sau: DAY, sau_ky_luat: true } }, it_nhat: 1 },
  };

  it.each([
    ['one inner item that fits', [{}, { w: [{ ngay: '2026-01-02' }, { ngay: '2026-03-02' }] }], true],
    ['inner items that do not', [{ w: [{ ngay: '2026-01-02' }] }, { w: [] }], false],
    ['an inner item without its day', [{ w: [{}] }], undefined],
    ['no inner list', [{}, { w: 'x' }], false],
  ])('counts the items of lists within items: %s', (_, v, value) => {
    const late = {
      dem: { trong: '/v', moi: '/w', loc: { '/ngay': { khong_truoc: '/tu' } }, it_nhat: 1 },
    };
    expect(answer(late, { v, tu: '2026-02-01' }).value).toBe(value);
  });

  it.each([
    ['two names', [{ ten: 'Giải pháp A' }, { ten: 'Giải pháp B' }], true],
    ['one name twice', [{ ten: 'Giải pháp A' }, { ten: 'giải pháp a' }], false],
    ['a name not told', [{ ten: 'Giải pháp A' }, {}], undefined],
  ])('counts distinct items: %s', (_, v, value) => {
    expect(answer(two, facts({ v })).value).toBe(value);
  });

  it.each([
    ['no discipline', [], '2025-01-01', true],
    ['after it was served', served('2023-01-10'), '2023-01-11', true],
    ['on the day it was served', served('2023-01-10'), '2023-01-10', false],
    ['the day it was served is not told', served(), '2025-01-01', undefined],
    ['before the decision of discipline', served(), '2020-01-01', false],
    ['not a word on discipline', undefined, '2025-01-01', undefined],
    ['after the proposal', [], '2026-03-21', false],
  ])('a date: %s', (_, ky_luat, ngay, value) => {
    expect(answer(later, facts({ ky_luat, v: [{ ngay }] })).value).toBe(value);
  });
});

describe('khoang_nam', () => {
  const three = { khoang_nam: { tu: '/de_nghi/tu', den: DAY, it_nhat: 3, sau_ky_luat: true } };

  it.each([
    ['no discipline', [], '2023-03-20', true],
    ['served early enough', served('2023-03-20'), '2020-01-01', true],
    ['served too late', served('2023-03-21'), '2020-01-01', false],
    ['not told when served', served(), '2020-01-01', undefined],
    ['too short in any case', undefined, '2023-03-21', false],
    ['not a word on discipline', undefined, '2020-01-01', undefined],
  ])('starts when discipline was served: %s', (_, ky_luat, tu, value) => {
    expect(answer(three, facts({ ky_luat, tu })).value).toBe(value);
  });
});

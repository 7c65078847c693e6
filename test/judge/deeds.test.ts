/** Deeds rewarded before, initiatives used before, round anniversaries. */
import { expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

const round = { nam_tron: { tu: '/a', den: '/b', boi_so: 10 } };
const fresh = { chua_duoc_khen: { thanh_tich: '/deeds', da_khen: '/awards' } };
const onOrAfter = { dem: { trong: '/v', loc: { '/d': { khong_truoc: '/day' } }, it_nhat: 1 } };
const once = { khong_lap: { trong: '/v', o: '/t', phan_biet: '/n' } };
const rated = { khong_lap: { trong: '/v', o: '/nam', khac: '/m' } };
const alike = { khong_lap: { trong: '/v', o: '/t', cung: ['/n'] } };
const given = (noi_dung: string | undefined, ngay: string) => ({
  deeds: [{ tu_ngay: '2026-03-05', den_ngay: '2026-03-08', noi_dung: 'Việc này' }],
  awards: [{ ngay, ...(noi_dung === undefined ? {} : { noi_dung }) }],
});

it.each([
  [
    'dem: a name in the list fails even a doubtful test',
    {
      dem: {
        trong: '/v',
        loc: { '/m': { rong: true, khong_ten: '^bang_khen', nghi_ngo: true } },
        it_nhat: 1,
      },
    },
    { v: [{ m: [{ ten: 'bang_khen_ttg' }] }] },
    false,
  ],
  [
    'dem: another name leaves the doubt',
    {
      dem: {
        trong: '/v',
        loc: { '/m': { rong: true, khong_ten: '^bang_khen', nghi_ngo: true } },
        it_nhat: 1,
      },
    },
    { v: [{ m: [{ ten: 'chien_si_thi_dua_co_so' }] }] },
    undefined,
  ],
  ['nam_tron: 80 years in the year of the day', round, { a: '1946-08-28', b: '2026-06-24' }, true],
  ['nam_tron: 75 years are not round', round, { a: '1951-08-28', b: '2026-06-24' }, false],
  ['nam_tron: the next one is round', round, { a: '1946-02-03', b: '2025-10-15' }, true],
  ['nam_tron: the one after the next is round', round, { a: '1946-08-28', b: '2025-06-24' }, undefined],
  ['nam_tron: round last year', round, { a: '1946-08-28', b: '2027-06-24' }, undefined],
  ['nam_tron: no day of founding', round, { b: '2026-06-24' }, undefined],
  ['nam_tron: founded in the same year', round, { a: '2026-01-05', b: '2026-06-24' }, false],
  ['chua_duoc_khen: no award for these words', fresh, given('Việc khác', '2026-03-20'), true],
  ['chua_duoc_khen: an award for this deed', fresh, given('việc này.', '2026-03-20'), false],
  ['chua_duoc_khen: an award before the deed', fresh, given('Việc này', '2026-03-01'), true],
  ['chua_duoc_khen: an award during the deed', fresh, given('Việc này', '2026-03-07'), undefined],
  ['chua_duoc_khen: an award without words', fresh, given(undefined, '2026-03-20'), true],
  ['chua_duoc_khen: no list of awards', fresh, { deeds: [] }, undefined],
  [
    'dem: not earlier than a day of the case',
    onOrAfter,
    { v: [{ d: '2026-03-08' }], day: '2026-03-08' },
    true,
  ],
  ['dem: a day too early', onOrAfter, { v: [{ d: '2026-03-07' }], day: '2026-03-08' }, false],
  ['dem: no day to compare with', onOrAfter, { v: [{ d: '2026-03-07' }] }, undefined],
  [
    'khong_lap: one year twice, alike',
    rated,
    {
      v: [
        { nam: 2024, m: 'a' },
        { nam: 2024, m: 'a' },
      ],
    },
    true,
  ],
  [
    'khong_lap: one year twice, unlike',
    rated,
    {
      v: [
        { nam: 2024, m: 'a' },
        { nam: 2024, m: 'b' },
      ],
    },
    false,
  ],
  [
    'khong_lap: two years',
    rated,
    {
      v: [
        { nam: 2024, m: 'a' },
        { nam: 2023, m: 'b' },
      ],
    },
    true,
  ],
  ['khong_lap: one does not say', rated, { v: [{ nam: 2024, m: 'a' }, { nam: 2024 }] }, true],
  ['khong_lap: one name, other capitals', once, { v: [{ t: 'A b' }, { t: 'a B' }] }, false],
  [
    'khong_lap: one name, told apart',
    once,
    {
      v: [
        { t: 'A', n: '1' },
        { t: 'A', n: '2' },
      ],
    },
    true,
  ],
  ['khong_lap: one name, one number absent', once, { v: [{ t: 'A', n: '1' }, { t: 'A' }] }, false],
  [
    'khong_lap: more must be alike, and is',
    alike,
    {
      v: [
        { t: 'A', n: 1 },
        { t: 'a', n: 1 },
      ],
    },
    false,
  ],
  [
    'khong_lap: more must be alike, and is not',
    alike,
    {
      v: [
        { t: 'A', n: 1 },
        { t: 'A', n: 2 },
      ],
    },
    true,
  ],
  ['khong_lap: more must be alike, and is not told', alike, { v: [{ t: 'A' }, { t: 'A' }] }, true],
  ['khong_lap: items without the value', once, { v: [{}, {}] }, true],
  ['khong_lap: no list', once, {}, undefined],
])('%s', (_name, condition, data, wanted) => {
  expect(answer(condition, data).value).toBe(wanted);
});

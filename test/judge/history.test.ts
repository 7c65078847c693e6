import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

const GOOD = 'hoan_thanh_tot';
const BEST = 'hoan_thanh_xuat_sac';
const rated = (years: readonly number[], muc = GOOD) => years.map((nam) => ({ nam, muc }));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function nominee(facts: object, proposed = '2026-03-20') {
  return {
    de_nghi: { ky_luat: [], da_khen: [], xep_loai: [], ...facts },
    dot_trinh: { to_trinh: { ngay: proposed } },
  };
}
const chain = (more: object = {}) => ({ chuoi_nam: { nam: 5, muc: [GOOD, BEST], ...more } });
const prior = (ngay: string, loai_hinh?: string) => ({
  ten: 'bang_khen_ttg',
  so: '1',
  ngay,
  ...(loai_hinh ? { loai_hinh } : {}),
});

describe('liên tục', () => {
  it('five unbroken years to the year before', () => {
    expect(answer(chain(), nominee({ xep_loai: rated(range(2021, 2025)) })).value).toBe(true);
  });
  it('a year below the mark breaks the run', () => {
    const ratings = [...rated([2021, 2022, 2024, 2025]), { nam: 2023, muc: 'hoan_thanh' }];
    expect(answer(chain(), nominee({ xep_loai: ratings })).value).toBe(false);
  });
  it('a year not told is asked for, not failed', () => {
    const result = answer(chain(), nominee({ xep_loai: rated([2021, 2022, 2024, 2025]) }));
    expect(result.value).toBeUndefined();
    expect(result.missing).toEqual(['/de_nghi/xep_loai/2023']);
  });
  it('an award of the run that does not tell its type is asked for it, not its year', () => {
    const flags = chain({ dem_khen: { ten: ['bang_khen_ttg'], it_nhat: 1, loai_hinh: ['cong_trang'] } });
    const facts = { xep_loai: rated(range(2021, 2025)), da_khen: [prior('2023-05-05')] };
    expect(answer(flags, nominee(facts))).toMatchObject({
      value: undefined,
      missing: ['/de_nghi/da_khen/0/loai_hinh'],
    });
    const told = { ...facts, da_khen: [prior('2023-05-05', 'cong_trang')] };
    expect(answer(flags, nominee(told)).value).toBe(true);
  });
  it('the run must reach the proposal', () => {
    expect(
      answer(chain(), nominee({ xep_loai: [...rated(range(2017, 2023)), { nam: 2025, muc: 'hoan_thanh' }] }))
        .value,
    ).toBe(false);
  });
  it('where the point does not say so, a run that ended earlier is a doubt', () => {
    const ratings = [...rated(range(2017, 2023)), { nam: 2025, muc: 'hoan_thanh' }];
    const anyRun = chain({ den_de_nghi: false });
    expect(answer(anyRun, nominee({ xep_loai: ratings })).value).toBeUndefined();
    expect(answer(anyRun, nominee({ xep_loai: rated(range(2021, 2025)) })).value).toBe(true);
    const endedLastYear = [...rated(range(2021, 2025)), { nam: 2026, muc: 'hoan_thanh' }];
    expect(answer(anyRun, nominee({ xep_loai: endedLastYear })).value).toBeUndefined();
  });
  it.each([
    ['not over', { nam: 2026, muc: GOOD }, false],
    ['rated and signed already', { nam: 2026, muc: GOOD, ngay: '2026-03-01' }, undefined],
    ['signed after the proposal', { nam: 2026, muc: GOOD, ngay: '2026-12-20' }, false],
    ['below the mark', { nam: 2026, muc: 'hoan_thanh' }, false],
  ])('the year of the proposal, %s, does not complete a run', (_, last, value) => {
    const ratings = [{ nam: 2021, muc: 'hoan_thanh' }, ...rated(range(2022, 2025)), last];
    expect(answer(chain(), nominee({ xep_loai: ratings })).value).toBe(value);
  });
  it('a bad rating in the year of the proposal breaks the run', () => {
    const ratings = [...rated(range(2019, 2025)), { nam: 2026, muc: 'hoan_thanh' }];
    expect(answer(chain(), nominee({ xep_loai: ratings })).value).toBe(false);
  });
  it('the latest year may be that of the proposal where the point takes it', () => {
    const latest = { chuoi_nam: { nam: 1, muc: [GOOD], ca_nam_de_nghi: true } };
    const facts = (ngay?: string) => [
      { nam: 2025, muc: 'hoan_thanh' },
      { nam: 2026, muc: GOOD, ...(ngay ? { ngay } : {}) },
    ];
    expect(answer(latest, nominee({ xep_loai: facts('2026-03-01') })).value).toBe(true);
    const open = answer(latest, nominee({ xep_loai: facts() }));
    expect(open.value).toBeUndefined();
    expect(open.missing).toContain('/de_nghi/xep_loai/1/ngay');
  });
  it('the title of a year may stand for its rating', () => {
    const flags = range(2021, 2025).map((nam) => ({
      ten: 'tap_the_lao_dong_xuat_sac',
      nam,
      so: '1',
      ngay: `${nam + 1}-01-15`,
    }));
    expect(
      answer(chain({ muc: [BEST], danh_hieu: ['tap_the_lao_dong_xuat_sac'] }), nominee({ da_khen: flags }))
        .value,
    ).toBe(true);
  });
  it('discipline starts the count anew', () => {
    const facts = {
      xep_loai: rated(range(2018, 2025)),
      ky_luat: [{ hinh_thuc: 'Khiển trách', ngay: '2021-02-01', chap_hanh_xong: '2022-02-01' }],
    };
    expect(answer(chain(), nominee(facts)).value).toBe(false);
    expect(
      answer(
        chain(),
        nominee({
          ...facts,
          ky_luat: [{ hinh_thuc: 'Khiển trách', ngay: '2019-02-01', chap_hanh_xong: '2020-02-01' }],
        }),
      ).value,
    ).toBe(true);
  });
  it('without a word on discipline nothing is concluded', () => {
    const { ky_luat: _, ...facts } = nominee({ xep_loai: rated(range(2021, 2025)) }).de_nghi;
    expect(answer(chain(), { ...nominee({}), de_nghi: facts }).value).toBeUndefined();
  });
});

describe('sau đó', () => {
  const after = chain({ sau_khen: ['bang_khen_ttg'], loai_hinh: ['cong_trang'] });
  it.each([
    ['2020-05-01', true],
    ['2021-05-01', false],
  ])('an award of %s leaves room for five years: %s', (ngay, value) => {
    expect(
      answer(after, nominee({ xep_loai: rated(range(2015, 2025)), da_khen: [prior(ngay, 'cong_trang')] }))
        .value,
    ).toBe(value);
  });
  it('the day of the decision opens the count, not the year noted', () => {
    const late = { ...prior('2021-03-01', 'cong_trang'), nam: 2020 };
    const facts = { xep_loai: rated(range(2015, 2025)), da_khen: [late] };
    expect(answer(after, nominee(facts)).value).toBe(false);
  });
  it('an award of unstated type before a sure one leaves room for doubt', () => {
    const da_khen = [prior('2018-05-01'), prior('2022-05-01', 'cong_trang')];
    expect(answer(after, nominee({ xep_loai: rated(range(2015, 2025)), da_khen })).value).toBeUndefined();
  });
  it('an award for a sudden feat does not open the ladder', () => {
    expect(
      answer(
        after,
        nominee({ xep_loai: rated(range(2015, 2025)), da_khen: [prior('2019-05-01', 'dot_xuat')] }),
      ).value,
    ).toBe(false);
  });
  it('an award of unstated type leaves the question open', () => {
    expect(
      answer(after, nominee({ xep_loai: rated(range(2015, 2025)), da_khen: [prior('2019-05-01')] })).value,
    ).toBeUndefined();
  });
  it('no award at all fails', () => {
    expect(answer(after, nominee({ xep_loai: rated(range(2015, 2025)) })).value).toBe(false);
  });
  it('gains count within the run only', () => {
    const wants = chain({
      sau_khen: ['bang_khen_ttg'],
      dem_khen: { ten: ['chien_si_thi_dua_co_so'], it_nhat: 3 },
    });
    const titles = (years: number[]) =>
      years.map((nam) => ({ ten: 'chien_si_thi_dua_co_so', nam, so: '1', ngay: `${nam + 1}-01-15` }));
    const facts = (years: number[]) =>
      nominee({
        xep_loai: rated(range(2015, 2025)),
        da_khen: [prior('2019-05-01', 'cong_trang'), ...titles(years)],
      });
    expect(answer(wants, facts([2020, 2022, 2024])).value).toBe(true);
    expect(answer(wants, facts([2017, 2018, 2024])).value).toBe(false);
  });
  it('years of excellence within the run', () => {
    const wants = chain({ dem_muc: { muc: [BEST], it_nhat: 2 } });
    expect(
      answer(wants, nominee({ xep_loai: [...rated(range(2021, 2023)), ...rated([2024, 2025], BEST)] })).value,
    ).toBe(true);
    expect(
      answer(wants, nominee({ xep_loai: [...rated(range(2021, 2024)), ...rated([2025], BEST)] })).value,
    ).toBe(false);
  });
});

describe('earlier awards', () => {
  const once = { da_khen: { ten: ['bang_khen_bo_tinh'], it_nhat: 1, loai_hinh: ['cong_trang'] } };
  const given = (loai_hinh?: string) =>
    nominee({
      da_khen: [
        { ten: 'bang_khen_bo_tinh', so: '1', ngay: '2024-01-01', ...(loai_hinh ? { loai_hinh } : {}) },
      ],
    });
  it('filters by type of commendation', () => {
    expect(answer(once, given('cong_trang')).value).toBe(true);
    expect(answer(once, given('dot_xuat')).value).toBe(false);
    expect(answer(once, given('phong_trao')).value).toBe(false);
    expect(answer(once, given()).value).toBeUndefined();
  });
  it('two titles in a row, the last in the year before', () => {
    const twice = { lien_tuc: { ten: ['chien_si_thi_dua_co_so'], so_lan: 2 } };
    const titles = (...years: number[]) =>
      nominee({
        da_khen: years.map((nam) => ({
          ten: 'chien_si_thi_dua_co_so',
          nam,
          so: '1',
          ngay: `${nam + 1}-01-10`,
        })),
      });
    expect(answer(twice, titles(2024, 2025)).value).toBe(true);
    expect(answer(twice, titles(2023, 2025)).value).toBe(false);
    expect(answer(twice, titles(2020, 2021)).value).toBeUndefined();
  });
  it('counts a decision once, and none after the proposal', () => {
    const twice = { da_khen: { ten: ['bang_khen_bo_tinh'], it_nhat: 2 } };
    const of = (...decisions: [so: string, ngay: string][]) =>
      nominee({ da_khen: decisions.map(([so, ngay]) => ({ ten: 'bang_khen_bo_tinh', so, ngay })) });
    expect(answer(twice, of(['1', '2023-01-01'], ['2', '2024-01-01'])).value).toBe(true);
    expect(answer(twice, of(['1', '2023-01-01'], ['1', '2023-01-01'])).value).toBe(false);
    expect(answer(twice, of(['1', '2023-01-01'], ['2', '2026-09-01'])).value).toBe(false);
  });
  it('a person wins a title once a year; two flags of one year are a doubt', () => {
    const twice = (ten: string) => ({ da_khen: { ten: [ten], it_nhat: 2 } });
    const of = (ten: string) =>
      nominee({ da_khen: ['1', '2'].map((so) => ({ ten, nam: 2024, so, ngay: '2025-01-10' })) });
    expect(answer(twice('chien_si_thi_dua_co_so'), of('chien_si_thi_dua_co_so')).value).toBe(false);
    expect(answer(twice('co_thi_dua_bo_tinh'), of('co_thi_dua_bo_tinh')).value).toBeUndefined();
  });
  it('titles won before discipline was served do not count', () => {
    const twice = { lien_tuc: { ten: ['chien_si_thi_dua_co_so'], so_lan: 2 } };
    const da_khen = [2024, 2025].map((nam) => ({
      ten: 'chien_si_thi_dua_co_so',
      nam,
      so: '1',
      ngay: `${nam + 1}-01-10`,
    }));
    const served = (chap_hanh_xong?: string) => [
      { hinh_thuc: 'Khiển trách', ngay: '2023-02-01', chap_hanh_xong },
    ];
    expect(answer(twice, nominee({ da_khen, ky_luat: served('2023-12-31') })).value).toBe(true);
    // No text says whether the rest of the year in which it was served is one of them.
    expect(answer(twice, nominee({ da_khen, ky_luat: served('2024-02-01') })).value).toBeUndefined();
    expect(answer(twice, nominee({ da_khen, ky_luat: served('2024-12-01') })).value).toBe(false);
    expect(answer(twice, nominee({ da_khen, ky_luat: served('2025-02-01') })).value).toBe(false);
    expect(answer(twice, nominee({ da_khen, ky_luat: served() })).value).toBeUndefined();
    expect(answer(twice, nominee({ da_khen, ky_luat: undefined })).value).toBeUndefined();
  });
});

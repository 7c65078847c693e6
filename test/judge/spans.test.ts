/** Years of service laid together from spans, and awards that lie years back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../src/core/date.ts';
import { answer } from '../support/answer.ts';

const served = (qua_trinh: unknown, extra: object = {}) => ({
  dot_trinh: { to_trinh: { ngay: '2026-03-20' } },
  de_nghi: { ky_luat: [], qua_trinh, ...extra },
});
const span = (tu_ngay: string, den_ngay: string, more: object = {}) => ({ tu_ngay, den_ngay, ...more });
const years = (it_nhat: number, more: object = {}) => ({
  thoi_gian: { trong: '/de_nghi/qua_trinh', it_nhat, ...more },
});
const value = (condition: Record<string, unknown>, data: unknown) => answer(condition, data).value;
const hard = { nhan: { loc: { '/kho': { trong: [true] } }, he_so: 2 } };
const direct = { loc: { '/truc_tiep': { trong: [true] } } };

describe('thoi_gian', () => {
  it.each([
    ['exactly', [span('2016-03-20', '2026-03-20')], true],
    ['a day short', [span('2016-03-21', '2026-03-20')], false],
    ['the last day counts', [span('2010-01-01', '2019-12-31')], true],
    ['a day short of the last day', [span('2010-01-02', '2019-12-31')], false],
    ['no day counts after the proposal', [span('2016-03-21', '2030-01-01')], false],
    [
      'from one day to the next is unbroken',
      [span('2016-03-20', '2020-12-31'), span('2021-01-01', '2026-03-20')],
      true,
    ],
    [
      'days that overlap count once',
      [span('2016-03-20', '2022-03-20'), span('2020-03-20', '2024-03-20')],
      false,
    ],
    ['nothing told', undefined, undefined],
    ['nothing served', [], false],
  ])('ten years: %s', (_what, spans, want) => {
    expect(value(years(10), served(spans))).toBe(want);
  });

  it('of spans apart the sum counts, unless they must be unbroken: then the law is asked', () => {
    const apart = served([span('2010-01-01', '2018-01-01'), span('2020-01-01', '2025-01-01')]);
    expect(value(years(13), apart)).toBe(true);
    expect(value(years(13, { lien_tuc: true }), apart)).toBeUndefined();
    expect(value(years(14, { lien_tuc: true }), apart)).toBe(false);
    expect(value(years(8, { lien_tuc: true }), apart)).toBe(true);
  });

  it('maternity leave that follows on service counts; leave that follows on nothing does not', () => {
    const leave = (tu_ngay: string, den_ngay: string, so = '1/QĐ') => ({
      doi_tuong: { loai: 'ca_nhan' },
      nghi_thai_san: [{ tu_ngay, den_ngay, van_ban: { so } }],
    });
    const apart = [span('2016-03-20', '2020-01-31'), span('2020-08-01', '2026-03-20')];
    const of = (more: object, day = '2026-03-20') => ({
      ...served(apart, more),
      dot_trinh: { to_trinh: { ngay: day } },
    });
    const ten = years(10, { lien_tuc: true });
    expect(value(ten, of({}))).toBe(false);
    expect(value(ten, of(leave('2020-02-01', '2020-07-31')))).toBe(true);
    expect(value(ten, of(leave('2020-02-02', '2020-07-31')))).toBe(false);
    expect(value(ten, of(leave('2020-02-01', '2020-07-30')))).not.toBe(true);
    expect(
      value(years(10), of({ ...leave('2020-02-01', '2020-07-31'), doi_tuong: { loai: 'tap_the' } })),
    ).toBe(false);
    // Overlapping leave adds no day.
    const whole = [span('2016-03-21', '2026-03-20')];
    expect(value(years(10), served(whole, leave('2020-02-01', '2020-07-31')))).toBe(false);
    // No decree counted it then.
    const early = {
      ...served([span('2022-01-01', '2022-06-30')], leave('2022-07-01', '2023-01-31')),
      dot_trinh: { to_trinh: { ngay: '2023-02-01' } },
    };
    expect(answer(years(1), early, { day: '2023-02-01' }).value).toBe(false);
    expect(answer(years(1), early, { day: '2024-02-01' }).value).toBe(true);
  });

  it('under a number of years', () => {
    const under = (duoi: number) => ({ thoi_gian: { trong: '/de_nghi/qua_trinh', duoi } });
    expect(value(under(10), served([span('2016-03-21', '2026-03-20')]))).toBe(true);
    expect(value(under(10), served([span('2016-03-20', '2026-03-20')]))).toBe(false);
    expect(value(under(1), served([]))).toBe(true);
    expect(value(under(1), served(undefined))).toBeUndefined();
  });

  it('hard service counts twice; where it is not told, the answer hangs on it', () => {
    const half = (kho?: boolean) =>
      served([span('2021-03-20', '2026-03-20', kho === undefined ? {} : { kho })]);
    expect([value(years(10, hard), half(true)), value(years(10, hard), half(false))]).toEqual([true, false]);
    expect(value(years(10, hard), half())).toBeUndefined();
    expect(value(years(5, hard), half())).toBe(true);
    expect(value(years(11, hard), half())).toBe(false);
  });

  it('filters spans, and names what they lack', () => {
    const facts = served([
      span('2010-03-20', '2026-03-20'),
      span('2000-01-01', '2005-01-01', { truc_tiep: true }),
    ]);
    const { value: result, missing } = answer(years(10, direct), facts);
    expect(result).toBeUndefined();
    expect([...missing]).toEqual(['/de_nghi/qua_trinh/0/truc_tiep']);
    expect(value(years(5, direct), facts)).toBe(true);
  });

  it('a part of the years', () => {
    const two = { phan: { tu: 2, mau: 3 } };
    expect(value(years(10, two), served([span('2019-07-20', '2026-03-20')]))).toBe(true);
    expect(value(years(10, two), served([span('2019-07-21', '2026-03-20')]))).toBe(false);
  });

  it('agrees with the calendar for one span, and more service never hurts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4000 }),
        (back, least, more) => {
          const from = addDays(isoDate('2026-03-20'), -back);
          const one = value(years(least), served([span(from, '2026-03-20')]));
          expect(one).toBe(
            value({ khoang_nam: { tu: '/a', den: '/b', it_nhat: least } }, { a: from, b: '2026-03-20' }),
          );
          const earlier = span(addDays(from, -more), addDays(from, -1));
          if (one === true)
            expect(value(years(least), served([earlier, span(from, '2026-03-20')]))).toBe(true);
        },
      ),
    );
  });
});

describe('da_khen: cach_nay', () => {
  const given = (ngay: string) => ({
    ten: 'huan_chuong_ho_chi_minh',
    so: `${ngay}/QĐ`,
    ngay,
    loai_hinh: 'cong_trang',
  });
  const past = (days: readonly string[], ky_luat: unknown = []) =>
    served([], { da_khen: days.map(given), ky_luat });
  const since = (more: object = {}) => ({
    da_khen: { ten: ['huan_chuong_ho_chi_minh'], it_nhat: 1, cach_nay: 15, ...more },
  });

  it('to the day', () => {
    expect(value(since(), past(['2011-03-20']))).toBe(true);
    expect(value(since(), past(['2011-03-21']))).toBe(false);
  });

  it('the last one counts where the law says so', () => {
    const twice = past(['2000-03-20', '2015-03-20']);
    expect(value(since(), twice)).toBe(true);
    expect(value(since({ lan_cuoi: true }), twice)).toBe(false);
    expect(value(since({ lan_cuoi: true }), past(['2000-03-20', '2010-03-20']))).toBe(true);
  });

  it('only those after the last of another award, where that was given', () => {
    const first = (ngay: string) => ({ ...given(ngay), ten: 'huan_chuong_doc_lap_hang_nhat' });
    const after = {
      da_khen: {
        ten: ['huan_chuong_doc_lap_hang_nhat'],
        it_nhat: 1,
        sau_lan_cuoi: ['huan_chuong_ho_chi_minh'],
      },
    };
    const facts = (...da_khen: object[]) => served([], { da_khen, ky_luat: [] });
    expect(value(after, facts(first('2005-03-20')))).toBe(true);
    expect(value(after, facts(first('2005-03-20'), given('2012-03-20')))).toBe(false);
    expect(value(after, facts(given('2001-03-20'), first('2005-03-20')))).toBe(true);
    expect(value(after, facts(given('2001-03-20'), first('2005-03-20'), given('2012-03-20')))).toBe(false);
    expect(
      value(after, facts(first('2005-03-20'), { ...given('2012-03-20'), ngay: undefined })),
    ).toBeUndefined();
  });

  it('discipline lets the years start again', () => {
    const fault = (chap_hanh_xong?: string) => [
      { ngay: '2009-01-01', ...(chap_hanh_xong ? { chap_hanh_xong } : {}) },
    ];
    expect(value(since(), past(['2000-03-20'], fault('2010-01-01')))).toBe(true);
    expect(value(since(), past(['2000-03-20'], fault('2012-01-01')))).toBe(false);
    expect(value(since(), past(['2000-03-20'], fault()))).toBeUndefined();
  });
});

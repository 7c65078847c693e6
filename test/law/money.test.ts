/** The table of prizes, row by row, for three base wages; and that rounding goes up, never down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../src/core/date.ts';
import { createLaw } from '../../src/law/law.ts';
import { mergeLaw } from '../../src/law/merge.ts';
import { baseWage, prizeOf, roundUp } from '../../src/law/prize.ts';
import type { LawData, SubjectKind } from '../../src/law/types.ts';
import { hundredths } from '../../src/report/money.ts';
import { emptyLaw } from '../support/empty-law.ts';
import { law, lawData } from '../support/law.ts';

/** A day under each base wage: 1.800.000, 2.340.000 (under either decree), 2.530.000. */
const DAYS = {
  old: '2024-03-01',
  middle98: '2025-06-30',
  middle152: '2026-06-30',
  fresh: '2026-07-01',
} as const;

const on = (day: string, award: string, subject: SubjectKind) => prizeOf(law, isoDate(day), award, subject);
const amount = (day: string, award: string, subject: SubjectKind) => {
  const sum = on(day, award, subject);
  return 'tien' in sum ? sum.tien : sum.ly_do;
};

/** Award, kind of nominee, and the sum in thousands for 1.800.000, 2.340.000 and 2.530.000. */
const TABLE: readonly [string, SubjectKind, number, number, number][] = [
  ['lao_dong_tien_tien', 'ca_nhan', 540, 710, 760],
  ['chien_si_tien_tien', 'ca_nhan', 540, 710, 760],
  ['chien_si_thi_dua_co_so', 'ca_nhan', 1800, 2340, 2530],
  ['chien_si_thi_dua_bo_tinh', 'ca_nhan', 5400, 7020, 7590],
  ['chien_si_thi_dua_toan_quoc', 'ca_nhan', 8100, 10530, 11390],
  ['tap_the_lao_dong_tien_tien', 'tap_the', 1440, 1880, 2030],
  ['don_vi_tien_tien', 'tap_the', 1440, 1880, 2030],
  ['tap_the_lao_dong_xuat_sac', 'tap_the', 2700, 3510, 3800],
  ['don_vi_quyet_thang', 'tap_the', 2700, 3510, 3800],
  ['thon_to_dan_pho_van_hoa', 'tap_the', 2700, 3510, 3800],
  ['xa_tieu_bieu', 'tap_the', 3600, 4680, 5060],
  ['co_thi_dua_bo_tinh', 'tap_the', 14400, 18720, 20240],
  ['co_thi_dua_chinh_phu', 'tap_the', 21600, 28080, 30360],
  ['co_thi_dua_quan_khu', 'tap_the', 10800, 14040, 15180],
  ['huan_chuong_sao_vang', 'ca_nhan', 82800, 107640, 116380],
  ['huan_chuong_sao_vang', 'tap_the', 165600, 215280, 232760],
  ['huan_chuong_ho_chi_minh', 'ca_nhan', 54900, 71370, 77170],
  ['huan_chuong_ho_chi_minh', 'tap_the', 109800, 142740, 154330],
  ...(['doc_lap', 'quan_cong'] as const).flatMap((name): [string, SubjectKind, number, number, number][] => [
    [`huan_chuong_${name}_hang_nhat`, 'ca_nhan', 27000, 35100, 37950],
    [`huan_chuong_${name}_hang_nhat`, 'tap_the', 54000, 70200, 75900],
    [`huan_chuong_${name}_hang_nhi`, 'ca_nhan', 22500, 29250, 31630],
    [`huan_chuong_${name}_hang_nhi`, 'tap_the', 45000, 58500, 63250],
    [`huan_chuong_${name}_hang_ba`, 'ca_nhan', 18900, 24570, 26570],
    [`huan_chuong_${name}_hang_ba`, 'tap_the', 37800, 49140, 53130],
  ]),
  ...(['lao_dong', 'chien_cong', 'bao_ve_to_quoc'] as const).flatMap(
    (name): [string, SubjectKind, number, number, number][] => [
      [`huan_chuong_${name}_hang_nhat`, 'ca_nhan', 16200, 21060, 22770],
      [`huan_chuong_${name}_hang_nhat`, 'tap_the', 32400, 42120, 45540],
      [`huan_chuong_${name}_hang_nhi`, 'ca_nhan', 13500, 17550, 18980],
      [`huan_chuong_${name}_hang_nhi`, 'tap_the', 27000, 35100, 37950],
      [`huan_chuong_${name}_hang_ba`, 'ca_nhan', 8100, 10530, 11390],
      [`huan_chuong_${name}_hang_ba`, 'tap_the', 16200, 21060, 22770],
    ],
  ),
  ['huan_chuong_dai_doan_ket_dan_toc', 'ca_nhan', 13500, 17550, 18980],
  ['huan_chuong_dung_cam', 'ca_nhan', 8100, 10530, 11390],
  ['anh_hung_lao_dong', 'ca_nhan', 27900, 36270, 39220],
  ['anh_hung_lao_dong', 'tap_the', 55800, 72540, 78430],
  ['anh_hung_luc_luong_vu_trang', 'ca_nhan', 27900, 36270, 39220],
  ['anh_hung_luc_luong_vu_trang', 'tap_the', 55800, 72540, 78430],
  ['bang_khen_ttg', 'ca_nhan', 6300, 8190, 8860],
  ['bang_khen_ttg', 'tap_the', 12600, 16380, 17710],
  ['bang_khen_ttg', 'ho_gia_dinh', 9450, 12290, 13290],
  ['bang_khen_bo_tinh', 'ca_nhan', 2700, 3510, 3800],
  ['bang_khen_bo_tinh', 'tap_the', 5400, 7020, 7590],
  ['bang_khen_bo_tinh', 'ho_gia_dinh', 4050, 5270, 5700],
  ['bang_khen_quan_khu', 'ca_nhan', 1800, 2340, 2530],
  ['bang_khen_quan_khu', 'tap_the', 3600, 4680, 5060],
  ['giay_khen', 'ca_nhan', 540, 710, 760],
  ['giay_khen', 'tap_the', 1080, 1410, 1520],
  ['giay_khen', 'ho_gia_dinh', 810, 1060, 1140],
];

describe('the table of prizes', () => {
  it.each(TABLE)('%s, %s: %i, %i, %i', (award, subject, old, middle, fresh) => {
    expect(amount(DAYS.old, award, subject)).toBe(old * 1000);
    expect(amount(DAYS.middle98, award, subject)).toBe(middle * 1000);
    expect(amount(DAYS.middle152, award, subject)).toBe(middle * 1000);
    expect(amount(DAYS.fresh, award, subject)).toBe(fresh * 1000);
  });

  it('has a row here for every entry of the data but the medals, which are ceilings', () => {
    const rows = new Set(TABLE.map(([award, subject]) => `${award}/${subject}`));
    const others = lawData.tien_thuong.filter((p) => !rows.has(`${p.hinh_thuc}/${p.doi_tuong}`));
    expect(others.every((prize) => prize.toi_da)).toBe(true);
    expect(amount(DAYS.middle152, 'ky_niem_chuong_quoc_hoi', 'ca_nhan')).toBe(1_880_000);
    expect(amount(DAYS.fresh, 'ky_niem_chuong_quoc_hoi', 'ca_nhan')).toBe(2_030_000);
    expect(amount(DAYS.middle152, 'ky_niem_chuong_bo_tinh', 'ca_nhan')).toBe(1_410_000);
    expect(amount(DAYS.fresh, 'ky_niem_chuong_bo_tinh', 'ca_nhan')).toBe(1_520_000);
  });

  it('a household is rounded once, at the end: 0,3 × 1,5 × 2.340.000', () => {
    const sum = on(DAYS.middle152, 'giay_khen', 'ho_gia_dinh');
    expect(sum).toMatchObject({ phan_tram: 30, truoc: 1_053_000, tien: 1_060_000 });
    // Rounding an individual's prize first would give more.
    expect(roundUp(710_000 * 150, 100, 10_000)).toBe(1_070_000);
  });

  it('tells before and after rounding', () => {
    expect(on(DAYS.middle152, 'lao_dong_tien_tien', 'ca_nhan')).toMatchObject({
      truoc: 702_000,
      tien: 710_000,
    });
  });

  it('a collective has no right to what only persons receive', () => {
    expect(amount(DAYS.fresh, 'huan_chuong_dung_cam', 'tap_the')).toBe('khong_he_so');
    expect(amount(DAYS.fresh, 'huan_chuong_dai_doan_ket_dan_toc', 'tap_the')).toBe('khong_he_so');
    expect(amount(DAYS.fresh, 'lao_dong_tien_tien', 'ho_gia_dinh')).toBe('khong_he_so');
  });

  it('no coefficient is in force before Decree 91/2017', () => {
    expect(amount('2017-09-30', 'bang_khen_ttg', 'ca_nhan')).toBe('khong_he_so');
    expect(amount('2017-10-01', 'bang_khen_ttg', 'ca_nhan')).toBe(4_550_000);
  });

  it('weak marks come along', () => {
    const weak = (day: string, award: string, subject: SubjectKind) => {
      const sum = on(day, award, subject);
      return 'tien' in sum ? sum.chua_doi_chieu : undefined;
    };
    expect(weak(DAYS.fresh, 'bang_khen_ttg', 'ho_gia_dinh')).toEqual([]);
    expect(weak(DAYS.fresh, 'huan_chuong_doc_lap_hang_ba', 'tap_the')).toEqual(['nd_152_2025:d51']);
    expect(weak(DAYS.old, 'bang_khen_ttg', 'ca_nhan')).toEqual([
      'nd_98_2023:d58',
      'nd_24_2023',
      'nd_98_2023:d53',
    ]);
  });

  it('decrees that disagree give no sum', () => {
    const twin = lawData.tien_thuong.find((p) => p.hinh_thuc === 'giay_khen' && p.van_ban === 'nd_152_2025')!;
    const other = createLaw({
      ...lawData,
      tien_thuong: [...lawData.tien_thuong, { ...twin, van_ban: 'nd_129_2025', phan_tram: 40 }],
    });
    expect(prizeOf(other, isoDate(DAYS.fresh), 'giay_khen', 'ca_nhan')).toEqual({
      ly_do: 'he_so_chong_nhau',
    });
  });

  it('without a rounding step, or a wage, there is no sum', () => {
    const { tien_thuong_lam_tron: _step, ...tham_so } = lawData.tham_so;
    const day = isoDate(DAYS.fresh);
    expect(prizeOf(createLaw({ ...lawData, tham_so }), day, 'giay_khen', 'ca_nhan')).toEqual({
      ly_do: 'khong_tham_so',
    });
    expect(prizeOf(createLaw({ ...lawData, luong_co_so: [] }), day, 'giay_khen', 'ca_nhan')).toEqual({
      ly_do: 'khong_luong',
    });
  });
});

describe('the base wage', () => {
  it('has one value on every day since the first, changing on its first day', () => {
    for (const { tu_ngay, muc } of lawData.luong_co_so) {
      expect(baseWage(law, tu_ngay)?.muc).toBe(muc);
      expect(baseWage(law, addDays(tu_ngay, -1))?.muc).not.toBe(muc);
    }
    expect(baseWage(law, isoDate('2004-09-30'))).toBeUndefined();
  });

  it.each([
    [-1, 2_340_000, 8_190_000],
    [0, 2_530_000, 8_860_000],
    [1, 2_530_000, 8_860_000],
  ])("about 01/07/2026 (%i): %i, and the Prime Minister's certificate is worth %i", (days, wage, prize) => {
    const day = addDays(isoDate('2026-07-01'), days);
    expect(baseWage(law, day)?.muc).toBe(wage);
    expect(amount(day, 'bang_khen_ttg', 'ca_nhan')).toBe(prize);
  });

  it('was never 1.600.000', () => {
    expect(lawData.luong_co_so).toHaveLength(16);
    expect(lawData.luong_co_so.map((wage) => wage.muc)).not.toContain(1_600_000);
  });
});

describe('rounding', () => {
  const step = 10_000;

  it('goes up to the next multiple, never down, and leaves exact multiples alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 300 }),
        (wage, share, part) => {
          const [top, bottom] = [wage * share * part, 10_000];
          const rounded = roundUp(top, bottom, step);
          expect(rounded % step).toBe(0);
          // Exact comparison with the fraction, in whole numbers.
          const [value, unit] = [BigInt(rounded) * BigInt(bottom), BigInt(step) * BigInt(bottom)];
          expect(value >= BigInt(top)).toBe(true);
          expect(value - BigInt(top) < unit).toBe(true);
        },
      ),
    );
  });

  it('changes no multiple', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        expect(roundUp(n * step, 1, step)).toBe(n * step);
        expect(roundUp(n * step + 1, 1, step)).toBe((n + 1) * step);
      }),
    );
  });

  it('writes coefficients without fractions of the machine', () => {
    const shown = [30, 45, 100, 225, 350, 525, 1050, 9200].map(hundredths);
    expect(shown).toEqual(['0,3', '0,45', '1', '2,25', '3,5', '5,25', '10,5', '92']);
  });
});

describe('a rule file of a dossier', () => {
  it('may not replace a prize, a wage or a setting', () => {
    expect(mergeLaw(lawData, emptyLaw({ tien_thuong: [lawData.tien_thuong[0]!] }))).toEqual([
      expect.stringContaining('tiền thưởng “'),
      expect.stringContaining('khai hai lần'),
    ]);
    const wage = { ...lawData.luong_co_so.at(-1)!, muc: 9_990_000 };
    expect(mergeLaw(lawData, emptyLaw({ luong_co_so: [wage] }))).toEqual([
      expect.stringContaining('lương cơ sở từ ngày “'),
      expect.stringContaining('khai hai lần'),
    ]);
    expect(mergeLaw(lawData, emptyLaw({ thiet_dat: { bao_truoc_het_hieu_luc: 1 } }))).toEqual([
      expect.stringContaining('thiet_dat'),
    ]);
  });

  it('may add a wage to come', () => {
    const later = { ...lawData.luong_co_so.at(-1)!, tu_ngay: isoDate('2028-07-01'), muc: 2_700_000 };
    const merged = createLaw(mergeLaw(lawData, emptyLaw({ luong_co_so: [later] })) as LawData);
    expect(baseWage(merged, isoDate('2028-06-30'))?.muc).toBe(2_530_000);
    expect(baseWage(merged, isoDate('2028-07-01'))?.muc).toBe(2_700_000);
  });
});

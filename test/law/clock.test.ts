import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoDate } from '../../src/core/date.ts';
import { createLaw, type DossierDates } from '../../src/law/law.ts';
import { baseWage } from '../../src/law/prize.ts';
import { law, lawData } from '../support/law.ts';

const today = isoDate('2026-11-22');
const both = (day: IsoDate): DossierDates => ({ ngay_trinh: day, ngay_tiep_nhan: day, hom_nay: today });
const ids = (dates: DossierDates) => law.at(dates).van_ban.map((vb) => vb.id);

describe('the law of a dossier', () => {
  it.each([
    ['2024-01-01', 'nd_98_2023', 'nd_91_2017'],
    ['2025-07-01', 'nd_152_2025', 'nd_98_2023'],
    ['2025-08-05', 'tt_15_2025', 'tt_01_2024'],
  ])('on %s %s takes over from %s', (boundary, fresh, old) => {
    const day = isoDate(boundary);
    expect(ids(both(addDays(day, -1)))).toContain(old);
    expect(ids(both(addDays(day, -1)))).not.toContain(fresh);
    for (const after of [day, addDays(day, 1)]) {
      expect(ids(both(after))).toContain(fresh);
      expect(ids(both(after))).not.toContain(old);
    }
  });

  it.each([
    ['2023-12-31', 'luat_15_2003'],
    ['2024-01-01', 'luat_06_2022'],
    ['2024-01-02', 'luat_06_2022'],
  ])('on %s the standards are those of %s', (day, instrument) => {
    const standards = law.at(both(isoDate(day))).tieu_chuan;
    expect(standards.length).toBeGreaterThan(0);
    expect(standards.some(({ id }) => id.startsWith('luat_06_2022:'))).toBe(instrument === 'luat_06_2022');
    expect(ids(both(isoDate(day)))).toContain(instrument);
  });

  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2025-07-02', true],
  ])('on %s the district level is gone: %s', (day, gone) => {
    const snapshot = law.at(both(isoDate(day)));
    expect(snapshot.has('nq_203_2025')).toBe(gone);
    expect(snapshot.award('giay_khen')!.nguoi_nhan.includes('ubnd_huyen')).toBe(!gone);
  });

  it('TT 01/2024 lives on until 05/08/2025, past the change of decree', () => {
    expect(ids(both(isoDate('2025-07-15')))).toContain('tt_01_2024');
  });

  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-10-02', true],
  ])('the 2026 law by receipt on %s: %s', (received, applies) => {
    const snapshot = law.at({
      ngay_trinh: isoDate('2026-09-20'),
      ngay_tiep_nhan: isoDate(received),
      hom_nay: today,
    });
    expect(snapshot.chua_nap.some((vb) => vb.id === 'luat_06_2026')).toBe(applies);
    expect(snapshot.amendedBy('luat_06_2022:d52')?.id).toBe(applies ? 'luat_06_2026' : undefined);
  });

  it('a dossier not yet received is judged as if it came today', () => {
    const submitted = { ngay_trinh: isoDate('2026-09-20') };
    expect(law.at({ ...submitted, hom_nay: isoDate('2026-09-21') }).chua_nap).toEqual([]);
    expect(law.at({ ...submitted, hom_nay: today }).chua_nap.map((vb) => vb.id)).toEqual(['luat_06_2026']);
  });

  it('dates on both sides of 01/07/2025 leave a doubt between the decrees', () => {
    const snapshot = law.at({
      ngay_trinh: isoDate('2025-06-25'),
      ngay_tiep_nhan: isoDate('2025-07-10'),
      hom_nay: today,
    });
    expect(snapshot.nghi_ngo.map((doubt) => doubt.moi.id)).toContain('nd_152_2025');
  });

  it('both dates on one side leave none', () => {
    for (const day of ['2025-06-30', '2025-07-01']) expect(law.at(both(isoDate(day))).nghi_ngo).toEqual([]);
  });

  it('an instrument that starts later changes nothing before', () => {
    const base = lawData.van_ban.find((vb) => vb.id === 'nd_152_2025')!;
    const later = createLaw({
      ...lawData,
      van_ban: [
        ...lawData.van_ban,
        { ...base, id: 'nd_tuong_tuong', hieu_luc: isoDate('2026-12-01'), thay_the: ['nd_152_2025'] },
      ],
    });
    for (const day of ['2024-05-05', '2025-07-01', '2026-09-30', '2026-11-22']) {
      const dates = both(isoDate(day));
      expect(later.at(dates).van_ban.map((vb) => vb.id)).toEqual(ids(dates));
      expect(later.at(dates).nghi_ngo).toEqual(law.at(dates).nghi_ngo);
    }
    expect(later.at(both(isoDate('2026-12-01'))).van_ban.map((vb) => vb.id)).not.toContain('nd_152_2025');
  });
});

describe('an instrument on a single day', () => {
  it('ends when what replaces it starts', () => {
    expect(law.inForce('nd_98_2023', isoDate('2025-06-30'))).toBe(true);
    expect(law.inForce('nd_98_2023', isoDate('2025-07-01'))).toBe(false);
    expect(law.endOf('nd_98_2023')?.thay_bang?.id).toBe('nd_152_2025');
  });
  it.each([-1, 0, 1])(
    'the expected end of NĐ 152, 01/03/2027, is not applied (%i): no seen text says it',
    (days) => {
      const day = addDays(isoDate('2027-03-01'), days);
      expect(law.inForce('nd_152_2025', day)).toBe(true);
      expect(law.endOf('nd_152_2025')).toBeUndefined();
      expect(ids(both(day))).toContain('nd_152_2025');
      expect(ids(both(day))).not.toContain('nd_98_2023');
    },
  );
});

describe('every quarter since 2024', () => {
  const quarters = Array.from({ length: 14 }, (_, i) =>
    isoDate(`${2024 + Math.floor(i / 4)}-${String((i % 4) * 3 + 1).padStart(2, '0')}-15`),
  );
  it.each(quarters)('%s has exactly one decree and one value for each number', (day) => {
    const snapshot = law.at(both(day));
    expect(snapshot.van_ban.filter((vb) => vb.id === 'nd_98_2023' || vb.id === 'nd_152_2025')).toHaveLength(
      1,
    );
    for (const id of Object.keys(lawData.tham_so)) expect(snapshot.param(id), id).toHaveProperty('gia_tri');
  });
});

/** Every day on which the law changes, as the sources tell it: what starts, what ends. */
const CHANGES: readonly (readonly [day: string, starts: readonly string[], ends: readonly string[]])[] = [
  ['2017-10-01', ['nd_91_2017'], ['nd_42_2010', 'nd_39_2012', 'nd_65_2014']],
  ['2017-12-15', ['tt_08_2017'], []],
  ['2020-01-01', ['tt_12_2019'], ['tt_08_2017']],
  ['2020-03-05', ['nd_30_2020'], []],
  ['2024-01-01', ['luat_06_2022', 'nd_98_2023'], ['luat_15_2003', 'nd_91_2017']],
  ['2024-03-06', ['nd_28_2024'], []],
  ['2024-04-15', ['tt_01_2024'], ['tt_12_2019']],
  ['2025-03-01', ['nq_176_2025'], []],
  ['2025-07-01', ['nd_152_2025', 'nd_129_2025', 'nq_203_2025'], ['nd_98_2023', 'nd_28_2024']],
  ['2025-08-05', ['tt_15_2025'], ['tt_01_2024']],
  ['2026-07-01', ['nd_161_2026'], ['nd_73_2024']],
  ['2026-10-01', ['luat_06_2026'], []],
];

describe('the day before, the day, and the day after', () => {
  it.each(CHANGES)('%s', (text, starts, ends) => {
    const day = isoDate(text);
    const around = (id: string) => [-1, 0, 1].map((days) => law.inForce(id, addDays(day, days)));
    for (const id of starts) expect(around(id), id).toEqual([false, true, true]);
    for (const id of ends) expect(around(id), id).toEqual([true, false, false]);
  });

  it('the table has every day since 2017 on which an instrument starts or ends, but for those of wages alone', () => {
    const wages = new Set(lawData.luong_co_so.map(({ tu_ngay }) => tu_ngay));
    const days = lawData.van_ban.flatMap(({ id, hieu_luc }) => [hieu_luc, law.endOf(id)?.ngay ?? hieu_luc]);
    const told = CHANGES.map(([day]) => day);
    const since = [...new Set(days)].filter((day) => day >= '2017-10-01' && !wages.has(day)).sort();
    expect(since.filter((day) => !told.includes(day))).toEqual([]);
  });

  it.each([
    ['2019-07-01', 1_390_000, 1_490_000],
    ['2023-07-01', 1_490_000, 1_800_000],
    ['2024-07-01', 1_800_000, 2_340_000],
    ['2026-07-01', 2_340_000, 2_530_000],
  ])('the base wage on %s: %i, then %i', (text, before, after) => {
    const wages = [-1, 0, 1].map((days) => baseWage(law, addDays(isoDate(text), days))?.muc);
    expect(wages).toEqual([before, after, after]);
  });
});

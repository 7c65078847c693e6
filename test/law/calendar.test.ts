import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, toDayNumber, weekdayOf } from '../../src/core/date.ts';
import { workCalendar } from '../../src/law/calendar.ts';
import { lawData } from '../support/law.ts';

const calendar = workCalendar(lawData.lich);

describe('working days', () => {
  // Real notices and official swaps: from, days, end counting the first day, end not counting it.
  it.each([
    ['2025-08-20', '2025-09-04', '2025-09-05'],
    ['2024-04-22', '2024-05-07', '2024-05-08'],
    ['2025-04-21', '2025-05-06', '2025-05-07'],
    ['2026-08-17', '2026-08-27', '2026-08-28'],
  ])('ten from %s end on %s, or %s without the first', (from, withFirst, without) => {
    expect(calendar.nth(isoDate(from), 10)).toBe(withFirst);
    expect(calendar.nth(isoDate(from), 11)).toBe(without);
    expect(calendar.count(isoDate(from), isoDate(withFirst))).toEqual({ it_nhat: 10, nhieu_nhat: 10 });
    expect(calendar.count(isoDate(from), addDays(isoDate(withFirst), -1))?.nhieu_nhat).toBe(9);
  });

  it('finds the day up to which so many are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 1, max: 60 }), (after, n) => {
        const from = addDays(isoDate('2021-01-01'), after);
        const found = calendar.nth(from, n)!;
        expect(calendar.count(from, found)?.it_nhat).toBe(n);
        expect(calendar.count(found, found)?.it_nhat).toBe(1);
      }),
    );
  });

  it.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
  ])('%i has %i working days', (year, days) => {
    expect(calendar.count(isoDate(`${year}-01-01`), isoDate(`${year}-12-31`))).toEqual({
      it_nhat: days,
      nhieu_nhat: days,
    });
  });

  it('a day that is not settled gives two answers', () => {
    expect(calendar.count(isoDate('2026-11-16'), isoDate('2026-11-30'))).toEqual({
      it_nhat: 9,
      nhieu_nhat: 10,
    });
  });

  it('every day off of a year only expected is unsettled', () => {
    const count = calendar.count(isoDate('2027-02-01'), isoDate('2027-02-12'))!;
    expect(count.nhieu_nhat).toBeGreaterThan(count.it_nhat);
  });

  it('what is not settled is named: the very days, or the years', () => {
    const gaps = (from: string, to: string) => calendar.gaps(isoDate(from), isoDate(to));
    expect(gaps('2026-11-16', '2026-11-22')).toEqual({ years: [], days: [] });
    expect(gaps('2026-11-16', '2026-11-23')).toEqual({ years: [], days: ['2026-11-23'] });
    expect(gaps('2026-11-24', '2026-11-30')).toEqual({ years: [], days: [] });
    expect(gaps('2027-02-03', '2027-02-08').days).toEqual(['2027-02-04', '2027-02-05', '2027-02-08']);
    expect(gaps('2027-12-31', '2028-01-02')).toEqual({ years: [2028], days: [] });
  });

  it('years outside the table have no answer', () => {
    expect(calendar.count(isoDate('2020-01-01'), isoDate('2020-02-01'))).toBeUndefined();
    expect(calendar.count(isoDate('2027-12-20'), isoDate('2028-01-05'))).toBeUndefined();
  });

  it('counting is additive', () => {
    const start = isoDate('2024-01-01');
    fc.assert(
      fc.property(fc.nat(400), fc.nat(300), fc.nat(300), (skip, a, b) => {
        const from = addDays(start, skip);
        const middle = addDays(from, a);
        const end = addDays(middle, b + 1);
        const whole = calendar.count(from, end)!;
        const parts = [calendar.count(from, middle)!, calendar.count(addDays(middle, 1), end)!];
        expect(whole.it_nhat).toBe(parts[0]!.it_nhat + parts[1]!.it_nhat);
      }),
    );
  });
});

describe('the table of days off', () => {
  it('names weekdays as days off and Saturdays as days worked', () => {
    for (const year of lawData.lich) {
      for (const day of year.nghi) expect(weekdayOf(toDayNumber(day)), day).toBeLessThanOrEqual(5);
      for (const day of year.lam_bu) expect(weekdayOf(toDayNumber(day)), day).toBe(6);
      for (const day of [...year.nghi, ...year.lam_bu]) expect(day.slice(0, 4)).toBe(String(year.nam));
    }
  });

  it('covers the public holidays that an independent calendar computes', () => {
    const independent = new Holidays('VN', { types: ['public'] });
    for (const year of lawData.lich) {
      const off = new Set<string>([...year.nghi]);
      for (const holiday of independent.getHolidays(year.nam)) {
        const date = isoDate(holiday.date.slice(0, 10));
        if (holiday.substitute || weekdayOf(toDayNumber(date)) > 5) continue;
        expect(off.has(date), `${date} ${holiday.name}`).toBe(true);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  daysBetween,
  formatDate,
  formatLongDate,
  fromDayNumber,
  isoDate,
  parseDate,
  toDayNumber,
  weekdayOf,
} from '../../src/core/date.ts';

const day = fc.integer({ min: -20_000, max: 60_000 }).map(fromDayNumber);

describe('dates', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '20260101',
    '',
    '2026-04-31',
  ])('%s is no day', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
    expect(parseDate(text)).toBe(text);
  });
  it('1900 was not a leap year', () => expect(parseDate('1900-02-29')).toBeUndefined());
  it('day numbers go both ways', () => {
    fc.assert(
      fc.property(day, (date) => fromDayNumber(toDayNumber(date)) === date && parseDate(date) === date),
    );
  });
  it('adding days is undone by subtracting them', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (date, n) => addDays(addDays(date, n), -n) === date && daysBetween(date, addDays(date, n)) === n,
      ),
    );
  });
  it('a week later is the same weekday', () => {
    fc.assert(
      fc.property(day, (date) => weekdayOf(toDayNumber(addDays(date, 7))) === weekdayOf(toDayNumber(date))),
    );
  });
  it('knows a weekday', () => {
    expect(weekdayOf(toDayNumber(isoDate('2026-11-22')))).toBe(7);
    expect(weekdayOf(toDayNumber(isoDate('2026-11-23')))).toBe(1);
  });
  it('29 February falls back to 28', () => {
    expect(addYears(isoDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(isoDate('2024-02-29'), 4)).toBe('2028-02-29');
  });
  it('adding years never passes the day', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 50 }),
        (date, n) => addYears(date, n).slice(5) <= date.slice(5),
      ),
    );
  });
  it('writes zeros before days under 10 and months 1 and 2 only', () => {
    expect(formatLongDate('2020-01-05')).toBe('ngày 05 tháng 01 năm 2020');
    expect(formatLongDate('2019-06-29')).toBe('ngày 29 tháng 6 năm 2019');
    expect(formatLongDate('2026-10-09')).toBe('ngày 09 tháng 10 năm 2026');
    // Of a draft: the place of a date is still to be filled in.
    for (const format of [formatDate, formatLongDate])
      expect(format('[NĂM-THÁNG-NGÀY]')).toBe('[NĂM-THÁNG-NGÀY]');
  });
});

/**
 * Calendar dates as `YYYY-MM-DD` text. No time zone, no clock: the same on every machine.
 */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** The date, or `undefined` where the text is not a day of the Gregorian calendar. */
export function parseDate(text: unknown): IsoDate | undefined {
  if (typeof text !== 'string' || !isShaped(text)) return undefined;
  const [year, month, day] = [yearOf(text as IsoDate), pairAt(text, 5), pairAt(text, 8)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as IsoDate;
}

/** `YYYY-MM-DD`: a dossier's dates are looked at hundreds of times, by their signs at half the price of a pattern. */
function isShaped(text: string): boolean {
  if (text.length !== SHAPE.length) return false;
  for (let i = 0; i < SHAPE.length; i++) {
    const code = text.charCodeAt(i);
    if (SHAPE[i] === '-' ? code !== HYPHEN : code < ZERO || code > NINE) return false;
  }
  return true;
}

const SHAPE = 'YYYY-MM-DD';
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);

/** Throws on anything but a real day: for dates of our own data. */
export function isoDate(text: string): IsoDate {
  const date = parseDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  return date;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function yearOf(date: IsoDate): number {
  return 100 * pairAt(date, 0) + pairAt(date, 2);
}

/** The two digits at an index: dates are taken apart thousands of times a dossier. */
function pairAt(date: string, index: number): number {
  return 10 * (date.charCodeAt(index) - ZERO) + date.charCodeAt(index + 1) - ZERO;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: IsoDate): number {
  return Date.UTC(yearOf(date), pairAt(date, 5) - 1, pairAt(date, 8)) / 86_400_000;
}

export function fromDayNumber(day: number): IsoDate {
  const date = new Date(day * 86_400_000);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as IsoDate;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const day = pairAt(date, 8) + days;
  // Within what every month has.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${pad(day, 2)}` as IsoDate;
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day `years` later; 29 February falls back to 28 (Bộ luật Dân sự counts to the last day of the month). */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** The same day `months` later, or the last of its month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Of a day number: 1 = thứ Hai … 7 = Chủ nhật. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** What a draft may hold in the place of a date, `[NĂM-THÁNG-NGÀY]`, is printed as it stands. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}/;

/** `2026-03-05` → `05/03/2026`. */
export function formatDate(date: string): string {
  if (!WRITTEN.test(date)) return date;
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * `2026-03-05` → `ngày 05 tháng 3 năm 2026`: days 1–9 and months 1 and 2 take a zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4, điểm b).
 */
export function formatLongDate(date: string): string {
  if (!WRITTEN.test(date)) return date;
  const month = Number(date.slice(5, 7));
  return `ngày ${date.slice(8, 10)} tháng ${month < 3 ? pad(month, 2) : month} năm ${date.slice(0, 4)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

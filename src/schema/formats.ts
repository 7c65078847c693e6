/** Formats that our schemas use beyond JSON Schema's types; generated code calls them. */
import { parseDate } from '../core/date.ts';

/** The name by which compiled schemas require this module of the program that loads them. */
export const FORMATS_MODULE = 'khenthuong-formats';

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export const formats = {
  date: (text: string): boolean => parseDate(text) !== undefined,
};

/** Formats that our schemas use beyond JSON Schema's types; generated code calls them. */
import { parseDate } from '../core/date.ts';

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export const formats = {
  date: (text: string): boolean => parseDate(text) !== undefined,
};

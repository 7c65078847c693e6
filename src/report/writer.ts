/**
 * A report that is written while judging goes on: what each share lets it print, and the rest at the end.
 */
import type { ReportEnd, ReportPart } from './report.ts';

export interface ReportWriter {
  /** What can be printed now. Nothing of the share is kept but what the end must print. */
  readonly add: (part: ReportPart) => string;
  /** The rest, piece by piece. */
  readonly end: (end: ReportEnd) => Iterable<string>;
}

/** Where text waits for the end. */
export interface Spool {
  readonly write: (text: string) => void;
  /** All that was written, once. */
  readonly read: () => Iterable<string>;
}

/** For reports of a size that memory holds. */
export function memorySpool(): Spool {
  const texts: string[] = [];
  return { write: (text) => texts.push(text), read: () => texts };
}

/**
 * A report that is written while judging goes on. Each share is laid out where it was judged, another thread perhaps; one
 * writer puts the shares together.
 */
import type { Look } from './look.ts';
import type { ReportEnd, ReportHead, ReportPart } from './report.ts';

/** A share of a report, laid out. Plain data: a thread may send it to another. */
export interface Laid {
  /** Empty where there are none. */
  readonly findings: string;
  /** Verdicts, each set under its heading. */
  readonly verdicts: readonly { readonly heading: string; readonly text: string }[];
  readonly files: string;
  /** How many notes are counted, not printed. */
  readonly noted?: number;
}

export interface ReportWriter {
  /** What can be printed now. Nothing of the share is kept but what the end must print. */
  readonly add: (laid: Laid) => string;
  /** The rest, piece by piece. */
  readonly end: (end: ReportEnd) => Iterable<string>;
}

/** A format of reports. */
export interface Layout {
  readonly lay: (part: ReportPart, look: Look) => Laid;
  readonly writer: (head: ReportHead, look: Look, newSpool: () => Spool) => ReportWriter;
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

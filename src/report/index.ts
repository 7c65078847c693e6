/**
 * Report formats by name. A new one: its file here, and one line below.
 */
import { jsonWriter } from './json.ts';
import type { Look } from './look.ts';
import type { Report, ReportHead } from './report.ts';
import { textWriter } from './text.ts';
import { memorySpool, type ReportWriter, type Spool } from './writer.ts';

export const WRITERS = {
  text: textWriter,
  json: jsonWriter,
} as const satisfies Readonly<
  Record<string, (head: ReportHead, look: Look, newSpool: () => Spool) => ReportWriter>
>;

export type ReportFormat = keyof typeof WRITERS;

export const REPORT_FORMATS = Object.keys(WRITERS) as readonly ReportFormat[];

/** A report that comes whole, as one text. */
export function writeReport(format: ReportFormat, report: Report, look: Look = PLAIN): string {
  const writer = WRITERS[format](report, look, memorySpool);
  return writer.add(report) + [...writer.end(report)].join('');
}

const PLAIN: Look = { color: 0, columns: undefined };

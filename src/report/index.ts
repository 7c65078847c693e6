/**
 * Report formats by name. A new one: its file here, and one line below.
 */
import { jsonLayout } from './json.ts';
import type { Look } from './look.ts';
import type { Report } from './report.ts';
import { textLayout } from './text.ts';
import { type Layout, memorySpool } from './writer.ts';

export const LAYOUTS = {
  text: textLayout,
  json: jsonLayout,
} as const satisfies Readonly<Record<string, Layout>>;

export type ReportFormat = keyof typeof LAYOUTS;

export const REPORT_FORMATS = Object.keys(LAYOUTS) as readonly ReportFormat[];

/** A report that comes whole, as one text. */
export function writeReport(format: ReportFormat, report: Report, look: Look = PLAIN): string {
  const layout = LAYOUTS[format];
  const writer = layout.writer(report, look, memorySpool);
  return writer.add(layout.lay(report, look)) + [...writer.end(report)].join('');
}

const PLAIN: Look = { color: 0, columns: undefined };

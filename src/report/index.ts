/**
 * Report formats by name. A new one: its file here, and one line below.
 */
import { jsonReport } from './json.ts';
import type { Look } from './look.ts';
import type { Report } from './report.ts';
import { textReport } from './text.ts';

export type Reporter = (report: Report, look: Look) => string;

export const REPORTERS = {
  text: textReport,
  json: jsonReport,
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReportFormat = keyof typeof REPORTERS;

export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

/**
 * A finding: one thing wrong (or worth knowing), where it stands, which provision says so, what to do.
 * It is plain data, safe to print as JSON. Wording is finished here; reports only lay it out.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Most serious first; `SEVERITIES.indexOf` orders. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A provision of law. `van_ban` is an instrument id such as `luat_06_2022`. */
export interface Citation {
  readonly van_ban: string;
  readonly dieu?: string;
  readonly khoan?: string;
  readonly diem?: string;
}

/** A place in a text file. Lines and columns count from 1; columns are UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Finding {
  readonly rule: string;
  readonly group: string;
  readonly severity: Severity;
  /** What is wrong, with the value. */
  readonly message: string;
  /** Why: the reason and the provision in words. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  readonly citation: Citation | null;
  readonly place: Place;
  /** JSON Pointer of the value in its file. */
  readonly path: string;
}

/** Code-unit order of file, line, column, severity, rule, message; never the locale's order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Sorted, equal findings once. */
export function tidyFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter((finding, i) => i === 0 || compareFindings(sorted[i - 1]!, finding) !== 0);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

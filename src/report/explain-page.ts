/** The parts that every page of `explain` is made of. */
import { formatDate } from '../core/date.ts';
import type { Names } from '../judge/rules.ts';
import { citationText, instrumentOf, parseCitation } from '../law/cite.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import type { Paint } from './paint.ts';
import { fold } from './prose.ts';

export interface Page {
  readonly law: Law;
  readonly names: Names;
  readonly paint: Paint;
  readonly width: number | undefined;
  /** The law of the day that the page is asked for; absent: of every day. */
  readonly snapshot: LawSnapshot | undefined;
}

export const STEP = '  ';

export function head(id: string, ten: string, { paint }: Page): string {
  return `${paint('bold', id)} — ${ten}`;
}

/** A titled part; nothing to say, no part. */
export function part(title: string, lines: readonly string[], { paint, width }: Page): string[] {
  if (lines.length === 0) return [];
  return ['', paint('bold', title), ...lines.flatMap((line) => foldIndented(line, width))];
}

/** Folds a line under its own indent, and past its bullet. */
function foldIndented(line: string, width: number | undefined): string[] {
  const lead = /^\s*(?:- )?/.exec(line)![0];
  return fold(STEP + lead, line.slice(lead.length), width);
}

export function instrumentName(id: string, { law }: Page): string {
  return law.instrument(id)?.ten ?? id;
}

export function cited(id: string, page: Page): string {
  return citationText(parseCitation(id), (vanBan) => instrumentName(vanBan, page));
}

/** Whether an instrument applies on the day asked for: "", " — đang áp dụng …" or " — không áp dụng …". */
export function appliesNote(vanBan: string, { snapshot }: Page): string {
  if (!snapshot) return '';
  const verb = snapshot.has(vanBan) ? 'đang áp dụng' : 'không áp dụng';
  return ` — ${verb} ngày ${formatDate(snapshot.ngay)}`;
}

/** The same for a provision, with the instrument that amends it and was not compared. */
export function provisionNote(id: string, page: Page): string {
  const amending = page.snapshot?.amendedBy(id);
  const note = appliesNote(instrumentOf(id), page);
  return amending ? `${note}, tạm tính: chưa đối chiếu với ${amending.ten}` : note;
}

/** A value as YAML writes it on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, child]) => `${key === '' ? '""' : key}: ${flow(child)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (typeof value === 'string')
    return /^[\p{L}/][\p{L}\p{M}\d_ /-]*$/u.test(value) ? value : JSON.stringify(value);
  return String(value);
}

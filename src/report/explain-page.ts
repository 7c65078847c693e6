/** The parts that every page of `explain` is made of. */
import { formatDate } from '../core/date.ts';
import { fromPointer } from '../core/path.ts';
import type { Names } from '../judge/names.ts';
import { citationText, instrumentOf, parseCitation } from '../law/cite.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import type { Paint } from './paint.ts';
import { periodLines } from './periods.ts';
import { fold } from './prose.ts';

export interface Page {
  readonly law: Law;
  readonly names: Names;
  readonly paint: Paint;
  readonly width: number | undefined;
  /** The law of the day that the page speaks of. */
  readonly snapshot: LawSnapshot;
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

/** Of an instrument that is not of the day: " — không áp dụng ngày …". */
export function appliesNote(vanBan: string, { snapshot }: Page): string {
  return snapshot.has(vanBan) ? '' : ` — không áp dụng ngày ${formatDate(snapshot.ngay)}`;
}

/** Under the head of what is only known by an instrument of another day: that this is not the law of the day. */
export function elsewhenLines(vanBan: string, page: Page): string[] {
  const { snapshot, width } = page;
  if (snapshot.has(vanBan)) return [];
  const text = `Công cụ chưa có quy định nào về mục này áp dụng cho ngày ${formatDate(snapshot.ngay)}. Nội dung dưới đây là của ${instrumentName(vanBan, page)}, chỉ để tham khảo: không dùng để xét hồ sơ của ngày ấy.`;
  return fold(STEP, text, width);
}

/** The same for a provision, or the instrument that amends it and was not compared. */
export function provisionNote(id: string, page: Page): string {
  const amending = page.snapshot.amendedBy(id);
  return amending ? ` — tạm tính: chưa đối chiếu với ${amending.ten}` : appliesNote(instrumentOf(id), page);
}

/** The last part: of which day this is, how to see another. */
export function periodPart(owners: Iterable<string>, page: Page): string[] {
  return part('Thời kỳ', periodLines(owners, page.law, page.snapshot), page);
}

/** Changes of an example dossier, one a line. */
export function changeLines(changes: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(changes).map(([pointer, value]) => {
    const where = fromPointer(pointer).join('.');
    return value === null ? `- bỏ ${where}` : `- ${where}: ${flow(value)}`;
  });
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

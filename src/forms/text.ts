/** Small texts that several views share. Absent data is the empty string: a form tests for it and prints nothing. */
import { formatDate } from '../core/date.ts';
import { label } from './labels.ts';
import { NO_BREAK_SPACE } from './nobreak.ts';
import type { PhamVi, VanBan } from './nomination.ts';

/** Room for a number that is not yet given. */
export const BLANK_NUMBER = NO_BREAK_SPACE.repeat(6);

/** What a person wrote, without blanks at the ends of its lines. */
export function written(value: string | undefined): string {
  return (value ?? '')
    .split(/\r\n|\n/u)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The parts that are there, with a separator between them. */
export function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** `a, b và c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

/** `số 15/QĐ-UBND ngày 05/03/2026 của Ủy ban nhân dân xã Ví Dụ`. */
export function documentText(paper: VanBan | undefined): string {
  if (!paper) return '';
  return `${dateAndNumber(paper)} của ${written(paper.co_quan)}`;
}

/** `số 15/QĐ-UBND ngày 05/03/2026`: the agency is named beside it already. */
export function dateAndNumber({ so, ngay }: Pick<VanBan, 'so' | 'ngay'>): string {
  return `${numberText(so)} ngày ${formatDate(ngay)}`;
}

/** `số 15/QĐ-UBND`, whether or not the word is already there. */
export function numberText(so: string): string {
  return /^số\s/iu.test(so) ? written(so) : `số ${written(so)}`;
}

/** `ngày 05/03/2026`, or `từ ngày 01/01/2025 đến ngày 31/12/2025`. */
export function periodText(from: string, to: string | undefined): string {
  return to === undefined || to === from
    ? `ngày ${formatDate(from)}`
    : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

/** Scope of influence and who recognised it. */
export function scopeText(scope: PhamVi | undefined, field: string): string {
  if (!scope) return '';
  const paper = documentText(scope.cong_nhan);
  const by = written(scope.nguoi_cong_nhan);
  const recognised = joined(
    [by === '' ? '' : `${by} công nhận`, paper === '' ? '' : `văn bản ${paper}`],
    ', ',
  );
  return `${label(field, scope.muc)}${recognised === '' ? '' : ` (${recognised})`}`;
}

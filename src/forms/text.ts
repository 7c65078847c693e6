/** Small texts that several views share. Absent data is the empty string: a form tests for it and prints nothing. */
import { label, phrase } from './labels.ts';
import { unmarked } from './mark.ts';
import { NO_BREAK_SPACE } from './nobreak.ts';
import type { PhamVi, VanBan } from './nomination.ts';
import { tell, told } from './origin.ts';
import { shape } from './steps.ts';
import { written } from './written.ts';

/** Room for a number that is not yet given. */
export const BLANK_NUMBER = NO_BREAK_SPACE.repeat(6);

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
  return `${dateAndNumber(paper)} của ${told(paper, 'co_quan')}`;
}

/** `số 15/QĐ-UBND ngày 05/03/2026`: the agency is named beside it already. */
export function dateAndNumber(paper: Pick<VanBan, 'so' | 'ngay'>): string {
  return `${numberText(told(paper, 'so'))} ngày ${shape('ngay', told(paper, 'ngay'))}`;
}

/** `số 15/QĐ-UBND`, whether or not the word is already there. */
export function numberText(so: string): string {
  return /^số\s/iu.test(unmarked(so)) ? so : `số ${so}`;
}

/** `ngày 05/03/2026`, or `từ ngày 01/01/2025 đến ngày 31/12/2025`. */
export function periodText(span: { readonly tu_ngay: string; readonly den_ngay?: string }): string {
  const { tu_ngay, den_ngay } = span;
  if (den_ngay === undefined) return `ngày ${shape('ngay', told(span, 'tu_ngay'))}`;
  // One day printed once: it stands in two places.
  if (den_ngay === tu_ngay) return `ngày ${shape('ngay', tell(span, ['tu_ngay', 'den_ngay'], '', tu_ngay))}`;
  return `từ ngày ${shape('ngay', told(span, 'tu_ngay'))} đến ngày ${shape('ngay', told(span, 'den_ngay'))}`;
}

/** The name of a value out of a closed list. */
export function toldLabel<T extends object>(owner: T, key: keyof T & string, field: string): string {
  return tell(owner, key, `nhan:${field}`, label(field, String(owner[key])));
}

/** The same within a sentence. */
export function toldPhrase<T extends object>(owner: T, key: keyof T & string, field: string): string {
  return tell(owner, key, `cau:${field}`, phrase(field, String(owner[key])));
}

/** `trong tỉnh, được … công nhận tại văn bản số …`: the end of a sentence on how far something reaches. */
export function scopeText(scope: PhamVi | undefined, field: string): string {
  if (!scope) return '';
  const { cong_nhan: paper, nguoi_cong_nhan } = scope;
  const by = told(scope, 'nguoi_cong_nhan');
  // Who recognised it is not named twice.
  const own = paper && nguoi_cong_nhan !== undefined && written(paper.co_quan) === written(nguoi_cong_nhan);
  const at = own ? dateAndNumber(paper) : documentText(paper);
  const recognised = joined(['được', by, 'công nhận', at === '' ? '' : `tại văn bản ${at}`], ' ');
  const reach = toldPhrase(scope, 'muc', field);
  return by === '' && at === '' ? reach : `${reach}, ${recognised}`;
}

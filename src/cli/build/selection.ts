/** `--mau`: which forms are wanted, by id or by group. */
import { nearest } from '../../core/suggest.ts';
import type { Form, Forms } from '../../forms/template.ts';
import { UsageError } from '../usage.ts';

/** Every form that applies. */
export const EVERY_FORM = 'tat-ca';
/** What the law asks for: the same as without `--mau`. */
const BY_LAW = 'chinh';
/** The papers around a submission. */
const AROUND = 'xung-quanh';

export interface Selection {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly all: boolean;
}

/** Throws `UsageError` on a word that is neither a form nor a group. */
export function selectForms(words: readonly string[], forms: Forms): Selection {
  const groups = [BY_LAW, AROUND, EVERY_FORM];
  const known = [...groups, ...[...forms.values()].filter(isAsked).map(({ id }) => id)];
  for (const word of words) {
    if (known.includes(word)) continue;
    const guess = nearest(word, known);
    throw new UsageError(
      `“--mau ${word}” không phải mã mẫu nào.`,
      `${guess ? `Có phải ý bạn là “--mau ${guess}”? ` : ''}Xem các mã mẫu và nhóm: khenthuong list forms.`,
    );
  }
  const ids = [...new Set(words.filter((word) => !groups.includes(word)))];
  return { ids, groups: words.filter((word) => groups.includes(word)), all: words.includes(EVERY_FORM) };
}

/** Whether a form that applies is to be printed. Without a selection a letter prints itself. */
export function isWanted(form: Form, selection: Selection | undefined, letter: boolean): boolean {
  if (!selection) return letter || form.nhom === undefined;
  return (
    selection.all || selection.ids.includes(form.id) || selection.groups.includes(form.nhom ? AROUND : BY_LAW)
  );
}

/** The covering sheet of a draft comes by `--nhap`, not by name. */
function isAsked({ nhom, nguon_khung }: Form): boolean {
  return nhom !== undefined || nguon_khung !== 'noi_bo';
}

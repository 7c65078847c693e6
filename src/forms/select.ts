/**
 * Which forms a submission or a nomination needs, by the forms that the law in force prescribes (`bieu_mau`).
 * A condition that the dossier leaves open does not choose a form.
 */
import type { Tri } from '../core/tri.ts';
import type { FormEntry } from '../law/types.ts';
import type { Form, Forms } from './template.ts';

/** A form to print and the entry of law that asks for it. */
export interface Choice {
  readonly form: Form;
  readonly entry: FormEntry;
}

/** Every form of the submission that the law asks for, each once, in the order of the entries. */
export function formsOfSubmission(
  entries: readonly FormEntry[],
  forms: Forms,
  holds: (entry: FormEntry) => Tri,
): readonly Choice[] {
  const choices = entries.flatMap((entry) => choose(entry, 'dot_trinh', forms, holds));
  return choices.filter(({ form }, i) => choices.findIndex((other) => other.form === form) === i);
}

/** The form of a nomination's report: the first entry that fits. None: this release has no form for such a case. */
export function formOfNomination(
  entries: readonly FormEntry[],
  forms: Forms,
  holds: (entry: FormEntry) => Tri,
): Choice | undefined {
  for (const entry of entries) {
    const [choice] = choose(entry, 'de_nghi', forms, holds);
    if (choice) return choice;
  }
  return undefined;
}

function choose(
  entry: FormEntry,
  scope: Form['pham_vi'],
  forms: Forms,
  holds: (entry: FormEntry) => Tri,
): readonly Choice[] {
  const form = forms.get(entry.mau);
  return form?.pham_vi === scope && holds(entry) === true ? [{ form, entry }] : [];
}

/** What the person must still do before signing, by where the wording comes from; empty where nothing. */
export function sourceReminder({ nguon_khung, nhom }: Form): string {
  if (nguon_khung !== 'ho_hang' && nguon_khung !== 'tri_nho') return '';
  return nhom === 'xung_quanh'
    ? 'Không có mẫu của nghị định, khung do công cụ dựng; cơ quan, bộ, tỉnh có mẫu thì đối chiếu trước khi ký'
    : 'Đối chiếu với mẫu ở Phụ lục của nghị định trước khi ký';
}

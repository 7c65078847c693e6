/** Which forms apply to a submission, and why; which do not, and why not. */
import mau from '../../../schemas/mau.schema.json' with { type: 'json' };
import { lackingParts } from '../../forms/build.ts';
import { type Choice, formOfNomination, formsOfSubmission } from '../../forms/select.ts';
import type { Form, Forms } from '../../forms/template.ts';
import { buildView } from '../../forms/view.ts';
import type { FormEntry } from '../../law/types.ts';
import type { Drawn } from './draw.ts';
import { type Wording, whyFits, whyNot } from './reasons.ts';

/** A form for the submission (`chosen` absent) or for one of its nominations. */
export interface Use {
  readonly form: Form;
  readonly entry: FormEntry | undefined;
  readonly chosen: number | undefined;
  readonly why: string;
}

export interface Applicability {
  /** In the order of printing: by law first, then the papers around. */
  readonly uses: readonly Use[];
  /** The same for what does not apply. */
  readonly unmet: readonly Omit<Use, 'entry'>[];
  /** Nominations that no report fits. */
  readonly formless: readonly number[];
}

const PARTS: Readonly<Record<string, string>> = mau.$defs.mau.properties.can_co.items['x-ten'];

export function applicableForms(
  drawn: Drawn,
  forms: Forms,
  wording: Wording,
  all: readonly FormEntry[],
): Applicability {
  const entries = all.filter((entry) => drawn.snapshot.has(entry.van_ban));
  // A letter of its own has no submission that other papers could speak of.
  const letter = drawn.input.cong_van !== undefined;
  const known = [...forms.values()].filter(({ can_co }) => !letter || can_co.includes('cong_van'));
  const lawful = known.filter(({ nhom, nguon_khung }) => !nhom && nguon_khung !== 'noi_bo');
  const around = known.filter(({ nhom }) => nhom === 'xung_quanh');
  const uses: Use[] = [];
  const unmet: Omit<Use, 'entry'>[] = [];

  const choices = drawn.input.dot_trinh
    ? formsOfSubmission(entries, forms, (entry) => drawn.holds(entry, drawn.whole))
    : [];
  for (const choice of choices)
    uses.push({ ...choice, chosen: undefined, why: whyFits(choice.entry, drawn.whole, wording) });
  const taken = drawn.cases.map((data) =>
    formOfNomination(entries, forms, (entry) => drawn.holds(entry, data)),
  );
  for (const [chosen, choice] of taken.entries())
    if (choice) uses.push({ ...choice, chosen, why: whyFits(choice.entry, drawn.cases[chosen]!, wording) });

  for (const form of lawful) {
    const own = entries.filter((entry) => entry.mau === form.id);
    const refuse = (data: object, chosen: number | undefined, instead: Choice | undefined) =>
      unmet.push({ form, chosen, why: refusal(own, data, instead, drawn, wording) });
    if (form.pham_vi === 'dot_trinh') {
      if (!choices.some((choice) => choice.form === form)) refuse(drawn.whole, undefined, undefined);
    } else {
      for (const [i, choice] of taken.entries())
        if (choice?.form !== form) refuse(drawn.cases[i]!, i, choice);
    }
  }
  for (const form of around) {
    const whole = form.pham_vi === 'dot_trinh';
    for (const chosen of whole ? [undefined] : drawn.cases.keys()) {
      const lacking = lackingParts(form, buildView(drawn.input, chosen));
      const names = (parts: readonly string[]) => parts.map((part) => PARTS[part] ?? part).join('; ');
      if (lacking.length > 0) unmet.push({ form, chosen, why: `hồ sơ chưa có ${names(lacking)}` });
      else {
        const why = form.can_co.length === 0 ? 'hợp với mọi hồ sơ' : `vì hồ sơ có ${names(form.can_co)}`;
        uses.push({ form, entry: undefined, chosen, why });
      }
    }
  }
  return { uses, unmet, formless: taken.flatMap((choice, i) => (choice ? [] : [i])) };
}

function refusal(
  own: readonly FormEntry[],
  data: object,
  instead: Choice | undefined,
  { holds }: Drawn,
  wording: Wording,
): string {
  if (own.length === 0) return 'nghị định áp dụng cho hồ sơ không gọi mẫu này';
  // It would do, but another comes first.
  if (instead && own.some((entry) => holds(entry, data) === true))
    return `đã có mẫu hợp hơn: ${instead.form.id}`;
  const why = [...new Set(own.map((entry) => whyNot(entry, data, wording)).filter((text) => text !== ''))];
  if (why.length > 0) return why.join('; hoặc ');
  return 'chưa đủ dữ kiện để chọn mẫu này';
}

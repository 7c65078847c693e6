/**
 * What a submission is printed as: its documents in order, each with the form it stands on.
 */
import type { DocModel } from '../../doc/model.ts';
import { buildDocument } from '../../forms/build.ts';
import { documentOf, maskInput } from '../../forms/document.ts';
import type { Form, Forms } from '../../forms/template.ts';
import { buildView, type View } from '../../forms/view.ts';
import type { Names } from '../../judge/names.ts';
import type { LawSnapshot } from '../../law/law.ts';
import type { FormEntry } from '../../law/types.ts';
import { applicableForms, type Use } from './applies.ts';
import { type DrawInput, drawSubmission } from './draw.ts';
import { nameInside } from './evidence.ts';
import { locateInput } from './located.ts';
import { fileSlug, uniqueNames } from './names.ts';
import { isWanted, type Selection } from './selection.ts';

export interface PlannedDocument {
  /** Path without ending, inside the submission's folder. */
  readonly name: string;
  readonly doc: DocModel;
  readonly form: Form;
  readonly entry: FormEntry | undefined;
}

export interface Plan {
  readonly documents: readonly PlannedDocument[];
  readonly snapshot: LawSnapshot;
  /** Folder of each nomination inside the submission's folder, and the file it comes from. */
  readonly folders: readonly { readonly folder: string; readonly file: string }[];
  /** Nominations that no form fits: printed in the log. */
  readonly formless: readonly string[];
  /** Forms asked for by name that do not apply anywhere here, and why. */
  readonly refused: readonly { readonly form: Form; readonly why: string }[];
}

export interface PlanInput extends DrawInput {
  readonly names: Names;
  readonly forms: Forms;
  readonly draft: boolean;
  /** Public version: citizen numbers and addresses are masked in what the forms see. */
  readonly masked: boolean;
  /** `undefined`: what the law asks for. */
  readonly selection: Selection | undefined;
  /** Throws where a form asks for what no dossier has. */
  readonly check: (form: Form, view: View) => void;
}

const COVER = 'phieu-phat-hien';
const WATERMARK = 'DỰ THẢO';
/** Folder of papers that go around the submission. */
const AROUND = 'xung-quanh';

export function planSubmission(input: PlanInput): Plan {
  const { law, forms, draft, selection } = input;
  const drawn = drawSubmission(input);
  const { snapshot } = drawn;
  const wording = { names: input.names, awards: snapshot.awards };
  const { uses, unmet, formless } = applicableForms(drawn, forms, wording, law.data.bieu_mau);
  // Which form is chosen is decided on the data as it is.
  const printed = input.masked ? maskInput(drawn.input) : drawn.input;
  const source = nameInside(input.dossier.root, input.submission.document.source.absolute);
  const traced = locateInput(drawn.input, input.dossier, input.submission);
  const slugs = uniqueNames(drawn.input.de_nghi.map(({ de_nghi }) => fileSlug(de_nghi.doi_tuong.ten)));
  const folders = drawn.files.map((file, i) => ({ folder: `de-nghi/${two(i + 1)}-${slugs[i]}`, file }));

  const whole = uses.filter(({ form, chosen }) => chosen === undefined && !form.nhom);
  // The same whatever was asked for: documents made anew must go by the name they had.
  const nameOf = (use: Use): string => {
    if (use.chosen !== undefined) return `${folders[use.chosen]!.folder}/${use.form.id}`;
    if (use.form.nhom) return drawn.input.cong_van ? use.form.id : `${AROUND}/${use.form.id}`;
    return `${two(whole.indexOf(use) + 1)}-${use.form.id}`;
  };

  const documents: PlannedDocument[] = [];
  const add = (name: string, form: Form, entry: FormEntry | undefined, chosen?: number) => {
    input.check(form, buildView(printed, chosen));
    const doc = keepsFacts(form, input.masked)
      ? buildDocument(form, buildView(traced, chosen), source)
      : documentOf(form, printed, chosen);
    documents.push({ name, doc: draft ? { ...doc, watermark: WATERMARK } : doc, form, entry });
  };
  const cover = forms.get(COVER);
  if (draft && cover && (!selection || selection.all)) add('00-van-de-con-mo', cover, undefined);
  const letter = drawn.input.cong_van !== undefined;
  for (const use of uses.filter(({ form }) => isWanted(form, selection, letter)))
    add(nameOf(use), use.form, use.entry, use.chosen);
  return {
    documents,
    snapshot,
    folders,
    formless: formless.map((i) => drawn.files[i]!),
    refused: (selection?.ids ?? []).flatMap((id) => {
      if (documents.some(({ form }) => form.id === id)) return [];
      const [first] = unmet.filter(({ form }) => form.id === id);
      return first ? [first] : [];
    }),
  };
}

/** What is read back from Word are the documents of the submission itself, unless something in them is masked. */
function keepsFacts({ id, nhom, an_danh }: Form, masked: boolean): boolean {
  return !masked && !an_danh && !nhom && id !== COVER;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

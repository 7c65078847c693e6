/**
 * What a submission is printed as: its documents in order, each with the form it stands on.
 */
import type { IsoDate } from '../../core/date.ts';
import type { Finding } from '../../core/finding.ts';
import { valueAt } from '../../core/path.ts';
import type { DocModel } from '../../doc/model.ts';
import { buildDocument } from '../../forms/build.ts';
import type { CoQuan, DeNghi, DotTrinh, FormInput, NguoiKy, Phieu } from '../../forms/data.ts';
import { type Mask, maskFor } from '../../forms/mask.ts';
import { located } from '../../forms/origin.ts';
import { formOfNomination, formsOfSubmission } from '../../forms/select.ts';
import type { Form, Forms } from '../../forms/template.ts';
import { buildView } from '../../forms/view.ts';
import { evaluate, type Surroundings, type Validators } from '../../judge/evaluate.ts';
import { submissionDates } from '../../judge/facts.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { workCalendar } from '../../law/calendar.ts';
import type { Law, LawSnapshot } from '../../law/law.ts';
import type { FormEntry } from '../../law/types.ts';
import { nameInside } from './evidence.ts';
import { lawNames } from './law-names.ts';
import { fileSlug, uniqueNames } from './names.ts';

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
}

export interface PlanInput {
  readonly dossier: Dossier;
  readonly submission: Submission;
  readonly law: Law;
  readonly validators: Validators;
  readonly forms: Forms;
  readonly today: IsoDate;
  /** Findings of this dossier, for the covering sheet of a draft. */
  readonly findings: readonly Finding[];
  readonly draft: boolean;
  /** Public version: citizen numbers and addresses are masked in what the forms see. */
  readonly masked: boolean;
}

const COVER = 'phieu-phat-hien';
const WATERMARK = 'DỰ THẢO';

export function planSubmission(input: PlanInput): Plan {
  const { dossier, submission, law, forms, draft } = input;
  const placed = placer(dossier.root, !input.masked);
  const config = dossier.config?.sound ? placed(dossier.config) : {};
  const letter = placed(submission.document);
  const carried = submission.nominations.filter((nomination) => nomination.document.sound);
  const snapshot = law.at({ ...submissionDates(submission.document.data), hom_nay: input.today });
  const nominations = carried.map(({ document, index }) => {
    const phieu = valueAt(letter, ['de_nghi', index, 'phieu']) as Phieu | undefined;
    return { de_nghi: placed(document) as unknown as DeNghi, ...(phieu ? { phieu } : {}) };
  });
  const formInput: FormInput = {
    co_quan: config['co_quan'] as CoQuan,
    nguoi_ky: config['nguoi_ky'] as NguoiKy,
    ...(config['noi_nhan'] ? { noi_nhan: config['noi_nhan'] as string[] } : {}),
    ...(submission.document.sound ? { dot_trinh: letter as unknown as DotTrinh } : {}),
    de_nghi: nominations,
    law: lawNames(law, snapshot, submission.document.data as unknown as DotTrinh),
    findings: input.findings.filter((finding) => finding.severity !== 'info'),
    hom_nay: input.today,
  };
  const printed = masked(formInput, input.masked);
  const entries = law.data.bieu_mau.filter((entry) => snapshot.has(entry.van_ban));
  const holdsFor = (data: object) => (entry: FormEntry) =>
    evaluate(entry.khi, data, surroundings(law, snapshot), input.validators).value;
  const shared = {
    dot_trinh: submission.document.data,
    co_quan: config['co_quan'],
    nguoi_ky: config['nguoi_ky'],
  };

  const documents: PlannedDocument[] = [];
  const add = (name: string, form: Form, entry: FormEntry | undefined, chosen?: number) => {
    // The cover sheet is about the dossier, it prints nothing of it to be found again.
    const traced =
      input.masked || form.id === COVER
        ? undefined
        : nameInside(dossier.root, submission.document.source.absolute);
    const doc = buildDocument(form, buildView(printed, chosen), traced);
    documents.push({ name, doc: draft ? { ...doc, watermark: WATERMARK } : doc, form, entry });
  };
  const cover = forms.get(COVER);
  if (draft && cover) add('00-van-de-con-mo', cover, undefined);
  const choices = submission.document.sound ? formsOfSubmission(entries, forms, holdsFor(shared)) : [];
  for (const [i, { form, entry }] of choices.entries()) add(`${two(i + 1)}-${form.id}`, form, entry);
  const names = uniqueNames(nominations.map(({ de_nghi }) => fileSlug(de_nghi.doi_tuong.ten)));
  const folders = carried.map(({ document }, i) => ({
    folder: `de-nghi/${two(i + 1)}-${names[i]}`,
    file: document.source.file,
  }));
  const formless: string[] = [];
  for (const [i, nomination] of nominations.entries()) {
    const data = { ...shared, ...nomination, hinh_thuc: snapshot.award(nomination.de_nghi.hinh_thuc) };
    const choice = formOfNomination(entries, forms, holdsFor(data));
    if (choice) add(`${folders[i]!.folder}/${choice.form.id}`, choice.form, choice.entry, i);
    else formless.push(carried[i]!.document.source.file);
  }
  return { documents, snapshot, folders, formless };
}

/** Data that knows its place in the dossier, where documents are to keep it. */
function placer(root: string, wanted: boolean): (document: Document) => Document['data'] {
  return ({ data, source }) => (wanted ? located(data, nameInside(root, source.absolute)) : data);
}

/** What the forms may see; which form is chosen is decided on the data as it is. */
function masked(input: FormInput, wanted: boolean): FormInput {
  if (!wanted) return input;
  const { law, ...data } = input;
  const mask: Mask = maskFor([data.co_quan, data.dot_trinh, data.de_nghi]);
  return { ...mask(data), law };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Conditions of forms look at the case alone. */
function surroundings(law: Law, snapshot: LawSnapshot): Surroundings {
  return { law, snapshot, calendar: workCalendar([]), evidence: () => 'missing', folder: [], self: '' };
}

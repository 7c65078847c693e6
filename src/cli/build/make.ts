/**
 * One submission → its files and their manifest: plan, render, hash. Nothing is written.
 */
import type { IsoDate } from '../../core/date.ts';
import { submissionDates } from '../../judge/facts.ts';
import { MissingGlyphError } from '../../layout/fonts.ts';
import type { Attachment } from '../../render/pdf-attach.ts';
import type { Examined } from '../examine.ts';
import { dayOf } from './day.ts';
import { type DossierFile, documentsOf, evidenceOf, hashFiles, sha256, sourcesOf } from './evidence.ts';
import { manifestLaw } from './fingerprint.ts';
import type { OutputFile } from './folder.ts';
import { attachmentsOf, CARRIER_FORM } from './inside.ts';
import type { Job, Workshop } from './jobs.ts';
import type { Manifest, ManifestDocument, Origin } from './manifest.ts';
import { assertNames, hashOwn } from './own-forms.ts';
import { type Plan, type PlannedDocument, planSubmission } from './plan.ts';
import { type Stamped, stampPapers } from './stamp.ts';

export interface Made {
  readonly plan: Plan;
  readonly files: readonly OutputFile[];
  readonly manifest: Manifest;
}

/** Evidence of all documents of a submission, each file once. */
export function allEvidence({ dossier, submission }: Pick<Job, 'dossier' | 'submission'>): DossierFile[] {
  const found = documentsOf(dossier, submission).flatMap((document) => evidenceOf(dossier, document));
  const byFile = new Map(found.map((file) => [file.file, file]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** The documents of a submission, planned. */
export function planJob(job: Job, shop: Workshop): Plan {
  const { options, env } = shop;
  const plan = planSubmission({
    ...job,
    ...engineParts(job, dayOf(job, shop.examined.engine.law, options), shop.examined),
    forms: shop.forms,
    draft: options.draft,
    masked: options.masked,
    selection: shop.selection,
    check: (form, view) => assertNames(form, view, shop.own),
  });
  for (const { form, why } of plan.refused)
    env.stderr.write(`khenthuong: Không lập mẫu ${form.id}: ${why}.\n`);
  for (const file of plan.formless)
    env.stderr.write(`khenthuong: ${file}: chưa có mẫu báo cáo cho trường hợp này trong văn bản áp dụng.\n`);
  return plan;
}

/** The law that judges a job, as planning needs it. */
export function engineParts(job: Job, today: IsoDate, examined: Examined) {
  const { law, validators, names } = examined.engineOf(job.dossier);
  return { law, validators, names, today };
}

/** Renders all of a plan. Throws `MissingGlyphError`, and the error of the system where a source cannot be read. */
export async function makeJob(job: Job, plan: Plan, shop: Workshop): Promise<Made> {
  const { options } = shop;
  const origin = originOf(job, plan, shop);
  const inside = options.attach ? attachmentsOf(job, origin, shop) : [];
  const files: OutputFile[] = [];
  const documents: ManifestDocument[] = [];
  const papers = stampPapers(plan.documents, origin, shop.env);
  if (options.fingerprint && papers.every(({ fingerprint }) => fingerprint === undefined))
    shop.env.stderr.write(NO_PAPER);
  for (const planned of papers) {
    for (const format of options.formats) {
      const bytes = await renderPlanned(planned, format, inside, shop);
      const file = `${planned.name}.${format}`;
      files.push({ name: file, bytes });
      documents.push(documentEntry(planned, file, bytes));
    }
  }
  return { plan, files, manifest: { ...origin, documents } };
}

/** What a manifest says of a document. */
export function documentEntry(
  { form, entry, fingerprint }: Stamped<PlannedDocument>,
  file: string,
  bytes: Uint8Array,
): ManifestDocument {
  return {
    file,
    form: form.id,
    so_mau: entry?.so_mau ?? '',
    van_ban: entry?.van_ban ?? '',
    nguon_khung: form.nguon_khung,
    sha256: sha256(bytes),
    bytes: bytes.length,
    ...(fingerprint === undefined ? {} : { van_tay: fingerprint }),
  };
}

const NO_PAPER =
  'khenthuong: --van-tay: lần này không lập giấy làm việc nào nên không in vân tay; văn bản chính thức không mang vân tay. Thêm --mau xung-quanh hoặc --nhap.\n';

/** One document in one format; `inside` goes into the PDF of the letter only. */
export function renderPlanned(
  { doc, form }: PlannedDocument,
  format: 'docx' | 'pdf',
  inside: readonly Attachment[],
  { render, options }: Workshop,
): Promise<Uint8Array> {
  return render(
    options.fields ? { ...doc, signatureFields: true } : doc,
    format,
    form.id === CARRIER_FORM ? inside : [],
  );
}

/** The sentence for a document that could not be made; `undefined` for a failure that is not the dossier's. */
export function wordFailure(error: unknown, shown: string): string | undefined {
  return error instanceof MissingGlyphError
    ? `Không kết xuất được ${shown}: ${error.message}. Tìm và thay ký tự này trong hồ sơ.`
    : undefined;
}

/** What the documents of a job are made from. */
export function originOf(job: Job, plan: Plan, { options, env, examined, own }: Workshop): Origin {
  const dates = submissionDates(job.submission.document.data);
  const awards = job.submission.nominations.map(({ document }) => String(document.data['hinh_thuc']));
  const today = dayOf(job, examined.engine.law, options);
  const law = manifestLaw(examined.engine.law, plan.snapshot, dates, awards, today);
  const dated = options.draft || (options.attach && options.dated) || law.moc.hom_nay !== undefined;
  return {
    made_by: 'khenthuong',
    version: env.version,
    draft: options.draft,
    an_danh: options.masked,
    dinh_kem: options.attach,
    o_ky: options.fields,
    van_tay: options.fingerprint,
    ...(dated ? { hom_nay: today } : {}),
    law,
    ...(own.length > 0 ? { mau_rieng: hashOwn(own) } : {}),
    // Who knows all but a number could find it by trying: a public version lists no hash of what was masked.
    sources: options.masked ? [] : hashFiles(sourcesOf(job.dossier, job.submission)),
    evidence: options.masked ? [] : hashFiles(allEvidence(job)),
  };
}

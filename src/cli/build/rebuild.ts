/**
 * Makes documents anew from their sources, to be compared byte for byte with those that somebody holds. Writes nothing.
 */
import path from 'node:path';
import type { IsoDate } from '../../core/date.ts';
import type { Attachment } from '../../render/pdf-attach.ts';
import type { MakeOptions } from '../commands/build.ts';
import type { Env, Output } from '../env.ts';
import { examine } from '../examine.ts';
import { documentsOf, nameInside } from './evidence.ts';
import { attachmentsOf, CARRIER_FORM } from './inside.ts';
import { type Job, jobsOf, mayBuild, openTools, type Workshop } from './jobs.ts';
import { documentEntry, originOf, planJob, renderPlanned } from './make.ts';
import type { ManifestDocument, Origin } from './manifest.ts';
import { EVERY_FORM } from './selection.ts';
import { stampPapers } from './stamp.ts';

export interface RebuildInput {
  /** Absolute folder of the dossier. */
  readonly root: string;
  /** How the documents were made. */
  readonly origin: Origin;
  /** Path in the dossier of the sources to read, forward slashes: the submission among them is made. */
  readonly sources: readonly string[];
  /** Names of documents with their ending, as a manifest lists them; `undefined`: the PDF of the letter alone. */
  readonly documents: readonly string[] | undefined;
  /** What travels in the letter, byte for byte; `undefined`: made anew. */
  readonly inside: readonly Attachment[] | undefined;
  /** Folder of the agency's own forms, absolute, as they were; `undefined`: not at hand. */
  readonly templates: string | undefined;
}

export interface Rebuilt {
  /** The bytes of each document by name; of the letter alone: `''`. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** What a manifest would say of them, and of what they were made from. */
  readonly entries: ReadonlyMap<string, ManifestDocument>;
  readonly origin: Origin;
}

const SILENT: Output = { write: () => {}, isTTY: false, columns: undefined, color: 0 };

/** `undefined` where the sources give no such submission, or its forms are not at hand. */
export async function rebuild(
  { root, origin, sources, documents, inside, templates }: RebuildInput,
  env: Env,
): Promise<Rebuilt | undefined> {
  if (origin.mau_rieng && templates === undefined) return undefined;
  const today = (origin.hom_nay ?? env.today) as IsoDate;
  const quiet: Env = { ...env, today, cwd: root, stdout: SILENT, stderr: SILENT };
  const options: MakeOptions = {
    paths: sources.map((file) => path.join(root, file)),
    formats: ['docx', 'pdf'],
    draft: origin.draft,
    masked: origin.an_danh,
    attach: origin.dinh_kem,
    forms: [EVERY_FORM],
    templates: origin.mau_rieng ? templates : undefined,
    fields: origin.o_ky,
    fingerprint: origin.van_tay,
    today,
    dated: origin.hom_nay !== undefined,
  };
  const opened = openJobs(root, options, quiet);
  const named = new Set(sources);
  const jobs = opened.jobs.filter(({ dossier, submission }) =>
    documentsOf(dossier, submission).every(({ source }) => named.has(nameInside(root, source.absolute))),
  );
  const [job] = jobs;
  if (!job || jobs.length > 1) return undefined;
  const { shop } = opened;
  const plan = planJob(job, shop);
  const fresh = originOf(job, plan, shop);
  const attached = inside ?? (origin.dinh_kem ? attachmentsOf(job, fresh, shop) : []);
  const made = new Map<string, Uint8Array>();
  const entries = new Map<string, ManifestDocument>();
  for (const planned of stampPapers(plan.documents, fresh, quiet)) {
    if (!documents) {
      if (planned.form.id === CARRIER_FORM) made.set('', await renderPlanned(planned, 'pdf', attached, shop));
      continue;
    }
    for (const format of ['docx', 'pdf'] as const) {
      const name = `${planned.name}.${format}`;
      if (!documents.includes(name)) continue;
      const bytes = await renderPlanned(planned, format, attached, shop);
      made.set(name, bytes);
      entries.set(name, documentEntry(planned, name, bytes));
    }
  }
  return { documents: made, entries, origin: fresh };
}

/** What the submissions of a dossier would say they are made from, each with the file that names it; draft or not. */
export function originsOf(
  root: string,
  templates: string | undefined,
  env: Env,
): readonly { readonly file: string; readonly origin: Origin }[] {
  const quiet: Env = { ...env, stdout: SILENT, stderr: SILENT };
  const { jobs, shop } = openJobs(
    root,
    {
      paths: [root],
      formats: ['pdf'],
      draft: true,
      masked: false,
      attach: false,
      forms: undefined,
      templates,
      fields: false,
      fingerprint: true,
      today: env.today,
      dated: false,
    },
    quiet,
  );
  return jobs.map((job) => ({
    file: nameInside(root, job.submission.document.source.absolute),
    origin: originOf(job, planJob(job, shop), shop),
  }));
}

/** The submissions of one dossier that can be made. */
function openJobs(
  root: string,
  options: MakeOptions,
  env: Env,
): { readonly jobs: readonly Job[]; readonly shop: Workshop } {
  const examined = examine(options.paths, env);
  const jobs = jobsOf(examined).filter((job) => job.dossier.root === root && mayBuild(job, true));
  return { jobs, shop: { ...openTools(options, env), env, examined } };
}

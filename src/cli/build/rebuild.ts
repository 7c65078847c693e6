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
import { jobsOf, mayBuild, openWorkshop } from './jobs.ts';
import { originOf, planJob, renderPlanned } from './make.ts';
import type { Origin } from './manifest.ts';
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
}

const SILENT: Output = { write: () => {}, isTTY: false, columns: undefined, color: 0 };

/** The bytes of each document by name (the letter alone: `''`); `undefined` where the sources give no such submission. */
export async function rebuild(
  { root, origin, sources, documents, inside }: RebuildInput,
  env: Env,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  // Forms of an agency's own are not at hand.
  if (origin.mau_rieng) return undefined;
  const today = (origin.hom_nay ?? env.today) as IsoDate;
  const quiet: Env = { ...env, today, cwd: root, stdout: SILENT, stderr: SILENT };
  const examined = await examine(
    sources.map((file) => path.join(root, file)),
    quiet,
  );
  const named = new Set(sources);
  const jobs = jobsOf(examined).filter(
    (job) =>
      job.dossier.root === root &&
      documentsOf(job.dossier, job.submission).every(({ source }) =>
        named.has(nameInside(root, source.absolute)),
      ),
  );
  const [job] = jobs;
  if (!job || jobs.length > 1 || !mayBuild(job, true)) return undefined;
  const options: MakeOptions = {
    paths: sources,
    formats: ['docx', 'pdf'],
    draft: origin.draft,
    masked: origin.an_danh,
    attach: origin.dinh_kem,
    forms: [EVERY_FORM],
    templates: undefined,
    fields: origin.o_ky,
    fingerprint: origin.van_tay,
    today,
  };
  const shop = openWorkshop(options, quiet, examined);
  const plan = planJob(job, shop);
  const fresh = originOf(job, plan, shop);
  const attached = inside ?? (origin.dinh_kem ? attachmentsOf(job, fresh, shop) : []);
  const made = new Map<string, Uint8Array>();
  for (const planned of stampPapers(plan.documents, fresh, quiet)) {
    if (!documents) {
      if (planned.form.id === CARRIER_FORM) made.set('', await renderPlanned(planned, 'pdf', attached, shop));
      continue;
    }
    for (const format of ['docx', 'pdf'] as const) {
      const name = `${planned.name}.${format}`;
      if (documents.includes(name)) made.set(name, await renderPlanned(planned, format, attached, shop));
    }
  }
  return made;
}

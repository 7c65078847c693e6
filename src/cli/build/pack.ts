/**
 * `khenthuong pack`: submissions as one ZIP, the same bytes for the same input: documents in both formats, a folder
 * for each nominee with the evidence that the nomination names, evidence of the submission, the manifest.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../core/finding.ts';
import { packEntry, type ZipEntry } from '../../render/zip-write.ts';
import { shownPath } from '../../source/shown.ts';
import type { PackOptions } from '../commands/pack.ts';
import type { Work } from '../crew.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { type Built, type Outcome, reminder, type Share, workOn } from './dossier.ts';
import { type DossierFile, documentsOf, evidenceOf } from './evidence.ts';
import type { Job, Workshop } from './jobs.ts';
import { makeJob, planJob, wordFailure } from './make.ts';
import { type EvidenceCopy, MANIFEST, manifestText } from './manifest.ts';
import { PACK_LIMITS, standsInTheWay } from './package.ts';
import { type Copied, openPackageFile, type PackageFile, PackError } from './package-file.ts';
import { EVIDENCE, packedNames } from './packed-names.ts';
import type { Plan } from './plan.ts';
import { throughDossiers } from './through.ts';

/** A submission as it goes into a package, in order; names are inside its own folder. Plain data: threads may hand it over. */
interface PackedJob {
  /** With a slash at the end. */
  readonly folder: string;
  readonly files: readonly (ZipEntry | Copied)[];
  readonly note: string;
}

/** The rest is for documents. */
const EVIDENCE_BYTES = PACK_LIMITS.totalBytes - (128 << 20);

/** The exit code: that of `validate` where the package was made, else what kept it from being made. */
export async function packCommand(options: PackOptions, env: Env): Promise<number> {
  const target = path.resolve(env.cwd, options.out);
  const shown = shownPath(target, env.cwd);
  const obstacle = standsInTheWay(target);
  if (obstacle !== undefined) return refuse(env, `Không ghi vào ${shown}: ${obstacle}`);
  const file = openPackageFile(target);
  const notes = new Set<string>();
  const { take, end } = bind(file);
  try {
    const { exit, held, over, warn } = await throughDossiers(
      options,
      {
        task: { chunk: 'build', opener: 'openPack', options },
        open: () => openPack(options, env),
        jobs: options.jobs,
        take: async (job: PackedJob) => {
          if (job.note !== '') notes.add(job.note);
          await take(job);
        },
      },
      env,
    );
    if (over) return exit;
    // Half a submission is none.
    if (held > 0) {
      env.stderr.write(`khenthuong: Chưa đóng gói ${shown}: ${held} đợt trình còn bị giữ lại.\n`);
      return exit === EXIT.ok ? EXIT.findings : exit;
    }
    await end();
    file.keep();
    warn();
    env.stdout.write(`${shown}: ${file.names.length} tệp\n`);
    for (const name of file.names) env.stdout.write(`  ${name}\n`);
    for (const note of notes) env.stdout.write(note);
    if (options.masked)
      env.stdout.write('  Bản công khai: không kèm minh chứng, vì minh chứng chưa được che.\n');
    return exit;
  } catch (error) {
    if (error instanceof PackError) return refuse(env, `Không đóng gói được ${shown}: ${error.message}`);
    throw error;
  } finally {
    file.drop();
  }
}

/** Submissions come one after the other; the only one of a package lies in no folder, so the first waits for a second. */
function bind(file: PackageFile): { take: (job: PackedJob) => Promise<void>; end: () => Promise<void> } {
  let first: PackedJob | undefined;
  let single = true;
  const put = async ({ files }: PackedJob, folder: string): Promise<void> => {
    for (const one of files) {
      const name = folder + one.name;
      if ('packed' in one) file.add({ ...one, name });
      else await file.copy({ ...one, name });
    }
  };
  const release = async (): Promise<void> => {
    const waiting = first;
    first = undefined;
    if (waiting) await put(waiting, single ? '' : waiting.folder);
  };
  return {
    async take(job) {
      if (single && !first) {
        first = job;
        return;
      }
      single = false;
      await release();
      await put(job, job.folder);
    },
    end: release,
  };
}

/** The work on one dossier, in this thread or another. */
export function openPack(options: PackOptions, env: Env): Work<Share, Built<PackedJob>> {
  return workOn(options, env, async (job, shop): Promise<Outcome<PackedJob>> => {
    try {
      return { made: await packJob(job, shop) };
    } catch (error) {
      const shown = shownPath(path.resolve(env.cwd, options.out), env.cwd);
      const problem = error instanceof PackError ? error.message : wordFailure(error, shown);
      if (problem === undefined) throw error;
      return { problem };
    }
  });
}

async function packJob(job: Job, shop: Workshop): Promise<PackedJob> {
  const plan = planJob(job, shop);
  const evidence = shop.options.masked ? [] : evidenceFiles(job, plan);
  const made = await makeJob(job, plan, shop);
  const hashes = new Map(made.manifest.evidence.map(({ file, sha256 }) => [file, sha256]));
  const copies = evidence.map(({ name, of }): EvidenceCopy => ({ file: name, of, sha256: hashes.get(of)! }));
  const files = [
    ...made.files.map(({ name, bytes }) => packEntry(name, bytes)),
    ...evidence.map(({ name, of, absolute }): Copied => ({ name, absolute, sha256: hashes.get(of)! })),
  ].sort((a, b) => compareText(a.name, b.name));
  const manifest = packEntry(MANIFEST, manifestText({ ...made.manifest, copies }));
  return {
    folder: `${job.folder.replaceAll(path.sep, '/')}/`,
    files: [manifest, ...files],
    note: reminder(plan),
  };
}

interface Copy {
  readonly name: string;
  /** Its path in the dossier. */
  readonly of: string;
  readonly absolute: string;
}

/** Evidence of each nomination in the nominee's folder, that of the submission beside the letter. */
function evidenceFiles(job: Job, plan: Plan): Copy[] {
  const homes = new Map(plan.folders.map(({ folder, file }) => [file, `${folder}/`]));
  let total = 0;
  return documentsOf(job.dossier, job.submission).flatMap((document) => {
    const found = evidenceOf(job.dossier, document);
    const home = `${homes.get(document.source.file) ?? ''}${EVIDENCE}`;
    const names = packedNames(found.map(({ file }) => file));
    return found.map((file, i): Copy => {
      total += sizeOf(file);
      if (total > EVIDENCE_BYTES)
        throw new PackError(tooLarge(file, EVIDENCE_BYTES, 'minh chứng của một đợt trình'));
      return { name: `${home}/${names[i]}`, of: file.file, absolute: file.absolute };
    });
  });
}

function sizeOf(file: DossierFile): number {
  const { size } = statSync(file.absolute);
  if (size > PACK_LIMITS.entryBytes) throw new PackError(tooLarge(file, PACK_LIMITS.entryBytes, 'một tệp'));
  return size;
}

function tooLarge({ file }: DossierFile, limit: number, what: string): string {
  return `Không đóng gói được minh chứng ${file}: vượt giới hạn ${limit >> 20} MB cho ${what}. Gói quá lớn thì máy nhận không mở lại kiểm tra được. Quét lại ở độ phân giải thấp hơn, hoặc nộp tệp này riêng.`;
}

function refuse(env: Env, message: string): number {
  env.stderr.write(`khenthuong: ${message}\n`);
  return EXIT.usage;
}

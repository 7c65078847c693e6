/**
 * `khenthuong pack`: the submission as one ZIP, the same bytes for the same input: documents in both formats, a folder
 * for each nominee with the evidence that the nomination names, evidence of the submission, the manifest.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../core/finding.ts';
import { writeZip } from '../../render/zip-write.ts';
import { shownPath } from '../../source/shown.ts';
import type { PackOptions } from '../commands/pack.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { reminder } from './dossier.ts';
import { type DossierFile, documentsOf, evidenceOf, sha256 } from './evidence.ts';
import {
  type Job,
  openNominations,
  openTools,
  runJobs,
  sortedJobs,
  type Workshop,
  warnOpen,
} from './jobs.ts';
import { makeJob, planJob, wordFailure } from './make.ts';
import { type EvidenceCopy, MANIFEST, manifestText } from './manifest.ts';
import { PACK_LIMITS, replaceFile, standsInTheWay } from './package.ts';
import { EVIDENCE, packedNames } from './packed-names.ts';
import type { Plan } from './plan.ts';

type Entry = readonly [name: string, bytes: Uint8Array | string];

/** The rest is for documents. */
const EVIDENCE_BYTES = PACK_LIMITS.totalBytes - (128 << 20);

/** The exit code: that of `validate` where the package was made, else what kept it from being made. */
export async function packCommand(options: PackOptions, env: Env): Promise<number> {
  const target = path.resolve(env.cwd, options.out);
  const shown = shownPath(target, env.cwd);
  const obstacle = standsInTheWay(target);
  if (obstacle !== undefined) return refuse(env, `Không ghi vào ${shown}: ${obstacle}`);
  const sorted = await sortedJobs(options, env);
  if ('exit' in sorted) return sorted.exit;
  const { ready, held, examined, code } = sorted;
  // Half a submission is none.
  if (held.length > 0) {
    env.stderr.write(`khenthuong: Chưa đóng gói ${shown}: ${held.length} đợt trình còn bị giữ lại.\n`);
    return code === EXIT.ok ? EXIT.findings : code;
  }
  const shop = { ...openTools(options, env), env, examined };
  const entries: Entry[] = [];
  const notes = new Set<string>();
  const fine = await runJobs(ready, env, async (job) => {
    try {
      const packed = await packJob(job, ready.length === 1 ? '' : `${slashed(job.folder)}/`, shop);
      entries.push(...packed.entries);
      if (packed.note !== '') notes.add(packed.note);
      return undefined;
    } catch (error) {
      const sentence = error instanceof PackError ? error.message : wordFailure(error, shown);
      if (sentence === undefined) throw error;
      return sentence;
    }
  });
  if (!fine) return EXIT.usage;
  if (entries.length > PACK_LIMITS.entries)
    return refuse(
      env,
      `Không đóng gói được ${shown}: ${entries.length} tệp, quá ${PACK_LIMITS.entries} tệp một gói. Đóng gói từng đợt trình.`,
    );
  replaceFile(target, writeZip(entries));
  warnOpen(openNominations(ready, examined), env);
  env.stdout.write(`${shown}: ${entries.length} tệp\n`);
  for (const [name] of entries) env.stdout.write(`  ${name}\n`);
  for (const note of notes) env.stdout.write(note);
  if (options.masked)
    env.stdout.write('  Bản công khai: không kèm minh chứng, vì minh chứng chưa được che.\n');
  return code;
}

/** Evidence that cannot go into a package. */
class PackError extends Error {}

async function packJob(
  job: Job,
  folder: string,
  shop: Workshop,
): Promise<{ readonly entries: readonly Entry[]; readonly note: string }> {
  const plan = planJob(job, shop);
  const made = await makeJob(job, plan, shop);
  const evidence = shop.options.masked ? [] : evidenceFiles(job, plan);
  const copies = evidence.map(({ file, of, bytes }): EvidenceCopy => ({ file, of, sha256: sha256(bytes) }));
  const manifest = { ...made.manifest, copies };
  const files = [
    ...made.files.map(({ name, bytes }) => [name, bytes] as const),
    ...evidence.map(({ file, bytes }) => [file, bytes] as const),
  ].sort(([a], [b]) => compareText(a, b));
  const all: Entry[] = [[MANIFEST, manifestText(manifest)], ...files];
  return { entries: all.map(([name, bytes]) => [folder + name, bytes]), note: reminder(plan) };
}

interface Copy {
  readonly file: string;
  readonly of: string;
  readonly bytes: Buffer;
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
      return { file: `${home}/${names[i]}`, of: file.file, bytes: readFileSync(file.absolute) };
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

function slashed(folder: string): string {
  return folder.replaceAll(path.sep, '/');
}

function refuse(env: Env, message: string): number {
  env.stderr.write(`khenthuong: ${message}\n`);
  return EXIT.usage;
}

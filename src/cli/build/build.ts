/**
 * `khenthuong build`: dossier by dossier, each judged, planned, rendered and put in place whole.
 */
import path from 'node:path';
import { createTally } from '../../report/report.ts';
import { textLayout } from '../../report/text.ts';
import { memorySpool } from '../../report/writer.ts';
import type { BuildOptions } from '../commands/build.ts';
import { shareOut } from '../crew.ts';
import type { Env } from '../env.ts';
import { orHere } from '../examine.ts';
import { EXIT, type Exit, worse } from '../exit.ts';
import { countFiles, findDossiers } from '../find.ts';
import { progressBar } from '../progress.ts';
import { assertWritableFolder } from '../unwritable.ts';
import { UsageError } from '../usage.ts';
import { type Built, openBuild, type Share } from './dossier.ts';
import { folderNames, noJobs, warnOpen } from './jobs.ts';

/** Dossiers from which a second thread pays for its start. */
const MANY = 12;

/** The exit code: that of `validate` where all was built, else what kept it from being built. */
export async function buildCommand(options: BuildOptions, env: Env): Promise<number> {
  const out = outputFolder(options.out, env);
  const { dossiers, problems } = await findDossiers(orHere(options.paths), env);
  for (const problem of problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  if (problems.length > 0) return EXIT.usage;
  const names = folderNames(dossiers);
  const progress = progressBar(countFiles(dossiers), env.stderr);
  const built = shareOut<Share, Built>(
    {
      shares: dossiers.map((dossier, i) => ({ ...dossier, folder: names[i]! })),
      sizeOf: ({ files }) => files.length,
      step: progress.step,
      task: { chunk: 'build', opener: 'openBuild', options: { ...options, out } },
      open: () => openBuild({ ...options, out }, env),
      jobs: options.jobs,
      many: MANY,
    },
    env,
  );
  const report = textLayout.writer({ version: env.version, ngay: env.today }, env.stderr, memorySpool);
  const tally = createTally([]);
  let code: Exit = EXIT.ok;
  let [jobs, held, open, failed] = [0, 0, 0, false];
  for await (const share of built) {
    code = worse(code, share.exit);
    jobs += share.jobs;
    held += share.held;
    open += share.open;
    failed ||= share.failed;
    tally.add(share.count);
    const err = report.add(share.laid) + share.err;
    if (err + share.out === '') continue;
    progress.clear();
    env.stderr.write(err);
    env.stdout.write(share.out);
  }
  progress.clear();
  if (jobs === 0) return noJobs(env, code);
  const { summary, luat } = tally.end(code);
  if (summary.errors > 0) for (const text of report.end({ summary, luat })) env.stderr.write(text);
  warnOpen(open, env);
  if (failed) return EXIT.usage;
  return held > 0 && code === EXIT.ok ? EXIT.findings : code;
}

function outputFolder(out: string, env: Env): string {
  if (out.trim() === '')
    throw new UsageError('“-o” chưa ghi tên thư mục.', 'Ghi tên thư mục nhận văn bản, ví dụ: -o van-ban');
  const folder = path.resolve(env.cwd, out);
  assertWritableFolder(folder, env);
  return folder;
}

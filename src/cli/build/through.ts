/**
 * Through the dossiers that the paths name, one at a time, as `build` and `pack` go: none is held longer than it takes.
 */
import { createTally } from '../../report/report.ts';
import { textLayout } from '../../report/text.ts';
import { memorySpool } from '../../report/writer.ts';
import type { MakeOptions } from '../commands/build.ts';
import { shareOut, type Task, type Work } from '../crew.ts';
import type { Env } from '../env.ts';
import { orHere } from '../examine.ts';
import { EXIT, type Exit, worse } from '../exit.ts';
import { countFiles, findDossiers } from '../find.ts';
import { progressBar } from '../progress.ts';
import type { Built, Share } from './dossier.ts';
import { folderNames, noJobs, warnOpen } from './jobs.ts';

/** Dossiers from which a second thread pays for its start. */
const MANY = 12;

export interface Through<Made> {
  readonly task: Task;
  readonly open: () => Work<Share, Built<Made>>;
  /** Threads; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
  /** Takes what was made of each submission, in order. */
  readonly take: (made: Made) => Promise<void> | void;
}

/** How it went. */
export interface Gone {
  /** That of `validate`; `EXIT.usage` where a path leads nowhere or something could not be made, and it was said why. */
  readonly exit: Exit;
  /** Submissions held back. */
  readonly held: number;
  /** Not all that was asked for is there: a path leads nowhere, there was nothing to make, something could not be made. */
  readonly over: boolean;
  /** Says which nominations have papers but no verdict. */
  readonly warn: () => void;
}

/** Says on the error output what is held back and why, as it goes. */
export async function throughDossiers<Made>(
  { paths }: MakeOptions,
  { task, open, jobs: threads, take }: Through<Made>,
  env: Env,
): Promise<Gone> {
  const over = (exit: Exit): Gone => ({ exit, held: 0, over: true, warn: () => {} });
  const { dossiers, problems } = await findDossiers(orHere(paths), env);
  for (const problem of problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  if (problems.length > 0) return over(EXIT.usage);
  const names = folderNames(dossiers);
  const progress = progressBar(countFiles(dossiers), env.stderr);
  const built = shareOut<Share, Built<Made>>(
    {
      shares: dossiers.map((dossier, i) => ({ ...dossier, folder: names[i]! })),
      sizeOf: ({ files }) => files.length,
      step: progress.step,
      task,
      open,
      jobs: threads,
      many: MANY,
    },
    env,
  );
  const report = textLayout.writer({ version: env.version, ngay: env.today }, env.stderr, memorySpool);
  const tally = createTally([]);
  let exit: Exit = EXIT.ok;
  let [jobs, held, unsettled, failed] = [0, 0, 0, false];
  for await (const share of built) {
    exit = worse(exit, share.exit);
    jobs += share.jobs;
    held += share.held;
    unsettled += share.open;
    failed ||= share.failed;
    tally.add(share.count);
    const err = report.add(share.laid) + share.err;
    if (err + share.out !== '') {
      progress.clear();
      env.stderr.write(err);
      env.stdout.write(share.out);
    }
    for (const made of share.made) await take(made);
  }
  progress.clear();
  if (jobs + held === 0) return over(noJobs(env, exit));
  const { summary, luat } = tally.end(exit);
  if (summary.errors > 0) for (const text of report.end({ summary, luat })) env.stderr.write(text);
  return { exit: failed ? EXIT.usage : exit, held, over: failed, warn: () => warnOpen(unsettled, env) };
}

/**
 * Judges what the paths hold, dossier by dossier, and prints the report as it comes: ten thousand dossiers take the
 * memory of one.
 */
import type { Severity } from '../core/finding.ts';
import { byDossier } from '../judge/folders.ts';
import { type ReportFormat, WRITERS } from '../report/index.ts';
import { createTally, partOf } from '../report/report.ts';
import type { Env } from './env.ts';
import { judgeOpened, orHere } from './examine.ts';
import { EXIT, type Exit, worse } from './exit.ts';
import { named, openFiles } from './open.ts';
import { progressBar } from './progress.ts';
import { createSpool } from './spool.ts';

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Severity;
}

/** The exit code. */
export async function validate(options: ValidateOptions, env: Env): Promise<Exit> {
  const { files, problems, engine } = named(orHere(options.paths), env);
  for (const problem of problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  let code: Exit = problems.length > 0 ? EXIT.usage : EXIT.ok;
  // Nothing to read: to a person the problems say it all; a machine still wants its object.
  if (files.length === 0 && options.format === 'text') return code;
  const writer = WRITERS[options.format]({ version: env.version, ngay: env.today }, env.stdout, createSpool);
  const tally = createTally(engine.law.data.van_ban.map((vb) => vb.id));
  const progress = progressBar(files.length, env.stderr);
  for (const group of byDossier(files)) {
    const { workspace, judgement, lawName, exit } = judgeOpened(
      openFiles(group, engine, env, progress.step),
      env,
    );
    code = worse(code, exit(options.failOn));
    const part = partOf(judgement, workspace.sources, lawName);
    tally.add(part, judgement.luat);
    const text = writer.add(part);
    if (text === '') continue;
    progress.clear();
    env.stdout.write(text);
  }
  progress.clear();
  for (const text of writer.end(tally.end(code))) env.stdout.write(text);
  return code;
}

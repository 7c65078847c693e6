/**
 * Judges what the paths hold, dossier by dossier, and prints the report as it comes: no dossier is held
 * longer than it takes.
 */
import type { Severity } from '../core/finding.ts';
import type { DossierFiles } from '../judge/folders.ts';
import { LAYOUTS, type ReportFormat } from '../report/index.ts';
import { type Count, countOf, createTally, partOf } from '../report/report.ts';
import type { Laid } from '../report/writer.ts';
import { shareOut, type Work } from './crew.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { judgeOpened, orHere } from './examine.ts';
import { EXIT, type Exit, exitOf, worse } from './exit.ts';
import { countFiles, findDossiers } from './find.ts';
import { notedBy } from './noted.ts';
import { FEW, openFiles } from './open.ts';
import { progressBar } from './progress.ts';
import { createSpool } from './spool.ts';
import { optimise } from './tier.ts';
import { type Letter, lettersOf, tellTwice } from './twice.ts';

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Severity;
  /** Threads; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
  /** Print notes that ask for nothing, too. */
  readonly notes: boolean;
}

/** A dossier judged, its part of the report laid out. */
interface Judged {
  readonly exit: Exit;
  readonly laid: Laid;
  readonly count: Count;
  readonly letters: readonly Letter[];
}

/** Dossiers from which a second thread pays for its start. */
const MANY = 100;

/** The exit code. */
export async function validate(options: ValidateOptions, env: Env): Promise<Exit> {
  const { dossiers, problems } = await findDossiers(orHere(options.paths), env);
  const files = countFiles(dossiers);
  if (files > FEW) optimise();
  const engine = loadEngine(env);
  for (const problem of problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  let code: Exit = problems.length > 0 ? EXIT.usage : EXIT.ok;
  // Nothing to read: to a person the problems say it all; a machine still wants its object.
  if (files === 0 && options.format === 'text') return code;
  const { writer: newWriter } = LAYOUTS[options.format];
  const writer = newWriter({ version: env.version, ngay: env.today }, env.stdout, createSpool);
  const tally = createTally(engine.law.data.van_ban.map((vb) => vb.id));
  const twiceIn = tellTwice();
  const progress = progressBar(files, env.stderr);
  const judged = shareOut<DossierFiles, Judged>(
    {
      shares: dossiers,
      sizeOf: ({ files: own }) => own.length,
      step: progress.step,
      task: { chunk: 'program', opener: 'openValidate', options },
      open: () => openValidate(options, env, engine),
      jobs: options.jobs,
      many: MANY,
    },
    env,
  );
  const print = (laid: Laid) => {
    const text = writer.add(laid);
    if (text === '') return;
    progress.clear();
    env.stdout.write(text);
  };
  for await (const { exit, laid, count, letters } of judged) {
    code = worse(code, exit);
    tally.add(count);
    print(laid);
    const findings = twiceIn(letters);
    if (findings.length === 0) continue;
    const judgement = { findings, verdicts: [], luat: [] };
    const part = partOf(judgement, [], (id) => id);
    const outcome = { ...judgement, unreadable: false, defects: 0, idle: false };
    code = worse(code, exitOf(outcome, options.failOn));
    tally.add(countOf(part, []));
    print(LAYOUTS[options.format].lay(part, env.stdout));
  }
  progress.clear();
  for (const text of writer.end(tally.end(code))) env.stdout.write(text);
  return code;
}

/** The work on one dossier, in this thread or another. */
export function openValidate(
  { format, failOn, notes }: ValidateOptions,
  env: Env,
  engine: Engine = loadEngine(env),
): Work<DossierFiles, Judged> {
  const noted = notedBy(engine.law, notes);
  return ({ files }, step) => {
    const { workspace, judgement, lawName, exit } = judgeOpened(openFiles(files, engine, env, step), env);
    const part = { ...partOf(judgement, workspace.sources, lawName), noted };
    return {
      exit: exit(failOn),
      laid: LAYOUTS[format].lay(part, env.stdout),
      count: countOf(part, judgement.luat),
      letters: lettersOf(workspace),
    };
  };
}

/**
 * From the paths of a command line to a judgement: the common part of `validate` and `build`.
 */
import { type Severity, tidyFindings } from '../core/finding.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import { loadWorkspace, type Workspace } from '../judge/workspace.ts';
import { discover, type Problem } from '../source/discover.ts';
import { shownPath } from '../source/shown.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { type Exit, exitOf } from './exit.ts';
import { openPacks, type Packs } from './packs.ts';
import { progressBar } from './progress.ts';
import { optimise } from './tier.ts';

export interface Examined extends Pick<Packs, 'engineOf' | 'lawName'> {
  /** Without rule files of any dossier. */
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly judgement: Judgement;
  /** Paths that lead nowhere. */
  readonly problems: readonly Problem[];
  readonly exit: (failOn: Severity) => Exit;
}

/** Files that are judged sooner without V8's optimiser; with more it pays. */
const FEW = 60;

/** `env.today` is the day of the run. No paths: the working folder. */
export async function examine(paths: readonly string[], env: Env): Promise<Examined> {
  const { files, problems } = discover(paths.length === 0 ? ['.'] : paths, env);
  if (files.length > FEW) optimise();
  const engine = loadEngine(env);
  const progress = progressBar(files.length, env.stderr);
  const shown = (absolute: string): string => shownPath(absolute, env.cwd);
  const workspace = loadWorkspace(files, shown, engine.schemas, progress.step);
  progress.clear();
  const packs = openPacks(workspace, engine, env);
  const inputOf = ({ law, validators, names }: Engine) => ({ law, validators, names, today: env.today });
  const judged = judge(workspace, inputOf(engine), (dossier) => inputOf(packs.engineOf(dossier)));
  const more = packs.findings;
  const findings = more.length === 0 ? judged.findings : tidyFindings([...judged.findings, ...more]);
  const judgement: Judgement = { ...judged, findings };
  const unreadable = problems.length > 0 || workspace.sources.some((source) => source.unreadable);
  const idle = judgement.rulesRun === 0 && hasNominations(workspace);
  return {
    ...packs,
    engine,
    workspace,
    judgement,
    problems,
    exit: (failOn) => exitOf({ ...judgement, unreadable, idle }, failOn),
  };
}

function hasNominations(workspace: Workspace): boolean {
  return workspace.dossiers.some((dossier) => dossier.submissions.length + dossier.loose.length > 0);
}

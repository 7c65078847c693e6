/**
 * Reads what the paths of a command line name, with the law and the rule files that go with it.
 */
import { loadWorkspace, type Workspace } from '../judge/workspace.ts';
import { discover, type Problem } from '../source/discover.ts';
import { shownPath } from '../source/shown.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { openPacks, type Packs } from './packs.ts';
import { progressBar } from './progress.ts';
import { optimise } from './tier.ts';

/** Files that are judged sooner without V8's optimiser; with more it pays. */
const FEW = 60;

/** What the paths hold, read, with the law that judges it. */
export interface Opened extends Packs {
  /** Absolute paths that were found. */
  readonly files: readonly string[];
  /** Paths that lead nowhere. */
  readonly problems: readonly Problem[];
  /** Without rule files of any dossier. */
  readonly engine: Engine;
  readonly workspace: Workspace;
}

export function open(paths: readonly string[], env: Env): Opened {
  const { files, problems } = discover(paths, env);
  if (files.length > FEW) optimise();
  const engine = loadEngine(env);
  const progress = progressBar(files.length, env.stderr);
  const shown = (absolute: string): string => shownPath(absolute, env.cwd);
  const workspace = loadWorkspace(files, shown, engine.schemas, progress.step);
  progress.clear();
  return { files, problems, engine, workspace, ...openPacks(workspace, engine, env) };
}

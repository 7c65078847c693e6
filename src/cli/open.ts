/**
 * Reads what the paths of a command line name, with the law and the rule files that go with it.
 */
import { loadWorkspace, type Workspace } from '../judge/workspace.ts';
import { type Discovery, discover } from '../source/discover.ts';
import { shownPath } from '../source/shown.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { openPacks, type Packs } from './packs.ts';
import { progressBar } from './progress.ts';
import { optimise } from './tier.ts';

/** Files that are judged sooner without V8's optimiser; with more it pays. */
export const FEW = 60;

/** What some files hold, read, with the law that judges it. */
export interface Opened extends Packs {
  /** Without rule files of any dossier. */
  readonly engine: Engine;
  readonly workspace: Workspace;
}

/** Reads files and the context they need. */
export function openFiles(
  files: readonly string[],
  engine: Engine,
  env: Env,
  onFile: () => void = () => {},
): Opened {
  const shown = (absolute: string): string => shownPath(absolute, env.cwd);
  const workspace = loadWorkspace(files, shown, engine.schemas, onFile);
  return { engine, workspace, ...openPacks(workspace, engine, env) };
}

/** Reads all that the paths name. */
export function open(paths: readonly string[], env: Env): Opened & Discovery {
  const { files, problems } = discover(paths, env);
  if (files.length > FEW) optimise();
  const progress = progressBar(files.length, env.stderr);
  const opened = openFiles(files, loadEngine(env), env, progress.step);
  progress.clear();
  return { ...opened, files, problems };
}

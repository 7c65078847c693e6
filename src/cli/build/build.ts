/**
 * `khenthuong build`: dossier by dossier, each judged, planned, rendered and put in place whole.
 */
import path from 'node:path';
import type { BuildOptions } from '../commands/build.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { assertWritableFolder } from '../unwritable.ts';
import { openBuild } from './dossier.ts';
import { throughDossiers } from './through.ts';

/** The exit code: that of `validate` where all was built, else what kept it from being built. */
export async function buildCommand(given: BuildOptions, env: Env): Promise<number> {
  const options = { ...given, out: outputFolder(given.out, env) };
  const { exit, held, warn } = await throughDossiers(
    options,
    {
      task: { chunk: 'build', opener: 'openBuild', options },
      open: () => openBuild(options, env),
      jobs: options.jobs,
      take: () => {},
    },
    env,
  );
  warn();
  return held > 0 && exit === EXIT.ok ? EXIT.findings : exit;
}

function outputFolder(out: string, env: Env): string {
  const folder = path.resolve(env.cwd, out);
  assertWritableFolder(folder, env);
  return folder;
}

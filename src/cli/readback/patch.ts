/** The changes that an edited document asks for, file by file: as a diff, and written when asked. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromPointer } from '../../core/path.ts';
import { type Outcome, placeOf } from '../../readback/decide.ts';
import { type Edit, editYaml } from '../../source/edit.ts';
import { shownPath } from '../../source/shown.ts';
import type { Env } from '../env.ts';
import { unwritable } from '../unwritable.ts';
import { UsageError } from '../usage.ts';
import { unifiedDiff } from './diff.ts';
import type { Dossier } from './dossier.ts';

export interface Patch {
  readonly absolute: string;
  /** The text on disk, and the one to put in its place. */
  readonly before: string;
  readonly after: string;
  /** As `git diff` writes it, named relative to the dossier. */
  readonly diff: string;
}

export interface Patches {
  readonly patches: readonly Patch[];
  /** Changes that cannot be written without changing anything else. */
  readonly held: readonly Outcome[];
}

/** In the order of the files' first change. */
export function patchesOf(outcomes: readonly Outcome[], { namer }: Dossier): Patches {
  const changes = outcomes.filter(({ kind }) => kind === 'doi');
  const files = [...new Set(changes.map(({ at }) => placeOf(at).file))];
  const held: Outcome[] = [];
  const patches = files.flatMap((file): Patch[] => {
    const source = namer.source(file)!;
    let after = source.text;
    for (const change of changes.filter(({ at }) => placeOf(at).file === file)) {
      const edits = placeOf(change.at).pointers.map(
        (pointer): Edit => ({ path: fromPointer(pointer), value: change.after! }),
      );
      const edited = editYaml(after, edits);
      if (edited === undefined) held.push(change);
      else after = edited;
    }
    if (after === source.text) return [];
    return [
      { absolute: source.absolute, before: source.text, after, diff: unifiedDiff(source.text, after, file) },
    ];
  });
  return { patches, held };
}

/** Each file whole, beside the old one first. Throws `UsageError` where one changed meanwhile or cannot be written. */
export function writePatches(patches: readonly Patch[], env: Env): void {
  const staged: (readonly [string, string])[] = [];
  try {
    for (const { absolute, before, after } of patches) {
      const bytes = readFileSync(absolute, 'utf8');
      const text = bytes.replace(/^\ufeff/, '');
      if (text !== before)
        throw new UsageError(
          `“${shownPath(absolute, env.cwd)}” vừa bị sửa trong lúc đang đọc, nên chưa ghi gì.`,
          'Chạy lại lệnh.',
        );
      const aside = path.join(path.dirname(absolute), `.${path.basename(absolute)}.moi`);
      staged.push([aside, absolute]);
      writeFileSync(aside, (bytes === text ? '' : '\ufeff') + after, { mode: statSync(absolute).mode });
    }
    for (const [aside, absolute] of staged) renameSync(aside, absolute);
  } catch (error) {
    for (const [aside] of staged) rmSync(aside, { force: true });
    if (error instanceof UsageError) throw error;
    throw unwritable(staged.at(-1)?.[1] ?? env.cwd, error, env);
  }
}

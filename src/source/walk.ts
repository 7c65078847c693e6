/**
 * Files of a folder and of the folders in it. Folders are known by their real path, so a loop of links ends
 * and nothing is listed twice; real folders come before links to them.
 */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/finding.ts';

export interface Walk {
  /** Real paths of folders already listed; shared by all walks of one search. */
  readonly seen: Set<string>;
  /** Whether to list a file, by the names that lead to it from the start of the walk. */
  readonly wanted: (names: readonly string[]) => boolean;
  /** How many levels below the start to look; 1 is the start alone. */
  readonly levels: number;
  readonly found: (absolute: string) => void;
  readonly failed: (absolute: string, error: unknown) => void;
}

/** Never throws; what cannot be read goes to `failed`. Hidden folders and `node_modules` are passed over. */
export function walk(start: string, how: Walk): void {
  const links: { readonly path: string; readonly names: readonly string[] }[] = [];

  const visit = (folder: string, names: readonly string[]): void => {
    if (names.length >= how.levels) return;
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      if (how.seen.has(real)) return;
      how.seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      how.failed(folder, error);
      return;
    }
    entries.sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const inner = [...names, entry.name];
      const passedOver = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isSymbolicLink()) links.push({ path, names: inner });
      else if (entry.isDirectory() && !passedOver) visit(path, inner);
      else if (entry.isFile() && how.wanted(inner)) how.found(path);
    }
  };

  visit(start, []);
  // Grows while it is read: a linked folder may hold further links.
  for (const { path, names } of links) {
    const name = names[names.length - 1]!;
    try {
      const stat = statSync(path);
      if (stat.isFile() && how.wanted(names)) how.found(path);
      else if (stat.isDirectory() && !name.startsWith('.') && name !== 'node_modules') visit(path, names);
    } catch (error) {
      if (how.wanted(names)) how.failed(path, error);
    }
  }
}

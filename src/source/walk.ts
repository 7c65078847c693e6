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
  /** Which files to list, by their own name. */
  readonly named: RegExp;
  /** Of these, by the names that lead to them from the start of the walk. */
  readonly wanted: (names: readonly string[]) => boolean;
  /** How many levels below the start to look; 1 is the start alone. */
  readonly levels: number;
  /** `real`: the same without links. */
  readonly found: (absolute: string, real: string) => void;
  readonly failed: (absolute: string, error: unknown) => void;
}

/** Never throws; what cannot be read goes to `failed`. Hidden folders and `node_modules` are passed over. */
export function walk(start: string, how: Walk): void {
  const links: { readonly path: string; readonly names: readonly string[] }[] = [];

  const isWanted = (names: readonly string[]) =>
    how.named.test(names[names.length - 1]!) && how.wanted(names);
  const visit = (folder: string, names: readonly string[]): void => {
    if (names.length >= how.levels) return;
    let entries: Dirent[];
    let real: string;
    try {
      real = realpathSync.native(folder);
      if (how.seen.has(real)) return;
      how.seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      how.failed(folder, error);
      return;
    }
    entries.sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      // Most of what lies in a dossier is evidence: let it go before anything is made of it.
      const { name } = entry;
      const file = entry.isFile();
      if (file ? !how.named.test(name) : isPassedOver(name) && !entry.isSymbolicLink()) continue;
      const path = join(folder, name);
      const inner = [...names, name];
      if (entry.isSymbolicLink()) links.push({ path, names: inner });
      else if (entry.isDirectory()) visit(path, inner);
      else if (file && how.wanted(inner)) how.found(path, real === folder ? path : join(real, name));
    }
  };

  visit(start, []);
  // Grows while it is read: a linked folder may hold further links.
  for (const { path, names } of links) {
    const name = names[names.length - 1]!;
    try {
      const stat = statSync(path);
      if (stat.isFile() && isWanted(names)) how.found(path, realpathSync.native(path));
      else if (stat.isDirectory() && !isPassedOver(name)) visit(path, names);
    } catch (error) {
      if (isWanted(names)) how.failed(path, error);
    }
  }
}

function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

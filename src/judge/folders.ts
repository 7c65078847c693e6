/**
 * Where a dossier begins: the folders above its files.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export const CONFIG = 'khenthuong.yaml';
export const SUBMISSION = /^dot[-_]trinh.*\.ya?ml$/;

/** The named files of one dossier. Absolute. */
export interface DossierFiles {
  readonly root: string;
  readonly files: readonly string[];
}

/** The named files by the root of their dossier, in the order of each one's first file. */
export function byDossier(files: readonly string[]): readonly DossierFiles[] {
  const { rootOf } = folderIndex();
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const root = rootOf(file);
    const group = groups.get(root);
    if (group) group.push(file);
    else groups.set(root, [file]);
  }
  return [...groups].map(([root, own]) => ({ root, files: own }));
}

/** Folder listings, each read once in a run. */
export interface Folders {
  readonly list: (folder: string) => readonly string[];
  /** The nearest `khenthuong.yaml` at or above a file's folder. */
  readonly configAbove: (file: string) => string | undefined;
  /** The folder of that configuration, or the file's own. */
  readonly rootOf: (file: string) => string;
}

export function folderIndex(): Folders {
  const listings = new Map<string, readonly string[]>();
  const list = (folder: string) => {
    let names = listings.get(folder);
    if (!names) {
      names = namesIn(folder);
      listings.set(folder, names);
    }
    return names;
  };
  const configAbove = (file: string) => {
    for (let here = path.dirname(file); ; here = path.dirname(here)) {
      if (list(here).includes(CONFIG)) return path.join(here, CONFIG);
      if (here === path.dirname(here)) return undefined;
    }
  };
  // Without a configuration the folder of the submission is the dossier: its nominations stand below it.
  const submissionAbove = (file: string) => {
    for (let here = path.dirname(file); ; here = path.dirname(here)) {
      if (list(here).some((name) => SUBMISSION.test(name))) return here;
      if (here === path.dirname(here)) return undefined;
    }
  };
  const rootOf = (file: string) => {
    const config = configAbove(file);
    return config ? path.dirname(config) : (submissionAbove(file) ?? path.dirname(file));
  };
  return { list, configAbove, rootOf };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

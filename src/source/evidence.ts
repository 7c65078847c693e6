/**
 * Is the evidence that a dossier names really there, inside its folder? Only asks; opens no file but a tiny one, to see
 * that something is written in it.
 */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

export type EvidenceState = 'ok' | 'missing' | 'outside' | 'not-a-file' | 'absolute' | 'empty' | 'own-data';

/** Looks for files that a dossier names; what the disk said of a folder is kept. */
export interface Evidence {
  /**
   * `relativePath` is written in a dossier in `baseFolder` (absolute) and must lead to a file in the root, also after
   * links are followed. A backslash separates names, as dossiers are written on Windows. Never throws; what cannot be
   * seen is missing.
   */
  readonly check: (baseFolder: string, relativePath: string) => EvidenceState;
}

/** What a dossier says of itself proves nothing. */
const DATA = /\.ya?ml$/i;

/** Bytes. A larger file is taken to say something. */
const TINY = 64;

/** No letter and no digit in it: spaces, a byte order mark, zeros, a full stop. Throws what the system says of the file. */
function isBlank(path: string): boolean {
  return !/[\p{L}\p{N}]/u.test(readFileSync(path, 'utf8'));
}

/** `rootFolder`: absolute. */
export function openEvidence(rootFolder: string): Evidence {
  const folders = new Map<string, string>();
  /** Real path of a folder. Throws what the system says of it. */
  const realOf = (folder: string): string => {
    const real = folders.get(folder) ?? realpathSync.native(folder);
    folders.set(folder, real);
    return real;
  };
  const stateOf = (path: string): EvidenceState => {
    try {
      const beside = join(realOf(dirname(path)), basename(path));
      const there = lstatSync(beside);
      const real = there.isSymbolicLink() ? realpathSync.native(beside) : beside;
      if (!isInside(realOf(rootFolder), real)) return 'outside';
      const stat = real === beside ? there : statSync(real);
      if (!stat.isFile()) return 'not-a-file';
      return stat.size <= TINY && isBlank(real) ? 'empty' : 'ok';
    } catch {
      return 'missing';
    }
  };
  return {
    check(baseFolder, relativePath) {
      const path = relativePath.replaceAll('\\', '/');
      if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
      if (path.trim() === '' || path.includes('\0')) return 'missing';
      const absolute = resolve(baseFolder, path);
      if (!isInside(rootFolder, absolute)) return 'outside';
      const state = stateOf(absolute);
      // Data is NFC; a folder unpacked from a Mac may hold the same name in NFD.
      return state === 'missing' ? stateOf(resolve(baseFolder, path.normalize('NFD'))) : state;
    },
  };
}

/** One file, whatever is in it. */
export function checkFile(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  return openEvidence(rootFolder).check(baseFolder, relativePath);
}

/** One file that is to prove something. */
export function checkEvidence(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  return asProof(checkFile(baseFolder, rootFolder, relativePath), relativePath);
}

/** The state of a file that is to prove something. */
export function asProof(state: EvidenceState, relativePath: string): EvidenceState {
  return state === 'ok' && DATA.test(relativePath) ? 'own-data' : state;
}

/** Whether `path` is `folder` or below it; both absolute and resolved. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

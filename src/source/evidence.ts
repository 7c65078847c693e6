/**
 * Is the evidence that a dossier names really there, inside its folder? Only asks; never opens the file.
 */
import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

export type EvidenceState = 'ok' | 'missing' | 'outside' | 'not-a-file' | 'absolute' | 'empty' | 'own-data';

/**
 * `relativePath` is written in a dossier in `baseFolder` and must lead to a file in `rootFolder` (both absolute),
 * also after links are followed. A backslash separates names, as dossiers are written on Windows.
 * Never throws; what cannot be seen is missing.
 */
export function checkEvidence(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  const state = checkFile(baseFolder, rootFolder, relativePath);
  return state === 'ok' && DATA.test(relativePath) ? 'own-data' : state;
}

/** What a dossier says of itself proves nothing. */
const DATA = /\.ya?ml$/i;

/** The same for any file that a dossier names, whatever is in it. */
export function checkFile(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  const path = relativePath.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  if (path.trim() === '' || path.includes('\0')) return 'missing';
  if (!isInside(rootFolder, resolve(baseFolder, path))) return 'outside';
  // Data is NFC; a folder unpacked from a Mac may hold the same name in NFD.
  const state = stateOf(baseFolder, rootFolder, path);
  return state === 'missing' ? stateOf(baseFolder, rootFolder, path.normalize('NFD')) : state;
}

function stateOf(baseFolder: string, rootFolder: string, path: string): EvidenceState {
  try {
    const real = realpathSync.native(resolve(baseFolder, path));
    if (!isInside(realpathSync.native(rootFolder), real)) return 'outside';
    const stat = statSync(real);
    if (!stat.isFile()) return 'not-a-file';
    return stat.size === 0 ? 'empty' : 'ok';
  } catch {
    return 'missing';
  }
}

/** Whether `path` is `folder` or below it; both absolute and resolved. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

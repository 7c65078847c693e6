/**
 * Is the evidence that a dossier names really there, inside its folder? Only asks; of what is in a file it reads the
 * beginning, to see that something is written there, and that it is no data of ours.
 */
import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
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
  /** The same of a file that is to prove something: what a dossier says of itself, under whatever name, does not. */
  readonly prove: (baseFolder: string, relativePath: string) => EvidenceState;
}

const DATA = /\.ya?ml$/i;

/** Bytes. */
const HEAD = 4096;

/** The beginning of a file, as text. Throws what the system says of the file. */
function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/** No letter and no digit in it: spaces, a byte order mark, zeros, a full stop. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

const KEY = /^[\s\-{[,]*"?[a-z][a-z0-9]*(?:_[a-z0-9]+)*"?\s*:(?:\s|$)/;
const KIND = /^[\s{]*"?kieu"?\s*:\s/;

/** Fewer lines with a key may stand in a paper. */
const FEW_KEYS = 3;

/** Reads like a file of a dossier: it names its kind, or a third of its lines are keys. No paper is written so. */
function isOwnData(text: string): boolean {
  if (text.startsWith('%PDF') || text.includes('\0')) return false;
  const lines = text.split(/\r\n?|\n/).filter((line) => !/^\s*(?:#|$)/.test(line.replace('\ufeff', '')));
  if (lines.some((line) => KIND.test(line.replace('\ufeff', '')))) return true;
  const keys = lines.filter((line) => KEY.test(line)).length;
  return keys >= FEW_KEYS && keys * 3 >= lines.length;
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
  const stateOf = (path: string, proof: boolean): EvidenceState => {
    try {
      const beside = join(realOf(dirname(path)), basename(path));
      const there = lstatSync(beside);
      const real = there.isSymbolicLink() ? realpathSync.native(beside) : beside;
      if (!isInside(realOf(rootFolder), real)) return 'outside';
      const stat = real === beside ? there : statSync(real);
      if (!stat.isFile()) return 'not-a-file';
      const head = headOf(real);
      if (stat.size <= HEAD && isBlank(head)) return 'empty';
      return proof && (DATA.test(path) || DATA.test(real) || isOwnData(head)) ? 'own-data' : 'ok';
    } catch {
      return 'missing';
    }
  };
  const seen = (proof: boolean) => (baseFolder: string, relativePath: string) => {
    const path = relativePath.replaceAll('\\', '/');
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
    if (path.trim() === '' || path.includes('\0')) return 'missing';
    const absolute = resolve(baseFolder, path);
    if (!isInside(rootFolder, absolute)) return 'outside';
    const state = stateOf(absolute, proof);
    // Data is NFC; a folder unpacked from a Mac may hold the same name in NFD.
    return state === 'missing' ? stateOf(resolve(baseFolder, path.normalize('NFD')), proof) : state;
  };
  return { check: seen(false), prove: seen(true) };
}

/** One file, whatever is in it. */
export function checkFile(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  return openEvidence(rootFolder).check(baseFolder, relativePath);
}

/** One file that is to prove something. */
export function checkEvidence(baseFolder: string, rootFolder: string, relativePath: string): EvidenceState {
  return openEvidence(rootFolder).prove(baseFolder, relativePath);
}

/** Whether `path` is `folder` or below it; both absolute and resolved. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

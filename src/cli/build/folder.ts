/**
 * A folder of built documents, put in place whole: staged beside the target, then swapped by renaming.
 * What stands there and was not made by us is never touched.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { compareText } from '../../core/finding.ts';
import { sha256 } from './evidence.ts';
import { MANIFEST, type Manifest, manifestText, readManifest } from './manifest.ts';

export interface OutputFile {
  /** Path inside the folder, forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folder to be written, as it stands. */
export interface Target {
  /** Files in it that a build would lose; empty when it may be replaced. */
  readonly foreign: readonly { readonly name: string; readonly edited: boolean }[];
  /** Writes all files and the manifest, or leaves it as it was. The swap is two renames; `openTarget` closes the gap. */
  readonly replace: (files: readonly OutputFile[], manifest: Manifest) => void;
}

export function openTarget(target: string): Target {
  recover(target);
  const found = existsSync(target) ? below(target) : undefined;
  return {
    foreign: found ? foreignIn(target, found.files) : [],
    replace: (files, manifest) => replaceFolder(target, found?.folders ?? [], files, manifest),
  };
}

function foreignIn(target: string, files: readonly string[]): Target['foreign'] {
  const manifest = readManifest(path.join(target, MANIFEST));
  const ours = new Map(manifest?.documents.map((document) => [document.file, document.sha256]));
  return files
    .filter((name) => name !== MANIFEST || manifest === undefined)
    .filter((name) => ours.get(name) !== sha256(readFileSync(path.join(target, name))))
    .map((name) => ({ name, edited: ours.has(name) }));
}

function replaceFolder(
  target: string,
  folders: readonly string[],
  files: readonly OutputFile[],
  manifest: Manifest,
): void {
  const [staged, old] = [besides(target, 'moi'), besides(target, 'cu')];
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const { name, bytes } of files) {
    const file = path.join(staged, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  writeFileSync(path.join(staged, MANIFEST), manifestText(manifest));
  if (existsSync(target)) {
    // What cannot be taken away later is not put aside now.
    for (const folder of ['', ...folders]) accessSync(path.join(target, folder), constants.W_OK);
    rmSync(old, { recursive: true, force: true });
    renameSync(target, old);
  }
  renameSync(staged, target);
  rmSync(old, { recursive: true, force: true });
}

/** A run killed between the two renames left the old folder aside: put it back. */
function recover(target: string): void {
  const old = besides(target, 'cu');
  if (!existsSync(old)) return;
  if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, target);
}

function besides(target: string, what: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${what}`);
}

/** Files of a folder and of those in it, forward slashes, in order of name. */
export function filesBelow(folder: string): string[] {
  return below(folder).files;
}

/** What lies in a folder and in those in it, each in order of name, forward slashes; one walk for both. */
function below(folder: string): { readonly files: string[]; readonly folders: string[] } {
  const [files, folders]: string[][] = [[], []];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    (entry.isDirectory() ? folders : files)!.push(name);
  }
  return { files: files!.sort(compareText), folders: folders!.sort(compareText) };
}

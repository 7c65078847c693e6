/** The built program as a process, and folders for it to work in. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = path.join(ROOT, 'bin', 'khenthuong.js');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  readonly write: (name: string, text: string) => void;
  readonly run: (...args: string[]) => Ran;
  readonly runWith: (env: Record<string, string>, ...args: string[]) => Ran;
  readonly remove: () => void;
}

export function tempFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-test-'));
  const runWith = (env: Record<string, string>, ...args: string[]): Ran => {
    const { FORCE_COLOR: _force, NO_COLOR: _no, KHENTHUONG_DEBUG: _debug, ...rest } = process.env;
    const ran = spawnSync(process.execPath, [BIN, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...rest, ...env },
    });
    return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
  };
  return {
    path: folder,
    write(name, text) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    run: (...args) => runWith({}, ...args),
    runWith,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy of the package as it is installed: to break it. */
export function brokenPackage(spoil: (root: string) => void): string {
  const root = mkdtempSync(path.join(tmpdir(), 'khenthuong-broken-'));
  for (const part of ['package.json', 'bin', 'dist', 'schemas']) {
    cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  }
  spoil(root);
  return root;
}

/** Arguments that make an empty dossier of an invented commune here. */
export const INIT = [
  'init',
  '.',
  '--ten',
  'Ủy ban nhân dân xã Mẫu',
  '--dia-danh',
  'Mẫu',
  '--nguoi-ky',
  'Trần Văn Mẫu',
  '--viet-tat',
  'UBND',
  '--chuc-vu',
  'CHỦ TỊCH',
] as const;

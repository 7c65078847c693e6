// Keeps V8's compiled code of one run of `validate` beside the bundles, for the Node that builds. Run after the build.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'bin', 'khenthuong.js');
const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
const made = spawnSync(process.execPath, [bin, 'init', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
if (made.status !== 0) process.exit(1);

// `src/cli/script.ts` hands over every script it loads.
const scripts = [];
globalThis[Symbol.for('khenthuong.scripts')] = scripts;
process.argv.splice(1, process.argv.length, bin, 'validate', folder);
process.stdout.write = () => true;
createRequire(import.meta.url)(bin);

process.on('exit', () => {
  for (const { script, cache } of scripts) writeFileSync(cache, script.createCachedData());
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0;
});

// Keeps V8's compiled code of one `validate` and one `build` beside the bundles, for the Node that runs this: after the
// build, and after the package is installed. A program without it only starts later, so no failure here stops anybody.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));
const bin = path.join(root, 'bin', 'khenthuong.js');
const [args] = process.argv.slice(2);

if (args !== undefined) collect(JSON.parse(args));
// A checkout is installed before it is built.
else if (existsSync(path.join(root, 'dist', 'main.cjs'))) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  const sample = path.join(root, 'examples', '01-nong-dan-cuu-duoi-nuoc');
  // What `validate` needs comes first and is not written again: a cache of more than is used costs time.
  for (const command of [
    ['validate', sample],
    ['build', sample, '-o', path.join(folder, 'ra')],
  ])
    spawnSync(process.execPath, [self, JSON.stringify(command)], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** Runs one command in this process and keeps the code of every script that `src/cli/script.ts` hands over. */
function collect(command) {
  const scripts = [];
  // V8 forgets the code of functions that have rested; the flag is taken back before it is written into the caches.
  setFlagsFromString('--no-flush-bytecode');
  globalThis[Symbol.for('khenthuong.scripts')] = scripts;
  process.argv.splice(1, process.argv.length, bin, ...command);
  createRequire(import.meta.url)(bin);
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode');
    for (const { script, cache } of scripts)
      if (!existsSync(cache)) writeFileSync(cache, script.createCachedData());
  });
}

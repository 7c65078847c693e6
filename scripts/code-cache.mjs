// Keeps V8's compiled code of one `validate` and one `build` beside the bundles, for the Node that builds. Run after the build.

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

if (args === undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  const dossier = path.join(folder, 'ho-so');
  const sample = path.join(root, 'examples', '01-nong-dan-cuu-duoi-nuoc');
  run([bin, 'init', dossier]);
  // What `validate` needs comes first and is not written again: a cache of more than is used costs time.
  run([self, JSON.stringify(['validate', sample])]);
  run([self, JSON.stringify(['build', sample, '-o', path.join(folder, 'ra')])]);
  rmSync(folder, { recursive: true, force: true });
} else {
  // `src/cli/script.ts` hands over every script it loads.
  const scripts = [];
  // V8 forgets the code of functions that have rested; the flag is taken back before it is written into the caches.
  setFlagsFromString('--no-flush-bytecode');
  globalThis[Symbol.for('khenthuong.scripts')] = scripts;
  process.argv.splice(1, process.argv.length, bin, ...JSON.parse(args));
  process.stdout.write = () => true;
  createRequire(import.meta.url)(bin);
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode');
    for (const { script, cache } of scripts)
      if (!existsSync(cache)) writeFileSync(cache, script.createCachedData());
    process.exitCode = 0;
  });
}

function run(command) {
  const made = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) process.exit(1);
}

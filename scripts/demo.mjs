// The main job on examples/: every good dossier is validated and built; says where the documents lie.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'bin', 'khenthuong.js');
const folders = readdirSync(path.join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'loi')
  .map((entry) => path.join('examples', entry.name));

function khenthuong(...args) {
  console.log(`\n$ khenthuong ${args.join(' ')}\n`);
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: 'inherit' }).status;
}

const checked = khenthuong('validate', ...folders);
const built = checked === 0 ? khenthuong('build', ...folders, '-o', 'out') : checked;
if (built === 0) console.log(`\nVăn bản nằm trong ${path.join(root, 'out')}`);
process.exitCode = built ?? 1;

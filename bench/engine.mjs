// Runs one engine over the reports in a process of its own, and prints what it took as JSON. Two engines joined by `+`
// both write each report.
//   node engine.mjs <engine> <count> <folder for the files, or -> [bundle of our renderer]
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { report } from './report-text.mjs';
import { ROOT } from './root.mjs';

const [engine, count, folder, bundle] = process.argv.slice(2);
const FACES = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
const fonts = FACES.map((face) => path.join(ROOT, 'dist', 'fonts', `Tinos_${face}.ttf`));

const start = performance.now();
const engines = await Promise.all(
  engine.split('+').map(async (name) => ({ name, render: await engineOf(name) })),
);
const docs = Array.from({ length: Number(count) }, (_, i) => report(i));
const loaded = performance.now();
const times = [];
const sizes = [];
const hash = createHash('sha256');
for (const [i, doc] of docs.entries()) {
  let took = 0;
  for (const { name, render } of engines) {
    const before = performance.now();
    const bytes = await render(doc);
    took += performance.now() - before;
    sizes.push(bytes.length);
    hash.update(bytes);
    if (folder === '-') continue;
    const ending = name.endsWith('docx') ? 'docx' : 'pdf';
    writeFileSync(path.join(folder, `${name}-${String(i).padStart(4, '0')}.${ending}`), bytes);
  }
  times.push(took);
}
const [first, ...warm] = times;
console.log(
  JSON.stringify({
    load: loaded - start,
    first,
    warm: warm.reduce((sum, ms) => sum + ms, 0) / warm.length,
    kb: sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1024,
    hash: hash.digest('hex'),
  }),
);

async function engineOf(name) {
  const ours = /^ours-(pdf|docx)$/.exec(name);
  if (ours) return (await import('./peers/ours.mjs')).create(ours[1], bundle, ROOT);
  return (await import(`./peers/${name}.mjs`)).create(fonts);
}

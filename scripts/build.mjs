// Builds dist/: checks the law data, compiles schemas and conditions to standalone code, bundles each entry.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { LIGHT_YAML, lean, root } from './bundle.mjs';
import { licences } from './licences.mjs';

/** Built aside and put in place at the end: whoever runs the program meanwhile sees the old build whole. */
const final = path.join(root, 'dist');
const dist = path.join(root, `.dist-${process.pid}`);
const generated = path.join(dist, 'generated');
const require = createRequire(import.meta.url);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
};

/** What Node itself starts: the program, and a thread of it. */
const STARTED = ['main', 'worker'];

/** Heavy code lives in chunks of its own, loaded when a command asks: `import('#chunk/x')` → `require('./x.cjs')`. */
const chunks = {
  name: 'chunks',
  setup(setup) {
    setup.onResolve({ filter: /^#chunk\// }, (args) => ({
      path: `./${args.path.slice('#chunk/'.length)}.cjs`,
      external: true,
    }));
  },
};

/**
 * Start-up weight: the library's build without Node's streams, no child processes for sub-commands we do not spawn, and no
 * look at the terminal by chalk, which we tell the level.
 */
const light = {
  name: 'light',
  setup(setup) {
    setup.onResolve({ filter: /^yaml$/ }, () => ({
      path: LIGHT_YAML,
    }));
    setup.onResolve({ filter: /^node:child_process$/ }, () => ({
      path: 'child_process',
      namespace: 'empty',
    }));
    setup.onResolve({ filter: /^#supports-color$/ }, () => ({
      path: 'supports-color',
      namespace: 'empty',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
  },
};

for (const name of readdirSync(root)) {
  if (/^\.dist-\d+/.test(name) && !isRunning(name))
    rmSync(path.join(root, name), { recursive: true, force: true });
}
mkdirSync(generated, { recursive: true });

// 1. The compiler itself, from our own sources.
const compiler = path.join(generated, 'compiler.cjs');
await build({ ...common, entryPoints: ['src/chunk/compile.ts'], outfile: compiler, external: [] });
const { compileLaw, compileSchemas } = require(compiler);

// 2. Law data and conditions.
const lawDir = path.join(root, 'schemas', 'law');
const lawFiles = readdirSync(lawDir)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const lawSchema = JSON.parse(readFileSync(path.join(root, 'schemas', 'law.schema.json'), 'utf8'));
const law = compileLaw(
  lawFiles.map((name) => ({ name, text: readFileSync(path.join(lawDir, name), 'utf8') })),
  lawSchema,
);
writeData('law', law.core);
for (const [part, data] of Object.entries(law.apart)) writeData(`law-${part}`, data);
writeData('vi-du', law.examples);
await writeModule('conditions', law.code);
for (const { id, criteria, code } of law.awards) {
  writeData(`tieu-chuan-${id}`, criteria);
  await writeModule(`tieu-chuan-${id}`, code);
}

// What `explain` shows of an award is a case that the tests judge.
const cases = path.join(generated, 'cases.cjs');
await build({
  ...common,
  entryPoints: ['test/ca/shown.ts'],
  outfile: cases,
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'test/ca/shown.ts')).href) },
});
writeData('vi-du-hinh-thuc', require(cases).shownCases());
rmSync(cases);

// 3. Input schemas; that of forms apart, wanted only where an agency brings its own.
const readSchema = (name) => JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8'));
await writeModule('schemas', compileSchemas(readSchema));
await writeModule('schema-mau', compileSchemas(readSchema, ['mau']));

// 4. Layout.
writeData('layout', parse(readFileSync(path.join(root, 'templates', 'layout', 'nd30-2020.yaml'), 'utf8')));

function writeData(name, data) {
  writeFileSync(path.join(generated, `${name}.json`), ascii(JSON.stringify(data)));
}

/**
 * JSON or minified code with every other character escaped: what starts the program is read byte for byte, without
 * decoding (`src/cli/script.ts`). esbuild leaves regular expressions and templates as they are written.
 */
function ascii(text) {
  return text.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** esbuild's one output in ASCII, at its path; all but what Node starts as the function that `src/cli/script.ts` calls. */
function writeBundle({ outputFiles: [file] }) {
  const text = STARTED.includes(path.parse(file.path).name) ? file.text : wrapped(file.text);
  writeFileSync(file.path, ascii(text));
}

function wrapped(code) {
  return `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
}

async function writeModule(name, code) {
  const source = path.join(generated, `${name}.src.cjs`);
  writeFileSync(source, code);
  writeBundle(
    await build({
      ...common,
      entryPoints: [source],
      outfile: path.join(generated, `${name}.cjs`),
      // Given by the program that loads them: `src/cli/engine.ts`.
      external: ['khenthuong-runtime', 'khenthuong-formats'],
      minify: true,
      write: false,
    }),
  );
  rmSync(source);
}

// 5. Entries and chunks.
const define = { 'process.env.KHENTHUONG_VERSION': JSON.stringify(require('../package.json').version) };
const entries = [
  ...STARTED,
  ...readdirSync(path.join(root, 'src/chunk')).map((name) => name.replace(/\.ts$/, '')),
];
const bundled = await Promise.all(
  entries.map(async (name) => {
    const result = await build({
      ...common,
      metafile: true,
      define,
      minify: true,
      keepNames: false,
      plugins: [chunks, light, lean],
      entryPoints: [STARTED.includes(name) ? `src/${name}.ts` : `src/chunk/${name}.ts`],
      outfile: path.join(dist, `${name}.cjs`),
      write: false,
    });
    writeBundle(result);
    return Object.keys(result.metafile.inputs);
  }),
);
writeFileSync(path.join(dist, 'LICENCES.txt'), licences(bundled.flat()));

// 6. Fonts, whole and unmodified, with their licence.
const tinos = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
for (const face of ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']) {
  cpSync(path.join(tinos, face, `Tinos_${face}.ttf`), path.join(dist, 'fonts', `Tinos_${face}.ttf`));
}
cpSync(path.join(tinos, 'LICENSE_FONT'), path.join(dist, 'fonts', 'LICENSE_FONT'));

// The compiler ships as the chunk `compile`; this copy only served the build.
rmSync(compiler);

// 7. Into place.
const old = `${dist}-cu`;
if (existsSync(final)) renameSync(final, old);
renameSync(dist, final);
rmSync(old, { recursive: true, force: true });

// 8. V8's compiled code of a run, for the Node that builds: start-up is most of what `validate` costs.
execFileSync(process.execPath, [path.join(root, 'scripts', 'code-cache.mjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

/** Whether the build that left this folder still runs. */
function isRunning(name) {
  try {
    process.kill(Number(/\d+/.exec(name)[0]), 0);
    return true;
  } catch {
    return false;
  }
}

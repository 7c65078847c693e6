// What the benchmarks share: a clean environment, processes in turn, medians, one table and the machine's line.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lean } from '../scripts/bundle.mjs';
import { ROOT } from './root.mjs';

export { ROOT } from './root.mjs';
export const PEAK = fileURLToPath(new URL('peak.cjs', import.meta.url));
const require = createRequire(import.meta.url);

/** Extra certificates are read at every start of Node and colours are no part of the work: neither is measured. */
export const ENV = { ...process.env, NO_COLOR: '1' };
for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'FORCE_COLOR']) delete ENV[name];

/** A folder that is gone when the process ends. */
export function scratch() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'khenthuong-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built program copied to `folder`, so that nobody rebuilds it under a run. Without code cache unless asked for. */
export function stage(folder, { cache = false } = {}) {
  if (!existsSync(path.join(ROOT, 'dist', 'main.cjs'))) throw new Error('Run `npm run build` first.');
  for (const name of ['bin', 'dist', 'schemas', 'templates', 'examples', 'scripts', 'package.json']) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  for (const name of readdirSync(path.join(folder, 'dist'), { recursive: true })) {
    if (name.endsWith('.cache')) rmSync(path.join(folder, 'dist', name));
  }
  if (cache) run([path.join(folder, 'scripts', 'code-cache.mjs')]);
  return path.join(folder, 'bin', 'khenthuong.js');
}

/** File that `ajv-cli` runs. */
export function ajvCli() {
  return path.join(path.dirname(require.resolve('ajv-cli/package.json')), 'dist', 'index.js');
}

/** Arguments of ajv-cli for our schema of `kind`; its own formats, our title keyword left alone. */
export function ajvArguments(kind, data) {
  const schema = path.join(ROOT, 'schemas', `${kind}.schema.json`);
  const formats = require.resolve('ajv-formats');
  const options = ['--spec=draft2020', '--strict=false', '--all-errors', '-c', formats];
  return [ajvCli(), 'validate', ...options, '-s', schema, '-d', data];
}

/** ajv-cli reads YAML 1.1, where a bare date is an object: its copy of the data has them in quotes. */
export function quoteDates(yaml) {
  return yaml.replaceAll(/(?<=[:{,[-] +)(\d{4}-\d{2}-\d{2})(?= *(?:[,}\]]|$))/gm, '"$1"');
}

/** Runs Node with `args` to its end: ms by the wall clock, exit code, standard output when `output` is set. */
export function run(args, { output = false, env = ENV, cwd } = {}) {
  const out = output ? 'pipe' : 'ignore';
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env,
    cwd,
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - start;
  if (error) throw error;
  return { ms, status, stdout: stdout?.toString(), stderr: stderr.toString() };
}

/** The same with the greatest memory it held, MB. */
export function runWithPeak(folder, args, options = {}) {
  const file = path.join(folder, 'peak');
  const result = run(['--require', PEAK, ...args], { ...options, env: { ...ENV, BENCH_PEAK: file } });
  return { ...result, mb: Number(readFileSync(file, 'utf8')) };
}

/** A process that fails on the way measures nothing: say so at once. */
export function expectExit(name, { status, stderr }, wanted = 0) {
  if (status !== wanted) throw new Error(`${name}: exit ${status}, not ${wanted}\n${stderr.slice(0, 2000)}`);
}

/** Each engine once a round, in turn; the first round is thrown away. → name → its results. */
export function roundRobin(engines, rounds) {
  const results = new Map(engines.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, measure } of engines) {
      const result = measure();
      if (round > 0) results.get(name).push(result);
    }
  }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Number from the command line: `--name 5`. */
export function numberOption(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a whole number from 1.`);
  return value;
}

/** One of our own modules as the program ships it: bundled, minified. Gives the path of the bundle. */
export async function bundle(source, folder) {
  const outfile = path.join(folder, `${path.parse(source).name}.cjs`);
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    plugins: [lean],
  };
  await build({ ...common, absWorkingDir: ROOT, entryPoints: [source], outfile, logLevel: 'warning' });
  return outfile;
}

/** Digits by size: 0.49, 5.3, 71, 1,204. */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Prints a Markdown table; numbers stand right. */
export function table(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map((c) => (typeof c === 'number' ? figure(c) : String(c))));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const right = head.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const pad = (text, i) => (right[i] ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  const [first, ...rest] = cells.map((row) => `| ${row.map(pad).join(' | ')} |`);
  const rule = `|${widths.map((w, i) => `${'-'.repeat(w + 1)}${right[i] ? ':' : '-'}`).join('|')}|`;
  console.log(`\n${title}\n\n${[first, rule, ...rest].join('\n')}\n\n${machine()}`);
}

function machine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0].toFixed(1);
  return `${cpus[0]?.model.trim()}, ${cpus.length} threads, ${memory} GB, ${os.type()}, Node ${process.versions.node}, load ${load}`;
}

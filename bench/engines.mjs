// Runs engines in turn over the same reports and gives their medians: the common part of `pdf.mjs` and `docx.mjs`.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, expectExit, median, roundRobin, runWithPeak } from './lib.mjs';

const ENGINE = fileURLToPath(new URL('engine.mjs', import.meta.url));

/** `engines`: names that `engine.mjs` knows; `others`: further `{ name, measure }`. → name → row of medians. */
export async function raceEngines({ engines, count, rounds, folder, others = [] }) {
  const ours = await bundle('src/cli/build/render.ts', folder);
  const racers = engines.map((name) => ({
    name,
    measure() {
      const result = runWithPeak(folder, [ENGINE, name, String(count), '-', ours], { output: true });
      expectExit(name, result);
      return { wall: result.ms, mb: result.mb, ...JSON.parse(result.stdout) };
    },
  }));
  const results = roundRobin([...racers, ...others], rounds);
  return new Map([...results].map(([name, rows]) => [name, summary(rows)]));
}

/** Writes the files of one engine, once, outside all measuring. */
export async function writeReports(engine, count, target, folder) {
  mkdirSync(target, { recursive: true });
  const ours = await bundle('src/cli/build/render.ts', folder);
  expectExit(engine, runWithPeak(folder, [ENGINE, engine, String(count), target, ours], { output: true }));
}

function summary(rows) {
  const of = (key) => median(rows.map((row) => row[key] ?? Number.NaN));
  const hashes = new Set(rows.map(({ hash }) => hash));
  const same = rows.length === 1 || hashes.has(undefined) ? '–' : hashes.size === 1 ? 'yes' : 'no';
  return {
    wall: of('wall'),
    first: of('load') + of('first'),
    warm: of('warm'),
    kb: of('kb'),
    mb: of('mb'),
    same,
  };
}

/** Whether a program answers. */
export function installed(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}

/** Pages of a PDF by pdfinfo, where that is installed. */
export function pagesOf(file) {
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(stdout ?? '')?.[1] ?? Number.NaN);
}

/** PDFs of documents by one call of LibreOffice with a profile of its own, so that an open window is no hindrance. */
export function convertToPdf(files, target, folder) {
  const profile = new URL(`file://${path.join(folder, 'office')}`);
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', target];
  const start = performance.now();
  const { status, stderr } = spawnSync('soffice', [...args, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`soffice: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

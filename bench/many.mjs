// Many dossiers built by one run, DOCX and PDF: how fast, and whether memory grows with their number.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeDossiers } from './dossiers.mjs';
import { expectExit, median, numberOption, roundRobin, runWithPeak, scratch, stage, table } from './lib.mjs';

const count = numberOption('count', 1000);
const rounds = numberOption('rounds', 1);
const folder = scratch();
const bin = stage(path.join(folder, 'program'), { cache: true });

const engines = [Math.max(1, Math.round(count / 10)), count].map((n) => {
  const source = path.join(folder, `ho-so-${n}`);
  writeDossiers(n, source);
  const measure = () => {
    const out = path.join(folder, 'out');
    const result = runWithPeak(folder, [bin, 'build', source, '-o', out, '--ngay', '2026-11-01']);
    expectExit('build', result);
    const files = readdirSync(out, { recursive: true }).filter((name) => /\.(docx|pdf)$/.test(name)).length;
    rmSync(out, { recursive: true });
    return { ...result, files };
  };
  return { name: n, measure };
});

table(
  `Dossiers built in one run, median of ${rounds} rounds`,
  ['dossiers', 'files', 'seconds', 'dossiers/s', 'ms a file', 'peak MB'],
  [...roundRobin(engines, rounds)].map(([n, rows]) => {
    const seconds = median(rows.map(({ ms }) => ms)) / 1000;
    const { files } = rows[0];
    const each = files === 0 ? Number.NaN : (seconds * 1000) / files;
    return [String(n), String(files), seconds, n / seconds, each, median(rows.map(({ mb }) => mb))];
  }),
);

// Many dossiers in one run, judged, built (DOCX and PDF) or packed, on one thread and on all: how fast, and whether memory
// grows with their number.
import { readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDossiers } from './dossiers.mjs';
import { expectExit, median, numberOption, runWithPeak, scratch, stage, table } from './lib.mjs';

const count = numberOption('count', 1000);
const rounds = numberOption('rounds', 1);
const all = numberOption('jobs', os.availableParallelism());
const command = ['validate', 'pack'].find((name) => process.argv.includes(`--${name}`)) ?? 'build';
const folder = scratch();
const bin = stage(path.join(folder, 'program'), { cache: true });
const out = path.join(folder, 'out');
const target = { build: ['-o', out], pack: ['-o', path.join(out, 'goi.zip')], validate: [] }[command];

const engines = [Math.max(1, Math.round(count / 10)), count].flatMap((n) => {
  const source = path.join(folder, `ho-so-${n}`);
  writeDossiers(n, source);
  return [...new Set([1, all])].map((jobs) => {
    const args = [bin, command, source, '--jobs', String(jobs), '--ngay', '2026-11-01'];
    const measure = () => {
      const result = runWithPeak(folder, [...args, ...target], { output: command === 'pack' });
      // A made-up name may be that of a council member, which is for people to tell apart.
      expectExit(command, result, command !== 'pack' && result.status === 3 ? 3 : 0);
      const files = { build: () => documentsIn(out), pack: () => packed(result), validate: () => 0 }[
        command
      ]();
      rmSync(out, { recursive: true, force: true });
      return { ...result, files };
    };
    return { n, jobs, measure };
  });
});

table(
  `Dossiers in one run of “${command}”, median of ${rounds} rounds`,
  ['dossiers', 'threads', 'files', 'seconds', 'dossiers/s', 'ms a dossier', 'peak MB'],
  engines.map(({ n, jobs, measure }) => {
    // No run is thrown away: what a run of minutes measures, its first second does not change.
    const rows = Array.from({ length: rounds }, measure);
    const seconds = median(rows.map(({ ms }) => ms)) / 1000;
    const peak = median(rows.map(({ mb }) => mb));
    return [String(n), String(jobs), String(rows[0].files), seconds, n / seconds, (seconds * 1000) / n, peak];
  }),
);

/** The first line says how many files the package holds. */
function packed({ stdout }) {
  return Number(/: (\d+) tệp$/m.exec(stdout)[1]);
}

function documentsIn(target) {
  return readdirSync(target, { recursive: true }).filter((name) => /\.(docx|pdf)$/.test(name)).length;
}

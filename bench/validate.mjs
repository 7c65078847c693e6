// Many dossiers validated by one process: time and peak memory, beside ajv-cli on the same nominations.
import path from 'node:path';
import { writeDossiers } from './dossiers.mjs';
import {
  ajvArguments,
  expectExit,
  median,
  numberOption,
  roundRobin,
  runWithPeak,
  scratch,
  stage,
  table,
} from './lib.mjs';

const count = numberOption('count', 1000);
const rounds = numberOption('rounds', 3);
const fewer = Math.max(1, Math.round(count / 10));
const folder = scratch();
const bin = stage(path.join(folder, 'program'), { cache: true });
const [few, whole, plain] = ['few', 'ho-so', 'de-nghi'].map((name) => path.join(folder, name));
writeDossiers(fewer, few);
const bytes = writeDossiers(count, whole, plain);

const day = ['--ngay', '2026-11-01'];
const runs = [
  { name: `khenthuong, ${fewer} dossiers judged`, n: fewer, args: [bin, 'validate', few, ...day] },
  { name: `khenthuong, ${count} dossiers judged`, n: count, args: [bin, 'validate', whole, ...day] },
  // Without a submission there is little to judge: no verdict, so the exit code is not 0.
  {
    name: `khenthuong, ${count} nominations alone`,
    n: count,
    args: [bin, 'validate', plain, ...day],
    exits: [1, 3],
  },
  {
    name: `ajv-cli, ${count} nominations`,
    n: count,
    args: ajvArguments('de_nghi', path.join(plain, '*.yaml')),
  },
];
const engines = runs.map(({ name, args, exits = [0] }) => ({
  name,
  measure() {
    const result = runWithPeak(folder, args);
    if (!exits.includes(result.status)) expectExit(name, result);
    return result;
  },
}));

const results = roundRobin(engines, rounds);
const wall = (rows) => median(rows.map(({ ms }) => ms));
const peer = wall(results.get(runs.at(-1).name));
table(
  `Validation of ${count} dossiers (${(bytes / 1e6).toFixed(1)} MB of YAML), median of ${rounds} rounds`,
  ['run', 'ms', 'ms each', '× ajv-cli', 'peak MB'],
  runs.map(({ name, n }) => {
    const rows = results.get(name);
    const ratio = n === count ? wall(rows) / peer : Number.NaN;
    return [name, wall(rows), wall(rows) / n, ratio, median(rows.map(({ mb }) => mb))];
  }),
);

// One file validated by a whole process, against the start of bare Node and ajv-cli with our schema.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  ajvArguments,
  expectExit,
  median,
  numberOption,
  quoteDates,
  ROOT,
  roundRobin,
  run,
  scratch,
  stage,
  table,
} from './lib.mjs';

const rounds = numberOption('rounds', 21);
const folder = scratch();
const plain = stage(path.join(folder, 'plain'));
const cached = stage(path.join(folder, 'cached'), { cache: true });
const dossier = path.join(ROOT, 'examples', '01-nong-dan-cuu-duoi-nuoc');
const file = path.join(dossier, 'de-nghi', 'tran-van-mau.yaml');
const forAjv = path.join(folder, 'de-nghi.yaml');
writeFileSync(forAjv, quoteDates(readFileSync(file, 'utf8')));

const day = ['--ngay', '2026-11-01'];
const engines = [
  ['node -e 0', ['-e', '0']],
  ['khenthuong --version', [plain, '--version']],
  ['khenthuong validate, 1 file', [plain, 'validate', file, ...day]],
  ['khenthuong validate, 1 file, code cache', [cached, 'validate', file, ...day]],
  ['khenthuong validate, its dossier of 3 files', [plain, 'validate', dossier, ...day]],
  ['khenthuong validate, its dossier, code cache', [cached, 'validate', dossier, ...day]],
  ['ajv-cli validate, 1 file', ajvArguments('de_nghi', forAjv)],
].map(([name, args]) => ({
  name,
  measure() {
    const result = run(args);
    expectExit(name, result);
    return result.ms;
  },
}));

const results = [...roundRobin(engines, rounds)];
const floor = median(results[0][1]);
table(
  `Start-up, ms, median of ${rounds} rounds`,
  ['command', 'median', 'fastest', '× node', 'less node'],
  results.map(([name, ms]) => [name, median(ms), Math.min(...ms), median(ms) / floor, median(ms) - floor]),
);

// The judge alone: a dossier already read, and the records of many people through the points of one award.
import path from 'node:path';
import { bundle, expectExit, median, numberOption, run, scratch, stage, table } from './lib.mjs';

const rounds = numberOption('rounds', 200);
const people = numberOption('people', 10_000);
const years = numberOption('years', 15);
const repeats = numberOption('repeats', 3);
const folder = scratch();
const program = path.join(folder, 'program');
stage(program);
const bundled = await bundle('bench/judging.mjs', folder);

const results = Array.from({ length: repeats }, () => {
  const args = [bundled, program, ...[rounds, people, years].map(String)];
  const result = run(args, { output: true });
  expectExit('judging', result);
  return JSON.parse(result.stdout);
});
const of = (value) => median(results.map(value));

const dossiers = results[0].dossiers.map(({ name, nominations }, i) => [
  name,
  String(nominations),
  of(({ dossiers }) => dossiers[i].first),
  of(({ dossiers }) => median(dossiers[i].again)),
  of(({ dossiers }) => median(dossiers[i].between)),
  of(({ dossiers }) => median(dossiers[i].unseen)),
]);
const middle = [2, 3, 4, 5].map((column) => median(dossiers.map((row) => row[column])));
table(
  `One dossier judged, ms, median of ${rounds} rounds in each of ${repeats} processes`,
  ['dossier', 'nominations', 'first', 'again and again', 'between others', 'never seen'],
  [...dossiers, ['median', '', ...middle]],
);
const [{ ladder }] = results;
const answers = Object.entries(ladder.results).map(([answer, count]) => `${answer} ${count}`);
const seconds = (title, ms) => [title, ms / 1000, (ms * 1000) / (people * ladder.points)];
const [one, two] = [
  seconds(
    'one thread',
    of((r) => r.ladder.ms),
  ),
  seconds(
    'two threads',
    of((r) => r.ladder.shared),
  ),
];
table(
  `${people} people × ${years} years through ${ladder.points} points of Huân chương Lao động hạng Ba (${answers.join(', ')})`,
  ['', 'seconds', 'µs a proof'],
  [one, two],
);

// The same reports as DOCX: ours, beside the bare docx package that it stands on.
import { raceEngines } from './engines.mjs';
import { numberOption, scratch, table } from './lib.mjs';

const count = numberOption('count', 100);
const rounds = numberOption('rounds', 5);
const results = await raceEngines({ engines: ['ours-docx', 'docx'], count, rounds, folder: scratch() });
const ours = results.get('ours-docx');
table(
  `${count} reports as DOCX, median of ${rounds} rounds; “all” is the whole process, “each” a document once warm`,
  ['engine', 'first, ms', 'each, ms', 'docs/s', '× ours', 'all, s', '× ours', 'KB', 'peak MB', 'same bytes'],
  [...results].map(([name, { first, warm, wall, kb, mb, same }]) => [
    name,
    first,
    warm,
    1000 / warm,
    warm / ours.warm,
    wall / 1000,
    wall / ours.wall,
    kb,
    mb,
    same,
  ]),
);

// The same reports as PDF and DOCX, both by one process: ours, beside pdfmake with the bare docx package.
import { raceEngines } from './engines.mjs';
import { numberOption, scratch, table } from './lib.mjs';

const count = numberOption('count', 100);
const rounds = numberOption('rounds', 3);
const ours = 'ours-pdf+ours-docx';
const results = await raceEngines({ engines: [ours, 'pdfmake+docx'], count, rounds, folder: scratch() });
const { warm: base, wall: whole } = results.get(ours);
table(
  `${count} reports, each as PDF and DOCX, median of ${rounds} rounds; “all” is the whole process, “each” a report once warm`,
  [
    'engines',
    'first, ms',
    'each, ms',
    'reports/s',
    '× ours',
    'all, s',
    '× ours',
    'KB a file',
    'peak MB',
    'same bytes',
  ],
  [...results].map(([name, { first, warm, wall, kb, mb, same }]) => [
    name,
    first,
    warm,
    1000 / warm,
    warm / base,
    wall / 1000,
    wall / whole,
    kb,
    mb,
    same,
  ]),
);

// The same three-page reports as PDF by several engines, each in a process of its own.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { convertToPdf, installed, pagesOf, raceEngines, writeReports } from './engines.mjs';
import { numberOption, scratch, table } from './lib.mjs';

const count = numberOption('count', 100);
const rounds = numberOption('rounds', 3);
const folder = scratch();
const engines = ['ours-pdf', 'pdfmake', 'pdf-lib', 'pdf-lib-whole', 'react-pdf'];

const others = [];
if (installed('soffice', '--version')) {
  const source = path.join(folder, 'docx');
  const target = path.join(folder, 'office-pdf');
  await writeReports('ours-docx', count, source, folder);
  const files = readdirSync(source).map((name) => path.join(source, name));
  mkdirSync(target);
  others.push({
    name: 'soffice, our DOCX',
    measure() {
      const wall = convertToPdf(files, target, folder);
      const sizes = readdirSync(target).map((name) => statSync(path.join(target, name)).size);
      return { wall, kb: sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1024 };
    },
  });
}

const results = await raceEngines({ engines, count, rounds, folder, others });
const pages = new Map();
for (const name of engines) {
  const target = path.join(folder, name);
  await writeReports(name, 1, target, folder);
  pages.set(name, pagesOf(path.join(target, readdirSync(target)[0])));
}
if (others.length > 0)
  pages.set(others[0].name, pagesOf(path.join(folder, 'office-pdf', 'ours-docx-0000.pdf')));

const ours = results.get('ours-pdf');
table(
  `${count} reports as PDF, median of ${rounds} rounds; “all” is the whole process, “each” a document once warm`,
  ['engine', 'first, ms', 'each, ms', '× ours', 'all, s', '× ours', 'KB', 'peak MB', 'pages', 'same bytes'],
  [...results].map(([name, { first, warm, wall, kb, mb, same }]) => [
    name,
    first,
    warm,
    warm / ours.warm,
    wall / 1000,
    wall / ours.wall,
    kb,
    mb,
    String(pages.get(name)),
    same,
  ]),
);

// Does our PDF break its lines where LibreOffice breaks those of our DOCX? Over everything built from the examples.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { convertToPdf, installed } from './engines.mjs';
import { expectExit, ROOT, run, scratch, stage, table } from './lib.mjs';

if (!installed('soffice', '--version') || !installed('pdftotext', '-v')) {
  console.log('Needs LibreOffice and poppler-utils (and the font Liberation Serif): not measured.');
  process.exit(0);
}

const folder = scratch();
const bin = stage(path.join(folder, 'program'));
const examples = readdirSync(path.join(ROOT, 'examples')).filter((name) => /^\d/.test(name));
const dossiers = examples.map((name) => path.join(ROOT, 'examples', name));
const out = path.join(folder, 'out');
expectExit('build', run([bin, 'build', ...dossiers, '-o', out, '--ngay', '2026-11-01']));

// Flat names, for LibreOffice puts all its files into one folder.
const [ours, theirs, source] = ['ours', 'theirs', 'docx'].map((name) => path.join(folder, name));
for (const target of [ours, theirs, source]) mkdirSync(target);
const documents = [];
for (const name of readdirSync(out, { recursive: true }).sort()) {
  if (!name.endsWith('.pdf')) continue;
  const flat = `${String(documents.length).padStart(4, '0')}.pdf`;
  cpSync(path.join(out, name), path.join(ours, flat));
  cpSync(path.join(out, name.replace(/pdf$/, 'docx')), path.join(source, flat.replace(/pdf$/, 'docx')));
  documents.push({ name, flat, form: path.basename(name, '.pdf').replace(/^\d+-/, '') });
}
if (documents.length === 0) {
  console.log('The examples gave no document: not measured.');
  process.exit(0);
}
convertToPdf(
  documents.map(({ flat }) => path.join(source, flat.replace(/pdf$/, 'docx'))),
  theirs,
  folder,
);

const differing = [];
const compared = documents.map(({ name, flat, form }) => {
  const [a, b] = [ours, theirs].map((where) => pagesOf(path.join(where, flat)));
  const [left, right] = [a.flat(), b.flat()];
  const pairs = commonPairs(left, right);
  differing.push(...differences(name, left, right, pairs));
  const starts = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => a[i]?.[0] === b[i]?.[0]);
  for (const [i, same] of starts.entries()) {
    if (!same) differing.push(`${name}, page ${i + 1}`, `  ours   ${a[i]?.[0]}`, `  theirs ${b[i]?.[0]}`);
  }
  const lines = Math.max(left.length, right.length);
  return { form, lines, same: pairs.length, pages: a.length === b.length, starts };
});

const row = (name, group) => {
  const [lines, same] = [sum(group, 'lines'), sum(group, 'same')];
  const starts = group.flatMap((document) => document.starts);
  return [
    name,
    String(group.length),
    String(lines),
    `${((100 * same) / lines).toFixed(2)} %`,
    `${group.filter(({ pages }) => pages).length}/${group.length}`,
    `${starts.filter(Boolean).length}/${starts.length}`,
  ];
};
const forms = [...new Set(compared.map(({ form }) => form))].sort();
table(
  'Lines of our PDF, and of LibreOffice’s PDF of our DOCX',
  ['form', 'documents', 'lines', 'identical', 'same pages', 'same first line'],
  [
    ...forms.map((form) =>
      row(
        form,
        compared.filter((d) => d.form === form),
      ),
    ),
    row('all', compared),
  ],
);
if (process.argv.includes('--show')) for (const difference of differing) console.log(difference);

function sum(group, key) {
  return group.reduce((total, document) => total + document[key], 0);
}

/** Lines of each page, spaces made one, page numbers left out. */
function pagesOf(file) {
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = stdout.replace(/\f$/, '').split('\f');
  const tidy = (line) => line.replace(/\s+/g, ' ').trim();
  return pages.map((page) =>
    page
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '' && !/^\d+$/.test(line)),
  );
}

/** Longest common subsequence of lines, as pairs of indices. */
function commonPairs(a, b) {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

function differences(name, a, b, pairs) {
  const lonely = (lines, side) => lines.filter((_, i) => !pairs.some((pair) => pair[side] === i));
  const [left, right] = [lonely(a, 0), lonely(b, 1)];
  const show = (mark, lines) => lines.map((line) => `  ${mark} ${line}`);
  return left.length + right.length === 0 ? [] : [name, ...show('ours  ', left), ...show('theirs', right)];
}

// Lines of two sets of PDFs of the same documents: what `lines.mjs` counts and prints.
import { spawnSync } from 'node:child_process';
import { table } from './lib.mjs';

/**
 * Compares two PDFs of the document `name`: lines of the longer, lines that both have in the same order, pages of each,
 * first lines of pages that are the same, and what differs, to be printed.
 */
export function compareFiles(name, ours, theirs) {
  const [a, b] = [pagesOf(ours), pagesOf(theirs)];
  const [left, right] = [a.flat(), b.flat()];
  const pairs = commonPairs(left, right);
  const starts = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => a[i]?.[0] === b[i]?.[0]);
  const differing = differences(name, left, right, pairs);
  for (const [i, same] of starts.entries()) {
    if (!same) differing.push(`${name}, page ${i + 1}`, `  ours   ${a[i]?.[0]}`, `  theirs ${b[i]?.[0]}`);
  }
  const lines = Math.max(left.length, right.length);
  return { name, lines, same: pairs.length, pages: [a.length, b.length], starts, differing };
}

/** One row a group: `[name, documents]`. */
export function printCompared(title, head, groups) {
  const heads = [
    head,
    'documents',
    'lines',
    'identical',
    'pages, ours / theirs',
    'same pages',
    'same first line',
  ];
  table(
    title,
    heads,
    groups.map(([name, documents]) => row(name, documents)),
  );
}

function row(name, documents) {
  const sum = (of) => documents.reduce((total, document) => total + of(document), 0);
  const [lines, same] = [sum((d) => d.lines), sum((d) => d.same)];
  const starts = documents.flatMap((document) => document.starts);
  return [
    name,
    String(documents.length),
    String(lines),
    `${((100 * same) / lines).toFixed(2)} %`,
    `${sum(({ pages }) => pages[0])} / ${sum(({ pages }) => pages[1])}`,
    `${documents.filter(({ pages }) => pages[0] === pages[1]).length}/${documents.length}`,
    `${starts.filter(Boolean).length}/${starts.length}`,
  ];
}

/** Pieces of the slanting watermark, which LibreOffice draws as a shape and we set as text. */
const MARK = /(?<!\S)(?:[DỰTHẢO]|DỰ|TH|ẢO)(?!\S)/gu;

/** Lines of each page, spaces made one, page numbers left out. */
function pagesOf(file) {
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = stdout.replace(/\f$/, '').split('\f');
  const tidy = (line) => line.replace(MARK, '').replace(/\s+/g, ' ').trim();
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

/** Two texts as a unified diff, for people and for `patch` and `git apply`. */

const CONTEXT = 2;
const MOST_CELLS = 4_000_000;

interface Row {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** Empty where the texts are the same. `file` is named as `git diff` does, under `a/` and `b/`. */
export function unifiedDiff(before: string, after: string, file: string): string {
  if (before === after) return '';
  const rows = rowsOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(rows);
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** Lines with their ends; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function rowsOf(a: readonly string[], b: readonly string[]): Row[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [old, fresh] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const same = (lines: readonly string[]): Row[] => lines.map((line) => ({ sign: ' ', line }));
  return [...same(a.slice(0, head)), ...changed(old, fresh), ...same(a.slice(a.length - tail))];
}

/** By the longest common subsequence; of texts too long for that, all out and all in. */
function changed(a: readonly string[], b: readonly string[]): Row[] {
  const out = (lines: readonly string[]): Row[] => lines.map((line) => ({ sign: '-', line }));
  const into = (lines: readonly string[]): Row[] => lines.map((line) => ({ sign: '+', line }));
  if (a.length * b.length > MOST_CELLS) return [...out(a), ...into(b)];
  const best = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i]![j] = a[i] === b[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) [rows.push({ sign: ' ', line: a[i]! }), i++, j++];
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) rows.push({ sign: '-', line: a[i++]! });
    else rows.push({ sign: '+', line: b[j++]! });
  }
  return [...rows, ...out(a.slice(i)), ...into(b.slice(j))];
}

function hunksOf(rows: readonly Row[]): string[] {
  const near = rows.map((_, i) =>
    rows.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const hunks: string[] = [];
  let [old, fresh] = [1, 1];
  for (let i = 0; i < rows.length; ) {
    if (!near[i]) {
      i++;
      old++;
      fresh++;
      continue;
    }
    let end = i;
    while (end < rows.length && near[end]) end++;
    const part = rows.slice(i, end);
    const removed = part.filter(({ sign }) => sign !== '+').length;
    const added = part.filter(({ sign }) => sign !== '-').length;
    const text = part.map(
      ({ sign, line }) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`,
    );
    hunks.push(`@@ -${old},${removed} +${fresh},${added} @@\n${text.join('')}`);
    old += removed;
    fresh += added;
    i = end;
  }
  return hunks;
}

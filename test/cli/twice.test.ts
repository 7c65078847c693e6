/** One submission in two folders of a run. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Folder, ROOT, tempFolder } from './support.ts';

let here: Folder;
beforeEach(() => {
  here = tempFolder();
  for (const name of ['a', 'b'])
    cpSync(path.join(ROOT, 'examples/03-nong-dan-mo-hinh'), path.join(here.path, name), { recursive: true });
});
afterEach(() => here.remove());

const run = (...more: string[]) =>
  here.run('validate', 'a', 'b', '--format', 'json', '--ngay', '2026-11-01', ...more);
const told = (...more: string[]): string[] =>
  JSON.parse(run(...more).stdout)
    .findings.filter(({ rule }: { rule: string }) => rule === 'to_trinh_hai_noi')
    .map(({ message }: { message: string }) => message);
const change = (file: string, from: RegExp, to: string) => {
  const at = path.join(here.path, file);
  writeFileSync(at, readFileSync(at, 'utf8').replace(from, to));
};

it('is told at the second, and counted', () => {
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('đã có ở a/dot-trinh.yaml');
  expect(told('--jobs', '2')).toEqual(told());
  expect(run('--fail-on', 'warning').code).toBe(1);
  expect(JSON.parse(run().stdout).summary.warnings).toBe(1);
});

it('is found under a number typed otherwise', () => {
  change('b/dot-trinh.yaml', /^ {2}so: "(\d+)"$/m, '  so: "0$1"');
  expect(told()).toHaveLength(1);
});

it('is not told of another day, number or agency', () => {
  change('b/khenthuong.yaml', /ten: Ủy ban nhân dân tỉnh Mẫu/, 'ten: Ủy ban nhân dân tỉnh Khác');
  expect(told()).toEqual([]);
});

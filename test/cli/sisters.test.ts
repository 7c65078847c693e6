/** Two submissions in one folder: one named by itself does not hide the other. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Folder, ROOT, tempFolder } from './support.ts';

let here: Folder;
beforeEach(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples/03-nong-dan-mo-hinh'), path.join(here.path, 'ho-so'), { recursive: true });
  cpSync(path.join(here.path, 'ho-so/dot-trinh.yaml'), path.join(here.path, 'ho-so/dot-trinh-2.yaml'));
});
afterEach(() => here.remove());

const told = (...paths: string[]): string[] => {
  const { findings } = JSON.parse(
    here.run('validate', ...paths, '--format', 'json', '--ngay', '2026-11-01').stdout,
  );
  return findings
    .filter(({ rule }: { rule: string }) => rule === 'dot_trinh_ben_canh')
    .map(({ message }: { message: string }) => message);
};

it('is told of one that was not read', () => {
  expect(told('ho-so/dot-trinh.yaml')).toEqual([
    'Thư mục còn đợt trình khác chưa được xét cùng: dot-trinh-2.yaml.',
  ]);
});

it('is not told where both are read', () => {
  expect(told('ho-so')).toEqual([]);
  expect(told('ho-so/dot-trinh.yaml', 'ho-so/dot-trinh-2.yaml')).toEqual([]);
});

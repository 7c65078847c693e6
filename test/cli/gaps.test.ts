import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, ROOT, tempFolder } from './support.ts';

let here: Folder;
beforeEach(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples/quy-che-tinh'), path.join(here.path, 'ho-so'), { recursive: true });
});
afterEach(() => here.remove());

const CONFIG = 'ho-so/khenthuong.yaml';
const PACK = 'ho-so/quy-tac/quy-che-tinh-mau.yaml';

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(here.path, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  here.write(file, changed);
}

function verdicts(): { verdict: string; missing: string[] }[] {
  const report = JSON.parse(here.run('validate', 'ho-so', '--format', 'json').stdout);
  return report.verdicts.map(({ verdict, missing }: { verdict: string; missing: string[] }) => ({
    verdict,
    missing,
  }));
}

const open = (missing: string) =>
  Array.from({ length: 2 }, () => ({ verdict: 'chua_ket_luan', missing: [missing] }));

describe('a verdict stays open', () => {
  it('not while nothing is amiss', () => {
    expect(verdicts().map(({ verdict }) => verdict)).toEqual(['dat', 'dat']);
  });

  it('when a rule file is refused', () => {
    change(PACK, 'id: qd_12_2026_tinh_mau\n', 'id: qd_12_2026_tinh_mau\n  thay_the: [nd_152_2025]\n');
    expect(verdicts()).toEqual(open('tệp quy tắc riêng quy-tac/quy-che-tinh-mau.yaml nạp được'));
    const advised = here.run('advise', 'ho-so');
    expect([advised.code, advised.stderr]).toEqual([1, expect.stringContaining('không nạp được')]);
  });

  it('when a rule file cannot be read', () => {
    here.write(PACK, 'kieu: [van_ban');
    expect(verdicts()).toEqual(open('tệp quy tắc riêng quy-tac/quy-che-tinh-mau.yaml nạp được'));
  });

  it('when the configuration is not true to its schema', () => {
    change(CONFIG, /^quy_tac:/m, 'quy_tac_rieng:');
    expect(verdicts().map(({ verdict }) => verdict)).toEqual(['chua_ket_luan', 'chua_ket_luan']);
    for (const { missing } of verdicts()) expect(missing).toContain(`tệp ${CONFIG} đúng cấu trúc`);
  });
});

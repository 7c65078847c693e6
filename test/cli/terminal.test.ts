import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, type Folder, tempFolder } from './support.ts';

/** util-linux gives a process a terminal of its own. */
const hasScript = spawnSync('script', ['--version']).status === 0;

let here: Folder;
beforeEach(() => {
  here = tempFolder();
});
afterEach(() => here.remove());

/** The program at a terminal where a person types these lines. */
function typed(command: string, lines: readonly string[]) {
  const line = [process.execPath, BIN, ...command.split(' ')].map((word) => `'${word}'`).join(' ');
  return spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: here.path,
    encoding: 'utf8',
    input: lines.map((one) => `${one}\n`).join(''),
  });
}

describe.runIf(hasScript)('at a terminal', () => {
  it('init asks, one question after the other, and makes the dossier', () => {
    const answers = ['Ủy ban nhân dân xã Mẫu', 'UBND', 'Mẫu', 'xa', 'Trần Văn Mẫu'];
    const ran = typed('init ho-so', [...answers, '', '', '', '', '']);
    expect(ran.stdout).toContain('Tên đầy đủ của cơ quan trình');
    expect(ran.stdout).not.toContain('Lỗi của công cụ');
    expect(existsSync(path.join(here.path, 'ho-so', 'khenthuong.yaml'))).toBe(true);
  });

  it('validate ends as it does in a pipe', () => {
    expect(typed('validate .', []).status).toBe(here.run('validate', '.').code);
  });
});

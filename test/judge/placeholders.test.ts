/** A place kept for a date is no date: nothing is concluded from a dossier that holds one, and its file is still read. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/judge/workspace.ts';
import { judgeWorkspace, root, schemas } from '../support/dossier.ts';

const DATE = /(?<=[ :])\d{4}-\d\d-\d\d(?=\s*(?:$|[,}\]]))/gm;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-cho-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function judged(dossier: string) {
  const files = (readdirSync(dossier, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(dossier, name));
  const workspace = loadWorkspace(files, (absolute) => path.relative(dossier, absolute), schemas);
  return { workspace, ...judgeWorkspace(workspace, { today: '2026-09-15' }) };
}

describe.each(['01-nong-dan-cuu-duoi-nuoc', '06-tap-the-cong-trang'])('%s', (name) => {
  it('is concluded as it stands, and with no date of it left open', () => {
    const dossier = path.join(folder, name);
    cpSync(path.join(root, 'examples', name), dossier, { recursive: true });
    expect(new Set(judged(dossier).verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['dat']));
    let open = 0;
    for (const file of readdirSync(dossier, { recursive: true }) as string[]) {
      if (!file.endsWith('.yaml')) continue;
      const absolute = path.join(dossier, file);
      const text = readFileSync(absolute, 'utf8');
      for (const { index } of text.matchAll(DATE)) {
        open++;
        writeFileSync(absolute, `${text.slice(0, index)}"[ngày]"${text.slice(index + 10)}`);
        const { verdicts, findings, defects, workspace } = judged(dossier);
        const where = `${file}:${text.slice(0, index).split('\n').length}`;
        expect(
          verdicts.map(({ verdict }) => verdict),
          where,
        ).not.toContain('dat');
        expect(
          findings.filter(({ rule }) => rule === 'chua_dien'),
          where,
        ).toHaveLength(1);
        expect(
          findings.map(({ rule }) => rule),
          where,
        ).not.toContain('ngay_khong_hop_le');
        expect(defects, where).toBe(0);
        const read = workspace.dossiers.flatMap(({ config, submissions }) => [
          config,
          ...submissions.flatMap((one) => [one.document, ...one.nominations.map(({ document }) => document)]),
        ]);
        expect(
          read.every((document) => document?.sound),
          where,
        ).toBe(true);
      }
      writeFileSync(absolute, text);
    }
    expect(open).toBeGreaterThan(10);
  });
});

describe('a paper that nobody has numbered', () => {
  it.each([
    ['…/QĐ-UBND', 1],
    ['.../...', 1],
    ['chưa có', 1],
    ['x', 1],
    ['12/QĐ-UBND', 0],
    ['05-KL/UBND', 0],
    ['05-NQ/ĐU', 0, 'ky_hieu_y_kien'],
  ])('“%s” is told of %i times', (so, times, doubt?: string) => {
    const dossier = path.join(folder, 'so');
    cpSync(path.join(root, 'examples', '06-tap-the-cong-trang'), dossier, { recursive: true });
    const [file] = (readdirSync(path.join(dossier, 'de-nghi')) as string[]).map((name) =>
      path.join(dossier, 'de-nghi', name),
    );
    const text = readFileSync(file!, 'utf8');
    expect(text).toContain('y_kien:');
    const at = text.indexOf('so: ', text.indexOf('y_kien:'));
    writeFileSync(file!, `${text.slice(0, at)}so: "${so}"${text.slice(text.indexOf('\n', at))}`);
    const { verdicts, findings } = judged(dossier);
    expect(findings.filter(({ rule }) => rule === 'chua_dien')).toHaveLength(times);
    // A number, but of another office than the one that is named.
    if (doubt !== undefined) expect(findings.map(({ rule }) => rule)).toContain(doubt);
    expect(verdicts.some(({ verdict }) => verdict === 'dat')).toBe(times === 0 && doubt === undefined);
    rmSync(dossier, { recursive: true });
  });
});

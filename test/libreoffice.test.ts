/** Every DOCX of the examples opens in LibreOffice and says there what our PDF says, page by page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleNames, root } from './support/dossier.ts';

const has = (tool: string, ...args: string[]) => spawnSync(tool, args).error === undefined;
const ready = has('soffice', '--version') && has('pdftotext', '-v') && has('pdfinfo', '-v');

describe.runIf(ready)('DOCX in LibreOffice', () => {
  let folder: string;
  let documents: string[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-lo-'));
    const bin = path.join(root, 'bin', 'khenthuong.js');
    const letter = path.join(root, 'test', 'forms', 'cong-van');
    const dossiers = exampleNames.map((name) => path.join(root, 'examples', name));
    const every = ['--mau', 'tat-ca', '-o', path.join(folder, 'out')];
    execFileSync(process.execPath, [bin, 'build', ...dossiers, letter, ...every]);
    mkdirSync(path.join(folder, 'docx'));
    documents = (readdirSync(path.join(folder, 'out'), { recursive: true }) as string[])
      .filter((name) => name.endsWith('.docx'))
      .map((name) => name.replace(/\.docx$/, ''))
      .sort();
    for (const name of documents) {
      cpSync(path.join(folder, 'out', `${name}.docx`), path.join(folder, 'docx', `${flat(name)}.docx`));
    }
    const files = documents.map((name) => path.join(folder, 'docx', `${flat(name)}.docx`));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', path.join(folder, 'pdf'), ...files],
      {
        stdio: 'ignore',
        timeout: 300_000,
      },
    );
  }, 320_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const flat = (name: string) => name.replaceAll(path.sep, '__');
  const ours = (name: string) => path.join(folder, 'out', `${name}.pdf`);
  const theirs = (name: string) => path.join(folder, 'pdf', `${flat(name)}.pdf`);
  const pages = (file: string) =>
    /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))![1];
  const lines = (file: string) =>
    execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      .split(/[\n\f]/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '' && !/^\d+$/.test(line));

  it('gives as many pages as our PDF', () => {
    for (const name of documents) expect(pages(theirs(name)), name).toBe(pages(ours(name)));
  });

  it('breaks the lines where our PDF breaks them', () => {
    let same = 0;
    let all = 0;
    for (const name of documents) {
      const [mine, other] = [lines(ours(name)), new Map<string, number>()];
      for (const line of lines(theirs(name))) other.set(line, (other.get(line) ?? 0) + 1);
      for (const line of mine) {
        const left = other.get(line) ?? 0;
        if (left > 0) {
          same++;
          other.set(line, left - 1);
        }
      }
      all += mine.length;
    }
    expect(all).toBeGreaterThan(1000);
    expect(same / all).toBeGreaterThanOrEqual(0.995);
  });
});

/** Documents that LibreOffice opened and saved again still say where their facts come from. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildExamples, factsAt, readBack } from './support.ts';
import { edited, retype } from './word.ts';

const EXAMPLE = '01-nong-dan-cuu-duoi-nuoc';
const NAMES = [
  '01-to-trinh',
  '02-danh-sach',
  '03-bien-ban-hop-hoi-dong',
  'de-nghi/01-tran-van-mau/bao-cao-tom-tat',
];
const REPORT = NAMES[3]!;

describe.runIf(spawnSync('soffice', ['--version']).error === undefined)('saved by LibreOffice', () => {
  let folder: string;
  let built: Built;
  const saved = (name: string) => readFileSync(path.join(folder, 'luu', `${name.replaceAll('/', '_')}.docx`));

  beforeAll(async () => {
    built = await buildExamples([EXAMPLE]);
    folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-luu-'));
    mkdirSync(path.join(folder, 'vao'));
    const put = (name: string, bytes: Uint8Array): string => {
      const file = path.join(folder, 'vao', `${name.replaceAll('/', '_')}.docx`);
      writeFileSync(file, bytes);
      return file;
    };
    const files = NAMES.map((name) => put(name, built.docx(EXAMPLE, name)));
    const report = built.docx(EXAMPLE, REPORT);
    const change = retype(factsAt(report, '/doi_tuong/ngay_sinh'), '19/08/1985', '20/08/1985', 'inside');
    files.push(put('da-sua', edited(report, change)));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const out = path.join(folder, 'luu');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, ...files], {
      stdio: 'ignore',
      timeout: 200_000,
    });
  }, 220_000);
  afterAll(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(NAMES)('%s: nothing differs', (name) => {
    const { kinds, remarks } = readBack(saved(name), built.dossier(EXAMPLE));
    expect({ kinds, remarks }).toEqual({ kinds: [], remarks: [] });
  });

  it('an edit comes back', () => {
    const { outcomes } = readBack(saved('da-sua'), built.dossier(EXAMPLE));
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', '1985-08-20']]);
  });
});

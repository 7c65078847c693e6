/**
 * `--an-danh`, looked at from outside: of every example, in every part of every file, nothing of what is to be hidden.
 * The same search over the full version finds it: the test can see what it looks for.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAttachments } from '../../src/render/pdf-attached.ts';
import { readZip } from '../../src/render/zip.ts';
import { exampleNames } from '../support/dossier.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';

const DAY = ['--ngay', '2026-09-15'];
const EVERY = ['--mau', 'tat-ca', ...DAY];
/** A place smaller than a commune, as the examples write addresses. */
const SMALL = /^(?:thôn|ấp|bản|tổ dân phố|tổ|khu phố|số nhà|số|đường|ngõ|khóm|xóm)(?!\p{L})/iu;
const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined;

let here: Folder;
beforeAll(() => {
  here = tempFolder();
  const folders = [
    ...exampleNames.map((name) => path.join(ROOT, 'examples', name)),
    path.join(ROOT, 'test', 'ho-so', 'mau-it-gap'),
  ];
  here.run('build', ...folders, '-o', 'an', '--an-danh', '--nhap', ...EVERY);
  here.run('build', ...folders, '-o', 'du', '--nhap', ...EVERY);
}, 120_000);
afterAll(() => here.remove());

interface Secret {
  readonly kind: 'number' | 'birth' | 'place';
  readonly find: RegExp;
}

/** What a dossier must keep to itself, as patterns over text with single spaces. */
function secretsOf(folder: string): Secret[] {
  const secrets: Secret[] = [];
  const visit = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (value !== null && typeof value === 'object')
      for (const [name, child] of Object.entries(value)) if (name !== 'cong_khai') visit(child, name);
    if (typeof value !== 'string') return;
    if (key === 'so_can_cuoc') {
      const digits = [...value.replace(/\D/g, '')].join('[ .-]?');
      secrets.push({ kind: 'number', find: new RegExp(digits) });
    } else if (key === 'ngay_sinh') {
      const [year, month, day] = value.split('-').map(Number);
      const short = `0?${day}[/.-]0?${month}[/.-]${year}`;
      const long = `0?${day} tháng 0?${month} năm ${year}`;
      secrets.push({ kind: 'birth', find: new RegExp(`(?<!\\d)(?:${short}|${long}|${value})`) });
    } else if (key === 'dia_chi' || key === 'noi_thuong_tru' || key === 'que_quan') {
      for (const part of value.split(',').map((one) => one.trim()))
        if (SMALL.test(part))
          secrets.push({ kind: 'place', find: new RegExp(`${part}(?![\\p{L}\\d])`, 'iu') });
    }
  };
  for (const file of readdirSync(folder, { recursive: true }) as string[])
    if (/\.ya?ml$/.test(file)) visit(parse(readFileSync(path.join(folder, file), 'utf8')));
  return secrets;
}

/** Everything that a file says to whoever looks: text, every part, properties, what it carries, its name. */
async function said(absolute: string): Promise<string> {
  const bytes = readFileSync(absolute);
  const parts = [absolute.slice(here.path.length)];
  if (absolute.endsWith('.docx'))
    for (const [name, data] of readZip(bytes)) {
      const text = Buffer.from(data).toString();
      // Paragraphs are cut into runs: once as it is written, once as it reads.
      parts.push(name, text, text.replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, ''));
    }
  else if (absolute.endsWith('.pdf')) {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const get of ['getTitle', 'getAuthor', 'getSubject', 'getKeywords'] as const)
      parts.push(pdf[get]() ?? '');
    const xmp = pdf.context.lookup(pdf.catalog.get(PDFName.of('Metadata')));
    parts.push(Buffer.from((xmp as PDFRawStream).contents).toString());
    parts.push(...readAttachments(bytes).map(({ name, bytes: inside }) => `${name} ${inside.toString()}`));
    if (hasPdfText) parts.push(execFileSync('pdftotext', [absolute, '-'], { encoding: 'utf8' }));
  } else parts.push(bytes.toString().replace(/[\da-f]{16,64}/g, ''));
  return parts
    .join('\n')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ');
}

const dossiers = [
  ...exampleNames.map((name) => ['examples', name] as const),
  ['test/ho-so', 'mau-it-gap'] as const,
];
const filesOf = (out: string, name: string) =>
  ['', '-cong-van']
    .map((more) => path.join(here.path, out, `${name}${more}`))
    .flatMap((folder) => {
      try {
        return (readdirSync(folder, { recursive: true, withFileTypes: true }) as unknown as Entry[])
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name));
      } catch {
        return [];
      }
    });
interface Entry {
  readonly name: string;
  readonly parentPath: string;
  isFile(): boolean;
}

describe('public versions', () => {
  const seen = { number: 0, birth: 0, place: 0 };

  it.each(dossiers)(
    '%s/%s',
    async (home, name) => {
      const secrets = secretsOf(path.join(ROOT, home, name));
      const files = filesOf('an', name);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const text = await said(file);
        for (const { find } of secrets) expect(text.match(find)?.[0], path.basename(file)).toBeUndefined();
        expect(text.match(/(?<!\d)\d{12}(?!\d)/)?.[0], path.basename(file)).toBeUndefined();
      }
      for (const file of filesOf('du', name).filter((one) => one.endsWith('.docx'))) {
        const text = await said(file);
        for (const { kind, find } of secrets) if (find.test(text)) seen[kind]++;
      }
    },
    120_000,
  );

  it('the full versions do show it', () => {
    expect(seen.birth).toBeGreaterThan(5);
    expect(seen.place).toBeGreaterThan(5);
  });

  it('a draft’s list of open questions hides what its findings quote', async () => {
    cpSync(path.join(ROOT, 'examples', exampleNames[0]!), path.join(here.path, 'sai'), { recursive: true });
    const folder = path.join(here.path, 'sai', 'de-nghi');
    const [file] = readdirSync(folder);
    const text = readFileSync(path.join(folder, file!), 'utf8');
    const number = /so_can_cuoc: "(\d{12})"/.exec(text)![1]!;
    // Another century: the finding tells number and day of birth.
    writeFileSync(path.join(folder, file!), text.replace(/ngay_sinh: \d{4}-/, 'ngay_sinh: 1961-'));
    here.run('build', 'sai', '-o', 'sai-du', '--nhap', ...DAY);
    here.run('build', 'sai', '-o', 'sai-an', '--nhap', '--an-danh', ...DAY);
    const cover = (out: string) => said(path.join(here.path, out, 'sai', '00-van-de-con-mo.docx'));
    expect(await cover('sai-du')).toContain(number);
    expect(await cover('sai-an')).not.toContain(number);
    expect(await cover('sai-an')).not.toMatch(/1961-\d\d-\d\d|\d\/\d+\/1961/);
  });

  it('sentences read on: no note in brackets inside them', async () => {
    for (const name of exampleNames)
      for (const file of filesOf('an', name).filter((one) => one.endsWith('.docx')))
        expect(await said(file), path.basename(file)).not.toMatch(/[\p{L}\d] \(không công khai\)/u);
  });

  it('pack: no evidence, and nothing of it in the manifest', async () => {
    const source = path.join(ROOT, 'examples', exampleNames[0]!);
    expect(here.run('pack', source, '-o', 'an.zip', '--an-danh', ...DAY).code).toBe(0);
    const secrets = secretsOf(source);
    const files = [...readZip(readFileSync(path.join(here.path, 'an.zip')))];
    expect(files.length).toBeGreaterThan(3);
    for (const [name, bytes] of files) {
      const target = path.join(here.path, `goi-${name.replaceAll('/', '-')}`);
      writeFileSync(target, bytes);
      for (const { find } of secrets) expect((await said(target)).match(find)?.[0], name).toBeUndefined();
    }
  });
});

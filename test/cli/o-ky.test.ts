/** `build --o-ky`: the PDFs get empty signature fields, the manifest says so, `verify` makes the same bytes anew. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, ROOT, tempFolder } from './support.ts';

const NAME = '04-ca-nhan-dot-xuat';
const SOURCE = path.join(ROOT, 'examples', NAME);
let here: Folder;
let out: string;
beforeAll(() => {
  here = tempFolder();
  out = path.join(here.path, 'ra', NAME);
  expect(here.run('build', SOURCE, '-o', 'ra', '--o-ky').code).toBe(0);
});
afterAll(() => here.remove());

async function fieldNames(file: string): Promise<string[]> {
  const { catalog } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const list = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.lookup(PDFName.of('Fields'), PDFArray);
  return (list?.asArray() ?? []).map((_, i) =>
    list!.lookup(i, PDFDict).lookup(PDFName.of('T'), PDFString).asString(),
  );
}

describe('build --o-ky', () => {
  it('puts fields where somebody signs, and only there', async () => {
    expect(await fieldNames(path.join(out, '01-to-trinh.pdf'))).toEqual(['chu_ky_1', 'con_dau_1']);
    expect(await fieldNames(path.join(out, '02-danh-sach.pdf'))).toEqual([]);
    const [report] = (readdirSync(out, { recursive: true }) as string[]).filter((name) =>
      name.endsWith('bao-cao-tom-tat.pdf'),
    );
    expect(await fieldNames(path.join(out, report!))).toEqual(['chu_ky_1', 'con_dau_1', 'chu_ky_2']);
  });

  it('is written down, and made again by verify', () => {
    expect(JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')).o_ky).toBe(true);
    const { code, stdout } = here.run('verify', out, '--ho-so', SOURCE);
    expect([code, stdout]).toEqual([0, expect.stringContaining('so từng byte')]);
  });

  it('is not done unasked', async () => {
    expect(here.run('build', SOURCE, '-o', 'tron').code).toBe(0);
    const plain = path.join(here.path, 'tron', NAME);
    expect(await fieldNames(path.join(plain, '01-to-trinh.pdf'))).toEqual([]);
    expect(JSON.parse(readFileSync(path.join(plain, 'manifest.json'), 'utf8')).o_ky).toBe(false);
  });

  it('needs a PDF', () => {
    const { code, stderr } = here.run('build', SOURCE, '-o', 'x', '--o-ky', '--format', 'docx');
    expect([code, stderr]).toEqual([2, expect.stringContaining('“--o-ky” cần dạng PDF')]);
  });
});

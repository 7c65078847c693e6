/** Every kind of change to what was built, one by one: named, placed, with its reason, remedy and exit code. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/cli/build/evidence.ts';
import { type Manifest, manifestText } from '../../src/cli/build/manifest.ts';
import { readZip } from '../../src/render/zip.ts';
import { writeZip } from '../../src/render/zip-write.ts';
import { reportValidator } from '../report/validator.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';
import { verifyIn } from './verifier.ts';

const NAME = '01-nong-dan-cuu-duoi-nuoc';
const DAY = '2026-06-01';
const EVIDENCE = 'minh-chung/tiep-nhan.txt';

interface Difference {
  readonly file: string;
  readonly part: string;
  readonly kind: string;
  readonly where: string | null;
  readonly why: string;
  readonly fix: string;
}
interface Report {
  readonly checks: readonly {
    law: string;
    law_parts: string[];
    differences: Difference[];
    notes: string[];
  }[];
  readonly exit: number;
}

let here: Folder;
const at = (...parts: string[]) => path.join(here.path, ...parts);

beforeAll(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples', NAME), at('goc', NAME), { recursive: true });
  const run = (...args: string[]) => {
    const ran = here.run(...args, '--ngay', DAY);
    expect([ran.code, ran.stderr], args.join(' ')).toEqual([0, '']);
  };
  run('build', `goc/${NAME}`, '-o', 'goc/kem', '--dinh-kem');
  run('build', `goc/${NAME}`, '-o', 'goc/tron');
  run('pack', `goc/${NAME}`, '-o', 'goc/goi.zip');
});
afterAll(() => here.remove());
// Each case spoils a copy.
beforeEach(() => {
  rmSync(at('nay'), { recursive: true, force: true });
  cpSync(at('goc'), at('nay'), { recursive: true });
});

const KEM = `nay/kem/${NAME}`;
const TRON = `nay/tron/${NAME}`;
const HO_SO = `nay/${NAME}`;

/** The report, which fits its schema and says in text what it says in JSON. */
async function report(target: string, dossier?: string): Promise<Report> {
  const options = { target, ...(dossier === undefined ? {} : { dossier }) };
  const json = await verifyIn(here.path, DAY, { ...options, format: 'json' });
  const data = JSON.parse(json.text) as Report;
  const validate = reportValidator('verify');
  expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(data.exit).toBe(json.code);
  const plain = await verifyIn(here.path, DAY, options);
  expect(plain.code).toBe(json.code);
  for (const { file, where, why, fix } of data.checks.flatMap(({ differences }) => differences)) {
    expect(plain.text).toContain(`✗ ${file}`);
    for (const part of [where ?? '', why, fix]) expect(plain.text).toContain(part);
  }
  return data;
}

/** The one difference of one check. */
function only({ checks, exit }: Report): Difference {
  expect(checks).toHaveLength(1);
  expect(checks[0]!.differences.map(({ file }) => file)).toHaveLength(1);
  expect(exit).toBe(1);
  return checks[0]!.differences[0]!;
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(at(file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(file), after);
}

function flip(file: string, offset: number): void {
  const bytes = readFileSync(at(file));
  bytes[offset]! ^= 1;
  writeFileSync(at(file), bytes);
}

describe('a document', () => {
  it('one byte: which, against the document made anew', async () => {
    flip(`${TRON}/02-danh-sach.docx`, 700);
    expect(only(await report(TRON, HO_SO))).toMatchObject({
      file: '02-danh-sach.docx',
      part: 'van_ban',
      kind: 'khac',
      where: 'byte 700, so với bản dựng lại từ nguồn',
    });
    const blind = await report(TRON);
    expect(only(blind).where).toBeNull();
    expect(blind.checks[0]!.notes.join()).toContain('thêm --ho-so');
  });

  it('cut off', async () => {
    const bytes = readFileSync(at(TRON, '02-danh-sach.pdf'));
    writeFileSync(at(TRON, '02-danh-sach.pdf'), bytes.subarray(0, 5000));
    expect(only(await report(TRON, HO_SO)).where).toBe(
      `byte 5000: tệp bị cắt, thiếu ${bytes.length - 5000} byte cuối, so với bản dựng lại từ nguồn`,
    );
  });

  it('an incremental update behind it: the first part is whole, known without its sources', async () => {
    const before = readFileSync(at(KEM, '01-to-trinh.pdf'));
    const update = '\n9999 0 obj\n<< /Type /Sig >>\nendobj\nstartxref\n9\n%%EOF\n';
    writeFileSync(at(KEM, '01-to-trinh.pdf'), Buffer.concat([before, Buffer.from(update)]));
    const where = `byte ${before.length}: ${before.length} byte đầu còn nguyên, ${update.length} byte được nối thêm vào cuối`;
    for (const root of [undefined, HO_SO])
      expect(only(await report(KEM, root))).toMatchObject({ kind: 'noi_them', where, part: 'van_ban' });
  });

  it('an incremental update behind the letter alone', async () => {
    const letter = `${KEM}/01-to-trinh.pdf`;
    const before = readFileSync(at(letter));
    // The reference table of the original again: the letter reads as before.
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString('latin1'))![1]!;
    const update = `% ghi thêm\nstartxref\n${start}\n%%EOF\n`;
    writeFileSync(at(letter), Buffer.concat([before, Buffer.from(update)]));
    const difference = only(await report(letter));
    expect(difference).toMatchObject({ file: letter, kind: 'noi_them' });
    expect(difference.where).toContain(`byte ${before.length}: `);
  });

  it('two that changed places: whose content each is', async () => {
    renameSync(at(TRON, '01-to-trinh.pdf'), at(TRON, 'x'));
    renameSync(at(TRON, '02-danh-sach.pdf'), at(TRON, '01-to-trinh.pdf'));
    renameSync(at(TRON, 'x'), at(TRON, '02-danh-sach.pdf'));
    for (const root of [undefined, HO_SO]) {
      const { checks, exit } = await report(TRON, root);
      expect(exit).toBe(1);
      expect(checks[0]!.differences).toMatchObject([
        { file: '01-to-trinh.pdf', kind: 'khac', where: expect.stringContaining('của “02-danh-sach.pdf”') },
        { file: '02-danh-sach.pdf', kind: 'khac', where: expect.stringContaining('của “01-to-trinh.pdf”') },
      ]);
    }
  });

  it('renamed: missing under one name, one too many under the other', async () => {
    renameSync(at(TRON, '02-danh-sach.pdf'), at(TRON, 'danh-sach-moi.pdf'));
    expect((await report(TRON)).checks[0]!.differences).toMatchObject([
      { file: '02-danh-sach.pdf', kind: 'thieu', where: null },
      { file: 'danh-sach-moi.pdf', kind: 'thua', where: expect.stringContaining('của “02-danh-sach.pdf”') },
    ]);
  });
});

describe('a source', () => {
  it('its line, where it travels in the letter', async () => {
    const text = readFileSync(at(HO_SO, 'dot-trinh.yaml'), 'utf8');
    const line = text.split('\n').findIndex((row) => row.includes('dong_y: 13')) + 1;
    edit(`${HO_SO}/dot-trinh.yaml`, (before) => before.replace('dong_y: 13', 'dong_y: 12'));
    const difference = only(await report(KEM, HO_SO));
    expect(difference).toMatchObject({ file: 'dot-trinh.yaml', part: 'nguon', kind: 'khac' });
    expect(difference.where).toMatch(
      new RegExp(`^dòng ${line}: lúc kết xuất “.*dong_y: 13.*”, nay “.*dong_y: 12`),
    );
    // The letter alone carries them too.
    expect(only(await report(`${KEM}/01-to-trinh.pdf`, HO_SO)).where).toBe(difference.where);
  });

  it('no line, and why, where only its hash is known', async () => {
    edit(`${HO_SO}/dot-trinh.yaml`, (before) => `${before}# thêm\n`);
    const data = await report(TRON, HO_SO);
    expect(only(data)).toMatchObject({ file: 'dot-trinh.yaml', part: 'nguon', where: null });
    expect(data.checks[0]!.notes.join()).toContain('Kết xuất với --dinh-kem thì lần sau biết');
  });
});

describe('evidence', () => {
  it('its byte, where the package holds a copy; the copy, where the dossier holds the original', async () => {
    flip(`${HO_SO}/${EVIDENCE}`, 3);
    expect(only(await report('nay/goi.zip', HO_SO))).toMatchObject({
      file: EVIDENCE,
      part: 'minh_chung',
      kind: 'khac',
      where: 'byte 3, so với bản trong gói',
    });
    expect(only(await report(TRON, HO_SO)).where).toBeNull();
    flip(`${HO_SO}/${EVIDENCE}`, 3);
    const files = [...readZip(readFileSync(at('nay/goi.zip')))].map(([name, bytes]) => {
      if (name !== EVIDENCE) return [name, bytes] as const;
      const other = Buffer.from(bytes);
      other[5]! ^= 1;
      return [name, other] as const;
    });
    writeFileSync(at('nay/goi.zip'), writeZip(files));
    expect(only(await report('nay/goi.zip', HO_SO))).toMatchObject({
      file: EVIDENCE,
      where: 'byte 5, so với bản trong thư mục hồ sơ',
    });
  });

  it('missing, and too much', async () => {
    rmSync(at(HO_SO, EVIDENCE));
    expect(only(await report(TRON, HO_SO))).toMatchObject({ file: EVIDENCE, kind: 'thieu' });
  });
});

describe('the law', () => {
  it('which part of it', async () => {
    edit(`${TRON}/manifest.json`, (text) => {
      const manifest = JSON.parse(text) as { law: { sha256: string; phan: Record<string, string> } };
      manifest.law.sha256 = '0'.repeat(64);
      manifest.law.phan['tieu_chuan'] = '0'.repeat(16);
      return manifestText(manifest as unknown as Manifest);
    });
    const { checks, exit } = await report(TRON);
    expect([exit, checks[0]!.law, checks[0]!.law_parts]).toEqual([1, 'khac', ['tiêu chuẩn']]);
    const { text } = await verifyIn(here.path, DAY, { target: TRON });
    expect(text).toContain('ĐÃ KHÁC dữ liệu luật của công cụ, ở phần: tiêu chuẩn.');
  });
});

describe('the manifest', () => {
  const changed = (file: string, change: (text: string) => string) => edit(file, change);

  it('a byte: known by its own hash, its line where the dossier is at hand', async () => {
    changed(`${TRON}/manifest.json`, (text) =>
      text.replace('"nguon_khung": "ho_hang"', '"nguon_khung": "ho_hanx"'),
    );
    const line = readFileSync(at(TRON, 'manifest.json'), 'utf8')
      .split('\n')
      .findIndex((row) => row.includes('ho_hanx'));
    expect(only(await report(TRON))).toMatchObject({ file: 'manifest.json', part: 'ban_ke', kind: 'khac' });
    expect(only(await report(TRON, HO_SO)).where).toContain(
      `dòng ${line + 1}: dựng lại “"nguon_khung": "ho_hang",”, nay “"nguon_khung": "ho_hanx",”`,
    );
  });

  it('the hash of a document: it is the manifest that is wrong', async () => {
    const { documents } = JSON.parse(readFileSync(at(TRON, 'manifest.json'), 'utf8')) as Manifest;
    const { sha256, file } = documents[1]!;
    changed(`${TRON}/manifest.json`, (text) =>
      text.replace(
        sha256,
        sha256.replace(/^./, (d) => (d === '0' ? '1' : '0')),
      ),
    );
    const difference = only(await report(TRON, HO_SO));
    expect(difference).toMatchObject({ file: 'manifest.json', part: 'ban_ke' });
    expect(difference.where).toContain(sha256.slice(0, 40));
    // Without the sources both may be wrong.
    expect((await report(TRON)).checks[0]!.differences.map((one) => one.file).sort()).toEqual(
      [file, 'manifest.json'].sort(),
    );
  });

  it('white space', async () => {
    changed(`${TRON}/manifest.json`, (text) => text.replace('"version": ', '"version":  '));
    expect(only(await report(TRON))).toMatchObject({
      file: 'manifest.json',
      where: expect.stringMatching(/^dòng 3: khenthuong ghi/),
    });
  });

  it('resealed and without the dossier it passes; the letter that carries its sources says otherwise', async () => {
    const reseal = (text: string) => {
      const manifest = JSON.parse(text) as Manifest;
      return manifestText({ ...manifest, law: { ...manifest.law, ngay: '2025-07-02' } });
    };
    changed(`${TRON}/manifest.json`, reseal);
    expect((await report(TRON)).exit).toBe(0);
    expect(only(await report(TRON, HO_SO)).part).toBe('ban_ke');
    changed(`${KEM}/manifest.json`, reseal);
    expect(only(await report(KEM)).where).toBe('mục “law”: khác ho-so.json trong PDF của tờ trình');
  });

  it('a document of another origin, listed', async () => {
    const text = readFileSync(at(TRON, 'manifest.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    cpSync(at(TRON, '02-danh-sach.pdf'), at(TRON, '09-la.pdf'));
    const entry = manifest.documents.find(({ file }) => file === '02-danh-sach.pdf')!;
    const documents = [...manifest.documents, { ...entry, file: '09-la.pdf' }];
    writeFileSync(at(TRON, 'manifest.json'), manifestText({ ...manifest, documents }));
    expect((await report(TRON)).exit).toBe(0);
    expect(only(await report(TRON, HO_SO))).toMatchObject({
      file: '09-la.pdf',
      kind: 'thua',
      where: 'bản kê có ghi, nhưng từ hồ sơ này không lập ra văn bản nào tên như vậy',
    });
  });

  it('2: broken, with the line', async () => {
    changed(`${TRON}/manifest.json`, (text) => text.replace('"draft": false,', '"draft": fal se,'));
    const line = readFileSync(at(TRON, 'manifest.json'), 'utf8')
      .split('\n')
      .findIndex((row) => row.includes('fal se'));
    const ran = here.run('verify', TRON);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(
      `“${TRON}/manifest.json” không đọc được: bản kê bị sửa hoặc bị hỏng, dòng ${line + 1}.`,
    );
    const files = [...readZip(readFileSync(at('nay/goi.zip')))].map(
      ([name, bytes]) =>
        [name, name === 'manifest.json' ? Buffer.from(bytes).subarray(0, 900) : bytes] as const,
    );
    writeFileSync(at('nay/goi.zip'), writeZip(files));
    expect(here.run('verify', 'nay/goi.zip')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“manifest.json” trong “nay/goi.zip” không đọc được'),
    });
  });

  it('says nothing of a hash that older versions did not write', async () => {
    const { sha256: _, ...older } = JSON.parse(readFileSync(at(TRON, 'manifest.json'), 'utf8')) as Manifest;
    writeFileSync(at(TRON, 'manifest.json'), `${JSON.stringify(older, null, 2)}\n`);
    expect((await report(TRON)).exit).toBe(0);
  });
});

describe('the package', () => {
  const files = () => [...readZip(readFileSync(at('nay/goi.zip')))];
  const notes = (data: Report) => data.checks[0]!.notes.join('\n');

  it('0: as packed, nothing to remark', async () => {
    const data = await report('nay/goi.zip', HO_SO);
    expect([data.exit, notes(data)]).toEqual([0, expect.not.stringContaining('đóng lại')]);
  });

  it('0, told of: in another order', async () => {
    writeFileSync(at('nay/goi.zip'), writeZip(files().reverse()));
    const data = await report('nay/goi.zip', HO_SO);
    expect(data.exit).toBe(0);
    expect(notes(data)).toMatch(/Gói đã được đóng lại .*: tệp thứ 1 là “.+”, lúc đóng là “manifest\.json”/);
  });

  it('0, told of: by another program', async () => {
    const bytes = readFileSync(at('nay/goi.zip'));
    bytes.writeUInt16LE(0x5a21, 12);
    writeFileSync(at('nay/goi.zip'), bytes);
    const data = await report('nay/goi.zip', HO_SO);
    expect(data.exit).toBe(0);
    expect(notes(data)).toContain('đầu tệp ở byte 0 không phải do khenthuong ghi');
  });

  it('1: bytes of no file, before, between, behind, in the comment', async () => {
    const zip = readFileSync(at('nay/goi.zip'));
    const end = zip.length - 22;
    const directory = zip.readUInt32LE(end + 16);
    const hidden = Buffer.from('giấu');
    const between = Buffer.concat([zip.subarray(0, directory), hidden, zip.subarray(directory)]);
    between.writeUInt32LE(directory + hidden.length, between.length - 22 + 16);
    const comment = Buffer.concat([zip, hidden]);
    comment.writeUInt16LE(hidden.length, end + 20);
    const behind = Buffer.concat([zip, hidden]);
    for (const [bytes, from] of [
      [between, directory],
      [comment, zip.length],
      [behind, zip.length],
    ] as const) {
      writeFileSync(at('nay/goi.zip'), bytes);
      expect(only(await report('nay/goi.zip', HO_SO))).toMatchObject({
        file: 'nay/goi.zip',
        part: 'goi',
        where: `byte ${from} đến ${from + hidden.length - 1}: ${hidden.length} byte không thuộc tệp nào trong gói`,
      });
    }
  });

  it('1: a file that another program would unpack under another name', async () => {
    const bytes = readFileSync(at('nay/goi.zip'));
    const name = Buffer.from('02-danh-sach.pdf');
    bytes.write('02-danh-sach.exe', bytes.indexOf(name, 40_000), 'latin1');
    writeFileSync(at('nay/goi.zip'), bytes);
    expect(only(await report('nay/goi.zip', HO_SO)).where).toContain(
      'tệp “02-danh-sach.pdf” mang tên khác ở đầu tệp: “02-danh-sach.exe”',
    );
  });

  it('1: a file missing, one too many', async () => {
    const rest = files().filter(([name]) => name !== '02-danh-sach.pdf');
    writeFileSync(at('nay/goi.zip'), writeZip([...rest, ['la/them.txt', 'x']]));
    expect((await report('nay/goi.zip')).checks[0]!.differences).toMatchObject([
      { file: '02-danh-sach.pdf', kind: 'thieu' },
      { file: 'la/them.txt', kind: 'thua' },
    ]);
  });
});

describe('forms of an agency’s own', () => {
  const MAU = 'nay/mau';
  const OUT = `nay/rieng/${NAME}`;
  beforeEach(() => {
    mkdirSync(at(MAU));
    const text = readFileSync(path.join(ROOT, 'templates/mau/to-trinh.yaml'), 'utf8');
    writeFileSync(at(MAU, 'to-trinh.yaml'), text.replace('ten_loai: TỜ TRÌNH', 'ten_loai: TỜ TRÌNH RIÊNG'));
    const flags = ['--templates', MAU, '--ngay', DAY];
    expect(here.run('build', HO_SO, '-o', 'nay/rieng', '--dinh-kem', ...flags).code).toBe(0);
  });
  const verify = (target: string, ...folders: [dossier?: string, templates?: string]) =>
    verifyIn(here.path, DAY, {
      target,
      ...(folders[0] === undefined ? {} : { dossier: folders[0] }),
      ...(folders[1] === undefined ? {} : { templates: folders[1] }),
    });

  it('at hand: documents made anew with them', async () => {
    const { code, text } = await verify(OUT, HO_SO, MAU);
    expect(text).toContain('Đã dựng lại 8 văn bản từ nguồn và so từng byte.');
    expect(code).toBe(0);
    const letter = await verify(`${OUT}/01-to-trinh.pdf`, undefined, MAU);
    expect([letter.code, letter.text]).toEqual([0, expect.stringContaining('Đã dựng lại tờ trình')]);
  });

  it('not at hand: says what was not checked; a letter alone is not settled', async () => {
    const { code, text } = await verify(OUT, HO_SO);
    expect(text).toContain(
      'Văn bản lập bằng 1 tệp mẫu riêng của cơ quan: chưa kiểm các tệp ấy, chưa dựng lại văn bản để so từng byte. Thêm --templates',
    );
    expect(text).not.toContain('Đã dựng lại');
    expect(code).toBe(0);
    expect((await verify(`${OUT}/01-to-trinh.pdf`)).code).toBe(3);
  });

  it('changed, missing, one too many: told, and nothing is made with them', async () => {
    edit(`${MAU}/to-trinh.yaml`, (text) => `${text}# thêm\n`);
    writeFileSync(at(MAU, 'them.yaml'), 'id: them\n');
    const { code, text } = await verify(OUT, HO_SO, MAU);
    expect(text).toContain('✗ to-trinh.yaml (mẫu riêng): đã khác');
    expect(text).toContain('✗ them.yaml (mẫu riêng): thừa');
    expect(text).not.toContain('Đã dựng lại');
    expect(code).toBe(1);
    rmSync(at(MAU, 'to-trinh.yaml'));
    expect((await verify(OUT, HO_SO, MAU)).text).toContain('✗ to-trinh.yaml (mẫu riêng): thiếu');
  });

  it('named for nothing; no folder', async () => {
    const { code, text } = await verify(TRON, undefined, MAU);
    expect([code, text]).toEqual([0, expect.stringContaining('--templates không có gì để kiểm')]);
    expect(here.run('verify', TRON, '--templates', `${MAU}/to-trinh.yaml`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('không phải thư mục'),
    });
  });

  it('are listed by the hash of their bytes', () => {
    const { mau_rieng } = JSON.parse(readFileSync(at(OUT, 'manifest.json'), 'utf8')) as Manifest;
    expect(mau_rieng).toEqual([
      { file: 'to-trinh.yaml', sha256: sha256(readFileSync(at(MAU, 'to-trinh.yaml'))) },
    ]);
  });
});

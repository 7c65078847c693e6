/** The package of a submission, and public versions. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/cli/build/manifest.ts';
import { openPackageFile } from '../../src/cli/build/package-file.ts';
import { packedNames } from '../../src/cli/build/packed-names.ts';
import { isSafe } from '../../src/cli/seal/sealed.ts';
import { maskAddress, maskFor, maskNumber } from '../../src/forms/mask.ts';
import { docxText } from '../../src/render/docx-text.ts';
import { readZip } from '../../src/render/zip.ts';
import { packEntry, writeZip } from '../../src/render/zip-write.ts';
import { exampleNames } from '../support/dossier.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';

const DAY = ['--ngay', '2026-09-15'];
const BIG = '10-dot-trinh-12-de-nghi';
const SMALL = '01-nong-dan-cuu-duoi-nuoc';

let here: Folder;
beforeAll(() => {
  here = tempFolder();
  for (const name of [BIG, SMALL, 'loi/phieu-duoi-80'])
    cpSync(path.join(ROOT, 'examples', name), path.join(here.path, path.basename(name)), { recursive: true });
});
afterAll(() => here.remove());

const bytesOf = (name: string) => readFileSync(path.join(here.path, name));
const open = (name: string) => readZip(bytesOf(name));
const manifestOf = (files: ReadonlyMap<string, Uint8Array>, folder = '') =>
  JSON.parse(Buffer.from(files.get(`${folder}manifest.json`)!).toString()) as Manifest;

describe('pack', () => {
  it('holds a folder for each nominee with Word, PDF and the evidence that the nomination names', () => {
    const ran = here.run('pack', BIG, '-o', 'mot.zip', ...DAY);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const files = open('mot.zip');
    const names = [...files.keys()];
    const nominees = new Set(names.flatMap((name) => /^de-nghi\/([^/]+)\//.exec(name)?.[1] ?? []));
    expect(nominees.size).toBe(12);
    for (const nominee of nominees) {
      const own = names.filter((name) => name.startsWith(`de-nghi/${nominee}/`));
      expect(
        own.some((name) => name.endsWith('.docx')),
        nominee,
      ).toBe(true);
      expect(
        own.some((name) => name.endsWith('.pdf')),
        nominee,
      ).toBe(true);
    }
    expect(names[0]).toBe('manifest.json');
    expect(names).toContain('01-to-trinh.pdf');
    expect(names).toContain('minh-chung/tiep-nhan.txt');
    const evidence = names.filter((name) => name.includes('/minh-chung/') || name.startsWith('minh-chung/'));
    const { copies, documents } = manifestOf(files);
    expect(copies!.map(({ file }) => file).sort()).toEqual(evidence.sort());
    for (const { file, of } of copies!)
      expect(Buffer.compare(files.get(file)!, bytesOf(path.join(BIG, of))), file).toBe(0);
    expect(names.length).toBe(1 + documents.length + copies!.length);
    for (const name of names) expect(name, name).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is the same bytes again, over itself, in another time zone and from another folder', () => {
    const first = bytesOf('mot.zip');
    here.runWith({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, 'pack', BIG, '-o', 'mot.zip', ...DAY);
    expect(bytesOf('mot.zip').equals(first)).toBe(true);
    here.runWith(
      { TZ: 'America/Los_Angeles' },
      'pack',
      path.join(here.path, BIG),
      '-o',
      'sau/hai.zip',
      ...DAY,
    );
    expect(bytesOf('sau/hai.zip').equals(first)).toBe(true);
    expect(readdirSync(here.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is the same bytes whatever the order, the dates and the rights of the files it is made from', () => {
    const files = (
      readdirSync(path.join(here.path, BIG), { recursive: true, withFileTypes: true }) as Entry[]
    )
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(here.path, path.join(entry.parentPath, entry.name)))
      .reverse();
    for (const file of files) {
      const target = path.join(here.path, 'nguoc', file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, readFileSync(path.join(here.path, file)), { mode: 0o600 });
      utimesSync(target, 1_000_000_000, 1_000_000_000);
    }
    here.runWith({ LC_ALL: 'C', LANG: 'C' }, 'pack', `nguoc/${BIG}`, '-o', 'nguoc.zip', ...DAY);
    expect(bytesOf('nguoc.zip').equals(bytesOf('mot.zip'))).toBe(true);
  });

  it('keeps Vietnamese names of evidence, and says that they are UTF-8; none that a system would refuse', () => {
    const folder = path.join(here.path, 'ten', SMALL);
    cpSync(path.join(here.path, SMALL), folder, { recursive: true });
    const named = ['Biên bản: “hợp lệ”?.txt', 'con.txt', 'biên bản.TXT', 'BIÊN BẢN.txt'];
    const names = process.platform === 'win32' ? named.slice(2, 3) : named;
    for (const name of names) writeFileSync(path.join(folder, 'minh-chung', name), name);
    const source = path.join(folder, 'de-nghi', 'tran-van-mau.yaml');
    const list = names.map((name) => `      - '../minh-chung/${name}'\n`).join('');
    const text = readFileSync(source, 'utf8');
    writeFileSync(
      source,
      text.replace('    minh_chung:\n', (found) => found + list),
    );
    const ran = here.run('pack', `ten/${SMALL}`, '-o', 'ten.zip', ...DAY);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const { copies } = manifestOf(open('ten.zip'));
    const own = copies!.filter(({ of }) => names.some((name) => of.endsWith(`/${name}`)));
    expect(own).toHaveLength(names.length);
    for (const { file } of copies!) expect(file).not.toMatch(/[\\:*?"<>|]|(^|\/)con\./);
    if (names.length > 1)
      expect(own.map(({ file }) => path.posix.basename(file))).toEqual([
        'BIÊN BẢN.txt',
        'Biên bản- “hợp lệ”-.txt',
        'biên bản-2.TXT',
        'x-con.txt',
      ]);
    // No two that a system without capitals would take for one.
    expect(new Set(copies!.map(({ file }) => file.toLowerCase())).size).toBe(copies!.length);
    const zip = bytesOf('ten.zip');
    for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 1))
      expect(zip.readUInt16LE(at + 6) & 0x0800).toBe(0x0800);
    expect(here.run('verify', 'ten.zip', '--ho-so', `ten/${SMALL}`)).toMatchObject({ code: 0, stderr: '' });
  });

  it.runIf(spawnSync('unzip', ['-v']).error === undefined)('opens in another program', () => {
    for (const name of ['mot.zip', 'ten.zip'])
      expect(execFileSync('unzip', ['-t', path.join(here.path, name)], { encoding: 'utf8' })).toContain(
        'No errors detected',
      );
  });

  it('with sources inside the letter: the same bytes in another time zone and from another folder', () => {
    const flags = ['--dinh-kem', ...DAY];
    here.runWith({ TZ: 'Pacific/Kiritimati' }, 'pack', SMALL, '-o', 'kem-1.zip', ...flags);
    mkdirSync(path.join(here.path, 'khac'));
    cpSync(path.join(here.path, SMALL), path.join(here.path, 'khac', SMALL), { recursive: true });
    here.runWith(
      { TZ: 'America/Los_Angeles' },
      'pack',
      path.join(here.path, 'khac', SMALL),
      '-o',
      'kem-2.zip',
      ...flags,
    );
    expect(bytesOf('kem-1.zip').equals(bytesOf('kem-2.zip'))).toBe(true);
    const letter = Buffer.from(open('kem-1.zip').get('01-to-trinh.pdf')!);
    expect(letter.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    writeFileSync(path.join(here.path, 'kem.pdf'), letter);
    expect(here.run('verify', 'kem.pdf').code).toBe(0);
  });

  it('puts several submissions in a folder each', () => {
    expect(here.run('pack', SMALL, BIG, '-o', 'ca-hai.zip', ...DAY).code).toBe(0);
    const files = open('ca-hai.zip');
    expect(manifestOf(files, `${SMALL}/`).documents.length).toBeGreaterThan(0);
    expect(manifestOf(files, `${BIG}/`).documents.length).toBeGreaterThan(0);
    const ran = here.run('verify', 'ca-hai.zip');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`ca-hai.zip!/${BIG}: lập bằng`);
  });

  it('is the same bytes on several threads, and leaves the old package where one dossier is held back', () => {
    const before = bytesOf('ca-hai.zip');
    expect(here.run('pack', SMALL, BIG, '-o', 'ca-hai.zip', '--jobs', '2', ...DAY).code).toBe(0);
    expect(bytesOf('ca-hai.zip').equals(before)).toBe(true);
    for (const jobs of ['1', '2']) {
      const ran = here.run('pack', SMALL, BIG, 'phieu-duoi-80', '-o', 'ca-hai.zip', '--jobs', jobs, ...DAY);
      expect([ran.code, ran.stdout]).toEqual([1, '']);
      expect(ran.stderr).toContain('Chưa đóng gói ca-hai.zip: 1 đợt trình');
    }
    expect(bytesOf('ca-hai.zip').equals(before)).toBe(true);
    expect(readdirSync(here.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('holds a scan longer than what is read at a time, byte for byte', () => {
    const folder = path.join(here.path, 'quet', SMALL);
    cpSync(path.join(here.path, SMALL), folder, { recursive: true });
    const [scan] = readdirSync(path.join(folder, 'minh-chung')).sort();
    const bytes = Buffer.from(Array.from({ length: 700_001 }, (_, i) => (i * i) >> 3));
    writeFileSync(path.join(folder, 'minh-chung', scan!), bytes);
    expect(here.run('pack', `quet/${SMALL}`, '-o', 'quet.zip', ...DAY)).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { copies } = manifestOf(open('quet.zip'));
    const copy = copies!.find(({ of }) => of === `minh-chung/${scan}`)!;
    expect(bytes.equals(open('quet.zip').get(copy.file)!)).toBe(true);
    expect(here.run('verify', 'quet.zip', '--ho-so', `quet/${SMALL}`).code).toBe(0);
  });

  it('refuses a dossier with errors unless a draft is asked for', () => {
    const ran = here.run('pack', 'phieu-duoi-80', '-o', 'loi.zip');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('Chưa đóng gói loi.zip');
    expect(existsSync(path.join(here.path, 'loi.zip'))).toBe(false);
    expect(here.run('pack', 'phieu-duoi-80', '-o', 'loi.zip', '--nhap').code).toBe(1);
    expect(manifestOf(open('loi.zip')).draft).toBe(true);
  });

  it('never overwrites what it did not make, or what was changed since', () => {
    const foreign = writeZip([['a.txt', 'của tôi']]);
    const edited = writeZip(
      [...open('mot.zip')].map(([name, data]) => [name, /02.*pdf/.test(name) ? 'x' : data] as const),
    );
    const more = writeZip([...open('mot.zip'), ['ghi-chu.txt', 'của tôi']]);
    for (const bytes of [foreign, edited, more, Buffer.from('chữ'), Buffer.alloc(0)]) {
      writeFileSync(path.join(here.path, 'cua-toi.zip'), bytes);
      const ran = here.run('pack', SMALL, '-o', 'cua-toi.zip', ...DAY);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('Không ghi vào cua-toi.zip');
      expect(bytesOf('cua-toi.zip').equals(bytes)).toBe(true);
    }
    expect(here.run('pack', SMALL, '-o', '.').code).toBe(2);
  });

  it('2: wrong usage', () => {
    expect(here.run('pack', SMALL).code).toBe(2);
    expect(here.run('pack', SMALL, '-o', 'x.zip', '--an-danh', '--dinh-kem').stderr).toContain(
      'không dùng cùng nhau',
    );
    expect(here.run('build', SMALL, '-o', 'x', '--dinh-kem', '--format', 'docx').stderr).toContain(
      'cần dạng PDF',
    );
  });
});

interface Entry {
  readonly name: string;
  readonly parentPath: string;
  isFile(): boolean;
}

interface Private {
  readonly numbers: readonly string[];
  readonly addresses: readonly string[];
}

/** Citizen numbers and addresses of an example that say more than two units of government. */
function privateOf(folder: string): Private {
  const numbers: string[] = [];
  const addresses: string[] = [];
  for (const name of readdirSync(path.join(folder, 'de-nghi'))) {
    const { doi_tuong: who } = parse(readFileSync(path.join(folder, 'de-nghi', name), 'utf8')) as {
      doi_tuong: Record<string, string | undefined>;
    };
    if (who['so_can_cuoc']) numbers.push(who['so_can_cuoc']);
    for (const key of ['noi_thuong_tru', 'dia_chi', 'que_quan']) {
      const address = who[key];
      if (address && maskAddress(address) !== address) addresses.push(address);
    }
  }
  return { numbers, addresses };
}

const flat = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined;

describe('public versions', () => {
  it('hold no citizen number and no whole address, in any document of any example', () => {
    const folders = exampleNames.map((name) => path.join(ROOT, 'examples', name));
    expect(here.run('build', ...folders, '-o', 'cong-khai', '--an-danh', ...DAY).code).toBe(0);
    expect(here.run('build', ...folders, '-o', 'day-du', ...DAY).code).toBe(0);
    let shownBefore = 0;
    for (const name of exampleNames) {
      const { numbers, addresses } = privateOf(path.join(ROOT, 'examples', name));
      const folder = path.join(here.path, 'cong-khai', name);
      for (const file of readdirSync(folder, { recursive: true }) as string[]) {
        const absolute = path.join(folder, file);
        const full = path.join(here.path, 'day-du', name, file);
        let [text, before] = ['', ''];
        if (file.endsWith('.docx'))
          [text, before] = [docxText(readFileSync(absolute)), docxText(readFileSync(full))];
        else if (file.endsWith('.json')) text = readFileSync(absolute, 'utf8').replace(/[\da-f]{64}/g, '');
        else if (file.endsWith('.pdf') && hasPdfText)
          text = execFileSync('pdftotext', [absolute, '-'], { encoding: 'utf8' });
        expect(flat(text), file).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
        for (const secret of [...numbers, ...addresses])
          expect(flat(text), `${name}/${file}`).not.toContain(flat(secret));
        if (addresses.some((address) => flat(before).includes(address))) shownBefore++;
      }
      const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
      expect([manifest.an_danh, manifest.sources, manifest.evidence]).toEqual([true, [], []]);
    }
    // The full versions do show addresses: the test can see what it looks for.
    expect(shownBefore).toBeGreaterThan(5);
  });

  it('pack without evidence, and say so', () => {
    const ran = here.run('pack', SMALL, '-o', 'cong-khai.zip', '--an-danh', ...DAY);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('không kèm minh chứng');
    expect([...open('cong-khai.zip').keys()].filter((name) => name.includes('minh-chung'))).toEqual([]);
    expect(here.run('verify', 'cong-khai.zip').stdout).toContain('Bản công khai');
  });
});

describe('a package on its way to the disk', () => {
  it('leaves nothing, and the old one as it was, when evidence changes under its hands or is too much', async () => {
    const at = (name: string) => path.join(here.path, 'nua', name);
    mkdirSync(at(''), { recursive: true });
    writeFileSync(at('cu.zip'), 'cũ');
    writeFileSync(at('giay.txt'), 'giấy');
    const file = openPackageFile(at('cu.zip'));
    file.add(packEntry('a.txt', 'a'));
    await expect(file.copy({ name: 'b.txt', absolute: at('giay.txt'), sha256: '0' })).rejects.toThrow(
      'bị sửa trong lúc đóng gói',
    );
    file.drop();
    const vast = openPackageFile(at('cu.zip'));
    expect(() => vast.add({ ...packEntry('a.txt', 'a'), size: 2 ** 31 })).toThrow('quá 1024 MB một gói');
    vast.drop();
    expect(readdirSync(at(''))).toEqual(['cu.zip', 'giay.txt']);
    expect(readFileSync(at('cu.zip'), 'utf8')).toBe('cũ');
  });

  it('clears away what a run killed days ago left, and neither another run of today nor anything else', () => {
    const at = (name: string) => path.join(here.path, 'bo-do', name);
    mkdirSync(at(''), { recursive: true });
    const old = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
    const [dead, alive] = ['0', '1'].map((one) => `.goi.zip.${one}0000000-0000-4000-8000-000000000000`);
    for (const name of [dead!, alive!, '.goi.zip.cua-toi', `.goi-2.zip.${dead!.slice(9)}`, 'goi.zip'])
      writeFileSync(at(name), 'x');
    for (const name of readdirSync(at(''))) if (name !== alive) utimesSync(at(name), old, old);
    const file = openPackageFile(at('goi.zip'));
    file.add(packEntry('a.txt', 'a'));
    file.drop();
    expect(readdirSync(at('')).sort()).toEqual(
      [alive!, '.goi.zip.cua-toi', `.goi-2.zip.${dead!.slice(9)}`, 'goi.zip'].sort(),
    );
  });
});

describe('names of evidence in a package', () => {
  it.each([
    [
      ['minh-chung/a.pdf', 'a.pdf', 'A.PDF'],
      ['a.pdf', 'a-2.pdf', 'A-3.PDF'],
    ],
    [['minh-chung/x/giấy.pdf'], ['x/giấy.pdf']],
    [
      ['minh-chung/nul', 'aux.txt', 'con/a.txt'],
      ['x-nul', 'x-aux.txt', 'x-con/a.txt'],
    ],
    [
      ['a. ', 'a:b*.txt'],
      ['a', 'a-b-.txt'],
    ],
    [
      ['a-2.pdf', 'a.pdf', 'minh-chung/a.pdf'],
      ['a-2.pdf', 'a.pdf', 'a-3.pdf'],
    ],
    [[`${'ê'.repeat(150)}.pdf`], [`${'ê'.repeat(98)}.pdf`]],
  ])('%j → %j', (files, names) => {
    expect(packedNames(files)).toEqual(names);
  });

  it('are different, safe, and keep short endings, whatever the files are called', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !/[/]|^\.+$/.test(text));
    const file = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 8 }), (files) => {
        const names = packedNames(files);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
        for (const name of names) expect(isSafe(name), JSON.stringify(name)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('mask', () => {
  it.each([
    ['thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu', 'xã Ví Dụ, tỉnh Mẫu'],
    ['số 10 đường Sơ Đồ, phường Thử Nghiệm, tỉnh Mẫu', 'phường Thử Nghiệm, tỉnh Mẫu'],
    ['xã Thử Nghiệm, huyện Minh Họa, tỉnh Mẫu', 'huyện Minh Họa, tỉnh Mẫu'],
    ['xã Ví Dụ, tỉnh Mẫu', 'xã Ví Dụ, tỉnh Mẫu'],
    ['Số 5 đường A - phường 3 - TP. Mẫu', 'phường 3, TP. Mẫu'],
    ['số 5 đường A, phường B', 'phường B'],
    ['12/3 hẻm 4', '(không công khai)'],
    ['Mẫu', 'Mẫu'],
    ['', '(không công khai)'],
  ])('%j → %j', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('keeps the last four digits of a number long enough to hide the others', () => {
    expect(['001085000123', '001 085 000 123', '123456789', '12345678', 'abc'].map(maskNumber)).toEqual([
      '********0123',
      '********0123',
      '********6789',
      '********',
      '********',
    ]);
  });

  it('masks the same text wherever it stands, and nothing else', () => {
    const data = {
      doi_tuong: {
        ten: 'Trần Văn Mẫu',
        so_can_cuoc: '001085000101',
        noi_thuong_tru: 'số 6 ngõ 2, phường Thử, tỉnh Mẫu',
        don_vi: 'Số 6 ngõ 2, phường Thử, tỉnh Mẫu',
      },
      noi_dung: 'Người có số 001.085.000.101 ở số 6 ngõ 2 góp 123.456.789.012 đồng, số 001085000999.',
      cong_khai: {
        kenh: [
          { ten: 'Cổng', dia_chi: 'https://mau.example.vn/a/b/c' },
          { dia_chi: 'Bảng tin, tầng 1, số 5' },
        ],
      },
      so: [1, 2, null, true],
    };
    const before = structuredClone(data);
    const masked = maskFor([data])(data);
    expect(data).toEqual(before);
    expect(masked).toEqual({
      ...data,
      doi_tuong: {
        ten: 'Trần Văn Mẫu',
        so_can_cuoc: '********0101',
        noi_thuong_tru: 'phường Thử, tỉnh Mẫu',
        don_vi: 'phường Thử, tỉnh Mẫu',
      },
      noi_dung: 'Người có số ********0101 ở số … góp 123.456.789.012 đồng, số ********0999.',
    });
  });

  it('leaves sentences that read: what a small place is called stays, its name goes', () => {
    const data = {
      doi_tuong: {
        dia_chi: 'thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu',
        noi_thuong_tru: 'tổ dân phố số 6, phường Thử, tỉnh Mẫu',
        que_quan: '12/3 hẻm 4',
        chuc_vu: 'Hội viên Chi hội Nông dân thôn Minh Họa',
      },
      chu: [
        'Tại bến đò THÔN MINH HỌA, sông Giả, xã Ví Dụ.',
        'Tổ dân phố số 6 họp; nhà 12/3 hẻm 4.',
        'Nhà ở thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu; thôn Minh Họa Hai không sao.',
      ],
    };
    const { doi_tuong, chu } = maskFor([data])(data);
    expect(doi_tuong.chuc_vu).toBe('Hội viên Chi hội Nông dân thôn …');
    expect(doi_tuong.que_quan).toBe('(không công khai)');
    expect(chu).toEqual([
      'Tại bến đò THÔN …, sông Giả, xã Ví Dụ.',
      'Tổ dân phố … họp; nhà ….',
      'Nhà ở xã Ví Dụ, tỉnh Mẫu; thôn … Hai không sao.',
    ]);
  });

  it('of a day of birth leaves the year, however it is written; other days stay', () => {
    const data = {
      ngay_sinh: '1985-03-02',
      chu: 'Sinh ngày 02/3/1985 (2-3-1985, 02.03.1985, 1985-03-02, ngày 2 tháng 3 năm 1985), vào ngành 02/3/1995.',
    };
    expect(maskFor([data])(data)).toEqual({
      ngay_sinh: '1985',
      chu: 'Sinh 1985 (1985, 1985, 1985, năm 1985), vào ngành 02/3/1995.',
    });
  });

  it('leaves no twelve digits and no address of more than two parts in any text', () => {
    const part = fc.stringMatching(/^(thôn|số|đường|xã|phường|tỉnh) [A-Za-zĐđ0-9(.*+?]{2,8}$/);
    const address = fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join(', '));
    const number = fc.stringMatching(/^0\d{11}$/);
    fc.assert(
      fc.property(
        address,
        number,
        number,
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (home, own, other, filler) => {
          const data = {
            dia_chi: home,
            so_can_cuoc: own,
            chu: [`${filler} ${home}; ${own}. ${filler}`, `Nhà ở ${home.toUpperCase()}`, `(${other})`],
          };
          const text = JSON.stringify(maskFor([data])(data));
          expect(text).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
          expect(text).not.toContain(own);
          expect(text.toLowerCase()).not.toContain(JSON.stringify(home).slice(1, -1).toLowerCase());
        },
      ),
      { numRuns: 300 },
    );
  });
});

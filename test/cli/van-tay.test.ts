/** `--van-tay`: working papers bear a fingerprint, official ones never; `verify` tells what a fingerprint comes from. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/cli/build/manifest.ts';
import {
  codeText,
  paperFingerprints,
  paperOf,
  parseFingerprint,
  shownFingerprint,
} from '../../src/cli/build/paper.ts';
import { readZip } from '../../src/render/zip.ts';
import { reportValidator } from '../report/validator.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';
import { verifyIn, version } from './verifier.ts';

const NAME = '10-dot-trinh-12-de-nghi';
const DRAFT = 'phieu-duoi-80';
const DAY = '2026-09-15';
const WORKING = ['phieu-kiem-tra-ho-so', 'to-kiem-ten'];

let here: Folder;
const at = (...parts: string[]) => path.join(here.path, ...parts);
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(at(folder, 'manifest.json'), 'utf8')) as Manifest;
const documentsOf = (folder: string) => manifestOf(folder).documents;
const build = (dossier: string, out: string, ...flags: string[]) =>
  here.run('build', dossier, '-o', out, '--ngay', DAY, ...flags);

beforeAll(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples', NAME), at(NAME), { recursive: true });
  cpSync(path.join(ROOT, 'examples/loi', DRAFT), at(DRAFT), { recursive: true });
  expect(build(NAME, 'co', '--mau', 'tat-ca', '--van-tay')).toMatchObject({ code: 0, stderr: '' });
  expect(build(NAME, 'khong', '--mau', 'tat-ca')).toMatchObject({ code: 0, stderr: '' });
  expect(build(NAME, 'nhap', '--mau', 'tat-ca', '--nhap', '--van-tay').code).toBe(0);
});
afterAll(() => here.remove());

describe('which papers bear one', () => {
  it('working papers do; every other is the same bytes as without', () => {
    const plain = new Map(documentsOf(`khong/${NAME}`).map(({ file, sha256 }) => [file, sha256]));
    for (const { file, form, sha256, van_tay } of documentsOf(`co/${NAME}`)) {
      expect(van_tay !== undefined, file).toBe(WORKING.includes(form));
      expect(sha256 === plain.get(file), file).toBe(!WORKING.includes(form));
    }
  });

  it('drafts do, and their covering sheet; public papers never', () => {
    const documents = documentsOf(`nhap/${NAME}`);
    expect(documents.map(({ form }) => form)).toEqual(
      expect.arrayContaining(['phieu-phat-hien', 'to-trinh', 'thong-bao-cong-khai']),
    );
    for (const { file, form, van_tay } of documents)
      expect(van_tay === undefined, file).toBe(form === 'thong-bao-cong-khai');
  });

  it('says so where none does, and what would', () => {
    const ran = build(NAME, 'chinh', '--van-tay');
    expect([ran.code, ran.stderr]).toEqual([
      0,
      expect.stringContaining(
        'không in vân tay; văn bản chính thức không mang vân tay. Thêm --mau xung-quanh hoặc --nhap.',
      ),
    ]);
  });

  it('2: not with --an-danh', () => {
    expect(build(NAME, 'x', '--van-tay', '--an-danh')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“--an-danh” và “--van-tay” không dùng cùng nhau'),
    });
  });

  it('a fingerprint of its own for each paper, one for both formats', () => {
    const stamped = documentsOf(`co/${NAME}`).filter(({ van_tay }) => van_tay !== undefined);
    const byPaper = new Map(stamped.map((document) => [paperOf(document), document.van_tay]));
    expect(stamped).toHaveLength(2 * 13);
    expect(byPaper.size).toBe(13);
    expect(new Set(byPaper.values()).size).toBe(13);
    for (const document of stamped) expect(byPaper.get(paperOf(document))).toBe(document.van_tay);
  });
});

describe('what it is taken from', () => {
  const origin = {
    version: '1.2.3',
    law: { van_ban: [], ngay: '', moc: {}, hinh_thuc: [], sha256: 'a'.repeat(64) },
    sources: [{ file: 'khenthuong.yaml', sha256: 'b'.repeat(64) }],
  };
  const of = (more: object, paper = 'to-kiem-ten-03') => paperFingerprints({ ...origin, ...more })(paper);

  it('version, law, sources, own forms, the paper: each changes it', () => {
    const [source] = origin.sources;
    const all = [
      of({}),
      of({ version: '1.2.4' }),
      of({ law: { ...origin.law, sha256: 'c'.repeat(64) } }),
      of({ sources: [{ ...source, sha256: 'c'.repeat(64) }] }),
      of({ sources: [{ ...source, file: 'khac.yaml' }] }),
      of({ sources: [source, source] }),
      of({ mau_rieng: origin.sources }),
      of({}, 'to-kiem-ten-04'),
      of({}, 'to-trinh'),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[\da-f]{20}$/);
  });

  it('not from evidence, the day of the run, the time zone or the folder', () => {
    expect(of({ evidence: origin.sources, hom_nay: '2026-01-01', draft: true })).toBe(of({}));
    mkdirSync(at('khac'));
    cpSync(at(NAME), at('khac', NAME), { recursive: true });
    here.runWith(
      { TZ: 'Pacific/Kiritimati' },
      ...[
        'build',
        at('khac', NAME),
        '-o',
        'sau',
        '--mau',
        'phieu-kiem-tra-ho-so',
        '--van-tay',
        '--ngay',
        '2026-09-29',
      ],
    );
    const [later] = documentsOf(`sau/${NAME}`);
    const same = documentsOf(`co/${NAME}`).find(({ file }) => file === later!.file);
    expect(later!.van_tay).toBe(same!.van_tay);
  });

  it('its code holds capitals, digits and signs only, and nothing of a person', () => {
    const text = codeText('0.1.0', 'to-kiem-ten-03', '3fa90c4177de12b85e60');
    expect(text).toBe('KHENTHUONG1:0.1.0:TO-KIEM-TEN-03:3FA90C4177DE12B85E60');
    for (const { form, file } of documentsOf(`co/${NAME}`))
      expect(paperOf({ form, file })).toMatch(new RegExp(`^${form}(-\\d\\d)?$`));
  });

  it('is read however it is typed, and nothing else is', () => {
    const digits = fc.stringMatching(/^[\da-f]{20}$/);
    const gap = fc.constantFrom('', ' ', '-', '–', '.', '\u00a0');
    fc.assert(
      fc.property(digits, gap, fc.boolean(), (value, between, capitals) => {
        const groups = value.match(/.{4}/g)!.join(between);
        const typed = capitals ? groups.toUpperCase() : groups;
        expect(parseFingerprint(` ${typed}\n`)).toEqual({ digits: value });
        expect(parseFingerprint(shownFingerprint(value))).toEqual({ digits: value });
        expect(parseFingerprint(codeText('0.1.0', 'to-trinh', value))).toEqual({
          digits: value,
          version: '0.1.0',
          paper: 'to-trinh',
        });
      }),
    );
    for (const text of [
      '',
      'x',
      '3FA9-0C41-77DE-12B8-5E6',
      '3FA9-0C41-77DE-12B8-5E60-1',
      '3FA9-0C41-77DE-12B8-5E6O',
    ])
      expect(parseFingerprint(text), text).toBeUndefined();
    expect(parseFingerprint('KHENTHUONG2:0.1.0:TO-TRINH:3FA90C4177DE12B85E60')).toBeUndefined();
    expect(parseFingerprint('A:3FA90C4177DE12B85E60')).toBeUndefined();
  });
});

describe('verify --van-tay', () => {
  const third = () => {
    const found = documentsOf(`co/${NAME}`).find((document) => paperOf(document) === 'to-kiem-ten-03');
    return shownFingerprint(found!.van_tay!);
  };
  const verify = (target: string, fingerprint: string, more: object = {}) =>
    verifyIn(here.path, DAY, { target, fingerprint, ...more });

  it('0: printed from these sources; which paper it is', async () => {
    const { code, text } = await verify(NAME, third());
    expect(text).toContain(`Vân tay ${third()}: khớp với ${NAME}/dot-trinh.yaml, tờ to-kiem-ten-03.`);
    expect(text).toContain('Vân tay không giữ chữ trên giấy');
    expect(code).toBe(0);
  });

  it('0: and from a folder, a package or a letter that carries its sources, which are checked as ever', async () => {
    const folder = await verify(`co/${NAME}`, third());
    expect([folder.code, folder.text]).toEqual([0, expect.stringContaining('tờ to-kiem-ten-03')]);
    expect(folder.text).toContain('Kết luận: mọi tệp đã kiểm còn nguyên');
    expect(build(NAME, 'kem', '--dinh-kem').code).toBe(0);
    expect((await verify(`kem/${NAME}/01-to-trinh.pdf`, third())).code).toBe(0);
    expect(here.run('pack', DRAFT, '-o', 'nhap.zip', '--nhap', '--van-tay', '--ngay', DAY).code).toBe(1);
    const zip = readZip(readFileSync(at('nhap.zip')));
    const packed = JSON.parse(Buffer.from(zip.get('manifest.json')!).toString()) as Manifest;
    const letter = packed.documents.find(({ form }) => form === 'to-trinh')!;
    const ran = await verify('nhap.zip', letter.van_tay!);
    expect([ran.code, ran.text]).toEqual([0, expect.stringContaining('khớp với nhap.zip, tờ to-trinh')]);
  });

  it('makes the papers anew with their fingerprints', async () => {
    const { code, text } = await verifyIn(here.path, DAY, { target: `co/${NAME}`, dossier: NAME });
    expect(text).toContain('Đã dựng lại 80 văn bản');
    expect(code).toBe(0);
  });

  it('1: from other sources, or a slip of the pen', async () => {
    const spoilt = third().replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    for (const [target, fingerprint] of [
      [NAME, spoilt],
      [DRAFT, third()],
      [`co/${NAME}`, spoilt],
    ] as const) {
      const { code, text } = await verify(target, fingerprint);
      expect([code, text]).toEqual([1, expect.stringMatching(/KHÔNG khớp\.\nVì sao: .+\nCách xử lý: .+\n$/)]);
    }
    cpSync(at(NAME), at('sua'), { recursive: true });
    const file = at('sua', 'dot-trinh.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# thêm\n`);
    expect((await verify('sua', third())).code).toBe(1);
  });

  it('tells of another version, and of a code that names another paper', async () => {
    const digits = parseFingerprint(third())!.digits;
    const other = await verify(NAME, codeText('9.9.9', 'to-kiem-ten-03', digits.replace(/./g, '0')));
    expect([other.code, other.text]).toEqual([
      1,
      expect.stringContaining(`mã QR ghi phiên bản 9.9.9, còn ở đây là ${version}`),
    ]);
    const forged = await verify(NAME, codeText(version, 'to-trinh', digits));
    expect(forged.text).toContain('Mã QR tự ghi là tờ “to-trinh”');
  });

  it('as JSON', async () => {
    const validate = reportValidator('verify');
    for (const [target, fingerprint, found] of [
      [NAME, third(), [{ title: `${NAME}/dot-trinh.yaml`, paper: 'to-kiem-ten-03' }]],
      [DRAFT, third(), []],
    ] as const) {
      const { code, text } = await verify(target, fingerprint, { format: 'json' });
      const data = JSON.parse(text) as object;
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      expect(data).toMatchObject({ checks: [], van_tay: { given: third(), found }, exit: code });
    }
  });

  it('2: no fingerprint; nothing to compare with', () => {
    expect(here.run('verify', NAME, '--van-tay', '12')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('không phải vân tay: cần đủ 20 chữ số'),
    });
    here.write('rong/khenthuong.yaml', 'kieu: khenthuong\n');
    expect(here.run('verify', 'rong', '--van-tay', third())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('không có đợt trình hay công văn nào đọc được'),
    });
    // Without a fingerprint a dossier is still no place to verify.
    expect(here.run('verify', NAME).code).toBe(2);
  });

  it('with forms of an agency’s own', async () => {
    const text = readFileSync(path.join(ROOT, 'templates/mau/to-kiem-ten.yaml'), 'utf8');
    here.write('mau/to-kiem-ten-rieng.yaml', text.replace('id: to-kiem-ten', 'id: to-kiem-ten-rieng'));
    const own = ['--templates', 'mau', '--mau', 'to-kiem-ten-rieng', '--van-tay'];
    expect(build(NAME, 'rieng', ...own).code).toBe(0);
    const { van_tay } = documentsOf(`rieng/${NAME}`)[0]!;
    const ran = await verify(NAME, van_tay!, { templates: 'mau' });
    expect([ran.code, ran.text]).toEqual([0, expect.stringContaining('tờ to-kiem-ten-rieng-01')]);
    expect((await verify(NAME, van_tay!)).code).toBe(1);
  });
});

describe.runIf(
  spawnSync('zbarimg', ['--version']).error === undefined &&
    spawnSync('pdftoppm', ['-v']).error === undefined,
)('the printed code', () => {
  const read = (image: string) =>
    execFileSync('zbarimg', ['--quiet', '--raw', image], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  it('is read off every page at the sharpness of a scanner', () => {
    const stamped = [
      ...documentsOf(`co/${NAME}`).map((document) => ({ ...document, folder: `co/${NAME}` })),
      ...documentsOf(`nhap/${NAME}`).map((document) => ({ ...document, folder: `nhap/${NAME}` })),
    ].filter(({ file, van_tay }) => van_tay !== undefined && file.endsWith('.pdf'));
    const papers = [...new Map(stamped.map((document) => [document.form, document])).values()];
    expect(papers.length).toBeGreaterThan(5);
    for (const document of papers) {
      const { file, folder, van_tay } = document;
      const prefix = at(`anh-${document.form}`);
      execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', at(folder, file), prefix]);
      const pages = readdirSync(here.path).filter((name) => name.startsWith(`${path.basename(prefix)}-`));
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages)
        expect(read(at(page)).trim(), `${file} ${page}`).toBe(codeText(version, paperOf(document), van_tay!));
    }
  });
});

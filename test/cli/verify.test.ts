/** What was built, re-checked: every changed byte is found and the file named. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, manifestText } from '../../src/cli/build/manifest.ts';
import type { Env } from '../../src/cli/env.ts';
import { checkHashes, firstByte, firstLine } from '../../src/cli/seal/check.ts';
import { isSafe } from '../../src/cli/seal/sealed.ts';
import { renderPdf } from '../../src/render/pdf.ts';
import { writeZip } from '../../src/render/zip-write.ts';
import { document, fonts, paragraph, profile } from '../layout/support.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';
import { verifyIn, version } from './verifier.ts';

const NAME = '01-nong-dan-cuu-duoi-nuoc';
const DAY = '2026-06-01';

let here: Folder;
let dossier: string;
let built: string;
let letter: string;

beforeAll(() => {
  here = tempFolder();
  dossier = path.join(here.path, NAME);
  built = path.join(here.path, 'ra', NAME);
  letter = path.join(built, '01-to-trinh.pdf');
  cpSync(path.join(ROOT, 'examples', NAME), dossier, { recursive: true });
  const ran = here.run('build', NAME, '-o', 'ra', '--dinh-kem', '--ngay', DAY);
  expect(ran.stderr).toBe('');
});
afterAll(() => here.remove());

const verify = (target: string, root?: string, as: Partial<Env> = {}) =>
  verifyIn(here.path, DAY, { target, ...(root === undefined ? {} : { dossier: root }) }, as);

/** Changes one byte while `work` runs. */
async function flipped(file: string, at: number, work: () => Promise<void>): Promise<void> {
  const before = readFileSync(file);
  const after = Buffer.from(before);
  after[at] = after[at]! ^ 0x01;
  writeFileSync(file, after);
  try {
    await work();
  } finally {
    writeFileSync(file, before);
  }
}

const manifest = () => JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8')) as Manifest;

describe('manifest', () => {
  it('lists sources and evidence by their path in the dossier, the law by a fingerprint, and no absolute path', () => {
    const text = readFileSync(path.join(built, 'manifest.json'), 'utf8');
    const { sources, evidence, law } = manifest();
    expect(sources.map(({ file }) => file)).toEqual([
      'de-nghi/tran-van-mau.yaml',
      'dot-trinh.yaml',
      'khenthuong.yaml',
    ]);
    expect(evidence.map(({ file }) => file)).toEqual(
      readdirSync(path.join(dossier, 'minh-chung'))
        .sort()
        .map((file) => `minh-chung/${file}`),
    );
    expect(law.sha256).toMatch(/^[\da-f]{64}$/);
    expect(text).not.toContain(here.path);
  });
});

describe('verify', () => {
  it('0: all as it was, documents made anew and compared', async () => {
    const { code, text } = await verify('ra', NAME);
    expect(text).toContain('Đã dựng lại 8 văn bản từ nguồn và so từng byte.');
    expect(text).toContain('Kết luận: mọi tệp đã kiểm còn nguyên');
    expect(code).toBe(0);
  });

  it('says what was not looked at', async () => {
    const { code, text } = await verify('ra');
    expect(text).toContain('Chưa kiểm tệp nguồn và minh chứng');
    expect(code).toBe(0);
  });

  /** Everything that a manifest lists, where it lies. */
  const listedFiles = () => {
    const { documents, sources, evidence } = manifest();
    return [
      ...documents.map(({ file }) => ({ file, absolute: path.join(built, file) })),
      ...[...sources, ...evidence].map(({ file }) => ({ file, absolute: path.join(dossier, file) })),
    ];
  };

  it('names the file of any byte that is changed in a document, a source or a piece of evidence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...listedFiles()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (one, share) => {
          const { length } = readFileSync(one.absolute);
          const at = Math.min(length - 1, Math.floor(share * length));
          await flipped(one.absolute, at, async () => {
            // Of another version nothing is made anew: that takes most of the time, and is looked at below.
            const { code, text } = await verify('ra', NAME, { version: '9.9.9' });
            expect(text).toContain(`✗ ${one.file}: đã khác`);
            expect(text.match(/✗/g)).toHaveLength(1);
            expect(code).toBe(1);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['03-bien-ban-hop-hoi-dong.docx', 'de-nghi/tran-van-mau.yaml', 'minh-chung/'])(
    'names no other file where all is made anew: %s',
    async (start) => {
      const one = listedFiles().find(({ file }) => file.startsWith(start))!;
      await flipped(one.absolute, 10, async () => {
        const { code, text } = await verify('ra', NAME);
        expect(text).toContain(`✗ ${one.file}: đã khác`);
        expect(text.match(/✗/g)).toHaveLength(1);
        expect(code).toBe(1);
      });
    },
  );

  it('gives the byte of a document and the line of a source where they first differ', async () => {
    const pdf = path.join(built, '02-danh-sach.pdf');
    await flipped(pdf, 1234, async () => {
      expect((await verify('ra', NAME)).text).toContain('chỗ khác đầu tiên: byte 1234, so với bản dựng lại');
      // The sources travel in the letter: no dossier is needed.
      expect((await verify('ra')).text).toContain('chỗ khác đầu tiên: byte 1234, so với bản dựng lại');
    });
    const source = path.join(dossier, 'dot-trinh.yaml');
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, before.replace('dong_y: 13', 'dong_y: 12'));
    try {
      const { text } = await verify('ra', NAME);
      const line = before.split('\n').findIndex((row) => row.includes('dong_y: 13')) + 1;
      expect(text).toContain(`chỗ khác đầu tiên: dòng ${line}: lúc kết xuất “phieu: { dong_y: 13`);
      expect(text).toMatch(/ghi lúc kết xuất: [\da-f]{64}\n +nay: +[\da-f]{64}/);
    } finally {
      writeFileSync(source, before);
    }
  });

  it('tells of missing and of extra files', async () => {
    const copy = path.join(here.path, 'thieu');
    cpSync(built, copy, { recursive: true });
    rmSync(path.join(copy, '02-danh-sach.pdf'));
    writeFileSync(path.join(copy, 'la.txt'), 'x');
    const { code, text } = await verify('thieu');
    expect(text).toContain('✗ 02-danh-sach.pdf: thiếu');
    expect(text).toContain('✗ la.txt: thừa');
    expect(code).toBe(1);
  });

  it('sees through a manifest that was changed along with the document', async () => {
    const copy = path.join(here.path, 'gian');
    cpSync(built, copy, { recursive: true });
    const other = await renderPdf(document([paragraph('Nội dung khác')]), profile, fonts);
    writeFileSync(path.join(copy, '02-danh-sach.pdf'), other);
    const forged = readFileSync(path.join(copy, 'manifest.json'), 'utf8');
    const honest = manifest().documents.find(({ file }) => file === '02-danh-sach.pdf')!.sha256;
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(other).digest('hex');
    // Not resealed, the manifest gives itself away.
    writeFileSync(path.join(copy, 'manifest.json'), forged.replace(honest, hash));
    const slip = await verify('gian');
    expect(slip.text).toContain('✗ manifest.json (bản kê): đã khác');
    expect(slip.code).toBe(1);
    const resealed = manifestText(JSON.parse(forged.replace(honest, hash)) as Manifest);
    writeFileSync(path.join(copy, 'manifest.json'), resealed);
    expect((await verify('gian')).code).toBe(0);
    const { code, text } = await verify('gian', NAME);
    expect(text).toContain('khớp bản kê nhưng khác bản dựng lại từ nguồn');
    const line = forged.split('\n').findIndex((row) => row.includes(honest)) + 1;
    expect(text).toContain(`chỗ khác đầu tiên: dòng ${line}: dựng lại “"sha256": "${honest}`);
    expect(code).toBe(1);
  });

  it('says that another version cannot make the documents anew', async () => {
    const { code, text } = await verify('ra', NAME, { version: '9.9.9' });
    expect(text).toContain(`văn bản lập bằng phiên bản ${version}, công cụ này là 9.9.9`);
    expect(code).toBe(0);
  });

  it('1: the law data differs', async () => {
    const copy = path.join(here.path, 'luat');
    cpSync(built, copy, { recursive: true });
    const text = readFileSync(path.join(copy, 'manifest.json'), 'utf8');
    const { sha256 } = manifest().law;
    writeFileSync(path.join(copy, 'manifest.json'), text.replace(sha256, sha256.replace(/^./, 'x')));
    const ran = await verify('luat');
    expect(ran.text).toContain('Luật: ĐÃ KHÁC');
    expect(ran.code).toBe(1);
  });

  it('2: what cannot be read', () => {
    here.write('x/a.txt', 'x');
    here.write('x.zip', 'PK nothing');
    here.write('x.pdf', '%PDF-1.7 nothing');
    here.write('x.doc', 'nothing');
    for (const name of ['x', 'x.zip', 'x.pdf', 'x.doc', 'khong-co']) {
      const ran = here.run('verify', name);
      expect([ran.code, ran.stdout], name).toEqual([2, '']);
      expect(ran.stderr, name).toMatch(/^khenthuong: .*\n$/);
    }
    expect(here.run('verify', 'ra', '--ho-so', 'khong-co').code).toBe(2);
  });

  it('does not follow a manifest out of its folder', () => {
    const listed = ['../ngoai.txt', 'a/../../b', '/etc/hostname', 'a\\..\\b', 'C:/x', '', './a', 'a//b'].map(
      (file) => ({
        file,
        sha256: '',
      }),
    );
    const asked: string[] = [];
    const found = checkHashes(listed, 'van_ban', (file: string) => {
      asked.push(file);
      return undefined;
    });
    expect(asked).toEqual([]);
    expect(found.map(({ kind }) => kind)).toEqual(listed.map(() => 'thieu'));
  });
});

describe('verify a letter by itself', () => {
  it('0: made anew from what travels in it', async () => {
    const { code, text } = await verify(letter);
    expect(text).toContain('Đã dựng lại tờ trình từ nguồn kèm theo và so từng byte.');
    expect(code).toBe(0);
    expect((await verify(letter, NAME)).code).toBe(0);
  });

  it.each([0, 1, 2, 3, 4])('never passes with a changed byte: fifth %i of it', async (fifth) => {
    const length = Math.floor(readFileSync(letter).length / 5);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: fifth * length, max: (fifth + 1) * length - 1 }), async (at) => {
        await flipped(letter, at, async () => {
          const code = await verify(letter).then(
            (ran) => ran.code,
            (error: Error) => (error.name === 'UsageError' ? 2 : Promise.reject(error)),
          );
          expect([1, 2]).toContain(code);
        });
      }),
      { numRuns: 3 },
    );
  });

  it('3: another version: nothing differs, nothing is proved', async () => {
    expect((await verify(letter, undefined, { version: '9.9.9' })).code).toBe(3);
  });

  it('2: a PDF without a dossier in it', async () => {
    writeFileSync(
      path.join(here.path, 'tron.pdf'),
      await renderPdf(document([paragraph('a')]), profile, fonts),
    );
    const ran = here.run('verify', 'tron.pdf');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('không kèm dữ liệu hồ sơ');
  });
});

describe('validate a letter', () => {
  const shownLetter = `ra/${NAME}/01-to-trinh.pdf`;

  it('judges what travels in it as the folder was judged, evidence told of as absent', () => {
    const outside = here.run('validate', NAME, '--format', 'json', '--ngay', DAY);
    const inside = here.run('validate', shownLetter, '--format', 'json', '--ngay', DAY);
    const [a, b] = [outside, inside].map(
      (ran) =>
        JSON.parse(ran.stdout) as {
          files: string[];
          findings: { rule: string; severity: string; file: string; line: number }[];
          verdicts: { verdict: string }[];
        },
    );
    expect(b!.files).toEqual(a!.files.map((file) => file.replace(NAME, `${shownLetter}!`)));
    const key = ({ rule, line }: { rule: string; line: number }) => `${rule}:${line}`;
    expect(b!.findings.filter(({ rule }) => rule !== 'minh_chung_ngoai_pdf').map(key)).toEqual(
      a!.findings.map(key),
    );
    const absent = b!.findings.filter(({ rule }) => rule === 'minh_chung_ngoai_pdf');
    expect(absent).toHaveLength(manifest().evidence.length);
    expect(new Set(absent.map(({ severity }) => severity))).toEqual(new Set(['info']));
    expect(b!.verdicts.map(({ verdict }) => verdict)).toEqual(a!.verdicts.map(({ verdict }) => verdict));
    expect([outside.code, inside.code]).toEqual([0, 0]);
    expect(inside.stderr).toBe(
      `Xét dữ liệu kèm trong PDF, không đọc chữ in trên trang; để biết trang có khớp dữ liệu không: khenthuong verify ${shownLetter}\n`,
    );
  });

  it('counts the notes that ask for nothing, and prints them where they are asked for', () => {
    const of = (...more: string[]) => here.run('validate', letter, '--ngay', DAY, ...more).stdout;
    expect(of()).toMatch(/Không in \d+ lưu ý chỉ để biết/);
    expect(of('--luu-y')).not.toContain('lưu ý chỉ để biết');
    expect(of('--luu-y').length).toBeGreaterThan(of().length);
  });

  it('leaves nothing behind', () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('khenthuong-pdf-'));
    here.run('validate', shownLetter);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('khenthuong-pdf-')).length,
    ).toBeLessThanOrEqual(before.length);
  });

  it('2: a PDF without a dossier, no PDF at all, or two at once', async () => {
    writeFileSync(
      path.join(here.path, 'tron.pdf'),
      await renderPdf(document([paragraph('a')]), profile, fonts),
    );
    here.write('gia.pdf', 'kieu: de_nghi\n');
    for (const args of [['tron.pdf'], ['gia.pdf'], [shownLetter, NAME], ['khong-co.pdf']]) {
      const ran = here.run('validate', ...args);
      expect([ran.code, ran.stdout], args.join(' ')).toEqual([2, '']);
      expect(ran.stderr).toMatch(/^khenthuong: .*\n$/);
    }
  });

  it('writes nothing outside its own folder, whatever the names inside', async () => {
    const evil = [
      '../ngoai.yaml',
      '..%2Fngoai.yaml',
      '/tmp/ngoai.yaml',
      'a\\..\\..\\ngoai.yaml',
      'C:ngoai.yaml',
    ];
    const file = (name: string, text: string) => ({
      name,
      mime: 'application/yaml',
      description: '',
      bytes: Buffer.from(text),
      relationship: 'Source' as const,
    });
    const origin = {
      made_by: 'khenthuong',
      version,
      sources: [],
      evidence: evil.map((name) => ({ file: name, sha256: '' })),
    };
    const bytes = await renderPdf(document([paragraph('a')]), profile, fonts, [
      file('ho-so.json', JSON.stringify(origin)),
      file('khenthuong.yaml', 'kieu: khenthuong\n'),
      ...evil.map((name) => file(name, 'kieu: de_nghi\n')),
    ]);
    const folder = mkdtempSync(path.join(here.path, 'doc-'));
    writeFileSync(path.join(folder, 'doc.pdf'), bytes);
    const ran = here.run('validate', path.join(folder, 'doc.pdf'), '--format', 'json');
    expect((JSON.parse(ran.stdout) as { files: string[] }).files).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['doc.pdf']);
    for (const name of ['a/b.yaml', 'đề-nghị/ô.yaml']) expect(isSafe(name), name).toBe(true);
    for (const name of [
      ...evil.filter((one) => !one.includes('%')),
      '',
      'a//b',
      './a',
      'a/.',
      'a.',
      'a ',
      'a\u0000',
    ])
      expect(isSafe(name), name).toBe(false);
  });
});

describe('verify a package', () => {
  it('names what was changed, also where the ZIP itself is damaged', async () => {
    expect(here.run('pack', NAME, '-o', 'goi.zip', '--ngay', DAY).code).toBe(0);
    expect((await verify('goi.zip', NAME)).code).toBe(0);
    const { readZip } = await import('../../src/render/zip.ts');
    const zip = readFileSync(path.join(here.path, 'goi.zip'));
    const files = [...readZip(zip)];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: files.length - 1 }), fc.nat(), async (index, seed) => {
        const changed = files.map(([name, bytes], i) => {
          const copy = Buffer.from(bytes);
          if (i === index) copy[seed % copy.length]! ^= 0x20;
          return [name, copy] as const;
        });
        writeFileSync(path.join(here.path, 'sua.zip'), writeZip(changed));
        const { code, text } = await verify('sua.zip', undefined, { version: '9.9.9' });
        expect(text).toContain(`✗ ${files[index]![0]}: đã khác`);
        expect(code).toBe(1);
      }),
      { numRuns: 20 },
    );
    const broken = Buffer.from(zip);
    const name = Buffer.from('02-danh-sach.pdf');
    broken[broken.indexOf(name) + name.length + 200]! ^= 0xff;
    writeFileSync(path.join(here.path, 'hong.zip'), broken);
    const { code, text } = await verify('hong.zip');
    expect(text).toContain('✗ 02-danh-sach.pdf: không đọc được');
    expect(code).toBe(1);
  });
});

describe('where two files first differ', () => {
  it('counts bytes from 0 and lines from 1', () => {
    expect(firstByte(Buffer.from('abc'), Buffer.from('abd'))).toBe(2);
    expect(firstByte(Buffer.from('abc'), Buffer.from('abcd'))).toBe(3);
    expect(firstByte(Buffer.from('abc'), Buffer.from('abc'))).toBeUndefined();
    expect(firstLine(Buffer.from('a\nb\n'), Buffer.from('a\nc\n'))).toBe('dòng 2: lúc kết xuất “b”, nay “c”');
    expect(firstLine(Buffer.from('a'), Buffer.from('a\nb'))).toContain('(không có dòng này)');
    expect(firstLine(Buffer.from('a\u001b[2J'), Buffer.from('b'))).not.toContain('\u001b');
  });
});

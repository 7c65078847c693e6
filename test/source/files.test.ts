/** Files, folders, patterns, links and evidence on a real disk. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discover } from '../../src/source/discover.ts';
import { checkEvidence, checkFile } from '../../src/source/evidence.ts';
import { expandBraces, fits } from '../../src/source/glob.ts';
import { readSource } from '../../src/source/read.ts';
import { shownPath } from '../../src/source/shown.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'khen-')));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'a: 1\n');
  }
}

function found(...paths: string[]): string[] {
  return discover(paths, { cwd: root }).files.map((file) => shownPath(file, root));
}

function problems(...paths: string[]): string[] {
  return discover(paths, { cwd: root }).problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('discover', () => {
  it('lists a folder: yaml only, hidden folders and node_modules passed over', () => {
    put('b.yaml', 'a/x.yml', 'a/x.txt', 'A.yaml', '.git/x.yaml', 'node_modules/p/x.yaml', 'a/đ.YAML');
    expect(found('.')).toEqual(['A.yaml', 'a/x.yml', 'a/đ.YAML', 'b.yaml']);
  });

  it('takes a named file of any extension, once', () => {
    put('x.txt', 'x.yaml');
    expect(found('x.txt', './x.txt', '.', join(root, 'x.yaml'))).toEqual(['x.txt', 'x.yaml']);
  });

  it('matches patterns', () => {
    put('a/1.yaml', 'a/2.yml', 'a/b/3.yaml', 'a/b/c/4.yaml', 'a/b/5.txt', 'z.yaml');
    expect(found('a/*.yaml')).toEqual(['a/1.yaml']);
    expect(found('a/**/*.yaml')).toEqual(['a/1.yaml', 'a/b/3.yaml', 'a/b/c/4.yaml']);
    expect(found('a/{1,2}.*')).toEqual(['a/1.yaml', 'a/2.yml']);
    expect(found('?.yaml')).toEqual(['z.yaml']);
    expect(found('*/b/*')).toEqual(['a/b/3.yaml']);
    expect(found(join(root, '**/{3,4}.yaml'))).toEqual(['a/b/3.yaml', 'a/b/c/4.yaml']);
    expect(found('./a/./b/../1.yam?')).toEqual(['a/1.yaml']);
  });

  it('takes a name with pattern signs as a name where it exists', () => {
    put('a{1}.yaml', 'b[1].yaml');
    expect(found('a{1}.yaml', 'b[1].yaml')).toEqual(['a{1}.yaml', 'b[1].yaml']);
  });

  it('ends on loops of links and prefers real names', () => {
    put('that/x.yaml', 'ngoai/y.yaml');
    symlinkSync('..', join(root, 'that/vong'));
    symlinkSync('../ngoai', join(root, 'that/a-lien-ket'));
    symlinkSync('that/x.yaml', join(root, '0.yaml'));
    expect(found('.')).toEqual(['ngoai/y.yaml', 'that/x.yaml']);
    expect(found('0.yaml')).toEqual(['0.yaml']);
    expect(found('that')).toContain('that/x.yaml');
  });

  it('does not multiply links to the folder above', () => {
    put('a/x.yaml');
    for (const name of ['1', '2', '3', '4']) symlinkSync('..', join(root, `a/${name}`));
    expect(found('.')).toEqual(['a/x.yaml']);
  }, 3000);

  it('shows a folder behind several links by the first of their names', () => {
    put('ngoai/x.yaml', 'hs/y.yaml');
    const names = Array.from({ length: 20 }, (_, i) => `l${String(i).padStart(2, '0')}`);
    for (const name of [...names.slice(7), ...names.slice(0, 7)].reverse())
      symlinkSync('../ngoai', join(root, `hs/${name}`));
    expect(found('hs')).toEqual(['hs/l00/x.yaml', 'hs/y.yaml']);
  });

  it('says what is missing, empty, broken or too much', () => {
    put('a/x.txt', 'b/y.yaml');
    symlinkSync('nowhere', join(root, 'b/hong.yaml'));
    symlinkSync('vong', join(root, 'vong'));
    expect(problems('khong-co.yaml', '*.yml', 'a', 'vong', `${'{a,b}'.repeat(20)}.yaml`)).toEqual([
      '*.yml: Không có tệp .yaml hay .yml nào khớp với mẫu “*.yml”.',
      'a: Thư mục “a” không có tệp .yaml hay .yml nào.',
      'khong-co.yaml: Không đọc được “khong-co.yaml”: không tìm thấy.',
      'vong: Không đọc được “vong”: liên kết trỏ vòng.',
      `${'{a,b}'.repeat(20)}.yaml: Mẫu “${'{a,b}'.repeat(20)}.yaml” có quá nhiều lựa chọn trong dấu { }.`,
    ]);
    expect(problems('b')).toEqual(['b/hong.yaml: Không đọc được “b/hong.yaml”: không tìm thấy.']);
    expect(found('b')).toEqual(['b/y.yaml']);
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('says which folder may not be read, and lists the others', () => {
    put('a/x.yaml', 'kin/y.yaml');
    chmodSync(join(root, 'kin'), 0);
    expect(problems('.')).toEqual(['kin: Không đọc được “kin”: không có quyền đọc.']);
    expect(found('.')).toEqual(['a/x.yaml']);
    chmodSync(join(root, 'kin'), 0o755);
  });

  it('gives the same order whatever the order of creation and of arguments', () => {
    const names = ['b.yaml', 'B.yaml', 'a/c.yaml', 'a.yaml', 'a-b/x.yaml', 'đ.yaml', '10.yaml', '9.yaml'];
    const expected = [...names].sort((a, b) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: names.length }),
        fc.shuffledSubarray(names),
        (created, given) => {
          rmSync(root, { recursive: true, force: true });
          put(...created);
          expect(found('.')).toEqual(expected);
          expect(found(...given, '.')).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('patterns', () => {
  const match = (pattern: string, path: string): boolean => fits(pattern.split('/'), path.split('/'));

  it.each([
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'a/b.yaml', false],
    ['**/*.yaml', 'a.yaml', true],
    ['**', 'a/b/c', true],
    ['a/**/z', 'a/z', true],
    ['a/**/b/**/z', 'a/b/x/b/y/z', true],
    ['a/**/b/**/z', 'a/x/y/z', false],
    ['?.y', '😀.y', true],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['a.c', 'abc', false],
    ['ế.y', 'ế.y'.normalize('NFD'), true],
  ])('%s %s %s', (pattern, path, expected) => {
    expect(match(pattern, path)).toBe(expected);
  });

  it('takes no exponential time', () => {
    expect(match('*a'.repeat(30), 'a'.repeat(3000).concat('b'))).toBe(false);
    expect(match('**/a/'.repeat(30).slice(0, -1), 'a/'.repeat(500).concat('b'))).toBe(false);
  });

  it('expands braces', () => {
    expect(expandBraces('{a,b{c,d}}.{x,y}')).toEqual(['a.x', 'a.y', 'bc.x', 'bc.y', 'bd.x', 'bd.y']);
    expect(expandBraces('a{b')).toEqual(['a{b']);
    expect(expandBraces('{a,b}'.repeat(9))).toBeUndefined();
  });

  it('agrees with a plain search on random names', () => {
    const name = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*?]{0,6}$/), name, (pattern, text) => {
        const slow = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
        expect(fits([pattern === '**' ? '*' : pattern], [text])).toBe(slow);
      }),
    );
  });
});

describe('readSource', () => {
  it('reads', () => {
    put('a.yaml');
    expect(readSource(join(root, 'a.yaml'), 'a.yaml')).toMatchObject({
      file: 'a.yaml',
      data: { a: 1 },
      findings: [],
      unreadable: false,
    });
  });

  it.each([
    ['khong-co.yaml', 'không tìm thấy'],
    ['.', 'đây là thư mục'],
    ['x\0y', 'máy báo lỗi'],
    ['a'.repeat(5000), 'tên quá dài'],
  ])('%s cannot be read', (name, reason) => {
    const source = readSource(name.includes('\0') ? name : join(root, name), 'x.yaml');
    expect(source.unreadable).toBe(true);
    expect(source.data).toBeUndefined();
    expect(source.findings.map((finding) => finding.rule)).toEqual(['khong_doc_duoc']);
    expect(source.findings[0]!.message).toContain(reason);
    expect(source.locate(['a'], 'key')).toMatchObject({ file: 'x.yaml', line: 1, column: 1 });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'ong')]);
    expect(readSource(join(root, 'ong'), 'ong').unreadable).toBe(true);
  });
});

describe('shownPath', () => {
  it('is relative below the working folder only', () => {
    expect(shownPath('/w/a/b.yaml', '/w')).toBe('a/b.yaml');
    expect(shownPath('/w/..a/b.yaml', '/w')).toBe('..a/b.yaml');
    expect(shownPath('/x/b.yaml', '/w')).toBe('/x/b.yaml');
    expect(shownPath('/w', '/w')).toBe('/w');
  });
});

describe('checkEvidence', () => {
  it.each([
    ['mc/x.pdf', 'ok'],
    ['mc\\x.pdf', 'ok'],
    ['./mc/../mc/x.pdf', 'ok'],
    ['../goc.pdf', 'ok'],
    ['mc/thiếu.pdf', 'missing'],
    ['', 'missing'],
    ['x\0', 'missing'],
    ['mc', 'not-a-file'],
    ['../../ngoai.pdf', 'outside'],
    ['..\\..\\ngoai.pdf', 'outside'],
    ['../../hs-khac/x.pdf', 'outside'],
    ['thoat.pdf', 'outside'],
    ['thoat/ngoai.pdf', 'outside'],
    ['trong.pdf', 'ok'],
    ['/etc/passwd', 'absolute'],
    ['\\\\may\\x', 'absolute'],
    ['C:\\x.pdf', 'absolute'],
    ['c:x.pdf', 'absolute'],
    ['ảnh.pdf', 'ok'],
  ])('%s is %s', (path, expected) => {
    put('hs/1/mc/x.pdf', 'hs/goc.pdf', 'ngoai.pdf', 'hs-khac/x.pdf', `hs/1/${'ảnh.pdf'.normalize('NFD')}`);
    symlinkSync('../../ngoai.pdf', join(root, 'hs/1/thoat.pdf'));
    symlinkSync('../..', join(root, 'hs/1/thoat'));
    symlinkSync('mc/x.pdf', join(root, 'hs/1/trong.pdf'));
    expect(checkEvidence(join(root, 'hs/1'), join(root, 'hs'), path)).toBe(expected);
  });

  it.each([
    ['spaces', '  \r\n\t ', 'empty'],
    ['a byte order mark', '\ufeff', 'empty'],
    ['hard spaces', '\u00a0\u00a0', 'empty'],
    ['zeros', '\0\0\0', 'empty'],
    ['a full stop', '.', 'empty'],
    ['one word', '\ufeffĐã xác nhận', 'ok'],
    ['one digit', '5', 'ok'],
    ['65 spaces', ' '.repeat(65), 'empty'],
    ['4096 spaces', ' '.repeat(4096), 'empty'],
    ['4097 spaces: too large to be looked through', ' '.repeat(4097), 'ok'],
  ])('%s', (_what, text, expected) => {
    writeFileSync(join(root, 'x.txt'), text);
    expect(checkEvidence(root, root, 'x.txt')).toBe(expected);
  });

  const nomination = 'examples/01-nong-dan-cuu-duoi-nuoc/de-nghi/tran-van-mau.yaml';
  const source = readFileSync(nomination, 'utf8');
  const middle = source.slice(source.indexOf('hanh_dong:'), source.indexOf('sang_kien:'));
  it.each([
    ['the nomination itself', source, 'own-data'],
    ['with a byte order mark and CRLF', `\ufeff${source.replaceAll('\n', '\r\n')}`, 'own-data'],
    ['under a page of comments', `${'# Ghi chú\n'.repeat(50)}${source}`, 'own-data'],
    ['part of it, long texts included', middle, 'own-data'],
    ['its kind alone', 'Đính kèm:\nkieu: de_nghi\n', 'own-data'],
    ['the same as JSON', JSON.stringify({ kieu: 'de_nghi', ten: 'Trần Văn Mẫu' }, null, 2), 'own-data'],
    ['three keys, a third of the lines', `a: 1\nb: 2\nc: 3\n${'Lời.\n'.repeat(6)}`, 'own-data'],
    ['three keys, less than a third', `a: 1\nb: 2\nc: 3\n${'Lời.\n'.repeat(7)}`, 'ok'],
    ['two keys', 'a: 1\nb: 2\n', 'ok'],
    ['a paper with headings', 'Số: 36/XN-UBND\nNgày: 11/03/2026\nXác nhận: đúng\n', 'ok'],
    ['a PDF that carries its sources', `%PDF-1.7\n${source}`, 'ok'],
  ])('proof, %s', (_what, text, expected) => {
    writeFileSync(join(root, 'x.txt'), text);
    expect(checkEvidence(root, root, 'x.txt')).toBe(expected);
    expect(checkFile(root, root, 'x.txt')).toBe('ok');
  });

  it('a link to data is data, whatever the link is called', () => {
    put('x.yaml');
    symlinkSync('x.yaml', join(root, 'x.pdf'));
    expect(checkEvidence(root, root, 'x.pdf')).toBe('own-data');
    expect(checkEvidence(root, root, 'x.yaml')).toBe('own-data');
  });

  it('accepts a root that is itself behind a link', () => {
    put('that/x.pdf');
    symlinkSync('that', join(root, 'qua'));
    expect(checkEvidence(join(root, 'qua'), join(root, 'qua'), 'x.pdf')).toBe('ok');
  });
});

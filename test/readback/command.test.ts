/** `khenthuong readback` as a person runs it: words, exit codes, the patch, what is written. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tempFolder } from '../cli/support.ts';
import { factsAt } from './support.ts';
import { edited, retype, reword } from './word.ts';

const EXAMPLE = '04-ca-nhan-dot-xuat';
const folder = tempFolder();
const letter = path.join(folder.path, 'out', 'ho-so', '01-to-trinh.docx');
const copy = path.join(folder.path, 'da-sua.docx');
const yaml = path.join(folder.path, 'ho-so', 'dot-trinh.yaml');
const run = (...args: string[]) => folder.run('readback', 'da-sua.docx', '--ho-so', 'ho-so', ...args);
const write = (edit: (body: string) => string) => writeFileSync(copy, edited(readFileSync(letter), edit));
const number = (to: string) => retype(factsAt(readFileSync(letter), '/to_trinh/so'), '09', to, 'inside');

const reports = (): string[] => {
  const out = path.join(folder.path, 'out', 'ho-so', 'de-nghi');
  return (readdirSync(out, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.docx'))
    .map((name) => path.join(out, name));
};

let original: string;
beforeAll(() => {
  cpSync(path.join(ROOT, 'examples', EXAMPLE), path.join(folder.path, 'ho-so'), { recursive: true });
  original = readFileSync(yaml, 'utf8');
  expect(folder.run('build', 'ho-so', '-o', 'out', '--format', 'docx').code).toBe(0);
});
afterEach(() => writeFileSync(yaml, original));
afterAll(folder.remove);

describe('readback', () => {
  it('says that nothing differs', () => {
    cpSync(letter, copy);
    const { code, stdout } = run();
    expect(stdout).toBe('Mọi dữ kiện trong DOCX khớp YAML.\n');
    expect(code).toBe(0);
  });

  it('knows a document of another dossier, and says whose it is', () => {
    const other = path.join(folder.path, 'khac');
    cpSync(path.join(ROOT, 'examples', '01-nong-dan-cuu-duoi-nuoc'), other, { recursive: true });
    for (const name of [letter, ...reports()]) {
      const ran = folder.run('readback', name, '--ho-so', 'khac');
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('là văn bản của hồ sơ khác, không phải của “khac”');
      expect(ran.stderr).toContain('--ho-so');
    }
    expect(folder.run('readback', letter, '--ho-so', 'khac').stderr).toContain('“09”');
    // Under the very name of a file there.
    rmSync(path.join(other, 'de-nghi'), { recursive: true });
    cpSync(
      path.join(ROOT, 'examples', '01-nong-dan-cuu-duoi-nuoc', 'de-nghi', 'tran-van-mau.yaml'),
      path.join(other, 'de-nghi', 'pham-thi-gia-dinh.yaml'),
    );
    expect(folder.run('readback', ...reports(), '--ho-so', 'khac').stderr).toContain('của hồ sơ khác');
  });

  it('knows its own dossier where a name was put right, or the letter got another number and day', () => {
    const nominee = path.join(folder.path, 'ho-so', 'de-nghi', 'pham-thi-gia-dinh.yaml');
    const before = readFileSync(nominee, 'utf8');
    writeFileSync(nominee, before.replace('ten: Phạm Thị Gi', 'ten: Phan Thị Gi'));
    writeFileSync(
      yaml,
      original.replace('so: "09"', 'so: "19"').replace('ngay: 2026-01-21', 'ngay: 2026-01-22'),
    );
    const ran = folder.run('readback', path.join(folder.path, 'out', 'ho-so'), '--ho-so', 'ho-so');
    writeFileSync(nominee, before);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('docx_cu_hon_yaml');
  });

  it('takes the working folder for the dossier', () => {
    const { status } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'bin', 'khenthuong.js'), 'readback', copy],
      {
        cwd: path.join(folder.path, 'ho-so'),
      },
    );
    expect(status).toBe(0);
  });

  it('tells both values, their place, why it matters and what to do, and writes nothing', () => {
    write(number('12'));
    const before = readFileSync(yaml, 'utf8');
    const { code, stdout } = run();
    expect(code).toBe(1);
    expect(stdout).toContain('ho-so/dot-trinh.yaml');
    expect(stdout).toContain('YAML ghi “09”, DOCX ghi “12”. [docx_khac_yaml]');
    for (const part of ['Vì sao:', 'Cách sửa:', '--- a/dot-trinh.yaml', '-  so: "09"', '+  so: "12"'])
      expect(stdout).toContain(part);
    expect(readFileSync(yaml, 'utf8')).toBe(before);
  });

  it('gives a patch that git applies, and the same as JSON', () => {
    write(number('12'));
    const before = readFileSync(yaml, 'utf8');
    const { stdout } = run('--format', 'patch');
    const applied = spawnSync('git', ['apply', '--unsafe-paths', '-'], {
      cwd: path.join(folder.path, 'ho-so'),
      input: stdout,
      encoding: 'utf8',
    });
    expect(applied.stderr).toBe('');
    expect(readFileSync(yaml, 'utf8')).toBe(before.replace('so: "09"', 'so: "12"'));
    writeFileSync(yaml, before);
    const json = JSON.parse(run('--format', 'json').stdout);
    expect(json.diff).toBe(stdout);
    expect(json.exit).toBe(1);
    expect(json.changes).toEqual([{ at: 'dot-trinh.yaml#/to_trinh/so', before: '09', after: '12' }]);
  });

  it('writes with --va, changing that value alone; then nothing differs', () => {
    const before = readFileSync(yaml, 'utf8');
    write(number('12'));
    expect(run('--va').code).toBe(0);
    expect(readFileSync(yaml, 'utf8')).toBe(before.replace('so: "09"', 'so: "12"'));
    expect(run().code).toBe(0);
  });

  it('gives back a number that was first written in Word, into a key that was not there', () => {
    const before = readFileSync(yaml, 'utf8');
    writeFileSync(yaml, before.replace(/ *so: "09"\n/, ''));
    expect(folder.run('build', 'ho-so', '-o', 'trong', '--format', 'docx').code).not.toBe(2);
    const blank = readFileSync(path.join(folder.path, 'trong', 'ho-so', '01-to-trinh.docx'));
    writeFileSync(copy, edited(blank, retype(factsAt(blank, '/to_trinh/so'), '      ', '15', 'inside')));
    expect(run('--va').code).toBe(0);
    expect(readFileSync(yaml, 'utf8')).toContain('  so: "15"\n');
  });

  it('tells edited wording and ends in 0', () => {
    write(reword('cam kết hồ sơ', 'xin cam kết hồ sơ'));
    const { code, stdout } = run();
    expect(code).toBe(0);
    expect(stdout).toContain('Sửa ngoài dữ kiện');
  });

  it('ends in 3 where it cannot tell', () => {
    cpSync(letter, copy);
    const before = readFileSync(yaml, 'utf8');
    writeFileSync(yaml, `${before}\nla: 1\n`);
    expect(run().code).toBe(3);
    writeFileSync(yaml, before);
    expect(folder.run('build', 'ho-so', '-o', 'cong-khai', '--format', 'docx', '--an-danh').code).toBe(0);
    const masked = folder.run('readback', 'cong-khai/ho-so/01-to-trinh.docx', '--ho-so', 'ho-so');
    expect(masked.code).toBe(3);
    expect(masked.stderr).toContain('không mang bản đồ dữ kiện');
  });

  it('reads a whole folder together, and says what it could not compare', () => {
    const built = path.join(folder.path, 'out', 'ho-so');
    const all = folder.run('readback', 'out/ho-so', '--ho-so', 'ho-so');
    expect([all.code, all.stdout]).toEqual([0, 'Mọi dữ kiện trong DOCX khớp YAML.\n']);
    const other = path.join(built, '01-to-trinh-ban-hai.docx');
    write(number('12'));
    writeFileSync(other, edited(readFileSync(letter), number('13')));
    const two = folder.run('readback', 'da-sua.docx', 'out/ho-so', '--ho-so', 'ho-so', '--va');
    rmSync(other);
    expect(two.code).toBe(1);
    expect(two.stdout).toContain('[docx_hai_ban_khac]');
    expect(two.stdout).toContain('“12”, “13”');
    expect(readFileSync(yaml, 'utf8')).toBe(original);
    const sheet = folder.run(
      'build',
      'ho-so',
      '-o',
      'tat-ca',
      '--format',
      'docx',
      '--mau',
      'to-trinh,phieu-bau',
    );
    expect(sheet.code).toBe(0);
    const mixed = folder.run('readback', 'tat-ca', '--ho-so', 'ho-so');
    expect(mixed.code).toBe(3);
    expect(mixed.stderr).toContain('phieu-bau.docx” không mang bản đồ dữ kiện');
    expect(mixed.stdout).toContain('Mọi dữ kiện trong các DOCX so được khớp YAML.');
  });

  it.each([
    [/Không đọc được/, ['readback', 'khong-co.docx', '--ho-so', 'ho-so']],
    [/dot-trinh\.yaml”: Tệp không phải DOCX/, ['readback', 'ho-so/dot-trinh.yaml', '--ho-so', 'ho-so']],
    [/cut\.docx”: Không mở được tệp: gói ZIP bị hỏng/, ['readback', 'cut.docx', '--ho-so', 'ho-so']],
    [
      /cu\.doc”: Tệp dạng Word cũ \(\.doc\) hoặc DOCX có mật khẩu/,
      ['readback', 'cu.doc', '--ho-so', 'ho-so'],
    ],
    [/không có tệp \.docx nào/, ['readback', 'ho-so', '--ho-so', 'ho-so']],
    [/không phải thư mục hồ sơ/, ['readback', 'out/ho-so/01-to-trinh.docx', '--ho-so', 'out']],
  ])('ends in 2 with one sentence where a file cannot be read: %s', (sentence, args) => {
    writeFileSync(path.join(folder.path, 'cut.docx'), readFileSync(letter).subarray(0, 5000));
    writeFileSync(path.join(folder.path, 'cu.doc'), Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'));
    const { code, stderr } = folder.run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^khenthuong: /);
    expect(stderr).toMatch(sentence);
  });
});

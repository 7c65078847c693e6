import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenPackage, type Folder, ROOT, tempFolder } from './support.ts';

const DAY = ['--ngay', '2026-11-01'];
let folder: Folder;

/** Good dossiers, one with an error, one that holds a file nobody can read as YAML. */
beforeAll(() => {
  folder = tempFolder();
  const example = (name: string, as: string) =>
    cpSync(path.join(ROOT, 'examples', name), path.join(folder.path, 'ho-so', as), { recursive: true });
  example('01-nong-dan-cuu-duoi-nuoc', 'a/mau');
  example('04-ca-nhan-dot-xuat', 'b/mau');
  example('07-nguoi-lao-dong', 'c');
  example('08-ho-gia-dinh', 'd');
  const wrong = path.join(folder.path, 'ho-so', 'c');
  const file = readdirSync(wrong).find((name) => /^dot[-_]trinh/.test(name))!;
  const text = readFileSync(path.join(wrong, file), 'utf8');
  writeFileSync(path.join(wrong, file), text.replace(/^kieu: dot_trinh$/m, 'kieu: dot_trinh\nkhoa_la: 1'));
  folder.write('ho-so/e/hong.yaml', 'kieu: [de_nghi\n');
});
afterAll(() => folder.remove());

/** Every file below, with its bytes. */
function contents(root: string): Map<string, string> {
  const names = (readdirSync(root, { recursive: true }) as string[]).sort();
  const files = names.filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(root, name), 'base64')]));
}

describe('threads', () => {
  it.each(['text', 'json'])('give the report of one thread: %s', (format) => {
    const one = folder.run('validate', 'ho-so', '--format', format, '--jobs', '1', ...DAY);
    const three = folder.run('validate', 'ho-so', '--format', format, '--jobs', '3', ...DAY);
    expect(three).toEqual(one);
    expect(one.code).toBe(1);
    expect(one.stdout).toContain('ho-so/c/');
  });

  it('build the bytes of one thread, and hold back the same dossiers', () => {
    const [one, three] = ['1', '3'].map((jobs) => {
      const out = path.join(folder.path, 'ra');
      rmSync(out, { recursive: true, force: true });
      const ran = folder.run('build', 'ho-so', '-o', 'ra', '--jobs', jobs, ...DAY);
      return { ...ran, files: contents(out) };
    });
    expect(three).toEqual(one);
    expect(one!.code).toBe(1);
    expect(one!.stderr.match(/Chưa kết xuất/g)).toHaveLength(2);
    expect(one!.stderr).toContain('Chưa kết xuất gì từ ho-so/e: không đọc được ho-so/e/hong.yaml.');
    const folders = new Set([...one!.files.keys()].map((name) => name.split(path.sep)[0]));
    expect(folders).toEqual(new Set(['mau', 'mau-2', 'd']));
  });

  it('say what is wrong with an option as one thread does', () => {
    const args = ['build', 'ho-so', '-o', 'sai', '--mau', 'to-trin', ...DAY];
    const one = folder.run(...args, '--jobs', '1');
    expect(folder.run(...args, '--jobs', '2')).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('to-trinh');
  });

  it.each(['0', '65', 'hai', '1.5', '-1'])('are not %s', (jobs) => {
    const ran = folder.run('validate', 'ho-so', `--jobs=${jobs}`);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--jobs 2');
  });

  it('that cannot start leave nothing decided', () => {
    const root = brokenPackage((copy) => rmSync(path.join(copy, 'dist', 'worker.cjs')));
    const args = [path.join(root, 'bin', 'khenthuong.js'), 'validate', 'ho-so', '--jobs', '2'];
    const broken = spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' });
    rmSync(root, { recursive: true });
    expect(broken.status).toBe(3);
    expect(broken.stderr).toMatch(/^khenthuong: Lỗi của công cụ/);
    expect(broken.stderr).not.toContain('    at ');
  });
});

describe('a dossier with a file that nobody can read', () => {
  it.each([[[]], [['--nhap']]])('gives no paper, not even a draft; the others are built: %j', (flags) => {
    const broken = (name: string): void =>
      cpSync(path.join(ROOT, 'examples', 'loi', name), path.join(folder.path, 'kho', name), {
        recursive: true,
      });
    for (const name of ['thut-dong-bang-tab', 'quen-dong-ngoac-kep']) broken(name);
    cpSync(path.join(ROOT, 'examples', '04-ca-nhan-dot-xuat'), path.join(folder.path, 'kho', 'tot'), {
      recursive: true,
    });
    const out = path.join(folder.path, 'ra-kho');
    rmSync(out, { recursive: true, force: true });
    const ran = folder.run('build', 'kho', '-o', 'ra-kho', ...flags, '--ngay', '2026-04-01');
    expect(ran.code).toBe(1);
    expect(readdirSync(out)).toEqual(['tot']);
    expect(ran.stderr).toContain('không đọc được kho/thut-dong-bang-tab/de-nghi.yaml. Sửa rồi chạy lại.\n');
    expect(ran.stderr).toContain('[cu_phap_yaml]');
    expect(ran.stderr).not.toContain('thêm --nhap');
    expect(folder.run('pack', 'kho', '-o', 'kho.zip', ...flags, '--ngay', '2026-04-01').code).toBe(1);
    expect(existsSync(path.join(folder.path, 'kho.zip'))).toBe(false);
  });
});

describe('a folder that was built before', () => {
  it('is replaced whole, and refused by name where something in it is somebody else’s', () => {
    const args = ['build', 'ho-so/b', '-o', 'lai', '--format', 'docx', ...DAY];
    expect(folder.run(...args).code).toBe(0);
    const at = path.join(folder.path, 'lai', 'mau');
    const before = contents(at);
    expect(folder.run(...args).code).toBe(0);
    expect(contents(at)).toEqual(before);
    const report = [...before.keys()].find((name) => name.startsWith('de-nghi'))!;
    writeFileSync(path.join(at, report), 'đã sửa');
    folder.write('lai/mau/cua-toi/ghi-chu.txt', 'của tôi');
    const ran = folder.run(...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(
      `cua-toi/ghi-chu.txt, ${report.replaceAll(path.sep, '/')} (đã sửa sau khi kết xuất)`,
    );
    expect(readFileSync(path.join(at, report), 'utf8')).toBe('đã sửa');
    expect(readdirSync(path.join(folder.path, 'lai'))).toEqual(['mau']);
  });
});

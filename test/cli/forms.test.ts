/** `build --mau`, `build --templates`, `list forms <dossier>`: as a person calls them. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docxText } from '../../src/render/docx-text.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';

let here: Folder;
beforeEach(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples', '04-ca-nhan-dot-xuat'), path.join(here.path, 'ho-so'), {
    recursive: true,
  });
});
afterEach(() => here.remove());

const made = (out = 'ra') =>
  (readdirSync(path.join(here.path, out), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.docx'))
    .map((name) => name.replace(/^ho-so\//, '').replace(/\.docx$/, ''))
    .sort();
const text = (name: string) => docxText(readFileSync(path.join(here.path, 'ra', 'ho-so', `${name}.docx`)));
const build = (...more: string[]) => here.run('build', 'ho-so', '-o', 'ra', '--format', 'docx', ...more);
const shipped = (name: string) => readFileSync(path.join(ROOT, 'templates', 'mau', `${name}.yaml`), 'utf8');

describe('build --mau', () => {
  it('makes that form alone, by the name it always has', () => {
    expect(build('--mau', 'to-trinh').code).toBe(0);
    expect(made()).toEqual(['01-to-trinh']);
  });

  it('takes several, and groups', () => {
    build();
    const usual = made();
    expect(build('--mau', 'chinh').code).toBe(0);
    expect(made()).toEqual(usual);
    expect(build('--mau', 'phieu-bau,chinh').code).toBe(0);
    expect(made()).toEqual([...usual, 'xung-quanh/phieu-bau'].sort());
    expect(build('--mau', 'xung-quanh').code).toBe(0);
    const around = made();
    expect(around).toContain('xung-quanh/phieu-bau');
    expect(around.filter((name) => usual.includes(name))).toEqual([]);
    expect(build('--mau', 'tat-ca').code).toBe(0);
    expect(made()).toEqual([...usual, ...around].sort());
  });

  it('tells which form does not apply, and why', () => {
    const ran = build('--mau', 'to-trinh,chung-nhan-sang-kien,bao-cao-cong-hien');
    expect(made()).toEqual(['01-to-trinh']);
    expect(ran.stderr).toContain(
      'Không lập mẫu chung-nhan-sang-kien: hồ sơ chưa có sáng kiến, đề tài (sang_kien).',
    );
    expect(ran.stderr).toMatch(
      /Không lập mẫu bao-cao-cong-hien: .*Đột xuất; mẫu này cho Quá trình cống hiến\./,
    );
  });

  it('refuses a form that is none, and a dossier that no form asked for fits', () => {
    const wrong = build('--mau', 'to-trin');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Có phải ý bạn là “--mau to-trinh”?');
    const none = build('--mau', 'chung-nhan-sang-kien');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('không mẫu nào trong số đã gọi áp dụng');
  });

  it('is verified like any build', () => {
    here.run('build', 'ho-so', '-o', 'ra', '--mau', 'tat-ca');
    expect(here.run('verify', 'ra/ho-so', '--ho-so', 'ho-so').code).toBe(0);
  });
});

describe('build --templates', () => {
  const own = (name: string, body: string) => here.write(`mau-rieng/${name}.yaml`, body);
  const withOwn = (...more: string[]) => build('--templates', 'mau-rieng', ...more);

  it('puts the agency’s wording in place of ours', () => {
    own('to-trinh', shipped('to-trinh').replace('cam kết hồ sơ', 'bảo đảm hồ sơ'));
    expect(withOwn().code).toBe(0);
    expect(text('01-to-trinh')).toContain('bảo đảm hồ sơ');
  });

  it('changes a shared part everywhere', () => {
    own('phan/ky-noi-nhan', shipped('phan/ky-noi-nhan').replace("'{{ noi_nhan | dong }}'", 'Lưu hồ sơ'));
    expect(withOwn('--mau', 'giay-moi-hop').code).toBe(0);
    expect(text('xung-quanh/giay-moi-hop')).toContain('- Lưu hồ sơ.');
  });

  it('adds a form', () => {
    own('phieu-tiep-nhan', shipped('giay-moi-hop').replace('id: giay-moi-hop', 'id: phieu-tiep-nhan'));
    expect(withOwn('--mau', 'phieu-tiep-nhan').code).toBe(0);
    expect(made()).toEqual(['xung-quanh/phieu-tiep-nhan']);
    expect(here.run('list', 'forms', 'ho-so', '--templates', 'mau-rieng').stdout).toContain(
      '✓ phieu-tiep-nhan',
    );
  });

  it('names a slot that does not exist, its line and the nearest name, in a branch not taken too', () => {
    const body = shipped('giay-moi-hop').replace(
      'neu: hop.chu_tri.ho_ten == ""',
      'neu: hop.chu_tri.ho_te == ""',
    );
    own('giay-moi-hop', body);
    const ran = withOwn('--mau', 'giay-moi-hop');
    expect(ran.code).toBe(2);
    const line = body.split('\n').findIndex((each) => each.includes('hop.chu_tri.ho_te ')) + 1;
    expect(ran.stderr).toContain(`mau-rieng/giay-moi-hop.yaml:${line}:`);
    expect(ran.stderr).toContain('gọi “hop.chu_tri.ho_te”');
    expect(ran.stderr).toContain('Có phải ý bạn là “ho_ten”?');
    expect(ran.stderr).toContain('Các tên dùng được trong “hop.chu_tri”: chuc_vu, ho_ten.');
  });

  it.each([
    [
      'a key',
      'giay-moi-hop',
      (body: string) => body.replace('nguon_khung', 'nguon_khunng'),
      /nguon_khunng.*Có phải ý bạn là “nguon_khung”/s,
    ],
    [
      'a kind of block',
      'giay-moi-hop',
      (body: string) => body.replace('loai: tieu_de', 'loai: tieu_dee'),
      /tieu_dee/,
    ],
    [
      'a part of the data',
      'giay-moi-hop',
      (body: string) => body.replace('can_co: [hop]', 'can_co: [hopp]'),
      /Có phải ý bạn là “hop”/,
    ],
    [
      'the template language',
      'giay-moi-hop',
      (body: string) => body.replace('{{ so_luong }}', '{{ so_luong'),
      /giay-moi-hop\//,
    ],
    [
      'a shared part',
      'giay-moi-hop',
      (body: string) => body.replace('phan/dau-van-ban', 'phan/dau-khac'),
      /không có phần “phan\/dau-khac”/,
    ],
    [
      'the id',
      'giay-moi-hop',
      (body: string) => body.replace('id: giay-moi-hop', 'id: giay-moi'),
      /id là giay-moi/,
    ],
  ])('refuses a mistake in %s', (_what, name, change, message) => {
    own(name, change(shipped(name)));
    const ran = withOwn();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(message);
  });

  it('refuses a folder that is none, or empty', () => {
    expect(build('--templates', 'khong-co').stderr).toContain('không phải thư mục');
    here.write('trong/doc.txt', '');
    expect(build('--templates', 'trong').stderr).toContain('không có tệp mẫu nào');
  });

  it('is told of in the manifest', () => {
    own('to-trinh', shipped('to-trinh'));
    withOwn();
    const manifest = JSON.parse(readFileSync(path.join(here.path, 'ra', 'ho-so', 'manifest.json'), 'utf8'));
    expect(manifest.mau_rieng).toEqual([
      { file: 'to-trinh.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});

describe('list forms', () => {
  it('says of each form whether it applies to the dossier, and why', () => {
    const ran = here.run('list', 'forms', 'ho-so');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(
      /✓ to-trinh .*\n {6}vì có dot_trinh\.to_trinh \(Tờ trình\): Mẫu số 01, Nghị định số 152\/2025\/NĐ-CP \[V\]/,
    );
    expect(ran.stdout).toMatch(
      /✗ bao-cao-cong-hien .*\n {6}Phạm Thị Giả Định: vì .*Đột xuất; mẫu này cho Quá trình cống hiến/,
    );
    expect(ran.stdout).toMatch(/✗ cong-van .*\n {6}vì hồ sơ chưa có công văn/);
  });

  it('knows a letter as a paper of its own', () => {
    const letter = path.join(ROOT, 'examples', 'cong-van');
    const listed = here.run('list', 'forms', letter);
    expect(listed.code).toBe(0);
    expect(listed.stdout).toMatch(/✓ cong-van /);
    expect(listed.stdout).not.toMatch(/to-trinh|phieu-bau/);
    expect(here.run('build', letter, '-o', 'ra', '--mau', 'phieu-bau').code).toBe(2);
    expect(here.run('build', letter, '-o', 'ra').code).toBe(0);
    expect(made()).toEqual(['cong-van/don-doc/cong-van']);
  });

  it('takes paths with forms alone', () => {
    expect(here.run('list', 'rules', 'ho-so').code).toBe(2);
    expect(here.run('list', 'forms').stdout).toContain('to-trinh');
    expect(here.run('list', 'forms', 'khong-co').code).toBe(2);
  });
});

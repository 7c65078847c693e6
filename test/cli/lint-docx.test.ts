/** `lint-docx` as a person runs it: our own documents pass, others get findings, hostile ones one sentence. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, changed, LETTER } from '../lint/support.ts';
import { reportValidator } from '../report/validator.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';

let here: Folder;
const EVERY = ['--mau', 'tat-ca', '--format', 'docx', '--ngay', '2026-11-01'];
const examples = readdirSync(path.join(ROOT, 'examples')).filter((name) => !/^(?:loi|.*\.\w+)$/.test(name));
beforeAll(async () => {
  here = tempFolder();
  const good = await bytesOf(LETTER);
  writeFileSync(path.join(here.path, 'tot.docx'), good);
  writeFileSync(
    path.join(here.path, 'sai.docx'),
    changed(good, (xml) => xml.replace('>Đỗ Thị Minh Chứng<', '>ĐỖ THỊ MINH CHỨNG<')),
  );
  writeFileSync(
    path.join(here.path, 'nhac.docx'),
    changed(good, (xml) => xml.replace('>2. Cá nhân<', '>3. Cá nhân<')),
  );
  writeFileSync(
    path.join(here.path, 'cu.docx'),
    changed(good, (xml) =>
      xml.replace('>Mẫu, ngày 05 tháng 02 năm 2026<', '>Mẫu, ngày 05 tháng 02 năm 2019<'),
    ),
  );
  here.write('hong.docx', 'PK không phải ZIP');
  here.write('trong/ghi-chu.txt', 'không có văn bản');
});
afterAll(() => here.remove());

describe('our own documents', () => {
  /** Every form that applies to any of them: reports and all papers around. */
  it.each([
    ['clean', []],
    ['public', ['--an-danh']],
    ['drafts with a fingerprint', ['--nhap', '--van-tay']],
  ])('of the examples, all forms, pass with nothing: %s', (name, options) => {
    const out = `ra-${name}`;
    const folders = examples.map((example) => path.join(ROOT, 'examples', example));
    const built = here.run('build', ...folders, '-o', out, ...EVERY, ...options);
    expect([built.code, built.stderr]).toEqual([0, '']);
    const ran = here.run('lint-docx', out, '--fail-on', 'info');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const [, count] = /^(\d+) văn bản; không có vấn đề nào\.\n/.exec(ran.stdout) ?? [];
    expect(Number(count), ran.stdout).toBeGreaterThan(150);
  });

  it('of a draft that waits for its number pass too', () => {
    here.run(
      'init',
      'moi',
      '--ten',
      'Ủy ban nhân dân xã Mẫu',
      '--dia-danh',
      'Mẫu',
      '--nguoi-ky',
      'Trần Văn Mẫu',
    );
    // A place still to be filled in is no date and no sign: lint-docx rightly says so.
    for (const [file, kept, real] of [
      ['moi/khenthuong.yaml', '[UBND]', 'UBND'],
      ['moi/dot-trinh.yaml', '[NĂM-THÁNG-NGÀY]', '2026-03-17'],
    ] as const)
      here.write(file, readFileSync(path.join(here.path, file), 'utf8').replace(kept, real));
    here.run('build', 'moi', '-o', 'nhap', '--nhap', ...EVERY);
    const { files, findings } = JSON.parse(here.run('lint-docx', 'nhap', '--format', 'json').stdout);
    expect(files.length).toBeGreaterThan(5);
    expect(
      findings.map((one: { file: string; rule: string }) => `${path.basename(one.file)}: ${one.rule}`),
    ).toEqual([]);
  });
});

describe('findings', () => {
  it('name file, paragraph, rule, provision and what to do; exit 1', () => {
    const { code, stdout } = here.run('lint-docx', 'sai.docx');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^sai\.docx\n {2}\d+:1 {2}lỗi {2}Họ tên người ký “ĐỖ THỊ MINH CHỨNG” in hoa toàn bộ\. \[vb_ho_ten\]\n/,
    );
    expect(stdout).toMatch(/│ ĐỖ THỊ MINH CHỨNG\n/);
    expect(stdout).toContain('điểm đ khoản 7 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP');
    expect(stdout).toContain('Cách sửa: ');
  });

  it('come as JSON that fits its schema', () => {
    const { code, stdout } = here.run('lint-docx', 'sai.docx', 'tot.docx', '--format', 'json');
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    const valid = reportValidator();
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true);
    expect(report).toMatchObject({
      luat: ['nd_30_2020'],
      files: ['sai.docx', 'tot.docx'],
      summary: { files: 2, errors: 1, exit: 1 },
    });
    expect(report.findings[0]).toMatchObject({ rule: 'vb_ho_ten', citation: { van_ban: 'nd_30_2020' } });
  });

  it('that only warn leave exit 0, unless asked', () => {
    expect(here.run('lint-docx', 'nhac.docx').code).toBe(0);
    expect(here.run('lint-docx', 'nhac.docx', '--fail-on', 'warning').code).toBe(1);
  });

  it('on a document older than the decree settle nothing; exit 3', () => {
    const { code, stdout } = here.run('lint-docx', 'cu.docx');
    expect(code).toBe(3);
    expect(stdout).toContain('[vb_truoc_nghi_dinh]');
    expect(stdout).toContain('CHƯA KẾT LUẬN');
  });

  it('are explained and listed by their rule', () => {
    const page = here.run('explain', 'vb_ho_ten');
    expect(page.stdout).toContain('vb_ho_ten — Họ và tên người ký');
    expect(page.stdout).toContain('khenthuong lint-docx');
    expect(here.run('list', 'rules').stdout).toContain('vb_ho_ten');
  });
});

describe('what cannot be read', () => {
  it('is one finding, exit 2, and the others are still checked', () => {
    const { code, stdout, stderr } = here.run('lint-docx', 'hong.docx', 'sai.docx');
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout.match(/\[docx_khong_doc_duoc\]/g)).toHaveLength(1);
    expect(stdout).toContain('[vb_ho_ten]');
    expect(stdout).not.toMatch(/\bat \S+:\d+/);
  });

  it.each([
    ['a file that is not there', ['khong-co.docx'], /không tìm thấy/],
    ['a folder without documents', ['trong'], /không có tệp \.docx nào/],
    ['nothing', [], /paths|đường dẫn|tệp/],
    ['another format', ['tot.docx', '--format', 'xml'], /không dùng được/],
  ])('%s is a usage error', (_, args, sentence) => {
    const { code, stderr } = here.run('lint-docx', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

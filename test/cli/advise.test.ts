/** `khenthuong advise` as a process. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, type Folder, ROOT, tempFolder } from './support.ts';

const run = (...args: string[]) => {
  const ran = spawnSync(process.execPath, [BIN, 'advise', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
};
const RESCUER = 'examples/01-nong-dan-cuu-duoi-nuoc/de-nghi/tran-van-mau.yaml';
const DAY = ['--ngay', '2026-11-22'];

interface Printed {
  readonly exit: number;
  readonly ngay: string;
  readonly nominations: readonly {
    readonly file: string;
    readonly provisional: boolean;
    readonly points: readonly { award: string; verdict: string; decidedBy: string; submittedBy: string[] }[];
    readonly ladder: { readonly rungs: readonly { award: string; highest: boolean }[] } | null;
  }[];
}

let here: Folder;
beforeEach(() => {
  here = tempFolder();
});
afterEach(() => here.remove());

describe('text', () => {
  const clean = (text: string) => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d\d-\d\d/);
    expect(text.normalize('NFC')).toBe(text);
  };

  it('tells on one screen what is met, what is near, the rung, the way, and how much is left', () => {
    const { code, stdout, stderr } = run(RESCUER, ...DAY);
    expect([code, stderr]).toEqual([0, '']);
    for (const part of [
      'Đạt tiêu chuẩn, lập hồ sơ được ngay (1)',
      '✓ Huân chương Dũng cảm — Điều 52 (đang viện dẫn)',
      'thủ tục đơn giản: được (điểm b khoản 1 Điều 85)',
      'Người quyết định: Chủ tịch nước. Cấp trình: Bộ, ban, ngành ở trung ương; Tỉnh, thành phố. Gửi: Thủ tướng Chính phủ.',
      'Gần nhất, thiếu ít nhất trước (3)',
      'Còn thiếu 1: tra_loi.chap_hanh_tot',
      '✓ Huân chương Dũng cảm (bậc cao nhất đang đạt)',
      'chọn MỘT bậc',
      'Xem đủ: thêm --tat-ca.',
    ])
      expect(stdout).toContain(part);
    expect(stdout.split('\n').length).toBeLessThan(40);
    clean(stdout);
  });

  it('leaves out what is for others: the armed forces, foreigners, winners of prizes of the world', () => {
    const { stdout } = run(RESCUER, ...DAY);
    for (const part of ['Quân công', 'Chiến công', 'Hữu nghị', 'giải thưởng cao của thế giới', 'Nhà giáo'])
      expect(stdout).not.toContain(part);
    expect(run(RESCUER, ...DAY, '--tat-ca').stdout).toContain('Huân chương Quân công');
  });

  it('“như trên” is said of the card right above', () => {
    const { stdout } = run('examples/06-tap-the-cong-trang', ...DAY);
    const ways = stdout.match(/(?:Trình theo|Người quyết định): .*/g)!;
    const full = (label: string) =>
      ways.filter((line) => line.startsWith(label) && !line.endsWith('như trên'));
    // Three ways in turn, the first two apart from one another: the third repeats the first in full.
    expect(full('Trình theo').length).toBe(3);
    expect(full('Trình theo')[0]).toBe(full('Trình theo')[2]);
  });

  it('tells all when asked', () => {
    const { stdout } = run(RESCUER, ...DAY, '--tat-ca');
    for (const part of [
      'Đạt (1)',
      'Chưa kết luận, thiếu ít nhất trước',
      'Không đạt (',
      'chỉ được chọn MỘT bậc',
      '← bậc cao nhất đang đạt',
      'Ai quyết định, ai trình',
    ])
      expect(stdout).toContain(part);
    expect(stdout).not.toContain('--tat-ca');
    clean(stdout);
  });

  it('says that a result under a law not loaded is provisional', () => {
    here.write(
      'a.yaml',
      'kieu: de_nghi\ndoi_tuong: { loai: ca_nhan, ten: Trần Văn Mẫu }\nhinh_thuc: giay_khen\nloai_hinh: cong_trang\ncan_cu: { van_ban: luat_06_2022, dieu: "75", khoan: "2" }\n',
    );
    const { code, stdout } = here.run('advise', 'a.yaml', ...DAY);
    expect(code).toBe(3);
    expect(stdout).toContain('TẠM TÍNH: Luật số 06/2026/QH16');
    expect(stdout).toContain('chưa có đợt trình, xét theo ngày 22/11/2026');
  });

  it('says why where every point fails and the cited one is none of the law', () => {
    here.write(
      'a.yaml',
      'kieu: de_nghi\ndoi_tuong: { loai: ca_nhan, ten: Trần Văn Mẫu }\nhinh_thuc: giay_khen\nloai_hinh: cong_trang\ncan_cu: { van_ban: luat_06_2022, dieu: "1" }\nvu_viec: [{ loai: bao_chi, trang_thai: dang_xem_xet }]\n',
    );
    const { stdout } = here.run('advise', 'a.yaml', '--ngay', '2026-08-20');
    expect(stdout).toContain('Chưa đạt: ');
    expect(stdout).toContain('đang xem xét, xác minh');
  });

  it('does not advise on a file with mistakes of structure', () => {
    here.write('a.yaml', 'kieu: de_nghi\nhinh_thuc: giay_khen\n');
    const { code, stdout } = here.run('advise', 'a.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('khenthuong validate');
  });
});

describe('json', () => {
  it('is one object with the exit code in it', () => {
    const { code, stdout } = run(RESCUER, '--format', 'json', ...DAY);
    const printed = JSON.parse(stdout) as Printed;
    expect(printed).toMatchObject({ exit: code, ngay: '2026-11-22' });
    const [nomination] = printed.nominations;
    expect(nomination).toMatchObject({ file: RESCUER, provisional: false });
    expect(nomination!.points[0]).toMatchObject({
      award: 'huan_chuong_dung_cam',
      verdict: 'dat',
      decidedBy: 'Chủ tịch nước',
      submittedBy: ['trung_uong', 'tinh'],
    });
    expect(nomination!.ladder!.rungs.filter((rung) => rung.highest).map((rung) => rung.award)).toEqual([
      'huan_chuong_dung_cam',
    ]);
  });

  it('advises on the nomination named, and on all that a submission carries', () => {
    const folder = 'examples/10-dot-trinh-12-de-nghi';
    const count = (name: string) =>
      (JSON.parse(run(path.posix.join(folder, name), '--format', 'json', ...DAY).stdout) as Printed)
        .nominations.length;
    expect(count('de-nghi/khoa-duoc.yaml')).toBe(1);
    expect(count('dot-trinh.yaml')).toBe(12);
  });

  it('is the same twice', () => {
    expect(run(RESCUER, '--format', 'json', ...DAY)).toEqual(run(RESCUER, '--format', 'json', ...DAY));
  });
});

describe('usage', () => {
  it.each([
    [[], 'Lệnh “advise” còn thiếu'],
    [['a.yaml', '--format', 'jso'], 'Có phải ý bạn là “--format json”?'],
    [['khong-co.yaml'], 'không tìm thấy'],
    [['examples/01-nong-dan-cuu-duoi-nuoc/khenthuong.yaml'], 'Không có đề nghị nào'],
  ])('%j', (args, sentence) => {
    const { code, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

/** `khenthuong money` as a process. */
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, INIT, ROOT, tempFolder } from './support.ts';

let here: Folder;

beforeEach(() => {
  here = tempFolder();
});

afterEach(() => here.remove());

const example = (name: string): string => path.join(ROOT, 'examples', name);

const nomination = (kind: string, award: string, name = 'Trần Văn Mẫu'): string => `kieu: de_nghi
doi_tuong: { loai: ${kind}, ten: ${name}${kind === 'ho_gia_dinh' ? ', chu_ho: Ông Mẫu' : ''} }
hinh_thuc: ${award}
loai_hinh: cong_trang
can_cu: { van_ban: luat_06_2022, dieu: "74", khoan: "1" }
`;

interface Sheet {
  readonly ngay: string;
  readonly de_nghi: readonly {
    readonly ngay: string;
    readonly ngay_tu: string;
    readonly ket_qua: Record<string, unknown> | null;
    readonly ly_do: string;
    readonly ben_chi: string;
    readonly luu_y: readonly string[];
  }[];
  readonly tong: {
    readonly tien: number;
    readonly tinh_duoc: number;
    readonly chua_tinh_duoc: number;
    readonly theo_ben_chi: readonly { readonly ben_chi: string; readonly tien: number }[];
  };
  readonly exit: number;
}

function sheet(...args: string[]): { code: number | null; data: Sheet } {
  const { code, stdout } = here.run('money', ...args, '--format', 'json');
  return { code, data: JSON.parse(stdout) as Sheet };
}

describe('money', () => {
  it('takes the day of the decision, whatever --ngay says, and says so', () => {
    const args = [example('04-ca-nhan-dot-xuat'), '--ngay', '2026-08-01'];
    const { code, data } = sheet(...args);
    expect(code).toBe(0);
    expect(data.de_nghi[0]).toMatchObject({
      ngay: '2026-01-28',
      ngay_tu: 'quyet_dinh',
      ben_chi: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
      ket_qua: { phan_tram: 150, luong: 2_340_000, truoc_lam_tron: 3_510_000, tien: 3_510_000 },
    });
    const { stdout } = here.run('money', ...args);
    expect(stdout).toContain('28/01/2026 (ngày ký quyết định, theo dot_trinh.quyet_dinh.ngay)');
    expect(stdout).toContain('1,5 × 2.340.000 đ = 3.510.000 đ, làm tròn lên hàng 10.000 đ: 3.510.000 đ.');
  });

  it.each([
    ['2026-06-30', 2_340_000],
    ['2026-07-01', 2_530_000],
  ])('without a decision the wage is that of --ngay %s', (day, wage) => {
    const { data } = sheet(example('01-nong-dan-cuu-duoi-nuoc'), '--ngay', day);
    expect(data.de_nghi[0]).toMatchObject({ ngay: day, ngay_tu: 'ngay', ket_qua: { luong: wage } });
  });

  it('without a decision and --ngay it is today, and says so', () => {
    const { data } = sheet(example('01-nong-dan-cuu-duoi-nuoc'));
    expect(data.de_nghi[0]!.ngay_tu).toBe('hom_nay');
    expect(here.run('money', example('01-nong-dan-cuu-duoi-nuoc')).stdout).toContain('giả định là hôm nay');
  });

  it('a household is reckoned in one step and the order is told', () => {
    here.write('ho.yaml', nomination('ho_gia_dinh', 'giay_khen', 'Hộ ông Mẫu'));
    const { stdout, code } = here.run('money', 'ho.yaml', '--ngay', '2026-06-30');
    expect(code).toBe(0);
    expect(stdout).toContain('Tiền thưởng: 1.060.000 đ');
    expect(stdout).toContain('0,3 × 1,5 × 2.340.000 đ = 1.053.000 đ');
    expect(stdout).toContain('làm tròn một lần sau cùng');
  });

  it('state awards are paid by the agency that submitted, others by who decides; totals by payer', () => {
    const { code, data } = sheet(
      example('01-nong-dan-cuu-duoi-nuoc'),
      example('04-ca-nhan-dot-xuat'),
      example('10-dot-trinh-12-de-nghi'),
      '--ngay',
      '2026-05-01',
    );
    expect(code).toBe(0);
    expect(data.de_nghi.map((line) => line.ben_chi)).toContain('Ủy ban nhân dân tỉnh Mẫu');
    expect(data.tong.tinh_duoc).toBe(14);
    expect(data.tong.theo_ben_chi).toHaveLength(2);
    const sums = data.de_nghi.map((line) => Number(line.ket_qua!['tien']));
    expect(data.tong.tien).toBe(sums.reduce((a, b) => a + b, 0));
    expect(data.tong.theo_ben_chi.reduce((sum, { tien }) => sum + tien, 0)).toBe(data.tong.tien);
  });

  it('who is asked to decide is presumed to pay, and why is told with how far the law was seen', () => {
    const letter = (level: string, name: string) => {
      cpSync(example('08-ho-gia-dinh'), path.join(here.path, level), { recursive: true });
      const file = path.join(here.path, level, 'dot-trinh.yaml');
      const text = readFileSync(file, 'utf8')
        .replace('    - Chủ tịch Ủy ban nhân dân tỉnh Mẫu', `    - ${name}`)
        .replace('nguoi_nhan: ubnd_tinh', `nguoi_nhan: ${level}`);
      writeFileSync(file, text);
      return sheet(level, '--ngay', '2026-05-01').data.de_nghi[0]!;
    };
    const asked = letter('ubnd_tinh', 'Ủy ban nhân dân tỉnh Mẫu');
    expect(asked.ben_chi).toBe('Chủ tịch Ủy ban nhân dân tỉnh Mẫu');
    expect(asked.luu_y).toEqual([
      'bên chi là suy đoán: tờ trình kính gửi Chủ tịch Ủy ban nhân dân tỉnh Mẫu (dot_trinh.to_trinh.kinh_gui), thẩm quyền theo Điều 79 Luật Thi đua, khen thưởng năm 2022 (đã đọc nguyên văn); hồ sơ chưa ghi quyết định (dot_trinh.quyet_dinh.co_quan)',
    ]);
    // Who only takes papers in, and a level that only passes them on, are no payers.
    for (const [level, name] of [
      ['so_noi_vu', 'Sở Nội vụ tỉnh Mẫu'],
      ['ubnd_huyen', 'Ủy ban nhân dân huyện Mẫu'],
      ['bo_nganh', '"[Bộ …]"'],
    ] as const) {
      const open = letter(level, name);
      expect(open.ben_chi).toContain('Người quyết định (hồ sơ chưa nêu): Bộ trưởng');
      expect(open.luu_y[0]).toContain('người quyết định: thẩm quyền theo Điều 79');
    }
  });

  it('an agency that only passes the award on is not named as payer', () => {
    here.run('init', '.', '--cap', 'xa', '--ten', 'Xã Mẫu');
    here.write('de-nghi/01-mau.yaml', nomination('ca_nhan', 'bang_khen_ttg'));
    const { data } = sheet('.', '--ngay', '2026-05-01');
    expect(data.de_nghi[0]!.ben_chi).toBe('Cơ quan trình Thủ tướng Chính phủ (hồ sơ chưa nêu)');
  });

  it('a file that a submission names twice is paid once', () => {
    cpSync(example('04-ca-nhan-dot-xuat'), path.join(here.path, 'a'), { recursive: true });
    const file = path.join(here.path, 'a/dot-trinh.yaml');
    const text = readFileSync(file, 'utf8');
    const entry = / {2}- tep: de-nghi[^\n]*\n[^\n]*\n/.exec(text)![0];
    writeFileSync(file, text.replace(entry, entry + entry));
    const { code, data } = sheet('a');
    expect([code, data.tong.tinh_duoc, data.tong.chua_tinh_duoc]).toEqual([3, 1, 1]);
    expect(data.tong.tien).toBe(3_510_000);
    expect(data.de_nghi[1]!.ly_do).toContain('đã tính ở trên');
  });

  it('a signer not filled in pays nothing; a decision still to come is told', () => {
    cpSync(example('04-ca-nhan-dot-xuat'), path.join(here.path, 'a'), { recursive: true });
    const file = path.join(here.path, 'a/dot-trinh.yaml');
    const text = readFileSync(file, 'utf8');
    const [head, tail] = text.split('quyet_dinh:') as [string, string];
    const open = tail.replace(/ngay: .*/, 'ngay: 2199-01-28').replace(/co_quan: .*/, 'co_quan: "[người ký]"');
    writeFileSync(file, `${head}quyet_dinh:${open}`);
    const [line] = sheet('a').data.de_nghi;
    expect(line!.ben_chi).not.toContain('[');
    expect(line!.luu_y.join()).toContain('còn ở phía trước');
  });

  it('an award of which the prize alone is known: the ceiling, and that the payer is not', () => {
    here.write('a.yaml', nomination('ca_nhan', 'ky_niem_chuong_bo_tinh'));
    const { code, stdout } = here.run('money', 'a.yaml', '--ngay', '2026-06-30');
    expect(code).toBe(0);
    expect(stdout).toContain('Tiền thưởng: không quá 1.410.000 đ');
    expect(stdout).toContain('Bên chi: Chưa rõ bên chi (bộ luật chưa nạp ai quyết định');
    expect(stdout).toContain('Tổng cộng: không quá 1.410.000 đ cho 1 đề nghị.');
  });

  it('weak marks are told', () => {
    const ran = here.run('money', example('08-ho-gia-dinh'), '--ngay', '2024-11-01');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/Lưu ý: chưa đối chiếu nguyên văn: .*Nghị định số 98\/2023\/NĐ-CP/);
  });

  it('an amended provision is told', () => {
    const day = (text: string) =>
      sheet(example('01-nong-dan-cuu-duoi-nuoc'), '--ngay', text).data.de_nghi[0]!.luu_y;
    expect(day('2026-09-30')).toEqual([]);
    expect(day('2026-10-01')).toEqual([expect.stringContaining('Luật số 06/2026/QH16')]);
  });

  it.each([
    ['before 2024', nomination('ca_nhan', 'giay_khen'), '2023-06-01'],
    ['award unknown', nomination('ca_nhan', 'giay_khen_la'), '2026-05-01'],
    ['no coefficient for this kind of nominee', nomination('tap_the', 'huan_chuong_dung_cam'), '2026-05-01'],
  ])('3: not to be reckoned, left out of the total: %s', (_why, text, day) => {
    here.write('a.yaml', text);
    here.write('b.yaml', nomination('ca_nhan', 'giay_khen', 'Người Khác'));
    const { code, data } = sheet('a.yaml', '--ngay', day);
    expect([code, data.exit, data.de_nghi[0]!.ket_qua]).toEqual([3, 3, null]);
    expect(data.de_nghi[0]!.ly_do).toMatch(/\.$/);
    expect(data.tong).toMatchObject({ tien: 0, chua_tinh_duoc: 1 });
    const ran = here.run('money', 'a.yaml', '--ngay', day);
    expect([ran.code, ran.stdout.includes('chưa tính được')]).toEqual([3, true]);
  });

  it('3: a file that is not true to its schema', () => {
    here.write('a.yaml', `${nomination('ca_nhan', 'giay_khen')}khoa_la: 1\n`);
    const ran = here.run('money', 'a.yaml', '--ngay', '2026-05-01');
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('chưa tính được');
    expect(ran.stderr).toContain('khenthuong validate');
  });

  it('2: a path that leads nowhere, a file that cannot be read, wrong usage', () => {
    expect(here.run('money', 'khong-co').code).toBe(2);
    here.write('a.yaml', nomination('ca_nhan', 'giay_khen'));
    expect(here.run('money', 'a.yaml', 'khong-co').code).toBe(2);
    expect(here.run('money', 'a.yaml', '--format', 'xml').code).toBe(2);
    chmodSync(path.join(here.path, 'a.yaml'), 0);
    if (process.getuid?.() !== 0) expect(here.run('money', 'a.yaml').code).toBe(2);
  });

  it('0: nothing to reckon', () => {
    here.run(...INIT);
    const ran = here.run('money', 'khenthuong.yaml');
    expect(ran).toEqual({ code: 0, stdout: 'Không có đề nghị nào để tính tiền thưởng.\n', stderr: '' });
  });

  it('several titles of one person: the total may be too high, and says so', () => {
    here.run('init', '.');
    here.write('de-nghi/a.yaml', nomination('ca_nhan', 'lao_dong_tien_tien'));
    here.write('de-nghi/b.yaml', nomination('ca_nhan', 'chien_si_thi_dua_co_so'));
    here.write('de-nghi/c.yaml', nomination('ca_nhan', 'giay_khen'));
    const { data } = sheet('de-nghi/a.yaml', 'de-nghi/b.yaml', 'de-nghi/c.yaml', '--ngay', '2026-05-01');
    const noted = data.de_nghi.map(({ luu_y }) =>
      luu_y.some((note) => note.includes('chỉ nhận mức cao nhất')),
    );
    expect(noted).toEqual([true, true, false]);
  });

  it('is the same twice, and plain in a pipe', () => {
    const run = () => here.run('money', example('10-dot-trinh-12-de-nghi'), '--ngay', '2026-05-01');
    expect(run()).toEqual(run());
    expect(run().stdout).not.toMatch(/undefined|NaN|\[object/);
  });
});

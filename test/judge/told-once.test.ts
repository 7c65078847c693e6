/** One fact is asked once: a second finding on it would be looked for as a second fault. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';
import { lawData } from '../support/law.ts';

const UNSAID = {
  ...Object.fromEntries([0, 1, 2].map((i) => [`/de_nghi/sang_kien/${i}/da_dung_cho`, null])),
  '/de_nghi/hinh_thuc': 'huan_chuong_lao_dong_hang_ba',
  '/de_nghi/can_cu': { van_ban: 'luat_06_2022', dieu: '44', khoan: '2', diem: 'b' },
};
const ENDED = [
  { ma: 'tt1', tu_ngay: '2021-01-01', den_ngay: '2021-12-31', noi_dung: 'Cải tiến máy đóng gói' },
];

describe('a fact that the standard asks for', () => {
  const { findings, verdicts } = judgeWorkspace(changedExample('02-cong-nhan-sang-kien', UNSAID));
  const about = findings.filter(({ fix }) => fix.includes('da_dung_cho'));

  it('is asked for there alone, with the line for having none', () => {
    expect(about.map(({ rule }) => rule)).toEqual(['tieu_chuan_chua_ro']);
    expect(about[0]!.fix).toContain('“da_dung_cho: []”');
  });

  it('is lacking for the verdict all the same', () => {
    expect(verdicts[0]!.verdict).not.toBe('dat');
    expect(verdicts[0]!.missing.join()).toContain('da_dung_cho');
  });
});

describe('a rule that yields', () => {
  const day = { '/de_nghi/tra_loi/nhieu_thanh_tich/ngay': '2022-01-05' };
  const rules = (changes: Readonly<Record<string, unknown>>) =>
    judgeWorkspace(changedExample('02-cong-nhan-sang-kien', changes)).findings.map(({ rule }) => rule);

  it('says nothing where the other tells of it', () => {
    expect(rules(day)).toContain('tra_loi_sau_thanh_tich');
    expect(rules(day)).not.toContain('tra_loi_sau_nam_xet');
  });

  it('speaks where the other has nothing to tell', () => {
    expect(rules({ ...day, '/de_nghi/thanh_tich': ENDED })).toContain('tra_loi_sau_nam_xet');
  });

  it('names rules of its own scope', () => {
    const scope = new Map(lawData.quy_tac.map(({ id, pham_vi }) => [id, pham_vi]));
    for (const { id, pham_vi, nhuong = [] } of lawData.quy_tac)
      for (const other of nhuong) expect(scope.get(other), `${id} → ${other}`).toBe(pham_vi);
  });
});

it('does not take an award for a strange one while a nomination cannot be read', () => {
  const said = (listed: readonly object[]) =>
    judgeWorkspace(
      changedExample('06-tap-the-cong-trang', {
        '/dot_trinh/to_trinh/trich_yeu':
          'Về việc đề nghị tặng Huân chương Lao động hạng Ba và Cờ thi đua của Chính phủ',
        '/dot_trinh/de_nghi': listed,
      }),
    ).findings.filter(({ rule }) => rule === 'trich_yeu_dung_hinh_thuc');
  const phieu = { dong_y: 12, khong_dong_y: 1, khong_hop_le: 0 };
  const one = { tep: 'de-nghi/trung-tam-khuyen-nong.yaml', phieu };
  expect(said([one]).map(({ severity }) => severity)).toEqual(['warning']);
  expect(said([one, { tep: 'de-nghi/khac.yaml', phieu }]).map(({ severity }) => severity)).toEqual(['info']);
});

describe('a fault of several answers', () => {
  const early = (codes: readonly string[]) =>
    Object.fromEntries(codes.map((code) => [`/de_nghi/tra_loi/${code}/ngay`, '2024-01-05']));
  const told = (codes: readonly string[]) =>
    judgeWorkspace(changedExample('06-tap-the-cong-trang', early(codes))).findings.filter(
      ({ rule }) => rule === 'tra_loi_sau_thanh_tich',
    );

  it('is told once, with the lines of the others', () => {
    const [first, ...more] = told(['noi_bo_doan_ket', 'chap_hanh_tot']);
    expect(more).toEqual([]);
    expect(first?.message).toMatch(/ Cũng như vậy: dòng \d+\.$/);
  });

  it('names no line where it is alone', () => {
    expect(told(['chap_hanh_tot'])[0]?.message).not.toContain('Cũng như vậy');
  });
});

/** A school rates by the school year: in the year of the proposal it is over before the year is, where a named person says so. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

const SCHOOL = 'Trường Trung học phổ thông Mẫu';
const YEARS = [2022, 2023, 2024, 2025, 2026].map((nam) => ({
  nam,
  muc: 'hoan_thanh_xuat_sac',
  so: `6${nam - 2020}/QĐ-SGDĐT`,
  ngay: `${nam}-06-20`,
  co_quan: 'Sở Giáo dục và Đào tạo tỉnh Mẫu',
}));
const award = (ten: string, nam: number, so: string, ngay: string, co_quan: string) => ({
  ten,
  nam,
  loai_hinh: 'cong_trang',
  so,
  ngay,
  nguoi_ky: co_quan,
  co_quan,
});
const AWARDS = [
  award('bang_khen_ttg', 2021, '1833/QĐ-TTg', '2021-11-12', 'Thủ tướng Chính phủ'),
  award('co_thi_dua_bo_tinh', 2023, '311/QĐ-UBND', '2023-09-05', 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu'),
  award('co_thi_dua_bo_tinh', 2025, '287/QĐ-UBND', '2025-09-05', 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu'),
];
const answer = (ket_qua: boolean) => ({
  ket_qua,
  nguoi: 'Lê Văn Khuôn Mẫu',
  chuc_vu: 'Giám đốc Sở Nội vụ',
  ngay: '2026-07-02',
});
const ASKED = 'de_nghi.tra_loi.nam_de_nghi_da_het';

function judged(changes: Readonly<Record<string, unknown>> = {}) {
  const { verdicts, findings } = judgeWorkspace(
    changedExample('06-tap-the-cong-trang', {
      '/de_nghi/xep_loai': YEARS,
      '/de_nghi/da_khen': AWARDS,
      '/de_nghi/doi_tuong/ten': SCHOOL,
      ...changes,
    }),
  );
  const open = findings.filter(({ rule }) => rule === 'tieu_chuan_chua_ro');
  return { missing: verdicts[0]!.missing.join('; '), open, rules: findings.map(({ rule }) => rule) };
}

describe('the school year of the proposal', () => {
  it('is asked for by its own question, not by a rating that is there', () => {
    const { missing, open } = judged();
    expect(missing).toContain(ASKED);
    expect(missing).not.toContain('xep_loai');
    expect(open).toHaveLength(1);
    expect(open[0]!.fix).toContain('nam_de_nghi_da_het');
  });

  it('counts once a named person says that it is over', () => {
    const { missing, open } = judged({ '/de_nghi/tra_loi/nam_de_nghi_da_het': answer(true) });
    expect(missing).not.toContain(ASKED);
    expect(open).toEqual([]);
  });

  it('does not count on a no', () => {
    expect(judged({ '/de_nghi/tra_loi/nam_de_nghi_da_het': answer(false) }).open).toHaveLength(1);
  });

  it('is not believed of an office that works by the calendar year', () => {
    const { rules } = judged({
      '/de_nghi/doi_tuong/ten': 'Trung tâm Khuyến nông Mẫu',
      '/de_nghi/tra_loi/nam_de_nghi_da_het': answer(true),
    });
    expect(rules).toContain('nam_de_nghi_da_het_co_that');
  });
});

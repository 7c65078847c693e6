/**
 * Facts that a file need not tell and the law needs: to leave one out, or to submit in the time of another text, makes
 * no dossier better. Each doubt beside what an honest officer writes.
 */
import { describe, expect, it } from 'vitest';
import { dossierOf, type Facts } from '../ca/ca.ts';
import { judgementOf } from '../ca/verdict.ts';
import { type Changes, changedExample, judgeWorkspace } from '../support/dossier.ts';
import { itIsLeftOpen, itIsMended, judged, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const MODEL = '03-nong-dan-mo-hinh';
const SCHOOL = '05-tap-the-dot-xuat';
const MERIT = '06-tap-the-cong-trang';
const HOUSEHOLD = '08-ho-gia-dinh';
const FIRM = '09-doanh-nghiep';
const COUNCIL = '/dot_trinh/hop_hoi_dong';
const NOMINEE = '/de_nghi/doi_tuong';

const open: readonly LeftOpen[] = [
  [
    'a council of a firm that tells no level',
    MERIT,
    {
      [`${COUNCIL}/cap`]: null,
      [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng Thi đua - Khen thưởng Công ty Cổ phần Mẫu Việt',
    },
    'hoi_dong_khong_ghi_cap',
    { [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng Thi đua - Khen thưởng tỉnh Mẫu' },
  ],
  [
    'a council whose name tells no level',
    COURAGE,
    { [`${COUNCIL}/cap`]: null, [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng xét duyệt' },
    'hoi_dong_khong_ghi_cap',
    { [`${COUNCIL}/cap`]: 'tinh' },
  ],
  [
    'a council without a name',
    MERIT,
    { [`${COUNCIL}/ten_hoi_dong`]: null },
    'hoi_dong_khong_ghi_ten',
    { [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng Thi đua - Khen thưởng tỉnh Mẫu' },
  ],
  [
    'a brave act that is told as no deed',
    COURAGE,
    { '/de_nghi/thanh_tich': null },
    'hanh_dong_ke_o_thanh_tich',
  ],
  [
    'a certificate of no day',
    COURAGE,
    { '/de_nghi/giay_to/0/ngay': null },
    'chung_nhan_sau_thanh_tich',
    { '/de_nghi/giay_to/0/ngay': '2026-03-11' },
  ],
  [
    'a collective of no founding day',
    SCHOOL,
    { [`${NOMINEE}/ngay_thanh_lap`]: null },
    'thanh_tich_sau_thanh_lap',
    { [`${NOMINEE}/ngay_thanh_lap`]: '1998-01-02' },
  ],
  [
    'a firm that tells no kind',
    FIRM,
    { [`${NOMINEE}/loai_tap_the`]: null },
    'doanh_nghiep_khai_dung_loai',
    { [`${NOMINEE}/loai_tap_the`]: 'doanh_nghiep' },
  ],
  [
    'a brick works that calls itself an office',
    MERIT,
    { [`${NOMINEE}/ten`]: 'Nhà máy Gạch Mẫu', [`${NOMINEE}/ten_tren_bang`]: 'Nhà máy Gạch Mẫu' },
    'doanh_nghiep_khai_dung_loai',
    { '/de_nghi/tra_loi/khong_phai_doanh_nghiep': yes('2026-07-24') },
  ],
  [
    'one household is not many',
    MODEL,
    { '/de_nghi/mo_hinh/so_ho_giup': 1 },
    'mo_hinh_nhieu_ho',
    { '/de_nghi/mo_hinh/so_ho_giup': 36 },
  ],
  [
    'more workers than a province has',
    MODEL,
    { '/de_nghi/mo_hinh/so_lao_dong': 5_000_000 },
    'mo_hinh_nhieu_lao_dong',
    { '/de_nghi/mo_hinh/so_lao_dong': 28 },
  ],
  [
    'a conclusion of a matter of no day',
    COURAGE,
    matter({ ngay: undefined }),
    'ket_luan_co_ngay_vu_viec',
    matter({ ngay: '2026-03-20' }),
  ],
];

function matter({ ngay }: { readonly ngay: string | undefined }): Changes {
  return {
    '/de_nghi/vu_viec': [
      {
        loai: 'khieu_nai_to_cao',
        trang_thai: 'khong_sai_pham',
        ...(ngay ? { ngay } : {}),
        ket_luan: { so: '9/KL', ngay: '2026-03-25', co_quan: 'Thanh tra tỉnh Mẫu' },
      },
    ],
  };
}

describe('a fact that is left out leaves the verdict open', () => itIsLeftOpen(open));

describe('a gift that nobody attests', () => {
  const gift = { '/de_nghi/dong_gop': { tai_san: 'Hiến 120 m² đất vườn' }, '/de_nghi/giay_to': null };
  const deeds = (more: object) => ({
    '/de_nghi/thanh_tich': [
      {
        ma: 'tt1',
        tu_ngay: '2024-03-01',
        den_ngay: '2024-03-30',
        noi_dung: 'Hiến đất làm đường thôn.',
        ...more,
      },
    ],
  });
  const told = (changes: Changes) => judged(HOUSEHOLD, { ...gift, ...changes }).rules;
  it('is asked for a paper', () => expect(told(deeds({}))).toContain('dong_gop_co_giay'));
  it('is not asked when a file shows it', () =>
    expect(told(deeds({ minh_chung: ['../minh-chung/hien-dat.txt'] }))).not.toContain('dong_gop_co_giay'));
});

describe('service', () => {
  const post = (more: object) => [
    { tu_ngay: '2020-06-24', den_ngay: '2026-06-24', chuc_danh: 'vu_truong', ...more },
  ];
  const said = (point: string, facts: Facts) => {
    const { verdict, findings } = judgementOf(dossierOf(point, 'đủ dữ kiện', facts, 'dat'));
    return { word: verdict.verdict, rules: findings.map(({ rule }) => rule) };
  };
  it.each<[string, string, Facts, string]>([
    [
      'a code of a post without a post',
      'd44.k1.g',
      { '/de_nghi/qua_trinh': post({}) },
      'qua_trinh_ghi_chuc_vu_don_vi',
    ],
    [
      'a span of service without a unit',
      'd55',
      { '/de_nghi/qua_trinh': [{ tu_ngay: '2001-06-24', den_ngay: '2026-06-24', chuc_vu: 'Sĩ quan' }] },
      'qua_trinh_ghi_chuc_vu_don_vi',
    ],
    [
      'years in a firm beside years in the army',
      'd55',
      {
        '/de_nghi/qua_trinh': [
          { tu_ngay: '2001-06-24', den_ngay: '2026-06-24', chuc_vu: 'Trợ lý', don_vi: 'Lữ đoàn Mẫu' },
          { tu_ngay: '2001-06-24', den_ngay: '2026-06-24', chuc_vu: 'Công nhân', don_vi: 'Công ty Mẫu' },
        ],
      },
      'nien_han_phuc_vu_trong_luc_luong',
    ],
    [
      'dismissed in the list of posts, no discipline',
      'd44.k1.g',
      {
        '/de_nghi/qua_trinh': [
          ...post({ chuc_vu: 'Vụ trưởng', don_vi: 'Bộ Xây dựng' }),
          { tu_ngay: '2026-06-25', chuc_vu: 'Bị buộc thôi việc', don_vi: 'Bộ Xây dựng' },
        ],
      },
      'qua_trinh_neu_ky_luat',
    ],
  ])('%s', (_what, point, facts, rule) => {
    const { word, rules } = said(point, facts);
    expect(rules).toContain(rule);
    expect(word).toBe('chua_ket_luan');
  });
  it.each(['d44.k1.g', 'd55'])('%s with posts and units is green', (point) =>
    expect(said(point, {}).word).toBe('dat'),
  );
});

describe('khoản 1 by the trade that is told', () => {
  const rule = 'khoan_1_theo_nghe_nghiep';
  const trade = (more: Facts) =>
    judgementOf(dossierOf('d44.k1.e', 'khoản 1', more, 'dat')).findings.map((finding) => finding.rule);
  const who = (nghe_nghiep: string | null, chuc_vu: string) => ({
    [`${NOMINEE}/nghe_nghiep`]: nghe_nghiep,
    [`${NOMINEE}/chuc_vu`]: chuc_vu,
  });
  it.each<[string, Facts]>([
    ['a farmer of no group', { nhom: null, ...who('Nông dân', 'Nông dân') }],
    ['a worker among officials', who('Công nhân may', 'Tổ trưởng')],
    ['the head of a firm', { nhom: 'khac', ...who('Kỹ sư', 'Giám đốc Công ty Cổ phần Mẫu Việt') }],
    ['no trade at all', who(null, 'Chuyên viên')],
  ])('%s is asked', (_what, facts) => expect(trade(facts)).toContain(rule));
  it.each<[string, Facts]>([
    ['a clerk', {}],
    ['a head of the farmers’ union', who('Công chức', 'Chủ tịch Hội Nông dân tỉnh Mẫu')],
    ['a head of a hospital', who('Bác sĩ', 'Giám đốc Bệnh viện Đa khoa tỉnh Mẫu')],
  ])('%s is not', (_what, facts) => expect(trade(facts)).not.toContain(rule));
});

describe('before decree 152', () => {
  const before = { '/dot_trinh/to_trinh/ngay': '2025-06-20', '/dot_trinh/tiep_nhan/ngay': '2025-06-24' };
  const rules = (changes: Changes) =>
    judgeWorkspace(changedExample('02-cong-nhan-sang-kien', { ...before, ...changes }), {
      today: '2026-11-22',
    }).findings.map(({ rule }) => rule);
  const long = (chuc_vu: string, chuc_danh: string, tu_ngay: string) => ({
    '/de_nghi/hinh_thuc': 'huan_chuong_lao_dong_hang_ba',
    '/de_nghi/loai_hinh': 'cong_hien',
    '/de_nghi/qua_trinh': [{ tu_ngay, den_ngay: '2025-05-31', chuc_vu, don_vi: 'Bộ Xây dựng', chuc_danh }],
  });
  it('one year in a low post is no long service', () =>
    expect(rules(long('Phó Trưởng phòng', 'khac', '2024-06-01'))).toContain('cong_hien_hang_cao_du_hang_ba'));
  it('ten years are', () =>
    expect(rules(long('Vụ trưởng', 'vu_truong', '2015-06-01'))).not.toContain(
      'cong_hien_hang_cao_du_hang_ba',
    ));
  it('a warning in those years is asked about', () =>
    expect(
      rules({
        ...long('Vụ trưởng', 'vu_truong', '2015-06-01'),
        '/de_nghi/ky_luat': [{ hinh_thuc: 'Cảnh cáo', ngay: '2017-03-01', chap_hanh_xong: '2018-03-01' }],
      }),
    ).toContain('cong_hien_ky_luat_thoi_98'));
});

describe('under the law of 2003', () =>
  itIsMended([
    [
      'a conclusion before its matter',
      COURAGE,
      {
        '/dot_trinh/to_trinh/ngay': '2023-06-20',
        '/dot_trinh/tiep_nhan/ngay': '2023-06-24',
        '/de_nghi/vu_viec': [
          {
            loai: 'khieu_nai_to_cao',
            trang_thai: 'khong_sai_pham',
            ngay: '2023-05-02',
            ket_luan: { so: '9/KL', ngay: '2023-05-01', co_quan: 'Thanh tra tỉnh Mẫu' },
          },
        ],
      },
      'ket_luan_dung_luc',
      'khong_dat',
    ],
  ]));

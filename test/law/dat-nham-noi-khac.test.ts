/**
 * False “đạt” by what somebody else could not have given: a newspaper nobody knows, one scan for everything, a rating by
 * another school, a council of people without a post, a letter signed by whom it proposes. Told by this rule, never green;
 * and what an honest officer writes to be green again.
 */
import { describe, expect, it } from 'vitest';
import { itIsMended, judged, type Mended, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const MERIT = '06-tap-the-cong-trang';
const MANY = '10-dot-trinh-12-de-nghi';

const onPaper = (ngay: string) => ({ ...yes(ngay), can_cu: 'Văn bản số 12/SNV-TĐKT' });
const meeting = '/dot_trinh/hop_hoi_dong';
const farmers = Object.fromEntries(
  Array.from({ length: 13 }, (_, i) => [`${meeting}/thanh_vien/${i}/chuc_vu`, 'Nông dân']),
);
const initiative = (ten: string, so: string) => [
  {
    ma: 'sk1',
    ten,
    loai: 'sang_kien',
    cap_cong_nhan: 'bo_tinh',
    quyet_dinh: { so, ngay: '2024-11-20', co_quan: 'Ủy ban nhân dân tỉnh Mẫu' },
  },
];

const cases: readonly Mended[] = [
  [
    'a newspaper nobody knows',
    COURAGE,
    { '/dot_trinh/cong_khai/kenh': [{ ten: 'Báo Hoa Mai', dia_chi: 'số 5' }] },
    'cong_khai_cung_tinh',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/kenh_cong_khai_dung': yes('2026-04-03') },
  ],
  [
    'publicity proved by the minutes of the deed',
    COURAGE,
    { '/dot_trinh/cong_khai/bang_chung': ['minh-chung/bien-ban-su-viec.txt'] },
    'bang_chung_cong_khai_rieng',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/tep_quet_gop': yes('2026-04-03') },
  ],
  [
    'publicity proved by the receipt',
    COURAGE,
    { '/dot_trinh/cong_khai/bang_chung': ['minh-chung/tiep-nhan.txt'] },
    'bang_chung_cong_khai_rieng',
    'chua_ket_luan',
    { '/dot_trinh/cong_khai/bang_chung': ['minh-chung/cong-khai-bao.txt'] },
  ],
  [
    'a letter signed by whom it proposes',
    COURAGE,
    { '/khenthuong/nguoi_ky/ho_ten': 'Trần Văn Mẫu' },
    'nguoi_duoc_xet_khong_ky_trinh',
    'chua_ket_luan',
    {
      '/de_nghi/tra_loi/to_trinh_khong_tu_ky': onPaper('2026-04-03'),
      '/de_nghi/tra_loi/nguoi_ky_moi_giu_chuc': yes('2026-04-03'),
    },
  ],
  [
    'a council of farmers',
    COURAGE,
    farmers,
    'hoi_dong_co_nguoi_giu_chuc',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/hoi_dong_dung_thanh_phan': onPaper('2026-04-03') },
  ],
  [
    'minutes that end before they begin',
    COURAGE,
    { [`${meeting}/gio_ket_thuc`]: '07 giờ 00' },
    'phien_hop_gio_dung_thu_tu',
    'chua_ket_luan',
    { [`${meeting}/gio_ket_thuc`]: '10h15' },
  ],
  [
    'a rating by a school where nobody worked',
    WORKER,
    { '/de_nghi/xep_loai/4/co_quan': 'Trường Trung học cơ sở Hoa Mai' },
    'xep_loai_dung_noi_quan_ly',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/xep_loai_dung_noi_quan_ly': onPaper('2026-04-16') },
  ],
  [
    'a rating by another province, its name cut short',
    MERIT,
    { '/de_nghi/xep_loai/4/co_quan': 'UBND T. Khác' },
    'khen_truoc_cung_tinh',
    'chua_ket_luan',
    { '/de_nghi/xep_loai/4/co_quan': 'UBND T. Mẫu' },
  ],
  [
    'an award of a club',
    MERIT,
    { '/de_nghi/da_khen/7/co_quan': 'Câu lạc bộ Hoa Mai' },
    'van_ban_cua_co_quan',
    'chua_ket_luan',
    { '/de_nghi/da_khen/7/co_quan': 'Ủy ban nhân dân tỉnh Mẫu' },
  ],
  ...(
    [
      ['Giám đốc Sở Nội vụ tỉnh Khác', 'nguoi_tra_loi_co_lien_quan'],
      ['Hiệu trưởng Trường Mầm non Hoa Mai', 'nguoi_tra_loi_co_lien_quan'],
      ['Chủ tịch Ủy ban nhân dân xã Lạ Lùng', 'nguoi_tra_loi_co_lien_quan'],
      ['Trưởng thôn Hoa Mai', 'nguoi_tra_loi_khong_cua_thon'],
      ['Chủ nhiệm Câu lạc bộ Hoa Mai', 'nguoi_tra_loi_co_trach_nhiem'],
      ['Nhân viên', 'nguoi_tra_loi_co_trach_nhiem'],
    ] as const
  ).map(
    ([post, rule]): Mended => [
      `a standard answered by: ${post}`,
      MERIT,
      { '/de_nghi/tra_loi/chap_hanh_tot/chuc_vu': post },
      rule,
      'chua_ket_luan',
      { '/de_nghi/tra_loi/nguoi_tra_loi_dung_trach_nhiem': onPaper('2026-07-24') },
    ],
  ),
  [
    'a deed confirmed by a club alone',
    COURAGE,
    {
      '/de_nghi/giay_to': [],
      '/de_nghi/hanh_dong/xac_nhan': [
        {
          so: '1/XN',
          ngay: '2026-03-10',
          co_quan: 'Câu lạc bộ Hoa Mai',
          tep: '../minh-chung/xac-nhan-cong-an-xa.png',
        },
      ],
    },
    'dung_cam_noi_xac_nhan',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/xac_nhan_dung_noi': onPaper('2026-04-03') },
  ],
  [
    'a letter that was received without a number',
    MERIT,
    { '/dot_trinh/to_trinh/so': null },
    'to_trinh_da_nhan_co_so',
    'chua_ket_luan',
    { '/dot_trinh/to_trinh/so': '128' },
  ],
  [
    'thirteen who came, and one of thirteen absent',
    COURAGE,
    { [`${meeting}/so_du_hop`]: 13 },
    'du_hop_va_vang_khop',
    'chua_ket_luan',
    { [`${meeting}/so_du_hop`]: 12 },
  ],
  [
    'a chairman whom his own council does not know',
    COURAGE,
    { '/khenthuong/nguoi_ky/ho_ten': 'Hứa Văn Xa Lạ' },
    'nguoi_ky_khop_hoi_dong',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/nguoi_ky_moi_giu_chuc': yes('2026-04-03') },
  ],
  [
    'an award for years to come',
    MERIT,
    { '/de_nghi/da_khen/0/noi_dung': 'Thành tích giai đoạn 2019 - 2025' },
    'lan_khen_khong_ke_nam_sau',
    'chua_ket_luan',
    { '/de_nghi/da_khen/0/noi_dung': 'Thành tích giai đoạn 2015 - 2019' },
  ],
  [
    'ratings of a pensioner',
    WORKER,
    { '/de_nghi/doi_tuong/ngay_nghi_huu': '2019-06-01' },
    'xep_loai_khi_chua_nghi_huu',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/lam_viec_sau_nghi_huu': onPaper('2026-04-16') },
  ],
  [
    'one scan for the papers of two offices',
    COURAGE,
    { '/de_nghi/y_kien/1/tep': '../minh-chung/y-kien-ubnd-tinh.txt' },
    'mot_tep_mot_van_ban',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/tep_quet_gop': yes('2026-04-03') },
  ],
  [
    'publicity that nothing proves',
    MERIT,
    { '/dot_trinh/cong_khai/bang_chung': [] },
    'cong_khai_bat_buoc_co_bang_chung',
    'chua_ket_luan',
    { '/dot_trinh/cong_khai/bang_chung': ['minh-chung/cong-khai-dai.txt'] },
  ],
  [
    'a council of scientists',
    COURAGE,
    { [`${meeting}/ten_hoi_dong`]: 'Hội đồng Khoa học tỉnh Mẫu' },
    'hoi_dong_xet_khen',
    'chua_ket_luan',
    { [`${meeting}/ten_hoi_dong`]: 'Hội đồng TĐKT tỉnh Mẫu' },
  ],
  [
    'a rating by a room',
    MERIT,
    { '/de_nghi/xep_loai/4/co_quan': 'Phòng Họp' },
    'co_quan_co_ten',
    'chua_ket_luan',
  ],
];

describe('what is told to come from elsewhere', () => {
  itIsMended(cases);
});

describe('one initiative of two nominees under two decisions', () => {
  const told = (mine: string, other: string) =>
    judged(MANY, {
      '/de_nghi#5/sang_kien': initiative(mine, '95/QĐ-UBND'),
      '/de_nghi#7/sang_kien': initiative(other, '96/QĐ-UBND'),
    }).rules;
  it.each([
    ['Một số biện pháp cải tiến máy gặt lúa mini', 'Giải pháp CẢI TIẾN máy gặt lúa mini', true],
    ['Cải tiến máy gặt lúa số 1', 'Cải tiến máy gặt lúa số 2', false],
    ['Dạy học tích cực', 'Dạy học tích cực', false],
  ])('%s, %s: %s', (mine, other, asked) =>
    expect(told(mine, other).includes('viec_ke_cho_nguoi_khac')).toBe(asked),
  );
});

/**
 * False “đạt” that were left when the others were mended: what the nominee, another province, a council of his own or one
 * file for everything says of him. Told by this rule, never green; and what an honest officer writes to be green again.
 */
import { describe } from 'vitest';
import { itIsMended, type Mended, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const MERIT = '06-tap-the-cong-trang';

const onPaper = (ngay: string) => ({ ...yes(ngay), can_cu: 'Văn bản số 12/SNV-TĐKT' });

const cases: readonly Mended[] = [
  [
    'ratings by another province',
    MERIT,
    { '/de_nghi/xep_loai/4/co_quan': 'Sở Nông nghiệp và Môi trường tỉnh Khác' },
    'khen_truoc_cung_tinh',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/khen_truoc_cua_tinh_khac': onPaper('2026-07-24') },
  ],
  [
    'flags of another province',
    MERIT,
    { '/de_nghi/da_khen/7/co_quan': 'Ủy ban nhân dân tỉnh Khác' },
    'khen_truoc_cung_tinh',
    'chua_ket_luan',
    { '/de_nghi/da_khen/7/co_quan': 'Ủy ban nhân dân tỉnh Mẫu' },
  ],
  [
    'an initiative that its author recognised',
    WORKER,
    { '/de_nghi/sang_kien/0/quyet_dinh/co_quan': 'Bà Nguyễn Thị Ví Dụ' },
    'van_ban_khong_tu_ra',
    'chua_ket_luan',
  ],
  [
    'a collective that rewarded itself',
    MERIT,
    { '/de_nghi/da_khen/7/nguoi_ky': 'Giám đốc Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh Mẫu' },
    'khen_truoc_khong_tu_ra',
    'chua_ket_luan',
  ],
  [
    'a meeting that the nominee chaired',
    COURAGE,
    { '/dot_trinh/hop_hoi_dong/chu_tri': 'Trần Văn Mẫu' },
    'nguoi_duoc_xet_khong_dieu_hanh',
    'chua_ket_luan',
    { '/dot_trinh/hop_hoi_dong/chu_tri': 'Trần Thị Bản Nháp' },
  ],
  [
    'a meeting whose secretary is the nominee',
    COURAGE,
    { '/dot_trinh/hop_hoi_dong/thu_ky': 'trần văn mẫu' },
    'nguoi_duoc_xet_khong_dieu_hanh',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/nguoi_duoc_xet_khong_bo_phieu': onPaper('2026-04-03') },
  ],
  [
    'members told apart by a numeral',
    COURAGE,
    {
      '/dot_trinh/hop_hoi_dong/thanh_vien/3/ho_ten': 'Trần Văn Mẫu 1',
      '/dot_trinh/hop_hoi_dong/thanh_vien/4/ho_ten': 'Trần Văn Mẫu 2',
    },
    'thanh_vien_co_ten',
    'chua_ket_luan',
  ],
  [
    'members who are namesakes of the nominee, with numbers of their own',
    COURAGE,
    {
      '/dot_trinh/hop_hoi_dong/thanh_vien/3/ho_ten': 'Trần Văn Mẫu',
      '/dot_trinh/hop_hoi_dong/thanh_vien/3/so_can_cuoc': '001060000909',
      '/dot_trinh/hop_hoi_dong/thanh_vien/4/ho_ten': 'Trần Văn Mẫu',
      '/dot_trinh/hop_hoi_dong/thanh_vien/4/so_can_cuoc': '001060000910',
    },
    'hoi_dong_khong_mang_ten_nguoi_duoc_xet',
    'chua_ket_luan',
  ],
  ...(
    ['Thiếu tá Trần Văn Mẫu', 'Thiếu Tá Trần Văn Mẫu', 'Ông Trần Văn Mẫu', 'TS. Trần Văn Mẫu'] as const
  ).map(
    (ten): Mended => [
      `${ten} on a medal`,
      COURAGE,
      { '/de_nghi/doi_tuong/ten': ten, '/de_nghi/doi_tuong/ten_tren_bang': ten },
      'ten_ca_nhan',
      'chua_ket_luan',
      { '/de_nghi/doi_tuong/ten': 'Trần Văn Mẫu', '/de_nghi/doi_tuong/ten_tren_bang': 'Trần Văn Mẫu' },
    ],
  ),
  [
    'another name on the medal',
    COURAGE,
    { '/de_nghi/doi_tuong/ten_tren_bang': 'Trần Văn Mậu' },
    'ten_tren_bang_khop',
    'chua_ket_luan',
    { '/de_nghi/doi_tuong/ten_tren_bang': 'Trần Văn Mẫu' },
  ],
  [
    'a medal for courage before the province that nobody recognised',
    COURAGE,
    { '/de_nghi/hanh_dong/neu_guong/cong_nhan': null },
    'neu_guong_co_cong_nhan',
    'chua_ket_luan',
  ],
];

describe('what a nominee says of himself', () => {
  itIsMended(cases);
});

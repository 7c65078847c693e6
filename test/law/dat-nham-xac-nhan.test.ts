/**
 * False “đạt” that a hostile reader built out of papers, answers and posts that say the opposite of what they are counted
 * for: told by this rule, never green; and what an honest officer writes to be green again.
 */
import { describe } from 'vitest';
import { itIsMended, type Mended } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const SUDDEN = '05-tap-the-dot-xuat';
const MERIT = '06-tap-the-cong-trang';
const HOUSEHOLD = '08-ho-gia-dinh';

const says = (ket_qua: boolean, ngay: string, can_cu?: string) => ({
  ket_qua,
  nguoi: 'Lê Văn Khuôn Mẫu',
  chuc_vu: 'Giám đốc Sở Nội vụ',
  ngay,
  ...(can_cu === undefined ? {} : { can_cu }),
});
const REACH = '/de_nghi/thanh_tich/0/pham_vi/cong_nhan';

const cases: readonly Mended[] = [
  [
    'influence in the province recognised by a commune',
    SUDDEN,
    { [`${REACH}/co_quan`]: 'Ủy ban nhân dân xã Thử Nghiệm' },
    'pham_vi_cong_nhan_dung_cap',
    'chua_ket_luan',
    { [`${REACH}/co_quan`]: 'UBND tỉnh Mẫu' },
  ],
  [
    'influence in the province recognised years before the deed',
    SUDDEN,
    { [`${REACH}/ngay`]: '2015-11-12' },
    'pham_vi_cong_nhan_sau_thanh_tich',
    'khong_dat',
    { [`${REACH}/ngay`]: '2025-11-12' },
  ],
  [
    'influence in the province recognised after the submission',
    SUDDEN,
    { [`${REACH}/ngay`]: '2027-01-01' },
    'xac_nhan_khong_sau_to_trinh',
    'khong_dat',
  ],
  [
    'influence in the province recognised by no paper',
    SUDDEN,
    { [REACH]: null },
    'tieu_chuan_chua_ro',
    'chua_ket_luan',
  ],
  [
    'a collective younger than its deed',
    SUDDEN,
    { '/de_nghi/doi_tuong/ngay_thanh_lap': '2025-11-19' },
    'thanh_tich_sau_thanh_lap',
    'chua_ket_luan',
  ],
  [
    'a worker who is the director',
    WORKER,
    { '/de_nghi/doi_tuong/chuc_vu': 'Tổng giám đốc' },
    'nhom_khop_chuc_vu',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': says(true, '2026-02-03') },
  ],
  [
    'a model recognised in its first month',
    FARMER,
    { '/de_nghi/mo_hinh/cong_nhan/ngay': '2022-02-01' },
    'mo_hinh_cong_nhan_du_nam',
    'chua_ket_luan',
  ],
  [
    'an example set before the country after the submission',
    COURAGE,
    { '/de_nghi/hanh_dong/neu_guong/cong_nhan/ngay': '2026-04-09' },
    'xac_nhan_khong_sau_to_trinh',
    'khong_dat',
  ],
  [
    'a rescuer who attests himself',
    COURAGE,
    { '/de_nghi/hanh_dong/xac_nhan/0/co_quan': 'Trần Văn Mẫu' },
    'xac_nhan_khong_tu_minh',
    'chua_ket_luan',
  ],
  [
    'a certificate that is one empty row',
    COURAGE,
    { '/de_nghi/giay_to/0': { loai: 'chung_nhan_thanh_tich', ten: 'Giấy xác nhận' } },
    'giay_to_co_noi_cap',
    'chua_ket_luan',
  ],
  [
    'an answer that there is no paper yet',
    FARMER,
    { '/de_nghi/tra_loi/bo_tinh_cong_nhan': says(true, '2026-05-22', 'Chưa có văn bản') },
    'tra_loi_co_van_ban',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/bo_tinh_cong_nhan': says(true, '2026-05-22', 'Quyết định số 655/QĐ-UBND') },
  ],
  [
    'the recognition of the province by a paper of the commune',
    FARMER,
    { '/de_nghi/tra_loi/bo_tinh_cong_nhan': says(true, '2026-05-22', 'Quyết định số 5 của UBND xã Ví Dụ') },
    'tra_loi_can_cu_dung_cap',
    'chua_ket_luan',
  ],
  [
    'a no beside what the machine counts',
    HOUSEHOLD,
    { '/de_nghi/tra_loi/dong_gop_ho_du_loai': says(false, '2024-10-08') },
    'tra_loi_trai_nhau',
    'chua_ket_luan',
  ],
  [
    'exemplary, but not obedient',
    HOUSEHOLD,
    { '/de_nghi/tra_loi/chap_hanh_tot': says(false, '2024-10-08') },
    'tra_loi_trai_nhau',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/chap_hanh_tot': says(true, '2024-10-08') },
  ],
  [
    'a centre answered to be a ministry',
    MERIT,
    { '/de_nghi/tra_loi/la_bo_tinh_co_quan_quoc_hoi': says(true, '2026-07-24') },
    'bo_tinh_khop_ten',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/la_bo_tinh_co_quan_quoc_hoi': says(false, '2026-07-24') },
  ],
  [
    'a ground that is promised',
    FARMER,
    { '/de_nghi/tra_loi/chap_hanh_tot/can_cu': 'Sẽ bổ sung sau' },
    'tra_loi_can_cu_co_that',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/chap_hanh_tot/can_cu': 'Giấy xác nhận số 44/XN-UBND' },
  ],
];

describe('papers, answers and posts that say the opposite', () => {
  itIsMended(cases);
});

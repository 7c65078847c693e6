/**
 * False “đạt” that a third reader built out of good examples: rewarded already under another label, an answer given too
 * early, papers received by anybody. Told by this rule, never green; and what an honest officer writes to be green again.
 */
import { describe } from 'vitest';
import { itIsLeftOpen, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const MERIT = '06-tap-the-cong-trang';
const OTHER_DEED = '/de_nghi/tra_loi/khen_truoc_ve_viec_khac';
const RECEIVED = '/dot_trinh/tiep_nhan/co_quan';

const prior = (more: object) => ({ nam: 2026, so: '310/QĐ-CTN', nguoi_ky: 'Chủ tịch nước', ...more });

const cases: readonly LeftOpen[] = [
  [
    'the very order asked for, twelve days after the deed, called merit',
    COURAGE,
    {
      '/de_nghi/da_khen/1': prior({
        ten: 'huan_chuong_dung_cam',
        loai_hinh: 'cong_trang',
        ngay: '2026-03-20',
      }),
    },
    'da_khen_dot_xuat_sau_viec',
    { [OTHER_DEED]: yes('2026-03-25') },
  ],
  [
    'a memorial medal after the deed',
    COURAGE,
    {
      '/de_nghi/da_khen/1': {
        ten: 'ky_niem_chuong',
        nam: 2026,
        loai_hinh: 'phong_trao',
        so: '3/QĐ-BCA',
        ngay: '2026-03-20',
      },
    },
    'da_khen_dot_xuat_sau_viec',
  ],
  [
    'the very order asked for, after the last deed',
    MERIT,
    {
      '/de_nghi/da_khen/8': prior({
        ten: 'huan_chuong_lao_dong_hang_ba',
        loai_hinh: 'phong_trao',
        ngay: '2026-03-01',
      }),
    },
    'khen_bac_cao_khi_da_xong',
    { [OTHER_DEED]: yes('2026-06-22') },
  ],
  [
    'an answer of the first of five years',
    WORKER,
    { '/de_nghi/tra_loi/nhieu_thanh_tich/ngay': '2022-01-05' },
    'tra_loi_sau_thanh_tich',
    { '/de_nghi/tra_loi/nhieu_thanh_tich/ngay': '2026-04-08' },
  ],
  [
    'an answer in the middle of the last rated year',
    MERIT,
    // Told once, by the rule on the achievements, which end with that year.
    { '/de_nghi/tra_loi/chap_hanh_tot/ngay': '2025-06-25' },
    'tra_loi_sau_thanh_tich',
  ],
  [
    'a school receives papers for the Prime Minister',
    COURAGE,
    { [RECEIVED]: 'Trường Tiểu học Ví Dụ' },
    'tiep_nhan_cua_trung_uong',
  ],
  [
    'a letter receives them',
    COURAGE,
    { [RECEIVED]: 'x' },
    'tiep_nhan_cua_trung_uong',
    { [RECEIVED]: 'Vụ Thi đua - Khen thưởng, Bộ Nội vụ' },
  ],
  [
    'a firm receives papers for the province',
    '07-nguoi-lao-dong',
    { [RECEIVED]: 'Công ty TNHH Một Mình' },
    'tiep_nhan_cua_tinh',
    { [RECEIVED]: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu' },
  ],
];

describe('what a third reader found', () => {
  itIsLeftOpen(cases);
});

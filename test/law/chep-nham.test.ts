/**
 * What officers copy: last year's deeds, one paper for several years, the number of another paper, minutes that nobody
 * could have held, text without its accents. Each is left open; beside each stands what an honest officer writes.
 */
import { describe, expect, it } from 'vitest';
import type { Changes } from '../support/dossier.ts';
import { itIsLeftOpen, judged, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const HOUSEHOLD = '08-ho-gia-dinh';
const MERIT = '06-tap-the-cong-trang';
const COUNCIL = '/dot_trinh/hop_hoi_dong';
const SCOPE = '/de_nghi/thanh_tich/0/pham_vi/cong_nhan';

const deed = (tu_ngay: string, den_ngay: string): Changes => ({
  '/de_nghi/thanh_tich/0/tu_ngay': tu_ngay,
  '/de_nghi/thanh_tich/0/den_ngay': den_ngay,
});

const cases: readonly LeftOpen[] = [
  [
    'minutes without a number',
    COURAGE,
    { [`${COUNCIL}/so_bien_ban`]: 'Chưa có số' },
    'phien_hop_ro_hoi_dong',
    { [`${COUNCIL}/so_bien_ban`]: '04' },
  ],
  [
    'minutes that bear the number of a decision',
    COURAGE,
    { [`${COUNCIL}/so_bien_ban`]: '05/QĐ-UBND' },
    'phien_hop_ro_hoi_dong',
  ],
  [
    'a meeting led by somebody who is no member',
    COURAGE,
    { [`${COUNCIL}/chu_tri`]: 'Hứa Văn Xa Lạ' },
    'chu_tri_trong_phien_hop',
    { [`${COUNCIL}/chu_tri`]: 'Bà Trần Thị Bản Nháp' },
  ],
  [
    'a meeting led by the nominee, called Ông',
    COURAGE,
    { [`${COUNCIL}/chu_tri`]: 'Ông Trần Văn Mẫu' },
    'chu_tri_trong_phien_hop',
  ],
  [
    'a meeting led by somebody who was away',
    COURAGE,
    { [`${COUNCIL}/chu_tri`]: 'Đặng Văn Quy Ước' },
    'chu_tri_trong_phien_hop',
  ],
  [
    'minutes written by the one who led the meeting',
    COURAGE,
    { [`${COUNCIL}/thu_ky`]: 'Nguyễn Văn Thí Dụ' },
    'chu_tri_khong_kiem_thu_ky',
  ],
  [
    'ratings of five years by one paper',
    MERIT,
    Object.fromEntries(
      [0, 1].flatMap((i) => [
        [`/de_nghi/xep_loai/${i}/so`, '5/QĐ-SNN'],
        [`/de_nghi/xep_loai/${i}/ngay`, '2022-12-30'],
      ]),
    ),
    'xep_loai_moi_nam_mot_van_ban',
    { '/de_nghi/tra_loi/mot_van_ban_xep_loai_nhieu_nam': yes('2026-07-24') },
  ],
  [
    'a recognition of influence with the number of the submission',
    COURAGE,
    { [`${SCOPE}/so`]: '64/TTr-UBND' },
    'cong_nhan_pham_vi_dung_so',
  ],
  [
    'a recognition of influence with the sign of a centre',
    COURAGE,
    { [`${SCOPE}/so`]: '418/QĐ-TTYT' },
    'cong_nhan_pham_vi_dung_so',
    { [`${SCOPE}/so`]: '418/QĐ-UBND' },
  ],
  [
    'an answer that leans on a paper of a year to come',
    COURAGE,
    { '/de_nghi/tra_loi/hanh_dong_dung_cam/can_cu': 'Giấy xác nhận số 27/XN-CAX ngày 10 tháng 3 năm 2030' },
    'can_cu_tra_loi_da_co',
    { '/de_nghi/tra_loi/hanh_dong_dung_cam/can_cu': 'Giấy xác nhận số 27/XN-CAX ngày 10 tháng 3 năm 2026' },
  ],
  [
    'deeds told without accents',
    FARMER,
    { '/de_nghi/thanh_tich/0/noi_dung': 'Khong co thanh tich gi dac biet trong thoi gian duoc xet' },
    'loi_van_viet_co_dau',
  ],
  [
    'minutes typed without accents',
    COURAGE,
    { [`${COUNCIL}/y_kien_thao_luan`]: 'Hoi dong tam dung xet de xac minh don' },
    'loi_van_viet_co_dau',
  ],
  [
    'an earlier award for somebody else',
    COURAGE,
    { '/de_nghi/da_khen/0/noi_dung': 'Khen ông Hứa Văn Xa Lạ có thành tích xuất sắc' },
    'loi_ke_ve_nguoi_khac',
  ],
  [
    'a certificate that a deputy head of room signed',
    MERIT,
    { '/de_nghi/da_khen/0/nguoi_ky': 'Phó Trưởng phòng' },
    'nguoi_ky_khen_khong_cap_duoi',
    { '/de_nghi/tra_loi/khen_truoc_dung_nguoi_ky': yes('2026-07-24') },
  ],
  [
    'an opinion of the province with the sign of a company',
    COURAGE,
    { '/de_nghi/y_kien/0/so': '12/CV-CTY' },
    'ky_hieu_y_kien',
    { '/de_nghi/y_kien/0/so': '812/UBND-TĐKT' },
  ],
  [
    'a model that a pagoda confirmed',
    FARMER,
    { '/de_nghi/mo_hinh/xac_nhan/co_quan': 'Chùa Mẫu' },
    'mo_hinh_xac_nhan_cua_uy_ban',
  ],
  [
    'a movement that a paper of the last century launched',
    HOUSEHOLD,
    { '/de_nghi/phong_trao/van_ban/ngay': '1999-04-06' },
    'phat_dong_cua_phong_trao_nay',
  ],
  [
    'an answer that leans on a paper of another province',
    COURAGE,
    { '/de_nghi/tra_loi/hanh_dong_dung_cam/can_cu': 'Quyết định số 12/QĐ-UBND của UBND tỉnh Khác' },
    'can_cu_tra_loi_cung_tinh',
    { '/de_nghi/tra_loi/can_cu_cua_tinh_khac': yes('2026-03-20') },
  ],
];

describe('what was copied', () => {
  itIsLeftOpen(cases);
});

describe('the last of the deeds', () => {
  const late = { '/de_nghi/tra_loi/khen_thanh_tich_cham': yes('2026-04-03') };
  it.each<[what: string, changes: Changes, asks: boolean]>([
    ['ended years ago', deed('2019-03-08', '2019-03-08'), true],
    ['ended two years ago to the day', deed('2024-04-08', '2024-04-08'), true],
    ['ended a day later', deed('2024-04-09', '2024-04-09'), false],
    ['ended years ago, and somebody answers why', { ...deed('2019-03-08', '2019-03-08'), ...late }, false],
  ])('%s', (_what, changes, asks) => {
    expect(judged(COURAGE, changes).rules.includes('thanh_tich_khong_qua_cu')).toBe(asks);
  });
});

describe('one initiative under two decisions', () => {
  const rows = (ten: string, other: string): Changes => ({
    '/de_nghi/sang_kien': [ten, other].map((name, i) => ({
      ma: `sk${i}`,
      ten: name,
      loai: 'sang_kien',
      cap_cong_nhan: 'co_so',
    })),
  });
  it.each<[ten: string, other: string, asks: boolean]>([
    ['Cải tiến cơ cấu gạt liệu', 'CẢI TIẾN CƠ CẤU GẠT LIỆU', true],
    ['Cải tiến cơ cấu gạt liệu', 'Cảm biến dừng máy', false],
  ])('%s, %s', (ten, other, asks) => {
    expect(judged(WORKER, rows(ten, other)).rules.includes('sang_kien_moi_dong_mot_ten')).toBe(asks);
  });
});

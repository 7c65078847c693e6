/**
 * False “đạt” of a third reader: dossiers that are otherwise good and say too little of the nominee, the deed, its proof,
 * the council, or take them from another place. Each change of a good example is told by its rule, and leaves the
 * verdict open. The last column is what a person may add to settle it.
 */
import { describe } from 'vitest';
import type { Changes } from '../support/dossier.ts';
import { itIsLeftOpen, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const SUDDEN_PROVINCE = '04-ca-nhan-dot-xuat';
const MERIT = '06-tap-the-cong-trang';
const LABOURER = '07-nguoi-lao-dong';
const HOUSEHOLD = '08-ho-gia-dinh';

const votes = (phieu: object): Changes => ({ '/dot_trinh/de_nghi/0/phieu': phieu });

const cases: readonly LeftOpen[] = [
  [
    'a person of whom only the name is told',
    LABOURER,
    { '/de_nghi/doi_tuong': { loai: 'ca_nhan', ten: 'Hoàng Văn Minh Họa', nhom: 'nguoi_lao_dong' } },
    'so_luoc_ly_lich',
  ],
  ['a collective without a seat', MERIT, { '/de_nghi/doi_tuong/dia_chi': null }, 'so_luoc_tap_the'],
  ['a household without a home', HOUSEHOLD, { '/de_nghi/doi_tuong/dia_chi': null }, 'so_luoc_ho_gia_dinh'],
  ['a school as a person', COURAGE, { '/de_nghi/doi_tuong/ten': 'Trường Mẫu' }, 'ten_dung_loai_doi_tuong'],
  [
    'a person as a collective',
    MERIT,
    { '/de_nghi/doi_tuong/ten': 'Trần Văn Mẫu' },
    'ten_dung_loai_doi_tuong',
  ],
  ['a report of one letter', COURAGE, { '/de_nghi/thanh_tich/0/noi_dung': 'x' }, 'thanh_tich_noi_viec_gi'],
  [
    'figures without any proof',
    LABOURER,
    {
      '/de_nghi/giay_to': [],
      '/de_nghi/thanh_tich/0/minh_chung': null,
      '/de_nghi/thanh_tich/0/pham_vi/cong_nhan': null,
    },
    'thanh_tich_co_bang_chung',
    { '/de_nghi/thanh_tich/0/minh_chung': ['../minh-chung/bao-cao-san-luong.txt'] },
  ],
  ['a paper that is only a kind', LABOURER, { '/de_nghi/giay_to': [{ loai: 'khac' }] }, 'giay_to_biet_la_gi'],
  [
    'a sudden deed without circumstances',
    SUDDEN_PROVINCE,
    { '/de_nghi/thanh_tich/0/hoan_canh': null, '/de_nghi/hanh_dong': null },
    'dot_xuat_co_hoan_canh',
  ],
  [
    'a ballot that nobody cast',
    SUDDEN_PROVINCE,
    votes({ dong_y: 8, khong_dong_y: 0, khong_hop_le: 0 }),
    'phieu_du_nguoi_du_hop',
    votes({ phat_ra: 9, thu_ve: 8, dong_y: 8, khong_dong_y: 0, khong_hop_le: 0 }),
  ],
  [
    'minutes without a council',
    COURAGE,
    { '/dot_trinh/hop_hoi_dong/so_bien_ban': null, '/dot_trinh/hop_hoi_dong/chu_tri': null },
    'phien_hop_ro_hoi_dong',
  ],
  [
    'a council of two',
    SUDDEN_PROVINCE,
    {
      '/dot_trinh/hop_hoi_dong/tong_so_thanh_vien': 2,
      '/dot_trinh/hop_hoi_dong/so_du_hop': 2,
      '/dot_trinh/hop_hoi_dong/thanh_vien': null,
      ...votes({ dong_y: 2, khong_dong_y: 0 }),
    },
    'hoi_dong_du_nguoi',
  ],
  [
    'the council of another province',
    COURAGE,
    { '/dot_trinh/hop_hoi_dong/ten_hoi_dong': 'Hội đồng Thi đua - Khen thưởng tỉnh Khác' },
    'hoi_dong_cung_tinh',
  ],
  [
    'the opinion of another province',
    WORKER,
    { '/de_nghi/y_kien/0/co_quan': 'Ủy ban nhân dân tỉnh Khác' },
    'y_kien_cung_tinh',
  ],
  [
    'recognised by another province',
    FARMER,
    {
      '/de_nghi/mo_hinh/cong_nhan/so': '712/QĐ-UBND',
      '/de_nghi/mo_hinh/cong_nhan/co_quan': 'Ủy ban nhân dân tỉnh Khác',
      '/de_nghi/mo_hinh/cong_nhan/tep': null,
    },
    'cong_nhan_cung_tinh',
    { '/de_nghi/tra_loi/cong_nhan_cua_tinh_khac': yes('2026-06-10') },
  ],
  [
    'submitted by another province',
    COURAGE,
    { '/khenthuong/co_quan/ten': 'Ủy ban nhân dân tỉnh Khác' },
    'co_quan_trinh_cung_tinh',
  ],
  [
    'a gift of one đồng',
    HOUSEHOLD,
    { '/de_nghi/dong_gop/tai_san': '1 đồng' },
    'dong_gop_tuong_trung',
    { '/de_nghi/tra_loi/dong_gop_dang_ke': yes('2024-10-08') },
  ],
  [
    'a movement launched after it began',
    HOUSEHOLD,
    { '/de_nghi/phong_trao/van_ban/ngay': '2021-04-06' },
    'phat_dong_truoc_phong_trao',
  ],
  [
    'a denunciation still looked into',
    FARMER,
    { '/dot_trinh/cong_khai/y_kien/0/ket_qua': 'Đang xác minh' },
    'cong_khai_y_kien_xu_ly',
  ],
  [
    'published on the wall',
    COURAGE,
    { '/dot_trinh/cong_khai/kenh': [{ ten: 'Báo tường cơ quan' }] },
    'cong_khai_dung_phuong_tien',
  ],
];

describe('what is told too thinly leaves the verdict open', () => {
  itIsLeftOpen(cases);
});

/**
 * False “đạt” that a hostile reader built out of good examples by a name, a date or a paper that contradicts another
 * place of the dossier: told by this rule, never green; and what an honest officer writes to be green again.
 */
import { describe, expect, it } from 'vitest';
import { itIsMended, judged, type Mended } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const WARD = '04-ca-nhan-dot-xuat';
const MERIT = '06-tap-the-cong-trang';
const AGENCY = '/khenthuong/co_quan';
const COUNCIL = '/dot_trinh/hop_hoi_dong';

const yes = (more: object = {}) => ({
  ket_qua: true,
  nguoi: 'Lê Văn Khuôn Mẫu',
  chuc_vu: 'Giám đốc Sở Nội vụ',
  ngay: '2026-07-24',
  ...more,
});

const cases: readonly Mended[] = [
  [
    'a firm declared a province',
    MERIT,
    { [`${AGENCY}/ten`]: 'Công ty Cổ phần Mẫu Việt' },
    'cap_khop_ten_co_quan',
    'chua_ket_luan',
    { [`${AGENCY}/ten`]: 'UBND tỉnh Mẫu' },
  ],
  [
    'a council of a commune declared one of the province',
    MERIT,
    { [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng Thi đua - Khen thưởng xã Ví Dụ' },
    'cap_khop_ten_hoi_dong',
    'chua_ket_luan',
  ],
  [
    'a district that was no more signs',
    WARD,
    { [`${AGENCY}/ten`]: 'Ủy ban nhân dân huyện Minh Họa' },
    'co_quan_cap_huyen_da_bo',
    'khong_dat',
  ],
  [
    'a district that was no more attests',
    COURAGE,
    { '/de_nghi/hanh_dong/xac_nhan/0/co_quan': 'Ủy ban nhân dân huyện Minh Họa' },
    'van_ban_cap_huyen_da_bo',
    'chua_ket_luan',
  ],
  [
    'signed by order',
    MERIT,
    { '/khenthuong/nguoi_ky/quyen_han': 'TL.' },
    'nguoi_ky_dung_dau',
    'chua_ket_luan',
    { '/khenthuong/nguoi_ky/quyen_han': 'KT.', '/khenthuong/nguoi_ky/chuc_vu': 'PHÓ CHỦ TỊCH' },
  ],
  [
    'the opinion of a commune for that of the province',
    MERIT,
    {
      '/de_nghi/y_kien': [
        { co_quan: 'Ủy ban nhân dân xã Ví Dụ', cap: 'tinh', so: '1', ngay: '2026-07-01', ket_luan: 'dong_y' },
      ],
    },
    'y_kien_dung_cap',
    'chua_ket_luan',
  ],
  [
    'an order decided by a commune',
    MERIT,
    { '/dot_trinh/quyet_dinh': { ngay: '2026-09-01', co_quan: 'Ủy ban nhân dân xã Ví Dụ' } },
    'quyet_dinh_dung_nguoi',
    'chua_ket_luan',
    { '/dot_trinh/quyet_dinh/co_quan': 'Chủ tịch nước' },
  ],
  [
    'a dossier sent back',
    MERIT,
    { '/dot_trinh/tham_dinh': { ngay_tra: '2026-08-10' } },
    'ho_so_da_tra',
    'chua_ket_luan',
  ],
  [
    'flags of a collective that may have none',
    MERIT,
    { '/de_nghi/doi_tuong/thuoc_dien_tang_co': false },
    'dien_tang_co_trai_da_khen',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/khong_con_thuoc_dien_tang_co': yes() },
  ],
  [
    'a written vote after the meeting',
    MERIT,
    { [`${COUNCIL}/thanh_vien/6/y_kien_van_ban/ngay`]: '2026-07-25' },
    'y_kien_vang_truoc_hop',
    'chua_ket_luan',
    { [`${COUNCIL}/thanh_vien/6/y_kien_van_ban/ngay`]: '2026-07-24' },
  ],
  [
    'an answer whose question asks for a paper, and names none',
    WORKER,
    { '/de_nghi/tra_loi/bo_tinh_cong_nhan': yes({ ngay: '2026-04-10', can_cu: ' - ' }) },
    'tra_loi_co_van_ban',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/bo_tinh_cong_nhan/can_cu': 'Quyết định số 512/QĐ-UBND' },
  ],
  [
    'publicity on no channel',
    MERIT,
    { '/dot_trinh/cong_khai/kenh': null },
    'cong_khai_dung_phuong_tien',
    'chua_ket_luan',
  ],
  [
    'a letter of praise for the deed, called merit',
    COURAGE,
    {
      '/de_nghi/da_khen/1': {
        ten: 'giay_khen',
        nam: 2026,
        loai_hinh: 'cong_trang',
        so: '31/QĐ-UBND',
        ngay: '2026-03-10',
      },
    },
    'da_khen_dot_xuat_sau_viec',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/khen_truoc_ve_viec_khac': yes({ ngay: '2026-03-17' }) },
  ],
  [
    'a conclusion before the complaint',
    MERIT,
    {
      '/de_nghi/vu_viec': [
        {
          loai: 'khieu_nai_to_cao',
          trang_thai: 'khong_sai_pham',
          ngay: '2025-03-01',
          ket_luan: { so: '5/KL-TTr', ngay: '2020-03-01', co_quan: 'Thanh tra tỉnh Mẫu' },
        },
      ],
    },
    'ket_luan_dung_luc',
    'khong_dat',
    { '/de_nghi/vu_viec/0/ket_luan/ngay': '2025-04-01' },
  ],
  [
    'a number of nominees that are not there',
    MERIT,
    { '/dot_trinh/to_trinh/trich_yeu': 'Về việc đề nghị tặng Huân chương Lao động hạng Ba cho 05 tập thể' },
    'trich_yeu_dung_so',
    'chua_ket_luan',
    { '/dot_trinh/to_trinh/trich_yeu': 'Về việc đề nghị tặng Huân chương Lao động hạng Ba cho 01 tập thể' },
  ],
];

describe('places that contradict each other', () => {
  itIsMended(cases);
});

describe('law that is not settled for the dates', () => {
  const votes = (received: string) =>
    judged('07-nguoi-lao-dong', {
      '/de_nghi/hinh_thuc': 'chien_si_thi_dua_bo_tinh',
      '/dot_trinh/de_nghi/0/phieu': { dong_y: 8, khong_dong_y: 1 },
      '/dot_trinh/to_trinh/ngay': '2025-06-30',
      '/dot_trinh/tiep_nhan/ngay': received,
    });
  it('forbids by the older text while it surely holds', () => {
    expect(votes('2025-06-30')).toMatchObject({ verdict: 'khong_dat' });
    expect(votes('2025-06-30').errors).toContain('phieu_90');
  });
  it('leaves open what the newer one says in a text that was not seen', () => {
    const open = votes('2025-07-01');
    expect(open.rules).toContain('phieu_90');
    expect(open.errors).not.toContain('phieu_90');
    expect(open.verdict).toBe('chua_ket_luan');
    expect(open.rules).toContain('luat_chua_xac_dinh');
  });
});

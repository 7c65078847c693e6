/**
 * False “đạt” of a third reading: signers who could not sign, papers of the wrong agency, figures and days that speak
 * against each other, rewards not told of. Each change of a good example is told by its rule; the last column settles it.
 */
import { describe, expect, it } from 'vitest';
import { itIsMended, judged, type Mended, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const MERIT = '06-tap-the-cong-trang';
const FIRM = '09-doanh-nghiep';

const SIGNER = '/de_nghi/da_khen/0/nguoi_ky';
const AGENCY = '/de_nghi/da_khen/0/co_quan';

const cases: readonly Mended[] = [
  [
    'a certificate of the Prime Minister signed by a department',
    MERIT,
    { [SIGNER]: 'Giám đốc Sở Nội vụ', [AGENCY]: 'Sở Nội vụ' },
    'khen_truoc_dung_tham_quyen',
    'chua_ket_luan',
  ],
  [
    'nobody told who signed',
    MERIT,
    { [SIGNER]: null, [AGENCY]: null },
    'khen_truoc_dung_tham_quyen',
    'chua_ket_luan',
    { [SIGNER]: 'Thủ tướng Chính phủ' },
  ],
  [
    'a name alone, compared by a person',
    MERIT,
    { [SIGNER]: 'Nguyễn Văn Mẫu', [AGENCY]: null },
    'khen_truoc_dung_tham_quyen',
    'chua_ket_luan',
    { '/de_nghi/tra_loi/khen_truoc_dung_nguoi_ky': yes('2026-01-05') },
  ],
  [
    'a district that was no more',
    WORKER,
    {
      '/de_nghi/da_khen/1/ngay': '2025-07-01',
      '/de_nghi/da_khen/1/nguoi_ky': 'Chủ tịch Ủy ban nhân dân huyện',
      '/de_nghi/da_khen/1/co_quan': null,
    },
    'khen_truoc_cap_huyen_con',
    'khong_dat',
  ],
  [
    'earlier awards not told of',
    COURAGE,
    { '/de_nghi/da_khen': null },
    'da_khen_da_khai',
    'chua_ket_luan',
    { '/de_nghi/da_khen': [] },
  ],
  [
    'a model recognised by a commune',
    FARMER,
    { '/de_nghi/mo_hinh/cong_nhan/co_quan': 'Ủy ban nhân dân xã Ví Dụ' },
    'mo_hinh_cong_nhan_dung_cap',
    'chua_ket_luan',
    {
      '/de_nghi/mo_hinh/cong_nhan/so': '655/QĐ-BNNMT',
      '/de_nghi/mo_hinh/cong_nhan/co_quan': 'Bộ Nông nghiệp và Môi trường',
      '/de_nghi/mo_hinh/cong_nhan/tep': null,
    },
  ],
  [
    'a contribution that the firm recognised itself',
    FIRM,
    {
      '/de_nghi/dong_gop/cong_nhan': {
        so: '1/QĐ-MV',
        ngay: '2025-06-02',
        co_quan: 'Công ty Cổ phần Mẫu Việt',
      },
    },
    'dong_gop_cong_nhan_dung_cap',
    'chua_ket_luan',
  ],
  [
    'fewer members than are listed',
    MERIT,
    { '/dot_trinh/hop_hoi_dong/tong_so_thanh_vien': 12 },
    'thanh_vien_khong_qua_tong',
    'khong_dat',
  ],
  [
    'more advanced workers than people',
    MERIT,
    { '/de_nghi/doi_tuong/so_nguoi': 64, '/de_nghi/doi_tuong/so_tien_tien': 65 },
    'phan_khong_qua_tong',
    'khong_dat',
    { '/de_nghi/doi_tuong/so_tien_tien': 64 },
  ],
  [
    'a rating signed in January of its year',
    WORKER,
    { '/de_nghi/xep_loai/0/ngay': '2021-01-02' },
    'xep_loai_ky_khi_nam_chua_het',
    'chua_ket_luan',
  ],
  [
    'an older law kept by a receipt nobody can show',
    MERIT,
    { '/dot_trinh/tiep_nhan/so': null, '/dot_trinh/tiep_nhan/tep': null },
    'tiep_nhan_co_chung_cu',
    'chua_ket_luan',
    { '/dot_trinh/tiep_nhan/so': '455/GTN-BNV' },
  ],
  [
    'a firm that calls itself an agency',
    FIRM,
    { '/de_nghi/doi_tuong/loai_tap_the': 'co_quan_don_vi' },
    'doanh_nghiep_khai_dung_loai',
    // The khoản of firms that it cites is then for another.
    'khong_dat',
  ],
];

describe('papers, figures and days of one dossier', () => {
  it.each([COURAGE, WORKER, FARMER, MERIT, FIRM])('%s is good as it stands', (example) => {
    expect(judged(example, {}).verdict).toBe('dat');
  });
  itIsMended(cases);

  it('“không” is no contribution', () => {
    const none = { cong_suc: 'Không', dat_dai: 'Không có.', tai_san: '0 đồng' };
    expect(judged('08-ho-gia-dinh', { '/de_nghi/dong_gop': none }).verdict).not.toBe('dat');
    const much = {
      cong_suc: 'Không quản ngày đêm, góp 300 ngày công',
      dat_dai: '120 m2',
      tai_san: '50 triệu đồng',
    };
    expect(judged('08-ho-gia-dinh', { '/de_nghi/dong_gop': much }).verdict).toBe('dat');
  });
});

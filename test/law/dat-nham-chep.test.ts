/** False “đạt” that came of copying: last year's rows, another man's report, one paper told in two ways. */
import { describe, expect, it } from 'vitest';
import { itIsMended, judged, type Mended } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const MERIT = '06-tap-the-cong-trang';
const HOUSEHOLD = '08-ho-gia-dinh';
const FIRM = '09-doanh-nghiep';

const row = (nam: number, so: string, ngay: string) => ({
  ten: 'giay_khen',
  nam,
  so,
  ngay,
  co_quan: 'Sở Y tế',
});

const cases: readonly Mended[] = [
  [
    'one decision told as two awards',
    WORKER,
    {
      '/de_nghi/da_khen/2': row(2020, '5/QĐ-SYT', '2020-06-20'),
      '/de_nghi/da_khen/3': row(2019, '5/QĐ-SYT', '2020-06-20'),
    },
    'mot_quyet_dinh_mot_lan_khen',
    'chua_ket_luan',
    { '/de_nghi/da_khen/3': row(2019, '8/QĐ-SYT', '2019-12-20') },
  ],
  [
    'a model recognised by the ministry, the same paper by the province',
    FARMER,
    { '/de_nghi/mo_hinh/cong_nhan/co_quan': 'Bộ Nông nghiệp và Môi trường' },
    'mot_van_ban_mot_co_quan',
    'chua_ket_luan',
    { '/de_nghi/mo_hinh/cong_nhan/co_quan': 'UBND tỉnh Mẫu' },
  ],
  [
    'the decision of another award',
    MERIT,
    { '/de_nghi/giay_to/0/so': '9999/QĐ-TTg' },
    'quyet_dinh_kem_co_trong_da_khen',
    'chua_ket_luan',
    { '/de_nghi/giay_to/0/so': '1833/QĐ-TTg' },
  ],
  [
    'the decision of another man',
    MERIT,
    { '/de_nghi/giay_to/0/ten': 'Quyết định tặng Bằng khen cho ông Trần Văn Khác' },
    'quyet_dinh_kem_cua_nguoi_khac',
    'chua_ket_luan',
    { '/de_nghi/giay_to/0/ten': 'Quyết định tặng Bằng khen của Thủ tướng Chính phủ' },
  ],
  ...[COURAGE, WORKER, FARMER, MERIT, HOUSEHOLD, FIRM].map(
    (example): Mended => [
      `the report of another man in ${example}`,
      example,
      { '/de_nghi/tom_tat': 'Ông Đặng Văn Khác, Giám đốc Công ty Khác, có nhiều thành tích.' },
      'loi_ke_ve_nguoi_khac',
      'chua_ket_luan',
      { '/de_nghi/tom_tat': 'Có nhiều thành tích được ghi nhận.' },
    ],
  ),
  [
    'the deed of another man',
    COURAGE,
    { '/de_nghi/thanh_tich/0/noi_dung': 'Ông Đặng Văn Khác đưa bốn học sinh đuối nước vào bờ an toàn.' },
    'loi_ke_ve_nguoi_khac',
    'chua_ket_luan',
    { '/de_nghi/thanh_tich/0/noi_dung': 'Ông Trần Văn Mẫu đưa bốn học sinh đuối nước vào bờ an toàn.' },
  ],
  [
    'the award of another man',
    COURAGE,
    { '/de_nghi/da_khen/0/noi_dung': 'Tặng ông Đặng Văn Khác, Công ty Cổ phần Khác' },
    'loi_ke_ve_nguoi_khac',
    'chua_ket_luan',
  ],
  [
    'a summary that asks for another award',
    FARMER,
    { '/de_nghi/tom_tat': 'Đề nghị tặng Huân chương Sao vàng vì thành tích giai đoạn 2021 - 2025.' },
    'tom_tat_dung_hinh_thuc',
    'chua_ket_luan',
    { '/de_nghi/tom_tat': 'Đề nghị tặng Huân chương Lao động hạng Ba vì mô hình giúp nhiều hộ.' },
  ],
  [
    'a certificate for another man',
    COURAGE,
    { '/de_nghi/doi_tuong/ten_tren_bang': 'Trần Văn Khác' },
    'ten_tren_bang_khop',
    'chua_ket_luan',
    { '/de_nghi/doi_tuong/ten_tren_bang': 'Trần Văn Mẫu' },
  ],
  [
    'an initiative of one letter',
    WORKER,
    { '/de_nghi/sang_kien/0/ten': 'x0' },
    'sang_kien_co_ten',
    'chua_ket_luan',
    { '/de_nghi/sang_kien/0/ten': 'Gá thay khuôn' },
  ],
  [
    'an initiative of use to nobody',
    WORKER,
    { '/de_nghi/sang_kien/0/gia_tri_loi_ich': 'Không có' },
    'sang_kien_co_loi_ich',
    'chua_ket_luan',
    { '/de_nghi/sang_kien/0/gia_tri_loi_ich': 'Không còn sự cố kẹt tay' },
  ],
];

describe('what was copied from another dossier', () => {
  itIsMended(cases);
});

describe('slips that change no verdict are told', () => {
  it.each([
    [
      'a title of the submission for another man',
      '/dot_trinh/to_trinh/trich_yeu',
      'Về việc đề nghị khen thưởng ông Trần Văn Khác',
      'trich_yeu_dung_nguoi',
    ],
    [
      'a decision of the Prime Minister with the symbol of a committee',
      '/de_nghi/da_khen/0',
      { ...row(2020, '15/QĐ-UBND', '2020-11-12'), co_quan: 'Thủ tướng Chính phủ' },
      'so_hieu_khop_co_quan_khen',
    ],
  ])('%s', (_what, pointer, value, rule) => {
    const { rules, verdict } = judged(COURAGE, { [pointer]: value });
    expect(rules).toContain(rule);
    expect(verdict).toBe('dat');
  });
});

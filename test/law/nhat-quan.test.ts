/** Dossiers whose facts deny one another: what cannot be never passes, what is doubtful is left open. */
import { describe, expect, it } from 'vitest';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import { dossierOf, type Facts } from '../ca/ca.ts';
import { judgementOf } from '../ca/verdict.ts';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

const judged = (point: string, facts: Facts) => judgementOf(dossierOf(point, 'nhất quán', facts, 'dat'));

type Row = readonly [what: string, point: string, facts: Facts, verdict: VerdictWord, rule?: string];

function rows(title: string, table: readonly Row[]): void {
  describe(title, () => {
    for (const [what, point, facts, want, rule] of table)
      it(what, () => {
        const { verdict, findings } = judged(point, facts);
        expect(verdict.verdict).toBe(want);
        if (rule) expect(findings.map((finding) => finding.rule)).toContain(rule);
      });
  });
}

const discipline = (ngay: string, chap_hanh_xong: string) => ({
  ky_luat: [{ hinh_thuc: 'Cảnh cáo', ngay, chap_hanh_xong }],
});
rows('kỷ luật', [
  [
    'chấp hành xong trước quyết định',
    'd73.k1.b',
    discipline('2025-03-01', '2014-09-01'),
    'khong_dat',
    'ky_luat_dung_thu_tu',
  ],
  ['chấp hành xong từ lâu', 'd73.k1.b', discipline('2013-03-01', '2014-03-01'), 'dat'],
  [
    'cống hiến: trong thời gian giữ chức',
    'd44.k1.g',
    discipline('2021-03-01', '2022-03-01'),
    'khong_dat',
    'cong_hien_khong_ky_luat',
  ],
  ['cống hiến: xong trước khi giữ chức', 'd44.k1.g', discipline('2018-03-01', '2019-03-01'), 'dat'],
  [
    'cống hiến: chấp hành sang thời gian giữ chức',
    'd44.k1.g',
    discipline('2019-12-01', '2020-12-01'),
    'chua_ket_luan',
    'cong_hien_khong_ky_luat',
  ],
  [
    'niên hạn: trong thời gian tính',
    'd55',
    discipline('2010-01-01', '2011-01-01'),
    'chua_ket_luan',
    'nien_han_co_ky_luat',
  ],
]);

const dead = (ngay_mat: string, more: Facts = {}) => ({
  '/de_nghi/truy_tang': true,
  '/de_nghi/doi_tuong/ngay_mat': ngay_mat,
  ...more,
});
rows('truy tặng', [
  ['mất trong khi cứu người', 'd52', dead('2026-03-08', { '/de_nghi/hanh_dong/hy_sinh': true }), 'dat'],
  ['mất trước hành động', 'd52', dead('2026-03-07'), 'khong_dat', 'hanh_dong_khi_con_song'],
  ['mất trước khi sinh', 'd52', dead('1950-03-07'), 'khong_dat', 'mat_sau_khi_sinh'],
  ['mất sau tờ trình', 'd52', dead('2026-04-09'), 'khong_dat', 'mat_truoc_to_trinh'],
  [
    'không ghi ngày mất',
    'd52',
    { '/de_nghi/truy_tang': true },
    'chua_ket_luan',
    'truy_tang_phai_ghi_ngay_mat',
  ],
  [
    'đã mất mà không truy tặng',
    'd52',
    { '/de_nghi/doi_tuong/ngay_mat': '2026-03-08' },
    'chua_ket_luan',
    'nguoi_mat_thi_truy_tang',
  ],
  [
    'hy sinh mà không truy tặng',
    'd52',
    { '/de_nghi/hanh_dong/hy_sinh': true },
    'chua_ket_luan',
    'nguoi_mat_thi_truy_tang',
  ],
]);

const named = (ten: string) => ({
  '/de_nghi/doi_tuong/ten': ten,
  '/de_nghi/doi_tuong/ten_tren_bang': ten,
});
rows('một người', [
  ['hai người', 'd52', named('Trần Văn Mẫu và Lê Văn Bạn'), 'khong_dat', 'mot_nguoi_mot_de_nghi'],
  ['một nhóm', 'd52', named('Nhóm nông dân thôn Minh Họa'), 'khong_dat', 'mot_nguoi_mot_de_nghi'],
  ['một người', 'd52', named('Lầu Và Dế'), 'dat'],
]);

rows('hành động', [
  [
    'hai ngày khác nhau',
    'd52',
    { '/de_nghi/hanh_dong/ngay_gio': '2024-03-08 16:20' },
    'khong_dat',
    'ngay_gio_khop_ngay',
  ],
  [
    'không cứu được ai',
    'd52',
    { '/de_nghi/hanh_dong/so_nguoi_cuu': 0 },
    'chua_ket_luan',
    'cuu_nguoi_co_nguoi_duoc_cuu',
  ],
  [
    'thành tích của năm trước',
    'd52',
    { '/de_nghi/thanh_tich/0/tu_ngay': '2025-03-08', '/de_nghi/thanh_tich/0/den_ngay': '2025-03-08' },
    'chua_ket_luan',
    'thanh_tich_khop_hanh_dong',
  ],
  [
    'nêu gương trước hành động',
    'd52',
    { '/de_nghi/hanh_dong/neu_guong/cong_nhan/ngay': '2026-03-01' },
    'khong_dat',
    'neu_guong_cong_nhan_sau_hanh_dong',
  ],
  [
    'xã công nhận nêu gương trong tỉnh',
    'd52',
    { '/de_nghi/hanh_dong/neu_guong/cong_nhan/co_quan': 'Ủy ban nhân dân xã Ví Dụ' },
    'chua_ket_luan',
    'neu_guong_dung_cap',
  ],
  [
    'không kê văn bản công nhận',
    'd52',
    { '/de_nghi/hanh_dong/neu_guong/cong_nhan': null },
    'chua_ket_luan',
    'neu_guong_co_cong_nhan',
  ],
]);

const born = (ngay_sinh: string) => ({ '/de_nghi/doi_tuong/ngay_sinh': ngay_sinh });
rows('thời gian', [
  ['giữ chức trước khi sinh', 'd44.k1.g', born('2021-05-05'), 'khong_dat', 'qua_trinh_sau_sinh'],
  [
    'giữ chức khi chưa đủ mười lăm tuổi',
    'd44.k1.g',
    born('2005-06-25'),
    'chua_ket_luan',
    'tuoi_khi_cong_tac',
  ],
  ['danh hiệu khi mười bốn tuổi', 'd73.k1.b', born('2009-06-25'), 'chua_ket_luan', 'tuoi_khi_dat_danh_hieu'],
  [
    'xếp loại ký trước năm được xếp',
    'd73.k1.b',
    { '/de_nghi/xep_loai/0/ngay': '2015-12-31' },
    'khong_dat',
    'xep_loai_ky_sau_nam_xep',
  ],
  [
    'tham gia công tác sau các năm xếp loại',
    'd73.k1.b',
    { '/de_nghi/doi_tuong/ngay_tham_gia': '2024-06-01' },
    'chua_ket_luan',
    'xep_loai_khi_da_cong_tac',
  ],
]);

const leave = (...spans: readonly (readonly [string, string])[]) => ({
  nghi_thai_san: spans.map(([tu_ngay, den_ngay]) => ({
    tu_ngay,
    den_ngay,
    van_ban: { so: '12/QĐ-MV', ngay: tu_ngay, co_quan: 'Công ty Mẫu Việt' },
  })),
});
rows('nghỉ thai sản', [
  ['sáu tháng', 'd73.k1.b', leave(['2023-02-01', '2023-07-31']), 'dat'],
  [
    'ba năm liền',
    'd73.k1.b',
    leave(['2021-02-01', '2024-01-31']),
    'chua_ket_luan',
    'nghi_thai_san_khong_qua_mot_nam',
  ],
  [
    'bốn lần trong bốn năm',
    'd73.k1.b',
    leave(
      ['2021-02-01', '2021-07-31'],
      ['2022-02-01', '2022-07-31'],
      ['2023-02-01', '2023-07-31'],
      ['2024-02-01', '2024-07-31'],
    ),
    'chua_ket_luan',
    'nghi_thai_san_nhieu_lan',
  ],
]);

rows('tập thể', [
  [
    'thành lập sau tờ trình',
    'd44.k4.đ',
    { ngay_thanh_lap: '2027-01-01' },
    'khong_dat',
    'thanh_lap_truoc_to_trinh',
  ],
]);

const deed = (tu_ngay: string, den_ngay: string) => ({ thanh_tich: [{ tu_ngay, den_ngay }] });
const initiative = (ngay: string) => ({
  sang_kien: [{ quyet_dinh: { so: '31/QĐ', ngay, co_quan: 'Ủy ban nhân dân tỉnh Mẫu' } }],
});
rows('thời gian được xét', [
  ['thành tích của năm năm được xét', 'd44.k4.đ', deed('2021-01-01', '2025-12-31'), 'dat'],
  [
    'mọi thành tích từ mười năm trước',
    'd44.k4.đ',
    deed('2011-01-01', '2015-12-31'),
    'chua_ket_luan',
    'thanh_tich_trong_thoi_gian_xet',
  ],
  ['không đòi năm liên tục', 'd44.k2.b', deed('2018-01-01', '2024-12-31'), 'dat'],
  ['sáng kiến trong ba năm liên tục', 'd22.k1', initiative('2023-01-01'), 'dat'],
  [
    'mọi sáng kiến từ trước ba năm ấy',
    'd22.k1',
    initiative('2019-01-02'),
    'chua_ket_luan',
    'sang_kien_trong_thoi_gian_xet',
  ],
]);

rows('ngày cuối còn được tính', [
  ['25 năm trọn đến 31/12', 'd55', { qua_trinh: [{ tu_ngay: '2001-01-01', den_ngay: '2025-12-31' }] }, 'dat'],
  [
    '25 năm thiếu một ngày',
    'd55',
    { qua_trinh: [{ tu_ngay: '2001-01-02', den_ngay: '2025-12-31' }] },
    'khong_dat',
  ],
  [
    'phong trào ba năm trọn đến 31/12',
    'd73.k4.d',
    { '/de_nghi/phong_trao/tu_ngay': '2023-01-01', '/de_nghi/phong_trao/den_ngay': '2025-12-31' },
    'dat',
  ],
  [
    'phong trào ba năm thiếu một ngày',
    'd73.k4.d',
    { '/de_nghi/phong_trao/tu_ngay': '2023-01-02', '/de_nghi/phong_trao/den_ngay': '2025-12-31' },
    'khong_dat',
  ],
]);

describe('dữ kiện phủ định nhau', () => {
  const BORN_AFTER_DEATH = {
    '/de_nghi/doi_tuong/ngay_mat': '1980-01-01',
    '/de_nghi/truy_tang': true,
  };
  // Luật 06/2026 sửa luật 2022 và chưa nạp: lỗi của quy tắc luật thành cảnh báo, điều không thể có thì không.
  it.each([
    ['2026-04-10', '2026-04-09'],
    ['2026-10-05', '2026-10-02'],
  ])('tiếp nhận %s: vẫn là lỗi', (received, submitted) => {
    const { findings } = judgeWorkspace(
      changedExample('01-nong-dan-cuu-duoi-nuoc', {
        ...BORN_AFTER_DEATH,
        '/dot_trinh/to_trinh/ngay': submitted,
        '/dot_trinh/tiep_nhan/ngay': received,
      }),
    );
    const found = findings.find(({ rule }) => rule === 'mat_sau_khi_sinh')!;
    expect(found.severity).toBe('error');
    expect(found.citation).toMatchObject({ van_ban: 'luat_06_2022', dieu: '5', khoan: '2', diem: 'a' });
    expect(found.why).toContain('Luật Thi đua, khen thưởng năm 2022');
  });
});

/**
 * Dossiers whose own papers and words deny what they conclude: titles that were withdrawn, a matter that was open on the day
 * of the submission, a report that confesses. None is green; the honest dossier beside each is.
 */
import { describe, expect, it } from 'vitest';
import type { Changes } from '../support/dossier.ts';
import { itIsLeftOpen, judged, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const WARD = '04-ca-nhan-dot-xuat';
const MERIT = '06-tap-the-cong-trang';
const LABOURER = '07-nguoi-lao-dong';
const HOUSEHOLD = '08-ho-gia-dinh';
const ENTERPRISE = '09-doanh-nghiep';

const matter = (ngay: string | undefined, concluded: string) => ({
  '/de_nghi/vu_viec': [
    {
      loai: 'khieu_nai_to_cao',
      trang_thai: 'khong_sai_pham',
      ...(ngay === undefined ? {} : { ngay }),
      ket_luan: { so: '5/KL-TTr', ngay: concluded, co_quan: 'Thanh tra tỉnh Mẫu' },
    },
  ],
});

const gift = (tai_san: string, gia_tri: number): Changes => ({
  '/de_nghi/dong_gop/tai_san': tai_san,
  '/de_nghi/dong_gop/gia_tri': gia_tri,
});

const told = (text: string): Changes => ({ '/de_nghi/thanh_tich/0/noi_dung': text });

const cases: readonly LeftOpen[] = [
  [
    'a matter that was concluded after the submission',
    MERIT,
    matter('2026-03-01', '2026-10-10'),
    'ket_luan_truoc_to_trinh',
    matter('2026-03-01', '2026-05-10'),
  ],
  [
    'a matter of no day, concluded in another century',
    MERIT,
    matter(undefined, '2099-10-10'),
    'ket_luan_truoc_to_trinh',
  ],
  [
    'a deed that tells of a criminal case against the nominee',
    WORKER,
    told('Đang bị cơ quan điều tra khởi tố về tội tham ô, chờ xét xử sơ thẩm'),
    'thanh_tich_khong_ke_vi_pham',
    told('Phối hợp điều tra, làm rõ 12 vụ; các đối tượng bị khởi tố; trong tổ không ai bị kỷ luật'),
  ],
  [
    'a report that tells of a punishment',
    WORKER,
    { '/de_nghi/chu_truong': 'Bị kỷ luật khiển trách năm 2024 vì vi phạm quy chế' },
    'bao_cao_khong_ke_vi_pham',
    { '/de_nghi/tra_loi/vi_pham_neu_trong_bao_cao_cua_nguoi_khac': yes('2026-02-03') },
  ],
  [
    'a year of duties not done among the years of merit',
    WORKER,
    {
      '/de_nghi/xep_loai/4': {
        nam: 2025,
        muc: 'khong_hoan_thanh',
        so: '5/QĐ-MV',
        ngay: '2025-12-30',
        co_quan: 'Công ty Cổ phần Mẫu Việt',
      },
    },
    'nam_khong_hoan_thanh',
    { '/de_nghi/tra_loi/nam_khong_hoan_thanh_da_xet': yes('2026-02-03') },
  ],
  [
    'a title that was withdrawn',
    MERIT,
    { '/de_nghi/da_khen/0/noi_dung': 'Quyết định đã bị thu hồi' },
    'lan_khen_con_hieu_luc',
    { '/de_nghi/da_khen/0/noi_dung': 'Đã thu hồi 12 tỷ đồng nợ thuế, giúp nơi chưa có điện' },
  ],
  [
    'a report that is to be read elsewhere',
    COURAGE,
    told('Xem báo cáo kèm theo của đơn vị gửi kèm hồ sơ này.'),
    'thanh_tich_noi_viec_gi',
    told('Theo báo cáo của phường, đã đưa bốn học sinh đuối nước vào bờ an toàn'),
  ],
  [
    'an answer of the nominee under a title',
    COURAGE,
    { '/de_nghi/tra_loi/thu_nghiem': { ...yes('2026-03-20'), nguoi: 'Ông Trần Văn Mẫu' } },
    'tra_loi_khong_tu_tra_loi',
    { '/de_nghi/tra_loi/thu_nghiem': yes('2026-03-20') },
  ],
  [
    'an opinion of an office whose name tells of no level',
    WORKER,
    { '/de_nghi/y_kien/0/co_quan': 'Hội đồng hương' },
    'y_kien_dung_cap',
    { '/de_nghi/tra_loi/co_quan_cho_y_kien_dung_cap': yes('2026-02-03') },
  ],
  [
    'influence that the nominee recognised',
    FARMER,
    { '/de_nghi/thanh_tich/0/pham_vi/nguoi_cong_nhan': 'Chính người được đề nghị' },
    'pham_vi_nguoi_cong_nhan_dung_cap',
    { '/de_nghi/thanh_tich/0/pham_vi/nguoi_cong_nhan': 'Chủ tịch UBND tỉnh Mẫu' },
  ],
  [
    'influence recognised by the head of another province',
    FARMER,
    { '/de_nghi/thanh_tich/0/pham_vi/nguoi_cong_nhan': 'Chủ tịch Ủy ban nhân dân tỉnh Khác' },
    'pham_vi_nguoi_cong_nhan_dung_cap',
  ],
  [
    'an example recognised by a village head',
    COURAGE,
    { '/de_nghi/hanh_dong/neu_guong/nguoi_cong_nhan': 'Trưởng thôn Minh Họa' },
    'neu_guong_nguoi_cong_nhan_dung_cap',
    { '/de_nghi/hanh_dong/neu_guong/nguoi_cong_nhan': 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu' },
  ],
  [
    'a council of another school',
    WARD,
    {
      '/dot_trinh/hop_hoi_dong/cap': 'don_vi',
      '/dot_trinh/hop_hoi_dong/ten_hoi_dong': 'Hội đồng Thi đua - Khen thưởng Trường Tiểu học Khác',
    },
    'hoi_dong_cua_noi_trinh',
  ],
  [
    'a dossier that another province received',
    LABOURER,
    { '/dot_trinh/tiep_nhan/co_quan': 'Sở Nội vụ tỉnh Khác' },
    'tiep_nhan_cung_tinh',
    { '/dot_trinh/tiep_nhan/co_quan': 'Sở Nội vụ tỉnh Mẫu' },
  ],
  [
    'a movement of another province',
    HOUSEHOLD,
    { '/de_nghi/phong_trao/van_ban/co_quan': 'Ủy ban nhân dân tỉnh Khác' },
    'cong_nhan_cung_tinh',
    { '/de_nghi/tra_loi/cong_nhan_cua_tinh_khac': yes('2024-10-08') },
  ],
  [
    'minutes that refuse',
    COURAGE,
    { '/dot_trinh/hop_hoi_dong/y_kien_thao_luan': 'Hội đồng tạm dừng xét để xác minh đơn tố cáo.' },
    'bien_ban_khong_tu_choi',
    {
      '/dot_trinh/hop_hoi_dong/y_kien_thao_luan':
        'Hội đồng nhất trí; hai trường hợp khác chưa đủ tiêu chuẩn, để lại đợt sau.',
    },
  ],
  [
    'an answer by a neighbour',
    FARMER,
    { '/de_nghi/tra_loi/chap_hanh_tot/chuc_vu': 'Hàng xóm' },
    'nguoi_tra_loi_co_trach_nhiem',
    { '/de_nghi/tra_loi/chap_hanh_tot/chuc_vu': 'Chủ tịch Hội Nông dân xã' },
  ],
  [
    'an answer from hearsay',
    FARMER,
    { '/de_nghi/tra_loi/chap_hanh_tot/can_cu': 'Nghe nói' },
    'tra_loi_can_cu_co_that',
    { '/de_nghi/tra_loi/chap_hanh_tot/can_cu': 'Nhận xét của Đảng ủy xã năm 2025' },
  ],
  [
    'a rescue of nobody',
    COURAGE,
    { '/de_nghi/hanh_dong/dien_bien': 'Không cứu được ai, đứng trên bờ gọi người đến giúp' },
    'dien_bien_khop_viec_cuu',
    { '/de_nghi/hanh_dong/dien_bien': 'Bơi ra sông, đưa ba em vào bờ; không cứu kịp em thứ tư' },
  ],
  [
    'a rescuer who died and is to be honoured as if alive',
    COURAGE,
    { '/de_nghi/hanh_dong/thuong_tich': 'Tử vong' },
    'nguoi_mat_thi_truy_tang',
    { '/de_nghi/hanh_dong/thuong_tich': 'Mất máu nhiều, nằm viện ba ngày' },
  ],
  [
    'five hundred people saved by one',
    COURAGE,
    { '/de_nghi/hanh_dong/so_nguoi_cuu': 500 },
    'so_nguoi_cuu_da_doi_chieu',
    { '/de_nghi/tra_loi/so_nguoi_duoc_cuu_dung': yes('2026-03-20') },
  ],
  [
    'a river of another province',
    COURAGE,
    { '/de_nghi/hanh_dong/dia_diem': 'sông Mẫu, tỉnh Khác' },
    'noi_xay_ra_ro',
    { '/de_nghi/tra_loi/hanh_dong_o_tinh_khac': yes('2026-03-20') },
  ],
  [
    'milliards in the number, millions in the words',
    ENTERPRISE,
    gift('Ủng hộ 2 triệu đồng', 12_000_000_000),
    'gia_tri_dong_gop_khop_loi_ke',
    gift('Ủng hộ 12,5 tỷ đồng qua 3 đợt', 12_500_000_000),
  ],
  [
    'a decision that the nominee signed',
    WARD,
    {
      '/dot_trinh/quyet_dinh': { ngay: '2026-02-20', co_quan: 'Bà Phạm Thị Giả Định' },
    },
    'quyet_dinh_khong_tu_ky',
  ],
  [
    'a certificate of merit of the province that the Prime Minister signed',
    WARD,
    {
      '/dot_trinh/quyet_dinh': { ngay: '2026-02-20', co_quan: 'Thủ tướng Chính phủ' },
    },
    'quyet_dinh_khong_tu_ky',
  ],
];

describe('a dossier that denies itself', () => {
  itIsLeftOpen(cases);
});

describe('an honest report', () => {
  it.each([
    ['Cơ quan không có đảng viên, công chức nào vi phạm pháp luật hoặc bị xử lý kỷ luật trong năm năm'],
    ['Bản thân chưa từng bị khởi tố, chưa bị khiển trách; gia đình không ai bị kết án'],
    ['Tham mưu khởi tố 12 vụ, 30 bị can; 45 đối tượng bị bắt giam; phối hợp điều tra các vụ án lớn'],
    ['Kiểm tra 30 nơi, phát hiện 4 trường hợp bị đình chỉ công tác do sai quy trình, đề nghị chấn chỉnh'],
    ['Không để cá nhân nào không hoàn thành nhiệm vụ; mọi chỉ tiêu đều đạt và vượt kế hoạch năm'],
  ])('%s', (text) => {
    const { rules } = judged(FARMER, told(text));
    expect(rules).not.toContain('thanh_tich_khong_ke_vi_pham');
    expect(rules).not.toContain('thanh_tich_noi_viec_gi');
  });
});

/**
 * Doors that open a khoản of their own: the armed forces, a quân khu, foreigners, a head of state, a ministry or province,
 * long service. Whoever goes through without his dossier's own words saying so is asked; an honest officer writes what
 * he is, or a responsible person answers, and it is green.
 */
import { describe, expect, it } from 'vitest';
import type { Changes } from '../support/dossier.ts';
import { itIsLeftOpen, judged, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const MERIT = '06-tap-the-cong-trang';

const person = yes('2026-02-03');
const collective = yes('2026-07-24');
const nominee = (facts: Record<string, unknown>): Changes =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [`/de_nghi/doi_tuong/${key}`, value]));

const soldier = (facts: Record<string, unknown> = {}): Changes =>
  nominee({
    nhom: 'luc_luong_vu_trang',
    nghe_nghiep: 'Sĩ quan',
    chuc_vu: 'Trợ lý',
    don_vi: 'Lữ đoàn Mẫu',
    ...facts,
  });
const unit = (facts: Record<string, unknown> = {}) => ({
  '/de_nghi/tra_loi/thuoc_luc_luong_vu_trang': collective,
  ...nominee({ ten: 'Lữ đoàn Mẫu', co_quan_chu_quan: 'Quân khu Mẫu', ...facts }),
});

/** What one rule says of a dossier, whatever others think of the award. */
const says = (rule: string, example: string, changes: Changes) =>
  judged(example, changes).rules.includes(rule);

const open: readonly LeftOpen[] = [
  [
    'a soldier who is a teacher',
    COURAGE,
    soldier({ nghe_nghiep: 'Giáo viên' }),
    'nhom_vu_trang_khop_noi_lam',
    nominee({ nghe_nghiep: 'Sĩ quan' }),
  ],
  [
    'a soldier of a private company, seen by a responsible person',
    COURAGE,
    soldier({ don_vi: 'Cty CP Mẫu Việt' }),
    'nhom_vu_trang_khop_noi_lam',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': yes('2026-03-17') },
  ],
  [
    'a provincial centre of the forces',
    MERIT,
    { '/de_nghi/tra_loi/thuoc_luc_luong_vu_trang': collective },
    'tap_the_vu_trang_khop_ten',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': collective },
  ],
  [
    'a provincial centre that is a tổng cục',
    MERIT,
    { '/de_nghi/tra_loi/la_quan_khu_tong_cuc': collective },
    'quan_khu_tong_cuc_khop_ten',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': collective },
  ],
  [
    'a provincial centre that is abroad',
    MERIT,
    { '/de_nghi/tra_loi/nguoi_nuoc_ngoai': collective },
    'to_chuc_nuoc_ngoai_co_noi_o',
    { '/de_nghi/tra_loi/dinh_cu_da_doi_chieu': collective },
  ],
  [
    'a provincial centre that is a province',
    MERIT,
    { '/de_nghi/tra_loi/la_bo_tinh_co_quan_quoc_hoi': collective },
    'bo_tinh_khop_ten',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': collective },
  ],
  [
    'a people written for a nationality',
    WORKER,
    {
      '/de_nghi/tra_loi/nguoi_nuoc_ngoai': person,
      '/de_nghi/doi_tuong/quoc_tich': 'Ê-đê',
      '/de_nghi/tra_loi/khoan_1_ap_dung_cho_nhom': person,
    },
    'nguoi_nuoc_ngoai_co_quoc_tich',
    { '/de_nghi/tra_loi/dinh_cu_da_doi_chieu': person },
  ],
  [
    'a foreigner among the workers of the country',
    WORKER,
    { '/de_nghi/doi_tuong/quoc_tich': 'Nhật Bản' },
    'nguoi_nuoc_ngoai_theo_khoan_chung',
    { '/de_nghi/tra_loi/khoan_1_ap_dung_cho_nhom': person },
  ],
  [
    'a worker who is a head of state',
    WORKER,
    { '/de_nghi/tra_loi/nguyen_thu_nuoc_ngoai': person },
    'nguyen_thu_khop_chuc_vu',
    { '/de_nghi/tra_loi/dung_nhom_doi_tuong': person },
  ],
];

describe('a door that the dossier does not fit', () => {
  itIsLeftOpen(open);
});

describe('a soldier', () => {
  const RULE = 'nhom_vu_trang_khop_noi_lam';
  it.each([
    ['Sĩ quan', 'Trợ lý', 'Lữ đoàn Mẫu'],
    ['Quân nhân chuyên nghiệp', 'Nhân viên quân khí', 'Kho K870, Cục Kỹ thuật Quân khu 1'],
    ['Công an', 'Phó Trưởng Công an xã', 'Công an xã Ví Dụ'],
    ['Công nhân viên quốc phòng', 'Thợ nguội bậc 7', 'Nhà máy Z111'],
    ['Bác sĩ quân y', 'Chủ nhiệm khoa', 'Bệnh viện Quân y 103'],
    ['Sĩ quan', 'Chính trị viên', 'Ban Chỉ huy Quân sự xã Ví Dụ'],
    ['Giảng viên', 'Giảng viên', 'Học viện Hậu cần'],
    ['Diễn viên', 'Diễn viên', 'Nhà hát Chèo Quân đội'],
    ['Sĩ quan', 'Giám đốc', 'Công an tỉnh Mẫu'],
    ['Cảnh vệ', 'Cán bộ', 'Bộ Tư lệnh Cảnh vệ'],
  ])('%s, %s, %s: passes', (nghe_nghiep, chuc_vu, don_vi) => {
    expect(says(RULE, WORKER, soldier({ nghe_nghiep, chuc_vu, don_vi }))).toBe(false);
  });
  it.each([
    { nghe_nghiep: 'Giáo viên' },
    { nghe_nghiep: 'Làm ruộng' },
    { nghe_nghiep: 'Lao động tự do' },
    { chuc_vu: 'Bí thư Chi bộ thôn Mẫu' },
    { chuc_vu: 'Công chức Tư pháp - Hộ tịch' },
    { chuc_vu: 'Kế toán trưởng' },
    { don_vi: 'Hội Nông dân xã Ví Dụ' },
    { don_vi: 'Trường Đại học Mẫu' },
    { don_vi: 'Cty CP Mẫu Việt' },
    { don_vi: 'Hội Cựu Công an nhân dân tỉnh Mẫu' },
    { don_vi: 'Công ty Bảo vệ An ninh Mẫu' },
  ])('%o: is asked, and green once answered', (facts) => {
    expect(says(RULE, WORKER, soldier(facts))).toBe(true);
    expect(says(RULE, WORKER, { ...soldier(facts), '/de_nghi/tra_loi/dung_nhom_doi_tuong': person })).toBe(
      false,
    );
  });
});

describe('a collective of the forces', () => {
  const RULE = 'tap_the_vu_trang_khop_ten';
  it.each([
    ['Lữ đoàn Mẫu', 'Quân khu Mẫu'],
    ['Đồn Biên phòng Mẫu', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Mẫu'],
    ['Phòng Cảnh sát hình sự, Công an tỉnh Mẫu', 'Công an tỉnh Mẫu'],
    ['Ban Chỉ huy Quân sự xã Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ'],
    ['Hải đội Dân quân thường trực tỉnh Mẫu', 'Bộ Chỉ huy Quân sự tỉnh Mẫu'],
    ['Khoa Ngoại', 'Bệnh viện Quân y 103'],
    ['Trại giam Mẫu', 'Cục Cảnh sát quản lý trại giam'],
  ])('%s of %s: passes', (ten, co_quan_chu_quan) => {
    expect(says(RULE, MERIT, unit({ ten, co_quan_chu_quan }))).toBe(false);
  });
  const asked: readonly (readonly [string, string | null])[] = [
    ['Trung tâm An ninh lương thực tỉnh Mẫu', null],
    ['Hội Cựu Công an nhân dân tỉnh Mẫu', null],
    ['Phòng Tham mưu tổng hợp Sở Y tế tỉnh Mẫu', null],
    ['Khoa An ninh mạng Trường Đại học Mẫu', null],
    ['Trung tâm Giáo dục Quốc phòng và Thể dục Trường Đại học Mẫu', null],
    ['Phòng Cơ yếu Văn phòng Tỉnh ủy Mẫu', null],
    ['Trung đoàn Mẫu', 'Sở Y tế tỉnh Mẫu'],
    ['Trung tâm Khuyến nông', 'Công ty Bảo vệ An ninh Mẫu'],
  ];
  it.each(asked)('%s of %s: is asked', (ten, co_quan_chu_quan) => {
    expect(says(RULE, MERIT, unit({ ten, co_quan_chu_quan }))).toBe(true);
  });
  it('a unit that calls itself an enterprise is asked, and passes once answered', () => {
    const enterprise = unit({ loai_tap_the: 'doanh_nghiep' });
    expect(says(RULE, MERIT, enterprise)).toBe(true);
    expect(says(RULE, MERIT, { ...enterprise, '/de_nghi/tra_loi/dung_nhom_doi_tuong': collective })).toBe(
      false,
    );
  });
});

describe('a quân khu, a tổng cục', () => {
  const claim = (ten: string, co_quan_chu_quan: string | null): Changes => ({
    '/de_nghi/tra_loi/la_quan_khu_tong_cuc': collective,
    ...nominee({ ten, co_quan_chu_quan }),
  });
  const RULE = 'quan_khu_tong_cuc_khop_ten';
  it.each([
    ['Quân khu Mẫu', 'Bộ Quốc phòng'],
    ['Tổng cục Hậu cần', null],
    ['Bộ Tư lệnh Thủ đô Mẫu', 'Bộ Quốc phòng'],
  ])('%s of %s: passes', (ten, parent) => {
    expect(says(RULE, MERIT, claim(ten, parent))).toBe(false);
  });
  it.each([
    ['Cục Thuế tỉnh Mẫu', null],
    ['Học viện Nông nghiệp Mẫu', null],
    ['Tổng cục Thuế', null],
    ['Lực lượng Thanh niên xung phong Mẫu', null],
    ['Cảnh sát giao thông phường Thử Nghiệm', null],
    ['Quân khu Mẫu', 'Bộ Tài chính'],
  ])('%s of %s: is asked', (ten, parent) => {
    expect(says(RULE, MERIT, claim(ten, parent))).toBe(true);
  });
});

describe('a foreigner', () => {
  const foreigner = (facts: Record<string, unknown>): Changes => ({
    '/de_nghi/tra_loi/la_nguoi_nuoc_ngoai': person,
    ...nominee({ quoc_tich: 'Pháp', dan_toc: null, que_quan: null, ...facts }),
  });
  const NATIONALITY = 'nguoi_nuoc_ngoai_co_quoc_tich';
  it.each([
    'Pháp',
    'CHDCND Lào',
    'Đài Loan (Trung Quốc)',
    'Liên bang Nga',
    'Cam-pu-chia',
    'Ý',
    'Hoa Kỳ và Pháp',
  ])('of %s: passes', (quoc_tich) => expect(says(NATIONALITY, WORKER, foreigner({ quoc_tich }))).toBe(false));
  it.each([
    'Việt Nam',
    'VIỆT NAM',
    'Vietnam',
    'CHXHCNVN',
    'Người Việt',
    'Ê-đê',
    'Chăm',
    'Sán Dìu',
    'Hà Nội',
    'Công giáo',
  ])('of “%s”: is asked', (quoc_tich) =>
    expect(says(NATIONALITY, WORKER, foreigner({ quoc_tich }))).toBe(true),
  );
  it('of Việt Nam, in Vietnamese or English: is wrong', () => {
    for (const quoc_tich of ['Việt Nam', 'Vietnam', 'V.N', 'Viêt Nam'])
      expect(judged(WORKER, foreigner({ quoc_tich })).errors, quoc_tich).toContain(
        'nguoi_nuoc_ngoai_quoc_tich_viet_nam',
      );
  });

  const ORIGIN = 'nguoi_nuoc_ngoai_khong_goc_trong_nuoc';
  it.each([
    { dan_toc: 'Kinh' },
    { que_quan: 'xã Ví Dụ, tỉnh Mẫu' },
    { don_vi: 'Sở Y tế tỉnh Mẫu' },
    { chuc_vu: 'Phó Giám đốc Sở Y tế tỉnh Mẫu' },
  ])('with %o: is asked, and passes once compared', (facts) => {
    expect(says(ORIGIN, WORKER, foreigner(facts))).toBe(true);
    expect(
      says(ORIGIN, WORKER, { ...foreigner(facts), '/de_nghi/tra_loi/dinh_cu_da_doi_chieu': person }),
    ).toBe(false);
  });
  it('of an office of his own country passes', () => {
    expect(says(ORIGIN, WORKER, foreigner({ don_vi: 'Sở Y tế tỉnh Ví Dụ, Lào' }))).toBe(false);
  });

  const ABROAD = 'to_chuc_nuoc_ngoai_co_noi_o';
  const abroad = (ten: string, dia_chi: string): Changes => ({
    '/de_nghi/tra_loi/nguoi_nuoc_ngoai': collective,
    '/de_nghi/xep_loai': null,
    ...nominee({ ten, dia_chi, co_quan_chu_quan: null }),
  });
  it('a collective at an address abroad passes', () => {
    expect(says(ABROAD, MERIT, abroad('Hội Mẫu', '12 Rue Exemple, Paris, Pháp'))).toBe(false);
  });
  it.each([
    ['Trung tâm Khuyến nông tỉnh Mẫu', '12 Rue Exemple, Paris, Pháp'],
    ['Hội Mẫu', 'số 5 phố Huế, Hà Nội'],
    ['Hội Mẫu', 'P. Thử Nghiệm, T. Mẫu'],
    ['Hội Mẫu', '12 Lê Lợi, Đà Nẵng'],
  ])('%s at %s: is asked', (ten, dia_chi) => expect(says(ABROAD, MERIT, abroad(ten, dia_chi))).toBe(true));
});

describe('a head of state', () => {
  const RULE = 'nguyen_thu_khop_chuc_vu';
  const head = (chuc_vu: string): Changes => ({
    '/de_nghi/tra_loi/nguyen_thu_nuoc_ngoai': person,
    ...nominee({ chuc_vu, nghe_nghiep: null }),
  });
  it.each([
    'Tổng thống',
    'Chủ tịch nước CHDCND Lào',
    'Nguyên Tổng thống Cộng hòa Pháp',
    'Quốc vương Campuchia',
  ])('%s: passes', (chuc_vu) => expect(says(RULE, WORKER, head(chuc_vu))).toBe(false));
  it.each([
    'Chủ tịch Hội đồng quản trị',
    'Chủ tịch UBND xã Ví Dụ',
    'Phu nhân Tổng thống',
    'Thư ký của Tổng thống',
    'Phó Tổng thống',
    'Vua đầu bếp',
  ])('%s: is asked', (chuc_vu) => expect(says(RULE, WORKER, head(chuc_vu))).toBe(true));
});

describe('a ministry, a province', () => {
  const RULE = 'bo_tinh_khop_ten';
  const claim = (ten: string): Changes => ({
    '/de_nghi/tra_loi/la_bo_tinh_co_quan_quoc_hoi': collective,
    ...nominee({ ten }),
  });
  it.each([
    'Bộ Nông nghiệp và Phát triển nông thôn',
    'Bộ Nông nghiệp và Môi trường',
    'Ủy ban nhân dân tỉnh Mẫu',
    'Đảng bộ, chính quyền và Nhân dân tỉnh Mẫu',
    'Văn phòng Quốc hội',
    'Trung ương Hội Nông dân Việt Nam',
    'Thông tấn xã Việt Nam',
    'Bảo hiểm xã hội Việt Nam',
    'Ban Tổ chức Trung ương',
    'Tòa án nhân dân tối cao',
  ])('%s: passes', (ten) => expect(says(RULE, MERIT, claim(ten))).toBe(false));
  it.each([
    'Hội Nông dân Mẫu',
    'Ban Quản lý dự án Mẫu',
    'Báo Mẫu',
    'Văn phòng Ủy ban nhân dân tỉnh Mẫu',
    'Hội Chữ thập đỏ tỉnh Mẫu',
    'Tập thể lớp 10A',
    'Cán bộ Bệnh viện tỉnh Mẫu',
    'Tỉnh hội Đông y Mẫu',
    'Bộ phận Một cửa tỉnh Mẫu',
    'Bộ Chỉ huy Quân sự tỉnh Mẫu',
  ])('%s: is asked', (ten) => expect(says(RULE, MERIT, claim(ten))).toBe(true));
});

describe('long service', () => {
  const served = (row: Record<string, unknown>, facts: Record<string, unknown> = {}): Changes => ({
    '/de_nghi/loai_hinh': 'cong_hien',
    '/de_nghi/qua_trinh': [
      { tu_ngay: '2016-01-04', den_ngay: '2022-01-03', chuc_vu: 'Vụ trưởng', chuc_danh: 'vu_truong', ...row },
    ],
    ...nominee({
      chuc_vu: 'Vụ trưởng',
      nghe_nghiep: 'Công chức',
      don_vi: 'Bộ Mẫu',
      vi_tri: 'lanh_dao',
      ...facts,
    }),
  });
  const ROW = 'cong_hien_chuc_danh_khop_chuc_vu';
  it.each([
    { don_vi: 'Bộ Nông nghiệp và Phát triển nông thôn' },
    { chuc_vu: 'Vụ trưởng Vụ Giáo dục Trung học', don_vi: 'Bộ Mẫu' },
    { chuc_vu: 'Giám đốc Sở Y tế', don_vi: 'Sở Y tế tỉnh Mẫu' },
    { chuc_vu: 'Chủ tịch UBND thị xã', don_vi: 'UBND thị xã Mẫu' },
    { chuc_vu: 'Phó Chủ tịch UBND tỉnh', chuc_danh: 'pho_tong_cuc_truong' },
  ])('%o: passes', (row) => expect(says(ROW, WORKER, served(row))).toBe(false));
  it.each([
    { chuc_vu: 'Trưởng phòng', don_vi: 'Ủy ban nhân dân xã Ví Dụ' },
    { chuc_vu: 'Hiệu trưởng', don_vi: 'Trường Tiểu học Ví Dụ' },
    { chuc_vu: 'Giáo viên', don_vi: 'Trường Tiểu học Ví Dụ' },
    { chuc_vu: 'Giám đốc', don_vi: 'Cty TNHH Một Mình' },
    { chuc_vu: 'Lái xe', don_vi: 'Bộ Mẫu' },
    { chuc_vu: 'Phó Vụ trưởng', don_vi: 'Bộ Mẫu' },
    { chuc_vu: 'Vụ trưởng', don_vi: 'Bộ Mẫu', chuc_danh: 'tong_cuc_truong' },
  ])('%o: is asked, and passes once answered', (row) => {
    expect(says(ROW, WORKER, served(row))).toBe(true);
    expect(says(ROW, WORKER, { ...served(row), '/de_nghi/tra_loi/cong_hien_chuc_danh_khac': person })).toBe(
      false,
    );
  });

  const NOW = 'cong_hien_chuc_vu_nay';
  it.each([{}, { chuc_vu: 'Nguyên Bí thư Tỉnh ủy' }, { nghe_nghiep: 'Hưu trí', don_vi: null, vi_tri: null }])(
    'today %o: passes',
    (facts) => expect(says(NOW, WORKER, served({}, facts))).toBe(false),
  );
  it.each([
    { chuc_vu: 'Tạp vụ' },
    { chuc_vu: 'Trưởng thôn' },
    { chuc_vu: 'Đang nghỉ hưu, buôn bán' },
    { nghe_nghiep: 'Công nhân vận hành dây chuyền' },
    { don_vi: 'Công ty Cổ phần Mẫu Việt' },
    { vi_tri: 'truc_tiep' },
  ])('today %o: is asked', (facts) => expect(says(NOW, WORKER, served({}, facts))).toBe(true));

  it('a post held before the age of 25 is asked', () => {
    expect(says('cong_hien_tuoi_giu_chuc', WORKER, served({ tu_ngay: '2013-02-26' }))).toBe(true);
    expect(says('cong_hien_tuoi_giu_chuc', WORKER, served({ tu_ngay: '2013-02-27' }))).toBe(false);
  });
});

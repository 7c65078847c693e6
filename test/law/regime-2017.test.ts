/** The law before 2024 (Luật 15/2003, NĐ 91/2017, TT 12/2019): what applies on which day, and dossiers judged by it. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import { mayBlock } from '../../src/law/law.ts';
import type { CriteriaNode } from '../../src/law/types.ts';
import { type Changes, changedExample, judgeWorkspace, loadExample } from '../support/dossier.ts';
import { law, lawData } from '../support/law.ts';
import { signerOf } from '../support/signer.ts';

const at = (day: string) =>
  law.at({ ngay_trinh: isoDate(day), ngay_tiep_nhan: isoDate(day), hom_nay: isoDate('2026-11-22') });
const mine = (id: string) => id.startsWith('luat_15_2003:') || id.startsWith('nd_91_2017:');

describe('the law on a day', () => {
  it.each(['2021-05-05', '2023-12-31'])('%s: the regime of 2017, whole', (day) => {
    const snapshot = at(day);
    expect(snapshot.van_ban.map((vb) => vb.id)).toEqual(
      expect.arrayContaining(['luat_15_2003', 'nd_91_2017', 'tt_12_2019']),
    );
    for (const id of ['luat_06_2022', 'nd_98_2023', 'nd_65_2014']) expect(snapshot.has(id)).toBe(false);
    expect(snapshot.chua_nap).toEqual([]);
    expect(snapshot.nghi_ngo).toEqual([]);
    expect(snapshot.awards.map((award) => award['van_ban'])).toEqual(snapshot.awards.map(() => 'nd_91_2017'));
    expect(snapshot.tieu_chuan.filter((entry) => !mine(entry.id))).toEqual([]);
    expect(snapshot.param('phieu_90')).toMatchObject({ gia_tri: 90, can_cu: 'nd_91_2017:d45.k8' });
    // Numbers of later decrees that no text of this regime was seen to give.
    for (const id of ['cong_khai_so_ngay', 'phieu_80', 'tham_dinh_so_ngay'])
      expect(snapshot.param(id), id).toBe('khong_co');
  });

  it('2024-01-01: nothing of it is left', () => {
    const snapshot = at('2024-01-01');
    for (const id of ['luat_15_2003', 'nd_91_2017']) expect(snapshot.has(id)).toBe(false);
    expect(snapshot.has('luat_06_2022') && snapshot.has('nd_98_2023')).toBe(true);
    expect(snapshot.tieu_chuan.filter((entry) => mine(entry.id))).toEqual([]);
    expect(snapshot.awards.filter((award) => award['van_ban'] === 'nd_91_2017')).toEqual([]);
  });

  it.each([
    ['2017-09-30', ['nd_39_2012', 'nd_42_2010', 'nd_65_2014']],
    ['2017-10-01', []],
  ] as const)('%s: decrees not loaded: %j', (day, unloaded) => {
    const snapshot = at(day);
    expect(snapshot.chua_nap.map((vb) => vb.id).sort()).toEqual(unloaded);
    expect(snapshot.awards.length > 0).toBe(unloaded.length === 0);
  });

  it('knows titles and awards under the ids and names of the law of 2022', () => {
    const names = (day: string) => at(day).awards.map(({ id, ten }) => `${id}: ${ten}`);
    expect(names('2021-05-05')).toHaveLength(31);
    expect(names('2024-01-01')).toEqual(expect.arrayContaining(names('2021-05-05')));
  });

  it('publicity: orders, titles of honour and the national emulation fighter, by its own list', () => {
    const published = at('2021-05-05').awards.filter((award) => award.cong_khai);
    const prizes = ['giai_thuong_ho_chi_minh', 'giai_thuong_nha_nuoc'];
    expect(
      published
        .map((award) => award.id)
        .filter((id) => !id.startsWith('huan_chuong_'))
        .sort(),
    ).toEqual(['anh_hung_lao_dong', 'anh_hung_luc_luong_vu_trang', 'chien_si_thi_dua_toan_quoc', ...prizes]);
    // The two prizes were added by the circular of 2019.
    for (const id of prizes) {
      expect(at('2019-12-31').award(id)!.cong_khai).toBe(false);
      expect(at('2020-01-01').award(id)).toMatchObject({
        cong_khai: true,
        cong_khai_can_cu: 'tt_12_2019:d2.k2',
      });
    }
    for (const award of at('2021-05-05').awards)
      expect(award['phieu'], award.id).toBe(
        /anh_hung|thi_dua_(toan_quoc|bo_tinh)$/.test(award.id) && !award.id.startsWith('co_')
          ? 90
          : undefined,
      );
  });

  it('criteria from memory never give a verdict by themselves', () => {
    const closed = (node: CriteriaNode): boolean => {
      if (node.kind === 'chua_ro') return true;
      if (node.kind === 'tat_ca') return node.nhanh.some(closed);
      return node.kind === 'muon' && closed(lawData.tieu_chuan.find((entry) => entry.id === node.diem)!.cay);
    };
    const weak = lawData.tieu_chuan.filter((entry) => mine(entry.id) && !mayBlock(entry.dau));
    expect(weak.length).toBeGreaterThan(40);
    expect(weak.filter((entry) => !closed(entry.cay)).map((entry) => entry.id)).toEqual([]);
  });

  it('criteria that may block rest on provisions seen', () => {
    const firm = lawData.tieu_chuan.filter((entry) => mine(entry.id) && mayBlock(entry.dau));
    expect(firm.map((entry) => entry.id).sort()).toEqual(
      ['luat_15_2003:d50', ...['d22.k2', 'd24.k1.a', 'd24.k1.b', 'd32', 'd38.k1.a', 'd38.k1.b', 'd38.k1.c']]
        .map((id) => (id.includes(':') ? id : `nd_91_2017:${id}`))
        .sort(),
    );
    for (const entry of firm) expect(mayBlock(lawData.dieu_khoan[entry.id]!.dau), entry.id).toBe(true);
  });
});

// Dossiers.

const yes = {
  ket_qua: true,
  nguoi: 'Lê Văn Khuôn Mẫu',
  chuc_vu: 'Giám đốc Sở Nội vụ',
  ngay: '2021-04-20',
  can_cu: '12/BB-HĐTĐKT',
};
const no = { ...yes, ket_qua: false };
const answers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, yes]));
const cite = (point: string) => {
  const [van_ban, place = ''] = point.includes(':') ? point.split(':') : ['nd_91_2017', point];
  const [dieu = '', khoan, diem] = place.split('.');
  return {
    van_ban,
    dieu: dieu.slice(1),
    ...(khoan ? { khoan: khoan.slice(1) } : {}),
    ...(diem ? { diem } : {}),
  };
};
const paper = (so: string) => ({
  so: `${so}/QĐ-UBND`,
  ngay: '2021-03-03',
  co_quan: 'Ủy ban nhân dân tỉnh Mẫu',
});
const dated: Changes = {
  '/dot_trinh/to_trinh/ngay': '2021-05-05',
  '/dot_trinh/tiep_nhan/ngay': '2021-05-07',
  '/dot_trinh/hop_hoi_dong/ngay': '2021-05-04',
};
const published: Changes = {
  '/dot_trinh/cong_khai/tu_ngay': '2021-04-12',
  '/dot_trinh/cong_khai/den_ngay': '2021-04-28',
};
const deed = (more: Record<string, unknown> & { tu_ngay?: string } = {}) => [
  {
    ma: 'tt1',
    tu_ngay: '2021-03-01',
    den_ngay: more.tu_ngay ?? '2021-03-01',
    hoan_canh: 'Mưa lớn, đường vào bản bị chia cắt.',
    noi_dung: 'Đổi cách sắp xếp hồ sơ, rút ngắn giờ chờ của người dân, hướng dẫn lớp trẻ nối tiếp.',
    muc_do: 'xuat_sac',
    ...more,
  },
];
const reach = (muc: string) => ({ pham_vi: { muc, cong_nhan: paper('28') } });
const years = (from: number, to: number, muc = 'hoan_thanh_xuat_sac') =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ nam: from + i, muc }));
const prize = (ten: string, nam: number, loai_hinh = 'cong_trang', so = '1') => ({
  ten,
  nam,
  loai_hinh,
  so: `${so}/QĐ-UBND`,
  ngay: `${nam}-12-01`,
  nguoi_ky: signerOf(ten),
});
const ideas = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, i) => ({
    ma: `sk${i + 1}`,
    ten: `Cải tiến máy gieo hạt số ${i + 1}`,
    loai: 'sang_kien',
    cap_cong_nhan: 'bo_tinh',
    quyet_dinh: paper(String(i + 31)),
    pham_vi: 'bo_tinh',
    hieu_qua: true,
    da_dung_cho: [],
    ...more,
  }));
/** A nomination with nothing told but who it is for. */
const bare = (award: string, point: string, type: string): Changes => ({
  '/de_nghi/hinh_thuc': award,
  '/de_nghi/can_cu': cite(point),
  '/de_nghi/loai_hinh': type,
  '/de_nghi/thanh_tich': deed(),
  '/de_nghi/xep_loai': null,
  '/de_nghi/da_khen': [],
  '/de_nghi/sang_kien': [],
  '/de_nghi/mo_hinh': null,
  '/de_nghi/ky_luat': [],
  '/de_nghi/vu_viec': [],
  '/de_nghi/tra_loi': {},
});
const PERSON = {
  loai: 'ca_nhan',
  ten: 'Nguyễn Văn Mẫu',
  ngay_sinh: '1975-03-02',
  gioi_tinh: 'nam',
  dia_chi: 'xã Ví Dụ, tỉnh Mẫu',
  nhom: 'can_bo',
  chuc_vu: 'Chuyên viên',
};
const GROUP = {
  loai: 'tap_the',
  ten: 'Trung tâm Mẫu',
  dia_chi: 'phường Thử Nghiệm, tỉnh Mẫu',
  ngay_thanh_lap: '2000-01-03',
  chuc_nang: 'Hướng dẫn kỹ thuật cho nông dân trong tỉnh',
  loai_tap_the: 'co_quan_don_vi',
};

interface Base {
  readonly vi_du: string;
  readonly thay: Changes;
}
const courage: Base = {
  vi_du: '01-nong-dan-cuu-duoi-nuoc',
  thay: {
    ...dated,
    ...published,
    '/de_nghi/can_cu': cite('d32'),
    '/de_nghi/thanh_tich': deed({ ngoai_nhiem_vu: true }),
    '/de_nghi/hanh_dong/ngay': '2021-03-01',
    '/de_nghi/hanh_dong/ngay_gio': null,
    // Of a later day than this deed.
    '/de_nghi/da_khen': [],
    '/de_nghi/hanh_dong/xac_nhan': [{ ...paper('27'), ngay: '2021-03-02' }],
    '/de_nghi/hanh_dong/neu_guong/cong_nhan': paper('28'),
  },
};
const person = (award: string, point: string, type: string, facts: Changes): Base => ({
  vi_du: award === 'bang_khen_ttg' ? '02-cong-nhan-sang-kien' : '03-nong-dan-mo-hinh',
  thay: {
    ...dated,
    ...(award === 'bang_khen_ttg' ? {} : published),
    ...bare(award, point, type),
    '/de_nghi/doi_tuong': PERSON,
    ...facts,
  },
});
const asked = (...names: string[]): Changes => ({ '/de_nghi/tra_loi': answers(...names) });

const many = person('bang_khen_ttg', 'd38.k1.b', 'cong_trang', {
  '/de_nghi/thanh_tich': deed(reach('bo_tinh')),
  ...asked('guong_mau_chap_hanh', 'nhieu_thanh_tich'),
});
const sudden = person('bang_khen_ttg', 'd38.k1.b', 'dot_xuat', {
  '/de_nghi/thanh_tich': deed({ ngoai_nhiem_vu: true, ...reach('bo_tinh') }),
  ...asked('guong_mau_chap_hanh'),
});
const BY_THE_COUNCIL = {
  '/de_nghi/phong_trao/nguoi_phat_dong': 'thu_tuong',
  '/de_nghi/phong_trao/van_ban/co_quan': 'Hội đồng Thi đua - Khen thưởng Trung ương',
};
const movement = person('bang_khen_ttg', 'd38.k1.a', 'phong_trao', {
  '/de_nghi/phong_trao': {
    ten: 'Phong trào Xóa nhà tạm',
    nguoi_phat_dong: 'bo_tinh',
    tu_ngay: '2018-01-01',
    den_ngay: '2021-01-01',
    dip: 'tong_ket',
    van_ban: { so: '3/KH-UBND', ngay: '2017-12-25', co_quan: 'Ủy ban nhân dân tỉnh Mẫu' },
  },
  '/de_nghi/thanh_tich': deed({ tu_ngay: '2020-03-01' }),
  ...asked('guong_mau_chap_hanh', 'binh_xet_phong_trao'),
});
const career = person('bang_khen_ttg', 'd38.k1.c', 'cong_trang', {
  '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015)],
  '/de_nghi/xep_loai': years(2016, 2020),
  '/de_nghi/sang_kien': ideas(5, { cap_cong_nhan: 'co_so', pham_vi: 'don_vi' }),
  ...asked('guong_mau_chap_hanh', 'cu_sang_kien_trong_thoi_gian'),
});
const third = person('huan_chuong_lao_dong_hang_ba', 'd24.k1.a', 'cong_trang', {
  '/de_nghi/da_khen': [prize('bang_khen_ttg', 2015)],
  '/de_nghi/xep_loai': years(2016, 2020),
  '/de_nghi/sang_kien': ideas(2),
  ...asked(
    'guong_mau_chap_hanh',
    'cu_lien_tuc_hoan_thanh_xuat_sac',
    'cu_sang_kien_trong_thoi_gian',
    'cu_sang_kien_neu_guong',
  ),
});
const feat = person('huan_chuong_lao_dong_hang_ba', 'd24.k1.b', 'dot_xuat', {
  '/de_nghi/thanh_tich': deed({
    muc_do: 'dac_biet_xuat_sac',
    ngoai_nhiem_vu: true,
    ...reach('linh_vuc_bo_tinh'),
  }),
  ...asked(
    'guong_mau_chap_hanh',
    'cu_lien_tuc_hoan_thanh_xuat_sac',
    'cu_dung_nghia_dac_biet_dot_xuat',
    'cu_bo_tinh_cong_nhan',
  ),
});
const first = (nhom: string, facts: Changes, ...names: string[]) =>
  person('huan_chuong_lao_dong_hang_nhat', 'd22.k2', 'cong_trang', {
    '/de_nghi/doi_tuong/nhom': nhom,
    ...facts,
    ...asked('guong_mau_chap_hanh', 'cu_lien_tuc_hoan_thanh_xuat_sac', ...names),
  });
const worker = first(
  'cong_nhan',
  { '/de_nghi/sang_kien': ideas(4, { cap_cong_nhan: 'nha_nuoc' }) },
  'sang_kien_gia_tri_cao',
  'dao_tao_dong_nghiep',
);
const farmer = first(
  'nong_dan',
  {
    '/de_nghi/tom_tat': 'Nuôi ong rừng, giúp 9 hộ nông dân, tạo việc làm cho 5 lao động',
    '/de_nghi/mo_hinh': {
      ten: 'Mô hình Nuôi ong rừng',
      tu_ngay: '2016-05-05',
      den_ngay: '2021-05-04',
      on_dinh: true,
      so_ho_giup: 9,
      so_lao_dong: 5,
      cong_nhan: paper('9'),
    },
  },
  'cu_giup_ho_thoat_ngheo',
  'viec_lam_nhieu_lao_dong',
);
const group = (award: string, point: string): Base => ({
  vi_du: '06-tap-the-cong-trang',
  thay: { ...dated, ...published, ...bare(award, point, 'cong_trang'), '/de_nghi/doi_tuong': GROUP },
});

const DAT = 'dat';
const KHONG = 'khong_dat';
const NGO = 'chua_ket_luan';
// biome-ignore format: one case, one line
const cases: readonly (readonly [string, Base, Changes, VerdictWord])[] = [
  // Huân chương Dũng cảm: Điều 32.
  ['Đ32: cứu người bị nạn, nêu gương trong tỉnh', courage, {}, DAT],
  ['Đ50 Luật: như Điều 32', courage, { '/de_nghi/can_cu': cite('luat_15_2003:d50') }, DAT],
  ['Đ50 Luật: nêu gương trong xã', courage, { '/de_nghi/can_cu': cite('luat_15_2003:d50'), '/de_nghi/hanh_dong/neu_guong': { muc: 'xa' } }, KHONG],
  ['Đ32: nêu gương trong xã', courage, { '/de_nghi/hanh_dong/neu_guong': { muc: 'xa' } }, KHONG],
  ['Đ32: nêu gương một lĩnh vực của tỉnh', courage, { '/de_nghi/hanh_dong/neu_guong': { muc: 'linh_vuc_bo_tinh' } }, KHONG],
  ['Đ32: nêu gương theo ngành, nghề không xếp hạng được', courage, { '/de_nghi/hanh_dong/neu_guong': { muc: 'linh_vuc_nganh_nghe' } }, NGO],
  ['Đ32: chưa ghi phạm vi nêu gương', courage, { '/de_nghi/hanh_dong/neu_guong': null }, NGO],
  ['Đ32: chưa trả lời có phải hành động dũng cảm', courage, { '/de_nghi/tra_loi/hanh_dong_dung_cam': null }, NGO],
  ['Đ32: trả lời không phải hành động dũng cảm', courage, { '/de_nghi/tra_loi/hanh_dong_dung_cam': no }, KHONG],
  ['Đ32: cứu tài sản trước tội phạm', courage, { '/de_nghi/hanh_dong/loai': 'cuu_tai_san', '/de_nghi/hanh_dong/su_co': 'dau_tranh_toi_pham' }, DAT],
  ['Đ32: xung phong vào nơi có dịch', courage, { '/de_nghi/hanh_dong/loai': 'xung_phong_bao_ve', '/de_nghi/hanh_dong/su_co': 'dich_benh' }, DAT],
  ['Đ32: nổ không được gọi tên', courage, { '/de_nghi/hanh_dong/su_co': 'no' }, NGO],
  ['Đ32: xung phong khi có thiên tai không được gọi tên', courage, { '/de_nghi/hanh_dong/loai': 'xung_phong_bao_ve', '/de_nghi/hanh_dong/su_co': 'thien_tai' }, NGO],
  ['Đ32: hoàn cảnh khác', courage, { '/de_nghi/hanh_dong/su_co': 'khac' }, KHONG],
  ['Đ32: hy sinh, truy tặng, không cần phạm vi tỉnh', courage, { '/de_nghi/truy_tang': true, '/de_nghi/doi_tuong/ngay_mat': '2021-03-01', '/de_nghi/hanh_dong/hy_sinh': true, '/de_nghi/hanh_dong/neu_guong': { muc: 'xa' }, '/de_nghi/tra_loi/cu_hy_sinh_kinh_phuc': yes }, DAT],
  ['Đ32: hy sinh mà không ghi truy tặng', courage, { '/de_nghi/hanh_dong/hy_sinh': true, '/de_nghi/hanh_dong/neu_guong': { muc: 'xa' }, '/de_nghi/tra_loi/cu_hy_sinh_kinh_phuc': yes }, NGO],
  ['Đ32: hy sinh nhưng không được kính phục, nêu gương trong xã', courage, { '/de_nghi/truy_tang': true, '/de_nghi/hanh_dong/hy_sinh': true, '/de_nghi/hanh_dong/neu_guong': { muc: 'xa' }, '/de_nghi/tra_loi/cu_hy_sinh_kinh_phuc': no }, KHONG],
  ['Đ32: tập thể', courage, { '/de_nghi/doi_tuong': GROUP }, KHONG],
  ['Đ32: viện dẫn khoản chưa đối chiếu', courage, { '/de_nghi/can_cu': cite('d32.k1') }, NGO],
  ['viện dẫn Luật 2022 cho hồ sơ năm 2021', courage, { '/de_nghi/can_cu': cite('luat_06_2022:d52') }, NGO],
  ['Đ13: hành động trong nhiệm vụ được giao, xem lại loại hình', courage, { '/de_nghi/thanh_tich/0/ngoai_nhiem_vu': false }, NGO],
  ['Đ45 k1 theo trí nhớ: sở trình thẳng Thủ tướng', courage, { '/khenthuong/co_quan/cap': 'so_nganh' }, NGO],
  ['Đ32: khen công trạng', courage, { '/de_nghi/loai_hinh': 'cong_trang' }, KHONG],
  ['Đ45 k10: thủ tục đơn giản không lấy ý kiến chỉ bị nhắc', courage, { '/dot_trinh/cong_khai': null }, DAT],
  ['Đ45 k10: thủ tục thường không lấy ý kiến', courage, { '/dot_trinh/cong_khai': null, '/de_nghi/thu_tuc_don_gian': null }, KHONG],
  ['Đ45 k10: lấy ý kiến chưa xong đã trình', courage, { '/dot_trinh/cong_khai/den_ngay': '2021-05-06' }, KHONG],
  ['Đ45 k10: ba ngày cũng được, không có số ngày', courage, { '/dot_trinh/cong_khai/tu_ngay': '2021-04-26' }, DAT],
  ['Đ45 k10: niêm yết không phải phương tiện truyền thông của tỉnh', courage, { '/dot_trinh/cong_khai/kenh': [{ ten: 'Niêm yết tại trụ sở xã' }] }, NGO],
  ['Đ45 k10: báo không ai biết', courage, { '/dot_trinh/cong_khai/kenh': [{ ten: 'Báo Hoa Mai' }] }, NGO],
  ['không có tệp nào của thành tích', feat, { '/de_nghi/thanh_tich/0/minh_chung': null, '/de_nghi/giay_to': [] }, NGO],
  ['Đ52: thủ tục thường không có biên bản', courage, { '/dot_trinh/hop_hoi_dong': null, '/de_nghi/thu_tuc_don_gian': null }, KHONG],
  ['trình cuối năm 2023, tiếp nhận 31/12/2023', courage, { '/dot_trinh/to_trinh/ngay': '2023-12-29', '/dot_trinh/tiep_nhan/ngay': '2023-12-31', '/de_nghi/tra_loi/khen_thanh_tich_cham': yes }, DAT],
  ['trình cuối năm 2023, tiếp nhận 01/01/2024: đã là Luật 2022', courage, { '/dot_trinh/to_trinh/ngay': '2023-12-29', '/dot_trinh/tiep_nhan/ngay': '2024-01-01' }, KHONG],
  ['năm 2016 chưa nạp nghị định', courage, { '/dot_trinh/to_trinh/ngay': '2016-05-05', '/dot_trinh/tiep_nhan/ngay': '2016-05-06' }, NGO],
  // Bằng khen của Thủ tướng Chính phủ: Điều 38 khoản 1.
  ['Đ38 k1 b: nhiều thành tích trong tỉnh', many, {}, DAT],
  ['Đ38 k1 b: mới ở một lĩnh vực của tỉnh', many, { '/de_nghi/thanh_tich': deed(reach('linh_vuc_bo_tinh')) }, KHONG],
  ['Đ38 k1 b: ghi theo ngành, nghề', many, { '/de_nghi/thanh_tich': deed(reach('linh_vuc_nganh_nghe')) }, NGO],
  ['Đ38 k1 b: chưa đủ nhiều', many, { '/de_nghi/tra_loi/nhieu_thanh_tich': no }, KHONG],
  ['Đ38 k1: gương mẫu theo trí nhớ, chưa trả lời', many, { '/de_nghi/tra_loi/guong_mau_chap_hanh': null }, NGO],
  ['Đ38 k1: gương mẫu theo trí nhớ, trả lời không', many, { '/de_nghi/tra_loi/guong_mau_chap_hanh': no }, NGO],
  ['Đ53 theo trí nhớ: thiếu biên bản thì để ngỏ', many, { '/dot_trinh/hop_hoi_dong': null }, NGO],
  ['Đ38 k1 b: đột xuất trong tỉnh', sudden, {}, DAT],
  ['Đ38 k1 b: việc nằm trong nhiệm vụ được giao', sudden, { '/de_nghi/thanh_tich/0/ngoai_nhiem_vu': false }, NGO],
  ['Đ38 k1 b: đột xuất mới trong xã', sudden, { '/de_nghi/thanh_tich/0/pham_vi/muc': 'xa' }, KHONG],
  ['Đ38 k1 a: phong trào của tỉnh vừa đủ 03 năm', movement, {}, DAT],
  ['Đ38 k1 a: thiếu một ngày', movement, { '/de_nghi/phong_trao/tu_ngay': '2018-01-03' }, KHONG],
  ['Đ38 k1 a: phong trào của đơn vị', movement, { '/de_nghi/phong_trao/nguoi_phat_dong': 'don_vi' }, KHONG],
  ['Đ38 k1 a: Thủ tướng phát động, chưa rõ có phải của Hội đồng Trung ương', movement, BY_THE_COUNCIL, NGO],
  ['Đ38 k1 a: Hội đồng Trung ương phát động', movement, { ...BY_THE_COUNCIL, '/de_nghi/tra_loi/cu_hoi_dong_trung_uong': yes }, DAT],
  ['Đ13 k2: trình trước khi kết thúc đợt', movement, { '/de_nghi/phong_trao/den_ngay': '2021-05-06' }, KHONG],
  ['Đ38 k1 c: bằng khen tỉnh, 05 năm, 05 sáng kiến', career, {}, DAT],
  ['Đ38 k1 c: bằng khen theo chuyên đề không tính', career, { '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015, 'phong_trao')] }, KHONG],
  ['Đ38 k1 c: bằng khen đột xuất vẫn tính, khác từ 2024', career, { '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015, 'dot_xuat')] }, DAT],
  ['Đ38 k1 c: bằng khen không ghi loại hình', career, { '/de_nghi/da_khen/0/loai_hinh': null }, NGO],
  ['Đ38 k1 c: bằng khen giữa chừng, mới bốn năm tiếp theo', career, { '/de_nghi/da_khen/0/nam': 2016 }, KHONG],
  ['Đ38 k1 c: bốn sáng kiến', career, { '/de_nghi/sang_kien': ideas(4) }, KHONG],
  ['Đ38 k1 c: một sáng kiến đã dùng, theo trí nhớ', career, { '/de_nghi/sang_kien/4/da_dung_cho': [{ ten: 'chien_si_thi_dua_co_so' }] }, NGO],
  ['Đ38 k1 c: chưa nói sáng kiến thuộc 05 năm đó', career, { '/de_nghi/tra_loi/cu_sang_kien_trong_thoi_gian': null }, NGO],
  ['Đ38 k1 c: một năm chưa kê khai', career, { '/de_nghi/xep_loai': [...years(2016, 2018), ...years(2020, 2020)] }, NGO],
  ['Đ38 k1 c: một năm chỉ hoàn thành tốt', career, { '/de_nghi/xep_loai': [...years(2016, 2017), ...years(2018, 2018, 'hoan_thanh_tot'), ...years(2019, 2020)] }, KHONG],
  ['Đ38 k1 c: kỷ luật làm đứt chuỗi, cách tính chưa thấy', career, { '/de_nghi/ky_luat': [{ hinh_thuc: 'Khiển trách', ngay: '2017-01-01', chap_hanh_xong: '2018-01-01' }] }, NGO],
  ['Đ38 k1 c: trong chiến đấu, 05 giấy khen', career, { '/de_nghi/sang_kien': [], '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015), ...[2016, 2017, 2018, 2019, 2020].map((nam) => prize('giay_khen', nam, 'dot_xuat', String(nam)))], '/de_nghi/tra_loi/cu_giay_khen_chien_dau': yes }, DAT],
  ['Đ38 k1 c: trong chiến đấu, 04 giấy khen', career, { '/de_nghi/sang_kien': [], '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015), ...[2016, 2017, 2018, 2019].map((nam) => prize('giay_khen', nam, 'dot_xuat', String(nam)))], '/de_nghi/tra_loi/cu_giay_khen_chien_dau': yes }, KHONG],
  ['TT 12 Đ2 theo trí nhớ: đang xem xét kỷ luật thì để ngỏ', many, { '/de_nghi/vu_viec': [{ loai: 'xem_xet_ky_luat', trang_thai: 'dang_xem_xet' }] }, NGO],
  ['Đ38 k2 theo trí nhớ', many, { '/de_nghi/can_cu': cite('d38.k2'), '/de_nghi/doi_tuong/nhom': 'cong_nhan' }, NGO],
  ['Đ38 k2 b chỉ để viện dẫn', many, { '/de_nghi/can_cu': cite('d38.k2.b'), '/de_nghi/doi_tuong/nhom': 'nong_dan' }, NGO],
  ['Đ38 k3 theo trí nhớ', { ...many, thay: { ...many.thay, '/de_nghi/doi_tuong': GROUP, '/de_nghi/can_cu': cite('d38.k3') } }, {}, NGO],
  ['Đ38 k1: tập thể viện dẫn khoản của cá nhân', many, { '/de_nghi/doi_tuong': GROUP }, KHONG],
  ['Đ71 Luật: phải viện dẫn nghị định', many, { '/de_nghi/can_cu': cite('luat_15_2003:d71') }, NGO],
  // Huân chương Lao động.
  ['Đ24 k1 a: đủ', third, {}, DAT],
  ['Đ24 k1 a: chưa có Bằng khen của Thủ tướng', third, { '/de_nghi/da_khen': [prize('bang_khen_bo_tinh', 2015)] }, KHONG],
  ['Đ24 k1 a: Bằng khen của Thủ tướng theo chuyên đề', third, { '/de_nghi/da_khen/0/loai_hinh': 'phong_trao' }, KHONG],
  ['Đ24 k1 a: một sáng kiến', third, { '/de_nghi/sang_kien': ideas(1) }, KHONG],
  ['Đ24 k1 a: sáng kiến cấp cơ sở', third, { '/de_nghi/sang_kien': ideas(2, { cap_cong_nhan: 'co_so' }) }, KHONG],
  ['Đ24 k1 a: sáng kiến ngoài 05 năm đó, chưa thấy câu chữ', third, { '/de_nghi/tra_loi/cu_sang_kien_trong_thoi_gian': no }, NGO],
  ['Đ24 k1 a: sáng kiến ở một lĩnh vực', third, { '/de_nghi/sang_kien': ideas(2, { pham_vi: 'linh_vuc_bo_tinh' }) }, NGO],
  ['Đ24 k1: không gương mẫu', third, { '/de_nghi/tra_loi/guong_mau_chap_hanh': no }, KHONG],
  ['Đ24 k1: chưa trả lời liên tục xuất sắc', third, { '/de_nghi/tra_loi/cu_lien_tuc_hoan_thanh_xuat_sac': null }, NGO],
  ['Đ52: thiếu biên bản', third, { '/dot_trinh/hop_hoi_dong': null }, KHONG],
  ['Đ24 k1 b: đặc biệt xuất sắc đột xuất, tỉnh công nhận', feat, {}, DAT],
  ['Đ24 k1 b: mới ở mức xuất sắc', feat, { '/de_nghi/thanh_tich/0/muc_do': 'xuat_sac' }, KHONG],
  ['Đ24 k1 b: ảnh hưởng trong xã', feat, { '/de_nghi/thanh_tich/0/pham_vi/muc': 'xa' }, KHONG],
  ['Đ24 k1 b: ảnh hưởng trong xã nhưng thế giới ghi nhận', feat, { '/de_nghi/thanh_tich/0/pham_vi/muc': 'xa', '/de_nghi/tra_loi/cu_khu_vuc_the_gioi': yes }, DAT],
  ['Đ24 k1 b: tỉnh không công nhận', feat, { '/de_nghi/tra_loi/cu_bo_tinh_cong_nhan': no }, KHONG],
  ['Đ24 k1 b: không đúng nghĩa khoản 3 Điều 13', feat, { '/de_nghi/tra_loi/cu_dung_nghia_dac_biet_dot_xuat': no }, KHONG],
  ['Đ24 k1 c theo trí nhớ', third, { '/de_nghi/can_cu': cite('d24.k1.c') }, NGO],
  ['Đ24 k3 theo trí nhớ', group('huan_chuong_lao_dong_hang_ba', 'd24.k3'), {}, NGO],
  ['Đ23 k1 a theo trí nhớ', { ...third, thay: { ...third.thay, '/de_nghi/hinh_thuc': 'huan_chuong_lao_dong_hang_nhi', '/de_nghi/can_cu': cite('d23.k1.a') } }, {}, NGO],
  ['Đ22 k2: công nhân 04 sáng kiến cấp Trung ương', worker, {}, DAT],
  ['Đ22 k2: 04 sáng kiến cấp bộ, tỉnh, chưa rõ có phải cấp Trung ương', worker, { '/de_nghi/sang_kien': ideas(4) }, NGO],
  ['Đ22 k2: 03 sáng kiến', worker, { '/de_nghi/sang_kien': ideas(3, { cap_cong_nhan: 'nha_nuoc' }) }, KHONG],
  ['Đ22 k2: không đào tạo đồng nghiệp', worker, { '/de_nghi/tra_loi/dao_tao_dong_nghiep': no }, KHONG],
  ['Đ22 k2: viện dẫn một tiêu chuẩn khoản 1 theo trí nhớ', worker, { '/de_nghi/sang_kien': [], '/de_nghi/tra_loi/cu_dat_khoan_1': yes }, NGO],
  ['Đ22 k2: nông dân, mô hình vừa đủ 05 năm', farmer, {}, DAT],
  ['Đ22 k2: mô hình thiếu một ngày', farmer, { '/de_nghi/mo_hinh/tu_ngay': '2016-05-06' }, KHONG],
  ['Đ22 k2: mô hình đã thôi từ lâu', farmer, { '/de_nghi/mo_hinh/den_ngay': '2018-01-01' }, KHONG],
  ['chưa khai kỷ luật', farmer, { '/de_nghi/ky_luat': null }, NGO],
  ['thủ tục đơn giản cho công trạng', farmer, { '/de_nghi/thu_tuc_don_gian': { ap_dung: true } }, NGO],
  ['Đ22 k2: chưa giúp hộ thoát nghèo', farmer, { '/de_nghi/tra_loi/cu_giup_ho_thoat_ngheo': no }, KHONG],
  ['Đ22 k2: cán bộ', worker, { '/de_nghi/doi_tuong/nhom': 'can_bo' }, KHONG],
  // Danh hiệu, và hình thức chỉ có theo trí nhớ.
  ['Đ39 k1 c theo trí nhớ', many, { '/de_nghi/hinh_thuc': 'bang_khen_bo_tinh', '/de_nghi/can_cu': cite('d39.k1.c') }, NGO],
  ['Đ40 theo trí nhớ', many, { '/de_nghi/hinh_thuc': 'giay_khen', '/de_nghi/can_cu': cite('d40') }, NGO],
  ['Chiến sĩ thi đua toàn quốc: tiêu chuẩn theo trí nhớ', third, { '/de_nghi/hinh_thuc': 'chien_si_thi_dua_toan_quoc', '/de_nghi/can_cu': cite('d9.k1'), '/dot_trinh/de_nghi/0/phieu': { dong_y: 13 } }, NGO],
  ['Đ45 k8: 11 trên 13 phiếu, dưới 90%', third, { '/de_nghi/hinh_thuc': 'chien_si_thi_dua_toan_quoc', '/de_nghi/can_cu': cite('d9.k1'), '/dot_trinh/de_nghi/0/phieu': { dong_y: 11 } }, KHONG],
  ['Huân chương Độc lập theo trí nhớ', group('huan_chuong_doc_lap_hang_ba', 'd18'), {}, NGO],
  ['Cờ thi đua của Chính phủ theo trí nhớ', group('co_thi_dua_chinh_phu', 'luat_15_2003:d25'), {}, NGO],
];

/** A day on which the names were public. */
const HEARD = '2021-04-20';

/** Answers, opinions, comments of the public, papers and written votes of the example, moved before the submission of that time; what a case writes itself is left. */
function saidInTime(example: string, thay: Changes): Changes {
  const [submission] = loadExample(example).dossiers[0]!.submissions;
  const {
    tra_loi = {},
    y_kien = [],
    giay_to = [],
  } = submission!.nominations[0]!.document.data as {
    tra_loi?: Record<string, object>;
    y_kien?: object[];
    giay_to?: object[];
  };
  const { hop_hoi_dong, cong_khai } = submission!.document.data as {
    hop_hoi_dong: { thanh_vien: { y_kien_van_ban?: object }[] };
    cong_khai?: { y_kien?: object[] };
  };
  return {
    '/dot_trinh/hop_hoi_dong/thanh_vien': hop_hoi_dong.thanh_vien.map((member) =>
      member.y_kien_van_ban
        ? { ...member, y_kien_van_ban: { ...member.y_kien_van_ban, ngay: yes.ngay } }
        : member,
    ),
    '/de_nghi/giay_to': giay_to.map((paper) => ({ ...paper, ngay: yes.ngay })),
    ...(cong_khai?.y_kien
      ? { '/dot_trinh/cong_khai/y_kien': cong_khai.y_kien.map((one) => ({ ...one, ngay: HEARD })) }
      : {}),
    ...('/de_nghi/tra_loi' in thay
      ? {}
      : {
          '/de_nghi/tra_loi': Object.fromEntries(
            Object.entries(tra_loi).map(([id, said]) => [
              id,
              { ...said, ngay: yes.ngay, can_cu: yes.can_cu },
            ]),
          ),
        }),
    ...('/de_nghi/y_kien' in thay
      ? {}
      : { '/de_nghi/y_kien': y_kien.map((said) => ({ ...said, ngay: yes.ngay })) }),
  };
}

const results = cases.map(([name, base, more, want]) => {
  const thay = { ...base.thay, ...more };
  const workspace = changedExample(base.vi_du, { ...saidInTime(base.vi_du, thay), ...thay });
  const file = loadExample(base.vi_du).dossiers[0]!.submissions[0]!.nominations[0]!.document.source.file;
  const judgement = judgeWorkspace(workspace);
  const got = judgement.verdicts.find((verdict) => verdict.file === file)!.verdict;
  return { name, want, got, faults: workspace.findings.map(({ message }) => message), judgement };
});

describe('dossiers judged by the law before 2024', () => {
  it('gives no false "đạt"', () => {
    expect(results.filter(({ want, got }) => got === DAT && want !== DAT).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it.each(results.map((result) => [result.name, result] as const))('%s', (_name, { want, got, faults }) => {
    expect(faults).toEqual([]);
    expect(got).toBe(want);
  });

  it('says what it stands on', () => {
    const { judgement } = results[0]!;
    expect(judgement.verdicts[0]!.law.van_ban).toEqual(['luat_15_2003', 'nd_91_2017']);
    expect(judgement.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('only warns on what it knows from memory', () => {
    const one = (name: string, rule: string) =>
      results.find((result) => result.name === name)!.judgement.findings.find((found) => found.rule === rule);
    expect(one('Đ53 theo trí nhớ: thiếu biên bản thì để ngỏ', 'giay_to_bat_buoc')?.severity).toBe('warning');
    expect(
      one('TT 12 Đ2 theo trí nhớ: đang xem xét kỷ luật thì để ngỏ', 'chua_xet_khi_dang_xac_minh')?.severity,
    ).toBe('warning');
  });
});

/**
 * The traps of the law, one test each, in the order in which the fact bases list them: Luật 06/2022 (section 8), then
 * Nghị định 98 and 152 (section 17), then the traps of counting. Each test fails when the trap is fallen into.
 */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import { prizeOf } from '../../src/law/prize.ts';
import { dossierOf, type Facts } from '../ca/ca.ts';
import { judgementOf } from '../ca/verdict.ts';
import { law, lawData } from '../support/law.ts';

const judged = (point: string, facts: Facts = {}) => judgementOf(dossierOf(point, 'bẫy', facts, 'dat'));
const verdict = (point: string, facts: Facts = {}): VerdictWord => judged(point, facts).verdict.verdict;
const award = (id: string) =>
  lawData.hinh_thuc.find((one) => one.id === id && one.van_ban === 'luat_06_2022')!;
const awards = lawData.hinh_thuc.filter((one) => one.van_ban === 'luat_06_2022');

describe('Luật 06/2022/QH15', () => {
  it('8.1 chọn luật theo ngày: không có ngày tiếp nhận thì không kết luận', () => {
    const { verdict: without } = judged('d44.k1.e', { '/dot_trinh/tiep_nhan': null });
    expect(without.verdict).toBe('chua_ket_luan');
    expect(without.provisional).toBe('dat');
    expect(verdict('d44.k1.e')).toBe('dat');
  });

  it('8.2 “đến thời điểm đề nghị”: có ở Đ42 k1 đ, Đ44 k1 e, Đ73 k1 b và bậc thang tập thể, vắng ở Đ43 k1 đ', () => {
    const early = (prior: string, title: string, best: string) => ({
      xep_loai: `2020-2021 tot, ${best}, 2025 ht`,
      da_khen: [`${prior} 2019`, `${title} 2022,2023,2024`],
    });
    expect(
      verdict('d42.k1.đ', early('huan_chuong_lao_dong_hang_nhi', 'chien_si_thi_dua_bo_tinh', '2022-2024 xs')),
    ).toBe('khong_dat');
    expect(verdict('d44.k1.e', early('bang_khen_ttg', 'chien_si_thi_dua_co_so', '2022-2024 xs'))).toBe(
      'khong_dat',
    );
    expect(verdict('d73.k1.b', early('bang_khen_bo_tinh', 'chien_si_thi_dua_co_so', '2022-2024 xs'))).toBe(
      'khong_dat',
    );
    expect(
      verdict('d44.k4.đ', {
        xep_loai: '2020-2024 xs, 2025 tot',
        da_khen: ['bang_khen_ttg 2019', 'co_thi_dua_bo_tinh 2022,2024'],
      }),
    ).toBe('khong_dat');
    expect(
      verdict('d43.k1.đ', early('huan_chuong_lao_dong_hang_ba', 'chien_si_thi_dua_bo_tinh', '2022-2024 xs')),
    ).toBe('chua_ket_luan');
    expect(
      verdict('d46.k1.c', {
        ...early('huan_chuong_bao_ve_to_quoc_hang_ba', 'chien_si_thi_dua_bo_tinh', '2022-2024 xs'),
      }),
    ).toBe('khong_dat');
  });

  it('8.3 “sau đó”: vắng ở Đ73 k1 b, có ở Đ73 k4 e và Đ42–44', () => {
    const late = (prior: string, more: string) => ({ da_khen: [`${prior} 2023`, more] });
    expect(verdict('d73.k1.b', late('bang_khen_bo_tinh', 'chien_si_thi_dua_co_so 2021,2022,2023'))).toBe(
      'dat',
    );
    expect(verdict('d73.k4.e', late('bang_khen_bo_tinh', 'co_thi_dua_bo_tinh 2024'))).toBe('khong_dat');
    expect(verdict('d44.k1.e', late('bang_khen_ttg', 'chien_si_thi_dua_co_so 2021,2022,2024'))).toBe(
      'khong_dat',
    );
    expect(verdict('d43.k1.đ', late('huan_chuong_lao_dong_hang_ba', 'chien_si_thi_dua_bo_tinh 2024'))).toBe(
      'khong_dat',
    );
    expect(verdict('d42.k4.d', late('huan_chuong_lao_dong_hang_nhi', 'co_thi_dua_chinh_phu 2022,2024'))).toBe(
      'khong_dat',
    );
  });

  it('8.4 “liên tục” không được định nghĩa: chu kỳ xét, khoảng đứt quãng thì hỏi người', () => {
    const apart = { da_khen: ['chien_si_thi_dua_bo_tinh 2022,2025'] };
    expect(verdict('d21.k1', apart)).toBe('chua_ket_luan');
    expect(verdict('d21.k1', { ...apart, tra_loi: { hai_chu_ky_ke_nhau: true } })).toBe('dat');
    expect(
      verdict('d55', {
        qua_trinh: [
          { tu_ngay: '1995-01-01', den_ngay: '2010-12-31' },
          { tu_ngay: '2013-01-01', den_ngay: '2026-06-24' },
        ],
      }),
    ).toBe('chua_ket_luan');
  });

  it('8.5 dùng lại thành tích: lịch sử khen không phải khen hai lần, cùng một thành tích thì phải', () => {
    expect(verdict('d44.k1.e')).toBe('dat');
    const same = judged('d44.k1.e', {
      thanh_tich: [{ muc_do: 'xuat_sac', den_ngay: '2025-06-05' }],
      da_khen: ['giay_khen 2025 @2025-07-01', 'bang_khen_ttg 2020', 'chien_si_thi_dua_co_so 2021,2023,2025'],
      '/de_nghi/da_khen/0/noi_dung':
        'Đổi cách sắp xếp hồ sơ, rút ngắn giờ chờ của người dân, hướng dẫn lớp trẻ nối tiếp.',
    });
    expect(same.verdict.verdict).not.toBe('dat');
    expect(same.findings.map((finding) => finding.citation?.dieu)).toContain('5');
  });

  it('8.6 khen đột xuất, chuyên đề không nuôi bậc thang công trạng', () => {
    const given = (type: string) => ({
      da_khen: [`bang_khen_ttg 2020 ${type}`, 'chien_si_thi_dua_co_so 2021,2023,2025'],
    });
    expect(verdict('d44.k1.e', given('dot_xuat'))).toBe('khong_dat');
    expect(verdict('d44.k1.e', given('phong_trao'))).toBe('khong_dat');
    expect(verdict('d44.k1.e', given('-'))).toBe('chua_ket_luan');
    expect(verdict('d44.k1.e', given('cong_trang'))).toBe('dat');
  });

  it('8.7 70% so bằng số nguyên: 5 người cần 4, 3 người cần 3, 10 người cần 7', () => {
    for (const [all, wanted] of [
      [5, 4],
      [3, 3],
      [10, 7],
      [7, 5],
    ] as const) {
      const of = (count: number) =>
        verdict('d28.k1', { so_nguoi: all, so_hoan_thanh: all, so_tien_tien: count });
      expect(of(wanted), `${wanted}/${all}`).toBe('dat');
      expect(of(wanted - 1), `${wanted - 1}/${all}`).toBe('khong_dat');
    }
    // Whom the law counts among them is not said: a person answers for the numbers.
    expect(verdict('d28.k1', { tra_loi: { so_lieu_tap_the_dung: null } })).toBe('chua_ket_luan');
  });

  it('8.8 “Chiến sĩ thi đua cơ sở” chỉ cần đạt tiêu chuẩn “Lao động tiên tiến”, không cần quyết định', () => {
    expect(verdict('d23', { da_khen: [] })).toBe('dat');
    expect(verdict('d23', { xep_loai: '2025 ht', sang_kien: [{}] })).toBe('khong_dat');
  });

  it('8.9 “Tập thể lao động xuất sắc” cần ít nhất một “Chiến sĩ thi đua cơ sở”', () => {
    expect(verdict('d27.k1', { so_chien_si_thi_dua: 0 })).toBe('khong_dat');
    expect(verdict('d27.k1', { so_chien_si_thi_dua: null })).toBe('chua_ket_luan');
    expect(verdict('d28.k1', { so_chien_si_thi_dua: 0 })).toBe('dat');
  });

  it('8.10 công nhân, nông dân không gồm người lao động: chỉ Huân chương Lao động khoản 2 loại ra', () => {
    const worker = { nhom: 'nguoi_lao_dong' };
    for (const rank of ['d42', 'd43', 'd44'])
      for (const point of [`${rank}.k2.a`, `${rank}.k2.b`, `${rank}.k2.c`])
        expect(verdict(point, worker), point).toBe('khong_dat');
    for (const point of ['d24.k3', 'd74.k1.đ', 'd73.k2.b']) expect(verdict(point, worker), point).toBe('dat');
  });

  it('8.11 chứng nhận ở tầng luật chỉ buộc với mức đặc biệt xuất sắc đột xuất', () => {
    const none = judged('d42.k1.a', { '/de_nghi/giay_to': [] });
    expect(none.verdict.verdict).toBe('khong_dat');
    expect(
      none.findings.some(({ citation }) => citation?.dieu === '84' && citation.van_ban === 'luat_06_2022'),
    ).toBe(true);
    // Another paper than the certificate is proof enough of a lesser deed.
    const seen = { '/de_nghi/thanh_tich/0/minh_chung': ['../minh-chung/bao-cao-doanh-thu.txt'] };
    expect(verdict('d73.k1.c', { '/de_nghi/giay_to': [], ...seen })).toBe('dat');
  });

  it('8.12 công khai là nghĩa vụ của cấp trình huân chương, giải thưởng, danh hiệu vinh dự', () => {
    expect(verdict('d44.k1.e', { '/dot_trinh/cong_khai': null })).toBe('khong_dat');
    expect(verdict('d73.k1.b', { '/dot_trinh/cong_khai': null })).toBe('dat');
    const published = awards.filter((one) => one.cong_khai).map((one) => one.id);
    expect(
      published.every((id) =>
        /^(huan_chuong|anh_hung|nha_giao|thay_thuoc|nghe_si|nghe_nhan|giai_thuong)/.test(id),
      ),
    ).toBe(true);
  });

  it('8.13 thủ tục đơn giản không miễn tiêu chuẩn', () => {
    const simple = { '/de_nghi/thu_tuc_don_gian': { ap_dung: true, truong_hop: 'b' } };
    expect(verdict('d44.k1.d', simple)).toBe('dat');
    expect(verdict('d44.k1.d', { ...simple, '/de_nghi/thanh_tich/0/pham_vi/muc': 'xa' })).toBe('khong_dat');
  });

  it('8.14 cấp huyện ở Đ73 k2 c, d: từ 01/7/2025 không xác định được, không tự đổi thành xã hay tỉnh', () => {
    for (const scope of ['xa', 'huyen', 'linh_vuc_bo_tinh', 'bo_tinh', 'toan_quoc']) {
      expect(verdict('d73.k2.c', { sang_kien: [{ pham_vi: scope }] }), scope).toBe('chua_ket_luan');
      expect(verdict('d73.k2.d', { '/de_nghi/mo_hinh/pham_vi': scope }), scope).toBe('chua_ket_luan');
    }
    for (const point of ['d73.k2.c#huyen', 'd73.k2.d#huyen']) expect(verdict(point), point).toBe('dat');
    expect(verdict('d73.k2.d#huyen', { '/de_nghi/mo_hinh/pham_vi': 'xa' })).toBe('khong_dat');
  });

  it('8.15 người ký danh hiệu cơ sở: đơn vị phải có tư cách pháp nhân; bộ, tỉnh giữ “Tập thể lao động xuất sắc”', () => {
    for (const id of [
      'tap_the_lao_dong_tien_tien',
      'chien_si_thi_dua_co_so',
      'lao_dong_tien_tien',
      'giay_khen',
    ])
      expect(award(id).quyet_dinh, id).toContain('đơn vị có tư cách pháp nhân');
    for (const id of ['tap_the_lao_dong_xuat_sac', 'chien_si_thi_dua_bo_tinh']) {
      expect(award(id).quyet_dinh, id).not.toContain('giám đốc sở');
      expect(award(id).nguoi_nhan, id).not.toContain('ubnd_xa');
    }
  });

  it('8.16 Dũng cảm, Đại đoàn kết chỉ cá nhân; huân chương không cho hộ gia đình', () => {
    expect(verdict('d52', { doi_tuong: 'tap_the' })).toBe('khong_dat');
    expect(verdict('d51.k1', { doi_tuong: 'tap_the' })).toBe('khong_dat');
    expect(verdict('d44.k1.c', { doi_tuong: 'ho_gia_dinh', loai_hinh: 'phong_trao' })).toBe('khong_dat');
    const orders = awards.filter((one) => one.id.startsWith('huan_chuong_'));
    expect(orders.filter((one) => one.doi_tuong.includes('ho_gia_dinh'))).toEqual([]);
    expect(
      orders
        .filter((one) => one.doi_tuong.join() === 'ca_nhan')
        .map((one) => one.id)
        .sort(),
    ).toEqual(['huan_chuong_dai_doan_ket_dan_toc', 'huan_chuong_dung_cam']);
  });

  it('8.17 “đặc biệt xuất sắc”, “xuất sắc”, “nhiều thành tích xuất sắc” là ba mức', () => {
    const excellent = { '/de_nghi/thanh_tich/0/muc_do': 'xuat_sac' };
    for (const point of ['d42.k1.a', 'd36.k1.b', 'd63.k1', 'd62.k1', 'd45.k1.a'])
      expect(verdict(point, excellent), point).toBe('khong_dat');
    expect(verdict('d43.k1.a', excellent)).toBe('dat');
    expect(verdict('d37.k1.b', { tra_loi: { nhieu_thanh_tich_xuat_sac: null } })).toBe('chua_ket_luan');
  });

  it('8.18 tên riêng: chỉ danh hiệu, hình thức trong ngoặc kép của luật', () => {
    expect(
      awards
        .filter((one) => one['ten_rieng'] === false)
        .map((one) => one.id)
        .sort(),
    ).toEqual(['bang_khen_bo_tinh', 'chien_si_thi_dua_bo_tinh', 'co_thi_dua_bo_tinh', 'giay_khen']);
  });
});

describe('Nghị định 98/2023 và 152/2025', () => {
  it('X1 ngày hết hiệu lực 01/3/2027 của Nghị định 152: chỉ báo, không áp dụng', () => {
    const decree = law.instrument('nd_152_2025')!;
    expect(decree.het_hieu_luc).toBeNull();
    expect(decree.het_hieu_luc_du_kien).toBe('2027-03-01');
    expect(law.inForce('nd_152_2025', isoDate('2027-03-01'))).toBe(true);
  });

  it('X2 từ 01/10/2026 tiêu chuẩn bản 2022 chỉ là tạm tính', () => {
    const { verdict: late, findings } = judged('d73.k1.b', { '/dot_trinh/tiep_nhan/ngay': '2026-10-01' });
    expect([late.verdict, late.provisional]).toEqual(['chua_ket_luan', 'dat']);
    expect(findings.find((finding) => finding.rule === 'luat_chua_nap')?.severity).toBe('warning');
  });

  it('X3 “thị trấn”, “cấp huyện” lỗi thời: không có tiêu chuẩn nào tự quy đổi', () => {
    expect(lawData.tieu_chuan.filter(({ id }) => id.startsWith('luat_06_2022:d29'))).toEqual([]);
    const scopes = JSON.stringify(
      lawData.tieu_chuan.filter(({ id }) => /d73\.k2\.[cd]$/.test(id)).map((one) => one.cay),
    );
    expect(scopes).toContain('nq_203_2025');
    expect(verdict('d73.k2.d', { '/de_nghi/mo_hinh/pham_vi': 'xa' })).toBe('chua_ket_luan');
  });

  it('X4 bảng tiền có dòng Dũng cảm cho tập thể: dòng ấy không tạo ra quyền, cũng không có tiền', () => {
    for (const id of ['huan_chuong_dung_cam', 'huan_chuong_dai_doan_ket_dan_toc'])
      expect(prizeOf(law, isoDate('2026-07-01'), id, 'tap_the'), id).toEqual({ ly_do: 'khong_he_so' });
    expect(verdict('d52', { doi_tuong: 'tap_the' })).toBe('khong_dat');
  });

  it('X5 tiền thưởng làm tròn lên chục nghìn', () => {
    expect(prizeOf(law, isoDate('2026-06-30'), 'lao_dong_tien_tien', 'ca_nhan')).toMatchObject({
      truoc: 702_000,
      tien: 710_000,
    });
  });

  it('X6 “Chiến sĩ thi đua cơ sở” không phải giấy khen', () => {
    expect([award('chien_si_thi_dua_co_so').nhom, award('giay_khen').nhom]).toEqual([
      'danh_hieu',
      'hinh_thuc',
    ]);
    expect(verdict('d23', { '/de_nghi/hinh_thuc': 'giay_khen' })).toBe('khong_dat');
  });

  it('X7 Đ73: cá nhân (k1 b) được chồng lên năm nhận bằng khen, tập thể (k4 e) thì không', () => {
    expect(
      verdict('d73.k1.b', { da_khen: ['bang_khen_bo_tinh 2021', 'chien_si_thi_dua_co_so 2021,2022,2023'] }),
    ).toBe('dat');
    expect(verdict('d73.k4.e', { da_khen: ['bang_khen_bo_tinh 2021', 'co_thi_dua_bo_tinh 2023'] })).toBe(
      'khong_dat',
    );
  });

  it('X8 Đ23: hoàn thành xuất sắc “hoặc” sáng kiến', () => {
    expect(verdict('d23', { sang_kien: [] })).toBe('dat');
    expect(verdict('d23#sang_kien', { xep_loai: '2025 tot' })).toBe('dat');
  });

  it('X9 số ngày trả lời ý kiến (07, 10, 15) không thuộc nghị định nào: không quy tắc nào chặn theo nó', () => {
    const blocking = lawData.quy_tac.filter((rule) => {
      const text = JSON.stringify([rule.khi?.schema, rule.thi.schema]);
      return (
        rule.muc === 'error' &&
        text.includes('/de_nghi/y_kien') &&
        /ngay_lam_viec|bao_han|it_nhat":(7|10|15)/.test(text)
      );
    });
    expect(blocking.map((rule) => rule.id)).toEqual([]);
  });

  it('X10 tên cơ quan thi đua, khen thưởng ở trung ương có thể đổi: dữ liệu không viết cứng', () => {
    expect(JSON.stringify(lawData)).not.toContain('Ban Thi đua - Khen thưởng Trung ương');
  });

  it('X11 mức tiền sau 01/7/2025 theo Nghị định 152, dù thông tư còn viện dẫn Nghị định 98', () => {
    for (const id of ['bang_khen_ttg', 'huan_chuong_dung_cam', 'lao_dong_tien_tien'])
      expect(JSON.stringify(prizeOf(law, isoDate('2025-08-01'), id, 'ca_nhan')), id).toContain(
        'nd_152_2025:',
      );
  });
});

describe('cách đếm', () => {
  it('Đ4 k4: kỷ luật chấp hành xong thì thành tích tính lại từ đó', () => {
    const served = (day: string) => ({
      ky_luat: [{ hinh_thuc: 'Khiển trách', so: '2/QĐ', ngay: '2019-01-02', chap_hanh_xong: day }],
    });
    expect(verdict('d44.k1.e', served('2020-06-30'))).toBe('dat');
    expect(verdict('d44.k1.e', served('2022-06-30'))).toBe('khong_dat');
    expect(verdict('d22.k1', served('2023-06-30'))).toBe('khong_dat');
  });

  it('Đ4 k5: năm nghỉ thai sản không có xếp loại không làm đứt chuỗi, để người xét', () => {
    expect(verdict('d44.k1.e', { xep_loai: '2021 tot, 2023-2024 tot, 2025 xs' })).toBe('chua_ket_luan');
  });

  const leave = (tu_ngay: string, den_ngay: string) => ({
    nghi_thai_san: [{ tu_ngay, den_ngay, van_ban: { so: '12/QĐ', ngay: tu_ngay, co_quan: 'Sở Mẫu' } }],
  });
  const LEAVE_2022 = leave('2022-03-01', '2022-08-31');

  it('Đ4 k5: năm nghỉ thai sản có xếp loại thì lấy xếp loại ấy; chưa có thì người có trách nhiệm trả lời', () => {
    expect(verdict('d44.k1.e', LEAVE_2022)).toBe('dat');
    const unrated = { xep_loai: '2021 tot, 2023-2024 tot, 2025 xs', ...LEAVE_2022 };
    expect(verdict('d44.k1.e', unrated)).toBe('chua_ket_luan');
    expect(verdict('d44.k1.e', { ...unrated, tra_loi: { nam_nghi_thai_san: [2022] } })).toBe('dat');
    expect(verdict('d44.k1.e', { ...unrated, tra_loi: { nam_nghi_thai_san: true } })).toBe('chua_ket_luan');
    expect(verdict('d44.k1.e', { ...unrated, tra_loi: { nam_nghi_thai_san: false } })).toBe('khong_dat');
    // Câu trả lời không thay xếp loại của năm không nghỉ.
    expect(verdict('d44.k1.e', { xep_loai: unrated.xep_loai, tra_loi: { nam_nghi_thai_san: [2022] } })).toBe(
      'chua_ket_luan',
    );
  });

  it('Đ4 k5: một câu trả lời chỉ tính những năm nó nêu, năm khác để ngỏ', () => {
    const twice = {
      xep_loai: '2021 tot, 2024 tot, 2025 xs',
      nghi_thai_san: [LEAVE_2022, leave('2023-09-04', '2023-12-29')].flatMap((one) => one.nghi_thai_san),
    };
    const said = (nam_nghi_thai_san: boolean | readonly number[]) => ({
      ...twice,
      tra_loi: { nam_nghi_thai_san },
    });
    for (const [years, want] of [
      [[2022, 2023], 'dat'],
      [[2022], 'chua_ket_luan'],
      [[2023], 'chua_ket_luan'],
      [[2021, 2024], 'chua_ket_luan'],
      [true, 'chua_ket_luan'],
      [false, 'khong_dat'],
    ] as const)
      expect(verdict('d44.k1.e', said(years)), String(years)).toBe(want);
    expect(judged('d44.k1.e', said([2022])).verdict.missing.join()).toContain(
      'tra_loi.nam_nghi_thai_san.nam',
    );
  });

  it('Đ4 k5: hai năm nghỉ không danh hiệu, câu trả lời nêu một năm', () => {
    const titles = {
      da_khen: ['chien_si_thi_dua_co_so 2021,2022,2025'],
      nghi_thai_san: [leave('2023-02-01', '2023-07-31'), leave('2024-02-01', '2024-07-31')].flatMap(
        (one) => one.nghi_thai_san,
      ),
    };
    for (const [years, want] of [
      [[2023, 2024], 'dat'],
      [[2023], 'chua_ket_luan'],
      [[2024], 'chua_ket_luan'],
    ] as const)
      expect(verdict('d22.k1', { ...titles, tra_loi: { nam_nghi_thai_san: years } }), String(years)).toBe(
        want,
      );
  });

  it('Đ4 k5: không cho năm nghỉ mức xuất sắc, không nâng xếp loại đã có', () => {
    const answered = { tra_loi: { nam_nghi_thai_san: [2022, 2025] } };
    expect(
      verdict('d44.k1.e', { xep_loai: '2021-2024 tot', ...leave('2025-02-03', '2025-08-01'), ...answered }),
    ).toBe('khong_dat');
    const below = { xep_loai: '2021 tot, 2022 ht, 2023-2024 tot, 2025 xs' };
    expect(verdict('d44.k1.e', below)).toBe('khong_dat');
    expect(verdict('d44.k1.e', { ...below, ...LEAVE_2022, ...answered })).toBe('chua_ket_luan');
  });

  it('Đ4 k5: đúng những năm có ngày nghỉ, không hơn', () => {
    const unrated = { xep_loai: '2021 tot, 2023-2024 tot, 2025 xs', tra_loi: { nam_nghi_thai_san: [2022] } };
    for (const [from, to, want] of [
      ['2021-07-01', '2022-01-01', 'dat'],
      ['2021-07-01', '2021-12-31', 'chua_ket_luan'],
      ['2022-12-31', '2023-06-30', 'dat'],
      ['2023-01-01', '2023-06-30', 'chua_ket_luan'],
    ] as const)
      expect(verdict('d44.k1.e', { ...unrated, ...leave(from, to) }), `${from} ${to}`).toBe(want);
  });

  it('Đ4 k5: năm nghỉ không có danh hiệu không đếm thay danh hiệu', () => {
    const titles = (years: string) => ({
      da_khen: [`chien_si_thi_dua_co_so ${years}`],
      ...leave('2024-02-01', '2024-07-31'),
    });
    const answered = { tra_loi: { nam_nghi_thai_san: [2024] } };
    expect(verdict('d22.k1', titles('2022,2023,2025'))).toBe('chua_ket_luan');
    expect(verdict('d22.k1', { ...titles('2022,2023,2025'), ...answered })).toBe('dat');
    expect(verdict('d22.k1', { ...titles('2022,2023,2025'), tra_loi: { nam_nghi_thai_san: false } })).toBe(
      'khong_dat',
    );
    expect(verdict('d22.k1', { ...titles('2023,2025'), ...answered })).toBe('khong_dat');
  });

  it('Đ4 k5: thành cách đếm của từng nghị định, dấu V; hướng dẫn chia, tách, sáp nhập, năm học chưa thấy thì không có dấu V', () => {
    expect(lawData.cach_dem.map(({ id, van_ban, can_cu, dau }) => [id, van_ban, can_cu, dau])).toEqual([
      ['nghi_thai_san', 'nd_152_2025', 'nd_152_2025:d4.k5', 'V'],
      ['ke_thua_tien_than', 'nd_152_2025', undefined, 'R'],
      ['nam_de_nghi_da_het', 'nd_152_2025', undefined, 'R'],
      ['nghi_thai_san', 'nd_98_2023', 'nd_98_2023:d4.k5', 'V'],
      ['ke_thua_tien_than', 'nd_98_2023', undefined, 'V~'],
      ['nam_de_nghi_da_het', 'nd_98_2023', undefined, 'R'],
    ]);
  });

  const merged = (tu_ngay = '2005-01-04', den_ngay = '2023-06-30') => ({
    ngay_thanh_lap: '2023-07-01',
    tien_than: [
      {
        ten: 'Trạm Mẫu',
        tu_ngay,
        den_ngay,
        van_ban: { so: '9/NQ-HĐND', ngay: '2023-06-15', co_quan: 'Hội đồng nhân dân tỉnh Mẫu' },
      },
    ],
  });

  it('NT-12 đơn vị mới sáp nhập: thành tích của tiền thân chỉ tính khi người có trách nhiệm trả lời', () => {
    expect(verdict('d44.k4.đ', merged())).toBe('chua_ket_luan');
    expect(judged('d44.k4.đ', merged()).verdict.missing.join()).toContain('tra_loi.ke_thua_tien_than');
    expect(verdict('d44.k4.đ', { ...merged(), tra_loi: { ke_thua_tien_than: true } })).toBe('dat');
    expect(verdict('d44.k4.đ', { ...merged(), tra_loi: { ke_thua_tien_than: false } })).toBe('khong_dat');
    // Không kê tiền thân thì câu trả lời không thay được nó; kê là không có thì đủ để kết luận.
    const alone = { ngay_thanh_lap: '2023-07-01', tra_loi: { ke_thua_tien_than: true } };
    expect(verdict('d44.k4.đ', alone)).toBe('chua_ket_luan');
    expect(verdict('d44.k4.đ', { ...alone, tien_than: [] })).toBe('khong_dat');
    expect(verdict('d73.k4.e', alone)).toBe('chua_ket_luan');
    expect(verdict('d73.k4.e', { ...alone, tien_than: [] })).toBe('khong_dat');
  });

  it('NT-12 xếp loại, lần khen có trước ngày thành lập không tự thành của đơn vị', () => {
    expect(verdict('d73.k4.e')).toBe('dat');
    expect(verdict('d73.k4.e', { ngay_thanh_lap: '2023-07-01' })).toBe('chua_ket_luan');
    expect(verdict('d73.k4.e', { ngay_thanh_lap: null })).toBe('chua_ket_luan');
  });

  it('NT-12 tuổi tập thể nối qua sáp nhập: đúng đến ngày, có ngày hở thì chưa kết luận', () => {
    const answered = { tra_loi: { ke_thua_tien_than: true } };
    for (const [point, years] of [
      ['d44.k4.đ', 10],
      ['d41.k3', 30],
    ] as const) {
      const from = 2026 - years;
      expect(verdict(point, { ...merged(`${from}-07-28`), ...answered }), point).toBe('dat');
      expect(verdict(point, { ...merged(`${from}-07-29`), ...answered }), point).toBe('khong_dat');
      expect(verdict(point, { ...merged(`${from}-07-28`, '2023-06-29'), ...answered }), point).toBe(
        'chua_ket_luan',
      );
      expect(
        verdict(point, { ...merged(`${from}-07-28`, '2023-06-29'), tra_loi: { ke_thua_tien_than: false } }),
        point,
      ).toBe('khong_dat');
      expect(verdict(point, merged(`${from}-07-28`)), point).toBe('chua_ket_luan');
    }
  });

  it('một sáng kiến dùng một lần: đã dùng cho hình thức khen thì không tính, cho danh hiệu thì hỏi', () => {
    const used = (ten: string) => ({ sang_kien: [{}, {}, { da_dung_cho: [{ ten }] }] });
    expect(verdict('d42.k2.b', used('bang_khen_ttg'))).toBe('khong_dat');
    expect(verdict('d42.k2.b', used('chien_si_thi_dua_co_so'))).toBe('chua_ket_luan');
    expect(verdict('d42.k2.b')).toBe('dat');
  });

  it('tuổi tập thể: từ 10 năm (Đ44 k4 đ, Đ47 k2 b), từ 30 năm (Đ38 k3, Đ41 k3), đúng đến ngày', () => {
    for (const [point, years] of [
      ['d44.k4.đ', 10],
      ['d47.k2.b', 10],
      ['d38.k3', 30],
      ['d41.k3', 30],
    ] as const) {
      expect(verdict(point, { ngay_thanh_lap: `${2026 - years}-07-28` }), point).toBe('dat');
      const young = { ngay_thanh_lap: `${2026 - years}-07-29` };
      expect(verdict(point, young), point).toBe('chua_ket_luan');
      expect(verdict(point, { ...young, tien_than: [] }), point).toBe('khong_dat');
    }
  });

  it('năm tròn: tận cùng bằng 0, năm lẻ 5 không phải', () => {
    for (const point of ['d36.k2', 'd37.k2', 'd38.k2', 'd39.k2']) {
      expect(verdict(point, { ngay_thanh_lap: '1946-08-28' }), point).toBe('dat');
      expect(verdict(point, { ngay_thanh_lap: '1951-08-28' }), point).toBe('khong_dat');
    }
  });

  it('tổ hợp chỉ gồm bằng khen dành cho tập thể không được tặng cờ; chưa khai thì chưa kết luận', () => {
    const facts = {
      da_khen: ['huan_chuong_lao_dong_hang_nhi 2020', 'bang_khen_bo_tinh 2022,2023,2024,2025'],
    };
    const within = (thuoc_dien_tang_co: boolean | null) =>
      verdict('d42.k4.d', { ...facts, thuoc_dien_tang_co });
    expect([within(false), within(true), within(null)]).toEqual(['dat', 'khong_dat', 'chua_ket_luan']);
  });

  it('đơn vị đã giải thể khi sắp xếp: không khen, mới thấy gián tiếp nên để ngỏ', () => {
    expect(verdict('d44.k4.đ', { da_giai_the: true })).toBe('chua_ket_luan');
    expect(verdict('d44.k4.đ', { da_giai_the: false })).toBe('dat');
  });
});

import { describe, expect, it } from 'vitest';
import { createNames } from '../../src/cli/names.ts';
import { readSchemas } from '../../src/cli/schemas.ts';
import { isoDate } from '../../src/core/date.ts';
import { createLaw } from '../../src/law/law.ts';
import { emptyLaw } from '../support/empty-law.ts';

const LAW = emptyLaw({
  cau_hoi: { lam_nhieu: 'Có nhiều thành tích không?' },
  lich: [
    {
      nam: 2026,
      nghi: [],
      lam_bu: [],
      cho_xac_nhan: [{ ngay: isoDate('2026-11-23'), vi_sao: 'chưa thấy quyết định' }],
      trang_thai: 'chinh_thuc',
      nguon: 'thử',
    },
  ],
});

const names = createNames(
  () => createLaw(LAW),
  () => readSchemas('.'),
);

describe('names', () => {
  it.each([
    ['/de_nghi/mo_hinh/tu_ngay', 'de_nghi.mo_hinh.tu_ngay (Từ ngày)'],
    ['/de_nghi/thanh_tich/0/noi', 'de_nghi.thanh_tich[mục 1].noi (Nơi)'],
    ['/de_nghi/doi_tuong/chu_ho', 'de_nghi.doi_tuong.chu_ho (Chủ hộ)'],
    ['/cac_de_nghi/2/hinh_thuc', 'de_nghi.hinh_thuc (Danh hiệu, hình thức)'],
    ['/phieu/dong_y', 'dot_trinh.de_nghi[…].phieu.dong_y (Đồng ý)'],
    ['/phieu', 'dot_trinh.de_nghi[…].phieu (Phiếu)'],
    ['/co_quan/ten', 'co_quan.ten (Tên cơ quan)'],
    ['/de_nghi/tra_loi/lam_nhieu', 'de_nghi.tra_loi.lam_nhieu (Có nhiều thành tích không?)'],
    ['/de_nghi/xep_loai/2025', 'de_nghi.xep_loai[năm 2025] (Xếp loại)'],
    ['/de_nghi/khong_co', 'de_nghi.khong_co'],
    ['/muc/tu_ngay', 'tu_ngay của mục đang xét'],
    ['luat:so_ngay', 'tham số “so_ngay” của pháp luật tại ngày xét'],
    ['lich:2028,2029', 'lịch nghỉ năm 2028, 2029, chưa có trong công cụ'],
    [
      'lich:2026-11-23,2027-02-04',
      'quyết định nghỉ hay làm việc ngày 23/11/2026 (chưa thấy quyết định); ngày 04/02/2027 (lịch nghỉ năm 2027 mới là dự kiến, chưa có quyết định)',
    ],
  ])('%s', (pointer, name) => {
    expect(names.pointer(pointer)).toBe(name);
  });

  it('knows the names of values, and leaves the rest alone', () => {
    expect(names.slug('dot_xuat')).toBe('Đột xuất');
    expect(names.slug('ho_gia_dinh')).toBe('Hộ gia đình');
    expect(names.slug('khong_ai_biet')).toBe('khong_ai_biet');
  });
});

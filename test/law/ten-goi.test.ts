/** What may be the name of a person, of a post, of an office: honest names of every people pass, letters and firms do not. */
import { describe, expect, it } from 'vitest';
import { mayBeCalled } from '../../src/law/offices.ts';
import { answer } from '../support/answer.ts';
import { law } from '../support/law.ts';

const NAMES: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  nguoi: {
    yes: [
      'Trần Văn Mẫu',
      'TRẦN VĂN MẪU',
      'trần văn mẫu',
      'Ông Thị Mẫu',
      'Đội Văn Mẫu',
      'Y Mẫu',
      'Rơ Chăm Mẫu',
      "H'Mẫu Niê",
      'Hans van der Muster',
      'Đại tá Vũ Văn Mẫu',
      'Trần  Văn\u00a0Mẫu',
    ],
    no: [
      'x',
      'A',
      'Păng',
      'Công ty TNHH Một Mình',
      'Công Ty Mẫu',
      'Sở Nội vụ',
      'UBND Xã Ví Dụ',
      'Giám đốc',
      'Trưởng Thôn',
    ],
  },
  thanh_vien: { yes: ['Trần Văn Mẫu', 'Păng', "H'Mẫu", "K'Mẫu"], no: ['x', 'Sở Nội vụ'] },
  chuc_vu: {
    yes: [
      'Giám đốc',
      'Bác sĩ trưởng khoa',
      'Anh hùng Lao động',
      'Bà con tiểu thương',
      'Người đứng đầu',
      'Chánh Văn phòng',
    ],
    no: [
      'x',
      'Chồng của người được đề nghị',
      'vợ',
      'Mẹ',
      'Em gái',
      'Bà ngoại',
      'Người nhà',
      'Không',
      'Trần Văn Mẫu',
      'Lê Mẫu',
    ],
  },
  co_quan: {
    yes: ['Ủy ban nhân dân xã Ví Dụ', 'Bộ Y tế', 'UBND', 'BYT', 'Mauvietbank', 'Thôn 3', 'Hoàng Anh Mẫu'],
    no: ['x', 'ab', 'Không có', 'Chưa rõ', 'Trần Văn Mẫu', 'Ông Nguyễn Thị Mẫu', 'Bà Lê Hồ Thị Mẫu'],
  },
  so_van_ban: { yes: ['12/QĐ-UBND', 'Số 05', '812'], no: ['Chưa có số', 'QĐ-UBND', 'Sẽ có trong tháng 3'] },
  viec_lam: {
    yes: [
      'Đưa bốn học sinh đuối nước vào bờ an toàn',
      'Hiến đất làm đường',
      'Chăm sóc người bệnh tận tình, chu đáo',
      'Phá nhiều vụ án lớn',
      'Hoàn thành 120 % kế hoạch',
    ],
    no: [
      'Luôn nỗ lực hoàn thành xuất sắc nhiệm vụ được giao',
      'Năm 2025 và những năm qua có nhiều đóng góp cho sự phát triển của đơn vị',
      'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
    ],
  },
  bo: {
    yes: [
      'Bộ Nội vụ',
      'BỘ QUỐC PHÒNG',
      'Bộ trưởng Bộ Công an',
      'Thứ trưởng Bộ Văn hoá, Thể thao và Du lịch',
      'Bộ VHTTDL',
      'Bộ GD&ĐT',
      'Bộ GDĐT',
      'Bộ KH&CN',
      'Bộ NN&PTNT',
      'Bộ NNMT',
      'Bộ LĐ-TB&XH',
      'Bộ Lao động - Thương binh và Xã hội',
      'Bộ Lao động – Thương binh và Xã hội',
      'Bộ Khoa học & Công nghệ',
      'Bộ Dân tộc và Tôn giáo',
      'Bộ Y tế Việt Nam',
      'Bộ Công Thương (Cục Công nghiệp)',
      'Vụ Thi đua - Khen thưởng, Bộ Nội vụ',
      'Văn phòng Bộ Tài chính',
      'Bộ Chỉ huy quân sự tỉnh Mẫu',
      'Bộ Tư lệnh Quân khu Mẫu',
      'Bộ Tổng Tham mưu',
      'Bộ đội Biên phòng tỉnh Mẫu',
      'Bộ phận Một cửa',
      'Bộ môn Hóa',
      'Bộ trưởng',
      'Cán bộ Nội vụ',
      'Ủy ban nhân dân tỉnh Mẫu',
    ],
    no: [
      'Bộ Phát triển Mẫu',
      'BỘ PHÁT TRIỂN MẪU',
      'Bộ trưởng Bộ Phát triển Mẫu',
      'Bộ Công Thương Mẫu',
      'Bộ Nông nghiệp Mẫu',
      'Vụ Thi đua - Khen thưởng, Bộ Mẫu',
      'Bộ PTM',
    ],
  },
};

describe.each(Object.entries(NAMES))('%s', (kind, { yes, no }) => {
  it.each(yes)('may be “%s”', (name) => expect(mayBeCalled(name, kind, law)).toBe(true));
  it.each(no)('is not “%s”', (name) => expect(mayBeCalled(name, kind, law)).toBe(false));
});

describe('ten_goi', () => {
  const offices = { ten_goi: { trong: '/a', khoa: ['co_quan'], la: 'co_quan' } };
  it('looks at every depth and says where', () => {
    const found = answer(offices, { a: { b: [{ co_quan: 'Bộ Y tế' }, { c: { co_quan: 'x' } }], ten: 'x' } });
    expect(found.value).toBe(false);
    expect(found.values).toMatchObject({ tai: '/a/b/1/c/co_quan', ten: 'x' });
  });
  it('asks for nothing that is not told', () => {
    expect(answer(offices, {}).value).toBe(true);
    expect(answer(offices, { a: { b: null, co_quan: 3 } }).value).toBe(true);
  });
});

describe('ma_khen_dung', () => {
  const codes = { ma_khen_dung: '/a' };
  it.each([
    ['huan_chuong_dung_cam', true],
    ['huan_chuong_dungcam', false],
    ['tap_the_lao_dong_xuatsac', false],
    ['huan_chuong_khang_chien_hang_ba', true],
    ['ky_niem_chuong', true],
    ['gia_dinh_van_hoa', true],
  ])('%s: %s', (ten, value) => {
    expect(answer(codes, { a: [{ ten: 'giay_khen' }, { ten }] }).value).toBe(value);
  });
  it('says which was meant', () => {
    expect(answer(codes, { a: [{ ten: 'giaykhen' }] }).values).toMatchObject({
      tai: '/a/0/ten',
      ma: 'giaykhen',
      gan: 'giay_khen',
    });
    expect(answer(codes, {}).value).toBe(true);
  });
});

/** Keywords that set a name beside other names, and a sum beside the sentence that tells of it. */
import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

describe('a name beside the offices of a dossier', () => {
  const own = { cung_co_quan: { o: '/a', voi: ['/b', '/c'] } };
  it.each([
    ['Hội đồng Thi đua - Khen thưởng Sở Y tế tỉnh Mẫu', 'Sở Y tế', [], true],
    ['Hội đồng Thi đua - Khen thưởng xã Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ', [], true],
    ['Hội đồng TĐKT Sở Y tế', 'Trung tâm Y tế Ví Dụ', ['Giám đốc Sở Y tế'], true],
    ['Hội đồng Thi đua - Khen thưởng Sở Xây dựng', 'Sở Y tế', ['Ủy ban nhân dân tỉnh Mẫu'], false],
    ['Hội đồng Thi đua - Khen thưởng Trường Tiểu học Khác', 'Trường Tiểu học Mẫu', [], false],
  ])('%s beside %s, %j: %s', (a, b, c, value) => expect(answer(own, { a, b, c }).value).toBe(value));
  const same = { cung_co_quan: { o: '/a', voi: ['/b'], nguyen: true as const } };
  it.each([
    ['Trường THPT Ví Dụ', 'Trường Trung học phổ thông Ví Dụ', true],
    ['Trường TH&THCS Ví Dụ', 'Trường Tiểu học và Trung học cơ sở Ví Dụ', true],
    ['Trường MN Ví Dụ', 'Trường Mầm non Ví Dụ', true],
    ['TTGDTX tỉnh Mẫu', 'Trung tâm Giáo dục thường xuyên tỉnh Mẫu', true],
    ['Trường THPT Ví Dụ', 'Trường Trung học phổ thông Ví Dụ, tỉnh Mẫu', false],
    ['Trường THCS Ví Dụ', 'Trường Trung học phổ thông Ví Dụ', false],
    ['TRƯỜNG THPT VÍ DỤ', 'Trường Trung học phổ thông Ví Dụ', false],
  ])('%s spelled out is %s: %s', (a, b, value) => expect(answer(same, { a, b }).value).toBe(value));
  it('lacks the name', () => expect(answer(own, { b: 'Sở Y tế' }).value).toBeUndefined());
  it('lacks what to compare it with', () => expect(answer(own, { a: 'Sở Y tế' }).value).toBeUndefined());
});

describe('a person under a form of address', () => {
  const other = { khac_ten: { ten: '/a', voi: ['/b'], bo_dau: '^(?:ông|bà) ' } };
  it.each([
    ['Bà Nguyễn Thị Ví Dụ', 'Nguyễn Thị Ví Dụ', false],
    ['nguyễn thị ví dụ', 'Bà Nguyễn Thị Ví Dụ', false],
    ['Ông Trần Văn Mẫu', 'Nguyễn Thị Ví Dụ', true],
    ['Bà Huyện Mẫu', 'Huyện Mẫu', false],
  ])('%s beside %s: %s', (a, b, value) => expect(answer(other, { a, b }).value).toBe(value));
});

describe('a sum beside its sentence', () => {
  const sum = {
    tien_trong_cau: { o: '/a', so: '/b', lan: 10, don_vi: { tỷ: 1e9, triệu: 1e6, đồng: 1 } },
  };
  it.each([
    ['Ủng hộ 2 triệu đồng', 12e9, false],
    ['10 suất quà, mỗi suất 300.000 đồng', 12e9, false],
    ['Ủng hộ 2 triệu đồng', 20e6, true],
    ['Ủng hộ 2 triệu đồng', 20_000_001, false],
    ['23,6 tỷ đồng cho an sinh xã hội; 216 căn nhà', 23.6e9, true],
    ['50 TRIỆU ĐỒNG và 12 tỷ đồng', 12e9, true],
    ['xây một trường học', 12e9, true],
  ])('%s, %d: %s', (a, b, value) => expect(answer(sum, { a, b }).value).toBe(value));
  it('lacks the sum', () => expect(answer(sum, { a: '2 triệu đồng' }).value).toBeUndefined());
  it('tells the largest', () =>
    expect(answer(sum, { a: '2 triệu đồng và 3 triệu đồng', b: 12e9 }).values['tien']).toBe(3e6));
});

describe('a number beside the story', () => {
  const told = {
    so_khop_loi_ke: {
      so: '/so',
      trong: ['/x'],
      khoa: ['ke'],
      mau: ['cứu (?:sống |được )*{so} (?:người|em)', '{so} em đều được cứu'],
      chu_so: { một: 1, hai: 2, ba: 3, mười: 10, 'mười hai': 12 },
    },
  };
  const of = (so: unknown, ...ke: unknown[]) => answer(told, { so, x: ke.map((text) => ({ ke: text })) });
  it.each([
    ['Cứu sống ba em', 3, true],
    ['Cứu sống ba em', 1, false],
    ['Cứu được  mười hai người', 12, true],
    ['Cứu được mười hai người', 10, false],
    ['cứu 03 người', 3, true],
    ['cứu hai em, rồi cứu 3 người nữa', 5, true],
    ['cứu hai em, rồi cứu 3 người nữa', 3, true],
    ['cứu hai em, rồi cứu 3 người nữa', 4, false],
    ['Ba em đều được cứu', 4, false],
    ['cứu người bị nạn', 4, true],
    ['cứu 1.500 người', 4, true],
  ])('%s, %d: %s', (ke, so, value) => expect(of(so, ke).value).toBe(value));
  it('is enough that one text tells it', () => expect(of(3, 'cứu một em', 'cứu ba em').value).toBe(true));
  it('says which number, and where', () =>
    expect(of(9, 'cứu', 'cứu ba em').values).toMatchObject({ so: 3, tai: '/x/1/ke' }));
  it('lacks the number', () => expect(of(undefined, 'cứu ba em').value).toBeUndefined());
});

describe('the days that a sentence names', () => {
  const days = { ngay_trong_cau: { o: '/a', khong_sau: '/b' } };
  it.each([
    ['Giấy xác nhận số 27/XN-CAX ngày 10/3/2026', '2026-03-10', true],
    ['Giấy xác nhận số 27/XN-CAX ngày 10/3/2026', '2026-03-09', false],
    ['Quyết định ngày 05 tháng 3 năm 2030 và 01/02/2026', '2026-03-09', false],
    ['Văn bản 12-02-2027', '2026-12-31', false],
    ['Văn bản ngày 31/02/2030', '2026-12-31', true],
    ['Nghị định số 152/2025/NĐ-CP', '2024-01-01', true],
  ])('%s, by %s: %s', (a, b, value) => expect(answer(days, { a, b }).value).toBe(value));
  it('need a day to be set beside', () =>
    expect(answer(days, { a: 'ngày 10/3/2026' }).value).toBeUndefined());
});

describe('the years that a sentence names', () => {
  const years = { ngay_trong_cau: { o: '/a', khong_sau: '/b', nam: true } };
  it.each([
    ['Thành tích giai đoạn 2015 - 2019', '2020-11-12', true],
    ['Thành tích giai đoạn 2019–2025', '2020-11-12', false],
    ['Nhiệm vụ năm 2020', '2020-11-12', true],
    ['Nhiệm vụ năm 2021', '2020-11-12', false],
    ['Trồng 2500 cây, 2030 hộ', '2020-11-12', true],
  ])('%s, by %s: %s', (a, b, value) => expect(answer(years, { a, b }).value).toBe(value));
});

describe('a sentence typed with its accents', () => {
  const typed = { viet_co_dau: { trong: ['/a'], khoa: ['noi_dung'] } };
  it.each([
    ['Khong co thanh tich gi', false],
    ['KHONG CO THANH TICH GI', false],
    ['Không co thanh tich gi', true],
    ['Khong co gi', true],
    ['Đo 3 ha', true],
    ['Farm stay Mau Viet Nam', false],
  ])('%s: %s', (noi_dung, value) => expect(answer(typed, { a: [{ noi_dung }] }).value).toBe(value));
  it('looks under its keys only', () =>
    expect(answer(typed, { a: { dia_chi: 'Khong co thanh tich gi' } }).value).toBe(true));
});

describe('hours of a meeting', () => {
  const hours = { thu_tu_gio: { truoc: '/a', sau: '/b' } };
  it.each([
    ['08 giờ 00', '10 giờ 15', true],
    ['8 giờ', '10 giờ 15', true],
    ['08h30', '8:30', false],
    ['10 giờ 15', '08 giờ 00', false],
    ['Lúc 8g30', '9.00', true],
    ['8 giờ sáng', '2 giờ chiều', true],
    ['11 giờ 30', '12 giờ 15', true],
    ['sáng', 'chiều', true],
    ['25 giờ', '1 giờ', true],
  ])('%s, then %s: %s', (a, b, value) => expect(answer(hours, { a, b }).value).toBe(value));
  it('one of them told alone', () => expect(answer(hours, { b: '8 giờ' }).value).toBe(true));
});

describe('files that prove one thing', () => {
  const apart = { tep_rieng: { cua: ['/a'], trong: ['/b'], tru: 'công khai' } };
  it.each([
    ['x.pdf', [{ tep: 'y.pdf' }], true],
    ['x.pdf', [{ giay_to: [{ tep: 'x.pdf' }] }], false],
    [['y.pdf', 'x.pdf'], [{ thanh_tich: [{ minh_chung: ['x.pdf'] }] }], false],
    ['x.pdf', [{ giay_to: [{ ten: 'Trang công khai', tep: 'x.pdf' }] }], true],
    ['x.pdf', undefined, true],
  ])('%j beside %j: %s', (a, b, value) => expect(answer(apart, { a, b }).value).toBe(value));
  it('tells which, and where', () =>
    expect(answer(apart, { a: ['y.pdf', 'x.pdf'], b: [{ tep: 'x.pdf' }] }).values).toEqual({
      tep: 'x.pdf',
      tai: '/a/1',
    }));
});

describe('a stranger whose family name is a known given name', () => {
  const named = { neu_ten: { trong: ['/a'], khoa: ['noi'], sau: '^ông ', it_nhat: 1, la: ['/ten'] } };
  it.each([
    ['Ông Lê Văn Khác', 'Nguyễn Thị Lê', false],
    ['Ông Mẫu Trưởng thôn', 'Trần Văn Mẫu', true],
    ['Ông Mẫu', 'Trần Văn Mẫu', true],
  ])('%s beside %s: %s', (noi, ten, value) => expect(answer(named, { a: { noi }, ten }).value).toBe(value));
});

describe('one scan under one number written in two ways', () => {
  const one = { mot_tep_mot_van_ban: ['/x'] };
  it.each([
    ['Số 095/QĐ-UBND', '95/QĐ-UBND', true],
    ['95/QÐ-UBND', '95/QĐ-UBND', true],
    ['95/QĐ-UBND', '95/QĐ-SYT', false],
    ['95/QĐ-UBND', '96/QĐ-UBND', false],
  ])('%s, %s: %s', (a, b, value) =>
    expect(
      answer(one, {
        x: [
          { tep: 't.pdf', so: a },
          { tep: 't.pdf', so: b },
        ],
      }).value,
    ).toBe(value),
  );
});

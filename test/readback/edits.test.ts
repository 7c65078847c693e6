/** Fifty edits of built documents: fifty recovered as values of the YAML, none invented, nothing else in the YAML touched. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromPointer, valueAt } from '../../src/core/path.ts';
import { type Built, buildExamples, factsAt, readBack } from './support.ts';
import { edited, everyText, type Hand, partRuns, retype } from './word.ts';

const RESCUE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const TEAM = '06-tap-the-cong-trang';
const HOUSE = '08-ho-gia-dinh';
const [LETTER, LIST, MINUTES] = ['01-to-trinh', '02-danh-sach', '03-bien-ban-hop-hoi-dong'];
const R = 'de-nghi/01-tran-van-mau/bao-cao-tom-tat';
const W = 'de-nghi/01-nguyen-thi-vi-du/bao-cao-ca-nhan';
const F = 'de-nghi/01-le-van-thu/bao-cao-ca-nhan';
const T = 'de-nghi/01-trung-tam-khuyen-nong-va-dich-vu-nong-nghiep-tinh-mau/bao-cao-tap-the';

type Row = readonly [
  example: string,
  document: string,
  pointer: string,
  value: string | number,
  hand: Hand,
  /** Old text → new text, for every way in which the document prints the value. */
  ...texts: (readonly [string, string])[],
];

const EDITS: readonly Row[] = [
  // names
  [RESCUE, R, '/doi_tuong/ten', 'Trần Văn Mẫu Mực', 'inside', ['Trần Văn Mẫu', 'Trần Văn Mẫu Mực']],
  [RESCUE, R, '/doi_tuong/ten', 'Trần Viết Mẫu', 'over', ['Trần Văn Mẫu', 'Trần Viết Mẫu']],
  [RESCUE, R, '/doi_tuong/ten', 'Trần Văn Mẫu Hai', 'end', ['Trần Văn Mẫu', 'Trần Văn Mẫu Hai']],
  [RESCUE, LIST, '/doi_tuong/ten', 'Trần Mẫu', 'parted', ['Trần Văn Mẫu', 'Trần Mẫu']],
  [WORKER, W, '/doi_tuong/ten', 'Nguyễn Thị Ví', 'tracked', ['Nguyễn Thị Ví Dụ', 'Nguyễn Thị Ví']],
  [TEAM, T, '/doi_tuong/nguoi_dung_dau', 'Tô Văn Bản Thảo', 'inside', ['Tô Văn Bản Mẫu', 'Tô Văn Bản Thảo']],
  [
    RESCUE,
    LETTER,
    '/nguoi_ky/ho_ten',
    'Nguyễn Văn Ví Von',
    'over',
    ['Nguyễn Văn Thí Dụ', 'Nguyễn Văn Ví Von'],
  ],
  [
    RESCUE,
    MINUTES,
    '/hop_hoi_dong/thanh_vien/1/ho_ten',
    'Trần Thị Bản Chép',
    'inside',
    ['Trần Thị Bản Nháp', 'Trần Thị Bản Chép'],
  ],
  [
    RESCUE,
    MINUTES,
    '/hop_hoi_dong/thanh_vien/4/ho_ten',
    'Hoàng Thị Kiểu Mẫu',
    'over',
    ['Hoàng Thị Biểu Mẫu', 'Hoàng Thị Kiểu Mẫu'],
  ],
  // dates
  [RESCUE, R, '/doi_tuong/ngay_sinh', '1985-08-29', 'inside', ['19/08/1985', '29/08/1985']],
  [RESCUE, R, '/doi_tuong/ngay_sinh', '1985-09-01', 'over', ['19/08/1985', '1/9/1985']],
  [WORKER, W, '/doi_tuong/ngay_sinh', '1988-02-28', 'parted', ['27/02/1988', '28-02-1988']],
  [FARMER, F, '/doi_tuong/ngay_sinh', '1976-11-15', 'tracked', ['05/11/1976', '15/11/1976']],
  [
    RESCUE,
    LETTER,
    '/to_trinh/ngay',
    '2026-04-09',
    'inside',
    ['ngày 08 tháng 4 năm 2026', 'ngày 09 tháng 4 năm 2026'],
  ],
  [
    RESCUE,
    LETTER,
    '/to_trinh/ngay',
    '2026-04-10',
    'over',
    ['ngày 08 tháng 4 năm 2026', 'ngày 10 tháng 4 năm 2026'],
  ],
  [
    RESCUE,
    LIST,
    '/to_trinh/ngay',
    '2027-01-05',
    'inside',
    ['ngày 08 tháng 4 năm 2026', 'ngày 05 tháng 01 năm 2027'],
    ['2026', '2027'],
  ],
  [
    RESCUE,
    LETTER,
    '/hop_hoi_dong/ngay',
    '2026-04-07',
    'inside',
    ['ngày 06 tháng 4 năm 2026', 'ngày 7 tháng 4 năm 2026'],
  ],
  [
    RESCUE,
    R,
    '/hanh_dong/ngay',
    '2026-03-07',
    'inside',
    ['ngày 08 tháng 3 năm 2026', 'ngày 07 tháng 3 năm 2026'],
  ],
  [RESCUE, R, '/hanh_dong/xac_nhan/1/ngay', '2026-03-14', 'over', ['11/03/2026', '14/03/2026']],
  [TEAM, T, '/doi_tuong/ngay_thanh_lap', '2008-05-01', 'inside', ['01/04/2008', '01/05/2008']],
  [FARMER, F, '/mo_hinh/xac_nhan/ngay', '2026-05-08', 'parted', ['06/05/2026', '08/05/2026']],
  [TEAM, T, '/da_khen/1/ngay', '2022-01-27', 'inside', ['26/01/2022', '27/01/2022']],
  // figures
  [RESCUE, R, '/hanh_dong/so_nguoi_cuu', 5, 'inside', ['04', '05']],
  [TEAM, T, '/doi_tuong/so_nguoi', 645, 'end', ['64', '645']],
  [TEAM, T, '/doi_tuong/so_nu', 131, 'start', ['31', '131']],
  [TEAM, T, '/thanh_tich/0/so_lieu/1/gia_tri', 8540, 'inside', ['8.450', '8.540']],
  [TEAM, T, '/thanh_tich/1/so_lieu/0/gia_tri', 1043600, 'over', ['43.600', '1.043.600']],
  [TEAM, T, '/thanh_tich/1/so_lieu/2/gia_tri', 94.8, 'inside', ['94,6', '94,8']],
  [TEAM, T, '/thanh_tich/0/so_lieu/1/so_voi/gia_tri', 7100, 'inside', ['7.000', '7 100']],
  [TEAM, T, '/thanh_tich/2/so_lieu/0/gia_tri', 24.1, 'tracked', ['21,4', '24,1']],
  [FARMER, F, '/thanh_tich/0/so_lieu/0/gia_tri', 33.5, 'over', ['32,5', '33,5']],
  [FARMER, F, '/mo_hinh/so_ho_giup', 38, 'inside', ['36', '38']],
  [RESCUE, MINUTES, '/hop_hoi_dong/so_du_hop', 11, 'inside', ['12', '11']],
  [HOUSE, MINUTES, '/de_nghi/0/phieu/dong_y', 10, 'inside', ['11', '10']],
  // awards and values out of lists
  [
    RESCUE,
    R,
    '/hinh_thuc',
    'huan_chuong_chien_cong_hang_ba',
    'inside',
    ['HUÂN CHƯƠNG DŨNG CẢM', 'HUÂN CHƯƠNG CHIẾN CÔNG HẠNG BA'],
  ],
  [
    RESCUE,
    LIST,
    '/hinh_thuc',
    'huan_chuong_lao_dong_hang_ba',
    'over',
    ['Huân chương Dũng cảm', 'Huân chương Lao động hạng Ba'],
  ],
  [
    FARMER,
    F,
    '/hinh_thuc',
    'huan_chuong_lao_dong_hang_nhi',
    'inside',
    ['HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA', 'HUÂN CHƯƠNG LAO ĐỘNG HẠNG NHÌ'],
  ],
  [RESCUE, LIST, '/doi_tuong/gioi_tinh', 'nu', 'inside', ['Nam', 'Nữ']],
  [
    TEAM,
    T,
    '/xep_loai/1/muc',
    'hoan_thanh_tot',
    'inside',
    ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ'],
  ],
  // numbers of documents
  [RESCUE, LETTER, '/to_trinh/so', '65', 'inside', ['64', '65']],
  [RESCUE, LETTER, '/to_trinh/so', '164', 'start', ['64', '164']],
  [RESCUE, LETTER, '/hop_hoi_dong/so_bien_ban', '05/BB-HĐTĐKT', 'inside', ['04/BB-HĐTĐKT', '05/BB-HĐTĐKT']],
  [RESCUE, R, '/hanh_dong/xac_nhan/0/so', '29/XN-CAX', 'over', ['27/XN-CAX', '29/XN-CAX']],
  [TEAM, T, '/da_khen/0/so', '1838/QĐ-TTg', 'tracked', ['1833/QĐ-TTg', '1838/QĐ-TTg']],
  [FARMER, F, '/da_khen/1/so', '1988/QĐ-UBND', 'parted', ['1987/QĐ-UBND', '1988/QĐ-UBND']],
  // other texts
  [
    WORKER,
    W,
    '/doi_tuong/chuc_vu',
    'Tổ trưởng Tổ đóng gói số 4',
    'over',
    ['Tổ trưởng Tổ đóng gói số 3, Ủy viên Ban Chấp hành Công đoàn công ty', 'Tổ trưởng Tổ đóng gói số 4'],
  ],
  [
    RESCUE,
    R,
    '/doi_tuong/que_quan',
    'xã Ví Dụ Mới, tỉnh Mẫu',
    'inside',
    ['xã Ví Dụ, tỉnh Mẫu', 'xã Ví Dụ Mới, tỉnh Mẫu'],
  ],
  [RESCUE, R, '/hanh_dong/ngay_gio', '2026-03-08 16:45', 'inside', ['16 giờ 20 phút', '16 giờ 45 phút']],
  [
    RESCUE,
    MINUTES,
    '/hop_hoi_dong/gio_ket_thuc',
    '10 giờ 30',
    'inside',
    ['10 giờ 15 phút', '10 giờ 30 phút'],
  ],
  [TEAM, T, '/doi_tuong/chuc_vu_dung_dau', 'Quyền Giám đốc', 'start', ['Giám đốc', 'Quyền Giám đốc']],
];

/** What a word processor did to the whole document besides. */
const WEATHER: readonly (readonly [string, (body: string) => string])[] = [
  ['', (body) => body],
  [', runs parted', partRuns],
  [', decomposed letters', everyText((text) => text.normalize('NFD'))],
  [', plain spaces', everyText((text) => text.replaceAll('\u00a0', ' '))],
  [', straight quotes', everyText((text) => text.replaceAll(/[“”]/g, '"').replaceAll(' - ', ' – '))],
];

let built: Built;
beforeAll(async () => {
  built = await buildExamples([RESCUE, WORKER, FARMER, TEAM, HOUSE]);
}, 120_000);
afterAll(() => built.remove());

const comments = (text: string) => text.match(/#.*$/gm) ?? [];

describe('edits', () => {
  it('are fifty', () => expect(EDITS).toHaveLength(50));

  it('need no large file: the map of a report of three pages leaves it below 20 kB', () =>
    expect(built.docx(RESCUE, R).length).toBeLessThan(20_000));

  it.each(
    EDITS.map(
      (row, i) => [`${row[1]} ${row[2]}: ${row[3]} (${row[4]}${WEATHER[i % 5]![0]})`, row, i] as const,
    ),
  )('%s', (_, [example, document, pointer, value, hand, ...texts], i) => {
    const printed = built.docx(example, document);
    const facts = factsAt(printed, pointer);
    const typed = (body: string) =>
      texts.reduce((text, [from, to]) => retype(facts, from, to, hand)(text), body);
    const bytes = edited(printed, (body) => WEATHER[i % 5]![1](typed(body)));
    const { outcomes, remarks, patches, held } = readBack(bytes, built.dossier(example));
    expect(outcomes.map(({ kind, at, after }) => [kind, at.slice(at.indexOf('#') + 1), after])).toEqual([
      ['doi', pointer, value],
    ]);
    expect(remarks).toEqual([]);
    expect(held).toEqual([]);
    expect(patches).toHaveLength(1);
    const { before, after } = patches[0]!;
    expect(valueAt(parse(after), fromPointer(pointer))).toBe(value);
    expect(comments(after)).toEqual(comments(before));
    const lines = (text: string) => text.split('\n');
    const kept = lines(before).filter((line) => lines(after).includes(line));
    expect(lines(before).length - kept.length).toBeLessThanOrEqual(1);
  });
});

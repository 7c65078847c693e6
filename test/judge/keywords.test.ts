import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FolderEntry } from '../../src/judge/facts.ts';
import { KEYWORDS } from '../../src/judge/keywords/index.ts';
import { vocabularyAjv } from '../../src/judge/vocabulary.ts';
import { answer } from '../support/answer.ts';

type Row = readonly [
  what: string,
  condition: Record<string, unknown>,
  data: unknown,
  value: boolean | undefined,
];

const submission = (extra: object = {}) => ({ dot_trinh: { to_trinh: { ngay: '2026-03-20' }, ...extra } });
const council = (members: number) => submission({ hop_hoi_dong: { tong_so_thanh_vien: members } });
const share = {
  ty_le: { phan: '/phieu/dong_y', tong: '/dot_trinh/hop_hoi_dong/tong_so_thanh_vien', it_nhat: 90 },
};
const majority = { ty_le: { ...share.ty_le, it_nhat: 50, hon: true } };
const days = (tinh_ngay_dau: boolean) => ({
  ngay_lam_viec: { tu: '/a', den: '/b', it_nhat: { tham_so: 'cong_khai_so_ngay' }, tinh_ngay_dau },
});
const workers = {
  ty_le_dem: {
    trong: '/d',
    tren: { '/l': { trong: ['nguoi'] } },
    loc: { '/v': { trong: ['tho'] } },
    it_nhat: 50,
  },
};
const worker = { l: 'nguoi', v: 'tho' };
const boss = { l: 'nguoi', v: 'chu' };
const opinions = { dem: { trong: '/y', loc: { '/ket_luan': { trong: ['dong_y'] } }, it_nhat: 2 } };

const COMMUNE_TITLE = 'chien_si_thi_dua_co_so';
const HUYEN = 'Chủ tịch Ủy ban nhân dân huyện';
const XA = 'Chủ tịch Ủy ban nhân dân xã';
const GONE = { con_chuc_danh: { o: ['/a'], ngay: '/b' } };
const AGENCY = { co_quan_la: { o: '/a', trong: ['bo_nganh', 'ubnd_tinh'] } };
const MAY = { nam_so_ngay: { nam: '/a', phep: '<=', ngay: '/b', tu_thang: 5 } };
const KEPT = { giu_luat_nho_tiep_nhan: '/a' };
const LATER = { dem: { trong: '/y', loc: { '/nam': { sau: '/n' } }, it_nhat: 1 } };

type Signed = readonly [
  what: string,
  ten: string,
  ngay: string,
  nguoi_ky: string,
  value: boolean | undefined,
];
const signed = (rows: readonly Signed[]): readonly Row[] =>
  rows.map(([what, ten, ngay, nguoi_ky, value]) => [
    `nguoi_ky_khen: ${what}`,
    { nguoi_ky_khen: { khen: '/k' } },
    { k: { ten, ngay, nguoi_ky } },
    value,
  ]);

const ROWS: readonly Row[] = [
  ['tai: the value fits', { tai: { '/a/b': { const: 1 } } }, { a: { b: 1 } }, true],
  ['tai: the value does not fit', { tai: { '/a/b': { const: 1 } } }, { a: { b: 2 } }, false],
  ['tai: no value is no answer', { tai: { '/a/b': { const: 1 } } }, { a: {} }, undefined],
  ['tai: null is no value', { tai: { '/a': { type: 'string' } } }, { a: null }, undefined],
  ['tai: a negated value still needs the value', { tai: { '/a': { not: { const: 1 } } } }, {}, undefined],
  [
    'tai: one sure failure among unknowns decides',
    { tai: { '/a': { const: 1 }, '/b': { const: 1 } } },
    { b: 2 },
    false,
  ],
  [
    'anyOf: one sure success among unknowns decides',
    { anyOf: [{ tai: { '/a': { const: 1 } } }, { tai: { '/b': { const: 1 } } }] },
    { b: 1 },
    true,
  ],
  [
    'anyOf: failure and unknown stay unknown',
    { anyOf: [{ tai: { '/a': { const: 1 } } }, { tai: { '/b': { const: 1 } } }] },
    { b: 2 },
    undefined,
  ],
  ['ty_le_dem: exactly the share', workers, { d: [worker, boss] }, true],
  ['ty_le_dem: below it', workers, { d: [worker, boss, boss] }, false],
  ['ty_le_dem: others do not count', workers, { d: [worker, boss, { l: 'nhom', v: 'chu' }] }, true],
  ['ty_le_dem: nobody to count', workers, { d: [{ l: 'nhom' }] }, true],
  ['ty_le_dem: one who does not say might tip it', workers, { d: [worker, boss, { l: 'nguoi' }] }, undefined],
  ['ty_le_dem: one who does not say cannot save it', workers, { d: [boss, boss, { l: 'nguoi' }] }, false],
  ['ty_le_dem: perhaps not counted at all', workers, { d: [worker, boss, { v: 'chu' }] }, undefined],
  ['ty_le_dem: wanted, whether counted or not', workers, { d: [worker, boss, { v: 'tho' }] }, true],
  ['ty_le_dem: no list', workers, {}, undefined],
  ['co: there', { co: ['/a'] }, { a: [1] }, true],
  ['co: an empty list is not there', { co: ['/a'] }, { a: [] }, false],
  ['co: absence is an answer', { co: ['/a'] }, {}, false],
  ['khong_co: absent', { khong_co: ['/a'] }, {}, true],
  ['dem: enough', opinions, { y: [{ ket_luan: 'dong_y' }, { ket_luan: 'dong_y' }] }, true],
  ['dem: too few', opinions, { y: [{ ket_luan: 'dong_y' }] }, false],
  ['dem: an item that does not say might count', opinions, { y: [{ ket_luan: 'dong_y' }, {}] }, undefined],
  ['dem: no list', opinions, {}, undefined],
  [
    'dem: at most none',
    { dem: { trong: '/v', loc: { '/t': { trong: ['x'] } }, nhieu_nhat: 0 } },
    { v: [] },
    true,
  ],
  [
    'dem: at most none, one unsaid',
    { dem: { trong: '/v', loc: { '/t': { trong: ['x'] } }, nhieu_nhat: 0 } },
    { v: [{}] },
    undefined,
  ],
  [
    'dem: at most none, one found',
    { dem: { trong: '/v', loc: { '/t': { trong: ['x'] } }, nhieu_nhat: 0 } },
    { v: [{ t: 'x' }] },
    false,
  ],
  [
    'dem: all',
    { dem: { trong: '/v', loc: { '/t': { trong: ['x'] } }, tat_ca: true } },
    { v: [{ t: 'x' }, { t: 'y' }] },
    false,
  ],
  [
    'dem: scopes that cannot be ranked',
    { dem: { trong: '/v', loc: { '/m': { trong: ['nganh'], chua_ro: ['tinh'] } }, it_nhat: 1 } },
    { v: [{ m: 'tinh' }] },
    undefined,
  ],
  [
    'dem: a doubtful test leaves a doubt',
    { dem: { trong: '/v', loc: { '/m': { rong: true, nghi_ngo: true } }, it_nhat: 1 } },
    { v: [{ m: ['a'] }] },
    undefined,
  ],
  [
    'dem: the item itself',
    { dem: { trong: '/v', loc: { '': { bang: '/w' } }, it_nhat: 1 } },
    { v: ['a', 'b'], w: 'b' },
    true,
  ],
  ...(
    [
      ['the award carried', 'Tặng Huân chương Dũng cảm cho', true],
      ['another award', 'Tặng Huân chương Lao động hạng Ba cho', false],
      ['another award called by who gives it', 'Tặng Bằng khen của Bộ trưởng Bộ Mẫu cho', false],
      ['no award named', 'Về việc khen thưởng', true],
      ['a name within a longer word is none', 'Giấy khenx', true],
    ] as const
  ).map(
    ([what, cau, expected]): Row => [
      `khen_cua_dot: ${what}`,
      { khen_cua_dot: ['/cau'] },
      { cau, cac_hinh_thuc: [{ id: 'huan_chuong_dung_cam', ten: 'Huân chương Dũng cảm' }] },
      expected,
    ],
  ),
  [
    'khen_cua_dot: nothing carried',
    { khen_cua_dot: ['/cau'] },
    { cau: 'Giấy khen', cac_hinh_thuc: [] },
    undefined,
  ],
  [
    'co_nhom_chu: a group',
    { co_nhom_chu: { trong: '/a', chu: '/b' } },
    { a: 'TTr-UBND-NC', b: 'UBND' },
    true,
  ],
  [
    'co_nhom_chu: part of a group',
    { co_nhom_chu: { trong: '/a', chu: '/b' } },
    { a: 'TTr-UBNDX', b: 'UBND' },
    false,
  ],
  ['co_nhom_chu: no letters told', { co_nhom_chu: { trong: '/a', chu: '/b' } }, { a: 'TTr-UBND' }, undefined],
  ...(
    [
      ['within a span', '2020-05-01', '2021-05-01', false],
      ['on its last day', '2021-12-31', '2022-12-31', false],
      ['after it', '2022-01-01', '2023-01-01', undefined],
      ['over before it', '2018-01-01', '2019-12-31', true],
      ['over on its first day', '2018-01-01', '2020-01-01', undefined],
      ['over before it was decided', '2022-01-01', '2019-01-01', undefined],
      ['not told to be over', '2018-01-01', undefined, undefined],
    ] as const
  ).map(
    ([what, ngay, xong, expected]): Row => [
      `ngoai_khoang: ${what}`,
      { ngoai_khoang: { ngay: '/a', xong: '/b', trong: '/v' } },
      { a: ngay, ...(xong ? { b: xong } : {}), v: [{ tu_ngay: '2020-01-01', den_ngay: '2021-12-31' }] },
      expected,
    ],
  ),
  [
    'ngoai_khoang: a span that does not count leaves it open',
    { ngoai_khoang: { ngay: '/a', xong: '/b', trong: '/v', loc: { '/t': { co: true } } } },
    { a: '2020-05-01', b: '2021-05-01', v: [{ tu_ngay: '2020-01-01' }] },
    undefined,
  ],
  [
    'nam_so_ngay: the year of the day',
    { nam_so_ngay: { nam: '/a', phep: '<=', ngay: '/b' } },
    { a: 2024, b: '2024-01-01' },
    true,
  ],
  [
    'nam_so_ngay: a year later than the day',
    { nam_so_ngay: { nam: '/a', phep: '<=', ngay: '/b' } },
    { a: 2024, b: '2023-12-31' },
    false,
  ],
  [
    'nam_so_ngay: a year before the day',
    { nam_so_ngay: { nam: '/a', phep: '>=', ngay: '/b' } },
    { a: 2023, b: '2024-01-01' },
    false,
  ],
  [
    'nam_so_ngay: a year that may be so late',
    { nam_so_ngay: { nam: '/a', phep: '>=', ngay: '/b', lech: 2 } },
    { a: 2020, b: '2022-12-31' },
    true,
  ],
  [
    'nam_so_ngay: later still',
    { nam_so_ngay: { nam: '/a', phep: '>=', ngay: '/b', lech: 2 } },
    { a: 2020, b: '2023-01-01' },
    false,
  ],
  [
    'co_van_ban: none is the paper',
    { co_van_ban: { van_ban: '/p', trong: '/l', khong: true } },
    { p: { so: '5/QĐ', ngay: '2022-01-01' }, l: [{ so: '5/QĐ', ngay: '2022-01-02' }] },
    true,
  ],
  [
    'co_van_ban: one is the paper',
    { co_van_ban: { van_ban: '/p', trong: '/l', khong: true } },
    { p: { so: '5/QĐ', ngay: '2022-01-01' }, l: [{ so: 'Số 05/QĐ-UBND', ngay: '2022-01-01' }] },
    false,
  ],
  ['nam_so_ngay: no day', { nam_so_ngay: { nam: '/a', phep: '>=', ngay: '/b' } }, { a: 2023 }, undefined],
  ['cung_ngay: with the hour', { cung_ngay: ['/a', '/b'] }, { a: '2026-03-08', b: '2026-03-08 16:20' }, true],
  ['cung_ngay: another day', { cung_ngay: ['/a', '/b'] }, { a: '2026-03-08', b: '2026-03-09' }, false],
  ['cung_ngay: one untold', { cung_ngay: ['/a', '/b'] }, { a: '2026-03-08' }, undefined],
  ...(
    [
      ['the last day counts', '2025-12-31', '2026-03-20', true],
      ['a day short', '2025-12-30', '2026-03-20', false],
      ['the day of the proposal is not over', '2025-12-31', '2025-12-31', false],
    ] as const
  ).map(
    ([what, b, ngay, expected]): Row => [
      `khoang_nam: het_den, ${what}`,
      { khoang_nam: { tu: '/a', den: '/b', het_den: true, it_nhat: 3 } },
      { a: '2023-01-01', b, dot_trinh: { to_trinh: { ngay } } },
      expected,
    ],
  ),
  [
    'khoang_nam: under',
    { khoang_nam: { tu: '/a', den: '/b', duoi: 1 } },
    { a: '2023-02-01', b: '2024-01-31' },
    true,
  ],
  [
    'khoang_nam: not under',
    { khoang_nam: { tu: '/a', den: '/b', duoi: 1 } },
    { a: '2023-02-01', b: '2024-02-01' },
    false,
  ],
  ['thu_tu: before', { thu_tu: { truoc: '/a', sau: '/b' } }, { a: '2026-01-01', b: '2026-01-02' }, true],
  [
    'thu_tu: the same day is not before',
    { thu_tu: { truoc: '/a', sau: '/b' } },
    { a: '2026-01-01', b: '2026-01-01' },
    false,
  ],
  [
    'thu_tu: the same day where allowed',
    { thu_tu: { truoc: '/a', sau: '/b', cho_trung: true } },
    { a: '2026-01-01', b: '2026-01-01' },
    true,
  ],
  ['thu_tu: no date', { thu_tu: { truoc: '/a', sau: '/b' } }, { a: '2026-01-01' }, undefined],
  [
    'khoang_nam: three years to the day',
    { khoang_nam: { tu: '/a', den: '/b', it_nhat: 3 } },
    { a: '2023-03-20', b: '2026-03-20' },
    true,
  ],
  [
    'khoang_nam: a day short',
    { khoang_nam: { tu: '/a', den: '/b', it_nhat: 3 } },
    { a: '2023-03-21', b: '2026-03-20' },
    false,
  ],
  ['ngay_lam_viec: ten with the first, over 2/9', days(true), { a: '2025-08-20', b: '2025-09-04' }, true],
  ['ngay_lam_viec: nine without the first', days(false), { a: '2025-08-20', b: '2025-09-04' }, false],
  ['ngay_lam_viec: nine with the first', days(true), { a: '2025-08-20', b: '2025-09-03' }, false],
  ['ngay_lam_viec: ten without the first', days(false), { a: '2025-08-20', b: '2025-09-05' }, true],
  ['ngay_lam_viec: hangs on a day not settled', days(true), { a: '2026-11-16', b: '2026-11-30' }, undefined],
  ['ngay_lam_viec: a year without a table', days(true), { a: '2029-01-05', b: '2029-03-30' }, undefined],
  ['so_sanh', { so_sanh: { trai: '/a', phep: '<=', phai: '/b' } }, { a: 3, b: 3 }, true],
  ['so_sanh: of two kinds', { so_sanh: { trai: '/a', phep: '<=', phai: '/b' } }, { a: '3', b: 3 }, false],
  ['ty_le: 13 of 15 is under 90', share, { ...council(15), phieu: { dong_y: 13 } }, false],
  ['ty_le: 9 of 10 is 90', share, { ...council(10), phieu: { dong_y: 9 } }, true],
  ['ty_le: 8999 of 10000 is not rounded up', share, { ...council(10_000), phieu: { dong_y: 8999 } }, false],
  ['ty_le: more than half', majority, { ...council(9), phieu: { dong_y: 5 } }, true],
  ['ty_le: half is not more', majority, { ...council(10), phieu: { dong_y: 5 } }, false],
  ['ty_le: no votes', share, council(10), undefined],
  [
    'tong: votes within members',
    { tong: { cac: ['/a', '/b'], phep: '<=', phai: '/n' } },
    { a: 3, b: 2, n: 5 },
    true,
  ],
  [
    'tong: a vote too many',
    { tong: { cac: ['/a', '/b'], phep: '<=', phai: '/n' } },
    { a: 4, b: 2, n: 5 },
    false,
  ],
  [
    'tong: no fewer votes than voters',
    { tong: { cac: ['/a', '/b'], phep: '>=', phai: '/n' } },
    { a: 3, b: 2, n: 5 },
    true,
  ],
  [
    'tong: a vote too few',
    { tong: { cac: ['/a', '/b'], phep: '>=', phai: '/n' } },
    { a: 3, b: 1, n: 5 },
    false,
  ],
  [
    'tong: a vote too few once those who wrote are counted',
    { tong: { cac: ['/a'], phep: '>=', phai: '/n', them: { trong: '/m', loc: { '/v': { co: true } } } } },
    { a: 5, n: 5, m: [{ v: true }, {}] },
    false,
  ],
  [
    'tong: no list to count by',
    { tong: { cac: ['/a'], phep: '>=', phai: '/n', them: { trong: '/m', loc: { '/v': { co: true } } } } },
    { a: 5, n: 5 },
    undefined,
  ],
  ['ten_nguoi', { ten_nguoi: '/a' }, { a: 'Trần Văn Mẫu' }, true],
  ['ten_nguoi: of an ethnic minority', { ten_nguoi: '/a' }, { a: 'Y Thử Êban' }, true],
  ['ten_nguoi: capitals', { ten_nguoi: '/a' }, { a: 'TRẦN VĂN MẪU' }, false],
  ['ten_nguoi: a small letter', { ten_nguoi: '/a' }, { a: 'Trần văn Mẫu' }, false],
  ['ten_nguoi: a degree', { ten_nguoi: '/a' }, { a: 'ThS. Trần Văn Mẫu' }, false],
  ['ten_tap_the', { ten_tap_the: '/a' }, { a: 'Công ty TNHH Mẫu Việt' }, true],
  ['ten_tap_the: capitals', { ten_tap_the: '/a' }, { a: 'CÔNG TY MẪU VIỆT' }, false],
  [
    'con_hieu_luc: in force',
    { con_hieu_luc: { o: '/v', ngay: '/d' } },
    { v: 'nd_152_2025', d: '2026-03-20' },
    true,
  ],
  [
    'con_hieu_luc: replaced',
    { con_hieu_luc: { o: '/v', ngay: '/d' } },
    { v: 'nd_98_2023', d: '2026-03-20' },
    false,
  ],
  [
    'con_hieu_luc: unknown to us',
    { con_hieu_luc: { o: '/v', ngay: '/d' } },
    { v: 'nd_la', d: '2026-03-20' },
    undefined,
  ],
  [
    'so_hieu: a sentence with a replaced number',
    { so_hieu_con_hieu_luc: { o: '/c', ngay: '/d' } },
    { c: 'Căn cứ Nghị định số 98/2023/NĐ-CP', d: '2026-03-20' },
    false,
  ],
  [
    'so_hieu: a sentence without numbers',
    { so_hieu_con_hieu_luc: { o: '/c', ngay: '/d' } },
    { c: 'Căn cứ kết quả phiên họp', d: '2026-03-20' },
    true,
  ],
  ['cung_gia_tri', { cung_gia_tri: { trong: '/l', o: '/x' } }, { l: [{ x: 1 }, { x: 1 }] }, true],
  ['cung_gia_tri: two', { cung_gia_tri: { trong: '/l', o: '/x' } }, { l: [{ x: 1 }, { x: 2 }] }, false],
  [
    'co_giay_to: rendered by us',
    { co_giay_to: '/muc' },
    { muc: { loai: 'to_trinh', lap_tu: ['/dot_trinh'] }, dot_trinh: {} },
    true,
  ],
  [
    'co_giay_to: from the second of two places',
    { co_giay_to: '/muc' },
    { muc: { loai: 'x', lap_tu: ['/a', '/b'] }, b: [1], de_nghi: {} },
    true,
  ],
  [
    'co_giay_to: an empty list is nothing to write from',
    { co_giay_to: '/muc' },
    { muc: { loai: 'x', lap_tu: ['/a', '/b'] }, b: [], de_nghi: {} },
    false,
  ],
  [
    'co_giay_to: attached',
    { co_giay_to: '/muc' },
    { muc: { loai: 'x' }, de_nghi: { giay_to: [{ loai: 'x' }] } },
    true,
  ],
  ['co_giay_to: neither', { co_giay_to: '/muc' }, { muc: { loai: 'x' }, de_nghi: {} }, false],
  ...signed([
    ['the law of the day lets a district sign', COMMUNE_TITLE, '2025-06-30', HUYEN, true],
    ['no district signs a day later', COMMUNE_TITLE, '2025-07-01', HUYEN, false],
    ['a commune may not yet', COMMUNE_TITLE, '2025-06-30', XA, false],
    ['a commune may from the next day', COMMUNE_TITLE, '2025-07-01', XA, true],
    [
      'who signed before the first law told goes by it',
      'huan_chuong_lao_dong_hang_ba',
      '1998-09-02',
      'Chủ tịch nước',
      true,
    ],
    [
      'a deputy in the place of the head',
      'bang_khen_bo_tinh',
      '2024-05-05',
      'KT. Bộ trưởng, Thứ trưởng Bộ Y tế',
      true,
    ],
    ['a command is no ministry', 'bang_khen_bo_tinh', '2024-05-05', 'Bộ Chỉ huy quân sự tỉnh Mẫu', false],
    ['words not understood', 'bang_khen_bo_tinh', '2024-05-05', 'Nguyễn Văn Mẫu', undefined],
    ['a city of two levels', COMMUNE_TITLE, '2024-05-05', 'Ủy ban nhân dân thành phố Mẫu', undefined],
    [
      'a city under the centre',
      'bang_khen_bo_tinh',
      '2024-05-05',
      'Ủy ban nhân dân thành phố Hải Phòng',
      true,
    ],
    [
      'a lower secondary school is no department',
      'bang_khen_bo_tinh',
      '2024-05-05',
      'Trường Trung học cơ sở Mẫu',
      false,
    ],
    ['an award that anybody may give', 'giay_khen', '2024-05-05', 'Hội Mẫu', true],
  ]),
  [
    'nguoi_ky_khen: nobody told',
    { nguoi_ky_khen: { khen: '/k' } },
    { k: { ten: COMMUNE_TITLE, ngay: '2024-05-05' } },
    undefined,
  ],
  [
    'nguoi_ky_khen: not understood is let pass',
    { nguoi_ky_khen: { khen: '/k', khong_loai: true } },
    { k: { ten: COMMUNE_TITLE, ngay: '2024-05-05', nguoi_ky: 'Nguyễn Văn Mẫu' } },
    true,
  ],
  [
    'nguoi_ky_khen: who could not is not let pass',
    { nguoi_ky_khen: { khen: '/k', khong_loai: true } },
    { k: { ten: COMMUNE_TITLE, ngay: '2024-05-05', nguoi_ky: 'Trưởng thôn Mẫu' } },
    false,
  ],
  ['con_chuc_danh: its last day', GONE, { a: HUYEN, b: '2025-06-30' }, true],
  ['con_chuc_danh: a day later', GONE, { a: HUYEN, b: '2025-07-01' }, false],
  ['con_chuc_danh: no day', GONE, { a: HUYEN }, true],
  ['co_quan_la: it is', AGENCY, { a: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu' }, true],
  ['co_quan_la: it is another', AGENCY, { a: 'Sở Y tế tỉnh Mẫu' }, false],
  ['co_quan_la: not understood', AGENCY, { a: 'Hội đồng' }, undefined],
  ['co_quan_la: nothing told', AGENCY, {}, undefined],
  ['so_phan_tu: as many', { so_phan_tu: { trong: '/a', phep: '<=', phai: '/b' } }, { a: [1, 2], b: 2 }, true],
  [
    'so_phan_tu: one too many',
    { so_phan_tu: { trong: '/a', phep: '<=', phai: '/b' } },
    { a: [1, 2], b: 1 },
    false,
  ],
  [
    'so_phan_tu: one too few',
    { so_phan_tu: { trong: '/a', phep: '>=', phai: '/b' } },
    { a: [1, 2], b: 3 },
    false,
  ],
  [
    'so_phan_tu: no number',
    { so_phan_tu: { trong: '/a', phep: '>=', phai: '/b' } },
    { a: [1, 2] },
    undefined,
  ],
  ['nam_so_ngay: before the month', MAY, { a: 2024, b: '2024-04-30' }, false],
  ['nam_so_ngay: from the month on', MAY, { a: 2024, b: '2024-05-01' }, true],
  ['nam_so_ngay: early in the year after', MAY, { a: 2024, b: '2025-01-05' }, true],
  [
    'giu_luat_nho_tiep_nhan: the last day of the older law',
    KEPT,
    { a: '2026-09-30', hom_nay: '2026-10-01' },
    true,
  ],
  [
    'giu_luat_nho_tiep_nhan: the first day of the newer',
    KEPT,
    { a: '2026-10-01', hom_nay: '2026-10-01' },
    false,
  ],
  [
    'giu_luat_nho_tiep_nhan: the newer law is still to come',
    KEPT,
    { a: '2026-08-30', hom_nay: '2026-09-30' },
    false,
  ],
  ['dem: greater than a number of the case', LATER, { y: [{ nam: 2025 }], n: 2024 }, true],
  ['dem: equal is not greater', LATER, { y: [{ nam: 2024 }], n: 2024 }, false],
  [
    'bao_so_ngay never holds',
    { bao_so_ngay: { tu: '/a', den: '/b' } },
    { a: '2026-01-01', b: '2026-01-11' },
    false,
  ],
];

describe('the vocabulary', () => {
  it.each(ROWS)('%s', (_what, condition, data, value) => {
    expect(answer(condition, data).value).toBe(value);
  });

  it('says which facts are missing', () => {
    expect(answer({ tai: { '/a/b': { const: 1 } } }, {}).missing).toEqual(['/a/b']);
    expect(answer(opinions, { y: [{ ket_luan: 'dong_y' }, {}] }).missing).toEqual(['/y/1/ket_luan']);
  });

  it('hands figures to the wording', () => {
    expect(answer(days(true), { a: '2025-08-20', b: '2025-09-03' }).values).toMatchObject({
      so_ngay: 9,
      can: 10,
      ngay_du: '2025-09-04',
    });
    expect(answer(share, { ...council(15), phieu: { dong_y: 13 } }).values['phan_tram']).toBe('86,66');
  });

  it('citizen numbers: sex, century, birth year', () => {
    const the_ky = [
      { tu_nam: 1900, nam: '0', nu: '1' },
      { tu_nam: 2000, nam: '2', nu: '3' },
    ];
    const sex = { can_cuoc: { so: '/s', phan: 'gioi_tinh', gioi_tinh: '/g', ngay_sinh: '/n', the_ky } };
    const year = { can_cuoc: { so: '/s', phan: 'nam_sinh', ngay_sinh: '/n', the_ky } };
    expect(answer(sex, { s: '001085000123', g: 'nam', n: '1985-01-01' }).value).toBe(true);
    expect(answer(sex, { s: '001085000123', g: 'nu', n: '1985-01-01' }).value).toBe(false);
    expect(answer(sex, { s: '001205000123', g: 'nam', n: '2005-01-01' }).value).toBe(true);
    expect(answer(sex, { s: '001205000123', g: 'nam', n: '1999-12-31' }).value).toBe(false);
    expect(answer(year, { s: '001085000123', n: '1985-01-01' }).value).toBe(true);
    expect(answer(year, { s: '001085000123', n: '1986-01-01' }).value).toBe(false);
  });

  it('evidence: there, missing, outside', () => {
    const world = { evidence: { 'a.pdf': 'ok', '../b.pdf': 'outside' } as const };
    expect(answer({ ton_tai_tep: '/t' }, { t: 'a.pdf' }, world).value).toBe(true);
    expect(answer({ ton_tai_tep: '/t' }, { t: ['a.pdf', 'c.pdf'] }, world).value).toBe(false);
    expect(answer({ ton_tai_tep: '/t' }, { t: '../b.pdf' }, world).values['tinh_trang']).toContain('ngoài');
  });

  it('twins in the folder', () => {
    const me = {
      file: 'a',
      nguoi: { can_cuoc: 'n', ten: 'n', ho_ten: 'n', dau_hieu: '' },
      loai: 'ca_nhan',
      hinh_thuc: 'huan_chuong_lao_dong_hang_ba',
      loai_hinh: 'cong_trang',
      dot_trinh: 'd',
      dau_van: ['p'],
      ngay_dot_xuat: [['2026-03-01', '2026-03-03']] as const,
      ngay_cong_trang: [['2021-01-01', '2025-12-31']] as const,
      viec: ['v'],
      chung_nhan: [],
      dot_xuat: true,
      sang_kien: ['s'],
    };
    const apart = { dau_van: ['q'], ngay_dot_xuat: [['2026-03-04', '2026-03-04']], sang_kien: ['t'] };
    const judgeWith = (other: object) => (kind: string) =>
      answer(
        { khong_trung: kind },
        {},
        { folder: [me, { ...me, file: 'b', ...apart, ...other }] as FolderEntry[], self: 'a' },
      ).value;
    expect(judgeWith({})('nguoi_va_hinh_thuc')).toBe(false);
    expect(judgeWith({ hinh_thuc: 'k' })('nguoi_va_hinh_thuc')).toBe(true);
    expect(judgeWith({ hinh_thuc: 'k' })('nguoi_trong_dot')).toBe(false);
    expect(judgeWith({ dot_trinh: 'e' })('nguoi_trong_dot')).toBe(true);
    expect(judgeWith({})('thanh_tich')).toBe(true);
    expect(judgeWith({ dau_van: ['p'] })('thanh_tich')).toBe(false);
    expect(judgeWith({ dot_trinh: 'e' })('ngay_dot_xuat')).toBe(true);
    expect(
      judgeWith({ dot_trinh: 'e', ngay_dot_xuat: [['2026-03-03', '2026-03-09']] })('ngay_dot_xuat'),
    ).toBe(false);
    const doc_lap = { hinh_thuc: 'huan_chuong_doc_lap_hang_ba' };
    const next = { ngay_cong_trang: [['2026-01-01', '2026-01-01']] };
    expect(judgeWith(doc_lap)('nam_cong_trang')).toBe(false);
    expect(judgeWith({ ...doc_lap, ...next })('nam_cong_trang')).toBe(true);
    expect(judgeWith({ ...doc_lap, dot_trinh: 'e' })('nam_cong_trang')).toBe(true);
    expect(judgeWith({ hinh_thuc: 'bang_khen_bo_tinh' })('nam_cong_trang')).toBe(true);
    expect(judgeWith({ hinh_thuc: 'chien_si_thi_dua_toan_quoc' })('nam_cong_trang')).toBe(true);
    expect(judgeWith({ hinh_thuc: 'k' })('nam_cong_trang')).toBe(true);
    const merit = (hinh_thuc: string, more: object = {}) =>
      judgeWith({ hinh_thuc, ...more })('cap_va_loai_hinh');
    expect(merit('bang_khen_ttg')).toBe(false);
    expect(merit('bang_khen_ttg', { loai_hinh: 'dot_xuat' })).toBe(true);
    expect(merit('bang_khen_ttg', { dot_trinh: 'e' })).toBe(true);
    expect(merit('bang_khen_bo_tinh')).toBe(true);
    expect(judgeWith({})('sang_kien')).toBe(true);
    expect(judgeWith({ dot_trinh: 'e', sang_kien: ['s', 'u'] })('sang_kien')).toBe(false);
  });

  it.each(KEYWORDS.map((keyword) => [keyword.name, keyword] as const))(
    '%s: its documented example compiles',
    (name, keyword) => {
      const example = parse(keyword.example) as Record<string, unknown>;
      expect(Object.keys(example)).toEqual([name]);
      expect(() => vocabularyAjv(false).compile(example)).not.toThrow();
    },
  );
});

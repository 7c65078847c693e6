/** Which form each case is reported on: by decree, kind of subject, type of commendation, and award; never by number alone. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import { formOfNomination } from '../../src/forms/select.ts';
import { evaluate, type Surroundings } from '../../src/judge/evaluate.ts';
import { workCalendar } from '../../src/law/calendar.ts';
import { law, validators } from '../support/law.ts';
import { forms } from './support.ts';

const DAYS = { nd_91_2017: '2021-05-05', nd_98_2023: '2024-05-05', nd_152_2025: '2026-05-05' } as const;
type Decree = keyof typeof DAYS;

/** Number of the form and its file; `-`: none fits. */
function chosen(decree: Decree, loai: string, loai_hinh: string, hinh_thuc: string, short = false): string {
  const day = isoDate(DAYS[decree]);
  const snapshot = law.at({ ngay_trinh: day, ngay_tiep_nhan: day, hom_nay: day });
  const around: Surroundings = {
    law,
    snapshot,
    calendar: workCalendar([]),
    evidence: () => 'missing',
    fileAt: (_pointer, file) => file,
    folder: [],
    self: '',
  };
  const de_nghi = { doi_tuong: { loai }, loai_hinh, hinh_thuc, thu_tuc_don_gian: { ap_dung: short } };
  const entries = law.data.bieu_mau.filter((entry) => snapshot.has(entry.van_ban));
  const choice = formOfNomination(
    entries,
    forms,
    (entry) => evaluate(entry.khi, { de_nghi }, around, validators).value,
  );
  if (!choice) return '-';
  expect(choice.entry.van_ban).toBe(decree);
  return `${/^\d/.test(choice.entry.so_mau) ? choice.entry.so_mau : '×'} ${choice.form.id}`;
}

const BK = 'bang_khen_ttg';
const HERO = 'anh_hung_lao_dong';
const ROWS: readonly [
  subject: string,
  type: string,
  award: string,
  nd91: string,
  nd98: string,
  nd152: string,
  form: string,
][] = [
  ['ca_nhan', 'cong_trang', BK, '02', '03', '05', 'bao-cao-ca-nhan'],
  ['tap_the', 'cong_trang', BK, '01', '02', '04', 'bao-cao-tap-the'],
  ['ho_gia_dinh', 'cong_trang', BK, '06', '07', '06', 'bao-cao-dot-xuat'],
  ['ca_nhan', 'cong_trang', 'chien_si_thi_dua_toan_quoc', '02', '03', '03', 'bao-cao-ca-nhan'],
  ['tap_the', 'cong_trang', 'co_thi_dua_chinh_phu', '01', '02', '02', 'bao-cao-tap-the'],
  ['ca_nhan', 'dot_xuat', BK, '06', '07', '06', 'bao-cao-dot-xuat'],
  ['tap_the', 'dot_xuat', BK, '06', '07', '06', 'bao-cao-dot-xuat'],
  ['ho_gia_dinh', 'dot_xuat', BK, '06', '07', '06', 'bao-cao-dot-xuat'],
  ['ca_nhan', 'phong_trao', BK, '07', '08', '08', 'bao-cao-chuyen-de'],
  ['tap_the', 'phong_trao', BK, '07', '08', '08', 'bao-cao-chuyen-de'],
  ['ho_gia_dinh', 'phong_trao', BK, '07', '08', '08', 'bao-cao-chuyen-de'],
  ['ca_nhan', 'cong_hien', 'huan_chuong_lao_dong_hang_ba', '03', '04', '07', 'bao-cao-cong-hien'],
  ['ca_nhan', 'nien_han', BK, '×', '×', '×', 'bao-cao-nien-han'],
  ['ca_nhan', 'cong_trang', HERO, '05', '06', '10', 'bao-cao-anh-hung-ca-nhan'],
  ['ca_nhan', 'dot_xuat', HERO, '05', '06', '10', 'bao-cao-anh-hung-ca-nhan'],
  ['tap_the', 'cong_trang', HERO, '04', '05', '09', 'bao-cao-anh-hung-tap-the'],
  ['ca_nhan', 'doi_ngoai', BK, '09', '10', '12', 'bao-cao-doi-ngoai-ca-nhan'],
  ['tap_the', 'doi_ngoai', BK, '08', '09', '11', 'bao-cao-doi-ngoai-tap-the'],
];

describe.each(ROWS)('%s, %s, %s', (subject, type, award, nd91, nd98, nd152, form) => {
  it.each([
    ['nd_91_2017', nd91],
    ['nd_98_2023', nd98],
    ['nd_152_2025', nd152],
  ] as const)('%s: %s', (decree, number) => {
    expect(chosen(decree, subject, type, award)).toBe(`${number} ${form}`);
  });
});

describe('cases of their own', () => {
  it.each(Object.keys(DAYS) as Decree[])('%s: the short procedure has its summary', (decree) => {
    expect(chosen(decree, 'ca_nhan', 'dot_xuat', BK, true)).toBe('× bao-cao-tom-tat');
  });

  it.each(['cong_hien', 'nien_han', 'doi_ngoai'])(
    'nobody but the law’s subject: no form for a household, %s',
    (type) => {
      for (const decree of Object.keys(DAYS) as Decree[])
        expect(chosen(decree, 'ho_gia_dinh', type, BK)).toBe('-');
    },
  );

  it('“05” is three forms in three decrees', () => {
    const files = law.data.bieu_mau.filter(({ so_mau }) => so_mau === '05').map(({ mau }) => mau);
    expect(files.sort()).toEqual(['bao-cao-anh-hung-ca-nhan', 'bao-cao-anh-hung-tap-the', 'bao-cao-ca-nhan']);
  });
});

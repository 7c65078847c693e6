/** Golden texts of every form: read the files under `golden/` to see the documents. */
import { describe, expect, it } from 'vitest';
import { dumpDoc } from '../../src/doc/dump.ts';
import type { FormInput } from '../../src/forms/data.ts';
import type { DeNghi } from '../../src/forms/nomination.ts';
import { checked, guest, hero, letter, published, publishedWith, veteran } from './more.ts';
import { build, FORM_IDS, household, input, officer, rescuer, submission, team, textsOf } from './support.ts';

const bare = (de_nghi: DeNghi): DeNghi => {
  const { loai, ten, chu_ho } = de_nghi.doi_tuong;
  return {
    doi_tuong: { loai, ten, ...(chu_ho === undefined ? {} : { chu_ho }) },
    hinh_thuc: de_nghi.hinh_thuc,
    loai_hinh: de_nghi.loai_hinh,
    can_cu: de_nghi.can_cu,
  };
};

/** Only what the schemas require. */
const sparse: FormInput = input([], {
  co_quan: { ten: 'Công ty TNHH Ví Dụ', viet_tat: 'CTVD', dia_danh: 'Mẫu', cap: 'don_vi' },
  nguoi_ky: { chuc_vu: 'Giám đốc', ho_ten: 'Hoàng Văn Chủ' },
  noi_nhan: [],
  dot_trinh: {
    to_trinh: {
      ky_hieu: 'TTr-CTVD',
      ngay: '2026-03-25',
      kinh_gui: ['Thủ tướng Chính phủ', 'Bộ Nội vụ'],
      nguoi_nhan: 'thu_tuong',
      trich_yeu: 'Về việc đề nghị tặng thưởng',
      can_cu: [{ van_ban: 'luat_06_2022' }, { cau: 'Theo đề nghị của Công đoàn;' }],
      mo_dau: 'Công ty báo cáo như sau.',
      ket_thuc: 'Kính mong Thủ tướng Chính phủ xem xét./.',
    },
    hop_hoi_dong: { ngay: '2026-03-20', tong_so_thanh_vien: 9 },
  },
  de_nghi: [officer, team, household].map((de_nghi) => ({ de_nghi: bare(de_nghi) })),
});

const full = input([rescuer, officer, team, household]);
const simple = (de_nghi: DeNghi) => input([de_nghi]);
const finding = {
  rule: 'cong_khai_du_ngay',
  group: 'cong_khai',
  severity: 'error',
  message: 'Công khai 07 ngày làm việc, chưa đủ 10.',
  why: '',
  fix: 'Công khai thêm 03 ngày làm việc.',
  citation: { van_ban: 'nd_152_2025', dieu: '44', khoan: '2' },
  place: { file: 'dot-1/dot-trinh.yaml', line: 12, column: 3, endLine: 12, endColumn: 13 },
  path: '/cong_khai',
} as const;

const CASES: readonly [string, string, FormInput, number?][] = [
  ['to-trinh', 'day-du', full],
  ['to-trinh', 'mot-hinh-thuc', simple(rescuer)],
  ['to-trinh', 'toi-thieu', sparse],
  ['to-trinh', 'khong-hop', { ...simple(officer), dot_trinh: { to_trinh: submission.to_trinh } }],
  ['danh-sach', 'day-du', full],
  ['danh-sach', 'toi-thieu', sparse],
  ['bien-ban-hop-hoi-dong', 'day-du', full],
  ['bien-ban-hop-hoi-dong', 'toi-thieu', sparse],
  ['bao-cao-ca-nhan', 'can-bo', simple(officer), 0],
  ['bao-cao-ca-nhan', 'toi-thieu', sparse, 0],
  ['bao-cao-tap-the', 'day-du', simple(team), 0],
  ['bao-cao-tap-the', 'toi-thieu', sparse, 1],
  ['bao-cao-dot-xuat', 'cuu-nguoi', simple(rescuer), 0],
  ['bao-cao-dot-xuat', 'tap-the', full, 2],
  ['bao-cao-dot-xuat', 'ho-gia-dinh', sparse, 2],
  ['bao-cao-chuyen-de', 'ho-gia-dinh', simple(household), 0],
  ['bao-cao-chuyen-de', 'ca-nhan', full, 1],
  ['bao-cao-chuyen-de', 'tap-the', sparse, 1],
  ['bao-cao-tom-tat', 'cuu-nguoi', simple(rescuer), 0],
  ['bao-cao-tom-tat', 'tap-the', full, 2],
  ['bao-cao-tom-tat', 'toi-thieu', sparse, 0],
  ['bao-cao-tom-tat', 'ho-gia-dinh', sparse, 2],
  [
    'phieu-phat-hien',
    'mot',
    { ...full, findings: [finding, { ...finding, severity: 'info', citation: null }] },
  ],
  ['phieu-phat-hien', 'khong', full],
  ['bao-cao-cong-hien', 'day-du', simple(veteran), 0],
  ['bao-cao-cong-hien', 'toi-thieu', sparse, 0],
  ['bao-cao-nien-han', 'day-du', simple({ ...veteran, loai_hinh: 'nien_han' }), 0],
  ['bao-cao-anh-hung-ca-nhan', 'day-du', simple(hero), 0],
  ['bao-cao-anh-hung-ca-nhan', 'toi-thieu', sparse, 0],
  ['bao-cao-anh-hung-tap-the', 'day-du', simple({ ...team, hinh_thuc: 'anh_hung_lao_dong' }), 0],
  ['bao-cao-anh-hung-tap-the', 'toi-thieu', sparse, 1],
  ['bao-cao-doi-ngoai-ca-nhan', 'day-du', simple(guest), 0],
  ['bao-cao-doi-ngoai-tap-the', 'day-du', simple({ ...team, loai_hinh: 'doi_ngoai' }), 0],
  ['thong-bao-cong-khai', 'day-du', published],
  ['bao-cao-ket-qua-lay-y-kien', 'day-du', published],
  ['bao-cao-ket-qua-lay-y-kien', 'khong-y-kien', publishedWith({ y_kien: [] })],
  ['bao-cao-ket-qua-lay-y-kien', 'chua-ro', publishedWith({ kenh: [] })],
  ['phieu-bau', 'kin', full],
  ['phieu-bau', 'cong-khai', sparse],
  ['bien-ban-kiem-phieu', 'day-du', full],
  [
    'to-kiem-ten',
    'ca-nhan',
    simple({ ...officer, doi_tuong: { ...officer.doi_tuong, ten_tren_bang: 'Nguyễn Thị Thí Dụ, Thạc sĩ' } }),
    0,
  ],
  ['to-kiem-ten', 'truy-tang', simple(rescuer), 0],
  ['to-kiem-ten', 'ho-gia-dinh', simple(household), 0],
  ['danh-sach-trich-ngang', 'day-du', full],
  ['du-thao-quyet-dinh', 'mot-hinh-thuc', simple(officer)],
  ['du-thao-quyet-dinh', 'nhieu-hinh-thuc', input([officer, team, household])],
  [
    'van-ban-xin-y-kien',
    'day-du',
    input([rescuer, { ...officer, y_kien: [{ co_quan: 'Công an tỉnh Mẫu' }] }]),
  ],
  ['van-ban-xin-y-kien', 'chua-ro', simple(rescuer)],
  ['phieu-kiem-tra-ho-so', 'day-du', checked],
  ['giay-xac-nhan-thanh-tich', 'cuu-nguoi', simple(rescuer), 0],
  ['giay-xac-nhan-thuong-tich', 'cuu-nguoi', simple(rescuer), 0],
  ['giay-xac-nhan-chung-kien', 'cuu-nguoi', simple(rescuer), 0],
  ['chung-nhan-sang-kien', 'can-bo', simple(officer), 0],
  ['giay-moi-hop', 'day-du', full],
  ['giay-moi-hop', 'toi-thieu', sparse],
  ['cong-van', 'du-thao', letter],
];

describe('golden texts', () => {
  it.each(CASES)('%s: %s', async (form, name, from, chosen) => {
    await expect(dumpDoc(build(form, from, chosen))).toMatchFileSnapshot(`golden/${form}.${name}.txt`);
  });

  it('cover every form', () => {
    expect([...new Set(CASES.map(([form]) => form))].sort()).toEqual(FORM_IDS);
  });

  it('show nothing unfinished', () => {
    for (const [form, _name, from, chosen] of CASES) {
      for (const text of textsOf(build(form, from, chosen))) {
        expect(text).not.toMatch(
          /undefined|null|NaN|\[object|\(\s*\)|\{\{|\{%|[,;:]\s*[.;,)]|\s[.;,)]|\.\.| {2}(?! *\/)/u,
        );
        expect(text).toBe(text.normalize('NFC'));
      }
    }
  });

  it('fail rather than print a form without its matter', () => {
    const { dot_trinh: _dropped, ...without } = full;
    expect(() => build('to-trinh', without)).toThrow(/to_trinh/);
    expect(() =>
      build('bien-ban-hop-hoi-dong', { ...full, dot_trinh: { to_trinh: submission.to_trinh } }),
    ).toThrow(/hop/);
    expect(() => build('bao-cao-ca-nhan', full)).toThrow();
    expect(() => build('to-trinh', full, 0)).toThrow();
  });
});

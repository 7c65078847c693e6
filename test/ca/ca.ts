/**
 * Judged cases of the second reader: short facts in YAML → changes of an example dossier.
 * `nen.yaml` holds the subjects (`mau`), each file of cases a green dossier per point of law (`nen_chung`) and the cases (`ca`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import type { Changes } from '../support/dossier.ts';
import { signerOf } from '../support/signer.ts';
import { PAPER, told } from './told.ts';

export type Facts = Readonly<Record<string, unknown>>;
/** `null`: nobody answered. Years: yes for these. */
type Answer = boolean | null | readonly number[];
type Step = readonly [pointer: string, value: unknown];

interface Base {
  /** Subject of `nen.yaml`; inherited through `nhu`. */
  readonly mau?: string;
  /** Another point of the same file that this one starts from. */
  readonly nhu?: string;
  readonly hinh_thuc?: string;
  readonly thay?: Facts;
  /** Answers whose falsehood does not by itself fail the point (an alternative remains), by the law. */
  readonly sai_van_con?: readonly string[];
  /** The law gives no way to a sure "đạt" here. */
  readonly khong_the_dat?: boolean;
}

interface CaseFile {
  readonly hinh_thuc?: string;
  readonly chung?: Facts;
  readonly nen_chung: Readonly<Record<string, Base>>;
  readonly ca: readonly {
    readonly diem: string;
    readonly ten: string;
    readonly thay?: Facts;
    readonly ket_luan: VerdictWord;
    readonly vi_sao?: string;
  }[];
}

export interface JudgedCase {
  readonly tep: string;
  readonly diem: string;
  readonly hinh_thuc: string;
  readonly ten: string;
  readonly ket_luan: VerdictWord;
  /** Example folder that the dossier is made from. */
  readonly vi_du: string;
  readonly thay: Changes;
  /** Written by hand, or derived from the answers of a base. */
  readonly nguon: 'viet' | 'suy';
}

const here = new URL('./', import.meta.url);
const read = <T>(name: string): T =>
  parse(readFileSync(new URL(name, here), 'utf8'), { schema: 'core' }) as T;

const RATING: Readonly<Record<string, string>> = {
  xs: 'hoan_thanh_xuat_sac',
  tot: 'hoan_thanh_tot',
  ht: 'hoan_thanh',
  khong: 'khong_hoan_thanh',
};
const SUBJECTS: Readonly<Record<string, object>> = {
  ca_nhan: {
    loai: 'ca_nhan',
    ten: 'Nguyễn Văn Mẫu',
    ngay_sinh: '1953-03-02',
    gioi_tinh: 'nam',
    dia_chi: 'xã Ví Dụ, tỉnh Mẫu',
    nhom: 'can_bo',
    chuc_vu: 'Chuyên viên',
    nghe_nghiep: 'Chuyên viên',
  },
  tap_the: {
    loai: 'tap_the',
    ten: 'Trung tâm Mẫu',
    dia_chi: 'phường Thử Nghiệm, tỉnh Mẫu',
    chuc_nang: 'Hướng dẫn kỹ thuật cho nông dân trong tỉnh',
    loai_tap_the: 'co_quan_don_vi',
    ngay_thanh_lap: '2000-01-01',
    thuoc_dien_tang_co: true,
  },
  ho_gia_dinh: {
    loai: 'ho_gia_dinh',
    ten: 'Hộ ông Nguyễn Văn Mẫu',
    chu_ho: 'Nguyễn Văn Mẫu',
    dia_chi: 'thôn Mẫu Đơn, xã Thử Nghiệm, tỉnh Mẫu',
  },
};
/** A row of service calls its post and its unit by their names. */
const POSTS: Readonly<Record<string, string>> = {
  tong_cuc_truong: 'Tổng cục trưởng',
  pho_tong_cuc_truong: 'Phó Tổng cục trưởng',
  vu_truong: 'Vụ trưởng',
  pho_vu_truong: 'Phó Vụ trưởng',
};
const served = (rows: readonly { chuc_danh?: string }[]) =>
  rows.map((row) => ({
    chuc_vu: POSTS[row.chuc_danh ?? ''] ?? 'Trợ lý',
    don_vi: row.chuc_danh ? 'Bộ Xây dựng' : 'Lữ đoàn Mẫu',
    ...row,
  }));
/** Whoever is of the armed forces says so in every word. */
const SOLDIER: readonly Step[] = [
  ['/de_nghi/doi_tuong/nghe_nghiep', 'Sĩ quan'],
  ['/de_nghi/doi_tuong/chuc_vu', 'Trợ lý'],
  ['/de_nghi/doi_tuong/don_vi', 'Lữ đoàn Mẫu'],
];
/** Stands for the day of the submission. */
export const ANSWERED = '2026-01-05';
const COUNTED = ['so_nguoi', 'so_hoan_thanh', 'so_tien_tien', 'so_chien_si_thi_dua', 'so_ky_luat'];
const OF_SUBJECT = [
  'nhom',
  'chuc_vu',
  'gioi_tinh',
  'loai_tap_the',
  'thuoc_dien_tang_co',
  'ngay_thanh_lap',
  'da_giai_the',
  'tien_than',
  ...COUNTED,
];
const WHOLE = [
  'loai_hinh',
  'phong_trao',
  'mo_hinh',
  'dong_gop',
  'hanh_dong',
  'ky_luat',
  'vu_viec',
  'y_kien',
  'nghi_thai_san',
];

/** `2021-2024 tot, 2025 xs` */
function ratings(text: string): object[] {
  return text.split(',').flatMap((part) => {
    const [span = '', level = ''] = part.trim().split(' ');
    const [from = 0, to = from] = span.split('-').map(Number);
    if (!RATING[level]) throw new Error(`mức không rõ: ${part}`);
    return Array.from({ length: to - from + 1 }, (_, i) => ({ nam: from + i, muc: RATING[level] }));
  });
}

/** `bang_khen_ttg 2018,2020 dot_xuat @2020-11-12`; `-` for a type not stated, `?` for a year not stated. */
function awards(list: readonly string[]): object[] {
  let count = 0;
  return list.flatMap((text) => {
    const words = text.split(' ');
    const day = words.find((word) => word.startsWith('@'))?.slice(1);
    const [ten = '', years = '', type = 'cong_trang'] = words.filter((word) => !word.startsWith('@'));
    return years.split(',').map((year) => ({
      ten,
      ...(year === '?' ? {} : { nam: Number(year) }),
      ...(type === '-' ? {} : { loai_hinh: type }),
      so: `${++count}/QĐ-UBND`,
      ngay: day ?? `${year}-12-20`,
      nguoi_ky: signerOf(ten),
    }));
  });
}

const dropNull = (item: object) => Object.fromEntries(Object.entries(item).filter(([, v]) => v !== null));

/** Short facts as steps of `changedExample`. */
function steps(facts: Facts): Step[] {
  return Object.entries(facts).flatMap(([key, value]): Step[] => {
    if (key.startsWith('/')) return [[key, value]];
    const at = `/de_nghi/${key}`;
    if (value === null && key !== 'tra_loi')
      return [[OF_SUBJECT.includes(key) ? `/de_nghi/doi_tuong/${key}` : at, null]];
    if (key === 'doi_tuong') return [[at, SUBJECTS[String(value)] ?? value]];
    if (OF_SUBJECT.includes(key))
      return [[`/de_nghi/doi_tuong/${key}`, value], ...(value === 'luc_luong_vu_trang' ? SOLDIER : [])];
    if (key === 'qua_trinh') return [[at, served(value as { chuc_danh?: string }[])]];
    if (WHOLE.includes(key)) return [[at, value]];
    if (key === 'xep_loai') return [[at, ratings(String(value))]];
    if (key === 'da_khen') return [[at, awards(value as string[])]];
    if (key === 'tra_loi')
      return Object.entries((value ?? {}) as Record<string, Answer>).map(([ma, said]): Step => {
        const years = Array.isArray(said) ? { nam: said } : {};
        const ket_qua = Array.isArray(said) ? true : said;
        const answer = {
          ket_qua,
          ...years,
          nguoi: 'Lê Văn Khuôn Mẫu',
          chuc_vu: 'Giám đốc Sở Nội vụ',
          ngay: ANSWERED,
          can_cu: '12/BB-HĐTĐKT',
        };
        return [`${at}/${ma}`, ket_qua === null ? null : answer];
      });
    if (key === 'thanh_tich')
      return [
        [
          at,
          (value as { pham_vi?: string; tu_ngay?: string }[]).map(({ pham_vi, ...rest }, i) => ({
            ma: `tt${i + 1}`,
            tu_ngay: '2025-06-02',
            den_ngay: rest.tu_ngay ?? '2025-06-02',
            hoan_canh: 'Mưa lớn, đường vào bản bị chia cắt.',
            noi_dung: 'Đổi cách sắp xếp hồ sơ, rút ngắn giờ chờ của người dân, hướng dẫn lớp trẻ nối tiếp.',
            ...dropNull(rest),
            // Recognised by the province, on its first day.
            ...(pham_vi
              ? { pham_vi: { muc: pham_vi, cong_nhan: { ...PAPER, ngay: rest.tu_ngay ?? '2025-06-02' } } }
              : {}),
          })),
        ],
      ];
    if (key === 'sang_kien')
      return [
        [
          at,
          (value as object[]).map((item, i) =>
            dropNull({
              ma: `sk${i + 1}`,
              ten: `Cải tiến máy gieo hạt số ${i + 1}`,
              loai: 'sang_kien',
              cap_cong_nhan: 'bo_tinh',
              quyet_dinh: { ...PAPER, so: `${i + 31}/QĐ-UBND` },
              pham_vi: 'bo_tinh',
              hieu_qua: true,
              da_dung_cho: [],
              ...item,
            }),
          ),
        ],
      ];
    throw new Error(`không có lối tắt “${key}”`);
  });
}

/** `d73.k1.b` → the citation as a dossier writes it. */
function citation(diem: string): object {
  const [dieu = '', ...rest] = diem.split('.');
  const khoan = rest.find((part) => /^k\d/.test(part));
  const chu = rest.find((part) => !/^k\d/.test(part));
  return {
    van_ban: 'luat_06_2022',
    dieu: dieu.slice(1),
    ...(khoan ? { khoan: khoan.slice(1) } : {}),
    ...(chu ? { diem: chu } : {}),
  };
}

function changes(layers: readonly (Facts | undefined)[]): Changes {
  const result: Record<string, unknown> = {};
  for (const [pointer, value] of layers.flatMap((layer) => steps(layer ?? {}))) {
    // The last word stands last: changes are applied in order.
    delete result[pointer];
    for (const old of Object.keys(result)) if (old.startsWith(`${pointer}/`)) delete result[old];
    result[pointer] = value;
  }
  return result;
}

/** Answers set in the layers of a base. */
function answersOf(layers: readonly (Facts | undefined)[]): string[] {
  const known = new Map<string, unknown>();
  for (const layer of layers)
    for (const [ma, value] of Object.entries((layer?.['tra_loi'] ?? {}) as object)) known.set(ma, value);
  return [...known].filter(([, value]) => value === true).map(([ma]) => ma);
}

/** Of a file of cases: the cases, and any other dossier made from one of its bases. */
function bench(name: string) {
  const subjects = read<Record<string, { vi_du: string; thay: Facts }>>('nen.yaml');
  const file = read<CaseFile>(name);
  const chain = (diem: string): Base[] => {
    const base = file.nen_chung[diem];
    if (!base) throw new Error(`${name}: chưa có nền ${diem}`);
    return base.nhu ? [...chain(base.nhu), base] : [base];
  };
  const layersOf = (diem: string) => {
    const bases = chain(diem);
    const last = <K extends keyof Base>(key: K) => bases.findLast((base) => base[key] !== undefined)?.[key];
    const mau = subjects[last('mau') ?? ''];
    const hinh_thuc = last('hinh_thuc') ?? file.hinh_thuc;
    if (!mau || !hinh_thuc) throw new Error(`${name}: nền ${diem} thiếu mau hoặc hinh_thuc`);
    const luat = diem.split('#')[0]!;
    const head = { '/de_nghi/hinh_thuc': hinh_thuc, '/de_nghi/can_cu': citation(luat) };
    const layers = [mau.thay, head, file.chung, ...bases.map((base) => base.thay)];
    return { vi_du: mau.vi_du, hinh_thuc, layers, base: bases.at(-1)!, luat };
  };
  const built = (
    diem: string,
    ten: string,
    thay: Facts | undefined,
    ket_luan: VerdictWord,
    nguon: 'viet' | 'suy',
  ): JudgedCase => {
    const { vi_du, hinh_thuc, layers, luat } = layersOf(diem);
    return {
      tep: name,
      diem: luat,
      hinh_thuc,
      ten,
      ket_luan,
      vi_du,
      thay: told(changes([...layers, thay])),
      nguon,
    };
  };
  return { file, layersOf, built };
}

export function casesOf(name: string): JudgedCase[] {
  const { file, layersOf, built } = benchOf(name);
  const written = file.ca.map(({ diem, ten, thay, ket_luan }) => built(diem, ten, thay, ket_luan, 'viet'));
  const derived = Object.keys(file.nen_chung).flatMap((diem) => {
    const { layers, base } = layersOf(diem);
    const green = base.khong_the_dat ? [] : [built(diem, 'nền: đủ mọi dữ kiện', {}, 'dat', 'suy')];
    const asked = base.khong_the_dat ? [] : answersOf(layers);
    return [
      ...green,
      ...asked
        .filter((ma) => !base.sai_van_con?.includes(ma))
        .flatMap((ma) => [
          built(diem, `chưa trả lời ${ma}`, { tra_loi: { [ma]: null } }, 'chua_ket_luan', 'suy'),
          built(diem, `trả lời không cho ${ma}`, { tra_loi: { [ma]: false } }, 'khong_dat', 'suy'),
        ]),
    ];
  });
  return [...written, ...derived];
}

/** The dossier of a base (`d44.k1.e`, `d63.k3#tap_the`), its facts replaced by these. */
export function dossierOf(diem: string, ten: string, thay: Facts, ket_luan: VerdictWord): JudgedCase {
  const name = caseFiles.find((file) => Object.hasOwn(benchOf(file).file.nen_chung, diem));
  if (name === undefined) throw new Error(`chưa có nền ${diem}`);
  return benchOf(name).built(diem, ten, thay, ket_luan, 'viet');
}

const benches = new Map<string, ReturnType<typeof bench>>();

function benchOf(name: string): ReturnType<typeof bench> {
  const known = benches.get(name) ?? bench(name);
  benches.set(name, known);
  return known;
}

/** Files of cases; the other one holds what they build on. */
export const caseFiles = readdirSync(here)
  .filter((name) => name.endsWith('.yaml') && name !== 'nen.yaml')
  .sort();

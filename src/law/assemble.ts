/**
 * Law files as written → one `LawData`: short ids become whole, named nodes are put in place,
 * every condition gets the name under which it is compiled. Files are checked by `schemas/law.schema.json` before.
 */
import { isoDate } from '../core/date.ts';
import { parseCitation } from './cite.ts';
import { MoneyReader, ownerOf } from './money-file.ts';
import { type MakeCondition, nodeReader, type ReadNode } from './node-reader.ts';
import type { OfficeNames } from './offices.ts';
import type { Addressee, AdviceSigns, Authority, Counting, CountingId, Office, RuleRole } from './signs.ts';
import type {
  Award,
  Condition,
  Criteria,
  FavourClause,
  FormEntry,
  HolidayYear,
  Instrument,
  LawData,
  Mark,
  PaperSource,
  Parameter,
  Provision,
  RankEntry,
  RequiredPaper,
  RuleSpec,
} from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A law file after YAML reading. */
export interface RawLawFile {
  readonly name: string;
  readonly data: Raw;
}

export interface Assembled {
  readonly data: LawData;
  /** Every condition by its ref, for the compiler. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Throws with a sentence naming file and entry when a name leads nowhere. `prefix` keeps the conditions of a file of
 * one's own apart from ours, whatever its nodes are called.
 */
export function assembleLaw(files: readonly RawLawFile[], prefix = ''): Assembled {
  const conditions: Record<string, Readonly<Record<string, unknown>>> = {};
  const named = new Map<string, Raw>();
  for (const { data } of files) {
    for (const [id, node] of Object.entries((data['nut'] ?? {}) as Record<string, Raw>)) named.set(id, node);
  }
  const van_ban: Instrument[] = [];
  const dieu_khoan: Record<string, Provision> = {};
  const tham_so: Record<string, (Parameter & { van_ban: string })[]> = {};
  const hinh_thuc: (Award & { van_ban: string })[] = [];
  const giay_to_lap_tu: PaperSource[] = [];
  const sua_hinh_thuc: { van_ban: string; id: string; gia_tri: Partial<Award> }[] = [];
  const thu_bac: RankEntry[] = [];
  const tieu_chuan: Criteria[] = [];
  const quy_tac: RuleSpec[] = [];
  const bieu_mau: FormEntry[] = [];
  const lich: HolidayYear[] = [];
  const cau_hoi: Record<string, string> = {};
  const cach_dem: Counting[] = [];
  const rieng_diem = new Set<string>();
  const chuc_danh: Record<string, Office> = {};
  const tham_quyen_khen: Authority[] = [];
  const vai_noi_nhan: Addressee[] = [];
  let loi_khuyen: AdviceSigns | null = null;
  let ten_cap: OfficeNames | null = null;
  const money = new MoneyReader();

  for (const { name, data } of files) {
    const own = data['van_ban'] as Raw | undefined;
    const vb = own === undefined ? String(data['thuoc'] ?? '') : String(own['id']);
    const full = (id: string) => (id.includes(':') || vb === '' || id === vb ? id : `${vb}:${id}`);
    const condition = (schema: unknown, name: string): Condition => {
      const ref = `${prefix}${name}`;
      conditions[ref] = schema as Readonly<Record<string, unknown>>;
      return { ref, schema: conditions[ref] };
    };
    const reader = nodeReader(named, condition, full, { cau_hoi, rieng_diem }, name);
    const papers = (list: unknown, award: string, kind: string): RequiredPaper[] =>
      ((list ?? []) as Raw[]).map((paper, i) => ({
        ...(paper as unknown as RequiredPaper),
        can_cu: full(String(paper['can_cu'])),
        ...(paper['khi'] === undefined
          ? {}
          : { khi: condition(paper['khi'], `${vb}_${award}_${kind}_${i}`) }),
      }));

    for (const raw of [...(own ? [own] : []), ...((data['van_ban_khac'] ?? []) as Raw[])])
      van_ban.push(instrument(raw, full));
    for (const [id, provision] of entries<Provision>(data['dieu_khoan'])) dieu_khoan[full(id)] = provision;
    for (const [id, value] of entries<Parameter>(data['tham_so'])) {
      const can_cu = full(value.can_cu);
      tham_so[id] = [...(tham_so[id] ?? []), { ...value, can_cu, van_ban: ownerOf(vb, can_cu) }];
    }
    for (const raw of (data['hinh_thuc'] ?? []) as Raw[]) {
      const id = String(raw['id']);
      hinh_thuc.push({
        ...(raw as unknown as Award),
        quyet_dinh_can_cu: full(String(raw['quyet_dinh_can_cu'])),
        tuyen_can_cu: full(String(raw['tuyen_can_cu'])),
        giay_to: papers(raw['giay_to'], id, 'giay_to'),
        giay_to_don_gian: papers(raw['giay_to_don_gian'], id, 'don_gian'),
        van_ban: vb,
      });
    }
    for (const [i, raw] of ((data['giay_to_lap_tu'] ?? []) as Raw[]).entries())
      giay_to_lap_tu.push({
        ...(raw as unknown as PaperSource),
        khi: condition(raw['khi'], `${vb}_giay_to_lap_tu_${i}`),
      });
    for (const [id, gia_tri] of entries<Partial<Award>>(data['sua_hinh_thuc']))
      sua_hinh_thuc.push({ van_ban: vb, id, gia_tri });
    for (const raw of (data['thu_bac'] ?? []) as Raw[]) {
      const can_cu = full(String(raw['can_cu']));
      thu_bac.push({ ...(raw as unknown as RankEntry), can_cu, van_ban: ownerOf(vb, can_cu) });
    }
    Object.assign(chuc_danh, data['chuc_danh']);
    for (const raw of (data['tham_quyen_khen'] ?? []) as Authority[])
      tham_quyen_khen.push({ ...raw, can_cu: full(raw.can_cu) });
    for (const raw of (data['tieu_chuan'] ?? []) as Raw[])
      tieu_chuan.push(...criteria(raw, vb, condition, reader));
    for (const raw of (data['quy_tac'] ?? []) as Raw[]) quy_tac.push(rule(raw, condition, full));
    for (const [i, raw] of ((data['bieu_mau'] ?? []) as Raw[]).entries()) {
      bieu_mau.push({
        ...(raw as unknown as FormEntry),
        van_ban: vb,
        khi: condition(raw['khi'], `${vb}_mau_${i}`),
      });
    }
    for (const raw of (data['lich'] ?? []) as Raw[]) lich.push(raw as unknown as HolidayYear);
    for (const [id, raw] of entries<Raw>(data['cach_dem'])) {
      const { ma, ten, rieng_diem: own } = raw['hoi'] as { ma: string; ten: string; rieng_diem?: true };
      cau_hoi[ma] = ten;
      if (own) rieng_diem.add(ma);
      cach_dem.push({
        id: id as CountingId,
        ten: String(raw['ten']),
        van_ban: vb,
        ...(raw['can_cu'] === undefined ? {} : { can_cu: full(String(raw['can_cu'])) }),
        dau: raw['dau'] as Mark,
        hoi: ma,
      });
    }
    if (data['loi_khuyen'] !== undefined) {
      const signs = data['loi_khuyen'] as AdviceSigns & { mot_viec: { khi: unknown } };
      const khi = condition(signs.mot_viec.khi, 'loi_khuyen_mot_viec');
      loi_khuyen = { ...signs, mot_viec: { ...signs.mot_viec, khi } };
    }
    ten_cap = (data['ten_cap'] as OfficeNames | undefined) ?? ten_cap;
    vai_noi_nhan.push(...((data['vai_noi_nhan'] ?? []) as Addressee[]));
    money.add(data, vb, full);
  }
  return {
    data: {
      van_ban,
      dieu_khoan,
      tham_so,
      hinh_thuc,
      giay_to_lap_tu,
      sua_hinh_thuc,
      thu_bac,
      chuc_danh,
      tham_quyen_khen,
      tieu_chuan,
      quy_tac: quy_tac.map((entry) => ({ ...entry, can_cu: withSuccessors(entry.can_cu, dieu_khoan) })),
      bieu_mau,
      lich,
      cau_hoi,
      cach_dem,
      rieng_diem: [...rieng_diem],
      ghi_can_cu: Object.keys(cau_hoi).filter((ma) => ASKS_GROUND.test(cau_hoi[ma]!)),
      ten_cap,
      loi_khuyen,
      vai_noi_nhan,
      ...money.all,
    },
    conditions,
  };
}

/** A question that names the key where its paper is written. */
const ASKS_GROUND = /\bcan_cu\b/;

/** The grounds of a rule, and after them the provisions of later instruments that say the same anew. */
function withSuccessors(ids: readonly string[], provisions: Readonly<Record<string, Provision>>): string[] {
  const all = [...ids];
  // The list grows while it is read: a successor may have a successor.
  for (const id of all) {
    for (const [later, { thay }] of Object.entries(provisions))
      if (thay?.includes(id) && !all.includes(later)) all.push(later);
  }
  return all;
}

function entries<T>(raw: unknown): [string, T][] {
  return Object.entries((raw ?? {}) as Record<string, T>);
}

function instrument(raw: Raw, full: (id: string) => string): Instrument {
  const day = (key: string) => (raw[key] === undefined ? null : isoDate(String(raw[key])));
  const favour = raw['co_loi_hon'] as FavourClause | undefined;
  return {
    id: String(raw['id']),
    loai: String(raw['loai']),
    so_hieu: String(raw['so_hieu']),
    ten: String(raw['ten']),
    can_cu_in: String(raw['can_cu_in'] ?? raw['ten']),
    ban_hanh: isoDate(String(raw['ban_hanh'])),
    hieu_luc: isoDate(String(raw['hieu_luc'])),
    het_hieu_luc: day('het_hieu_luc'),
    het_hieu_luc_du_kien: day('het_hieu_luc_du_kien'),
    thay_the: (raw['thay_the'] ?? []) as string[],
    sua_doi: (raw['sua_doi'] ?? []) as string[],
    giu_nguyen: (raw['giu_nguyen'] ?? []) as string[],
    da_nap: raw['da_nap'] !== false,
    moc_chuyen_tiep: (raw['moc_chuyen_tiep'] ?? []) as Instrument['moc_chuyen_tiep'],
    ...(favour ? { co_loi_hon: { ...favour, can_cu: full(favour.can_cu) } } : {}),
    in_can_cu: raw['in_can_cu'] === true,
    dau: raw['dau'] as Mark,
    nguon: String(raw['nguon'] ?? ''),
  };
}

/** One khoản gives one entry for each of its points, or one for itself when it has none. */
function criteria(raw: Raw, vb: string, condition: MakeCondition, read: ReadNode): Criteria[] {
  const base = `${vb}:d${raw['dieu']}${raw['khoan'] === undefined ? '' : `.k${raw['khoan']}`}`;
  const points = (raw['diem'] ?? {
    '': { cay: raw['cay'], ten: raw['ten'], loai_hinh: raw['loai_hinh'] },
  }) as Record<string, Raw>;
  // One point may be the standard of several awards: each has conditions of its own.
  const refOf = (id: string) => `${slug(id)}_${raw['hinh_thuc']}`;
  const nen = ((raw['nen'] ?? []) as unknown[]).map((node, i) => read(node, `${refOf(base)}_nen_${i}`));
  return Object.entries(points).map(([letter, point]) => {
    const id = letter === '' ? base : `${base}.${letter}`;
    const subject =
      point['doi_tuong'] === undefined ? raw['doi_tuong'] : { allOf: [raw['doi_tuong'], point['doi_tuong']] };
    return {
      id,
      citation: parseCitation(id),
      hinh_thuc: String(raw['hinh_thuc']),
      ten: String(point['ten'] ?? raw['ten'] ?? ''),
      dau: (point['dau'] ?? raw['dau']) as Mark,
      loai_hinh: (point['loai_hinh'] ?? raw['loai_hinh'] ?? []) as string[],
      doi_tuong: condition(subject, `${refOf(id)}_doi_tuong`),
      nen,
      cay: read(point['cay'], refOf(id)),
    };
  });
}

function rule(raw: Raw, condition: MakeCondition, full: (id: string) => string): RuleSpec {
  const id = String(raw['id']);
  return {
    id,
    nhom: String(raw['nhom']),
    ten: String(raw['ten']),
    pham_vi: raw['pham_vi'] as RuleSpec['pham_vi'],
    muc: raw['muc'] as RuleSpec['muc'],
    can_cu: ((raw['can_cu'] ?? []) as string[]).map(full),
    ...(raw['can_cu_tu'] === undefined ? {} : { can_cu_tu: String(raw['can_cu_tu']) }),
    ...(raw['khi'] === undefined ? {} : { khi: condition(raw['khi'], `${id}_khi`) }),
    ...(raw['voi_moi'] === undefined ? {} : { voi_moi: String(raw['voi_moi']) }),
    thi: condition(raw['thi'], `${id}_thi`),
    tai: String(raw['tai']),
    thong_bao: String(raw['thong_bao']).trim(),
    vi_sao: String(raw['vi_sao']).trim(),
    sua: String(raw['sua']).trim(),
    bo_qua_khi_thieu: raw['bo_qua_khi_thieu'] === true,
    ...(raw['kiem_du_lieu'] === true ? { kiem_du_lieu: true as const } : {}),
    de_ngo: raw['de_ngo'] === true,
    ...(raw['gop'] === true ? { gop: true as const } : {}),
    ...(raw['de_biet'] === true ? { de_biet: true as const } : {}),
    ...(raw['nhuong'] === undefined ? {} : { nhuong: raw['nhuong'] as readonly string[] }),
    ...(raw['doi_giay'] === undefined ? {} : { doi_giay: String(raw['doi_giay']) }),
    ...(raw['vai_tro'] === undefined
      ? {}
      : { vai_tro: role(raw['vai_tro'] as RuleRole, (schema) => condition(schema, `${id}_vai_tro`)) }),
    vi_du: (raw['vi_du'] ?? []) as RuleSpec['vi_du'],
  };
}

function role(raw: RuleRole, condition: (schema: unknown) => Condition): RuleRole {
  return raw.la === 'truong_hop_don_gian' ? { ...raw, du_kien: condition(raw.du_kien) } : raw;
}

/** Provision id → a name that generated code can export; đ is spelt dd so that it does not meet d. */
function slug(id: string): string {
  return id.replaceAll('đ', 'dd').replace(/[^a-z0-9]+/g, '_');
}

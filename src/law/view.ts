/**
 * The law of one day laid out as flat entries, section by section, so that it can be shown and two days compared.
 */
import type { IsoDate } from '../core/date.ts';
import type { Law, LawSnapshot } from './law.ts';
import { mayBlock, parameterName } from './law.ts';
import { baseWage, lawOn, prizeOf } from './prize.ts';
import type { CriteriaNode, FormEntry, Instrument, Prize, RequiredPaper, RuleSpec } from './types.ts';

/** What an entry says; values compare by their JSON text. */
export type EntryValue = string | number | boolean | null | readonly (string | number)[];

export interface Entry {
  /** The same on every day on which the thing is there. */
  readonly id: string;
  readonly ten: string;
  readonly gia_tri: Readonly<Record<string, EntryValue>>;
}

export const SECTIONS = [
  'van_ban',
  'tham_so',
  'cach_dem',
  'luong_co_so',
  'hinh_thuc',
  'tien_thuong',
  'tieu_chuan',
  'bieu_mau',
  'quy_tac',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export interface LawView {
  readonly ngay: IsoDate;
  readonly muc: Readonly<Record<SectionName, readonly Entry[]>>;
}

/** The law for a dossier whose every date is `day`. */
export function lawView(law: Law, day: IsoDate): LawView {
  const snapshot = lawOn(law, day);
  const points = snapshot.tieu_chuan.map((criteria) => criteria.id);
  return {
    ngay: day,
    muc: {
      van_ban: snapshot.van_ban.map((vb) => instrumentEntry(vb, law, snapshot)),
      tham_so: parameters(law, snapshot),
      cach_dem: law.data.cach_dem
        .filter(({ van_ban }) => snapshot.has(van_ban))
        .map(({ id, ten, van_ban, can_cu = null, dau, hoi }) => ({
          id,
          ten,
          gia_tri: { van_ban, can_cu, dau, hoi },
        })),
      luong_co_so: wages(law, day),
      hinh_thuc: snapshot.awards.map(({ id, ten, van_ban: _vb, ...rest }) => ({
        id,
        ten,
        gia_tri: Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, flat(key, value)])),
      })),
      tien_thuong: law.data.tien_thuong
        .filter((prize) => snapshot.has(prize.van_ban))
        .map((prize) => prizeEntry(prize, law, snapshot)),
      tieu_chuan: snapshot.tieu_chuan.map((criteria) => ({
        // One point may be the standard of several awards.
        id:
          points.indexOf(criteria.id) === points.lastIndexOf(criteria.id)
            ? criteria.id
            : `${criteria.id}#${criteria.hinh_thuc}`,
        ten: criteria.ten,
        gia_tri: {
          hinh_thuc: criteria.hinh_thuc,
          loai_hinh: criteria.loai_hinh,
          dau: criteria.dau,
          theo: [...new Set([...criteria.nen, criteria.cay].flatMap(switches))].filter(snapshot.has),
          tam_tinh_vi: snapshot.amendedBy(criteria.id)?.id ?? null,
        },
      })),
      bieu_mau: law.data.bieu_mau.filter((form) => snapshot.has(form.van_ban)).map(formEntry),
      quy_tac: law.data.quy_tac.flatMap((rule) => ruleEntry(rule, law, snapshot)),
    },
  };
}

function instrumentEntry(vb: Instrument, law: Law, snapshot: LawSnapshot): Entry {
  const end = law.endOf(vb.id);
  const gia_tri = {
    so_hieu: vb.so_hieu,
    hieu_luc: vb.hieu_luc,
    het_hieu_luc: end?.ngay ?? null,
    thay_bang: end?.thay_bang?.id ?? null,
    het_hieu_luc_du_kien: vb.het_hieu_luc_du_kien,
    qua_han_du_kien: vb.het_hieu_luc_du_kien !== null && snapshot.ngay >= vb.het_hieu_luc_du_kien,
    thay_the: vb.thay_the,
    sua_doi: vb.sua_doi,
    co_loi_hon: vb.co_loi_hon?.can_cu ?? null,
    duoc_sua_boi: snapshot.van_ban.filter((other) => other.sua_doi.includes(vb.id)).map(({ id }) => id),
    dau: vb.dau,
    da_nap: vb.da_nap,
  };
  return { id: vb.id, ten: vb.ten, gia_tri };
}

function parameters(law: Law, snapshot: LawSnapshot): Entry[] {
  return Object.keys(law.data.tham_so)
    .sort()
    .flatMap((id): Entry[] => {
      const value = snapshot.param(id);
      const ten = parameterName(law, id);
      if (value === 'khong_co') return [];
      if (value === 'chong_nhau') return [{ id, ten, gia_tri: { gia_tri: null, chong_nhau: true } }];
      const { gia_tri, don_vi, can_cu } = value;
      const dau = law.data.dieu_khoan[can_cu]?.dau ?? null;
      return [{ id, ten, gia_tri: { gia_tri, don_vi, can_cu, dau } }];
    });
}

function wages(law: Law, day: IsoDate): Entry[] {
  const wage = baseWage(law, day);
  if (!wage) return [];
  const { muc, tu_ngay, can_cu, dau } = wage;
  return [{ id: 'luong_co_so', ten: 'Lương cơ sở', gia_tri: { muc, tu_ngay, can_cu, dau } }];
}

function prizeEntry(prize: Prize, law: Law, snapshot: LawSnapshot): Entry {
  const noi_nhan = prize.noi_nhan ?? [];
  const sum = prizeOf(law, snapshot.ngay, prize.hinh_thuc, prize.doi_tuong, noi_nhan[0]);
  const known = 'tien' in sum ? sum : undefined;
  return {
    id: [prize.hinh_thuc, prize.doi_tuong, ...noi_nhan].join('/'),
    ten: snapshot.award(prize.hinh_thuc)?.ten ?? prize.ten ?? prize.hinh_thuc,
    gia_tri: {
      doi_tuong: prize.doi_tuong,
      phan_tram: known ? (known.phan_tram * Number(known.nhan?.gia_tri ?? 100)) / 100 : null,
      tien: known?.tien ?? null,
      toi_da: prize.toi_da,
      noi_nhan,
      can_cu: prize.can_cu,
      chua_doi_chieu: known ? known.chua_doi_chieu : [prize.can_cu],
    },
  };
}

function formEntry({ van_ban, so_mau, ten, mau, dau }: FormEntry): Entry {
  return { id: `${van_ban}/${mau}/${so_mau}/${ten}`, ten, gia_tri: { van_ban, so_mau, mau, dau } };
}

/** A rule runs while one of its provisions is in force; how loud it may be depends on that provision. */
function ruleEntry(rule: RuleSpec, law: Law, snapshot: LawSnapshot): Entry[] {
  const ground = rule.can_cu.find((id) => snapshot.provision(id) !== undefined) ?? null;
  if (ground === null && rule.can_cu.length > 0 && !rule.kiem_du_lieu) return [];
  const dau = ground === null ? null : law.data.dieu_khoan[ground]!.dau;
  const amending = ground === null || rule.kiem_du_lieu ? undefined : snapshot.amendedBy(ground);
  const capped = rule.muc === 'error' && ((dau !== null && !mayBlock(dau)) || amending !== undefined);
  const gia_tri = { nhom: rule.nhom, muc: capped ? 'warning' : rule.muc, can_cu: ground, dau };
  return [{ id: rule.id, ten: rule.ten, gia_tri }];
}

/** Instruments on which a tree of standards branches. */
function switches(node: CriteriaNode): string[] {
  if (node.kind === 'neu_co') return [node.van_ban, ...switches(node.thi), ...switches(node.khong_thi)];
  return node.kind === 'tat_ca' || node.kind === 'mot_trong' ? node.nhanh.flatMap(switches) : [];
}

function flat(key: string, value: unknown): EntryValue {
  if (key.startsWith('giay_to')) return (value as readonly RequiredPaper[]).map((paper) => paper.loai);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value as EntryValue;
  return JSON.stringify(value);
}

/**
 * The law at a moment of a dossier: which instruments apply, and what they say.
 * An instrument has a first day in force; the end of an old one is the start of the one that replaces it,
 * and a transition clause ties the switch to dates of the dossier. Intervals are half-open.
 */
import type { IsoDate } from '../core/date.ts';
import { instrumentOf } from './cite.ts';
import type {
  Anchor,
  Award,
  Criteria,
  Instrument,
  LawData,
  Mark,
  Parameter,
  Provision,
  RankEntry,
} from './types.ts';

/** The dates of one dossier. A date not yet reached is absent. */
export interface DossierDates {
  readonly ngay_trinh?: IsoDate;
  readonly ngay_tiep_nhan?: IsoDate;
  /** Today, or `--ngay`: what has not happened yet cannot be earlier. */
  readonly hom_nay: IsoDate;
}

/** Why the law could not be settled: two instruments contend and the dossier's dates do not decide. */
export interface ClockDoubt {
  readonly moi: Instrument;
  readonly cu: readonly string[];
  readonly moc: readonly { readonly ten: Anchor; readonly ngay: IsoDate | undefined }[];
}

export interface LawSnapshot {
  /** Instruments that apply, in order of effect. */
  readonly van_ban: readonly Instrument[];
  readonly nghi_ngo: readonly ClockDoubt[];
  /** Instruments in force whose text is not loaded. */
  readonly chua_nap: readonly Instrument[];
  /** The day that the snapshot was taken for. */
  readonly ngay: IsoDate;
  /** The dates it was taken for. */
  readonly dates: DossierDates;
  /** Days before an expected end from which it is told; no setting, no telling. */
  readonly bao_truoc: number | undefined;
  has(vanBan: string): boolean;
  /** The instrument that amends the one of this provision and does not confirm the provision itself. */
  amendedBy(provision: string): Instrument | undefined;
  provision(id: string): Provision | undefined;
  /** The one value in force, or why there is none. */
  param(id: string): (Parameter & { readonly van_ban: string }) | 'khong_co' | 'chong_nhau';
  award(id: string): Award | undefined;
  /** A point may be the standard of several awards: that of `award`, or the first. */
  criteria(id: string, award?: string): Criteria | undefined;
  readonly awards: readonly Award[];
  readonly tieu_chuan: readonly Criteria[];
  /** The order of awards, from the highest down. */
  readonly thu_bac: readonly RankEntry[];
}

export interface Law {
  readonly data: LawData;
  instrument(id: string): Instrument | undefined;
  /** `chosen`: instruments taken to apply whatever the dates say, to read a dossier by them as well. */
  at(dates: DossierDates, chosen?: readonly string[]): LawSnapshot;
  /** In force on a single day, whatever the dossier: for grounds cited in a document of that day. */
  inForce(id: string, day: IsoDate): boolean;
  /** First day not in force: its own end or the start of what replaces it. */
  endOf(id: string): { readonly ngay: IsoDate; readonly thay_bang: Instrument | undefined } | undefined;
}

/** Dossiers of one folder have few dates in common with each other, and many in themselves. */
const MOST_SNAPSHOTS = 100;

export function createLaw(data: LawData): Law {
  const byId = new Map(data.van_ban.map((vb) => [vb.id, vb]));
  const ordered = [...data.van_ban].sort((a, b) =>
    a.hieu_luc < b.hieu_luc ? -1 : a.hieu_luc > b.hieu_luc ? 1 : a.id < b.id ? -1 : 1,
  );
  const cache = new Map<string, LawSnapshot>();

  const ends = new Map<string, ReturnType<Law['endOf']>>();
  function endOf(id: string) {
    if (!ends.has(id)) ends.set(id, findEnd(id));
    return ends.get(id);
  }

  function findEnd(id: string): ReturnType<Law['endOf']> {
    const own = byId.get(id)?.het_hieu_luc ?? undefined;
    const successor = ordered.find((vb) => vb.thay_the.includes(id));
    if (successor && (own === undefined || successor.hieu_luc <= own)) {
      return { ngay: successor.hieu_luc, thay_bang: successor };
    }
    return own === undefined ? undefined : { ngay: own, thay_bang: undefined };
  }

  return {
    data,
    instrument: (id) => byId.get(id),
    endOf,
    inForce(id, day) {
      const vb = byId.get(id);
      const end = endOf(id);
      return vb !== undefined && vb.hieu_luc <= day && (end === undefined || day < end.ngay);
    },
    at(dates, chosen = []) {
      const key = [dates.ngay_trinh ?? '', dates.ngay_tiep_nhan ?? '', dates.hom_nay, ...chosen].join('|');
      let snapshot = cache.get(key);
      if (!snapshot) {
        snapshot = takeSnapshot(data, ordered, dates, chosen);
        if (cache.size >= MOST_SNAPSHOTS) cache.clear();
        cache.set(key, snapshot);
      }
      return snapshot;
    },
  };
}

/** The day an act happened; an act still to come is judged as if it came today. */
function anchorDay(anchor: Anchor, dates: DossierDates): IsoDate {
  const day = dates[anchor];
  if (day !== undefined) return day;
  return dates.ngay_trinh !== undefined && dates.ngay_trinh > dates.hom_nay
    ? dates.ngay_trinh
    : dates.hom_nay;
}

/** The anchors that decide about an instrument; without a transition clause, the day the dossier is submitted. */
function anchorsOf(vb: Instrument): readonly Anchor[] {
  return vb.moc_chuyen_tiep.length > 0 ? vb.moc_chuyen_tiep : ['ngay_trinh'];
}

/** The days that decide about an instrument; `ghi`: the dossier tells it. */
export function anchorDays(vb: Instrument, dates: DossierDates) {
  return anchorsOf(vb).map((ten) => ({
    ten,
    ngay: anchorDay(ten, dates),
    ghi: dates[ten] !== undefined,
  }));
}

/** true: applies; false: does not; undefined: the dossier's dates lie on both sides. */
function applies(vb: Instrument, dates: DossierDates): boolean | undefined {
  const days = anchorsOf(vb).map((anchor) => anchorDay(anchor, dates));
  if (days.every((day) => day >= vb.hieu_luc)) return true;
  return days.every((day) => day < vb.hieu_luc) ? false : undefined;
}

function takeSnapshot(
  data: LawData,
  ordered: readonly Instrument[],
  dates: DossierDates,
  chosen: readonly string[],
): LawSnapshot {
  const active: Instrument[] = [];
  const doubts: ClockDoubt[] = [];
  const replaced = new Set<string>();
  const day = dates.ngay_tiep_nhan ?? dates.ngay_trinh ?? dates.hom_nay;
  for (const vb of ordered) {
    const verdict = chosen.includes(vb.id) || applies(vb, dates);
    if (verdict === undefined) {
      const moc = anchorsOf(vb).map((ten) => ({ ten, ngay: dates[ten] }));
      doubts.push({ moi: vb, cu: [...vb.thay_the, ...vb.sua_doi], moc });
    }
    if (verdict !== true) continue;
    if (vb.het_hieu_luc !== null && day >= vb.het_hieu_luc) continue;
    active.push(vb);
    for (const old of vb.thay_the) replaced.add(old);
  }
  const van_ban = active.filter((vb) => !replaced.has(vb.id));
  const ids = new Set(van_ban.map((vb) => vb.id));
  const inSnapshot = <T extends { readonly van_ban: string }>(entry: T) => ids.has(entry.van_ban);
  const awards = data.hinh_thuc.filter(inSnapshot).map((award) => amend(award, data, van_ban));
  const tieu_chuan = data.tieu_chuan.filter((c) => ids.has(instrumentOf(c.id)));
  const criteriaById = new Map(
    tieu_chuan.toReversed().flatMap((c) => [[c.id, c] as const, [`${c.id}/${c.hinh_thuc}`, c] as const]),
  );
  const awardById = new Map(awards.map((award) => [award.id, award]));
  const chua_nap = van_ban.filter((vb) => !vb.da_nap);
  return {
    van_ban,
    nghi_ngo: doubts.filter((doubt) => doubt.cu.some((id) => ids.has(id))),
    chua_nap,
    ngay: day,
    dates,
    bao_truoc: data.thiet_dat['bao_truoc_het_hieu_luc'],
    has: (id) => ids.has(id),
    amendedBy(id) {
      const amended = instrumentOf(id);
      return van_ban.find((vb) => vb.sua_doi.includes(amended) && !vb.giu_nguyen.includes(id));
    },
    provision: (id) => (ids.has(instrumentOf(id)) ? data.dieu_khoan[id] : undefined),
    param(id) {
      const values = (data.tham_so[id] ?? []).filter(inSnapshot);
      const own = new Set(van_ban.filter((vb) => vb.rieng).map((vb) => vb.id));
      const national = agreed(values.filter((value) => !own.has(value.van_ban)));
      const local = values.filter((value) => own.has(value.van_ban));
      if (local.length === 0 || national === 'chong_nhau') return national;
      return strictest(national === 'khong_co' ? local : [national, ...local]);
    },
    award: (id) => awardById.get(id),
    criteria: (id, award) => criteriaById.get(`${id}/${award}`) ?? criteriaById.get(id),
    awards,
    tieu_chuan,
    thu_bac: data.thu_bac.filter(inSnapshot),
  };
}

type Value = Parameter & { readonly van_ban: string };

function agreed(values: readonly Value[]): Value | 'khong_co' | 'chong_nhau' {
  const last = values.at(-1);
  if (!last) return 'khong_co';
  const same = values.every((value) => JSON.stringify(value.gia_tri) === JSON.stringify(last.gia_tri));
  return same ? last : 'chong_nhau';
}

/** Of the law's number and a dossier's own, the one that asks for more; the law's where they are equal. */
function strictest(values: readonly Value[]): Value | 'khong_co' | 'chong_nhau' {
  const chieu = values.find((value) => value.chieu)?.chieu;
  if (!chieu || values.some((value) => typeof value.gia_tri !== 'number')) return agreed(values);
  const sign = chieu === 'it_nhat' ? 1 : -1;
  return values.reduce((best, value) =>
    sign * Number(value.gia_tri) > sign * Number(best.gia_tri) ? value : best,
  );
}

function amend(award: Award, data: LawData, active: readonly Instrument[]): Award {
  let result = award;
  for (const vb of active) {
    for (const change of data.sua_hinh_thuc) {
      if (change.van_ban !== vb.id || change.id !== award.id) continue;
      result = { ...result, ...change.gia_tri } as Award;
      if (vb.rieng) {
        const own = Object.fromEntries(Object.keys(change.gia_tri).map((key) => [key, vb.id]));
        result = { ...result, quy_dinh_rieng: { ...result.quy_dinh_rieng, ...own } };
      }
    }
  }
  return result;
}

/** V and V+ may block; the rest warns. */
/** What a person calls a parameter: as an instrument that sets it does. */
export function parameterName({ data }: Law, id: string): string {
  return data.tham_so[id]?.find(({ ten }) => ten !== undefined)?.ten ?? id;
}

export function mayBlock(mark: Mark): boolean {
  return mark === 'V' || mark === 'V+';
}

const RANK = ['luat', 'nghi_quyet', 'nghi_dinh', 'quyet_dinh', 'thong_tu'];

/** The instruments that documents of the dossier name as their grounds: by rank, then by date of effect. */
export function legalGrounds(snapshot: LawSnapshot): readonly Instrument[] {
  const rank = (vb: Instrument) => (RANK.includes(vb.loai) ? RANK.indexOf(vb.loai) : RANK.length);
  return snapshot.van_ban.filter((vb) => vb.in_can_cu).sort((a, b) => rank(a) - rank(b));
}

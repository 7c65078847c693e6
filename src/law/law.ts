/**
 * The law at a moment of a dossier: which instruments apply, and what they say.
 * An instrument has a first day in force; the end of an old one is the start of the one that replaces it,
 * and a transition clause ties the switch to dates of the dossier. Intervals are half-open.
 */
import type { IsoDate } from '../core/date.ts';
import { memoFor } from '../core/memo.ts';
import { type LawInForce, lawInForce } from './in-force.ts';
import type { Anchor, Instrument, LawData, Mark } from './types.ts';

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

/** The law for the dates of one dossier. */
export interface LawSnapshot extends LawInForce {
  readonly nghi_ngo: readonly ClockDoubt[];
  /** The day that the snapshot was taken for. */
  readonly ngay: IsoDate;
  /** The dates it was taken for. */
  readonly dates: DossierDates;
  /** Days before an expected end from which it is told; no setting, no telling. */
  readonly bao_truoc: number | undefined;
  /** One for all dossiers whose dates choose, and leave in doubt, the same instruments: what hangs on no date is remembered for it. */
  readonly chung: LawInForce;
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

  const together = new Map<string, LawInForce>();
  const inForceFor: Shared = (van_ban, chua_ro) => {
    const key = [van_ban, chua_ro].map((list) => list.map(({ id }) => id).join(' ')).join('|');
    const known = together.get(key) ?? lawInForce(data, van_ban, chua_ro);
    together.set(key, known);
    return known;
  };

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
        snapshot = takeSnapshot(data, ordered, dates, chosen, inForceFor);
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

/** What some instruments say, and which later ones are in doubt. */
type Shared = (van_ban: readonly Instrument[], chua_ro: readonly Instrument[]) => LawInForce;

function takeSnapshot(
  data: LawData,
  ordered: readonly Instrument[],
  dates: DossierDates,
  chosen: readonly string[],
  shared: Shared,
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
  const nghi_ngo = doubts.filter((doubt) => doubt.cu.some((id) => van_ban.some((vb) => vb.id === id)));
  const chung = shared(
    van_ban,
    nghi_ngo.map(({ moi }) => moi),
  );
  const bao_truoc = data.thiet_dat['bao_truoc_het_hieu_luc'];
  return { ...chung, nghi_ngo, ngay: day, dates, bao_truoc, chung };
}

/** What a person calls a parameter: as an instrument that sets it does. */
export function parameterName({ data }: Law, id: string): string {
  return data.tham_so[id]?.find(({ ten }) => ten !== undefined)?.ten ?? id;
}

/** V and V+ may block; the rest warns. */
export function mayBlock(mark: Mark): boolean {
  return mark === 'V' || mark === 'V+';
}

const RANK = ['luat', 'nghi_quyet', 'nghi_dinh', 'quyet_dinh', 'thong_tu'];

/** The instruments that documents of the dossier name as their grounds: by rank, then by date of effect. */
export function legalGrounds({ van_ban }: LawSnapshot): readonly Instrument[] {
  return groundsIn(van_ban);
}

const groundsIn = memoFor((van_ban: readonly Instrument[]): readonly Instrument[] => {
  const rank = (vb: Instrument) => (RANK.includes(vb.loai) ? RANK.indexOf(vb.loai) : RANK.length);
  return van_ban.filter((vb) => vb.in_can_cu).sort((a, b) => rank(a) - rank(b));
});

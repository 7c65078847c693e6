/**
 * What keeps a point of law from being reached: of alternative ways the one with the least to overcome,
 * and, where only years or repeated titles are lacking, the first year in which that can be.
 */
import { addYears, formatDate, parseDate, yearOf } from '../core/date.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import type { Condition, Criteria, CriteriaNode } from '../law/types.ts';
import { type Proof, smallestMissing } from './criteria.ts';
import type { Surroundings } from './evaluate.ts';
import { khoang_nam } from './keywords/dates.ts';
import type { Keyword } from './keywords/define.ts';
import type { CountedTypes } from './keywords/gains.ts';
import { chuoi_nam, da_khen } from './keywords/history.ts';
import { restartOf } from './keywords/record.ts';
import { lien_tuc } from './keywords/streak.ts';
import type { Names } from './names.ts';

/** One thing that is surely lacking. */
export interface Shortfall {
  readonly text: string;
  /** First year in which it may be made up by time alone; `null`: time does not heal it, or nobody can tell. */
  readonly year: number | null;
  /** Titles or awards, any of which is lacking, and how many times. */
  readonly titles: readonly string[];
  readonly times: number;
}

/** A shortfall that no count of years or awards explains. */
export function plainly(text: string): Shortfall {
  return { text, year: null, titles: [], times: 0 };
}

/** The easiest way through a proof that does not hold. */
interface Way {
  /** Steps that fail. */
  readonly failed: readonly Proof[];
  /** Steps that are open. */
  readonly open: readonly Proof[];
}

/** Conditions of a proof's leaves. The proof has the shape of the criteria that it was made from. */
function conditionsOf(criteria: Criteria, proof: Proof, around: Surroundings): ReadonlyMap<Proof, Condition> {
  const found = new Map<Proof, Condition>();
  const pair = (node: CriteriaNode, step: Proof): void => {
    if (node.kind === 'tat_ca' || node.kind === 'mot_trong') {
      for (const [i, child] of node.nhanh.entries()) pair(child, step.nhanh[i]!);
    } else if (node.kind === 'dieu_kien') found.set(step, node.dieu_kien);
    else if (node.kind === 'neu_co')
      pair(around.snapshot.has(node.van_ban) ? node.thi : node.khong_thi, step);
    else if (node.kind === 'muon') {
      const other = around.snapshot.criteria(node.diem);
      if (other) pair(other.cay, step);
    }
  };
  for (const [i, node] of [...criteria.nen, criteria.cay].entries()) pair(node, proof.nhanh[i]!);
  return found;
}

/** `weigh` says how hard a failed step is to overcome. */
function easiestWay(proof: Proof, weigh: (step: Proof) => number): Way {
  const cost = ({ failed, open }: Way): number =>
    failed.reduce((sum, step) => sum + weigh(step), 0) + open.length / 1000;
  const walk = (step: Proof): Way => {
    if (step.ket_qua === true) return { failed: [], open: [] };
    if (step.ket_qua === undefined) return { failed: [], open: smallestMissing(step) ?? [] };
    if (step.kieu === 'la') return { failed: [step], open: [] };
    const parts = step.nhanh.map(walk);
    if (step.kieu === 'tat_ca')
      return { failed: parts.flatMap((part) => part.failed), open: parts.flatMap((part) => part.open) };
    return parts.reduce((best, part) => (cost(part) < cost(best) ? part : best));
  };
  return walk(proof);
}

/** What keeps a proof that does not hold from holding, by its easiest way. */
export interface Lacking {
  /** Surely fails. */
  readonly shortfalls: readonly Shortfall[];
  /** Steps of the same way that are open. */
  readonly open: readonly Proof[];
}

export function lackingIn(
  criteria: Criteria,
  proof: Proof,
  data: unknown,
  around: Surroundings,
  names: Names,
): Lacking {
  const conditions = conditionsOf(criteria, proof, around);
  const known = new Map<Proof, readonly Shortfall[]>();
  const told = (step: Proof): readonly Shortfall[] => {
    const found = known.get(step) ?? shortfallsOf(step, conditions.get(step), data, around, names);
    known.set(step, found);
    return found;
  };
  const way = easiestWay(proof, (step) => weightOf(step, told(step)));
  return { shortfalls: way.failed.flatMap(told), open: way.open };
}

/** What time heals weighs least; another type of commendation than the one supposed is no way at all. */
function weightOf(step: Proof, shortfalls: readonly Shortfall[]): number {
  if (step.du_kien.includes('/de_nghi/loai_hinh')) return 1000;
  return shortfalls.reduce((sum, { year, times }) => sum + (year === null ? 10 : 1) + times / 100, 0);
}

/** The first year in which waiting alone can make up for all of it. */
export function earliestOf(shortfalls: readonly Shortfall[]): number | null {
  const years = shortfalls.map((shortfall) => shortfall.year);
  return years.length === 0 || years.includes(null) ? null : Math.max(...years.map(Number));
}

/** What a failed condition lacks, in words; its own name where its keywords cannot tell. */
function shortfallsOf(
  step: Proof,
  condition: Condition | undefined,
  data: unknown,
  around: Surroundings,
  names: Names,
): readonly Shortfall[] {
  const told = partsOf(condition?.schema ?? {}).flatMap((part) => tell(part, data, around, names));
  const note = step.ghi_chu ? ` (${step.ghi_chu})` : '';
  return told.length > 0 ? told : [plainly(`${denied(step.ten)}${note}`)];
}

/** The parts that must all hold. */
function partsOf(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const all = schema['allOf'] as Readonly<Record<string, unknown>>[] | undefined;
  return all ? all.flatMap(partsOf) : [schema];
}

const TELLERS: readonly Keyword[] = [chuoi_nam, lien_tuc, da_khen];

function tell(
  part: Readonly<Record<string, unknown>>,
  data: unknown,
  around: Surroundings,
  names: Names,
): Shortfall[] {
  for (const keyword of TELLERS) {
    const args = part[keyword.name];
    if (args === undefined) continue;
    const context = { ...around, assume: false, unknown: false, missing: new Set<string>(), values: {} };
    if (keyword.run(args as never, data, context) !== false) return [];
    const asked = args as { loai_hinh?: CountedTypes; dem_khen?: { loai_hinh?: CountedTypes } };
    const types = asked.dem_khen ? asked.dem_khen.loai_hinh : asked.loai_hinh;
    return inWords(context.values, Array.isArray(types) ? types : [], names);
  }
  return tellSpan(part[khoang_nam.name] as SpanArgs | undefined, data);
}

type Values = Readonly<Record<string, string | number>>;

/** `types`: types of commendation that alone count. */
function inWords(values: Values, types: readonly string[], names: Names): Shortfall[] {
  const { thieu_nam, tu_nam, thieu_lan, thieu_muc, som_nhat } = values;
  const slugs = (key: string) => String(values[key] ?? '').split(' ');
  const named = (key: string) =>
    slugs(key)
      .map((slug) => `“${names.slug(slug)}”`)
      .join(' hoặc ');
  const only =
    types.length === 0 ? '' : ` (loại hình ${types.map((type) => lower(names.slug(type))).join(', ')})`;
  const year = typeof som_nhat === 'number' ? som_nhat : null;
  const found: Shortfall[] = [];
  const add = (text: string, titles: readonly string[] = [], times = 0) =>
    found.push({ text, year, titles, times });
  const since =
    tu_nam === undefined
      ? ''
      : `, chỉ đếm từ năm ${tu_nam} (sau năm ký quyết định khen làm mốc, sau kỷ luật nếu có)`;
  if (thieu_nam !== undefined) add(`thiếu ${thieu_nam} năm trong chuỗi năm liên tục${since}`);
  if (thieu_muc !== undefined) add(`thiếu ${thieu_muc} năm ${named('thieu_ten_muc')}`);
  if (thieu_lan !== undefined)
    add(`thiếu ${thieu_lan} lần ${named('thieu_ten')}${only}`, slugs('thieu_ten'), Number(thieu_lan));
  return found;
}

interface SpanArgs {
  readonly tu: string;
  readonly den: string;
  readonly it_nhat: unknown;
  readonly sau_ky_luat?: true;
}

/** A span that ends with the proposal grows by waiting. */
function tellSpan(args: SpanArgs | undefined, data: unknown): Shortfall[] {
  if (args?.den !== '/dot_trinh/to_trinh/ngay' || typeof args.it_nhat !== 'number') return [];
  const begun = parseDate(valueAt(data, fromPointer(args.tu)));
  if (!begun) return [];
  const anew = args.sau_ky_luat ? restartOf(data, () => {}).day : undefined;
  const from = anew && anew > begun ? anew : begun;
  const day = addYears(from, args.it_nhat);
  const text = `chưa đủ ${args.it_nhat} năm kể từ ${formatDate(from)}, đủ từ ${formatDate(day)}`;
  return [{ text, year: yearOf(day), titles: [], times: 0 }];
}

/** "Có sáng kiến…" → "chưa có sáng kiến…". */
function denied(name: string): string {
  if (/^Đã /.test(name)) return `chưa ${name.slice(3)}`;
  return /^Có /.test(name) ? `chưa ${lower(name)}` : `chưa đạt “${name}”`;
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

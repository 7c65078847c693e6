/**
 * What keeps a point of law from being reached: of alternative ways the one with the least to overcome,
 * and, where only years or repeated titles are lacking, the first year in which that can be.
 */
import { addYears, formatDate, parseDate, yearOf } from '../core/date.ts';
import { fromPointer, valueAt } from '../core/path.ts';
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
  /** What fails on it. */
  readonly failed: readonly Shortfall[];
  /** Steps that are open. */
  readonly open: readonly Proof[];
  readonly cost: number;
}

/** `tell` says what a failed step lacks. */
function easiestWay(proof: Proof, tell: (step: Proof) => readonly Shortfall[]): Way {
  const walk = (step: Proof): Way => {
    if (step.ket_qua === true) return { failed: [], open: [], cost: 0 };
    if (step.ket_qua === undefined) {
      const open = smallestMissing(step) ?? [];
      return { failed: [], open, cost: open.length / 1000 };
    }
    if (step.kieu === 'la') return { failed: tell(step), open: [], cost: weightOf(step, tell(step)) };
    const parts = step.nhanh.map(walk);
    if (step.kieu === 'mot_trong') return oneOf(parts);
    return {
      failed: parts.flatMap((part) => part.failed),
      open: parts.flatMap((part) => part.open),
      cost: parts.reduce((sum, part) => sum + part.cost, 0),
    };
  };
  return walk(proof);
}

/** The cheapest of some ways; where several cost the least and each lacks one thing, any of these will do. */
function oneOf(ways: readonly Way[]): Way {
  const best = ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  const equal = ways.filter(({ cost, open }) => cost === best.cost && open.length === 0);
  const lacked = equal.flatMap(({ failed }) => (failed.length === 1 ? failed : []));
  const [first, ...others] = lacked;
  if (!first || best.open.length > 0 || lacked.length < equal.length) return best;
  return { ...best, failed: [others.reduce(either, first)] };
}

const EITHER = ', hoặc ';

function either(one: Shortfall, other: Shortfall): Shortfall {
  if (one.text.split(EITHER).includes(other.text)) return one;
  return {
    text: `${one.text}${EITHER}${other.text}`,
    year: one.year === null || other.year === null ? null : Math.min(one.year, other.year),
    titles: [...new Set([...one.titles, ...other.titles])],
    times: Math.min(one.times, other.times),
  };
}

/** What keeps a proof that does not hold from holding, by its easiest way. */
export interface Lacking {
  /** Surely fails. */
  readonly shortfalls: readonly Shortfall[];
  /** Steps of the same way that are open. */
  readonly open: readonly Proof[];
}

export function lackingIn(proof: Proof, data: unknown, around: Surroundings, names: Names): Lacking {
  const known = new Map<Proof, readonly Shortfall[]>();
  const told = (step: Proof): readonly Shortfall[] => {
    const found = known.get(step) ?? shortfallsOf(step, data, around, names);
    known.set(step, found);
    return found;
  };
  const { failed, open } = easiestWay(proof, told);
  return { shortfalls: failed, open };
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
function shortfallsOf(step: Proof, data: unknown, around: Surroundings, names: Names): readonly Shortfall[] {
  const told = partsOf(step.dieu_kien ?? {}).flatMap((part) => tell(part, data, around, names));
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

/**
 * Tests one item of a list against a filter: pointer inside the item → test of the value there.
 */
import { memoFor } from '../../core/memo.ts';
import { type DataPath, fromPointer, valueAt } from '../../core/path.ts';
import { type Wording, wordingOf } from '../../core/pattern.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { POINTER, TEXTS } from './define.ts';
import { restartOf } from './record.ts';

export interface ValueTest {
  /** The value is one of these. */
  readonly trong?: readonly unknown[];
  /** The value is none of these. */
  readonly ngoai?: readonly unknown[];
  /** These values cannot be ranked against the wanted ones: unknown. */
  readonly chua_ro?: readonly unknown[];
  /** Equals the value at this pointer of the case. */
  readonly bang?: string;
  /** Not later than the date at this pointer of the case. */
  readonly khong_sau?: string;
  /** Of a year not later than that of the date at this pointer of the case. */
  readonly nam_khong_sau?: string;
  /** Not earlier than the date at this pointer of the case. */
  readonly khong_truoc?: string;
  /** A date after discipline was served. */
  readonly sau_ky_luat?: true;
  readonly it_nhat?: number;
  /** A number greater than the one at this pointer of the case. */
  readonly sau?: string;
  /** An empty list. */
  readonly rong?: boolean;
  /** A list with an item whose `ten` matches this pattern fails for sure. */
  readonly khong_ten?: string;
  /** The name of a file with another ending than these, whatever its case. */
  readonly khong_duoi?: readonly string[];
  /** Present (true) or absent (false); an empty list is absent. */
  readonly co?: boolean;
  /** Failing this test leaves a doubt instead of an answer: its ground is not a seen text of law. */
  readonly nghi_ngo?: true;
}

export type ItemFilter = Readonly<Record<string, ValueTest>>;

export const ITEM_FILTER = {
  type: 'object',
  // The empty pointer is the item itself.
  propertyNames: { type: 'string', pattern: '^(/[^/]+)*$' },
  additionalProperties: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: {
      trong: { type: 'array', minItems: 1 },
      ngoai: { type: 'array', minItems: 1 },
      chua_ro: { type: 'array' },
      bang: POINTER,
      khong_sau: POINTER,
      nam_khong_sau: POINTER,
      khong_truoc: POINTER,
      sau_ky_luat: { const: true },
      it_nhat: { type: 'number' },
      sau: POINTER,
      rong: { const: true },
      khong_ten: { type: 'string' },
      khong_duoi: TEXTS,
      co: { type: 'boolean' },
      nghi_ngo: { const: true },
    },
  },
} as const;

type Lack = (pointer: string, inItem: boolean) => void;

/** true, false, or unknown where the item lacks the field. `lack` hears of each pointer without a value, and whether it lies in the item. */
export function matches(item: unknown, filter: ItemFilter, data: unknown, lack: Lack): Tri {
  let result: Tri = true;
  // Every test is made: what each of them lacks is to be told.
  for (const test of testsIn(filter)) {
    const one = fits(valueAt(item, test.path), test, data, lack);
    if (one === false) result = false;
    else if (one === undefined && result) result = undefined;
  }
  return result;
}

/** What a value that is told must pass; the first answer other than true is the answer. */
type Check = (value: unknown, data: unknown, lack: Lack) => Tri;

interface ReadyTest {
  readonly pointer: string;
  readonly path: DataPath;
  readonly co: boolean | undefined;
  /** Of `khong_ten`, which fails for sure. */
  readonly unwanted: Wording | undefined;
  readonly checks: readonly Check[];
  readonly nghi_ngo: boolean;
}

/** Filters stand in rules, and are tried on every item of every dossier: what they do not ask for is not looked at there. */
const testsIn = memoFor((filter: ItemFilter) =>
  Object.entries(filter).map(
    ([pointer, test]): ReadyTest => ({
      pointer,
      path: fromPointer(pointer),
      co: test.co,
      unwanted: test.khong_ten === undefined ? undefined : wordingOf(test.khong_ten),
      checks: checksOf(test),
      nghi_ngo: test.nghi_ngo === true,
    }),
  ),
);

function fits(value: unknown, test: ReadyTest, data: unknown, lack: Lack): Tri {
  const { pointer, co, unwanted, checks, nghi_ngo } = test;
  const told = value !== undefined && value !== null;
  if (co !== undefined) {
    // An empty list holds nothing, as where `co` is asked of a dossier.
    const there = told && !(Array.isArray(value) && value.length === 0);
    if (!co || !there) return there === co;
  }
  if (!told) {
    lack(pointer, true);
    return undefined;
  }
  if (unwanted && named(value, unwanted)) return false;
  for (const check of checks) {
    const one = check(value, data, lack);
    if (one === true) continue;
    return one === false && nghi_ngo ? undefined : one;
  }
  return true;
}

function checksOf({ chua_ro, khong_duoi, rong, trong, ngoai, it_nhat, ...against }: ValueTest) {
  const checks: Check[] = [];
  if (chua_ro) checks.push((value) => (chua_ro.includes(value) ? undefined : true));
  if (khong_duoi) checks.push((value) => !endsIn(value, khong_duoi));
  if (rong) checks.push((value) => Array.isArray(value) && value.length === 0);
  if (trong) checks.push((value) => trong.includes(value));
  if (ngoai) checks.push((value) => !ngoai.includes(value));
  if (it_nhat !== undefined) checks.push((value) => typeof value === 'number' && value >= it_nhat);
  return [...checks, ...checksAgainst(against)];
}

/** Those that compare with a value elsewhere in the case. */
function checksAgainst({
  sau,
  bang,
  khong_sau,
  khong_truoc,
  nam_khong_sau,
  sau_ky_luat,
}: ValueTest): Check[] {
  if (sau !== undefined)
    return [
      against(sau, (value, other) =>
        typeof other === 'number' && typeof value === 'number' ? value > other : undefined,
      ),
    ];
  if (bang !== undefined) return [against(bang, (value, other) => other === value)];
  const day = (pointer: string | undefined, holds: (value: string, other: string) => boolean): Check[] =>
    pointer === undefined ? [] : [against(pointer, (value, other) => holds(String(value), String(other)))];
  const all = [
    ...day(khong_sau, (value, other) => value <= other),
    ...day(nam_khong_sau, (value, other) => value.slice(0, 4) <= other.slice(0, 4)),
    ...day(khong_truoc, (value, other) => value >= other),
    ...(sau_ky_luat ? [anew] : []),
  ];
  // A day that is not told does not hide another that is too late.
  return all.length < 2 ? all : [(value, data, lack) => allOf(all.map((check) => check(value, data, lack)))];
}

function against(pointer: string, holds: (value: unknown, other: unknown) => Tri): Check {
  const path = fromPointer(pointer);
  return (value, data, lack) => {
    const other = valueAt(data, path);
    if (other !== undefined) return holds(value, other);
    lack(pointer, false);
    return undefined;
  };
}

function named(list: unknown, wanted: Wording): boolean {
  return (
    Array.isArray(list) && list.some((item) => wanted.test(String((item as { ten?: unknown }).ten ?? '')))
  );
}

function endsIn(value: unknown, endings: readonly string[]): boolean {
  const name = String(value).toLowerCase();
  return endings.some((ending) => name.endsWith(`.${ending}`));
}

function anew(value: unknown, data: unknown, lack: Lack): Tri {
  const restart = restartOf(data, (pointer) => lack(pointer, false));
  if (restart.day && String(value) <= restart.day) return false;
  return restart.unsure ? undefined : true;
}

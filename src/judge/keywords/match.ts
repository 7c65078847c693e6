/**
 * Tests one item of a list against a filter: pointer inside the item → test of the value there.
 */
import { memoFor } from '../../core/memo.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { wordingOf } from '../../core/pattern.ts';
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
  for (const { pointer, path, test } of testsIn(filter)) {
    const one = fits(valueAt(item, path), test, pointer, data, lack);
    if (one === false) result = false;
    else if (one === undefined && result) result = undefined;
  }
  return result;
}

/** Filters stand in rules, and are tried on every item of every dossier. */
const testsIn = memoFor((filter: ItemFilter) =>
  Object.entries(filter).map(([pointer, test]) => ({ pointer, path: fromPointer(pointer), test })),
);

function fits(value: unknown, test: ValueTest, pointer: string, data: unknown, lack: Lack): Tri {
  const told = value !== undefined && value !== null;
  // An empty list holds nothing, as where `co` is asked of a dossier.
  const there = told && !(Array.isArray(value) && value.length === 0);
  if (test.co === false || (test.co && !there)) return there === test.co;
  if (!told) {
    lack(pointer, true);
    return undefined;
  }
  if (test.khong_ten !== undefined && named(value, test.khong_ten)) return false;
  const result = testValue(value, test, data, lack);
  return result === false && test.nghi_ngo ? undefined : result;
}

function named(list: unknown, pattern: string): boolean {
  const wanted = wordingOf(pattern);
  return (
    Array.isArray(list) && list.some((item) => wanted.test(String((item as { ten?: unknown }).ten ?? '')))
  );
}

function testValue(value: unknown, test: ValueTest, data: unknown, lack: Lack): Tri {
  if (test.chua_ro?.includes(value)) return undefined;
  if (test.khong_duoi && endsIn(value, test.khong_duoi)) return false;
  if (test.rong && !(Array.isArray(value) && value.length === 0)) return false;
  if (test.trong && !test.trong.includes(value)) return false;
  if (test.ngoai?.includes(value)) return false;
  if (test.it_nhat !== undefined && !(typeof value === 'number' && value >= test.it_nhat)) return false;
  if (test.sau !== undefined) {
    const other = valueAt(data, fromPointer(test.sau));
    if (other === undefined) lack(test.sau, false);
    return typeof other === 'number' && typeof value === 'number' ? value > other : undefined;
  }
  if (test.bang !== undefined) {
    const other = valueAt(data, fromPointer(test.bang));
    if (other === undefined) lack(test.bang, false);
    return other === undefined ? undefined : other === value;
  }
  const soon = timely(value, test, data, lack);
  return test.sau_ky_luat ? allOf([soon, anew(value, data, lack)]) : soon;
}

function endsIn(value: unknown, endings: readonly string[]): boolean {
  const name = String(value).toLowerCase();
  return endings.some((ending) => name.endsWith(`.${ending}`));
}

function timely(
  value: unknown,
  { khong_sau, khong_truoc, nam_khong_sau }: ValueTest,
  data: unknown,
  lack: Lack,
): Tri {
  if ((khong_sau ?? khong_truoc ?? nam_khong_sau) === undefined) return true;
  const against = (pointer: string | undefined, holds: (other: string) => boolean): Tri => {
    if (pointer === undefined) return true;
    const other = valueAt(data, fromPointer(pointer));
    if (other === undefined) lack(pointer, false);
    return other === undefined ? undefined : holds(String(other));
  };
  return allOf([
    against(khong_sau, (other) => String(value) <= other),
    against(nam_khong_sau, (other) => String(value).slice(0, 4) <= other.slice(0, 4)),
    against(khong_truoc, (other) => String(value) >= other),
  ]);
}

function anew(value: unknown, data: unknown, lack: Lack): Tri {
  const restart = restartOf(data, (pointer) => lack(pointer, false));
  if (restart.day && String(value) <= restart.day) return false;
  return restart.unsure ? undefined : true;
}

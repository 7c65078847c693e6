/**
 * The numeric tables of the law of 2022, row by row: a dossier that has exactly the number, and one that falls short of it.
 * And back: every number in the standards of that law has its row, so that none can be changed unseen.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import type { CriteriaNode } from '../../src/law/types.ts';
import { dossierOf, type Facts } from '../ca/ca.ts';
import { verdictOf } from '../ca/verdict.ts';
import { lawData } from '../support/law.ts';

interface Row {
  readonly bang: string;
  readonly dong: string;
  readonly diem: string;
  readonly dieu_kien: string;
  readonly so: number;
  readonly du?: Facts;
  readonly thieu: readonly Facts[];
  readonly ket_luan?: VerdictWord;
}

interface NumberRow {
  readonly bang: string;
  readonly dong: string;
  readonly tham_so: string;
  readonly so: number;
  readonly van_ban: readonly string[];
}

const { dong: rows, tham_so: numbers } = parse(
  readFileSync(new URL('bang-so.yaml', import.meta.url), 'utf8'),
  { schema: 'core' },
) as { dong: readonly Row[]; tham_so: readonly NumberRow[] };

const judged = (row: Row, facts: Facts, want: VerdictWord) =>
  verdictOf(dossierOf(row.diem, `${row.dieu_kien} ${row.so}`, facts, want));

describe.each([...new Set(rows.map((row) => row.bang))])('table %s', (bang) => {
  it.each(rows.filter((row) => row.bang === bang))('$dong: $dieu_kien $so', (row) => {
    expect(judged(row, row.du ?? {}, 'dat')).toBe('dat');
    for (const facts of row.thieu)
      expect(judged(row, facts, 'khong_dat'), JSON.stringify(facts)).toBe(row.ket_luan ?? 'khong_dat');
  });
});

describe('numbers that no dossier shows', () => {
  it.each(numbers)('$bang $dong: $tham_so $so', ({ tham_so, so, van_ban }) => {
    const values = (lawData.tham_so[tham_so] ?? []).filter((value) => van_ban.includes(value.van_ban));
    expect(values.map((value) => value.van_ban)).toEqual([...van_ban].sort(byOrder));
    expect(values.map((value) => value.gia_tri)).toEqual(van_ban.map(() => so));
  });

  it("table 7.4: none of its numbers is the law's own", () => {
    for (const { tham_so } of numbers.filter((row) => row.bang === '7.4'))
      expect(lawData.tham_so[tham_so]!.map((value) => value.van_ban)).not.toContain('luat_06_2022');
  });
});

/** In the order of the law data. */
function byOrder(a: string, b: string): number {
  const order = lawData.tham_so['phieu_90']!.map((value) => value.van_ban);
  return order.indexOf(a) - order.indexOf(b);
}

describe('the standards', () => {
  /** Bounds of amounts and sizes of text: not numbers of the law. */
  const FORM = ['exclusiveMinimum', 'minLength'];
  const numbersIn = (value: unknown, key = ''): number[] => {
    if (typeof value === 'number') return FORM.includes(key) ? [] : [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([inner, child]) =>
      numbersIn(child, Array.isArray(value) ? key : inner),
    );
  };
  const numbersOf = (node: CriteriaNode): number[] => {
    if (node.kind === 'dieu_kien') return numbersIn(node.dieu_kien.schema);
    if (node.kind === 'tat_ca' || node.kind === 'mot_trong') return node.nhanh.flatMap(numbersOf);
    return node.kind === 'neu_co' ? [node.thi, node.khong_thi].flatMap(numbersOf) : [];
  };
  const points = lawData.tieu_chuan.filter(({ id }) => id.startsWith('luat_06_2022:'));
  const known = (id: string) =>
    rows.filter((row) => `luat_06_2022:${row.diem.split('#')[0]}` === id).map((row) => row.so);

  it.each([...new Set(points.map(({ id }) => id))])('%s: every number from two up has its row', (id) => {
    const found = points.filter((point) => point.id === id).flatMap((point) => numbersOf(point.cay));
    const rowed = known(id);
    expect([...new Set(found)].filter((number) => number > 1 && !rowed.includes(number))).toEqual([]);
  });

  it('a row names no number that the data lacks', () => {
    const lost = rows.filter((row) => {
      const id = `luat_06_2022:${row.diem.split('#')[0]}`;
      const found = points.filter((point) => point.id === id).flatMap((point) => numbersOf(point.cay));
      return row.so > 1 && !found.includes(row.so);
    });
    expect(lost.map((row) => `${row.dong}: ${row.dieu_kien} ${row.so}`)).toEqual([]);
  });
});

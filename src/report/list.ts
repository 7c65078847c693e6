/**
 * What the tool knows, as lists: rules, awards, forms, instruments of law.
 */
import { addDays, formatDate, type IsoDate } from '../core/date.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import { lawOn } from '../law/prize.ts';
import { BUILTIN_RULES, type BuiltinRule } from './builtin.ts';
import { formNumber } from './law-words.ts';
import type { Look } from './look.ts';
import { painter } from './paint.ts';
import { periodLines } from './periods.ts';
import { columnsOf, fold, pad } from './prose.ts';
import { compareGroups, groupName, MARK_WORDS, SEVERITY_WORDS } from './words.ts';

export const LIST_KINDS = ['rules', 'awards', 'forms', 'laws'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

/** Last day in force, when it is settled. */
function until(id: string, law: Law): string {
  const end = law.endOf(id);
  return end ? ` đến ${formatDate(addDays(end.ngay, -1))}` : '';
}

type Row = readonly string[];

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Awards and forms are those of `day`; rules and instruments are listed whole. `more`: rules beside those of the law and of the tool. */
export function listText(
  kind: ListKind,
  law: Law,
  day: IsoDate,
  look: Look,
  more: readonly BuiltinRule[] = [],
): string {
  const paint = painter(look.color);
  const snapshot = lawOn(law, day);
  const sections = SECTIONS[kind](law, snapshot, more).filter((section) => section.rows.length > 0);
  const rows = sections.flatMap((section) => section.rows);
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, columnsOf(cell))),
    [],
  );
  const line = (row: Row): string =>
    `  ${row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i]!))).join('  ')}`;
  const blocks = sections.map(({ title, rows: own }) => [paint('bold', title), ...own.map(line)].join('\n'));
  const owners = { awards: law.data.hinh_thuc, forms: law.data.bieu_mau, rules: [], laws: [] }[kind];
  const period =
    owners.length === 0
      ? []
      : periodLines(
          owners.map((entry) => entry.van_ban),
          law,
          snapshot,
        );
  const folded = period.flatMap((text) => fold('', text, look.columns)).join('\n');
  return `${[...blocks, folded].filter((block) => block !== '').join('\n\n')}\n`;
}

type Sections = (law: Law, snapshot: LawSnapshot, more: readonly BuiltinRule[]) => Section[];

const SECTIONS: Readonly<Record<ListKind, Sections>> = {
  rules: (law, _snapshot, more) => {
    const rules = [...law.data.quy_tac, ...BUILTIN_RULES, ...more];
    const groups = [...new Set(rules.map((rule) => rule.nhom))].sort(compareGroups);
    return groups.map((group) => ({
      title: groupName(group),
      rows: rules
        .filter((rule) => rule.nhom === group)
        .map(({ id, muc, ten }) => [id, SEVERITY_WORDS[muc], ten]),
    }));
  },
  awards: (law, snapshot) =>
    (['danh_hieu', 'hinh_thuc'] as const).map((nhom) => ({
      title: nhom === 'danh_hieu' ? 'Danh hiệu' : 'Hình thức khen thưởng',
      rows: law.data.hinh_thuc
        .filter((award) => award.nhom === nhom && snapshot.has(award.van_ban))
        .map(({ id, ten, van_ban }) => [id, ten, law.instrument(van_ban)?.ten ?? van_ban]),
    })),
  forms: (law, snapshot) => {
    const forms = law.data.bieu_mau.filter((form) => snapshot.has(form.van_ban));
    return [...new Set(forms.map((form) => form.van_ban))].map((owner) => ({
      title: law.instrument(owner)?.ten ?? owner,
      rows: forms
        .filter((form) => form.van_ban === owner)
        .map(({ mau, so_mau, ten }) => [mau, formNumber(so_mau), ten]),
    }));
  },
  laws: (law) => [
    {
      title: 'Văn bản luật',
      rows: [...law.data.van_ban]
        .sort((a, b) => (a.hieu_luc < b.hieu_luc ? -1 : a.hieu_luc > b.hieu_luc ? 1 : 0))
        .map((vb) => [
          vb.id,
          vb.ten,
          `từ ${formatDate(vb.hieu_luc)}${until(vb.id, law)}`,
          vb.da_nap ? MARK_WORDS[vb.dau] : 'chưa có nguyên văn trong công cụ',
        ]),
    },
  ],
};

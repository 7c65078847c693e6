/**
 * What the tool knows, as lists: rules, awards, forms, instruments of law.
 */
import { addDays, formatDate } from '../core/date.ts';
import type { Law } from '../law/law.ts';
import { BUILTIN_RULES, type BuiltinRule } from './builtin.ts';
import type { Look } from './look.ts';
import { painter } from './paint.ts';
import { columnsOf, pad } from './prose.ts';
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

/** `more`: rules beside those of the law and of the tool. */
export function listText(kind: ListKind, law: Law, look: Look, more: readonly BuiltinRule[] = []): string {
  const paint = painter(look.color);
  const sections = SECTIONS[kind](law, more);
  if (sections.every((section) => section.rows.length === 0))
    return 'Kho luật chưa có mục nào thuộc loại này.\n';
  const rows = sections.flatMap((section) => section.rows);
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, columnsOf(cell))),
    [],
  );
  const line = (row: Row): string =>
    `  ${row.map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i]!))).join('  ')}`;
  const blocks = sections.map(({ title, rows: own }) => [paint('bold', title), ...own.map(line)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

const SECTIONS: Readonly<Record<ListKind, (law: Law, more: readonly BuiltinRule[]) => Section[]>> = {
  rules: (law, more) => {
    const rules = [...law.data.quy_tac, ...BUILTIN_RULES, ...more];
    const groups = [...new Set(rules.map((rule) => rule.nhom))].sort(compareGroups);
    return groups.map((group) => ({
      title: groupName(group),
      rows: rules
        .filter((rule) => rule.nhom === group)
        .map(({ id, muc, ten }) => [id, SEVERITY_WORDS[muc], ten]),
    }));
  },
  awards: (law) =>
    (['danh_hieu', 'hinh_thuc'] as const)
      .map((nhom) => ({
        title: nhom === 'danh_hieu' ? 'Danh hiệu' : 'Hình thức khen thưởng',
        rows: law.data.hinh_thuc
          .filter((award) => award.nhom === nhom)
          .map(({ id, ten, van_ban }) => [id, ten, law.instrument(van_ban)?.ten ?? van_ban]),
      }))
      .filter((section) => section.rows.length > 0),
  forms: (law) => {
    const owners = [...new Set(law.data.bieu_mau.map((form) => form.van_ban))];
    return owners.map((owner) => ({
      title: law.instrument(owner)?.ten ?? owner,
      rows: law.data.bieu_mau
        .filter((form) => form.van_ban === owner)
        .map(({ mau, so_mau, ten }) => [mau, so_mau, ten]),
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

/**
 * What differs between the law of two days, for a person or for a machine.
 */
import { formatDate } from '../core/date.ts';
import { type EntryChange, isSame, type LawDiff, type SectionDiff } from '../law/diff.ts';
import { type Entry, SECTIONS, type SectionName } from '../law/view.ts';
import { cited, fieldWord, formNumber, type LawNames, SECTION_WORDS, valueText } from './law-words.ts';
import type { Look } from './look.ts';
import { type Paint, painter } from './paint.ts';
import { fold } from './prose.ts';

export function lawDiffJson(diff: LawDiff, version: string): string {
  const { tu, den, muc } = diff;
  return `${JSON.stringify({ version, tu, den, khac: !isSame(diff), ...muc }, null, 2)}\n`;
}

interface Pen extends LawNames {
  readonly paint: Paint;
  readonly width: number | undefined;
}

export function lawDiffText(diff: LawDiff, about: LawNames, look: Look): string {
  const pen: Pen = {
    ...about,
    paint: painter(look.color),
    width: look.columns && Math.min(120, look.columns),
  };
  const [from, to] = [formatDate(diff.tu), formatDate(diff.den)];
  const head = pen.paint('bold', `Pháp luật ngày ${to} so với ngày ${from}`);
  if (isSame(diff)) return `${head}\n\nKhông khác nhau trong phạm vi công cụ đã nạp.\n`;
  const key = `+ có ngày ${to}, không có ngày ${from}; - có ngày ${from}, không có ngày ${to}; ~ có cả hai ngày nhưng khác.`;
  const blocks = SECTIONS.map((name) => sectionBlock(name, diff.muc[name], pen)).filter(
    (lines) => lines.length > 0,
  );
  return `${[[head, ...fold('', key, pen.width)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionBlock(name: SectionName, { them, bot, doi }: SectionDiff, pen: Pen): string[] {
  const counts = [
    [them.length, 'thêm'],
    [bot.length, 'bớt'],
    [doi.length, 'đổi'],
  ].filter(([count]) => count !== 0);
  if (counts.length === 0) return [];
  const line = (sign: string, text: string, ink: 'green' | 'red' | 'yellow'): string[] =>
    fold(`  ${sign} `, text, pen.width).map((row, i) =>
      i === 0 ? `  ${pen.paint(ink, sign)} ${row.slice(4)}` : row,
    );
  const title = `${SECTION_WORDS[name]}: ${counts.map(([count, word]) => `${count} ${word}`).join(', ')}`;
  return [
    pen.paint('bold', title),
    ...them.flatMap((entry) => line('+', entryText(name, entry, pen), 'green')),
    ...bot.flatMap((entry) => line('-', entryText(name, entry, pen), 'red')),
    ...grouped(name, doi, pen).flatMap((text) => line('~', text, 'yellow')),
  ];
}

function entryText(name: SectionName, entry: Entry, pen: Pen): string {
  const { id, ten, gia_tri } = entry;
  const value = (key: string): string => valueText(key, gia_tri[key] ?? null, pen);
  switch (name) {
    case 'van_ban':
      return `${ten} [${id}], từ ${value('hieu_luc')}; ${value('dau')}; ${gia_tri['da_nap'] ? 'đã nạp' : 'chưa có nguyên văn trong công cụ'}`;
    case 'tham_so':
      return `${ten} [${id}]: ${value('gia_tri')} (${value('can_cu')})`;
    case 'cach_dem':
      return `${ten} [${id}]: ${value('can_cu')}; ${value('dau')}`;
    case 'luong_co_so':
      return `${value('muc')} từ ${value('tu_ngay')} (${value('can_cu')})`;
    case 'hinh_thuc':
      return `${ten} [${id}]: ${value('quyet_dinh')}`;
    case 'tien_thuong':
      return `${ten} (${value('doi_tuong').toLowerCase()}): ${value('tien')} (${value('can_cu')})`;
    case 'tieu_chuan':
      return `${cited(point(id), pen)}: ${value('hinh_thuc')}`;
    case 'bieu_mau':
      return `${formNumber(gia_tri['so_mau'] ?? null)}, ${value('van_ban')}: ${ten} [${value('mau')}]`;
    case 'quy_tac':
      return `${id}: ${ten} (${value('muc')}; ${value('can_cu')})`;
  }
}

/** The provision in the name of an entry: a point of several awards bears the award behind it. */
const point = (id: string): string => id.replace(/#.*/, '');

/** Entries that change in the very same way are told once. */
function grouped(name: SectionName, changes: readonly EntryChange[], pen: Pen): string[] {
  const groups = new Map<string, EntryChange[]>();
  for (const change of changes) {
    const key = JSON.stringify(change.thay_doi);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => {
    const fields = Object.entries(group[0]!.thay_doi).map(
      ([key, { truoc, sau }]) =>
        `${fieldWord(key)}: ${valueText(key, truoc, pen)} → ${valueText(key, sau, pen)}`,
    );
    return `${listed(group.map((change) => nameOf(name, change, pen)))} — ${fields.join('; ')}`;
  });
}

/** Names that a line of text shows; JSON has all. */
const MOST_NAMES = 20;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join('; ');
  return more > 0 ? `${shown}; và ${more} mục khác (đủ ở --format json)` : shown;
}

function nameOf(name: SectionName, { id, ten }: EntryChange, pen: Pen): string {
  if (name === 'quy_tac') return id;
  if (name === 'tham_so' || name === 'cach_dem') return `${ten} [${id}]`;
  if (name === 'tieu_chuan') return cited(point(id), pen);
  return name === 'tien_thuong' ? `${ten} (${pen.names.slug(id.split('/')[1]!).toLowerCase()})` : ten;
}

/** Who signs and who receives (Phụ lục I, II.7, II.9). */
import { fold } from '../../core/text.ts';
import { type Context, isUpright, wrongSizes } from '../context.ts';
import { allOf, type Hit, isBlank, isCapitals, type Span, shown, trimmed, whole } from '../hit.ts';
import type { Parts } from '../parts.ts';

/** Nothing of an administrative document was found: that is said once, not of every part. */
function isNoLetter({ kind, quocHieu }: Parts): boolean {
  return kind === 'khong_ro' && !quocHieu;
}

export function* checkSigners({ doc, parts, book }: Context): Generator<Hit> {
  const { kind, signers, issued } = parts;
  if (kind === 'phu_luc' || isNoLetter(parts)) return;
  if (signers.length === 0) {
    const at = whole(doc.paragraphs.findLast(({ text }) => text.trim() !== '')!);
    yield { rule: 'vb_chuc_vu', way: 'thieu', values: {}, at };
    return;
  }
  for (const { office, name, toSign } of signers) {
    for (const [i, line] of office.entries()) {
      if (i === office.length - 1 && /^(?:TM|KT|TL|TUQ)[./]/u.test(line.text))
        yield { rule: 'vb_ky_thay', values: { chu: shown(line.text) }, at: line };
      yield* authority(line, book.chu.quyen_han_sai);
      const open = !issued && isBlank(line.text);
      if (!open && (!isCapitals(line.text) || !allOf(line, 'bold') || !isUpright(line)))
        yield { rule: 'vb_chuc_vu', way: 'kieu', values: { chu: shown(line.text) }, at: line };
      yield* wrongSizes(line, 'chuc_vu', book, 'vb_chuc_vu', 'co');
    }
    const written = name && !isBlank(name.text);
    if (written) yield* nameHits(name, book.chu.hoc_vi, { book } as Context);
    else if (kind !== 'khuon_rieng' && (issued || !(name || toSign)))
      yield {
        rule: 'vb_ho_ten',
        way: 'thieu',
        values: { chu: shown(office.at(-1)!.text) },
        at: office.at(-1)!,
      };
  }
}

/** "T/M ỦY BAN", "TM ỦY BAN", "TM.ỦY BAN". */
function* authority(line: Span, wrong: Readonly<Record<string, string>>): Generator<Hit> {
  const first = /^(?:TM|KT|TL|TUQ|Q)\.(?=\S)|^\S+/u.exec(line.text)?.[0] ?? '';
  const glued = /^(TM|KT|TL|TUQ|Q)\.$/.test(first) && !/^\S+\s/.test(line.text.slice(0, first.length + 1));
  const dung = wrong[first.replace(/[.:]+$/, '').toUpperCase()] ?? (glued ? first : undefined);
  if (dung === undefined || (first === dung && !glued)) return;
  const at = trimmed(line.paragraph, line.from, line.from + first.length);
  yield { rule: 'vb_quyen_han', values: { chu: shown(line.text.slice(0, first.length + 1)), dung }, at };
}

function* nameHits(name: Span, titles: readonly string[], { book }: Pick<Context, 'book'>): Generator<Hit> {
  const values = { chu: shown(name.text) };
  if (isCapitals(name.text)) yield { rule: 'vb_ho_ten', way: 'hoa', values, at: name };
  if (!allOf(name, 'bold') || !isUpright(name)) yield { rule: 'vb_ho_ten', way: 'kieu', values, at: name };
  yield* wrongSizes(name, 'ho_ten', book, 'vb_ho_ten', 'co');
  const co = titles.find((title) => name.text.startsWith(`${title} `) || name.text.startsWith(`${title}.`));
  if (co !== undefined) yield { rule: 'vb_hoc_vi', values: { co }, at: name };
}

/** A page that begins inside the block, or right with it. */
export function* checkTogether({ parts, doc }: Context): Generator<Hit> {
  const lines = parts.closing.filter(({ text }) => text.trim() !== '');
  const [first] = lines;
  if (!first || parts.signers.length === 0) return;
  const inside = lines.find((one) => one !== first && one.breaksPage);
  if (inside) yield { rule: 'vb_khoi_ky', way: 'tach', values: {}, at: whole(inside) };
  const before = doc.paragraphs.slice(0, first.index).findLast(({ text }) => text.trim() !== '');
  const between = doc.paragraphs.slice((before?.index ?? 0) + 1, first.index + 1);
  if (between.some(({ breaksPage }) => breaksPage))
    yield { rule: 'vb_khoi_ky', way: 'rieng', values: {}, at: whole(first) };
}

export function* checkRecipients({ doc, parts, book }: Context): Generator<Hit> {
  const { kind, recipients, recipientItems: items, kinhGui } = parts;
  if (kind === 'phu_luc' || isNoLetter(parts)) return;
  if (!recipients) {
    if (kind === 'khuon_rieng') return;
    const at = parts.closing[0] ?? doc.paragraphs.findLast(({ text }) => text.trim() !== '')!;
    yield { rule: 'vb_noi_nhan', way: 'thieu', values: {}, at: whole(at) };
    return;
  }
  const hit = (way: string, at: Span): Hit => ({
    rule: 'vb_noi_nhan',
    way,
    values: { chu: shown(at.text) },
    at,
  });
  if (recipients.text !== 'Nơi nhận:') yield hit('dang', recipients);
  if (!allOf(recipients, 'bold') || !allOf(recipients, 'italic')) yield hit('kieu', recipients);
  yield* wrongSizes(recipients, 'noi_nhan', book, 'vb_noi_nhan', 'co');
  const entries = items.filter((item) => item.text !== '');
  for (const [i, item] of entries.entries()) {
    yield* wrongSizes(item, 'noi_nhan_muc', book, 'vb_noi_nhan', 'muc_co');
    const last = i === entries.length - 1;
    if (!item.text.startsWith('-')) yield hit('gach', item);
    if (!last && !item.text.endsWith(';')) yield hit('cham_phay', item);
    // The author's initials and the number of copies may follow (ô 12).
    if (last && !/^-\s*Lưu: VT(?:, [^;]+)?\.(?:\s*\S{1,10})?$/u.test(item.text)) yield hit('luu', item);
  }
  if (entries.length === 0) yield hit('luu', recipients);
  const above = entries.find(({ text }) => fold(text) === 'nhu tren');
  if (kinhGui && (!above || above !== entries[0]) && kind !== 'khong_ro')
    yield { rule: 'vb_nhu_tren', way: 'thieu', values: {}, at: entries[0] ?? recipients };
  if (!kinhGui && above) yield { rule: 'vb_nhu_tren', way: 'thua', values: {}, at: above };
  yield* articles(entries, recipients, parts, book);
}

/** "Như Điều 3" of a decision, and the article that names those who carry it out. */
function* articles(
  items: readonly Span[],
  recipients: Span,
  { body, type }: Parts,
  { chu }: Context['book'],
): Generator<Hit> {
  const known = new Set(body.map(({ text }) => /^\s*Điều\s(\d+)/u.exec(text)?.[1]));
  const named = items.filter(({ text }) => /^-?\s*Như\s(?:các\s)?Điều/iu.test(text));
  const hit = (way: string, at: Span, dieu = ''): Hit => ({
    rule: 'vb_nhu_dieu',
    way,
    values: { chu: shown(at.text), loai: type ?? '', dieu },
    at,
  });
  const decides = type !== undefined && chu.co_dieu.includes(type);
  if (decides && known.size > 1 && named.length === 0) yield hit('thieu', items[0] ?? recipients);
  for (const item of named) {
    if (type !== undefined && !decides) yield hit('loai', item);
    else
      for (const [dieu] of item.text.matchAll(/\d+/g))
        if (!known.has(dieu)) yield hit('khong_co', item, dieu);
  }
}

export function* checkKinhGui({ parts, book }: Context): Generator<Hit> {
  const { kinhGui, kinhGuiItems: items, type, title, about } = parts;
  if (!kinhGui) {
    const at = title ?? about;
    if (type && at && book.chu.co_kinh_gui.includes(type))
      yield { rule: 'vb_kinh_gui', way: 'thieu', values: { loai: type }, at };
    return;
  }
  const hit = (way: string, at: Span): Hit => ({
    rule: 'vb_kinh_gui',
    way,
    values: { chu: shown(at.text) },
    at,
  });
  if (!/^Kính gửi:/u.test(kinhGui.text)) yield hit('dang', kinhGui);
  for (const line of [kinhGui, ...items]) {
    yield* wrongSizes(line, 'kinh_gui', book, 'vb_kinh_gui', 'co');
    if (!isUpright(line)) yield hit('kieu', line);
  }
  if (items.length < 2) return;
  for (const [i, item] of items.entries()) {
    if (!item.text.startsWith('-')) yield hit('gach', item);
    const last = i === items.length - 1;
    if (!last && !item.text.endsWith(';')) yield hit('cham_phay', item);
    if (last && !item.text.endsWith('.')) yield hit('cham', item);
  }
}

/** Capital letters (Phụ lục II): fixed names against their spelling, and what the shape of a sentence tells. */
import { lowered } from '../../core/letters.ts';
import { type NamePlace, nameFinder, withoutRank } from '../../core/names.ts';
import type { Paragraph } from '../../docx-read/model.ts';
import type { Context } from '../context.ts';
import { type Hit, isCapitals, type Span, shown, trimmed, whole } from '../hit.ts';
import type { CapitalRule, RuleId } from '../rulebook.ts';

/** How a name may be written, and which rule says so. */
interface Spelling {
  readonly rule: RuleId;
  readonly right: readonly string[];
  /** Small letters where the name has capitals are other words, not a mistake. */
  readonly loose: 'none' | 'first' | 'all';
}

type Spellings = ReadonlyMap<string, Spelling>;

export function* checkNames({ doc, book, awards }: Context): Generator<Hit> {
  const { viet_hoa, viet_hoa_khen, khong_phai_ten } = book.chu;
  const spellings = new Map<string, Spelling>();
  const add = (name: string, spelling: Omit<Spelling, 'right'>): void => {
    const known = spellings.get(lowered(name))?.right ?? [];
    spellings.set(lowered(name), { ...spelling, right: [...known, name] });
  };
  for (const { ten, ten_rieng } of awards)
    for (const name of new Set(withoutRank(ten)))
      add(name, { rule: 'vb_hoa_khen', loose: ten_rieng ? 'none' : 'first' });
  for (const name of viet_hoa_khen) add(name, { rule: 'vb_hoa_khen', loose: 'first' });
  for (const [rule, names] of Object.entries(viet_hoa) as [CapitalRule, readonly string[]][])
    for (const name of names) add(name, { rule, loose: rule === 'vb_hoa_co_quan' ? 'all' : 'none' });
  const find = nameFinder(spellings.keys());
  for (const one of doc.paragraphs) yield* namesIn(one, find(one.text), spellings, khong_phai_ten);
}

function* namesIn(
  one: Paragraph,
  places: readonly NamePlace[],
  spellings: Spellings,
  before: readonly string[],
): Generator<Hit> {
  for (const { at, name } of places) {
    const { rule, right, loose } = spellings.get(name)!;
    const chu = one.text.slice(at, at + name.length);
    const head = one.text.slice(0, at).trimEnd().toLowerCase();
    if (isCapitals(chu) || right.some((ten) => isFine(chu, ten, loose))) continue;
    if (before.some((word) => head.endsWith(word))) continue;
    yield { rule, values: { chu, dung: right[0]! }, at: trimmed(one, at, at + name.length) };
  }
}

function isFine(written: string, right: string, loose: Spelling['loose']): boolean {
  if (loose === 'all') return [...written].every((unit, i) => unit === right[i] || unit === lowered(unit));
  return written === right || (loose === 'first' && written.slice(1) === right.slice(1));
}

/** Patterns of one rule: what is wrong, and how it is written. */
const PATTERNS: readonly (readonly [rule: RuleId, wrong: RegExp, right: (found: string) => string])[] = [
  [
    'vb_hoa_dia_danh',
    /(?<=[\p{Ll}\d,;(] )Tỉnh (?!Đoàn|Đội|Ủy|Uỷ)\p{Lu}\p{Ll}*/gu,
    (found) => `t${found.slice(1)}`,
  ],
  [
    'vb_hoa_dia_danh',
    /(?<!\p{L})(?:quận|phường) \d+/gu,
    (found) => found.charAt(0).toUpperCase() + found.slice(1),
  ],
  [
    'vb_hoa_thu',
    /(?<!\p{L})[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? \(?ngày )/gu,
    (found) => `${found.slice(0, 4)}${found.charAt(4).toUpperCase()}${found.slice(5)}`,
  ],
  [
    'vb_hoa_ten_nguoi',
    /(?<=(?<!\p{L})(?:ông|bà|đồng chí) )\p{Lu}\p{Ll}+ (?:văn|thị|đình|hữu|ngọc|xuân) \p{Lu}\p{Ll}+/giu,
    named,
  ],
];

export function* checkCapitals({ doc, parts }: Context): Generator<Hit> {
  for (const one of doc.paragraphs)
    for (const [rule, wrong, right] of PATTERNS)
      for (const { index, 0: chu } of one.text.matchAll(wrong)) {
        const dung = right(chu);
        // The pattern of names is blind to case; the name itself decides.
        if (dung !== chu && !isCapitals(chu))
          yield { rule, values: { chu, dung }, at: trimmed(one, index, index + chu.length) };
      }
  for (const { name } of parts.signers)
    if (name && /^\p{Lu}[\p{L} ]*$/u.test(name.text) && /(?:^| )\p{Ll}/u.test(name.text))
      yield { rule: 'vb_hoa_ten_nguoi', values: { chu: shown(name.text), dung: named(name.text) }, at: name };
  yield* sentences(parts.body);
}

function named(text: string): string {
  return text.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A sentence that begins with a small letter, within a paragraph or at its head. */
function* sentences(body: readonly Paragraph[]): Generator<Hit> {
  const hit = (at: Span): Hit => ({
    rule: 'vb_hoa_dau_cau',
    values: { chu: shown(at.text), dung: at.text.charAt(0).toUpperCase() + at.text.slice(1) },
    at,
  });
  for (const [i, one] of body.entries()) {
    for (const { index, 0: word } of one.text.matchAll(/(?<=\p{Ll}{2}[.?!] )\p{Ll}\p{L}*/gu))
      yield hit(trimmed(one, index, index + word.length));
    const { from, text } = whole(one);
    const first = /^\p{Ll}\p{L}*(?![\p{L})])/u.exec(text)?.[0];
    const before = body[i - 1];
    if (first && before && /[\p{L}\d][.?!]$/u.test(whole(before).text))
      yield hit(trimmed(one, from, from + first.length));
  }
}

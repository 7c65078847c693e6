/** Legal grounds, numbers of parts, the end mark (Phụ lục I, II.6; Phụ lục III). */

import type { Paragraph } from '../../docx-read/model.ts';
import { fromRoman, roman } from '../../docx-read/numbering.ts';
import type { Context } from '../context.ts';
import { allOf, append, type Hit, type Span, shown, trimmed, whole } from '../hit.ts';

export function* checkGrounds({ parts: { grounds } }: Context): Generator<Hit> {
  for (const [i, span] of grounds.entries()) {
    const values = { chu: shown(span.text) };
    if (!allOf(span, 'italic')) yield { rule: 'vb_can_cu', way: 'nghieng', values, at: span };
    const last = i === grounds.length - 1;
    if (!last && !span.text.endsWith(';')) yield { rule: 'vb_can_cu', way: 'cham_phay', values, at: span };
    if (last && !/\.$/.test(span.text)) yield { rule: 'vb_can_cu', way: 'cham', values, at: span };
  }
}

/** `a)`, `I.`, `1.` at the head of a paragraph, each against the one before on its level. */
export function* checkNumbers({ parts, book }: Context): Generator<Hit> {
  const letters = [...book.chu.diem];
  let letter: string | undefined;
  let number = 0;
  let part = 0;
  for (const one of parts.body) {
    const span = whole(one);
    const point = /^([a-zđăâêôơư])\)\s/u.exec(span.text)?.[1];
    const upper = /^([IVXL]+)\.\s/.exec(span.text)?.[1];
    const article = /^(?:Điều|Chương|Phần|Mục)\s/u.test(span.text);
    const deep = /^(\d+\.\d+(?:\.\d+)*)[.)]?\s+\p{L}/u.exec(span.text)?.[1];
    const count = /^(\d{1,2})\.\s/.exec(span.text)?.[1];
    if (point !== undefined) {
      const next = letter === undefined ? letters[0] : letters[letters.indexOf(letter) + 1];
      if (point !== next && point !== letters[0] && next !== undefined && letter !== undefined)
        yield { rule: 'vb_diem', values: { truoc: letter, co: point, dung: next }, at: head(one, span, 2) };
      letter = point;
      continue;
    }
    if (upper !== undefined || count !== undefined || article) letter = undefined;
    if (deep !== undefined)
      yield { rule: 'vb_de_muc', way: 'cap', values: { co: deep }, at: head(one, span, deep.length) };
    else if (upper !== undefined) {
      if (part > 0 && upper !== roman(part + 1) && upper !== 'I')
        yield jump(`${roman(part)}.`, `${upper}.`, `${roman(part + 1)}.`, head(one, span, upper.length));
      part = fromRoman(upper);
      number = 0;
    } else if (count !== undefined) {
      const value = Number(count);
      if (number > 0 && value !== number + 1 && value !== 1)
        yield jump(`${number}.`, `${value}.`, `${number + 1}.`, head(one, span, count.length));
      number = value;
    } else if (article) number = 0;
  }
}

function jump(truoc: string, co: string, dung: string, at: Span): Hit {
  return { rule: 'vb_de_muc', way: 'nhay', values: { truoc, co, dung }, at };
}

function head(one: Paragraph, span: Span, length: number): Span {
  return trimmed(one, span.from, span.from + length);
}

/** One "./." at the end of the text, another at the end of each appendix. */
export function* checkEnd({ doc, parts }: Context): Generator<Hit> {
  if (parts.kind === 'khuon_rieng') return;
  const starts = parts.appendices.map(({ paragraph }) => paragraph.index);
  const groups = new Map<number, Paragraph[]>();
  const [body, outside] = [new Set(parts.body), new Set([...parts.closing, ...parts.head])];
  for (const one of doc.paragraphs) {
    if (one.cell || one.inBox || one.text.trim() === '' || outside.has(one)) continue;
    const group = starts.filter((start) => start <= one.index).length;
    append(groups, group, one);
  }
  for (const [group, paragraphs] of groups) {
    const main = group === 0;
    if (!main && parts.kind !== 'phu_luc') continue;
    const text = main ? paragraphs.filter((one) => body.has(one)) : paragraphs;
    if (text.length > 0) yield* endOf(text);
  }
}

function* endOf(text: readonly Paragraph[]): Generator<Hit> {
  const last = whole(text.at(-1)!);
  const early = text.slice(0, -1).find((one) => /\.\/\./.test(one.text));
  if (early) yield { rule: 'vb_dau_ket_thuc', way: 'giua', values: {}, at: whole(early) };
  const tail = (length: number) => trimmed(last.paragraph, Math.max(last.from, last.to - length), last.to);
  if (/\s\.\/\.$/.test(last.text)) yield { rule: 'vb_dau_ket_thuc', way: 'cach', values: {}, at: tail(4) };
  if (/\.\/\.$/.test(last.text) || early) return;
  const wrong = /(?:[.,;:]?\s*\/+\s*\.?|\.\s*\/\s*\.)$/.exec(last.text.slice(-12))?.[0];
  yield wrong
    ? { rule: 'vb_dau_ket_thuc', way: 'sai', values: { chu: wrong.trim() }, at: tail(wrong.length) }
    : { rule: 'vb_dau_ket_thuc', way: 'thieu', values: {}, at: tail(20) };
}

/** What a check answers: a rule, how it fails, the values for its sentence, and where. */
import type { Paragraph } from '../docx-read/model.ts';
import type { RuleId } from './rulebook.ts';

/** A stretch of a paragraph: a line, the part of a line between tabs, a word. */
export interface Span {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Hit {
  readonly rule: RuleId;
  /** Key of the sentence, where the rule has several. */
  readonly way?: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly at: Span;
}

/** A whole paragraph, without the space around its text. */
export function whole(paragraph: Paragraph): Span {
  return trimmed(paragraph, 0, paragraph.text.length);
}

/** From `from` to `to` of a paragraph, without the space around it. */
export function trimmed(paragraph: Paragraph, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(paragraph.text[start]!)) start++;
  while (end > start && /\s/.test(paragraph.text[end - 1]!)) end--;
  return { paragraph, from: start, to: end, text: paragraph.text.slice(start, end) };
}

/** Where two parts of a line were set apart: line breaks, tabs, many spaces; a blank to be filled is none. */
const CUT = /[\n\t]|(?<!(?:Số:|ngày|tháng|năm) *) {4,}(?! |\/|tháng|năm|$)/gu;

/** Lines of a paragraph, cut at line breaks, tabs and rows of spaces, without empty ones. */
export function spansOf(paragraph: Paragraph): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const end = { index: paragraph.text.length, 0: '' };
  for (const { index, 0: cut } of [...paragraph.text.matchAll(CUT), end]) {
    const span = trimmed(paragraph, from, index);
    if (span.text !== '') spans.push(span);
    from = index + cut.length;
  }
  return spans;
}

/** The runs of a span that carry letters or digits, cut to it. */
export function lettersOf({ paragraph, from, to }: Span): readonly {
  readonly text: string;
  readonly style: Paragraph['runs'][number]['style'];
  readonly at: number;
}[] {
  return paragraph.runs.flatMap(({ at, text, style }) => {
    const [start, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    const piece = text.slice(start - at, Math.max(start, end) - at);
    return /[\p{L}\p{N}]/u.test(piece) ? [{ text: piece, style, at: start }] : [];
  });
}

/** How much of a span has a property: all, none, or some. */
export function allOf(span: Span, key: 'bold' | 'italic' | 'underline'): boolean {
  return lettersOf(span).every(({ style }) => style[key]);
}

export function anyOf(span: Span, key: 'bold' | 'italic' | 'underline'): boolean {
  return lettersOf(span).some(({ style }) => style[key]);
}

/** Sizes of the letters of a span, each once. */
export function sizesOf(span: Span): number[] {
  return [...new Set(lettersOf(span).map(({ style }) => style.size))];
}

/** No small letter in it, and some letter. */
export function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

/** A row of signs that looks like a rule. */
export function isFakeRule(text: string): boolean {
  return /^[\s_\-–—─━═*.o0]{3,}$/.test(text) && /[_\-–—─━═*]{2}/.test(text.replace(/\s/g, ''));
}

/** Dots where something is to be written by hand. */
export function isBlank(text: string): boolean {
  return /^[\s.…_]+$/.test(text) && /…|\.{3}|_{3}/.test(text);
}

const SHOWN = 60;

/** A text for a sentence: one line, not too long. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
}

/** Adds to a list of a map. */
export function append<K, V>(map: Map<K, V[]>, key: K, ...values: readonly V[]): void {
  const list = map.get(key);
  if (list) list.push(...values);
  else map.set(key, [...values]);
}

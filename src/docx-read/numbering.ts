/** Automatic numbers and bullets (ECMA-376 Part 1, 17.9): the label that Word prints before a paragraph. */
import { type ParagraphPart, paragraphPart } from './style-parts.ts';
import { child, elements, valOf, type XmlElement } from './xml.ts';

export interface Label {
  /** `1.`, `a)`, `-`; with what parts it from the text. Empty: no number. */
  readonly text: string;
  readonly indent: ParagraphPart;
}

/** Counts as it is asked, so it is to be asked in reading order. */
export type Numbering = (numId: string | undefined, level: number | undefined) => Label;

const NONE: Label = { text: '', indent: {} };
const LEVELS = 9;

export function readNumbering(part: XmlElement | undefined): Numbering {
  const abstracts = new Map(
    elements(part, 'w:abstractNum').map((one) => [one.attributes.get('w:abstractNumId'), one]),
  );
  const lists = new Map(
    elements(part, 'w:num').map((one) => [one.attributes.get('w:numId'), valOf(one, 'w:abstractNumId')]),
  );
  const counters = new Map<string, number[]>();
  return (numId, level = 0) => {
    if (numId === undefined || numId === '0') return NONE;
    const id = lists.get(numId);
    const levels = elements(abstracts.get(id), 'w:lvl');
    const at = (n: number) => levels.find((one) => one.attributes.get('w:ilvl') === String(n));
    const own = at(level);
    if (!own || level >= LEVELS) return NONE;
    const counts = counters.get(id ?? '') ?? [];
    counters.set(id ?? '', counts);
    const start = (n: number) => Number(valOf(at(n), 'w:start') ?? 1);
    counts[level] = (counts[level] ?? start(level) - 1) + 1;
    counts.length = level + 1;
    const format = valOf(own, 'w:numFmt') ?? 'decimal';
    const pattern = valOf(own, 'w:lvlText') ?? '';
    const text =
      format === 'bullet'
        ? bullet(pattern)
        : pattern.replace(/%([1-9])/g, (_, digit: string) => {
            const n = Number(digit) - 1;
            return written(counts[n] ?? start(n), valOf(at(n), 'w:numFmt') ?? 'decimal');
          });
    return { text: text === '' ? '' : `${text} `, indent: paragraphPart(child(own, 'w:pPr')) };
  };
}

/** Symbol fonts keep their bullets in the private area: a dash or a dot is what a reader sees. */
function bullet(pattern: string): string {
  const sign = pattern.trim();
  if (sign === '\uf02d' || sign === '–' || sign === '—') return '-';
  return /[\ue000-\uf8ff]/.test(sign) ? '•' : sign;
}

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** As Word counts: a … z, aa, bb. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(4, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 … 3999 as a Roman number; empty for others. */
export function roman(value: number): string {
  if (!(value >= 1 && value < 4000)) return '';
  let left = Math.floor(value);
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) text += sign;
  }
  return text;
}

/** The number that a Roman numeral stands for, as far as `roman` writes it; 0 for other texts. */
export function fromRoman(text: string): number {
  let value = 0;
  let rest = text;
  for (const [worth, sign] of ROMAN) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += worth;
  }
  return rest === '' && roman(value) === text ? value : 0;
}

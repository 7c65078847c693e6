/** A value of the dossier → its printed text, and back. What does not read in one way only is not read. */
import { parseDate } from '../core/date.ts';
import { bareText } from '../doc/soft.ts';
import { label, namesOf, phrase } from '../forms/labels.ts';
import { STEPS, type StepName } from '../forms/steps.ts';
import { written } from '../forms/written.ts';

export type Value = string | number;

/** What names need besides the value. */
export interface Voice {
  /** Name of an award that is asked for, or that `giver` gave in the past. */
  readonly award: (slug: string, giver?: string) => string;
  /** Every award of the law of the dossier. */
  readonly awards: readonly string[];
  /** Who gave the award of the past that is being read. */
  readonly giver: string;
}

/** Words out of a closed list: as a label, and within a sentence. */
const NAMES = /^(nhan|cau):(.+)$/;
const isStep = (name: string): name is StepName => Object.hasOwn(STEPS, name);

/** The text that a document prints of a value after the steps `as`. */
export function printValue(as: string, value: Value | undefined, voice: Voice): string {
  return as.split(' ').reduce(
    (text, name) => {
      if (name === 'khen') return voice.award(text);
      if (name === 'da_khen') return voice.award(text, voice.giver);
      const [, way, field] = NAMES.exec(name) ?? [];
      if (field) return way === 'cau' ? phrase(field, text) : label(field, text);
      return isStep(name) && text !== '' ? STEPS[name](text) : text;
    },
    written(value === undefined ? '' : String(value)),
  );
}

/** The value that a text says, in the place of `current`; `undefined` where it cannot be told. */
export function readValue(
  as: string,
  text: string,
  current: Value | undefined,
  voice: Voice,
): Value | undefined {
  const steps = as.split(' ');
  const said = plainText(text);
  if (steps.includes('nam')) return undefined;
  if (steps.includes('ngay') || steps.includes('ngay_dai')) return readDate(said);
  if (steps.includes('gio')) return readTime(said, String(current));
  if (typeof current === 'number' || steps.includes('so') || steps.includes('hai_so'))
    return readNumber(said);
  const field = steps.map((name) => NAMES.exec(name)?.[2]).find((name) => name !== undefined);
  const closed = field
    ? [...namesOf(field).keys()]
    : steps.includes('khen') || steps.includes('da_khen')
      ? voice.awards
      : undefined;
  const prints = (value: Value): boolean => bareText(printValue(as, value, voice)) === bareText(said);
  if (!closed) return readText(as, said, current, voice).find(prints);
  const meant = closed.filter(prints);
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a value is out of a closed form, so that words beside it are no part of it. */
export function isClosed(as: string, current: Value | undefined): boolean {
  return (
    typeof current === 'number' ||
    /(?:^| )(?:ngay|ngay_dai|nam|gio|so|hai_so|khen|da_khen|(?:nhan|cau):\S+)(?: |$)/.test(as)
  );
}

/** As a person would type it into YAML: NFC, plain spaces, nothing that is not seen, no blank lines. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** `05/03/2026`, `5-3-2026`, `ngày 05 tháng 3 năm 2026`. */
export function readDate(text: string): string | undefined {
  const found =
    /^(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/iu.exec(text) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(text);
  return found
    ? parseDate(`${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`)
    : undefined;
}

/** `1.234.567,5`, `1 234 567`, `03`; a point that parts no thousands could mean either. */
export function readNumber(text: string): number | undefined {
  const sign = text.replace(/^[−–]/u, '-');
  const plain = /^-?(?:\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*|\d+)(?:,\d+)?$/u.test(sign);
  return plain ? Number(sign.replace(/[. ]/gu, '').replace(',', '.')) : undefined;
}

/** `08 giờ 30 phút` in the place of the time of `2026-03-05 09:00`. */
function readTime(text: string, current: string): string | undefined {
  const found = /^(\d{1,2})\s*(?:giờ|h|:)\s*(\d{2})(?:\s*phút)?$/iu.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined;
  return current.replace(/\d{2}:\d{2}$/u, `${found[1]!.padStart(2, '0')}:${found[2]}`);
}

/** Printed in capitals, so that the text does not say how its letters are written. */
export function isCased(as: string): boolean {
  return as.split(' ').includes('hoa');
}

/** Why the text of such a value cannot be read. */
export type Unread = 'nam' | 'hoa';

export function whyUnread(as: string, before: Value | undefined): Unread | undefined {
  if (as.split(' ').includes('nam')) return 'nam';
  return isCased(as) && !isClosed(as, before) ? 'hoa' : undefined;
}

/**
 * Text in capitals in the letters of the value it took the place of, word for word: words that stayed are as before, others
 * take the case of the word they replace. `undefined` where words came or went, or the old word has a case of its own.
 */
export function recased(before: string, capitals: string): string | undefined {
  const [old, fresh] = [before, capitals].map((text) => text.split(/(\s+)/u));
  if (old!.length !== fresh!.length || capitals !== capitals.toUpperCase()) return undefined;
  const words = fresh!.map((word, i) => wordAs(old![i]!, word));
  return words.every((word) => word !== undefined) ? words.join('') : undefined;
}

function wordAs(old: string, word: string): string | undefined {
  if (/^\s/u.test(word) || bareText(old.toUpperCase()) === bareText(word)) return old;
  if (!/\p{L}/u.test(old)) return /\p{L}/u.test(word) ? undefined : word;
  if (old === old.toLowerCase()) return word.toLowerCase();
  const [first = '', ...rest] = old;
  // A capital alone may begin a word or be an abbreviation; of letters for letters nobody knows the case.
  if (old === old.toUpperCase()) return undefined;
  if (rest.join('') === rest.join('').toLowerCase() && first !== first.toLowerCase())
    return word.charAt(0) + word.slice(1).toLowerCase();
  return old.length === word.length
    ? [...word].map((unit, i) => (old[i] === old[i]!.toLowerCase() ? unit.toLowerCase() : unit)).join('')
    : undefined;
}

/** What may have been written, the likeliest first; the caller keeps what prints the text. */
function readText(as: string, text: string, current: Value | undefined, voice: Voice): string[] {
  const before = current === undefined ? '' : String(current);
  const printed = printValue(as, current, voice);
  const at = printed === '' ? -1 : before.indexOf(printed);
  const kept = at === -1 ? [] : [before.slice(0, at) + text + before.slice(at + printed.length)];
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  const small = before !== '' && before.split(/\s/u, 1)[0] === lower.split(/\s/u, 1)[0];
  if (isCased(as) && before !== before.toUpperCase()) {
    const cased = recased(before, text);
    return cased === undefined ? [] : [cased];
  }
  const short = printed === `${before} phút` ? [text.replace(/ phút$/u, '')] : [];
  return [...short, ...(small ? [lower] : []), ...kept, text];
}

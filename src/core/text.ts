/**
 * Vietnamese text without the locale's help: the same on every machine.
 */
import { memoTyped } from './memo.ts';

/** Soft hyphen, zero width, direction marks, line and paragraph separators, BOM inside text. */
export const HIDDEN = /\u00AD|\u034F|\u061C|[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Eth and African D, which old keyboards and conversions put for Đ. */
export const STRANGE_D = /[\u00D0\u00F0\u0189\u0256]/;

const HIDDEN_ALL = new RegExp(HIDDEN, 'gu');

/** A text without what nobody sees in it, its letters those that people read. */
export function visible(text: string): string {
  return latin(HIDDEN.test(text) ? text.replace(HIDDEN_ALL, '') : text);
}

/** Letters with a stroke or joined, which Unicode does not take apart: names of Vietnamese and of foreigners. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * Small ASCII letters and single spaces, for comparing names however they were typed; never for deciding alone. Every
 * rule about people asks for the same few names.
 */
export const fold = memoTyped(
  (text) =>
    visible(text)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(UNDECOMPOSED, (letter) => PLAIN[letter]!)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  2_000,
);

/** Cyrillic and Greek letters that look like Latin ones, and those they look like. */
const LOOKALIKES = 'аaеeоoрpсcуyхxіiјjѕsһhԁdкkмmтtнhвbοoαaνvιiκkρpυuτt';
const LATIN = new Map(
  Array.from({ length: LOOKALIKES.length / 2 }, (_, i) => [LOOKALIKES[2 * i]!, LOOKALIKES[2 * i + 1]!]),
);

/** A name typed with letters of another script is the name that people read. */
function latin(text: string): string {
  return /[\u0370-\u052f]/.test(text)
    ? text.toLowerCase().replace(/[\u0370-\u052f]/g, (letter) => LATIN.get(letter) ?? letter)
    : text;
}

/** `1234567.5` → `1.234.567,5`. */
export function formatNumber(value: number): string {
  const [whole, part] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

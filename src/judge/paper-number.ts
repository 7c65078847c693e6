/** Numbers of papers as people write them. */
import { memoTyped } from '../core/memo.ts';
import { fold, STRANGE_D } from '../core/text.ts';

const STRANGE = new RegExp(STRANGE_D, 'g');

export interface PaperNumber {
  /** The number at the head, without zeros before it: `057/QĐ-TTg` → `57`. Empty where there is none. */
  readonly number: string;
  /** The letters after it, folded, without years: `qd ttg`. Empty where there are none. */
  readonly symbol: string;
}

/** Zeros, “Số”, spaces, dashes, capitals, a year at the end and Đ of whatever keyboard make no other number. */
export const paperNumber = memoTyped((text): PaperNumber => {
  const words = fold(text.replace(STRANGE, 'đ')).replace(/^so /, '');
  const [, number = '', rest = ''] = /^0*(\d*)(.*)$/.exec(words)!;
  return {
    number,
    symbol: rest
      .replace(/\b\d+\b/g, '')
      .replace(/ +/g, ' ')
      .trim(),
  };
}, 500);

/** The same for numbers written alike or nearly; a text without a number at its head is told by its words. */
export const paperKey = (text: string): string => {
  const { number, symbol } = paperNumber(text);
  return number === '' ? fold(text) : `${number}/${symbol}`;
};

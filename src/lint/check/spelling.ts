/** Capital letters where the decree names them (Phụ lục II), and the code of the letters. */

import type { Paragraph, WordDocument } from '../../docx-read/model.ts';
import type { Context } from '../context.ts';
import { type Hit, shown, trimmed } from '../hit.ts';
import type { Rulebook } from '../rulebook.ts';

/** Not at the head of a sentence. */
const CITED = /(?<=[\p{Ll}\d,;] )(?:(?:Khoản|Điểm) (?:[\da-zđ]+)\b|điều (?=\d))/gu;
/** As a name of its own; the words before it decide. */
const STATE = /(?<!\p{L})nhà nước(?!\p{L})|(?<!\p{L})Nhà Nước(?!\p{L})/gu;
const PEOPLE = /(?<!\p{L})nhân dân(?!\p{L})/gu;
/** Letters that look like Đ, đ of Vietnamese. */
const STRANGE_D = /[\u00d0\u0189\u00f0\u0256]/g;
const HIDDEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** A Vietnamese mark on its own. */
const LOOSE = /\p{L}[\u0300\u0301\u0303\u0306\u0309\u031b\u0302\u0323]+/u;

export function* checkSpelling({ doc, book }: Context): Generator<Hit> {
  for (const one of doc.paragraphs) {
    for (const { index, 0: chu } of one.text.matchAll(CITED)) {
      const dung = /^đ/.test(chu) ? 'Điều' : chu.toLowerCase();
      yield { rule: 'vb_vien_dan', values: { chu: chu.trim(), dung }, at: at(one, index, chu.length) };
    }
    for (const { index, 0: chu } of one.text.matchAll(STATE)) {
      const before = one.text.slice(0, index).trimEnd().toLowerCase();
      if (book.chu.nha_nuoc_thuong.some((word) => before.endsWith(word))) continue;
      yield { rule: 'vb_nha_nuoc', values: { chu }, at: at(one, index, chu.length) };
    }
    for (const { index, 0: chu } of one.text.matchAll(PEOPLE)) {
      const before = one.text.slice(0, index).trimEnd().toLowerCase();
      if (book.chu.nhan_dan_thuong.some((word) => before.endsWith(word))) continue;
      yield { rule: 'vb_nhan_dan', values: { chu }, at: at(one, index, chu.length) };
    }
    yield* codes(one);
  }
  yield* toneStyles(doc, book);
}

/** Open syllables with their mark on the first of two vowels, and on the second; `qu` is a consonant. */
const OLD_TONE = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/giu;
const NEW_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Both ways to put the mark in one document: told once, at the first of the rarer ones. */
function* toneStyles({ paragraphs }: WordDocument, { chu }: Rulebook): Generator<Hit> {
  const found = [OLD_TONE, NEW_TONE].map((style) =>
    paragraphs
      .filter((one) => !chu.quoc_hieu.includes(one.text.trim()))
      .flatMap((one) => [...one.text.matchAll(style)].map(({ index }) => ({ one, index }))),
  );
  const [rare, common] = found.sort((a, b) => a.length - b.length).map(([first]) => first);
  if (!rare || !common) return;
  const values = { chu: around(rare.one.text, rare.index), co: around(common.one.text, common.index) };
  yield { rule: 'vb_kieu_dau', values, at: at(rare.one, rare.index, 2) };
}

/** Latin-1 letters that Vietnamese has none of, and signs that touch a letter: what TCVN3 and VNI look like as Unicode. */
const FOREIGN = /[äåæçëîïðñöøûüþÿßÄÅÆÇËÎÏÑÖØÛÜÞ]|\p{L}[\u00a1-\u00bf]|[\u00a1-\u00bf]\p{L}/u;

/** The text was typed in an encoding older than Unicode. */
export function isLegacy({ paragraphs }: WordDocument, { so }: Rulebook): boolean {
  const words = paragraphs.flatMap(({ text }) => text.match(/\S+/g) ?? []);
  const strange = words.filter((word) => FOREIGN.test(word)).length;
  return strange >= so.bang_ma.it_nhat && strange > words.length * so.bang_ma.ti_le;
}

function* codes(one: Paragraph): Generator<Hit> {
  for (const { index, 0: letter } of one.text.matchAll(STRANGE_D)) {
    if (!/[\p{L}\s]|$/u.test(one.text[index + 1] ?? '')) continue;
    yield {
      rule: 'vb_ma_chu',
      way: 'chu_d',
      values: { chu: around(one.text, index), co: code(letter) },
      at: at(one, index, 1),
    };
  }
  for (const { index, 0: letter } of one.text.matchAll(HIDDEN))
    yield {
      rule: 'vb_ma_chu',
      way: 'an',
      values: { chu: around(one.text, index), co: code(letter) },
      at: at(one, index, 1),
    };
  const loose = LOOSE.exec(one.text);
  if (loose && one.text.normalize('NFC') !== one.text)
    yield {
      rule: 'vb_ma_chu',
      way: 'to_hop',
      values: { chu: around(one.text, loose.index) },
      at: at(one, loose.index, loose[0].length),
    };
}

function at(one: Paragraph, from: number, length: number) {
  return trimmed(one, from, from + length);
}

const LONGEST_WORD = 40;

/** The word at a place, made visible. */
function around(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
  const start = index - (before.split(/\s/).at(-1) ?? '').length;
  const word = text.slice(start, index + LONGEST_WORD).split(/\s/)[0] ?? '';
  return shown(word.replace(HIDDEN, '').normalize('NFC'));
}

function code(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

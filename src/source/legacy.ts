/**
 * Vietnamese typed in an old encoding and seen as Latin-1: TCVN3 (phông .VnTime), VNI (phông VNI-Times),
 * Windows-1258, and UTF-8 decoded twice. A word counts when it is no Vietnamese syllable as it stands but is
 * one after decoding. One such word proves nothing (Müller, où, 5 µm); two on a line or three in a file do,
 * when most foreign-looking words of the file are like that.
 */
import { isSyllable } from './syllable.ts';

export type Encoding =
  | 'TCVN3 (phông .VnTime)'
  | 'VNI (phông VNI-Times)'
  | 'Windows-1258'
  | 'UTF-8 chuyển mã hai lần';

export interface LegacyWord {
  readonly encoding: Encoding;
  readonly word: string;
  /** The word in Unicode. */
  readonly meant: string;
  /** UTF-16 offset. */
  readonly at: number;
}

const ON_A_LINE = 2;
const IN_A_FILE = 3;
/** Share of the foreign-looking words that must be Vietnamese after decoding. */
const MAJORITY = 0.6;
/** Letters of the longest syllable with its marks, and some. */
const LONGEST = 14;

const TCVN3 = table(
  '¡¢§£¤¥¦µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ',
  'ĂÂĐÊÔƠƯàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
);
const VNI_LETTERS = table('ñíìæóòôöîÑÍÌÆÓÒÔÖÎ', 'đíìỉĩịơưỵĐÍÌỈĨỊƠƯỴ');
const VNI_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
);
const WINDOWS_1258 = table('ÌÒÞìòÃãÐðÕõÝý', '\u0300\u0309\u0303\u0301\u0323ĂăĐđƠơƯư');

/** Latin-1 letters and signs that no Vietnamese text in Unicode needs: without one there is nothing to look for. */
const STRANGE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F0\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/;
const WORD = /(?:[A-Za-z\u00A1-\u024F\u1EA0-\u1EF9]|[\u0300-\u0323])+/g;
/** Ð and ð alone are a fault of their own (`chu_d_la`), not a sign of an encoding. */
const OLD = /[\u00A1-\u00CF\u00D1-\u00EF\u00F1-\u00FF]/;
/** First two signs of most Vietnamese letters of three UTF-8 bytes, seen as Windows-1252. */
const TWICE = /\p{L}{0,12}(?:áº|á»)[\u0080-\u00FF\u0152-\u2122]{0,24}\p{L}{0,12}/gu;

/** The first word of a text in Unicode that shows it was typed in an old encoding, or `undefined`. */
export function findLegacy(text: string): LegacyWord | undefined {
  if (!STRANGE.test(text)) return undefined;
  const twice = firstProven(text, TWICE, decodedTwice, 'UTF-8 chuyển mã hai lần');
  if (twice) return twice;
  const tcvn3 = firstProven(text, WORD, asLegacy(fromTcvn3), 'TCVN3 (phông .VnTime)');
  const vni = firstProven(text, WORD, asLegacy(fromVni), 'VNI (phông VNI-Times)');
  if (!tcvn3 && !vni) return undefined;
  // A few words of one encoding, or of German or Turkish, happen to be words of another.
  const scores = { tcvn3: tcvn3 ? score(text, fromTcvn3) : 0, vni: vni ? score(text, fromVni) : 0 };
  const best = scores.vni > scores.tcvn3 ? 'vni' : 'tcvn3';
  return scores[best] >= MAJORITY * text.match(WORD)!.filter(isForeign).length
    ? { tcvn3, vni }[best]
    : undefined;
}

/** The likely encoding of bytes that are not UTF-8, seen one byte as one letter; `''` where none stands out. */
export function guessEncoding(latin1: string): Encoding | '' {
  const scores: [Encoding, number][] = [
    ['TCVN3 (phông .VnTime)', score(latin1, fromTcvn3)],
    ['VNI (phông VNI-Times)', score(latin1, fromVni)],
    ['Windows-1258', score(latin1, fromWindows1258)],
  ];
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] >= ON_A_LINE ? best[0] : '';
}

function score(text: string, decode: (word: string) => string): number {
  const meant = asLegacy(decode);
  return (text.match(WORD) ?? []).filter((word) => meant(word) !== '').length;
}

/** Answers with the decoded word where the word counts, else `''`. */
function asLegacy(decode: (word: string) => string): (word: string) => string {
  return (word) => {
    if (word.length > LONGEST || !isForeign(word)) return '';
    const meant = decode(word).normalize('NFC');
    return meant !== word && isSyllable(meant) ? meant : '';
  };
}

/** Has letters of Latin-1 and is no Vietnamese syllable as it stands. */
function isForeign(word: string): boolean {
  if (word === 'µm' || !/[A-Za-z]/.test(word) || !OLD.test(word)) return false;
  return /\p{Ll}\p{Lu}/u.test(word) || !isSyllable(word);
}

function firstProven(
  text: string,
  words: RegExp,
  meant: (word: string) => string,
  encoding: Encoding,
): LegacyWord | undefined {
  let first: LegacyWord | undefined;
  let last: LegacyWord | undefined;
  let count = 0;
  for (const match of text.matchAll(words)) {
    const decoded = meant(match[0]);
    if (decoded === '') continue;
    const found: LegacyWord = { encoding, word: match[0], meant: decoded, at: match.index };
    if (last && !text.slice(last.at, found.at).includes('\n')) return last;
    first ??= found;
    last = found;
    count += 1;
    if (count >= IN_A_FILE) return first;
  }
  return undefined;
}

function fromTcvn3(word: string): string {
  return replaced(word, TCVN3);
}

function fromWindows1258(word: string): string {
  return replaced(word, WINDOWS_1258);
}

function fromVni(word: string): string {
  let result = '';
  for (const letter of word) {
    const mark = VNI_MARKS.get(letter.toLowerCase());
    const carries = /[aeouyơư]$/i.test(result) || /[ơưƠƯ]$/.test(result);
    result += mark !== undefined && carries ? mark : (VNI_LETTERS.get(letter) ?? letter);
  }
  return result;
}

function decodedTwice(word: string): string {
  const bytes = [...word].map((letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
  if (bytes.some((byte) => byte > 255)) return '';
  const text = Buffer.from(bytes).toString('utf8');
  return isSyllable(text) ? text : '';
}

const WINDOWS_1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F']
    .map((letter, i) => [letter, 0x80 + i] as const)
    .concat([['Ÿ', 0x9f]]),
);

function replaced(word: string, letters: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => letters.get(letter) ?? letter).join('');
}

function table(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, i) => [letter, targets[i]!]));
}

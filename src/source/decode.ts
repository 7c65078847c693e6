/**
 * Bytes of a file → text, or the reason why there is none. Only UTF-8 is read; other encodings are named.
 */
import { isUtf8 } from 'node:buffer';
import { atHead, type Issue } from './issue.ts';
import { findLegacy, guessEncoding } from './legacy.ts';
import { say } from './sentences.ts';

/** A dossier of a thousand pages is under 1 MB of text; the limit keeps a wrong file from filling the memory. */
export const MAX_BYTES = 2 * 1024 * 1024;

export interface Decoded {
  /** Without byte order mark. Where `sound` is false: what can be shown, bad bytes as U+FFFD. */
  readonly text: string;
  /** The text may be read as YAML. */
  readonly sound: boolean;
  /** The letters are Unicode, as far as can be seen; else findings about single letters are noise. */
  readonly unicode: boolean;
  readonly issues: readonly Issue[];
}

/** Never throws. `bytes` may be one byte longer than the limit to say that the file is. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > MAX_BYTES) return refused(atHead('tep_qua_lon', say.tooLarge(MAX_BYTES / 1024 / 1024)));
  const utf16 = utf16Name(bytes);
  if (utf16) return refused(atHead('ma_hoa_utf16', say.utf16(utf16)));
  if (bytes.includes(0) || bytes.subarray(0, 5).equals(PDF)) {
    return refused(atHead('tep_nhi_phan', say.binary(kindOf(bytes))));
  }
  const marked = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const text = body.toString('utf8');
  if (!isUtf8(body)) return { text, sound: false, unicode: false, issues: [badByte(body, text)] };
  const issues: Issue[] = marked ? [atHead('dau_bom', say.bom())] : [];
  if (text.length === 0)
    return { text, sound: false, unicode: true, issues: [...issues, atHead('tep_rong', say.empty())] };
  const legacy = findLegacy(text);
  if (legacy) {
    const words = say.legacy(legacy.encoding, legacy.word, legacy.meant);
    issues.push({
      rule: 'bang_ma_cu',
      ...words,
      start: legacy.at,
      end: legacy.at + legacy.word.length,
      path: [],
    });
  }
  return { text, sound: true, unicode: legacy === undefined, issues };
}

function refused(issue: Issue): Decoded {
  return { text: '', sound: false, unicode: false, issues: [issue] };
}

/** By its mark, or by NUL bytes in every other place of the head, as Latin letters in UTF-16 have. */
function utf16Name(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE';
  const pairs = Math.min(bytes.length, 512) >> 1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (pairs < 2) return '';
  if (odd > pairs * 0.6 && even === 0) return 'UTF-16 LE';
  if (even > pairs * 0.6 && odd === 0) return 'UTF-16 BE';
  return '';
}

const PDF = Buffer.from('%PDF-');

function kindOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 5);
  if (head.startsWith('PK')) return 'tệp Word, Excel (.docx, .xlsx) hoặc tệp nén';
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'tệp Word, Excel đời cũ (.doc, .xls)';
  if (head === '%PDF-') return 'tệp PDF';
  if (head.startsWith('\x89PNG') || head.startsWith('\xFF\xD8\xFF')) return 'tệp ảnh';
  return '';
}

/** The first U+FFFD of the lenient decoding that does not stand for itself. */
function badByte(bytes: Buffer, lenient: string): Issue {
  let at = -1;
  let byte = 0;
  let searched = 0;
  let offset = 0;
  for (;;) {
    at = lenient.indexOf('\uFFFD', at + 1);
    offset += Buffer.byteLength(lenient.slice(searched, at));
    searched = at;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
  }
  byte = bytes[offset] ?? 0;
  const words = say.notUtf8(byte, guessEncoding(bytes.toString('latin1')));
  return { rule: 'ma_hoa_khong_phai_utf8', ...words, start: at, end: at + 1, path: [] };
}

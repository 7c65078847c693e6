/** Bytes that are not UTF-8 text, and text that is not Unicode Vietnamese. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../src/source/decode.ts';
import { findLegacy } from '../../src/source/legacy.ts';
import { isSyllable } from '../../src/source/syllable.ts';
import { marks, read } from './helpers.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const TCVN3 = 'ho_ten: NguyÔn V¨n TuÊn\nchuc_vu: Chñ tÞch\n';
const VNI = 'ho_ten: Nguyeãn Vaên Tuaán\nchuc_vu: Chuû tòch\n';

describe('bytes', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['empty', Buffer.alloc(0), ['tep_rong 1:1-1:1']],
    ['only a BOM', Buffer.from('\uFEFF'), ['tep_rong 1:1-1:1', 'dau_bom 1:1-1:1']],
    ['BOM', Buffer.from('\uFEFFa: 08\n'), ['dau_bom 1:1-1:1', 'mat_du_lieu 1:4-1:6']],
    ['UTF-16 LE', Buffer.from('\uFEFFa: 1\n', 'utf16le'), ['ma_hoa_utf16 1:1-1:1']],
    ['UTF-16 BE', Buffer.from('\uFEFFa: 1\n', 'utf16le').swap16(), ['ma_hoa_utf16 1:1-1:1']],
    ['UTF-16 LE without mark', Buffer.from('a: 1\n', 'utf16le'), ['ma_hoa_utf16 1:1-1:1']],
    ['UTF-16 BE without mark', Buffer.from('a: 1\n', 'utf16le').swap16(), ['ma_hoa_utf16 1:1-1:1']],
    ['NUL', Buffer.from('a: x\0y\n'), ['tep_nhi_phan 1:1-1:1']],
    ['PDF', Buffer.from('%PDF-1.7\n'), ['tep_nhi_phan 1:1-1:1']],
    [
      'bad byte',
      Buffer.concat([Buffer.from('a: 1\nđ: 😀'), Buffer.from([0xff, 0x0a])]),
      ['ma_hoa_khong_phai_utf8 2:6-2:7'],
    ],
    [
      'bad byte after a real U+FFFD',
      Buffer.concat([Buffer.from('a: \uFFFD\n'), Buffer.from([0xe1, 0xba])]),
      ['ma_hoa_khong_phai_utf8 2:1-2:2'],
    ],
    ['TCVN3 bytes', latin1(TCVN3), ['ma_hoa_khong_phai_utf8 1:13-1:14']],
    ['TCVN3 seen as Latin-1', Buffer.from(TCVN3), ['bang_ma_cu 1:9-1:15']],
    ['VNI seen as Latin-1', Buffer.from(VNI), ['bang_ma_cu 1:9-1:16']],
    ['UTF-8 twice', Buffer.from(latin1From1252('a: Nguyễn Thị Huệ\n')), ['bang_ma_cu 1:4-1:12']],
    ['too large', Buffer.alloc(MAX_BYTES + 1, 0x61), ['tep_qua_lon 1:1-1:1']],
  ])('%s', (_name, bytes, expected) => {
    expect(marks(read(bytes))).toEqual(expected);
  });

  it('reads a file of exactly the limit', () => {
    expect(read(Buffer.concat([Buffer.from('a: '), Buffer.alloc(MAX_BYTES - 3, 0x61)])).findings).toEqual([]);
  });

  it('keeps the BOM out of the text and the columns', () => {
    const source = read('\uFEFFa: 1\n');
    expect(source.text).toBe('a: 1\n');
    expect(source.locate(['a'], 'value').column).toBe(4);
  });

  it.each([
    ['TCVN3', latin1(TCVN3)],
    ['VNI', latin1(VNI)],
    [
      'Windows-1258',
      Buffer.from(
        [...'ho_ten: ']
          .map((c) => c.charCodeAt(0))
          .concat([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0x54, 0x75, 0xe2, 0xec, 0x6e, 0x0a]),
      ),
    ],
    ['Word, Excel', Buffer.from('PK\x03\x04\0\0')],
  ])('guesses %s', (name, bytes) => {
    expect(read(bytes).findings[0]!.message).toContain(name);
  });
});

/** What UTF-8 bytes look like to a program that takes them for Windows-1252. */
function latin1From1252(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text));
}

describe('old encodings', () => {
  const FOLDER = 'src';
  const ours = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('legacy'),
  );

  it('is silent on our own Vietnamese text, and alarmed by the same text in VNI', () => {
    expect(ours.length).toBeGreaterThan(10);
    for (const name of ours) {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      expect([name, findLegacy(text)]).toEqual([name, undefined]);
    }
    expect(findLegacy(toVni(readFileSync(`${FOLDER}/source/wording.ts`, 'utf8')))?.encoding).toBe(
      'VNI (phông VNI-Times)',
    );
  });

  it.each([
    'Ông Müller và bà Citroën ở Köln, ngày 5',
    'Où est le café? À côté, naïf, señor, São Paulo',
    'Björn Ångström, Zoë, Noël, crème brûlée, 5 µm, © 2024 «ban», ½ và ¼, 30 °C ± 2',
    'Buß- und Bettag für Müller, Köln, Straße, Größe, Übung, dün, sön, dë',
    'Ði Ðo Ðu Ðây',
    'Hoà, toà, quý, thuở, khoẻ, ÔNG NGUYỄN, Êđê, Hồ Chí Minh, Võ Thị Sáu',
    'tuần tới, hoà giải, cà phê, bố mẹ, ô tô, ăn uống, xã hội'.normalize('NFD'),
  ])('is silent on %s', (text) => {
    expect(findLegacy(text)).toBeUndefined();
  });

  it('needs more than one word', () => {
    expect(findLegacy('ten: NguyÔn\n')).toBeUndefined();
    expect(findLegacy('a: NguyÔn\nb: V¨n\nc: TuÊn\n')).toMatchObject({ word: 'NguyÔn', meant: 'Nguyễn' });
  });

  it('takes linear time', () => {
    // A quadratic search would outlast the test's time limit.
    expect(findLegacy(`ñ ${'a'.repeat(1_000_000)} ${'á»'.repeat(200_000)}`)).toBeUndefined();
  });

  it('knows syllables', () => {
    for (const word of 'Nguyễn thưởng khuỷu nghiêng quốc giặt uống yêu oanh xoèn huơ thuở ươm đ'
      .split(' ')
      .slice(0, -1))
      expect([word, isSyllable(word)]).toEqual([word, true]);
    for (const word of ['Müller', 'quèc', 'V¨n', 'xyz', 'đ', 'nguyễễn', 'a'.repeat(99), ''])
      expect([word, isSyllable(word)]).toEqual([word, false]);
  });
});

/** Unicode → VNI, for the test: base letter, then the letter that stands for the marks. */
function toVni(text: string): string {
  const marks: Record<string, string> = {
    '\u0301': 'ù',
    '\u0300': 'ø',
    '\u0309': 'û',
    '\u0303': 'õ',
    '\u0323': 'ï',
    '\u0302': 'â',
    '\u0302\u0301': 'á',
    '\u0302\u0300': 'à',
    '\u0302\u0309': 'å',
    '\u0302\u0303': 'ã',
    '\u0302\u0323': 'ä',
    '\u0306': 'ê',
    '\u0306\u0301': 'é',
    '\u0306\u0300': 'è',
    '\u0306\u0309': 'ú',
    '\u0306\u0303': 'ü',
    '\u0306\u0323': 'ë',
  };
  const singles: Record<string, string> = {
    đ: 'ñ',
    í: 'í',
    ì: 'ì',
    ỉ: 'æ',
    ĩ: 'ó',
    ị: 'ò',
    ơ: 'ô',
    ư: 'ö',
    ỵ: 'î',
  };
  return [...text.normalize('NFC')]
    .map((letter) => {
      const lower = letter.toLowerCase();
      if (singles[lower]) return singles[lower];
      const parts = lower.normalize('NFD');
      const horned = parts[1] === '\u031B' ? singles[parts.slice(0, 2).normalize('NFC')] : undefined;
      const above = [...parts.slice(horned ? 2 : 1)]
        .sort()
        .reverse()
        .sort((a, b) => Number(b === '\u0302' || b === '\u0306') - Number(a === '\u0302' || a === '\u0306'))
        .join('');
      return above && marks[above] ? (horned ?? parts[0]!) + marks[above] : letter;
    })
    .join('');
}

describe('any bytes', () => {
  it('make a source, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const source = read(bytes);
        expect(
          source.data !== undefined || source.findings.some((finding) => finding.severity === 'error'),
        ).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  const PIECES = [
    'a',
    ': ',
    ':',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '---\n',
    '...\n',
    '? ',
    '\t',
    '\r\n',
    '\r',
    '08',
    'đ',
    '😀',
    '\uFEFF',
    '__proto__',
    '\\',
    '\\u0301',
    '~',
    '<<',
    '@',
    '`',
    '\u0000',
    '\u2028',
  ];
  it('and any mixture of YAML signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const source = read(pieces.join(''));
        expect(
          source.data !== undefined || source.findings.some((finding) => finding.severity === 'error'),
        ).toBe(true);
        for (const { place } of source.findings) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.column).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(source.text.split('\n').length);
          expect(place.endLine > place.line || place.endColumn >= place.column).toBe(true);
        }
        source.locate(['a', 0, 'a'], 'key');
        JSON.stringify(source.data);
      }),
      { numRuns: 4000 },
    );
  });

  it('read as NFC, and reading NFC again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('e', '\u0301', '\u0302', '\u0323', 'ê', 'ạ', 'ư', '\u031B', 'o', ' '),
        }),
        (value) => {
          const once = read(JSON.stringify({ a: value }));
          const normal = (once.data as { a: string }).a;
          expect(normal).toBe(value.normalize('NFC'));
          expect(once.findings.some((finding) => finding.rule === 'chuan_hoa_nfc')).toBe(normal !== value);
          const twice = read(JSON.stringify({ a: normal }));
          expect(twice.findings.filter((finding) => finding.rule === 'chuan_hoa_nfc')).toEqual([]);
          expect(twice.data).toEqual(once.data);
        },
      ),
    );
  });
});

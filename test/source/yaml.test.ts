/** One row for each fault of a YAML file: what is found, and exactly where. */
import { describe, expect, it } from 'vitest';
import { SOURCE_GROUP, SOURCE_RULES } from '../../src/source/wording.ts';
import { marks, read } from './helpers.ts';

const NFD = 'Nguyễn'.normalize('NFD');

const FAULTS: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['nothing wrong', 'ho_ten: Nguyễn Văn An\nnam: 2024\nngay: 2026-03-05\n', []],
  ['only a comment', '# hồ sơ\n', ['tep_rong 1:1-1:1']],
  ['only a marker', '---\n', ['tep_rong 1:1-1:1']],
  ['quote not closed', 'a: 1\nb: "x\nc: 2\n', ['cu_phap_yaml 2:4-2:6']],
  ['quote closed by an escape only', 'b: "x\\"\nc: 2\n', ['cu_phap_yaml 1:4-1:8']],
  ['single quote doubled at the end', "b: 'x''\nc: 2\n", ['cu_phap_yaml 1:4-1:8']],
  ['escaped quote at the very end', 'b: "x\\"', ['cu_phap_yaml 1:4-1:8']],
  ['doubled quote at the very end', "b: 'x''", ['cu_phap_yaml 1:4-1:8']],
  ['three quotes at the end close', "b: 'x'''", []],
  ['escaped backslash before the end closes', 'b: "x\\\\"', []],
  ['bracket not closed', 'a: [1, 2\nb: 3\n', ['cu_phap_yaml 1:4-1:9']],
  ['bracket not closed at the end', 'a: {x: 1\n', ['cu_phap_yaml 1:4-1:9']],
  ['two colons', 'a: b: c\n', ['cu_phap_yaml 1:4-1:5']],
  ['colon missing', 'ngay: x\nho_ten An\nb: 1\n', ['cu_phap_yaml 2:1-2:10']],
  ['tab', 'a:\n\tb: 1\n', ['cu_phap_yaml 2:1-2:2']],
  ['bad indent', 'a:\n  b: 1\n c: 2\n', ['cu_phap_yaml 3:2-3:6']],
  ['reserved letter', 'a: @x\n', ['cu_phap_yaml 1:4-1:5']],
  ['text after a quote', 'ten: "Anh" Tư\n', ['cu_phap_yaml 1:12-1:14']],
  ['bad escape', 'a: "\\q"\n', ['cu_phap_yaml 1:5-1:6']],
  [
    'several faults',
    'a: @x\nb: 1\nc: `y`\nd: "z\n',
    ['cu_phap_yaml 1:4-1:5', 'cu_phap_yaml 3:4-3:5', 'cu_phap_yaml 4:4-4:6'],
  ],
  ['faults in CRLF', 'a: 1\r\nb: "x\r\nc: 2\r\n', ['cu_phap_yaml 2:4-2:6']],
  ['duplicate key', 'a: 1\nb: 2\na: 3\n', ['khoa_trung 3:1-3:2']],
  [
    'duplicate key in another Unicode form',
    'tên: 1\ntên: 2\n'.replace('tên', 'tên'.normalize('NFD')),
    ['chuan_hoa_nfc 1:1-1:5', 'khoa_trung 2:1-2:4'],
  ],
  ['tag', 'a: !!binary aGk=\n', ['the_yaml 1:4-1:12']],
  ['tag by accident', 'a: !Nhanh lên\n', ['the_yaml 1:4-1:10']],
  ['directive', '%YAML 1.1\n---\na: no\n', ['chi_thi_yaml 1:1-1:10']],
  ['two documents', 'a: 1\n---\nb: 2\n', ['nhieu_tai_lieu 2:1-2:4']],
  ['marker at the end', 'a: 1\n---\n', ['nhieu_tai_lieu 2:1-2:4']],
  ['unknown alias', 'a: *đậm\n', ['bi_danh_sai 1:4-1:8']],
  ['alias in itself', 'a: &x [1, *x]\n', ['bi_danh_sai 1:11-1:13']],
  ['number as key', '2024: x\n', ['khoa_khong_phai_chu 1:1-1:5']],
  ['list as key', '? [x, y]\n: 1\n', ['khoa_khong_phai_chu 1:3-1:9']],
  ['truth as key', 'a: {true: 1}\n', ['khoa_khong_phai_chu 1:5-1:9']],
  ['prototype as key', '__proto__: {quyen: 1}\n', ['khoa_cam 1:1-1:10']],
  ['NFD, told once', `a: ${NFD}\nb: ${NFD}\n`, [`chuan_hoa_nfc 1:4-1:${4 + NFD.length}`]],
  ['NFD by escape', 'a: "e\\u0301"\n', ['chuan_hoa_nfc 1:4-1:13']],
  ['eth for Đ', 'a: 😀 Ðinh\n', ['chu_d_la 1:7-1:8']],
  ['eth in a key', 'Ða: 1\n', ['chu_d_la 1:1-1:2']],
  ['zero width space', 'a: x\u200By\n', ['ky_tu_an 1:5-1:6']],
  ['zero width joiner in a block', 'a: |\n  x\n  y\u200D\n', ['ky_tu_an 3:4-3:5']],
  ['BOM inside', 'a: x\uFEFF\n', ['ky_tu_an 1:5-1:6']],
  ['control character', 'a: x\u0007\n', ['ky_tu_la 1:5-1:6']],
  ['control character by escape', 'a: "\\u0007"\n', ['ky_tu_la 1:4-1:12']],
  ['noncharacter', 'a: Nguy\uFDD0n\n', ['ky_tu_la 1:8-1:9']],
  ['replacement character', 'a: Nguy\uFFFDn\n', ['ky_tu_la 1:8-1:9']],
  ['tabs inside a value', 'a:\t"x\ty"\nb:\t08\n', ['mat_du_lieu 2:4-2:6']],
  ['after an astral letter', '{"😀": 08}\n', ['mat_du_lieu 1:8-1:10']],
  ['in CRLF', 'a: 1\r\nb: 08\r\n', ['mat_du_lieu 2:4-2:6']],
];

describe('faults of a file', () => {
  it.each(FAULTS)('%s', (_name, text, expected) => {
    const source = read(text);
    expect(marks(source)).toEqual(expected);
  });

  it('gives no data for a file that is not one sound document, and data for one with other faults', () => {
    for (const text of ['# x\n', 'a: "x\n', 'a: !x y\n', '%YAML 1.1\n---\na: 1\n', 'a: 1\n---\nb: 1\n']) {
      expect(read(text).data).toBeUndefined();
    }
    expect(read('a: 08\na: 2\n').data).toEqual({ a: '08' });
  });

  it('names the first place of a duplicate key and keeps the first value', () => {
    const source = read('x: 1\na: 1\nb: 2\na: 3\n');
    expect(source.findings[0]!.message).toBe('Khóa “a” đã có ở dòng 2, cột 1.');
    expect(source.data).toEqual({ x: 1, a: 1, b: 2 });
  });

  it('says in each finding what, why and how, in Vietnamese, in the one group, without citation', () => {
    for (const [, text] of FAULTS) {
      for (const finding of read(text).findings) {
        expect(finding.group).toBe(SOURCE_GROUP);
        expect(finding.citation).toBeNull();
        expect(finding.severity).toBe(SOURCE_RULES[finding.rule as keyof typeof SOURCE_RULES].severity);
        for (const sentence of [finding.message, finding.why, finding.fix]) {
          expect(sentence).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1EA0-\u1EF9]/iu);
          expect(sentence).toMatch(/[.":]$/);
          expect(sentence).not.toMatch(/undefined|Error|\n/);
        }
      }
    }
  });

  it('points into the data with a JSON Pointer', () => {
    expect(read('ds:\n- so/hieu: 08\n').findings[0]!.path).toBe('/ds/0/so~1hieu');
  });
});

describe('plain values that YAML would change', () => {
  it.each([
    '08',
    '001099012345',
    '1_000',
    '0x1F',
    '1e3',
    '1.50',
    '9007199254740993',
    '9007199254740994',
    '-.inf',
    '.nan',
    '+5',
    '0o17',
    '1.000',
    '-0',
    '.5',
    '5.',
    '1E400',
  ])('%s is an error and stays as written', (written) => {
    const source = read(`a: ${written}\n`);
    expect(marks(source)).toEqual([`mat_du_lieu 1:4-1:${4 + written.length}`]);
    expect(source.data).toEqual({ a: written });
    expect(source.findings[0]!.message).toContain(`“${written}”`);
    expect(source.findings[0]!.fix).toContain(`"${written}"`);
  });

  it('never takes the number of an identity paper for one to count with', () => {
    expect(read('a: 001099012345\n').findings[0]!.fix).toBe(
      'Đây là mã số, không phải số để tính: đặt trong dấu ngoặc kép, viết "001099012345".',
    );
    expect(read('a: 08\n').findings[0]!.fix).toContain('Nếu là số để tính: viết 8.');
  });

  it.each([
    ['5', 5],
    ['-12', -12],
    ['2.5', 2.5],
    ['101099012345', 101099012345],
    ['2026-03-05', '2026-03-05'],
    ['22:30', '22:30'],
    ['no', 'no'],
    ['"08"', '08'],
    ["'1e3'", '1e3'],
    ['true', true],
    ['null', null],
    ['12/QĐ-UBND', '12/QĐ-UBND'],
  ])('%s is silent', (written, value) => {
    const source = read(`a: ${written}\n`);
    expect(source.findings).toEqual([]);
    expect(source.data).toEqual({ a: value });
  });

  it('offers the number where one is meant', () => {
    expect(read('a: 1.000\n').findings[0]!.fix).toContain('viết liền 1000');
    expect(read('a: 08\n').findings[0]!.fix).toContain('viết 8');
    expect(read('a: 9007199254740993\n').findings[0]!.fix).not.toContain('Nếu là số');
  });
});

describe('data', () => {
  it('has no prototype tricks', () => {
    const data = read('__proto__: {quyen: 1}\nb: {"__proto__": [1], constructor: 2}\n').data as Record<
      string,
      unknown
    >;
    expect(Object.keys(data)).toEqual(['b']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(data['b'])).toBe(Object.prototype);
    expect('quyen' in {}).toBe(false);
  });

  it('takes merge keys as plain keys', () => {
    expect(read('a: &a {x: 1}\nb:\n  <<: *a\n').data).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 } } });
  });

  it('is the same for LF and CRLF', () => {
    const text = 'a: |\n  x\n\n  y\nb: "p\n  q"\nc: >-\n  r\n  s\nd: t\n  u\n';
    expect(read(text.replaceAll('\n', '\r\n')).data).toEqual(read(text).data);
    expect(read(text.replaceAll('\n', '\r\n')).findings).toEqual([]);
  });
});

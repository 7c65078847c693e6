/** The small parts of reading back: values, gaps, XML, YAML edits, diffs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/readback/diff.ts';
import { formatNumber } from '../../src/forms/numbers.ts';
import { readDate, readNumber } from '../../src/readback/values.ts';
import { editYaml } from '../../src/source/edit.ts';

describe('values', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['ngày 05 tháng 3 năm 2026', '2026-03-05'],
    ['Ngày 5-3-2026', '2026-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', undefined],
    ['05/2026', undefined],
    ['khoảng 05/03/2026', undefined],
  ])('date %s', (text, value) => expect(readDate(text)).toBe(value));

  it.each([
    ['1.234.567,5', 1234567.5],
    ['1 234 567', 1234567],
    ['03', 3],
    ['-2,5', -2.5],
    ['1.5', undefined],
    ['1.2345', undefined],
    ['1 234.567', undefined],
    ['12 người', undefined],
    ['', undefined],
  ])('number %s', (text, value) => expect(readNumber(text)).toBe(value));

  it('reads every number that is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const value = Number(`${whole}.${part}`);
        expect(readNumber(formatNumber(value))).toBe(value);
      }),
    );
  });
});

describe('edits of YAML', () => {
  const text = [
    '# đầu tệp',
    'a: "09"   # số',
    "b: 'x'",
    'c: { d: 1, e: [hai, ba] }',
    'f: >-',
    '  một',
    '  hai',
    'g: 2026-01-02',
    '',
  ].join('\n');
  const swap = (from: string, to: string) => text.replace(from, to);

  it.each([
    ['a double-quoted text', ['a'], '10', swap('"09"', '"10"')],
    ['a single-quoted text', ['b'], 'y', swap("'x'", "'y'")],
    ['a number in a flow map', ['c', 'd'], 2.5, swap('d: 1', 'd: 2.5')],
    ['an item of a flow list', ['c', 'e', 1], 'bốn', swap('ba]', 'bốn]')],
    ['a plain date', ['g'], '2026-01-03', swap('2026-01-02', '2026-01-03')],
    ['a plain text that would read as a number', ['c', 'e', 0], '12', swap('[hai', '["12"')],
    ['a plain text with a colon', ['c', 'e', 0], 'a: b', swap('[hai', '["a: b"')],
    ['a key that is not there', ['c', 'z'], '1', swap('{ d', '{ z: "1", d')],
  ])('%s', (_, path, value, after) => expect(editYaml(text, [{ path, value }])).toBe(after));

  it.each([
    ['a map', ['c'], 'x'],
    ['a place that is not there', ['x', 'y'], 'x'],
  ])('%s is not written over', (_, path, value) => expect(editYaml(text, [{ path, value }])).toBeUndefined());

  it('changes nothing but the value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const plain = value.trim().normalize('NFC');
        const after = editYaml(text, [{ path: ['a'], value: plain }]);
        const rest = text.slice(text.indexOf('\nb:'));
        if (after !== undefined) expect(after.endsWith(rest)).toBe(true);
      }),
    );
  });

  it('leaves an anchored value to people, since others may point to it', () => {
    expect(editYaml('a: &x 1\nb: *x\n', [{ path: ['a'], value: 2 }])).toBeUndefined();
    expect(editYaml('a: &x 1\nb: *x\n', [{ path: ['b'], value: 2 }])).toBeUndefined();
  });
});

describe('diffs', () => {
  it('names lines as patch does', () => {
    expect(unifiedDiff('a\nb\nc\nd\ne\nf', 'a\nb\nc\nD\ne\nf', 'x.yaml')).toBe(
      '--- a/x.yaml\n+++ b/x.yaml\n@@ -2,5 +2,5 @@\n b\n c\n-d\n+D\n e\n f\n\\ No newline at end of file\n',
    );
    expect(unifiedDiff('a\n', 'a\n', 'x')).toBe('');
  });
});

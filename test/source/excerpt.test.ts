/** The marked line: what stands over the caret is what is meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { read } from './helpers.ts';

const at = (line: number, column: number, endColumn: number, endLine = line) => ({
  file: 'x',
  line,
  column,
  endLine,
  endColumn,
});

describe('excerpt', () => {
  it.each([
    ['plain', 'a: 1\nb: xyz\n', at(2, 4, 7), 'b: xyz', '   ^~~'],
    ['no length', 'a:\n', at(1, 3, 3), 'a:', '  ^'],
    ['CRLF', 'a: 1\r\nb: 2\r\n', at(1, 4, 5), 'a: 1', '   ^'],
    ['tab', 'a:\tx\n', at(1, 4, 5), 'a:  x', '    ^'],
    ['NFD', `${'Việt'.normalize('NFD')}: x`, at(1, 9, 10), `${'Việt'.normalize('NFD')}: x`, '      ^'],
    ['wide', '漢字: x', at(1, 5, 6), '漢字: x', '      ^'],
    ['astral', '😀: x', at(1, 5, 6), '😀: x', '    ^'],
    ['over lines', 'a: |\n  x\n', at(1, 4, 4, 2), 'a: |', '   ^'],
    ['escape sequences are not printed', 'a: \u001B[31m', at(1, 4, 5), 'a: ·[31m', '   ^'],
    ['after the end', 'a', at(1, 2, 2), 'a', ' ^'],
    ['no such line', 'a', at(9, 1, 1), '', ''],
  ])('%s', (_name, text, place, line, caret) => {
    expect(excerpt(text, place)).toEqual({ line, caret });
  });

  it('cuts around the caret', () => {
    const text = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const { line, caret } = excerpt(text, at(1, 501, 505), 40);
    expect(line).toHaveLength(40);
    expect(line).toMatch(/^…x+HEREy+…$/);
    expect(line.slice(caret.indexOf('^'), caret.length)).toBe('HERE');
  });

  it('never exceeds the width, and marks the letter, in any line', () => {
    const width = (text: string): number =>
      [...text].reduce((sum, c) => sum + (/\p{M}/u.test(c) ? 0 : c === '漢' || c === '😀' ? 2 : 1), 0);
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', ' ', 'ệ', 'e\u0323\u0302', '漢', '😀', '\t'),
          maxLength: 300,
        }),
        fc.string({ unit: fc.constantFrom('a', '漢', 'đ', '\t'), maxLength: 300 }),
        fc.integer({ min: 5, max: 120 }),
        (before, after, limit) => {
          const { line, caret } = excerpt(
            `${before}Z${after}`,
            at(1, before.length + 1, before.length + 2),
            limit,
          );
          expect(width(line)).toBeLessThanOrEqual(limit);
          expect(caret.length).toBeLessThanOrEqual(limit);
          expect(width(line.slice(0, line.indexOf('Z')))).toBe(caret.indexOf('^'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is quick on one line of a megabyte', () => {
    const text = `${'漢'.repeat(500_000)}Z${'a'.repeat(500_000)}`;
    const { line, caret } = excerpt(text, at(1, 500_001, 500_002));
    expect(line).toContain('Z');
    expect(caret).toMatch(/^ +\^$/);
  });

  it('marks the value of a finding', () => {
    const source = read('so: 1\nma: 0012\n');
    expect(excerpt(source.text, source.findings[0]!.place)).toEqual({ line: 'ma: 0012', caret: '    ^~~~' });
  });
});

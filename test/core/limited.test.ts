import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitedRegExp, mayHang } from '../../src/core/limited.ts';
import { distrust, expression, patternOf } from '../../src/core/pattern.ts';

const HANGING = '^(?:\\S+\\s*)+!$';
const LONG = 'một câu dài không có dấu chấm than ở cuối nhưng có nhiều tiếng';

describe('a pattern that is not ours', () => {
  it('finds what a plain one finds, wherever it is used', () => {
    const limited = new LimitedRegExp('(?:m(ẫ)u )+', 'giu');
    const plain = /(?:m(ẫ)u )+/giu;
    fc.assert(
      fc.property(fc.stringMatching(/^(?:mẫu |Mẫu |thử |x)*$/u), (text) => {
        expect([...text.matchAll(limited)]).toEqual([...text.matchAll(plain)]);
        expect(text.replace(limited, '<$1>')).toBe(text.replace(plain, '<$1>'));
        expect(limited.test(text)).toBe(plain.test(text));
        expect(limited.lastIndex).toBe(plain.lastIndex);
      }),
    );
  });

  it('is stopped on a text that takes too long, and not tried again', () => {
    const limited = new LimitedRegExp(HANGING, 'u');
    expect(limited.test('một hai!')).toBe(true);
    expect(() => limited.test(LONG)).toThrow(/“\^\(\?:\\S\+\\s\*\)\+!\$” chạy quá lâu/);
    expect(() => limited.test('ngắn!')).toThrow(/chạy quá lâu/);
  });

  it.each([
    [HANGING, true],
    ['(a|a)*$', true],
    ['.*a.*b.*c', true],
    ['^\\d{4}-(1[01]-\\d\\d|12-0\\d)$', false],
    ['[Tt]ổng kết năm (?!học)', false],
    ['^\\s*\\S+$', false],
  ])('%s is watched: %s', (pattern, watched) => {
    expect(mayHang(pattern)).toBe(watched);
  });

  it('is known by the file it stands in', () => {
    distrust({ quy_tac: [{ thi: { pattern: '^(?:thử+)+$' }, ten: 'Tên quy tắc' }] });
    expect(patternOf('^(?:thử+)+$')).toBeInstanceOf(LimitedRegExp);
    expect(expression('(?:x)', 'u', '^(?:thử+)+$')).toBeInstanceOf(LimitedRegExp);
    expect(patternOf('^(?:mẫu+)+$')).not.toBeInstanceOf(LimitedRegExp);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternOf, plain, wordingOf } from '../../src/core/pattern.ts';

describe('a pattern of the law tried on what people typed', () => {
  const denied = wordingOf('^\\s*(?:Không|Chưa) có');

  it.each([
    ['as it is written', 'Không có'],
    ['in capitals', 'KHÔNG CÓ'],
    ['in small letters', 'không có'],
    ['with a no-break space', 'Không\u00a0có'],
    ['with a thin space and a tab', 'Không\u202f\tcó'],
    ['with two spaces', '  Không  có'],
    ['with a soft hyphen and a joint of no width', 'Kh\u00adông \u200bcó'],
    ['between quotes', '“Không có”'],
    ['between parentheses', '(Không có)'],
    ['behind a bullet', '– Không có'],
  ])('is the same %s', (_, text) => {
    expect(denied.test(text)).toBe(true);
  });

  it('is not another word', () => {
    expect(denied.test('Có, không còn hộ nghèo')).toBe(false);
  });

  it('that names capitals looks at what was typed, sign by sign', () => {
    const name = wordingOf('^\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)+$');
    expect(name.test('Trần Văn Mẫu')).toBe(true);
    for (const typed of ['trần văn mẫu', 'Trần  Văn Mẫu', ' Trần Văn Mẫu', 'Trần\u00a0Văn Mẫu']) {
      expect(name.test(typed), typed).toBe(false);
    }
  });

  it('is made once, and told by its own text', () => {
    expect(patternOf('mẫu')).toBe(patternOf('mẫu'));
    expect(String(wordingOf('mẫu'))).toBe('mẫu');
    expect(() => wordingOf('(').test('')).toThrow(SyntaxError);
  });
});

describe('a text as it reads', () => {
  it('keeps its lines', () => {
    expect(plain('Dòng một \n  dòng hai')).toBe('Dòng một \n dòng hai');
  });

  it('reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÀ \u00a0\u00ad\t\n“(-–…1') }), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});

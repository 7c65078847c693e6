import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/doc/model.ts';
import { type BrokenLine, breakLines } from '../../src/layout/break.ts';
import { singleLine } from '../../src/layout/measure.ts';
import { exactWidth, shapeLine } from '../../src/layout/shape.ts';
import { ptToTwips } from '../../src/layout/twips.ts';
import { fonts, measure } from './support.ts';

const SIZE = 14;
const HEIGHT = ptToTwips(singleLine(fonts, SIZE));
/** What is kept free behind italic, pt. */
const LEAN = Math.floor(HEIGHT / 12) / 20;

const shape = (line: Line) => shapeLine(line, {}, SIZE, fonts);

/** Lines of `line` in a column of `width` pt. */
function broken(line: Line, first: number, rest = first): readonly BrokenLine[] {
  return breakLines(shape(line), { first: ptToTwips(first), rest: ptToTwips(rest), height: HEIGHT });
}

function texts(line: Line | string, width: number): readonly string[] {
  const runs = typeof line === 'string' ? [{ text: line }] : line;
  return broken(runs, width).map(({ start, end }) => shape(runs).text.slice(start, end));
}

/** A column that just holds `text`. */
const room = (text: string, style = {}) => measure(text, SIZE, style) + 0.3;

const run = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'aoếợTHĐg1.,;/()“”-–—  \u00a0'), maxLength: 40 }),
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const line = fc.array(run, { maxLength: 5 });
const column = fc.integer({ min: 30, max: 500 });

describe('breakLines', () => {
  it('keeps the text: nothing lost, nothing added, only spaces hang at line ends', () => {
    fc.assert(
      fc.property(line, column, (runs, width) => {
        const { text } = shape(runs);
        const lines = broken(runs, width);
        let at = 0;
        for (const { start, end, next } of lines) {
          expect(start).toBe(at);
          expect(
            text
              .slice(end, next)
              .trim()
              .replace(/\u00a0/g, ''),
          ).toBe('');
          at = next;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('has no line wider than its measure', () => {
    fc.assert(
      fc.property(line, column, column, (runs, first, rest) => {
        const shaped = shape(runs);
        for (const [i, { start, end }] of broken(runs, first, rest).entries()) {
          if (end - start === 1) continue;
          const width = exactWidth(shaped, start, end, SIZE, fonts);
          // Stretches are measured in whole twips, characters in sixths of one.
          const rounding = (shaped.stretches.length + (end - start) / 12) / 20;
          expect(width).toBeLessThanOrEqual((i === 0 ? first : rest) + rounding);
        }
      }),
    );
  });

  it('is greedy: the first word of the next line did not fit', () => {
    const words = fc.array(fc.constantFrom('thi', 'đua', 'khen', 'thưởng', 'là'), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 500 }), (some, width) => {
        const lines = texts(some.join(' '), width);
        for (let i = 0; i + 1 < lines.length; i++) {
          const longer = `${lines[i]} ${lines[i + 1]!.split(' ')[0]}`;
          expect(measure(longer, SIZE) + 0.2).toBeGreaterThan(width);
        }
      }),
    );
  });

  it('breaks after a dash, also before a digit', () => {
    const years = 'giai đoạn 2021-2025';
    expect(texts(years, room('giai đoạn 2021-'))).toEqual(['giai đoạn 2021-', '2025']);
    expect(texts('Thi–đua', room('Thi–'))).toEqual(['Thi–', 'đua']);
    expect(texts([{ text: 'Thi-' }, { text: 'đua', bold: true }], 30)).toEqual(['Thi-', 'đua']);
  });

  it('never breaks at a no-break space or a change of style', () => {
    expect(texts('Số:\u00a005', room('Số:\u00a005'))).toEqual(['Số:\u00a005']);
    expect(texts('theo số\u00a005', room('theo số'))).toEqual(['theo', 'số\u00a005']);
    const styled = [{ text: 'xxxxx từ' }, { text: 'ghép', bold: true }];
    expect(texts(styled, measure('xxxxx từg', SIZE))).toEqual(['xxxxx', 'từghép']);
  });

  it('keeps a number and a path with slashes whole where a space stands before it', () => {
    const number = 'theo 123/QĐ-UBND';
    expect(texts(number, room('theo 123/'))).toEqual(['theo', '123/QĐ-', 'UBND']);
    expect(texts(number, room('theo 123/QĐ-'))).toEqual(['theo 123/QĐ-', 'UBND']);
    const path = 'aaaaaa/bbbbbb/cccccc';
    expect(texts(path, room('aaaaaa/bb'))).toEqual(['aaaaaa/', 'bbbbbb/', 'cccccc']);
  });

  it('never parts brackets, quotes and signs from their word', () => {
    const cases = ['xxxx (abc)', 'xxxx “abc”', 'xxxx abc.', 'xxxx abc, d', 'xxxx 12,5%', 'xxxx 25°C'];
    for (const text of cases) {
      const [first, second] = texts(text, room('xxxx ab'));
      expect([first, second!.length > 2], text).toEqual(['xxxx', true]);
    }
    expect(texts('xxxx ...', room('xxxx .'))).toEqual(['xxxx .', '..']);
  });

  it('keeps a twelfth of the height free behind italic', () => {
    const exact = measure('thi đua', SIZE, { italic: true });
    const runs = [{ text: 'thi đua', italic: true }];
    expect(texts(runs, exact + LEAN - 0.1)).toEqual(['thi', 'đua']);
    expect(texts(runs, exact + LEAN + 0.1)).toEqual(['thi đua']);
    expect(texts('thi đua', room('thi đua'))).toEqual(['thi đua']);
  });

  it('cuts a word wider than the line between characters', () => {
    const lines = texts('a '.concat('x'.repeat(20), ' b'), room('x'.repeat(8)));
    expect(lines).toEqual(['a', 'xxxxxxxx', 'xxxxxxxx', 'xxxx b']);
    expect(texts('xx', 1)).toEqual(['x', 'x']);
  });

  it('gives a paragraph without text one empty line', () => {
    expect(broken([], 100)).toEqual([{ start: 0, end: 0, next: 0 }]);
  });
});

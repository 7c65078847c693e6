import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/doc/model.ts';
import { type BrokenLine, breakLines } from '../../src/layout/break.ts';
import { splitWords } from '../../src/layout/words.ts';
import { fonts, measure } from './support.ts';

const SIZE = 14;

function broken(line: Line, first: number, rest = first): readonly BrokenLine[] {
  return breakLines(splitWords(line, {}, SIZE, fonts), first, rest, SIZE, fonts);
}

function text({ words }: BrokenLine): string {
  return words
    .map((word, i) => part(word.fragments) + (i < words.length - 1 ? part(word.spaces) : ''))
    .join('');
}

function part(fragments: readonly { readonly text: string }[]): string {
  return fragments.map((fragment) => fragment.text).join('');
}

function texts(line: Line, width: number): readonly string[] {
  return broken(line, width).map(text);
}

const run = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'aoếợTHĐg1.,;/-–—  \u00a0'), maxLength: 40 }),
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const line = fc.array(run, { maxLength: 5 });

describe('breakLines', () => {
  it('keeps the text: nothing lost, nothing added, only spaces at line ends hang', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 30, max: 500 }), (runs, width) => {
        const whole = broken(runs, width)
          .flatMap(({ words }) => words)
          .map((word) => part(word.fragments) + part(word.spaces))
          .join('');
        expect(whole).toBe(
          runs
            .map((r) => r.text)
            .join('')
            .replace(/^ +/, ''),
        );
      }),
    );
  });

  it('has no line wider than its measure', () => {
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 30, max: 500 }),
        fc.integer({ min: 30, max: 500 }),
        (runs, first, rest) => {
          for (const [i, each] of broken(runs, first, rest).entries()) {
            expect(each.available).toBe(i === 0 ? first : rest);
            expect(each.width).toBeLessThanOrEqual(each.available + 0.011);
          }
        },
      ),
    );
  });

  it('is greedy: the first word of the next line did not fit', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 60, max: 500 }), (runs, width) => {
        const lines = broken(runs, width);
        for (let i = 0; i + 1 < lines.length; i++) {
          const next = lines[i + 1]!.words[0]!;
          const gap = lines[i]!.words.at(-1)!.spaceWidth;
          expect(lines[i]!.width + gap + next.width + SIZE / 12).toBeGreaterThan(width);
        }
      }),
    );
  });

  it('measures a line as the sum of its text', () => {
    const [first] = broken([{ text: 'Thi đua là yêu nước' }], 500);
    expect(first!.width).toBeCloseTo(measure('Thi đua là yêu nước', SIZE), 6);
  });

  it('breaks after a dash inside a word, also before a digit, not after a dash that begins one', () => {
    expect(texts([{ text: 'giai đoạn 2021-2025' }], measure('giai đoạn 2021-', SIZE) + 0.1)).toEqual([
      'giai đoạn 2021-',
      '2025',
    ]);
    expect(texts([{ text: 'a -b' }], measure('a -', SIZE) + 0.1)).toEqual(['a', '-b']);
  });

  it('breaks after a dash at the end of a run', () => {
    expect(texts([{ text: 'Thi-' }, { text: 'đua', bold: true }], 30)).toEqual(['Thi-', 'đua']);
  });

  it('never breaks at a no-break space, a slash or a change of style', () => {
    const width = measure('Số: 05', SIZE);
    expect(texts([{ text: 'Số:\u00a005' }], width + 0.1)).toEqual(['Số:\u00a005']);
    expect(texts([{ text: 'xxxxx aa/bb' }], measure('xxxxx aa/', SIZE) + 0.1)).toEqual(['xxxxx', 'aa/bb']);
    const styled = texts([{ text: 'xxxxx từ' }, { text: 'ghép', bold: true }], measure('xxxxx từg', SIZE));
    expect(styled).toEqual(['xxxxx', 'từghép']);
  });

  it('keeps 1/12 of the size free on a line that ends in italic', () => {
    const exact = measure('thi đua', SIZE, { italic: true });
    const runs = [{ text: 'thi đua', italic: true }];
    expect(texts(runs, exact + SIZE / 12 - 0.1)).toEqual(['thi', 'đua']);
    expect(texts(runs, exact + SIZE / 12 + 0.1)).toEqual(['thi đua']);
    const roman = measure('thi đua', SIZE);
    expect(texts([{ text: 'thi đua' }], roman + 0.1)).toEqual(['thi đua']);
  });

  it('cuts a word wider than the line between characters', () => {
    const lines = texts([{ text: 'a '.concat('x'.repeat(20), ' b') }], measure('x'.repeat(8), SIZE) + 0.1);
    expect(lines).toEqual(['a', 'xxxxxxxx', 'xxxxxxxx', 'xxxx b']);
  });

  it('gives a paragraph without text one empty line', () => {
    expect(broken([], 100)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { mayBreak } from '../../src/layout/opportunity.ts';

/** `text` cut wherever a line may end. */
function pieces(text: string): readonly string[] {
  const cuts = [...text].map((_, i) => i).filter((i) => i > 0 && mayBreak(text, i));
  return [0, ...cuts].map((cut, i) => text.slice(cut, cuts[i]));
}

describe('mayBreak', () => {
  it.each([
    ['spaces', 'thi đua yêu nước', ['thi ', 'đua ', 'yêu ', 'nước']],
    ['no-break spaces', 'số\u00a005 tháng\u00a03', ['số\u00a005 ', 'tháng\u00a03']],
    [
      'dashes',
      'Thi đua - Khen thưởng 2021-2025',
      ['Thi ', 'đua ', '- ', 'Khen ', 'thưởng ', '2021-', '2025'],
    ],
    ['long dashes', 'a–b—c', ['a–', 'b', '—', 'c']],
    ['slashes', '12/2024/NĐ-CP và/hoặc', ['12/2024/', 'NĐ-', 'CP ', 'và/', 'hoặc']],
    ['brackets', 'xã (mới) [1] {a}', ['xã ', '(mới) ', '[1] ', '{a}']],
    ['a bracket after a space', 'xã ( mới ) cũ', ['xã ', '( mới ) ', 'cũ']],
    ['quotes', '“thi đua” "a b"', ['“thi ', 'đua” ', '"a ', 'b"']],
    ['marks', 'a. b, c; d: e! f? g…', ['a. ', 'b, ', 'c; ', 'd: ', 'e! ', 'f? ', 'g…']],
    ['marks after a space', 'a ... b', ['a ... ', 'b']],
    ['numbers', '1.250,5% 25°C -5 +5 $5 5₫', ['1.250,5% ', '25°C ', '-', '5 ', '+5 ', '$5 ', '5₫']],
    ['a percentage after a letter', 'x%', ['x', '%']],
    ['numbers in brackets', '(5)% +(5) +(a)', ['(5)% ', '+(5) ', '+', '(a)']],
    ['signs of letters', 'a=b a×b a@b.vn a_b', ['a=b ', 'a×b ', 'a@b.vn ', 'a_b']],
    ['dashes in pairs', 'a —— b — — c', ['a ', '—— ', 'b ', '— — ', 'c']],
    ['ellipses', 'a…… 5…', ['a…… ', '5…']],
    ['accents apart', 'a\u0301 -\u0301', ['a\u0301 ', '-\u0301']],
  ])('%s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

/** Facts of which one is enough are told as one; a condition that wants them all tells each. */
import { describe, expect, it } from 'vitest';
import { withAlternatives } from '../../src/judge/alternatives.ts';
import { answer } from '../support/answer.ts';
import { names } from '../support/dossier.ts';

const given = (key: string) => ({ tai: { [`/de_nghi/dong_gop/${key}`]: { type: 'string', minLength: 1 } } });

describe('missing facts', () => {
  it('of alternatives are one, in words “hoặc”', () => {
    const { value, missing } = answer({ anyOf: [given('cong_suc'), given('dat_dai')] }, {});
    expect(value).toBeUndefined();
    expect(missing).toEqual(['/de_nghi/dong_gop/cong_suc|/de_nghi/dong_gop/dat_dai']);
    expect(names.pointer(missing[0]!)).toBe(
      'de_nghi.dong_gop.cong_suc (Công sức) hoặc de_nghi.dong_gop.dat_dai (Đất đai)',
    );
  });

  it('that must all be there are each their own', () => {
    const { missing } = answer({ allOf: [given('cong_suc'), given('dat_dai')] }, {});
    expect(missing).toHaveLength(2);
  });

  it('beside alternatives stay', () => {
    const schema = { allOf: [given('gia_tri'), { anyOf: [given('cong_suc'), given('dat_dai')] }] };
    expect(answer(schema, {}).missing).toEqual([
      '/de_nghi/dong_gop/gia_tri',
      '/de_nghi/dong_gop/cong_suc|/de_nghi/dong_gop/dat_dai',
    ]);
  });

  it('take the shortest way', () => {
    const long = { allOf: [given('a'), given('b')] };
    const both = withAlternatives(
      { anyOf: [long, given('c')] },
      ['/de_nghi/dong_gop/a', '/de_nghi/dong_gop/b', '/de_nghi/dong_gop/c'],
      {},
    );
    expect(both).toEqual(['/de_nghi/dong_gop/c']);
  });

  it('of one branch alone are left as they are, when the other is told and fails', () => {
    const x = { tai: { '/de_nghi/x': { const: 1 } } };
    expect(answer({ anyOf: [given('a'), x] }, { de_nghi: { x: 2 } }).missing).toEqual([
      '/de_nghi/dong_gop/a',
    ]);
    expect(answer({ anyOf: [given('a'), x] }, {}).missing).toEqual(['/de_nghi/dong_gop/a|/de_nghi/x']);
  });
});

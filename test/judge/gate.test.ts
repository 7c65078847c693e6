/** The gate only spares work: whatever it turns away would not have held. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatesOf, pass } from '../../src/judge/gate.ts';
import type { Condition } from '../../src/law/types.ts';
import { answer } from '../support/answer.ts';
import { exampleNames, loadExample } from '../support/dossier.ts';
import { law } from '../support/law.ts';

const mayHold = (condition: Condition, data: unknown) => {
  const { ofCase, ofItem } = gatesOf(condition);
  return pass(ofCase, data) && pass(ofItem, data);
};
const gate = (schema: object, data: unknown) => mayHold({ ref: '', schema } as Condition, data);

describe('a gate', () => {
  it.each([
    ['a fact is absent', { co: ['/a'] }, {}, false],
    ['a fact is there', { co: ['/a'] }, { a: 1 }, true],
    ['a list is empty', { co: ['/a'] }, { a: [] }, false],
    ['a value is another', { tai: { '/a': { const: 'x' } } }, { a: 'y' }, false],
    ['a value is the one', { tai: { '/a': { const: 'x' } } }, { a: 'x' }, true],
    ['a value is not told: nothing sure', { tai: { '/a': { const: 'x' } } }, {}, false],
    ['a value is one of several', { tai: { '/a': { enum: ['x', 'y'] } } }, { a: 'y' }, true],
    ['a value is none of several', { tai: { '/a': { enum: ['x', 'y'] } } }, { a: 'z' }, false],
    ['a pattern is for the evaluation', { tai: { '/a': { pattern: '^x' } } }, { a: 'y' }, true],
    ['alternatives are for the evaluation', { anyOf: [{ co: ['/a'] }] }, {}, true],
    [
      'one of all fails',
      { allOf: [{ co: ['/a'] }, { tai: { '/b': { const: true } } }] },
      { a: 1, b: false },
      false,
    ],
  ])('%s', (_, schema, data, passes) => {
    expect(gate(schema, data)).toBe(passes);
  });

  it('tells demands on the item from those on the case', () => {
    const { ofCase, ofItem } = gatesOf({
      ref: '',
      schema: { co: ['/a', '/muc/b', '/muc_khac'] },
    } as Condition);
    expect([ofCase.length, ofItem.length]).toEqual([2, 1]);
    expect([pass(ofItem, { muc: { b: 1 } }), pass(ofItem, { a: 1 })]).toEqual([true, false]);
  });

  it('turns away nothing that holds', () => {
    const value = fc.constantFrom('x', 'y', 1, true, null, [], ['x']);
    const pointer = fc.constantFrom('/a', '/b', '/c/d');
    const plain = fc.constantFrom('x', 'y', 1, true);
    const leaf = fc.oneof(
      pointer.map((one) => ({ co: [one] })),
      fc.tuple(pointer, plain).map(([one, only]) => ({ tai: { [one]: { const: only } } })),
      fc.tuple(pointer, fc.array(plain, { minLength: 1 })).map(([one, any]) => ({
        tai: { [one]: { enum: [...new Set(any)] } },
      })),
    );
    const schema = fc.oneof(
      leaf,
      fc.array(leaf, { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf })),
      fc.array(leaf, { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    );
    const data = fc.record(
      { a: value, b: value, c: fc.record({ d: value }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(schema, data, (condition, facts) => {
        if (answer(condition, facts).value === true) expect(gate(condition, facts)).toBe(true);
      }),
    );
  });

  it('spares most examples some rule of the law', () => {
    const spared = exampleNames.filter((name) => {
      const [submission] = loadExample(name).dossiers[0]!.submissions;
      const data = { de_nghi: submission!.nominations[0]!.document.data };
      return law.data.quy_tac.some(({ khi }) => khi && !mayHold(khi, data));
    });
    expect(spared).toEqual(exampleNames);
  });
});

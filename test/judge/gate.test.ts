/** The gate only spares work: whatever it turns away would not have held. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Validate } from '../../src/judge/evaluate.ts';
import { gatesOf, pass, Tried } from '../../src/judge/gate.ts';
import { vocabularyAjv } from '../../src/judge/vocabulary.ts';
import type { Condition } from '../../src/law/types.ts';
import { answer, surroundings } from '../support/answer.ts';
import { exampleNames, loadExample } from '../support/dossier.ts';
import { law } from '../support/law.ts';

const ajv = vocabularyAjv(false);

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
    [
      'a value is one of several, but not the one',
      { tai: { '/a': { enum: ['x', 'y'], const: 'x' } } },
      { a: 'y' },
      false,
    ],
    ['a pattern is not matched', { tai: { '/a': { pattern: '^x' } } }, { a: 'y' }, false],
    ['a pattern says nothing of a number', { tai: { '/a': { pattern: '^x' } } }, { a: 1 }, true],
    ['a pattern of what is not told', { tai: { '/a': { pattern: '^x' } } }, {}, false],
    ['something is there that must not be', { khong_co: ['/a'] }, { a: 1 }, false],
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

  it('is one for equal demands, and answers a case as often as it is asked', () => {
    const [one, same, other] = [{ co: ['/a'] }, { allOf: [{ co: ['/a'] }] }, { khong_co: ['/a'] }].map(
      (schema) => gatesOf({ ref: '', schema } as unknown as Condition).ofCase,
    );
    expect([one![0] === same![0], one![0] === other![0]]).toEqual([true, false]);
    for (const data of [{ a: 1 }, {}]) {
      const tried = new Tried(data);
      for (const gates of [one!, same!, other!, one!]) expect(tried.pass(gates)).toBe(pass(gates, data));
    }
    // A rule file of one's own may bring demands that were not known when the case came.
    const early = new Tried({ a: 1 });
    const later = gatesOf({
      ref: '',
      schema: { tai: { '/a': { const: 1, enum: [1, 'mới'] } } },
    } as Condition);
    expect([early.pass(later.ofCase), early.pass(later.ofCase)]).toEqual([true, true]);
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

  it('knows of a plain condition all that an evaluation would', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-02-30'];
    const value = fc.constantFrom('x', 'xy', 'y', 1, true, null, [], ['x'], ...days);
    const pointer = fc.constantFrom('/a', '/b', '/c/d');
    const plain = fc.constantFrom('x', 'y', 1, true);
    const leaf = fc.oneof(
      pointer.map((one) => ({ co: [one] })),
      pointer.map((one) => ({ khong_co: [one] })),
      fc.tuple(pointer, plain).map(([one, only]) => ({ tai: { [one]: { const: only } } })),
      fc.tuple(pointer, plain).map(([one, other]) => ({ tai: { [one]: { not: { const: other } } } })),
      pointer.map((one) => ({ tai: { [one]: { pattern: '^x', description: 'x đứng đầu' } } })),
      pointer.map((one) => ({ tai: { [one]: { enum: ['x', 1], pattern: 'y$' } } })),
      fc
        .tuple(pointer, pointer, fc.boolean())
        .map(([truoc, sau, cho_trung]) => ({ thu_tu: { truoc, sau, cho_trung } })),
    );
    const schema = fc.array(leaf, { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf }));
    const data = fc.record(
      { a: value, b: value, c: fc.record({ d: value }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    );
    let seen = 0;
    fc.assert(
      fc.property(schema, data, (condition, facts) => {
        if (!gatesOf({ ref: '', schema: condition } as Condition).exact) return;
        seen++;
        const surely = { ...surroundings(), assume: false, unknown: false, missing: new Set(), values: {} };
        const validate = ajv.compile(condition) as unknown as Validate;
        expect(gate(condition, facts)).toBe(validate.call(surely as never, facts));
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(50);
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

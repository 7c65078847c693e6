import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allOf, anyOf, type Tri } from '../../src/core/tri.ts';

const tri = fc.constantFrom<Tri>(true, false, undefined);
const not = (value: Tri): Tri => (value === undefined ? undefined : !value);

it('De Morgan', () => {
  fc.assert(fc.property(fc.array(tri), (values) => not(allOf(values)) === anyOf(values.map(not))));
});

it('an unknown never decides: settling it keeps every sure answer', () => {
  fc.assert(
    fc.property(fc.array(tri), fc.array(fc.boolean()), (values, guesses) => {
      const settled = values.map((value, i) => value ?? guesses[i] ?? false);
      for (const combine of [allOf, anyOf]) {
        const before = combine(values);
        if (before !== undefined) expect(combine(settled)).toBe(before);
      }
    }),
  );
});

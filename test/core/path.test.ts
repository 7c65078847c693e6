import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataPath, fromPointer, toPointer, valueAt, withValueAt } from '../../src/core/path.ts';

const step = fc.oneof(fc.constantFrom('a', 'b', 'c/d', 'e~f'), fc.nat({ max: 3 }));
const path: fc.Arbitrary<DataPath> = fc.array(step, { maxLength: 4 });

describe('a path', () => {
  it('is the same after a pointer', () => {
    fc.assert(
      fc.property(path, (at) => {
        expect(fromPointer(toPointer(at))).toEqual(at);
      }),
    );
  });
});

describe('withValueAt', () => {
  it('puts a value at any path, and leaves the data as it is', () => {
    fc.assert(
      fc.property(path, fc.jsonValue(), (at, value) => {
        const data = { a: { b: [{ a: 1 }, 2] }, 0: 'x' };
        const before = structuredClone(data);
        expect(valueAt(withValueAt(data, at, value), at)).toEqual(value);
        expect(data).toEqual(before);
      }),
    );
  });

  it('keeps what stands beside it', () => {
    expect(withValueAt({ a: [{ b: 1, c: 2 }] }, ['a', 0, 'b'], [])).toEqual({ a: [{ b: [], c: 2 }] });
  });
});

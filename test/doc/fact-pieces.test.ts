/** The map of facts as properties of a document: whole in any order, or none. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactMap } from '../../src/doc/fact-map.ts';
import { factPieces, mapInPieces } from '../../src/doc/fact-pieces.ts';
import { textHash } from '../../src/doc/hash.ts';

/** A map of so many facts. */
const mapOf = (facts: number): FactMap => ({
  source: 'dot-trinh.yaml',
  facts: Array.from({ length: facts }, (_, i) => {
    const hash = textHash(`dữ kiện ${i}`);
    return { at: `de-nghi/a.yaml#/thanh_tich/${i}`, as: '', more: undefined, hash, whole: hash };
  }),
  patterns: Array.from({ length: facts }, (_, i) => [`Điều “${i}”: `, i, '.']),
});
const map = mapOf(60);
const pieces = factPieces(map);

describe('the map of facts in properties', () => {
  it('comes back whole, in whatever order and among whatever others', () => {
    const others = [
      { name: 'KSOProductBuildVer', value: '1033-11.2' },
      { name: 'khenthuong-du-kien', value: 'của ai đó' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...pieces, ...others], { minLength: pieces.length + 2 }), (mixed) => {
        expect(mapInPieces(mixed)).toEqual(map);
      }),
    );
  });

  it('takes no more of a property than Word lets it have, in letters that need no escape', () => {
    for (const count of [0, 1, 3, 60, 900]) {
      const parts = factPieces(mapOf(count));
      expect(mapInPieces(parts)).toEqual(mapOf(count));
      for (const { value } of parts) expect(value).toMatch(/^[A-Za-z0-9+/=]{1,255}$/);
    }
  });

  it.each([
    ['one is missing', () => pieces.slice(1)],
    ['the last is missing', () => pieces.slice(0, -1)],
    ['one is there twice', () => [...pieces, pieces[0]!]],
    ['one was changed', () => [{ ...pieces[0]!, value: pieces[0]!.value.replace(/.{9}$/, 'AAAAAAAAA') }]],
    [
      'one was changed in the middle',
      () => pieces.map((one, i) => (i === 1 ? { ...one, value: [...one.value].reverse().join('') } : one)),
    ],
    ['there are none', () => []],
    ['they hold something else', () => [{ name: 'khenthuong-du-kien-1-1', value: 'không phải bản đồ' }]],
    [
      'they hold a text that is no map',
      () => [{ name: 'khenthuong-du-kien-1-1', value: deflateSync('{"phien_ban":1}').toString('base64') }],
    ],
    [
      'they would fill the memory',
      () => [
        { name: 'khenthuong-du-kien-1-1', value: deflateSync(Buffer.alloc(17 << 20, 32)).toString('base64') },
      ],
    ],
  ])('is none where %s', (_, properties) => expect(mapInPieces(properties())).toBeUndefined());
});

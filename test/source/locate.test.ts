/** Paths lead to the text that wrote them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { DataPath } from '../../src/core/path.ts';
import { covered, read } from './helpers.ts';

const TEXT = `# hồ sơ
ho_ten: Nguyễn Văn An
trong:
thanh_tich:
  - noi: Huế 😀
    nam: "2024"
  - [x, y]
  - z
mo_ta: |
  dòng một
  dòng hai

neo: &n {p: 1}
bi_danh: *n
cuoi: 'x'
`;

describe('locate', () => {
  it.each<[DataPath, 'key' | 'value', string, string]>([
    [['ho_ten'], 'key', '2:1', 'ho_ten'],
    [['ho_ten'], 'value', '2:9', 'Nguyễn Văn An'],
    [['trong'], 'key', '3:1', 'trong'],
    [['trong'], 'value', '3:7', ''],
    [['thanh_tich', 0, 'noi'], 'value', '5:10', 'Huế 😀'],
    [['thanh_tich', 0, 'nam'], 'value', '6:10', '"2024"'],
    [['thanh_tich', 0], 'key', '5:5', 'noi'],
    [['thanh_tich', 0], 'value', '5:5', 'noi: Huế 😀\n    nam: "2024"'],
    [['thanh_tich', 1, 1], 'value', '7:9', 'y'],
    [['thanh_tich', 2], 'key', '8:5', 'z'],
    [['mo_ta'], 'value', '9:8', '|\n  dòng một\n  dòng hai'],
    [['bi_danh'], 'value', '14:10', '*n'],
    [['bi_danh', 'p'], 'value', '14:10', '*n'],
    [['bi_danh', 'p'], 'key', '14:10', '*n'],
    [['neo', 'p'], 'value', '13:13', '1'],
    [['khong_co'], 'key', '2:1', 'ho_ten'],
    [['thanh_tich', 0, 'khong_co'], 'value', '5:5', 'noi'],
    [['thanh_tich', 9], 'value', '4:1', 'thanh_tich'],
    [['thanh_tich', 9, 'x', 'y'], 'key', '4:1', 'thanh_tich'],
    [['trong', 'x'], 'key', '3:1', 'trong'],
    [['cuoi', 'x'], 'key', '15:1', 'cuoi'],
    [[], 'key', '2:1', 'ho_ten'],
  ])('%j %s', (path, part, at, expected) => {
    const source = read(TEXT);
    expect(source.findings).toEqual([]);
    const place = source.locate(path, part);
    expect(`${place.line}:${place.column}`).toBe(at);
    expect(covered(source, place)).toBe(expected);
  });

  it('answers alike in CRLF', () => {
    const place = read(TEXT.replaceAll('\n', '\r\n')).locate(['mo_ta'], 'value');
    expect(place).toMatchObject({ line: 9, column: 8, endLine: 11, endColumn: 11 });
  });

  it('answers with the head of a file that has no tree', () => {
    expect(read('a: "x\n').locate(['a'], 'value')).toMatchObject({ line: 1, column: 1 });
  });

  const word = fc.stringMatching(/^[a-zđăơ😀漢][a-zđă ]{0,8}[a-z]$/u);
  const tree = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, word, tie('map'), tie('list')),
    map: fc.dictionary(word, tie('node'), { minKeys: 1, maxKeys: 4 }),
    list: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  })).map;

  /** All paths to strings. */
  function* leaves(data: unknown, path: DataPath = []): Generator<[DataPath, string]> {
    if (typeof data === 'string') yield [path, data];
    else
      for (const [key, value] of Object.entries(data as object))
        yield* leaves(value, [...path, Array.isArray(data) ? Number(key) : key]);
  }

  it('leads from each path of any document to the scalar that wrote it', () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
        fc.boolean(),
        fc.boolean(),
        (data, type, flow, crlf) => {
          const text = `# 😀 đầu\n${stringify(data, { lineWidth: 0, defaultStringType: type as 'PLAIN', collectionStyle: flow ? 'flow' : 'block' })}`;
          const source = read(crlf ? text.replaceAll('\n', '\r\n') : text);
          expect(source.data).toEqual(data);
          for (const [path, value] of leaves(data)) {
            expect(covered(source, source.locate(path, 'value')).replace(/^["']|["']$/g, '')).toBe(value);
            const last = path[path.length - 1]!;
            if (typeof last === 'string')
              expect(covered(source, source.locate(path, 'key')).replace(/^["']|["']$/g, '')).toBe(last);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/**
 * A condition of a rule in plain Vietnamese: one line for each thing that must hold, alternatives below "một trong".
 */
import type { Condition } from '../law/types.ts';
import { keywordText } from './keyword-words.ts';
import { type CaseWords, isText, named, oneOf } from './pointer-words.ts';

type Schema = Readonly<Record<string, unknown>>;

const STEP = '  ';

/** Bulleted lines, nested by two spaces. */
export function conditionLines(condition: Condition, words: CaseWords): string[] {
  return linesOf(condition.schema, words, '');
}

function linesOf(schema: Schema, words: CaseWords, indent: string): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'allOf') return (value as readonly Schema[]).flatMap((part) => linesOf(part, words, indent));
    if (key === 'anyOf') return choiceLines(value as readonly Schema[], words, indent);
    const texts =
      key === 'tai'
        ? Object.entries(value as Readonly<Record<string, Schema>>).map(([pointer, test]) =>
            valueText(pointer, test, words),
          )
        : [keywordText(key, value, words)];
    return texts.map((text) => `${indent}- ${text}`);
  });
}

/** A way of several parts keeps them together under its own bullet. */
function choiceLines(ways: readonly Schema[], words: CaseWords, indent: string): string[] {
  const inner = indent + STEP;
  return [
    `${indent}- một trong:`,
    ...ways.flatMap((way) => {
      const lines = linesOf(way, words, inner);
      return lines.length === 1 ? lines : [`${inner}- tất cả:`, ...linesOf(way, words, inner + STEP)];
    }),
  ];
}

/** What a JSON Schema of one value asks of it. */
function valueText(pointer: string, test: Schema, words: CaseWords): string {
  return `${named(pointer, words)}: ${Object.entries(test)
    .map(([key, value]) => testText(key, value, words))
    .join(', ')}`;
}

function testText(key: string, value: unknown, words: CaseWords): string {
  switch (key) {
    case 'const':
      return typeof value === 'boolean' ? (value ? 'có' : 'không') : `là ${oneOf([value], words)}`;
    case 'enum':
      return `là ${oneOf(value as readonly unknown[], words)}`;
    case 'minimum':
      return `từ ${value} trở lên`;
    case 'pattern':
      return patternText(String(value));
    case 'contains':
      return `có một mục ${Object.entries(value as Schema)
        .map(([inner, wanted]) => testText(inner, wanted, words))
        .join(', ')}`;
    case 'not':
      return Object.entries(value as Schema)
        .map(([inner, wanted]) =>
          inner === 'pattern' ? patternText(String(wanted), true) : `không ${testText(inner, wanted, words)}`,
        )
        .join(', ');
    default:
      throw new Error(`no words for a test of values: ${key}`);
  }
}

/** A pattern is for machines; only that of a code's beginning says something to a person. */
function patternText(pattern: string, negated = false): string {
  const start = /^\^(\(\?!)?([a-z_]+)\)?$/.exec(pattern);
  const no = negated !== (start?.[1] !== undefined) ? 'không ' : '';
  return start && isText(start[2])
    ? `mã ${no}bắt đầu bằng “${start[2]}”`
    : `${no}theo dạng chữ mà quy tắc nêu`;
}

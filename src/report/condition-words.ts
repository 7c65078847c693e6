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
  return `${named(pointer, words)}: ${testTexts(test, words).join(', ')}`;
}

/** One text for each thing asked; a pattern has its words beside it, in `description`. */
function testTexts(test: Schema, words: CaseWords, negated = false): string[] {
  // What must be there in a map is told with what it must be.
  const { description, required: _, ...asked } = test;
  const said = typeof description === 'string' ? description : undefined;
  const no = negated ? 'không ' : '';
  return Object.entries(asked).map(([key, value]) =>
    key === 'pattern'
      ? said === undefined
        ? patternText(String(value), negated)
        : `${no}${said}`
      : `${no}${testText(key, value, words)}`,
  );
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'là chữ',
  number: 'là số',
  integer: 'là số nguyên',
  array: 'là danh sách',
};

function testText(key: string, value: unknown, words: CaseWords): string {
  switch (key) {
    case 'const':
      return typeof value === 'boolean' ? (value ? 'có' : 'không') : `là ${oneOf([value], words)}`;
    case 'enum':
      return `là ${oneOf(value as readonly unknown[], words)}`;
    case 'type':
      return TYPES[String(value)] ?? 'có ghi';
    case 'minLength':
      return 'không để trống';
    case 'minimum':
      return `từ ${value} trở lên`;
    case 'maximum':
      return `không quá ${value}`;
    case 'minItems':
      return `có từ ${value} mục`;
    case 'exclusiveMinimum':
      return `trên ${value}`;
    case 'contains':
      return `có một mục ${testTexts(value as Schema, words).join(', ')}`;
    case 'properties':
      return Object.values(value as Readonly<Record<string, Schema>>)
        .flatMap((field) => testTexts(field, words))
        .join(', ');
    case 'not':
      return testTexts(value as Schema, words, true).join(', ');
    default:
      throw new Error(`no words for a test of values: ${key}`);
  }
}

/** A pattern is for machines; only that of a code's beginning says something to a person by itself. */
function patternText(pattern: string, negated: boolean): string {
  const start = CODE_START.exec(pattern);
  const no = negated !== (start?.[1] !== undefined) ? 'không ' : '';
  return start && isText(start[2])
    ? `mã ${no}bắt đầu bằng “${start[2]}”`
    : `${no}theo dạng chữ mà quy tắc nêu`;
}

const CODE_START = /^\^(\(\?!)?([a-z_]+)\)?$/;

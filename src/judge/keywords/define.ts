/**
 * A keyword of our vocabulary: JSON Schema 2020-12 extended for dossiers.
 * `run` answers in three values; a missing fact is recorded in the context, never guessed.
 */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import type { EvalContext } from '../context.ts';

export interface Keyword {
  readonly name: string;
  /** One Vietnamese paragraph for the vocabulary page. */
  readonly doc: string;
  /** A short YAML example for the vocabulary page. */
  readonly example: string;
  /** JSON Schema of the keyword's argument. */
  readonly args: Readonly<Record<string, unknown>>;
  /** It reads the point that is cited, though no argument says so. */
  readonly readsPoint?: true;
  readonly run: (args: never, data: unknown, context: EvalContext) => Tri;
  /** Facts that it looks at without a pointer in its argument, for the proof. */
  readonly facts?: (args: never, data: unknown) => readonly string[];
}

/** Closes over the argument type, so that the table of keywords can be one list. */
export function defineKeyword<A>(
  spec: Omit<Keyword, 'run' | 'facts'> & {
    run: (args: A, data: unknown, context: EvalContext) => Tri;
    facts?: (args: A, data: unknown) => readonly string[];
  },
): Keyword {
  return spec as unknown as Keyword;
}

/** The value at a pointer; a missing one is recorded. */
export function need(data: unknown, pointer: string, context: EvalContext): unknown {
  const value = valueAt(data, fromPointer(pointer));
  if (value === undefined || value === null) {
    context.missing.add(pointer);
    return undefined;
  }
  return value;
}

/** The date at a pointer; a missing one is recorded. */
export function needDate(data: unknown, pointer: string, context: EvalContext): IsoDate | undefined {
  return parseDate(need(data, pointer, context));
}

/** The text at a pointer; a missing one is recorded. */
export function needText(data: unknown, pointer: string, context: EvalContext): string | undefined {
  const value = need(data, pointer, context);
  return typeof value === 'string' ? value : undefined;
}

/** A list at a pointer; missing or not a list → undefined, recorded. */
export function needList(
  data: unknown,
  pointer: string,
  context: EvalContext,
): readonly unknown[] | undefined {
  const value = need(data, pointer, context);
  return Array.isArray(value) ? value : undefined;
}

type Schema = Readonly<Record<string, unknown>>;

/** Schema of an object with these properties and no other. */
export function exactly(
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A number written in the rule, or `{tham_so: id}` taken from the law in force. */
export type Amount = number | { readonly tham_so: string };

export const AMOUNT = {
  oneOf: [
    { type: 'number' },
    {
      type: 'object',
      properties: { tham_so: { type: 'string' } },
      required: ['tham_so'],
      additionalProperties: false,
    },
  ],
} as const;

export const POINTER = { type: 'string', pattern: '^(/[^/]+)+$' } as const;

export const TEXTS = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;

export const POINTERS = { type: 'array', items: POINTER, minItems: 1 } as const;

/** The amount in force; a gap or an overlap of the law is recorded as missing `luat:<id>`. */
export function amount(value: Amount, context: EvalContext): number | undefined {
  if (typeof value === 'number') return value;
  const param = context.snapshot.param(value.tham_so);
  if (typeof param === 'string' || typeof param.gia_tri !== 'number') {
    context.missing.add(`luat:${value.tham_so}`);
    return undefined;
  }
  // The dossier's own number is told beside the ground of the rule, which is the law's.
  if (context.law.instrument(param.van_ban)?.rieng) context.values['theo'] = param.can_cu;
  return param.gia_tri;
}

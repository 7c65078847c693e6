/** Why a form of the law fits a case or does not, in words: the facts that its condition looks at. */

import { fromPointer, valueAt } from '../../core/path.ts';
import type { Names } from '../../judge/names.ts';
import type { FormEntry } from '../../law/types.ts';

type Node = Readonly<Record<string, unknown>>;

/** One fact that a condition asks for: a value that fits, or (no schema) that there is one. */
interface Asked {
  readonly pointer: string;
  readonly schema?: Node;
}

export interface Wording {
  readonly names: Names;
  /** Awards in force, for conditions that name a family of them. */
  readonly awards: readonly { readonly id: string; readonly ten: string }[];
}

/** The facts by which the form was chosen: `vì de_nghi.loai_hinh (Loại hình) là Đột xuất`. */
export function whyFits(entry: FormEntry, data: unknown, wording: Wording): string {
  const facts = askedBy(entry).map(({ pointer, schema }) => {
    const where = wording.names.pointer(pointer);
    return schema ? `${where} là ${shown(valueIn(data, pointer), wording)}` : `có ${where}`;
  });
  return facts.length === 0 ? 'mọi hồ sơ' : `vì ${facts.join('; ')}`;
}

/** The first fact that stands against the form; empty where the condition is not of the simple kind. */
export function whyNot(entry: FormEntry, data: unknown, wording: Wording): string {
  for (const { pointer, schema } of askedBy(entry)) {
    const where = wording.names.pointer(pointer);
    const value = valueIn(data, pointer);
    if (value === undefined) return `hồ sơ chưa ghi ${where}`;
    if (schema && !fits(value, schema, wording))
      return `${where} là ${shown(value, wording)}; mẫu này cho ${expected(schema, wording)}`;
  }
  return '';
}

function askedBy({ khi }: FormEntry): Asked[] {
  return asked(khi.schema as Node);
}

function asked(schema: Node): Asked[] {
  const values = Object.entries((schema['tai'] ?? {}) as Record<string, Node>);
  return [
    ...((schema['co'] ?? []) as string[]).map((pointer) => ({ pointer })),
    ...values.map(([pointer, own]) => ({ pointer, schema: own })),
    ...((schema['allOf'] ?? []) as Node[]).flatMap(asked),
  ];
}

function valueIn(data: unknown, pointer: string): unknown {
  return valueAt(data, fromPointer(pointer));
}

/** The values that a schema lets pass; `undefined` where it is not a list of them. */
function allowed(schema: Node, { awards }: Wording): readonly unknown[] | undefined {
  if ('const' in schema) return [schema['const']];
  if (Array.isArray(schema['enum'])) return schema['enum'];
  if (typeof schema['pattern'] !== 'string') return undefined;
  const pattern = new RegExp(schema['pattern'], 'u');
  return awards.filter(({ id }) => pattern.test(id)).map(({ id }) => id);
}

function fits(value: unknown, schema: Node, wording: Wording): boolean {
  return allowed(schema, wording)?.includes(value) ?? true;
}

function expected(schema: Node, wording: Wording): string {
  return (allowed(schema, wording) ?? []).map((value) => shown(value, wording)).join(', ');
}

function shown(value: unknown, { names }: Wording): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'string' ? names.slug(value) : String(value);
}

/**
 * The JSON Schemas that we ship, as data: for names, and for the command `schema`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** A node of a JSON Schema, as far as we read it. */
export interface SchemaNode {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly const?: unknown;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  /** Vietnamese names of the values of an `enum`. */
  readonly 'x-ten'?: Readonly<Record<string, string>>;
}

export type InputSchemas = Readonly<Record<Kind, SchemaNode>>;

const SUFFIX = '.schema.json';

export function readSchemas(packageRoot: string): InputSchemas {
  const read = (kind: Kind) => [kind, JSON.parse(schemaText(packageRoot, kind))] as const;
  return Object.fromEntries(KINDS.map(read)) as unknown as InputSchemas;
}

/** Every schema in `schemas/`, by the name of its file. */
export function schemaKinds(packageRoot: string): string[] {
  return readdirSync(path.join(packageRoot, 'schemas'))
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();
}

export function schemaText(packageRoot: string, kind: string): string {
  return readFileSync(path.join(packageRoot, 'schemas', `${kind}${SUFFIX}`), 'utf8');
}

/**
 * What the input schemas say of the value at a path: its title, and how it is written.
 */
import type { DataPath } from '../core/path.ts';
import type { SchemaNode } from './schemas.ts';

/** Title of the value at a path, whatever branch it is in. */
export function titleAt(root: SchemaNode, path: DataPath): string | undefined {
  return nodesAt(root, path).find((node) => node.title !== undefined)?.title;
}

/** How the value at a path is written, in a few words: its choices, its shape, the keys it must have. */
export function writtenAt(root: SchemaNode, path: DataPath): string | undefined {
  for (const { type, format, required, ...node } of nodesAt(root, path)) {
    if (node.enum && node.enum.length <= MOST_CHOICES) return `một trong: ${node.enum.join(', ')}`;
    if (format === 'date') return 'ngày, như 2026-03-17';
    if (type === 'boolean') return 'true hoặc false';
    if (type === 'object' && required && required.length > 0) return `gồm ${required.join(', ')}`;
  }
  return undefined;
}

/** More are a list of their own: `khenthuong schema`. */
const MOST_CHOICES = 8;

/** What the schema says of the value at a path, in every branch. */
export function nodesAt(root: SchemaNode, path: DataPath): readonly SchemaNode[] {
  let here: readonly SchemaNode[] = branches(root, root);
  for (const step of path) {
    here = here
      .flatMap((node) => {
        const child = childOf(node, step);
        return child ? [child] : [];
      })
      .flatMap((node) => branches(node, root));
  }
  return here;
}

function childOf(node: SchemaNode, step: string | number): SchemaNode | undefined {
  if (typeof step === 'number' && node.items) return node.items;
  const properties = node.properties ?? {};
  if (Object.hasOwn(properties, step)) return properties[step];
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
}

/** A node with everything it stands for: its own title first, then references and alternatives. */
function branches(node: SchemaNode, root: SchemaNode): SchemaNode[] {
  const target = node.$ref?.startsWith('#/$defs/')
    ? root.$defs?.[node.$ref.slice('#/$defs/'.length)]
    : undefined;
  const more = [
    ...(target ? [target] : []),
    ...(node.oneOf ?? []),
    ...(node.anyOf ?? []),
    ...(node.allOf ?? []),
  ];
  return [node, ...more.flatMap((child) => branches(child, root))];
}

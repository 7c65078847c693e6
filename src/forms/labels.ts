/** Vietnamese names of the values that a field may take, from `x-ten` in the schemas. */
import deNghi from '../../schemas/de_nghi.schema.json' with { type: 'json' };
import dotTrinh from '../../schemas/dot_trinh.schema.json' with { type: 'json' };

type Node = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, string>>;

const LABELS: ReadonlyMap<string, Names> = new Map([
  ...collect(deNghi, deNghi, 'de_nghi'),
  ...collect(dotTrinh, dotTrinh, 'dot_trinh'),
]);

/** `label('de_nghi/hanh_dong/su_co', 'chay')` → `Cháy`. List items add no step. Throws on a field without names. */
export function label(field: string, value: string): string {
  const names = LABELS.get(field);
  if (!names) throw new Error(`no names in the schemas for ${field}`);
  return names[value] ?? value;
}

/** Every value of a field with its name. Throws on a field without names. */
export function namesOf(field: string): ReadonlyMap<string, string> {
  const names = LABELS.get(field);
  if (!names) throw new Error(`no names in the schemas for ${field}`);
  return new Map(Object.entries(names));
}

function collect(node: Node, root: Node, path: string): [string, Names][] {
  const found: [string, Names][] = [];
  const names = node['x-ten'];
  if (names) found.push([path, names as Names]);
  const target = node['$ref'];
  if (typeof target === 'string') found.push(...collect(definition(root, target), root, path));
  for (const variant of (node['oneOf'] ?? []) as Node[]) found.push(...collect(variant, root, path));
  if (node['items']) found.push(...collect(node['items'] as Node, root, path));
  for (const [key, child] of Object.entries((node['properties'] ?? {}) as Record<string, Node>)) {
    found.push(...collect(child, root, `${path}/${key}`));
  }
  return found;
}

function definition(root: Node, ref: string): Node {
  const name = ref.slice('#/$defs/'.length);
  return (root['$defs'] as Record<string, Node>)[name]!;
}

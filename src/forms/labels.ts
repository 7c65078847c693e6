/** Vietnamese names of the values that a field may take, from `x-ten` and `x-trong-cau` in the schemas. */
import deNghi from '../../schemas/de_nghi.schema.json' with { type: 'json' };
import dotTrinh from '../../schemas/dot_trinh.schema.json' with { type: 'json' };

type Node = Readonly<Record<string, unknown>>;
type Names = Readonly<Record<string, string>>;

/** As a label, and as words within a sentence. */
interface Field {
  readonly names: Names;
  readonly within: Names;
}

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...collect(deNghi, deNghi, 'de_nghi'),
  ...collect(dotTrinh, dotTrinh, 'dot_trinh'),
]);

/** `label('de_nghi/hanh_dong/su_co', 'chay')` → `Cháy`. List items add no step. Throws on a field without names. */
export function label(field: string, value: string): string {
  return fieldOf(field).names[value] ?? value;
}

/** The same within a sentence: `cháy`; `trong toàn quốc` where the label is `Toàn quốc`. */
export function phrase(field: string, value: string): string {
  const { names, within } = fieldOf(field);
  const name = names[value] ?? value;
  return within[value] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

/** Every value of a field with its name. Throws on a field without names. */
export function namesOf(field: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(fieldOf(field).names));
}

function fieldOf(path: string): Field {
  const field = FIELDS.get(path);
  if (!field) throw new Error(`no names in the schemas for ${path}`);
  return field;
}

function collect(node: Node, root: Node, path: string): [string, Field][] {
  const found: [string, Field][] = [];
  const names = node['x-ten'] as Names | undefined;
  if (names) found.push([path, { names, within: (node['x-trong-cau'] ?? {}) as Names }]);
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

/** Names that the slots of a form use and the data does not have: told before anything is printed, in every branch. */
import { nearest } from '../core/suggest.ts';
import { conditionSlot, type Scope, slotNames } from './liquid.ts';
import { type Form, parseLoop } from './template.ts';
import type { View } from './view.ts';

export interface UnknownName {
  /** The slot or expression as the form writes it. */
  readonly slot: string;
  /** `to_trinh.so_kihieu` */
  readonly name: string;
  /** The nearest name that is there. */
  readonly guess: string | undefined;
  /** Every name that is there at that place. */
  readonly known: readonly string[];
}

/** Only what the view can tell: inside a part that this dossier lacks, or an empty list, no name is known to be wrong. */
export function unknownNames(form: Form, view: View): readonly UnknownName[] {
  const found: UnknownName[] = [];
  const look = (slot: string, source: string, scope: Scope): void => {
    for (const path of slotNames(source)) {
      const miss = firstMiss(path, scope);
      if (miss) found.push({ slot, ...miss });
    }
  };
  const visit = (node: unknown, scope: Scope): void => {
    if (typeof node === 'string') look(node, node, scope);
    if (Array.isArray(node)) {
      for (const item of node) visit(item, scope);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const { neu, voi, voi_moi, nguon: _, ...rest } = node as Readonly<Record<string, unknown>>;
    if (typeof neu === 'string') look(neu, conditionSlot(neu), scope);
    let inner = { ...scope };
    for (const [name, slot] of Object.entries((voi ?? {}) as Record<string, string>)) {
      const path = slot.startsWith('=') ? slot.slice(1).split('.') : undefined;
      if (path) look(slot, `{{ ${slot.slice(1)} }}`, scope);
      else look(slot, slot, scope);
      inner = { ...inner, [name]: path ? reach(path, scope) : '' };
    }
    if (typeof voi_moi === 'string') {
      const [name, path] = parseLoop(voi_moi);
      look(voi_moi, `{{ ${path.join('.')} }}`, inner);
      const list = reach(path, inner);
      inner = { ...inner, [name]: Array.isArray(list) ? list[0] : undefined, lap: { so: 1, cuoi: true } };
    }
    for (const value of Object.values(rest)) visit(value, inner);
  };
  visit({ khoi: form.khoi, ngay: form.ngay }, view as unknown as Scope);
  return found;
}

/** The value at a path; `undefined` where the data does not reach. */
function reach(path: readonly string[], scope: Scope): unknown {
  return path.reduce<unknown>((here, step) => (isNode(here) ? here[step] : undefined), scope);
}

function firstMiss(path: readonly string[], scope: Scope): Omit<UnknownName, 'slot'> | undefined {
  let here: unknown = scope;
  for (const [i, step] of path.entries()) {
    if (!isNode(here)) return undefined;
    if (!Object.hasOwn(here, step)) {
      const known = Object.keys(here);
      return { name: path.slice(0, i + 1).join('.'), guess: nearest(step, known), known };
    }
    here = here[step];
  }
  return undefined;
}

/** A group of names; lists and texts have properties of their own (`size`). */
function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Grows the structure tree while blocks are laid out. */
import type { StructNode, Tag } from './frames.ts';

/** Adds a node under `parent` and returns it. Ids count up from 0, the root. */
export type AddNode = (tag: Tag, parent?: StructNode) => StructNode;

/** A new tree: its `Document` root and the function that adds to it; without a parent, under the root. */
export function growTree(): { readonly root: StructNode; readonly add: AddNode } {
  const kids = new Map<number, StructNode[]>();
  const create = (tag: Tag): StructNode => {
    const list: StructNode[] = [];
    const node = { id: kids.size, tag, kids: list };
    kids.set(node.id, list);
    return node;
  };
  const root = create('Document');
  const add: AddNode = (tag, parent = root) => {
    const node = create(tag);
    kids.get(parent.id)?.push(node);
    return node;
  };
  return { root, add };
}

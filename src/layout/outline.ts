/** The place of each paragraph in the logical structure: headings one level at a time, items in lists. */
import type { Role } from '../doc/model.ts';
import type { StructNode } from './frames.ts';
import type { AddNode } from './tree.ts';

/** Grows the structure of the paragraphs of a section, in reading order. */
export interface Outline {
  /** The node that holds the text of a paragraph of this role. */
  readonly paragraph: (role: Role) => StructNode;
  /** Any other block ends a list; a title opens a document, whose headings begin anew. */
  readonly other: (isTitle: boolean) => void;
}

/** Roles whose paragraphs, one after another, are the items of one list. */
const ITEMS: ReadonlySet<Role> = new Set(['gach_dau_dong', 'kinh_gui_muc']);

export function outline(addNode: AddNode): Outline {
  let level = 1;
  let list: { readonly role: Role; readonly add: AddItem } | undefined;
  return {
    paragraph: (role) => {
      if (ITEMS.has(role)) {
        if (list?.role !== role) list = { role, add: listOf(addNode) };
        return list.add();
      }
      list = undefined;
      if (role === 'muc') level = 2;
      // Levels go down one at a time: `khoan` is of level 3 only under a `muc`.
      if (role === 'khoan') return addNode(level === 1 ? 'H2' : 'H3');
      return addNode(role === 'muc' ? 'H2' : 'P');
    },
    other: (isTitle) => {
      list = undefined;
      if (isTitle) level = 1;
    },
  };
}

/** Opens an item and returns the node of its text. */
type AddItem = () => StructNode;

/** A new list. The dash is a part of the text of its item. */
export function listOf(addNode: AddNode): AddItem {
  const list = addNode('L');
  return () => addNode('LBody', addNode('LI', list));
}

/** The logical structure of a tagged PDF (ISO 32000-1, 14.7–14.8): structure tree and parent tree. */
import { type PDFContext, PDFName, type PDFRef } from 'pdf-lib';
import type { StructNode, Tag } from '../layout/frames.ts';
import type { Widget } from './pdf-fields.ts';

/** The marked content of a page: the node of each marked-content id. */
export interface PageMarks {
  readonly page: PDFRef;
  readonly nodes: readonly number[];
}

interface Mark {
  readonly page: PDFRef;
  readonly mcid: number;
}

/** Registers the structure of a document; returns the StructTreeRoot. Page `i` has the parent-tree key `i`. */
export function structTree(
  context: PDFContext,
  root: StructNode,
  pages: readonly PageMarks[],
  widgets: readonly Widget[] = [],
): PDFRef {
  const widgetOf = new Map(widgets.map((widget) => [widget.node, widget]));
  const marks = new Map<number, Mark[]>();
  for (const { page, nodes } of pages) {
    for (const [mcid, node] of nodes.entries()) {
      const list = marks.get(node);
      if (list) list.push({ page, mcid });
      else marks.set(node, [{ page, mcid }]);
    }
  }
  const treeRoot = context.nextRef();
  const refs = new Map<number, PDFRef>();
  const write = (node: StructNode, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(node.id, ref);
    const own = marks.get(node.id) ?? [];
    const widget = widgetOf.get(node.id);
    const page = own[0]?.page ?? widget?.page;
    const kids = [
      ...node.kids.filter((kid) => !isEmpty(kid, marks)).map((kid) => write(kid, ref)),
      ...own.map((mark) =>
        mark.page === page ? mark.mcid : { Type: 'MCR', Pg: mark.page, MCID: mark.mcid },
      ),
      ...(widget ? [{ Type: 'OBJR', Obj: widget.ref, Pg: widget.page }] : []),
    ];
    context.assign(
      ref,
      context.obj({
        S: PDFName.of(node.tag),
        P: parent,
        ...(page && { Pg: page }),
        ...(kids.length > 0 && { K: kids.length === 1 ? kids[0] : kids }),
        ...(node.tag === 'TH' && { A: { O: 'Table', Scope: 'Column' } }),
      }),
    );
    return ref;
  };
  const document = write(root, treeRoot);
  const parents = [
    ...pages.flatMap(({ nodes }, i) => [i, nodes.map((node) => refs.get(node)!)]),
    ...widgets.flatMap(({ key, node }) => [key, refs.get(node)!]),
  ];
  context.assign(
    treeRoot,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: pages.length + widgets.length,
    }),
  );
  return treeRoot;
}

const SILENT: ReadonlySet<Tag> = new Set(['P', 'L', 'LI', 'LBody']);

/** A paragraph or list without text says nothing; an empty cell keeps its row regular. */
function isEmpty(node: StructNode, marks: ReadonlyMap<number, unknown>): boolean {
  return SILENT.has(node.tag) && !marks.has(node.id) && node.kids.every((kid) => isEmpty(kid, marks));
}

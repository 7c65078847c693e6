/** The plain text of laid-out pages. */
import type { Frames, StructNode } from './frames.ts';

/**
 * The text in reading order: one line for each paragraph or cell, whole across lines and pages, joined by `\n`.
 * Page numbers, repeated table headers and the watermark are no text. Names that wrap in the letterhead read as one
 * line; compare with other formats after collapsing white space.
 */
export function pageText({ pages, root }: Frames): string {
  const texts = new Map<number, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'text') continue;
      const text = item.spans.map((span) => span.text).join('');
      texts.set(item.node, (texts.get(item.node) ?? '') + text);
    }
  }
  const lines: string[] = [];
  const visit = (node: StructNode): void => {
    const text = texts.get(node.id)?.replace(/ +$/, '') ?? '';
    if (text !== '') lines.push(text);
    node.kids.forEach(visit);
  };
  visit(root);
  return lines.join('\n');
}

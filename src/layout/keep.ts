/** What stays on one page with what follows it, the same in both back ends. */
import { leadsIn } from '../doc/lead.ts';
import type { Block, Cell, Paragraph } from '../doc/model.ts';
import type { Measure } from './measure.ts';
import type { LayoutProfile } from './profile.ts';
import { mmToTwips, ptToTwips } from './twips.ts';

/** The text area of a section, `width` in pt, and what measures text in it. */
export interface TextArea {
  readonly width: number;
  readonly profile: LayoutProfile;
  readonly measure: Measure;
}

/** A heading stays with its text, the head of a document with its first paragraph, an announcement with what it announces. */
export function keepsNext(block: Block | undefined, { roles }: LayoutProfile): boolean {
  if (block?.kind === 'paragraph') return roles[block.role].keepNext === true || leadsIn(block);
  return block?.kind === 'letterhead' || block?.kind === 'title';
}

/** A row all in bold ("I. TẬP THỂ") heads the rows under it. */
export function headsRows(row: readonly Cell[]): boolean {
  const runs = row.flat(2).filter(({ text }) => text !== '');
  return runs.length > 0 && runs.every(({ bold }) => bold === true);
}

/**
 * A signature never opens a page alone, nor does a second one under the first: what stands before it goes with it, and
 * where that is a paragraph of a single line, what stands before the paragraph too.
 */
export function holdsSignature(blocks: readonly Block[], index: number, area: TextArea): boolean {
  const [, next, second] = blocks.slice(index, index + 3);
  if (next?.kind === 'signature') return true;
  return next?.kind === 'paragraph' && second?.kind === 'signature' && isOneLine(next, area);
}

function isOneLine({ role, line }: Paragraph, { width, profile, measure }: TextArea): boolean {
  const style = profile.roles[role];
  const room = ptToTwips(width) - mmToTwips(style.left ?? 0) - mmToTwips(style.firstLine ?? 0);
  const wide = line.reduce(
    (sum, { text, bold, italic }) =>
      sum + measure(text, style.size, { bold: bold || style.bold, italic: italic || style.italic }),
    0,
  );
  return ptToTwips(wide) <= room;
}

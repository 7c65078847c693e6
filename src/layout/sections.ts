/** Cuts a document at its section marks. */
import type { DocModel } from '../doc/model.ts';
import type { ContentBlock } from './flow.ts';

/** Blocks that share one kind of page. */
export interface SectionPart {
  readonly landscape: boolean;
  /** Its pages count from 1 and the first shows no number. */
  readonly restartNumbers: boolean;
  readonly blocks: readonly ContentBlock[];
}

/** The sections in order; a document that opens with a mark has no empty first section. */
export function splitSections(doc: DocModel): readonly SectionPart[] {
  const parts: { landscape: boolean; restartNumbers: boolean; blocks: ContentBlock[] }[] = [];
  let open: ContentBlock[] | undefined;
  for (const block of doc.blocks) {
    if (block.kind === 'section' || !open) {
      open = [];
      const mark = block.kind === 'section' ? block : undefined;
      parts.push({
        landscape: mark?.orientation === 'landscape',
        restartNumbers: parts.length === 0 || (mark?.restartNumbers ?? false),
        blocks: open,
      });
    }
    if (block.kind !== 'section') open.push(block);
  }
  return parts.length > 0 ? parts : [{ landscape: false, restartNumbers: true, blocks: [] }];
}

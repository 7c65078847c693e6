/** The blocks of a section as one run of strips, with the breaks that blocks forbid to each other. */
import type { Block, Section } from '../doc/model.ts';
import { fitHeader } from './header.ts';
import { holdsSignature, keepsNext, staysWhole } from './keep.ts';
import { letterheadStrip } from './letterhead.ts';
import { type Outline, outline } from './outline.ts';
import { paragraphStrips } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { signatureStrip } from './signature.ts';
import { plainStrip, type Strip } from './strip.ts';
import { tableStrips } from './table.ts';
import { titleStrip } from './title.ts';

/** A block that is set; a section mark only changes the page. */
export type ContentBlock = Exclude<Block, Section>;

/** The strips of `blocks`; `pageWidth` in mm. */
export function flowStrips(
  blocks: readonly ContentBlock[],
  pageWidth: number,
  setting: Setting,
): readonly Strip[] {
  const strips: Strip[] = [];
  const structure = outline(setting.addNode);
  let keep = false;
  for (const [i, block] of blocks.entries()) {
    const [first, ...others] = blockStrips(block, structure, pageWidth, setting);
    if (!first) continue;
    const tied = keep;
    keep = keepsNext(block, setting.profile) || holdsSignature(blocks, i, setting);
    // LibreOffice does not split a paragraph that stays with the next.
    const whole = (keep && block.kind === 'paragraph') || staysWhole(blocks[i - 1], block, setting);
    const rest = whole ? others.map(unbroken) : others;
    strips.push(tied ? unbroken(first) : first, ...rest);
  }
  return [...strips, ...endSpace(blocks.at(-1))];
}

/** The space below a table that ends a section stays on its page, or it would open one of its own. */
function endSpace(end: ContentBlock | undefined): readonly Strip[] {
  return end?.kind === 'table' ? [unbroken(plainStrip(0, 0, []))] : [];
}

function unbroken(strip: Strip): Strip {
  return { ...strip, breakBefore: false };
}

function blockStrips(
  block: ContentBlock,
  structure: Outline,
  pageWidth: number,
  setting: Setting,
): readonly Strip[] {
  if (block.kind !== 'paragraph') structure.other(block.kind === 'title');
  switch (block.kind) {
    case 'letterhead':
      return [letterheadStrip(fitHeader(block, setting.profile, setting.measure, pageWidth), setting)];
    case 'title':
      return [titleStrip(block, setting)];
    case 'table':
      return tableStrips(block, setting);
    case 'signature':
      return [signatureStrip(block, setting)];
    case 'paragraph': {
      const { id } = structure.paragraph(block.role);
      return paragraphStrips(block.line, setting.profile.roles[block.role], id, setting);
    }
  }
}

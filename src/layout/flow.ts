/** The blocks of a section as one run of strips, with the breaks that blocks forbid to each other. */
import type { Block, Role, Section } from '../doc/model.ts';
import type { StructNode, Tag } from './frames.ts';
import { fitHeader } from './header.ts';
import { holdsSignature, keepsNext, staysWhole } from './keep.ts';
import { letterheadStrip } from './letterhead.ts';
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
  let level = 1;
  let keep = false;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'title') level = 1;
    if (block.kind === 'paragraph' && block.role === 'muc') level = 2;
    const tag = block.kind === 'paragraph' ? headingTag(block.role, level) : 'P';
    const [first, ...others] = blockStrips(block, tag, pageWidth, setting);
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

function blockStrips(block: ContentBlock, tag: Tag, pageWidth: number, setting: Setting): readonly Strip[] {
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
      const node: StructNode = setting.addNode(tag);
      return paragraphStrips(block.line, setting.profile.roles[block.role], node.id, setting);
    }
  }
}

/** Heading levels go down one at a time: `khoan` is of level 3 only under a `muc`. */
function headingTag(role: Role, level: number): Tag {
  if (role === 'muc') return 'H2';
  if (role === 'khoan') return level === 1 ? 'H2' : 'H3';
  return 'P';
}

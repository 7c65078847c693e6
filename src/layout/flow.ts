/** The blocks of a section as one run of strips, with the breaks that blocks forbid to each other. */
import { leadsIn } from '../doc/lead.ts';
import type { Block, Role, Section } from '../doc/model.ts';
import type { StructNode, Tag } from './frames.ts';
import { fitHeader } from './header.ts';
import { letterheadStrip } from './letterhead.ts';
import { paragraphStrips } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { signatureStrip } from './signature.ts';
import type { Strip } from './strip.ts';
import { tableStrips } from './table.ts';
import { titleStrip } from './title.ts';

/** A block that is set; a section mark only changes the page. */
export type ContentBlock = Exclude<Block, Section>;

/** Lines of running text that stand above a signature on its page. */
const LINES_ABOVE_SIGNATURE = 2;

/** The strips of `blocks`; `pageWidth` in mm. */
export function flowStrips(
  blocks: readonly ContentBlock[],
  pageWidth: number,
  setting: Setting,
): readonly Strip[] {
  const strips: Strip[] = [];
  let level = 1;
  let keep = false;
  let before: ContentBlock['kind'] | undefined;
  for (const block of blocks) {
    if (block.kind === 'title') level = 1;
    if (block.kind === 'paragraph' && block.role === 'muc') level = 2;
    const tag = block.kind === 'paragraph' ? headingTag(block.role, level) : 'P';
    const [first, ...others] = blockStrips(block, tag, pageWidth, setting);
    if (!first) continue;
    // A second signature block may open a page: the first stands with its text.
    const follows = keep || (block.kind === 'signature' && before !== 'signature');
    const begin = strips.push(follows ? { ...first, breakBefore: false } : first) - 1;
    strips.push(...others);
    if (block.kind === 'signature' && before !== 'signature') holdLinesAbove(strips, begin);
    before = block.kind;
    keep = keepsNext(block, setting);
  }
  return strips;
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

function keepsNext(block: ContentBlock, { profile }: Setting): boolean {
  switch (block.kind) {
    case 'letterhead':
    case 'title':
      return true;
    case 'paragraph':
      return profile.roles[block.role].keepNext === true || leadsIn(block);
    default:
      return false;
  }
}

/** Forbids breaks above the signature at `index` until enough lines stand above it. */
function holdLinesAbove(strips: Strip[], index: number): void {
  let lines = 0;
  for (let i = index - 1; i > 0; i--) {
    lines += strips[i]!.lines;
    if (lines >= LINES_ABOVE_SIGNATURE) return;
    strips[i] = { ...strips[i]!, breakBefore: false };
  }
}

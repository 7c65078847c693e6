/** The blocks of a section as paragraphs and tables of WordprocessingML. */

import { type Paragraph, Table } from 'docx';
import { leadsIn } from '../doc/lead.ts';
import type { Paragraph as ParagraphBlock, Role } from '../doc/model.ts';
import type { ContentBlock } from '../layout/flow.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { letterheadTable } from './docx-letterhead.ts';
import { paragraph, spacer } from './docx-paragraph.ts';
import type { SectionPage } from './docx-section.ts';
import { signatureTable } from './docx-signature.ts';
import { dataTable } from './docx-table.ts';
import { titleParagraphs } from './docx-title.ts';
import { mmToPt, twipsToPt } from './docx-units.ts';

/** Roles that are headings, with their level in the navigation pane. */
const OUTLINE: { readonly [role in Role]?: number } = { muc: 0, khoan: 1 };

/** What the blocks of a section share. */
export interface Sheet {
  readonly page: SectionPage;
  readonly profile: LayoutProfile;
  readonly measure: Measure;
}

/**
 * The children of a section. What stands before a signature is kept with it, so that it never opens a page alone.
 * Word joins tables that touch and wants a paragraph at the end: a line of 1 pt stands there.
 */
export function sectionChildren(
  blocks: readonly ContentBlock[],
  sheet: Sheet,
): readonly (Paragraph | Table)[] {
  const children = blocks.flatMap((block, i) =>
    blockChildren(block, sheet, {
      follows: keepsNext(blocks[i - 1], sheet.profile),
      keepNext: holdsSignature(blocks, i, sheet),
    }),
  );
  return children.flatMap((child, i) => {
    const next = children[i + 1];
    const touches = next === undefined || next instanceof Table;
    return child instanceof Table && touches ? [child, spacer(0, false)] : [child];
  });
}

interface Ties {
  /** The block before asks for this one on its page. */
  readonly follows: boolean;
  readonly keepNext: boolean;
}

function blockChildren(
  block: ContentBlock,
  { page, profile, measure }: Sheet,
  { follows, keepNext }: Ties,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block, profile, measure, page)];
    case 'title':
      return titleParagraphs(block, profile, measure, page.textWidth);
    case 'paragraph': {
      const outlineLevel = OUTLINE[block.role];
      const kept = { keepNext: keepNext || leadsIn(block) };
      const placement = outlineLevel === undefined ? kept : { ...kept, outlineLevel };
      return [paragraph(block.line, profile.roles[block.role], profile.font.docx, placement)];
    }
    case 'table': {
      const table = dataTable(block, profile, page.textWidth, keepNext);
      if (!table) return [];
      // Not kept with the table unless it must be: at the foot of a page it does not push down the next.
      return [spacer(profile.table.before, follows), table, spacer(profile.table.after, keepNext)];
    }
    case 'signature':
      return [
        spacer(profile.signature.before, true),
        signatureTable(block, profile, measure, page.textWidth),
      ];
  }
}

function keepsNext(block: ContentBlock | undefined, { roles }: LayoutProfile): boolean {
  if (block?.kind === 'paragraph') return roles[block.role].keepNext === true || leadsIn(block);
  return block?.kind === 'letterhead' || block?.kind === 'title';
}

/** Two lines of text stand above a signature: the last paragraph, and the one before where the last is a single line. */
function holdsSignature(blocks: readonly ContentBlock[], index: number, sheet: Sheet): boolean {
  const next = blocks[index + 1];
  if (next?.kind === 'signature') return true;
  const single = next?.kind === 'paragraph' && isOneLine(next, sheet);
  return single && blocks[index + 2]?.kind === 'signature';
}

function isOneLine({ role, line }: ParagraphBlock, { page, profile, measure }: Sheet): boolean {
  const style = profile.roles[role];
  const room = twipsToPt(page.textWidth) - mmToPt((style.left ?? 0) + (style.firstLine ?? 0));
  const width = line.reduce(
    (sum, run) =>
      sum +
      measure(run.text, style.size, { bold: run.bold || style.bold, italic: run.italic || style.italic }),
    0,
  );
  return width <= room;
}

/** The blocks of a section as paragraphs and tables of WordprocessingML. */

import { type Paragraph, Table } from 'docx';
import type { Role, Signature } from '../doc/model.ts';
import type { ContentBlock } from '../layout/flow.ts';
import { holdsSignature, keepsNext, staysWhole } from '../layout/keep.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { twipsToPt } from '../layout/twips.ts';
import { letterheadTable } from './docx-letterhead.ts';
import { paragraph, spacer } from './docx-paragraph.ts';
import type { SectionPage } from './docx-section.ts';
import { signatureTable } from './docx-signature.ts';
import { dataTable } from './docx-table.ts';
import { titleParagraphs } from './docx-title.ts';

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
 * Word joins tables that touch and wants a paragraph at the end: the lowest line there is stands there. `last`: no section follows,
 * before which docx itself would put such a line.
 */
export function sectionChildren(
  blocks: readonly ContentBlock[],
  sheet: Sheet,
  last: boolean,
): readonly (Paragraph | Table)[] {
  const area = { ...sheet, width: twipsToPt(sheet.page.textWidth) };
  const children = blocks.flatMap((block, i) => {
    if (block.kind === 'signature')
      return blocks[i - 1]?.kind === 'signature' ? [] : signatureChildren(blocks.slice(i), sheet);
    return blockChildren(block, sheet, {
      follows: keepsNext(blocks[i - 1], sheet.profile),
      keepNext: keepsNext(block, sheet.profile) || holdsSignature(blocks, i, area),
      keepLines: staysWhole(blocks[i - 1], block, area),
      ends: i === blocks.length - 1,
    });
  });
  return children.flatMap((child, i) => {
    const next = children[i + 1];
    const touches = next === undefined ? last : next instanceof Table;
    return child instanceof Table && touches ? [child, spacer(0, false)] : [child];
  });
}

interface Ties {
  /** The block before asks for this one on its page. */
  readonly follows: boolean;
  readonly keepNext: boolean;
  /** It is not split. */
  readonly keepLines: boolean;
  /** Nothing comes after it in its section. */
  readonly ends: boolean;
}

/** The signature blocks that `blocks` begins with. */
function signatureChildren(
  blocks: readonly ContentBlock[],
  { page, profile, measure }: Sheet,
): readonly (Paragraph | Table)[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'signature');
  const signatures = blocks.slice(0, end === -1 ? blocks.length : end) as readonly Signature[];
  return [
    spacer(profile.signature.before, true),
    signatureTable(signatures, profile, measure, page.textWidth),
  ];
}

function blockChildren(
  block: Exclude<ContentBlock, Signature>,
  { page, profile, measure }: Sheet,
  { follows, keepNext, keepLines, ends }: Ties,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block, profile, measure, page)];
    case 'title':
      return titleParagraphs(block, profile, measure, page.textWidth);
    case 'paragraph': {
      const outlineLevel = OUTLINE[block.role];
      const placement = { keepNext, keepLines, ...(outlineLevel !== undefined && { outlineLevel }) };
      return [paragraph(block.line, profile.roles[block.role], profile.font.docx, placement)];
    }
    case 'table': {
      // At the end the space below it would open a page of its own.
      const table = dataTable(block, profile, page.textWidth, keepNext || ends);
      if (!table) return [];
      // Not kept with the table unless it must be: at the foot of a page it does not push down the next.
      return [spacer(profile.table.before, follows), table, spacer(profile.table.after, keepNext)];
    }
  }
}

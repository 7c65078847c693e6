/** The blocks of a section as paragraphs and tables of WordprocessingML. */

import { type Paragraph, Table } from 'docx';
import type { Role, Signature } from '../doc/model.ts';
import { columnWidths } from '../layout/columns.ts';
import type { ContentBlock } from '../layout/flow.ts';
import { holdsSignature, keepsNext, staysWhole } from '../layout/keep.ts';
import { twipsToPt } from '../layout/twips.ts';
import { type Closing, closingOf, type Sheet, signatureChildren, tailRows } from './docx-closing.ts';
import { letterheadTable } from './docx-letterhead.ts';
import { paragraph, spacer } from './docx-paragraph.ts';
import { dataTable, hasRows } from './docx-table.ts';
import { titleParagraphs } from './docx-title.ts';

/** Roles that are headings, with their level in the navigation pane. */
const OUTLINE: { readonly [role in Role]?: number } = { muc: 0, khoan: 1 };

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
  const children: (Paragraph | Table)[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const closing = closingOf(blocks, i, area);
    if (block.kind === 'signature') children.push(...signatureChildren(closing.signatures, sheet));
    else {
      const ties = {
        follows: keepsNext(blocks[i - 1], sheet.profile),
        keepNext: keepsNext(block, sheet.profile) || holdsSignature(blocks, i, area),
        keepLines: staysWhole(blocks[i - 1], block, area),
        ends: i === blocks.length - 1,
      };
      children.push(...blockChildren(block, sheet, ties, closing));
    }
    i += closing.length;
  }
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

function blockChildren(
  block: Exclude<ContentBlock, Signature>,
  sheet: Sheet,
  { follows, keepNext, keepLines, ends }: Ties,
  closing: Closing,
): readonly (Paragraph | Table)[] {
  const { page, profile, measure } = sheet;
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
      if (!hasRows(block)) return [];
      const tail = tailRows(closing, sheet);
      // At the end the space below it would open a page of its own.
      const widths = columnWidths(block, page.textWidth, profile, measure);
      const table = dataTable(block, widths, profile, keepNext || ends, tail);
      if (tail.length > 0) return [spacer(profile.table.before, follows), table];
      // Not kept with the table unless it must be: at the foot of a page it does not push down the next.
      return [spacer(profile.table.before, follows), table, spacer(profile.table.after, keepNext)];
    }
  }
}

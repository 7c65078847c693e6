/** The end of a document: signature blocks, alone or in one table with the rows and the line before them. */
import type { Paragraph, Table } from 'docx';
import type { Paragraph as ParagraphBlock, Signature } from '../doc/model.ts';
import type { ContentBlock } from '../layout/flow.ts';
import { holdsSignature, type TextArea } from '../layout/keep.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { type GridRow, grid } from './docx-grid.ts';
import { paragraph, spacer } from './docx-paragraph.ts';
import type { SectionPage } from './docx-section.ts';
import { signatureRows } from './docx-signature.ts';
import { hasRows } from './docx-table.ts';

/** What the blocks of a section share. */
export interface Sheet {
  readonly page: SectionPage;
  readonly profile: LayoutProfile;
  readonly measure: Measure;
}

/** What is set with a block: signature blocks that follow it, and a line between. */
export interface Closing {
  readonly line?: ParagraphBlock;
  readonly signatures: readonly Signature[];
  /** How many blocks after the first are in it. */
  readonly length: number;
}

/** For a signature block the ones under it; for a table that a signature follows, these. Else nothing. */
export function closingOf(blocks: readonly ContentBlock[], index: number, area: TextArea): Closing {
  const block = blocks[index]!;
  const held = block.kind === 'table' && hasRows(block) && holdsSignature(blocks, index, area);
  if (block.kind !== 'signature' && !held) return { signatures: [], length: 0 };
  const first = blocks[index + 1];
  const line = held && first?.kind === 'paragraph' ? first : undefined;
  const from = block.kind === 'signature' ? index : index + (line ? 2 : 1);
  const end = blocks.findIndex(({ kind }, i) => i >= from && kind !== 'signature');
  const to = end === -1 ? blocks.length : end;
  return {
    ...(line && { line }),
    signatures: blocks.slice(from, to) as readonly Signature[],
    length: to - index - 1,
  };
}

export function signatureChildren(
  signatures: readonly Signature[],
  { page, profile, measure }: Sheet,
): readonly (Paragraph | Table)[] {
  return [
    spacer(profile.signature.before, true),
    grid(signatureRows(signatures, profile, measure, page.textWidth)),
  ];
}

/**
 * The rows under a table that a signature follows. In one table with it, for where a table fills pages LibreOffice lets what
 * follows open a page alone, and in a table a row can stay with the next.
 */
export function tailRows(
  { line, signatures }: Closing,
  { page, profile, measure }: Sheet,
): readonly GridRow[] {
  const { table, signature, roles, font } = profile;
  if (!line)
    return signatures.length === 0
      ? []
      : signatureRows(signatures, profile, measure, page.textWidth, table.after + signature.before);
  const text = paragraph(line.line, roles[line.role], font.docx, { keepNext: true, keepLines: true });
  return [
    { widths: [page.textWidth], cells: [[spacer(table.after, true), text]] },
    ...signatureRows(signatures, profile, measure, page.textWidth, signature.before),
  ];
}

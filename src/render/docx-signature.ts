/**
 * Ô 7a, 7b and 9b (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7, II.9): a borderless table, recipients or a second signatory
 * on the left, the signatory on the right. Blocks that follow each other are rows of one table, and of the data table above
 * them if there is one; none of them splits: between two tables LibreOffice would end a page whatever they say. Each row
 * but the last stays with the next.
 */
import type { Paragraph } from 'docx';
import { brokenFacts, shifted } from '../doc/fact.ts';
import type { Signatory, Signature } from '../doc/model.ts';
import type { Measure } from '../layout/measure.ts';
import { wrapPhrase } from '../layout/phrase.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { signatureColumns } from '../layout/signature.ts';
import { mmToTwips, splitTwips, twipsToPt } from '../layout/twips.ts';
import type { GridRow } from './docx-grid.ts';
import { spacer, textParagraph } from './docx-paragraph.ts';
import { mmToPt } from './docx-units.ts';

/**
 * The rows of the blocks, one under the other, across `textWidth` twips; `space`: room above the first of them, pt, where
 * they follow other rows of the same table.
 */
export function signatureRows(
  blocks: readonly Signature[],
  profile: LayoutProfile,
  measure: Measure,
  textWidth: number,
  space = 0,
): readonly GridRow[] {
  return blocks.map((block, i) => {
    const keepNext = i < blocks.length - 1;
    const { share, padLeft, padRight } = signatureColumns(block, profile);
    const [left, right] = splitTwips(textWidth, [1 - share, share]) as [number, number];
    const gutter = [mmToTwips(padLeft), mmToTwips(padRight)] as const;
    const room = i === 0 ? space : profile.signature.before;
    const above = () => (room === 0 ? [] : [spacer(room, keepNext)]);
    const beside = [
      ...above(),
      ...(block.left ? signatory(block.left, profile, measure, left - gutter[0], keepNext) : []),
      ...recipients(block, profile, keepNext),
    ];
    return {
      widths: [left, right],
      gutter,
      cells: [
        // LibreOffice asks the first line of the first cell whether a row stays with the next.
        beside.length > 0 ? beside : [spacer(0, keepNext)],
        [...above(), ...signatory(block.right, profile, measure, right - gutter[1], keepNext)],
      ],
    };
  });
}

function signatory(
  { chuc_vu, ghi_chu, ho_ten, facts }: Signatory,
  { signature, font, phrases }: LayoutProfile,
  measure: Measure,
  width: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const office = signature.chuc_vu;
  const wrap = (line: string): readonly string[] =>
    wrapPhrase(line, twipsToPt(width), (part) => measure(part, office.size, office), phrases);
  // The room to sign is space above the name, not empty lines: an image put there is not cut off.
  const name = {
    ...signature.ho_ten,
    before: signature.ho_ten.before + mmToPt(signature.space),
  };
  return [
    ...chuc_vu.flatMap((text, line) =>
      brokenFacts({ text, told: facts?.chuc_vu[line] ?? [] }, wrap(text)).map((part, i) =>
        textParagraph(part, i === 0 ? office : { ...office, before: 0 }, font.docx, { keepNext: true }),
      ),
    ),
    ...(ghi_chu === '' ? [] : [textParagraph(ghi_chu, signature.ghi_chu, font.docx, { keepNext: true })]),
    textParagraph({ text: ho_ten, told: facts?.ho_ten ?? [] }, name, font.docx, { keepNext }),
  ];
}

/** "Nơi nhận:" and its items, each `- …;`, the last `- ….` (II.9d). */
function recipients(
  { noi_nhan: items, facts, left }: Signature,
  { signature, font }: LayoutProfile,
  keepNext: boolean,
): readonly Paragraph[] {
  if (items.length === 0) return [];
  const { title, item, below } = signature.noi_nhan;
  return [
    ...(left ? [spacer(below, true)] : []),
    textParagraph('Nơi nhận:', title, font.docx, { keepNext: true }),
    ...items.map((text, i) => {
      const last = i === items.length - 1;
      const told = shifted(facts?.[i] ?? [], '- '.length);
      const line = { text: `- ${text}${last ? '.' : ';'}`, told };
      return textParagraph(line, item, font.docx, { keepNext: keepNext || i < items.length - 1 });
    }),
  ];
}

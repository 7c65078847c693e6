/**
 * Ô 7a, 7b and 9b (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7, II.9): a borderless 1 × 2 table whose row never splits,
 * recipients or a second signatory on the left, the signatory on the right.
 */
import type { Paragraph, Table } from 'docx';
import { brokenFacts, shifted } from '../doc/fact.ts';
import type { Signatory, Signature } from '../doc/model.ts';
import type { Measure } from '../layout/measure.ts';
import { wrapPhrase } from '../layout/phrase.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { signatureColumns } from '../layout/signature.ts';
import { mmToTwips, splitTwips, twipsToPt } from '../layout/twips.ts';
import { grid } from './docx-grid.ts';
import { textParagraph } from './docx-paragraph.ts';
import { mmToPt } from './docx-units.ts';

/** The block across `textWidth` twips. */
export function signatureTable(
  block: Signature,
  profile: LayoutProfile,
  measure: Measure,
  textWidth: number,
): Table {
  const { share, padLeft, padRight } = signatureColumns(block, profile);
  const [left, right] = splitTwips(textWidth, [1 - share, share]) as [number, number];
  const [leftPad, rightPad] = [mmToTwips(padLeft), mmToTwips(padRight)];
  return grid(
    [left, right],
    [
      [
        [
          ...(block.left ? signatory(block.left, profile, measure, left - leftPad) : []),
          ...recipients(block, profile),
        ],
        signatory(block.right, profile, measure, right - rightPad),
      ],
    ],
    [leftPad, rightPad],
  );
}

function signatory(
  { chuc_vu, ghi_chu, ho_ten, facts }: Signatory,
  { signature, font, phrases }: LayoutProfile,
  measure: Measure,
  width: number,
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
    textParagraph({ text: ho_ten, told: facts?.ho_ten ?? [] }, name, font.docx),
  ];
}

/** "Nơi nhận:" and its items, each `- …;`, the last `- ….` (II.9d). */
function recipients(
  { noi_nhan: items, facts }: Signature,
  { signature, font }: LayoutProfile,
): readonly Paragraph[] {
  if (items.length === 0) return [];
  const { title, item } = signature.noi_nhan;
  return [
    textParagraph('Nơi nhận:', title, font.docx, { keepNext: true }),
    ...items.map((text, i) => {
      const last = i === items.length - 1;
      const told = shifted(facts?.[i] ?? [], '- '.length);
      const line = { text: `- ${text}${last ? '.' : ';'}`, told };
      return textParagraph(line, item, font.docx, { keepNext: !last });
    }),
  ];
}

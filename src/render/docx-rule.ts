/**
 * Drawn rules (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1b, II.2b, II.5b): the top border (`w:pBdr`, ECMA-376 Part 1,
 * 17.3.1.24) of an empty paragraph, indented on both sides. Never underlined text, never a row of characters.
 */
import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import type { LayoutProfile } from '../layout/profile.ts';
import { mmToTwips, ptToTwips } from '../layout/twips.ts';
import { ptToEighths } from './docx-units.ts';

/** Where a rule stands. */
export interface RulePlace {
  /** Width of the cell or text it is centred in, twips. */
  readonly within: number;
  /** Length of the rule, mm. */
  readonly length: number;
  /** Height from the top of the rule to what follows, pt. */
  readonly below: number;
}

/** The rule as a paragraph, kept with the next. */
export function rule({ within, length, below }: RulePlace, { rules }: LayoutProfile): Paragraph {
  const free = Math.max(0, within - mmToTwips(length));
  const left = Math.round(free / 2);
  return new Paragraph({
    indent: { left, right: free - left },
    spacing: {
      before: ptToTwips(rules.gap),
      after: 0,
      // The border stands above the line and adds its thickness.
      line: ptToTwips(below - rules.thickness),
      lineRule: LineRuleType.EXACT,
    },
    border: {
      top: { style: BorderStyle.SINGLE, size: ptToEighths(rules.thickness), space: 0, color: '000000' },
    },
    keepNext: true,
  });
}

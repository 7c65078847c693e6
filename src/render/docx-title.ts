/** Ô 5a, name of the type and subject with the rule under it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5b). */
import type { Paragraph } from 'docx';
import { brokenFacts } from '../doc/fact.ts';
import type { Title } from '../doc/model.ts';
import { type Measure, PT_PER_MM } from '../layout/measure.ts';
import { wrapPhrase } from '../layout/phrase.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { twipsToPt } from '../layout/twips.ts';
import { paragraph, spacer, textParagraph } from './docx-paragraph.ts';
import { rule } from './docx-rule.ts';

/** The lines of the title, centred in `textWidth` twips; the rule takes its length from the last line of the subject. */
export function titleParagraphs(
  title: Title,
  profile: LayoutProfile,
  measure: Measure,
  textWidth: number,
): readonly Paragraph[] {
  const { ten_loai, trich_yeu, kem_theo, after } = profile.title;
  const width = (line: string): number => measure(line, trich_yeu.size, trich_yeu);
  const subject = title.trich_yeu.flatMap((text, i) =>
    brokenFacts(
      { text, told: title.facts?.[i] ?? [] },
      wrapPhrase(text, twipsToPt(textWidth), width, profile.phrases),
    ),
  );
  const ruled = subject.at(-1);
  const length = ruled === undefined ? 0 : (width(ruled.text) / PT_PER_MM) * profile.rules.trich_yeu;
  return [
    textParagraph(title.ten_loai, ten_loai, profile.font.docx),
    ...subject.map((line, i) =>
      textParagraph(line, i === 0 ? trich_yeu : { ...trich_yeu, before: 0 }, profile.font.docx),
    ),
    ...(title.kem_theo ? [paragraph(title.kem_theo, kem_theo, profile.font.docx)] : []),
    title.rule && length > 0
      ? rule({ within: textWidth, length, below: after }, profile)
      : spacer(after, true),
  ];
}

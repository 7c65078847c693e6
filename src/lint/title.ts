/** The title of a document: which line it is, what it says of the kind, the subject under it. */
import { fold } from '../core/text.ts';
import type { Paragraph } from '../docx-read/model.ts';
import { allOf, isCapitals, isFakeRule, type Span, spansOf } from './hit.ts';
import type { Rulebook, RuleId } from './rulebook.ts';

/** `paragraphs` are those below the letterhead; `before`: the index of the text that no title of a paper stands behind. */
export function titleOf(paragraphs: readonly Paragraph[], before: number, book: Rulebook): Span | undefined {
  return (
    paragraphs
      // What stands in a cell of the text names a paper that the document tells of.
      .filter(({ cell }) => !cell?.table.bordered)
      .flatMap((one) => spansOf(one).slice(0, 1))
      .find(
        (span) =>
          typeOf(span.text, book) !== undefined ||
          book.chu.khuon_rieng.some((name) => startsWith(span.text, name)) ||
          (span.paragraph.index < before && paperOf(span, book) !== undefined),
      )
  );
}

/**
 * The rules whose component a paper may lack, for a title that names no administrative document. The title is told by
 * its capitals too: such words also stand in lists.
 */
export function paperOf({ text }: Span, { chu }: Rulebook): readonly RuleId[] | undefined {
  if (!isCapitals(text)) return undefined;
  return Object.entries(chu.giay_to).find(([name]) => startsWith(text, name))?.[1];
}

/** The type that a line is the name of; the line may be written in any case. */
export function typeOf(text: string, book: Rulebook): string | undefined {
  const name = fold(text);
  return Object.keys(book.chu.ten_loai).find((type) => fold(type) === name);
}

function startsWith(text: string, name: string): boolean {
  return fold(text) === fold(name) || fold(text).startsWith(`${fold(name)} `);
}

/** Laid out by a form of another decree. */
export function isOwnForm(title: Span, subject: readonly Span[], { chu }: Rulebook): boolean {
  return (
    chu.khuon_rieng.some((name) => startsWith(title.text, name)) ||
    (chu.khuon_rieng_ten_loai.some((name) => fold(name) === fold(title.text)) &&
      subject[0] !== undefined &&
      chu.khuon_rieng_trich_yeu.some((name) => startsWith(subject[0]!.text, name)))
  );
}

/** Lines under the type name until one that is no centred line of its own: the subject. */
export function subjectOf(paragraphs: readonly Paragraph[], title: Span): Span[] {
  const found = spansOf(title.paragraph).slice(1);
  for (const one of paragraphs.slice(paragraphs.indexOf(title.paragraph) + 1)) {
    const spans = spansOf(one);
    if (spans.length === 0) {
      if (found.length > 0) break;
      continue;
    }
    const first = fold(spans[0]!.text);
    if (
      one.cell ||
      one.style.align !== 'center' ||
      /^(?:kinh gui|kem theo)/.test(first) ||
      isFakeRule(one.text) ||
      isNote(spans[0]!)
    )
      break;
    if (found.length > 0 && !sameLook(found[0]!, spans[0]!)) break;
    found.push(...spans);
  }
  return found;
}

/** "(Bản nháp …)" in italics. */
function isNote(span: Span): boolean {
  return /^\(.*\)$/u.test(span.text) && allOf(span, 'italic');
}

function sameLook(a: Span, b: Span): boolean {
  const [one, other] = [a, b].map(
    ({ paragraph }) => paragraph.runs.find(({ text }) => text.trim() !== '')?.style,
  );
  return one?.bold === other?.bold && one?.italic === other?.italic;
}

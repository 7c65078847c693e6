/** One DOCX against the decree: read, recognised, checked; findings in the words of the rulebook. */
import { formatDate, type IsoDate, parseDate } from '../core/date.ts';
import { type Finding, tidyFindings } from '../core/finding.ts';
import type { Paragraph, WordDocument } from '../docx-read/model.ts';
import { openDocx } from '../docx-read/open.ts';
import { readWord } from '../docx-read/read.ts';
import type { Fonts } from '../layout/fonts.ts';
import { MissingGlyphError } from '../layout/fonts.ts';
import { measurer, singleLine } from '../layout/measure.ts';
import { checkAppendices } from './check/appendix.ts';
import { checkBody } from './check/body.ts';
import { checkCapitals, checkNames } from './check/capitals.ts';
import { checkKinhGui, checkRecipients, checkSigners, checkTogether } from './check/closing.ts';
import { checkEnd, checkGrounds, checkNumbers } from './check/content.ts';
import { checkDrawnRules } from './check/drawn.ts';
import { checkLetterhead } from './check/letterhead.ts';
import { checkDate, checkNumber } from './check/number.ts';
import { checkLetters, checkPageNumber, checkPaper } from './check/page.ts';
import { checkSpacing } from './check/spacing.ts';
import { checkSpelling, isLegacy } from './check/spelling.ts';
import { checkLengths, checkTitle } from './check/title.ts';
import type { AwardName, Check, Context } from './context.ts';
import { type Hit, shown, whole } from './hit.ts';
import { type Parts, recognise } from './parts.ts';
import type { Rulebook } from './rulebook.ts';
import { wordHits } from './wording.ts';

export const CHECKS: readonly Check[] = [
  checkPaper,
  checkLetters,
  checkPageNumber,
  checkLetterhead,
  checkDrawnRules,
  checkNumber,
  checkDate,
  checkTitle,
  checkLengths,
  checkKinhGui,
  checkBody,
  checkGrounds,
  checkNumbers,
  checkEnd,
  checkSigners,
  checkTogether,
  checkRecipients,
  checkAppendices,
  checkSpacing,
  checkNames,
  checkCapitals,
  checkSpelling,
];

export interface Linted {
  readonly findings: readonly Finding[];
  /** One line for each paragraph: line n is paragraph n. */
  readonly text: string;
  /** Checks that broke, and why. */
  readonly defects: readonly string[];
  readonly parts: Parts | undefined;
  /** The document's own date lies before the decree. */
  readonly early: boolean;
}

export interface LintInput {
  /** As shown. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly book: Rulebook;
  readonly fonts: Fonts;
  readonly awards: readonly AwardName[];
  /** Name of the decree in running text. */
  readonly decree: string;
  /** Its first day: an older document is only told of, never judged. */
  readonly inForce?: IsoDate;
  readonly checks?: readonly Check[];
}

/** Throws `DocxError` on what cannot be read. */
export function lintDocx(input: LintInput): Linted {
  const { file, bytes, book, decree, inForce, checks = CHECKS } = input;
  const doc = readWord(openDocx(bytes));
  const text = doc.paragraphs.map((one) => one.text.replace(/[\n\t]/g, ' ')).join('\n');
  const word = (hits: readonly Hit[]) => wordHits(hits, { file, book, decree });
  // Nothing of such a text can be recognised: that is said, and no more.
  const unreadable = doc.paragraphs.every((one) => one.text.trim() === '')
    ? 'vb_khong_co_chu'
    : isLegacy(doc, book)
      ? 'vb_bang_ma'
      : undefined;
  if (unreadable) {
    const first = doc.paragraphs.find((one) => one.text.trim() !== '') ?? doc.paragraphs[0];
    const at = whole(first ?? EMPTY);
    const findings = word([{ rule: unreadable, values: { chu: shown(at.text) }, at }]);
    return { findings, text, defects: [], parts: undefined, early: false };
  }
  const context = contextOf(doc, input);
  const hits: Hit[] = [];
  const defects: string[] = [];
  for (const check of checks) {
    try {
      hits.push(...check(context));
    } catch (error) {
      // The others still run; the file is then not settled.
      defects.push(`${check.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const { date, mayLack } = context.parts;
  const asked = hits.filter(({ rule, way }) => way !== 'thieu' || !mayLack.includes(rule));
  const day = date && dayOf(date.text);
  if (!date || !day || !inForce || day >= inForce)
    return { findings: word(asked), text, defects, parts: context.parts, early: false };
  const told = word([...asked, { rule: 'vb_truoc_nghi_dinh', values: { co: formatDate(day) }, at: date }]);
  return { findings: tidyFindings(told.map(lowered)), text, defects, parts: context.parts, early: true };
}

/** The day of a date line; `undefined` where it has blanks. */
function dayOf(text: string): IsoDate | undefined {
  const [, day, month, year] = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(text) ?? [];
  return day && month ? parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined;
}

function lowered(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

function contextOf(doc: WordDocument, { book, fonts, awards }: LintInput): Context {
  const measure = measurer(fonts);
  return {
    doc,
    book,
    awards,
    parts: recognise(doc, book),
    single: (size) => singleLine(fonts, size),
    measure(text, size, style) {
      try {
        return measure(text, size, style);
      } catch (error) {
        if (!(error instanceof MissingGlyphError)) throw error;
        return measure(text.replace(/[^\p{ASCII}]|\p{Cc}/gu, 'o'), size, style);
      }
    },
  };
}

const EMPTY: Paragraph = {
  index: 0,
  text: '',
  typed: '',
  runs: [],
  anchors: [],
  style: {} as Paragraph['style'],
  cell: undefined,
  inBox: false,
  section: 0,
  width: 0,
  drawnLines: [],
  breaksPage: false,
  label: '',
};

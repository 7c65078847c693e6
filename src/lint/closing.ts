/** The end of a document (ô 7, 9b): who signs, and who receives. */
import { fold } from '../core/text.ts';
import type { Paragraph } from '../docx-read/model.ts';
import { allOf, append, isCapitals, type Span, spansOf } from './hit.ts';
import type { Rulebook } from './rulebook.ts';

export interface Signer {
  /** Lines of authority and office. */
  readonly office: readonly Span[];
  /** Absent where it is left to be written by hand. */
  readonly name: Span | undefined;
  /** A note says that it is to be signed here. */
  readonly toSign: boolean;
}

export interface Closing {
  readonly recipients: Span | undefined;
  readonly recipientItems: readonly Span[];
  readonly signers: readonly Signer[];
  /** Index of the first paragraph of the closing; behind the last where there is none. */
  readonly from: number;
  /** All its paragraphs. */
  readonly closing: readonly Paragraph[];
}

/** A span, and the column of the page it stands in. */
interface Placed {
  readonly column: number;
  readonly span: Span;
  /** Room was left above it. */
  readonly apart: boolean;
}

/** `after`: the letterhead and title end there. */
export function readClosing(paragraphs: readonly Paragraph[], book: Rulebook, after: number): Closing {
  const later = paragraphs.filter(({ index }) => index > after);
  const recipientsAt = later.findLast((one) => spansOf(one).some(isRecipients));
  const region = regionOf(later, recipientsAt);
  const placed = place(region, book.so.cho_ky);
  const recipients = placed.find(({ span }) => isRecipients(span))?.span;
  const items: Span[] = [];
  const columns = new Map<number, Placed[]>();
  const home = placed.find(({ span }) => span === recipients)?.column;
  let listing = false;
  for (const one of placed) {
    if (one.span === recipients) listing = true;
    else if (listing && one.column === home && !isSignature(one.span)) items.push(one.span);
    else append(columns, one.column, one);
  }
  const signers = [...columns.values()]
    .flatMap(parties)
    .map(signerOf)
    .filter(({ office }) => office.length > 0);
  return {
    recipients,
    recipientItems: items,
    signers,
    from: region[0]?.index ?? Number.POSITIVE_INFINITY,
    closing: region,
  };
}

function isRecipients({ text }: Span): boolean {
  return /^noi nhan$/.test(fold(text)) || /^nơi nhận\s*:/iu.test(text);
}

/** An office line in the same column as the recipients. */
function isSignature(span: Span): boolean {
  return isCapitals(span.text) && allOf(span, 'bold') && !/^[-–]/.test(span.text);
}

/** The table that holds the recipients or, without recipients, the last one whose cells begin with offices; else lines at the end. */
function regionOf(paragraphs: readonly Paragraph[], recipients: Paragraph | undefined): readonly Paragraph[] {
  const table = recipients ? recipients.cell?.table : signatureTable(paragraphs);
  if (table) return paragraphs.filter((one) => one.cell?.table === table);
  const lines = paragraphs.filter(({ cell }) => !cell);
  const ended = lines.findLastIndex((one) => /\.\/\.\s*$/.test(one.text));
  const first = recipients
    ? lines.indexOf(recipients)
    : lines.findIndex(
        (one, i) => i > ended && spansOf(one).some(isSignature) && one.style.align !== 'justify',
      );
  if (first === -1) return [];
  const upper = lines.findIndex(
    (one, i) => i > ended && i < first && spansOf(one).some(isSignature) && ended !== -1,
  );
  const start = lines[upper === -1 ? first : upper]!.index;
  const end =
    lines.find((one) => one.index > start && /^phu luc/.test(fold(one.text)))?.index ??
    Number.POSITIVE_INFINITY;
  return paragraphs.filter((one) => one.index >= start && one.index < end);
}

function signatureTable(paragraphs: readonly Paragraph[]) {
  const heads = new Map<unknown, Span[]>();
  for (const one of paragraphs) {
    if (!one.cell || one.cell.table.bordered || one.cell.table.columns > 3) continue;
    append(heads, one.cell.table, ...spansOf(one));
  }
  const found = [...heads].findLast(([, spans]) => spans[0] !== undefined && spans.some(isSignature));
  return found?.[0] as NonNullable<Paragraph['cell']>['table'] | undefined;
}

/** Lines with their columns: of the table, or by tabs and alignment. */
function place(region: readonly Paragraph[], room: number): Placed[] {
  const gaps = new Map<number, boolean>();
  return region.flatMap((one) => {
    const spans = spansOf(one);
    const columnOf = (i: number) =>
      one.cell?.column ?? (one.text.startsWith('\t') || i > 0 || isRight(one) ? 1 : 0);
    if (spans.length === 0) {
      gaps.set(columnOf(0), true);
      return [];
    }
    return spans.map((span, i) => {
      const column = columnOf(i);
      const apart = gaps.get(column) === true || one.style.before >= room;
      gaps.set(column, false);
      return { column, span, apart };
    });
  });
}

/** Not at the left edge. */
function isRight({ style, width }: Paragraph): boolean {
  return style.align === 'right' || style.align === 'center' || style.left + style.firstLine > width / 3;
}

/** The lines of a column, cut where a further row of the table begins with another office under a note or a name. */
function parties(lines: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  for (const one of lines) {
    const above = found.at(-1);
    const row = one.span.paragraph.cell?.row;
    const under = above?.at(-1);
    const further = row !== undefined && row !== under?.span.paragraph.cell?.row;
    const ended = above?.some(({ span }) => isNote(span)) || (under && !isCapitals(under.span.text));
    if (!above || (further && ended && isSignature(one.span))) found.push([one]);
    else above.push(one);
  }
  return found;
}

/** "(Ký, đóng dấu)" */
function isNote({ text }: Span): boolean {
  return /^\(.*\)$/.test(text);
}

/** Office lines from the top; then notes in brackets; the last line that stands apart, or is no capitals, is the name. */
function signerOf(lines: readonly Placed[]): Signer {
  const named = lines.filter(({ span }) => !isNote(span));
  const last = named.at(-1);
  const isName =
    named.length > 1 &&
    last !== undefined &&
    (last.apart || !isCapitals(last.span.text)) &&
    named[0] !== last;
  const above = isName ? named.slice(0, -1) : named;
  // A line in small letters below the room to sign is a rank or a second post (II.7đ), not the office.
  const rank = above.findIndex(({ span, apart }, i) => i > 0 && apart && !isCapitals(span.text));
  const office = (rank === -1 ? above : above.slice(0, rank)).map(({ span }) => span);
  const toSign = lines.some(({ span }) => /^\(.*ký.*\)$/iu.test(span.text));
  return { office, name: isName ? last.span : undefined, toSign };
}

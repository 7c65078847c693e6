/**
 * Recognises the components of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục IV: ô 1 – 13) in a
 * file that anybody may have laid out: by their words and their places, never by styles.
 */
import { fold } from '../core/text.ts';
import type { Paragraph, WordDocument } from '../docx-read/model.ts';
import { type Closing, readClosing } from './closing.ts';
import { isFakeRule, type Span, spansOf, whole } from './hit.ts';
import type { Rulebook, RuleId } from './rulebook.ts';
import { isOwnForm, paperOf, subjectOf, titleOf, typeOf } from './title.ts';

/**
 * cong_van: no type name; khuon_rieng: laid out by a form of another decree; giay_to: a paper that is no administrative
 * document, as a ballot; phu_luc: an appendix alone.
 */
export type Kind = 'cong_van' | 'ten_loai' | 'khuon_rieng' | 'giay_to' | 'phu_luc' | 'khong_ro';

export interface Parts extends Closing {
  readonly kind: Kind;
  /** Name of the type as the decree spells it: "Tờ trình"; "Công văn". */
  readonly type: string | undefined;
  /** Rules whose component a paper of this kind may lack. */
  readonly mayLack: readonly RuleId[];
  /** Its number or its day is written in: nothing is left to be filled by hand. */
  readonly issued: boolean;
  readonly quocHieu: Span | undefined;
  readonly tieuNgu: Span | undefined;
  readonly agencies: readonly Span[];
  readonly number: Span | undefined;
  readonly date: Span | undefined;
  /** "V/v …" under the number. */
  readonly about: Span | undefined;
  readonly title: Span | undefined;
  readonly subject: readonly Span[];
  readonly kinhGui: Span | undefined;
  readonly kinhGuiItems: readonly Span[];
  readonly grounds: readonly Span[];
  /** Text of the document outside tables, from after its title to before the signature. */
  readonly body: readonly Paragraph[];
  /** "Phụ lục", "Phụ lục I" that begin an appendix. */
  readonly appendices: readonly Span[];
  /** Paragraphs of the letterhead, for lines drawn there. */
  readonly head: readonly Paragraph[];
}

/** Where a letterhead may still be. */
const HEAD = 40;

export function recognise(doc: WordDocument, book: Rulebook): Parts {
  const paragraphs = doc.paragraphs.filter(({ inBox }) => !inBox);
  const top = paragraphs.slice(0, HEAD).flatMap(spansOf);
  const quocHieu = top.find(({ text }) => fold(text).startsWith('cong hoa xa hoi'));
  const headTable = quocHieu?.paragraph.cell?.table;
  const inHead = (one: Paragraph) => headTable !== undefined && one.cell?.table === headTable;
  const tieuNgu =
    quocHieu && top.slice(top.indexOf(quocHieu) + 1).find(({ text }) => fold(text).startsWith('doc lap'));
  const appendixFirst = quocHieu === undefined && top[0] !== undefined && isAppendix(top[0]);
  const kinhGuiAt = paragraphs.find(
    (one) => /^kinh g/.test(fold(one.text)) && fold(one.text).startsWith('kinh gui'),
  );
  const below = paragraphs
    .filter((one) => !inHead(one) && (headTable || !quocHieu || one.index >= quocHieu.paragraph.index))
    .slice(0, HEAD);
  const textAt = Math.min(kinhGuiAt?.index ?? HEAD, firstLong(paragraphs, quocHieu));
  const title = titleOf(below, top.some(isAbout) ? -1 : textAt, book);
  const limit = title?.paragraph.index ?? kinhGuiAt?.index ?? firstLong(paragraphs, quocHieu);
  const head = appendixFirst ? [] : paragraphs.filter((one) => inHead(one) || one.index < limit);
  // Lines of a letterhead are short: a search in the others would be long and vain.
  const spans = head.flatMap(spansOf).filter(({ text }) => text.length < 1000);
  const number = spans.find(({ text }) => /^s[ốôo]\s*[:./]/iu.test(text));
  const about = spans.find((span) => isAbout(span) || /^về việc/iu.test(span.text));
  const date = spans.find(({ text }) => /ng[àa]y.*th[áa]ng/iu.test(text) && !/^(?:v\/v|số)/iu.test(text));
  const known = [quocHieu, tieuNgu, number, about, date];
  const agencies = agenciesOf(head, quocHieu, known);
  const type = title && typeOf(title.text, book);
  const paper = title && !type && !isOwnForm(title, [], book) ? paperOf(title, book) : undefined;
  const subject = title ? subjectOf(paragraphs, title) : [];
  const kind: Kind = appendixFirst
    ? 'phu_luc'
    : paper
      ? 'giay_to'
      : title
        ? isOwnForm(title, subject, book)
          ? 'khuon_rieng'
          : 'ten_loai'
        : about
          ? 'cong_van'
          : 'khong_ro';
  const closing = readClosing(
    paragraphs.filter((one) => !inHead(one)),
    book,
    limit,
  );
  const kinhGui = kinhGuiAt && closing.from > kinhGuiAt.index ? whole(kinhGuiAt) : undefined;
  const start = Math.max(
    -1,
    ...head.map(({ index }) => index),
    ...[title, ...subject].map((one) => one?.paragraph.index ?? -1),
  );
  const kinhGuiItems = kinhGui ? itemsAfter(paragraphs, kinhGui) : [];
  const after = Math.max(
    start,
    kinhGui?.paragraph.index ?? -1,
    ...kinhGuiItems.map(({ paragraph }) => paragraph.index),
  );
  const body = paragraphs.filter(
    (one) => one.index > after && one.index < closing.from && !one.cell && one.text.trim() !== '',
  );
  return {
    ...closing,
    kind,
    type: kind === 'cong_van' ? 'Công văn' : type,
    mayLack: kind === 'giay_to' && paper ? paper : [],
    issued: /^s[ốôo]\s*[:./]\s*\d/iu.test(number?.text ?? '') || /ng[àa]y\s+\d/iu.test(date?.text ?? ''),
    quocHieu,
    tieuNgu,
    agencies,
    number,
    date,
    about: title ? undefined : about,
    title: appendixFirst ? undefined : title,
    subject,
    kinhGui,
    kinhGuiItems,
    grounds: groundsOf(body),
    body,
    appendices: paragraphs
      .filter((one) => !one.cell && (appendixFirst ? one === top[0]!.paragraph : one.index > after))
      .flatMap((one) => spansOf(one).slice(0, 1))
      .filter(isAppendix),
    head,
  };
}

/** "V/v …" */
function isAbout({ text }: Span): boolean {
  return /^v\s*\/\s*v/i.test(text);
}

/** "Phụ lục", "PHỤ LỤC II", "Phụ lục số 1", and nothing more. */
function isAppendix({ text }: Span): boolean {
  return /^phu luc(?: (?:so )?[ivx\d]+)?$/.test(fold(text));
}

/** Without a title: the head ends before the first paragraph that no letterhead line is as long as. */
function firstLong(paragraphs: readonly Paragraph[], quocHieu: Span | undefined): number {
  const from = quocHieu?.paragraph.index ?? 0;
  return paragraphs.find((one) => one.index > from && !one.cell && one.text.length > 100)?.index ?? HEAD;
}

/** Lines of the left half above the number: beside quốc hiệu in a table, before it in a line with tabs. */
function agenciesOf(
  head: readonly Paragraph[],
  quocHieu: Span | undefined,
  known: readonly (Span | undefined)[],
): Span[] {
  if (!quocHieu) return [];
  const taken = new Set(known.map((one) => one && `${one.paragraph.index}:${one.from}`));
  const home = quocHieu.paragraph.cell;
  const found: Span[] = [];
  for (const one of head) {
    if (home && (one.cell?.table !== home.table || one.cell.column === home.column)) continue;
    const spans = spansOf(one);
    for (const span of spans) {
      if (/^(?:số\s*:|v\/v)/iu.test(span.text)) return found;
      const right = !home && spans.indexOf(span) > 0;
      if (!right && !taken.has(`${one.index}:${span.from}`) && !isFakeRule(span.text)) found.push(span);
    }
  }
  return found;
}

/** Recipients under "Kính gửi:": lines until one that begins neither with a dash nor further in than the body. */
function itemsAfter(paragraphs: readonly Paragraph[], kinhGui: Span): Span[] {
  if (!/:\s*$/.test(kinhGui.text)) return [];
  const items: Span[] = [];
  for (const one of paragraphs.slice(paragraphs.indexOf(kinhGui.paragraph) + 1)) {
    if (one.text.trim() === '') {
      if (items.length > 0) break;
      continue;
    }
    const span = whole(one);
    const last = items.at(-1);
    if (
      !/^[-–+•*]/.test(span.text) &&
      (last ? /\.$/.test(last.text) : !/[;.]$/.test(span.text) || span.text.length > 150)
    )
      break;
    items.push(span);
    if (/\.$/.test(span.text)) break;
  }
  return items;
}

/** The legal grounds at the head of the text: more than one, or one that says it is by how it ends or looks. */
function groundsOf(body: readonly Paragraph[]): Span[] {
  const text = body.filter(({ style }) => style.align !== 'center');
  const end = text.findIndex(
    (one, i) =>
      !/^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/iu.test(one.text.trim()) &&
      // A plan or rule that is carried out, after grounds that go on.
      !(/^Thực hiện\s/u.test(one.text.trim()) && /;\s*$/.test(text[i - 1]?.text ?? '')),
  );
  const found = text.slice(0, end === -1 ? text.length : end).map(whole);
  const [first] = found;
  if (
    found.length === 1 &&
    first &&
    !first.text.endsWith(';') &&
    !first.paragraph.runs.some(({ style }) => style.italic)
  )
    return [];
  return found;
}

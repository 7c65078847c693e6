/**
 * What an edited document says of each value of the dossier, against the dossier as it is now. A change is only told where
 * printing the new value would give every place of the document as it stands; nothing is guessed.
 */
import { bareText } from '../doc/soft.ts';
import type { Occurrence, ReadDocument, Remark } from './read.ts';
import {
  isCased,
  isClosed,
  plainText,
  printValue,
  readValue,
  type Unread,
  type Value,
  type Voice,
  whyUnread,
} from './values.ts';
import { isWordy } from './wording.ts';

/** What was found about one value, or one text that was worked out. */
export interface Outcome {
  readonly kind:
    | 'doi' // another value, the same wherever it is printed: can be written
    | 'mau_thuan' // printed in several places, edited in some, or differently
    | 'hai_ban' // edited in several documents, not to one value
    | 'cung_doi' // edited, and the dossier changed since
    | 'cu_hon' // not edited: the dossier changed since
    | 'khong_hieu' // edited to what is no value of its kind
    | 'khong_ro' // edited so that its text cannot be told from what stands beside it
    | 'mat' // not in the document any more
    | 'tinh_ra'; // a text that was worked out was edited
  /** As `Fact.at`; empty for what was worked out. */
  readonly at: string;
  /** The value of the dossier; `undefined` where it has none. */
  readonly before: Value | undefined;
  /** The value that the document says; only of `doi`. */
  readonly after?: Value;
  /** Texts as they stand in the document, each once. */
  readonly texts: readonly string[];
  readonly context: string;
  readonly para: number;
  /** As for an occurrence: of the first. */
  readonly doc: number;
  /** Why a text is no value, where that can be told. */
  readonly why?: Unread;
}

/** The dossier as it is now. */
export interface Files {
  /** `undefined` where there is no such file; else what it says at the pointer. */
  readonly look: (file: string, pointer: string) => { readonly value: unknown } | undefined;
  /** For the value at a pointer. */
  readonly voice: (file: string, pointer: string) => Voice;
}

export interface Decision {
  readonly outcomes: readonly Outcome[];
  readonly remarks: readonly Remark[];
  /** Files that facts were printed from and that are not there. */
  readonly missing: readonly string[];
}

/** `documents`: of one dossier; each counts for itself, and a value is one in all of them that were edited. */
export function decide(
  documents: readonly ReadDocument[],
  files: Files,
  printed: (text: string, hash: string) => boolean,
): Decision {
  const [occurrences, remarks] = [
    documents.flatMap((one) => one.occurrences),
    documents.flatMap((one) => one.remarks),
  ];
  const outcomes: Outcome[] = [];
  const missing = new Set<string>();
  const more: Remark[] = [];
  const byPlace = new Map<string, Occurrence[]>();
  for (const found of occurrences) byPlace.set(found.fact.at, [...(byPlace.get(found.fact.at) ?? []), found]);
  for (const [at, all] of byPlace) {
    if (at === '') {
      outcomes.push(...all.flatMap((found) => workedOut(found, printed, more)));
      continue;
    }
    const { file, pointers } = placeOf(at);
    const values = pointers.map((pointer) => files.look(file, pointer));
    if (values.some((value) => value === undefined)) missing.add(file);
    else {
      const before = values.map((value) => asValue(value!.value));
      const same = before.every((value) => value === before[0]);
      const voice = files.voice(file, pointers[0]!);
      outcomes.push(...ofValue(at, all, { before: before[0], same, voice, printed, more }));
    }
  }
  const isNew = (note: Remark) => !remarks.some(({ para, doc }) => para === note.para && doc === note.doc);
  const notes = [...remarks, ...more.filter(isNew)];
  return {
    outcomes: outcomes.sort((a, b) => a.doc - b.doc || a.para - b.para),
    remarks: notes,
    missing: [...missing],
  };
}

/** `a.yaml#/x/tu_ngay /x/den_ngay` → the file and its pointers. */
export function placeOf(at: string): { readonly file: string; readonly pointers: readonly string[] } {
  const cut = at.lastIndexOf('#');
  return { file: at.slice(0, cut), pointers: at.slice(cut + 1).split(' ') };
}

function asValue(value: unknown): Value | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** A text of no value: only whether it stands as printed. */
function workedOut(
  found: Occurrence,
  printed: (text: string, hash: string) => boolean,
  more: Remark[],
): Outcome[] {
  const { reading, fact, context, para, doc } = found;
  const base = { at: '', before: undefined, context, para, doc };
  if (found.unchanged) return [];
  if (reading.kind === 'gone') return [{ ...base, kind: 'mat', texts: [] }];
  if (reading.kind === 'unclear') return [{ ...base, kind: 'khong_ro', texts: [reading.text] }];
  if (printed(reading.text, fact.hash)) return [];
  if (printed(reading.core, fact.hash) && !isGlued(reading)) {
    more.push({ kind: 'edited', text: context, para, doc });
    return [];
  }
  return [{ ...base, kind: 'tinh_ra', texts: [reading.text] }];
}

interface Known {
  readonly before: Value | undefined;
  /** All pointers have this value. */
  readonly same: boolean;
  readonly voice: Voice;
  readonly printed: (text: string, hash: string) => boolean;
  readonly more: Remark[];
}

/** What one occurrence says. */
type Says =
  | { readonly kind: 'as_now' | 'stale' | 'gone' }
  /** `sure`: no other value prints the text. */
  | { readonly kind: 'value'; readonly value: Value; readonly text: string; readonly sure: boolean }
  | { readonly kind: 'unread' | 'unclear'; readonly text: string };

function ofValue(at: string, all: readonly Occurrence[], known: Known): Outcome[] {
  const said = all.map((found) => ({ found, says: saysOf(found, known) }));
  const of = (...kinds: readonly Says['kind'][]) => said.filter(({ says }) => kinds.includes(says.kind));
  const outcome = (kind: Outcome['kind'], from: typeof said, after?: Value): Outcome => ({
    kind,
    at,
    before: known.before,
    ...(after === undefined ? {} : { after }),
    texts: [...new Set(from.flatMap(({ says }) => ('text' in says ? [plainText(says.text)] : [])))],
    context: from[0]!.found.context,
    para: from[0]!.found.para,
    doc: from[0]!.found.doc,
  });
  const outcomes: Outcome[] = [];
  const [edited, unread, unclear, gone] = [of('value'), of('unread'), of('unclear'), of('gone')];
  const lost = gone.length > 0 ? [outcome('mat', gone)] : [];
  const valuesIn = (from: typeof said): Value[] => {
    const told = from.flatMap(({ says }) => (says.kind === 'value' ? [says] : []));
    const sure = told.filter((one) => one.sure);
    return [...new Set((sure.length > 0 ? sure : told).map(({ value }) => value))];
  };
  const values = valuesIn(edited);
  const [after] = values;
  if (after === undefined) {
    // Nothing readable was edited: what was printed of an older value is only told of where nothing else is.
    if (unread.length > 0) {
      const why = whyUnread(unread[0]!.found.fact.as, known.before);
      outcomes.push({ ...outcome('khong_hieu', unread), ...(why && { why }) });
    }
    if (unclear.length > 0) outcomes.push(outcome('khong_ro', unclear));
    const stale = of('stale');
    if (stale.length > 0) outcomes.push(outcome('cu_hon', stale));
    return [...outcomes, ...lost];
  }
  // A document that nobody edited here says nothing against one that was; it is to be built again.
  const touched = new Set([...edited, ...unread, ...unclear].map(({ found }) => found.doc));
  const agrees = ({ found, says }: (typeof said)[number]): boolean =>
    !touched.has(found.doc) ||
    (says.kind === 'value' && says.value === after) ||
    says.kind === 'gone' ||
    reads(found, after, known.voice);
  const told = said.flatMap(({ found }) => (touched.has(found.doc) ? [found] : []));
  const own = (doc: number) => said.filter(({ found }) => found.doc === doc);
  if (unclear.length > 0) outcomes.push(outcome('khong_ro', unclear));
  const disagree = said.filter((one) => one.says.kind !== 'unclear' && !agrees(one));
  if (values.length > 1 || disagree.length > 0) {
    // One document at odds with itself, or each of them in one voice and not the same.
    const torn = [...touched].some((doc) => {
      const [first, ...rest] = valuesIn(own(doc));
      const fits = (one: (typeof said)[number]) =>
        one.says.kind === 'gone' || one.says.kind === 'unclear' || reads(one.found, first!, known.voice);
      return (
        rest.length > 0 ||
        (first !== undefined && !own(doc).every((one) => one.says.kind === 'value' || fits(one)))
      );
    });
    const kind = torn || touched.size === 1 ? 'mau_thuan' : 'hai_ban';
    outcomes.push({ ...outcome(kind, edited), texts: textsOf(told) });
  } else if (!known.same || changedSince(told, known)) outcomes.push(outcome('cung_doi', edited));
  else
    outcomes.push(
      outcome(unclear.length > 0 ? 'mau_thuan' : 'doi', edited, unclear.length > 0 ? undefined : after),
    );
  return [...outcomes, ...lost];
}

function textsOf(all: readonly Occurrence[]): string[] {
  return [...new Set(all.flatMap(({ reading }) => ('text' in reading ? [plainText(reading.text)] : [])))];
}

/** Whether an occurrence reads as the value would be printed there. */
function reads({ fact, reading }: Occurrence, value: Value, voice: Voice): boolean {
  return reading.kind === 'text' && bareText(printValue(fact.as, value, voice)) === bareText(reading.text);
}

/** The value of the dossier is not the one that was printed. */
function changedSince(all: readonly Occurrence[], { before, voice, printed }: Known): boolean {
  return all.some(({ fact }) => !printed(printValue(fact.as, before, voice), fact.whole));
}

function saysOf(found: Occurrence, known: Known): Says {
  const { fact, reading, context, para, doc } = found;
  const { before, voice, more } = known;
  if (reading.kind === 'gone') return { kind: 'gone' };
  const now = bareText(printValue(fact.as, before, voice));
  const same = bareText(reading.text) === now;
  if (reading.kind === 'unclear' && !(same && isClosed(fact.as, before)))
    return { kind: 'unclear', text: reading.text };
  if (same || reading.kind === 'unclear') return { kind: 'as_now' };
  if (found.unchanged) return { kind: 'stale' };
  if (plainText(reading.text) === '') return { kind: 'gone' };
  const value = readValue(fact.as, reading.text, before, voice);
  if (value !== undefined)
    return value === before
      ? { kind: 'as_now' }
      : { kind: 'value', value, text: reading.text, sure: !isCased(fact.as) };
  // Words put beside a number, a date or a name out of a list are wording, unless they touch it.
  if (isClosed(fact.as, before) && bareText(reading.core) !== bareText(reading.text) && !isGlued(reading)) {
    const core = readValue(fact.as, reading.core, before, voice);
    if (core !== undefined || bareText(reading.core) === now) {
      more.push({ kind: 'edited', text: context, para, doc });
      return core === undefined || core === before
        ? { kind: 'as_now' }
        : { kind: 'value', value: core, text: reading.core, sure: true };
    }
  }
  return { kind: 'unread', text: reading.text };
}

/** A letter or digit touches what stands in the bookmark. */
function isGlued({ text, core }: { readonly text: string; readonly core: string }): boolean {
  const at = core === '' ? -1 : text.indexOf(core);
  return at === -1 || isWordy(text[at - 1]) || isWordy(text[at + core.length]);
}

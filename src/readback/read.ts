/** An edited document against the map it carries: every fact as it stands there now, and what else was changed. Pure. */
import type { FactMap, MappedFact } from '../doc/fact-map.ts';
import { textHash } from '../doc/hash.ts';
import { bareText } from '../doc/soft.ts';
import type { Para } from '../docx-read/docx.ts';
import { type Alignment, align } from './align.ts';
import { factsIn, type Reading, readGroup } from './read-group.ts';
import { joinParas } from './soft-para.ts';

/** A printed fact with all its paragraphs. */
export interface Occurrence {
  readonly fact: MappedFact;
  /** As printed, whatever a word processor did on its own. */
  readonly unchanged: boolean;
  readonly reading: Reading | { readonly kind: 'gone' };
  /** The paragraph it stands in now, or the wording of the one that is gone. */
  readonly context: string;
  /** Index of the paragraph in the file; -1 where it is gone. */
  readonly para: number;
  /** Number of the document among those that are read together. */
  readonly doc: number;
}

/** Something that was changed and is no fact. */
export interface Remark {
  readonly kind: 'edited' | 'added' | 'gone';
  /** The paragraph as it stands, or the wording of the one that is gone. */
  readonly text: string;
  /** As for an occurrence. */
  readonly para: number;
  readonly doc: number;
}

export interface ReadDocument {
  readonly occurrences: readonly Occurrence[];
  readonly remarks: readonly Remark[];
}

export function readDocument({ facts, patterns }: FactMap, paras: readonly Para[], doc = 0): ReadDocument {
  const printedAs = (fact: number, text: string): boolean => textHash(text) === facts[fact]!.hash;
  const alignment = align(patterns, paras, printedAs);
  const readings = new Map<number, Reading>();
  const contexts = new Map<number, Context>();
  const remarks: Omit<Remark, 'doc'>[] = [];
  for (const group of alignment.groups) {
    const para = joinParas(group.paras.map((d) => paras[d]!));
    // Paragraphs that were one on paper only by a space: their wording joins with one.
    const pattern = group.patterns.flatMap((p, i) => [...(i === 0 ? [] : [' ']), ...patterns[p]!]);
    const reading = readGroup(pattern, para, printedAs);
    for (const [fact, found] of reading.facts) {
      readings.set(fact, found);
      contexts.set(fact, { text: para.text, para: group.paras[0]! });
    }
    if (reading.edited) remarks.push({ kind: 'edited', text: para.text, para: group.paras[0]! });
  }
  const wordingOf = (p: number): string =>
    patterns[p]!.map((piece) => (typeof piece === 'number' ? '…' : piece)).join('');
  for (const p of alignment.gone) {
    for (const fact of factsIn(patterns[p]!)) contexts.set(fact, { text: wordingOf(p), para: -1 });
    if (factsIn(patterns[p]!).length === 0) remarks.push({ kind: 'gone', text: wordingOf(p), para: -1 });
  }
  for (const d of alignment.added) remarks.push({ kind: 'added', text: paras[d]!.text, para: d });
  const doubtful = besideAdded(alignment, patterns);
  const occurrences = joinParts(facts, readings, contexts, printedAs, doubtful);
  return {
    occurrences: occurrences.map((one) => ({ ...one, doc })),
    remarks: remarks.map((one) => ({ ...one, doc })),
  };
}

interface Context {
  readonly text: string;
  readonly para: number;
}

/** Facts at the end of a paragraph that a new one follows: the new one may be a part of them. */
function besideAdded({ groups, added }: Alignment, patterns: FactMap['patterns']): ReadonlySet<number> {
  const doubtful = new Set<number>();
  for (const { patterns: own, paras } of groups) {
    const last = patterns[own.at(-1)!]!.at(-1);
    if (typeof last === 'number' && added.includes(paras.at(-1)! + 1)) doubtful.add(last);
  }
  return doubtful;
}

/** One occurrence for each fact, whose parts may stand in several paragraphs. */
function joinParts(
  facts: readonly MappedFact[],
  readings: ReadonlyMap<number, Reading>,
  contexts: ReadonlyMap<number, Context>,
  printedAs: (fact: number, text: string) => boolean,
  doubtful: ReadonlySet<number>,
): Omit<Occurrence, 'doc'>[] {
  const occurrences: Omit<Occurrence, 'doc'>[] = [];
  for (let first = 0; first < facts.length; ) {
    let next = first + 1;
    while (next < facts.length && facts[next]!.more !== undefined) next++;
    const parts = Array.from({ length: next - first }, (_, i) => first + i);
    const kept = parts.filter((fact) => {
      const reading = readings.get(fact);
      return reading?.kind === 'text' && (printedAs(fact, reading.text) || printedAs(fact, reading.core));
    });
    const unchanged = kept.length === parts.length && !parts.some((fact) => touched(readings.get(fact)));
    const open = !unchanged && parts.some((fact) => doubtful.has(fact) && !kept.includes(fact));
    const reading = joined(parts.map((fact) => ({ fact: facts[fact]!, reading: readings.get(fact) })));
    occurrences.push({
      fact: facts[first]!,
      unchanged,
      reading: open && reading.kind === 'text' ? { kind: 'unclear', text: reading.text } : reading,
      context: contexts.get(first)?.text ?? '',
      para: contexts.get(first)?.para ?? -1,
    });
    first = next;
  }
  return occurrences;
}

/** Something was written right at a bookmark. */
function touched(reading: Reading | undefined): boolean {
  return reading?.kind === 'text' && bareText(reading.text) !== bareText(reading.core);
}

function joined(
  parts: readonly { readonly fact: MappedFact; readonly reading: Reading | undefined }[],
): Occurrence['reading'] {
  const there = parts.flatMap(({ fact, reading }) => (reading ? [{ fact, reading }] : []));
  if (there.length === 0) return { kind: 'gone' };
  const join = (texts: readonly string[]): string =>
    texts.reduce((all, text, i) => {
      const seam = there[i]!.fact.more === 'line' ? ' ' : '\n';
      return i === 0 || all === '' || text === '' ? all + text : `${all}${seam}${text}`;
    }, '');
  const text = join(there.map(({ reading }) => reading.text));
  if (there.some(({ reading }) => reading.kind === 'unclear')) return { kind: 'unclear', text };
  const core = join(there.map(({ reading }) => (reading.kind === 'text' ? reading.core : reading.text)));
  const anchored = there.every(({ reading }) => reading.kind === 'text' && reading.anchored);
  return { kind: 'text', text, core, anchored };
}

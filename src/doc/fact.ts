/**
 * Where the text of a document comes from: a stretch that prints a value of the dossier carries the place of that value.
 * Only the DOCX back end writes it down; what is printed does not depend on it.
 */
import type { Block, DocModel, Line, Run } from './model.ts';

/** The value behind a stretch of text. */
export interface Fact {
  /**
   * `<file>#<pointer>`, the file relative to the root of the dossier; several pointers of one value with spaces between
   * them. Empty: worked out from other values, written nowhere.
   */
  readonly at: string;
  /** The steps from the value to its text, in order, with spaces between them (`ngay_dai hoa`); empty: as it is. */
  readonly as: string;
  /** The text goes on from the paragraph before: a new paragraph of the value, or only a new line of it. */
  readonly more?: 'paragraph' | 'line';
}

/** A stretch `[from, to)` of a text, in UTF-16 units. */
export interface Told {
  readonly from: number;
  readonly to: number;
  readonly fact: Fact;
}

/** A text with no style of its own, and its facts. */
export interface ToldText {
  readonly text: string;
  readonly told: readonly Told[];
}

/** A line → its text and the stretches of it that are facts. */
export function toldText(line: Line): ToldText {
  const told: Told[] = [];
  let text = '';
  for (const run of line) {
    if (run.fact) told.push({ from: text.length, to: text.length + run.text.length, fact: run.fact });
    text += run.text;
  }
  return { text, told };
}

/** The stretches moved to the right, as where words are put before a text. */
export function shifted(told: readonly Told[], by: number): Told[] {
  return told.map(({ from, to, fact }) => ({ from: from + by, to: to + by, fact }));
}

/** A text as runs, cut where facts begin and end. */
export function toldRuns({ text, told }: ToldText): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to, fact } of told) {
    if (from > at) runs.push({ text: text.slice(at, from) });
    if (to > from) runs.push({ text: text.slice(from, to), fact });
    at = Math.max(at, to);
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/**
 * The facts of a text on the lines it was broken into. Lines may differ from the text in white space and in capitals,
 * in nothing else; where they do, they carry no facts.
 */
export function brokenFacts({ text, told }: ToldText, lines: readonly string[]): ToldText[] {
  const [only] = lines;
  if (lines.length === 1 && only!.length === text.length) return [{ text: only!, told }];
  const solid = (part: string): number => part.replace(/\s/gu, '').length;
  if (told.length === 0 || solid(text) !== solid(lines.join('')))
    return lines.map((line) => ({ text: line, told: [] }));
  const marks = told.map(({ from, to, fact }) => ({
    from: solid(text.slice(0, from)),
    to: solid(text.slice(0, to)),
    fact,
  }));
  let passed = 0;
  return lines.map((line) => {
    const places = [...line].length === line.length ? solidPlaces(line) : [];
    const start = passed;
    passed += solid(line);
    const here = marks.flatMap(({ from, to, fact }): Told[] => {
      const [first, last] = [Math.max(from, start) - start, Math.min(to, passed) - start];
      const [head, tail] = [places[first], places[last - 1]];
      if (last <= first || head === undefined || tail === undefined) return [];
      return [{ from: head, to: tail + 1, fact: from < start ? { ...fact, more: 'line' } : fact }];
    });
    return { text: line, told: here };
  });
}

/** Index of each character of a line that is no white space. */
function solidPlaces(line: string): number[] {
  return [...line].flatMap((char, i) => (/\s/u.test(char) ? [] : [i]));
}

/** The same document without facts, runs of one style joined: what a back end prints that has no use for them. */
export function withoutFacts(doc: DocModel): DocModel {
  return { ...doc, blocks: doc.blocks.map(plainBlock) };
}

function plainBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, line: plainLine(block.line) };
    case 'table':
      return {
        ...block,
        header: block.header.map((cell) => cell.map(plainLine)),
        rows: block.rows.map((row) => row.map((cell) => cell.map(plainLine))),
      };
    case 'signature': {
      const { facts: _, ...rest } = block;
      return { ...rest, ...(rest.left ? { left: bare(rest.left) } : {}), right: bare(rest.right) };
    }
    case 'letterhead':
      return bare(block);
    case 'title':
      return { ...bare(block), ...(block.kem_theo && { kem_theo: plainLine(block.kem_theo) }) };
    case 'section':
      return block;
  }
}

function bare<T extends { readonly facts?: unknown }>({ facts: _, ...rest }: T): Omit<T, 'facts'> {
  return rest;
}

function plainLine(line: Line): Line {
  const runs: Run[] = [];
  for (const { fact: _, ...run } of line) {
    const last = runs.at(-1);
    if (last && !!last.bold === !!run.bold && !!last.italic === !!run.italic)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

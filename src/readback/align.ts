/**
 * Which paragraph of an edited file is which of the printed ones: by bookmarks first, by wording where those are gone, by
 * place where both are. What belongs to none is told of.
 */
import { anchorName, type Pattern } from '../doc/fact-map.ts';
import { bareText } from '../doc/soft.ts';
import type { Para } from '../docx-read/docx.ts';
import { placements } from './gap.ts';
import { factsIn, normalForm } from './read-group.ts';
import { softPara } from './soft-para.ts';
import { isBlank } from './wording.ts';

/** Printed paragraphs and those that stand in their place, by index, each list in order and not empty. */
export interface Group {
  readonly patterns: readonly number[];
  readonly paras: readonly number[];
}

export interface Alignment {
  readonly groups: readonly Group[];
  /** Printed paragraphs that nothing stands for. */
  readonly gone: readonly number[];
  /** Paragraphs that were not printed. */
  readonly added: readonly number[];
}

type PrintedAs = (fact: number, text: string) => boolean;

/** Only paragraphs with text take part. */
export function align(patterns: readonly Pattern[], paras: readonly Para[], printedAs: PrintedAs): Alignment {
  const solid = paras.flatMap(({ text }, i) =>
    isBlank(bareText(text)) && !holdsAnchor(paras[i]!) ? [] : [i],
  );
  const groups = anchoredGroups(patterns, paras, solid);
  const taken = new Set(groups.flatMap((group) => group.paras));
  const known = new Set(groups.flatMap((group) => group.patterns));
  const added: number[] = [];
  const stretches = stretchesBetween(groups, patterns.length, paras.length);
  for (const { pattern, para } of stretches) {
    const free = range(pattern).filter((p) => !known.has(p));
    const loose = solid.filter(
      (d) => d >= para[0] && d < para[1] && !taken.has(d) && !isBlank(paras[d]!.text),
    );
    for (const p of free) known.add(p);
    for (const d of loose) taken.add(d);
    const pairs = pairUp(free, loose, (p, d) => fits(patterns[p]!, paras[d]!, printedAs));
    groups.push(...pairs.map(([p, d]) => ({ patterns: [p], paras: [d] })));
    added.push(...loose.filter((d) => !pairs.some((pair) => pair[1] === d)));
  }
  const placed = new Set(groups.flatMap((group) => group.patterns));
  const gone = patterns.flatMap((_, p) => (placed.has(p) ? [] : [p]));
  return { groups: groups.sort((a, b) => a.patterns[0]! - b.patterns[0]!), gone, added };
}

function holdsAnchor({ anchors }: Para): boolean {
  return anchors.some(({ name }) => /^_kt\d+$/.test(name));
}

/** Paragraphs that share a bookmark with a printed one; where one was parted or two were joined, all of them together. */
function anchoredGroups(
  patterns: readonly Pattern[],
  paras: readonly Para[],
  solid: readonly number[],
): Group[] {
  const home = new Map(
    patterns.flatMap((pattern, p) => factsIn(pattern).map((fact) => [anchorName(fact), p])),
  );
  const groups: { patterns: number[]; paras: number[] }[] = [];
  for (const d of solid) {
    const own = paras[d]!.anchors.flatMap(({ name }) => home.get(name) ?? []);
    if (own.length === 0) continue;
    const touched = groups.filter((group) => group.patterns.some((p) => own.includes(p)));
    const all = [...touched.flatMap((group) => group.patterns), ...own];
    const merged = {
      patterns: [...new Set(all)].sort((a, b) => a - b),
      paras: [...touched.flatMap((group) => group.paras), d],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

interface Stretch {
  readonly pattern: readonly [number, number];
  readonly para: readonly [number, number];
}

/** What lies between groups that follow each other in both. */
function stretchesBetween(groups: readonly Group[], patterns: number, paras: number): Stretch[] {
  const fixed = [...groups]
    .map((group) => ({
      p: [group.patterns[0]!, group.patterns.at(-1)!],
      d: [group.paras[0]!, group.paras.at(-1)!],
    }))
    .sort((a, b) => a.d[0]! - b.d[0]!);
  const stretches: Stretch[] = [];
  let [p, d] = [0, 0];
  for (const group of [...fixed, { p: [patterns, patterns], d: [paras, paras] }]) {
    const ahead = group.p[0]! >= p;
    stretches.push({ pattern: ahead ? [p, group.p[0]!] : [p, p], para: [d, group.d[0]!] });
    if (ahead) p = group.p[1]! + 1;
    d = Math.max(d, group.d[1]! + 1);
  }
  return stretches;
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** The longest pairing in order of those that fit; between two pairs, as many left on one side as on the other pair too. */
function pairUp(
  patterns: readonly number[],
  paras: readonly number[],
  matches: (p: number, d: number) => boolean,
): (readonly [number, number])[] {
  const fitting = patterns.map((p) => paras.map((d) => matches(p, d)));
  const best = Array.from({ length: patterns.length + 1 }, () => new Array<number>(paras.length + 1).fill(0));
  for (let i = patterns.length - 1; i >= 0; i--) {
    for (let j = paras.length - 1; j >= 0; j--) {
      const both = fitting[i]![j] ? best[i + 1]![j + 1]! + 1 : 0;
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  let [heldP, heldD]: [number[], number[]] = [[], []];
  const settle = (): void => {
    if (heldP.length === heldD.length) pairs.push(...heldP.map((p, k) => [p, heldD[k]!] as const));
    [heldP, heldD] = [[], []];
  };
  while (i < patterns.length || j < paras.length) {
    if (
      i < patterns.length &&
      j < paras.length &&
      fitting[i]![j] &&
      best[i]![j] === best[i + 1]![j + 1]! + 1
    ) {
      settle();
      pairs.push([patterns[i++]!, paras[j++]!]);
    } else if (j >= paras.length || (i < patterns.length && best[i + 1]![j]! >= best[i]![j + 1]!))
      heldP.push(patterns[i++]!);
    else heldD.push(paras[j++]!);
  }
  settle();
  return pairs;
}

/** Enough wording to know a paragraph by. */
const TELLING = /\p{L}{3}/u;

/** Whether a paragraph without bookmarks may be the printed one: its wording is there, or all of its text. */
function fits(pattern: Pattern, para: Para, printedAs: PrintedAs): boolean {
  const pieces = normalForm(pattern);
  const wordings = pieces.filter((piece): piece is string => typeof piece === 'string');
  const facts = factsIn(pattern);
  if (facts.length === 0) return bareText(wordings[0]!) === bareText(para.text);
  if (facts.length === 1 && wordings.every(isBlank)) return printedAs(facts[0]!, para.text);
  return (
    wordings.some((wording) => TELLING.test(wording)) && placements(softPara(para).text, wordings).length > 0
  );
}

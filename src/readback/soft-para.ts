/** A paragraph in soft form (`doc/soft.ts`), with the way back to what stands in the file. */
import { soften } from '../doc/soft.ts';
import type { Anchor } from '../docx-read/bookmarks.ts';
import type { Para } from '../docx-read/docx.ts';

export interface SoftPara {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** What stands in the file for `[from, to)`, NFC. */
  readonly written: (from: number, to: number) => string;
}

/** A letter with the marks that stand on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

export function softPara({ text: raw, anchors }: Para): SoftPara {
  let text = '';
  /** Index in the raw text of each soft unit, and of the end. */
  const places: number[] = [];
  /** Index in the soft text of each raw unit, and of the end. */
  const softAt: number[] = [];
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    for (let i = 0; i < cluster.length; i++) softAt.push(text.length);
    const soft = soften(cluster);
    for (let i = 0; i < soft.length; i++) places.push(index);
    text += soft;
  }
  places.push(raw.length);
  softAt.push(text.length);
  return {
    text,
    anchors: anchors.map(({ name, from, to }) => ({ name, from: softAt[from]!, to: softAt[to]! })),
    written: (from, to) => raw.slice(places[from]!, places[to]!).normalize('NFC'),
  };
}

/** Paragraphs that somebody parted, read as one; parts of one bookmark become one again. */
export function joinParas(paras: readonly Para[]): Para {
  let text = '';
  const anchors = new Map<string, Anchor>();
  for (const [i, para] of paras.entries()) {
    if (i > 0) text += '\n';
    for (const { name, from, to } of para.anchors) {
      const known = anchors.get(name);
      anchors.set(name, { name, from: known?.from ?? text.length + from, to: text.length + to });
    }
    text += para.text;
  }
  return { text, anchors: [...anchors.values()] };
}

/**
 * Pages ready to draw: positioned text and rules, and the structure tree they belong to. Lengths in pt, the origin at
 * the top left of the paper, y downwards.
 */
import type { FaceIndex } from './fonts.ts';

/** Structure types used (ISO 32000-1, 14.8.4). */
export type Tag =
  | ('Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Form')
  | ('L' | 'LI' | 'LBody')
  | ('Table' | 'TR' | 'TH' | 'TD');

/** A node of the logical structure; text items name it by `id`. Kids are in reading order. */
export interface StructNode {
  readonly id: number;
  readonly tag: Tag;
  readonly kids: readonly StructNode[];
}

/** `node` of what is not part of the text: page numbers, repeated table headers. */
export const ARTIFACT = -1;
/** The same in the bottom margin. */
export const FOOTER = -2;

export interface Span {
  readonly face: FaceIndex;
  readonly text: string;
}

/** One line of text; `y` is its baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** pt */
  readonly size: number;
  readonly spans: readonly Span[];
  /** Added to each space (U+0020) of a justified line. */
  readonly stretch: number;
  readonly node: number;
  /** `RRGGBB`; absent is black. */
  readonly color?: string;
}

/** A drawn line. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  /** `RRGGBB`; absent is black. */
  readonly color?: string;
}

/** Gray text behind the page, centred on (`x`, `y`), turned counter-clockwise by `angle` degrees. */
export interface WatermarkItem {
  readonly kind: 'watermark';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: FaceIndex;
  readonly text: string;
  readonly width: number;
  /** 0 black … 1 white. */
  readonly gray: number;
  readonly angle: number;
}

/** A rectangle to sign in; (`x`, `y`) is its top left corner. */
export interface FieldItem {
  readonly kind: 'field';
  /** Of the person who signs, or of the agency: its seal. */
  readonly role: 'chu_ky' | 'con_dau';
  /** What a reader who does not see the page is told. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly node: number;
}

/** A square code of dark and light modules in the bottom margin; (`x`, `y`) is its top left corner. */
export interface CodeItem {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  /** Side of a module. */
  readonly module: number;
  /** As `Footer.code`. */
  readonly rows: readonly string[];
}

export type Item = TextItem | RuleItem | WatermarkItem | FieldItem | CodeItem;

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In drawing order. */
  readonly items: readonly Item[];
}

export interface Frames {
  readonly pages: readonly Page[];
  /** The `Document` node. */
  readonly root: StructNode;
}

/** Moves an item down by `dy`. */
export function moveDown<T extends TextItem | RuleItem | FieldItem>(item: T, dy: number): T {
  return item.kind === 'rule' ? { ...item, y1: item.y1 + dy, y2: item.y2 + dy } : { ...item, y: item.y + dy };
}

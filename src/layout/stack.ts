/** Stacks lines and rules under each other inside one strip. Lengths in pt. */
import type { RuleItem } from './frames.ts';
import { moveDown } from './frames.ts';
import type { SetLine } from './line.ts';
import type { StripItem } from './strip.ts';

/** Items with `y` from the top of the stack, and its height. */
export interface Stack {
  readonly items: readonly StripItem[];
  readonly height: number;
}

export const EMPTY: Stack = { items: [], height: 0 };

/** `lines` under `stack`, after `before` of free space; no lines, no space. */
export function addLines(stack: Stack, before: number, lines: readonly SetLine[]): Stack {
  if (lines.length === 0) return stack;
  let height = stack.height + before;
  const items: StripItem[] = [...stack.items];
  for (const line of lines) {
    items.push(moveDown(line.item, height));
    height += line.height;
  }
  return { items, height };
}

/** A horizontal rule centred on `centre`, `gap` under the stack, with `below` of free space under it. */
export function addRule(
  stack: Stack,
  centre: number,
  length: number,
  { thickness, gap }: { readonly thickness: number; readonly gap: number },
  below: number,
): Stack {
  const y = stack.height + gap;
  const rule: RuleItem = {
    kind: 'rule',
    x1: centre - length / 2,
    y1: y,
    x2: centre + length / 2,
    y2: y,
    thickness,
  };
  return { items: [...stack.items, rule], height: y + below };
}

/** The items of a stack, moved down by `dy`. */
export function stackAt(stack: Stack, dy: number): readonly StripItem[] {
  return stack.items.map((item) => moveDown(item, dy));
}

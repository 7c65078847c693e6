/** Paragraphs that announce what follows: never the last line of a page. */
import type { Paragraph } from './model.ts';

/** A sentence that ends in a colon leads in what comes after it. */
export function leadsIn({ line }: Paragraph): boolean {
  return /[:：]\s*$/.test(line.map((run) => run.text).join(''));
}

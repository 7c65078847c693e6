/** How a document remembers a printed text without holding it. */
import { createHash } from 'node:crypto';
import { bareText } from './soft.ts';

/** First 16 hexadecimal digits of a SHA-256, blind to what a word processor does on its own. */
export function textHash(text: string): string {
  return createHash('sha256').update(bareText(text)).digest('hex').slice(0, 16);
}

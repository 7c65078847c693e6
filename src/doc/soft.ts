/** Text as word processors may leave it without anybody meaning a change: quotes, dashes, kinds of space, decomposed letters. */

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** NFC, with one kind each of space, quote, dash and ellipsis, and without what is not seen. */
export function soften(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replaceAll('…', '...');
}

/** The same with single spaces and none at the ends: two texts with one such form say the same. */
export function bareText(text: string): string {
  return soften(text).replace(/ +/gu, ' ').trim();
}

/**
 * Sentences on a terminal: safe letters, folded lines.
 */

/** ASCII, Vietnamese letters, the signs we print: nothing to look for, and known without tables of Unicode. */
const USUAL = /^[ -~À-ưẠ-ỹ–—“”‘’…→·]*$/;
/** Letters that would move the cursor, turn the direction of writing, or not be seen. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Letters that may be printed as they are, each one column wide. */
export function isUsual(text: string): boolean {
  return USUAL.test(text);
}

/** One line of text that cannot command the terminal, whatever a dossier holds. */
export function safe(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return isUsual(line) ? line : line.replace(UNSAFE, '·').trim();
}

/**
 * Folds at spaces to `width` columns. The first line carries `lead`; the others are indented as wide.
 * `undefined`: one line, for files and pipes. A word longer than a line stays whole.
 */
export function fold(lead: string, text: string, width: number | undefined): string[] {
  if (width === undefined) return [lead + text];
  const indent = ' '.repeat(columnsOf(lead));
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((text, i) => (i === 0 ? lead : indent) + text);
}

/** Columns of text without colour; our own sentences have no letter wider than one. */
export function columnsOf(text: string): number {
  return isUsual(text) ? text.length : [...text.replace(/\p{M}/gu, '')].length;
}

/** Pads to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** ISO dates in a sentence → 05/03/2026. */
export function vietnameseDates(text: string): string {
  return text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3/$2/$1');
}

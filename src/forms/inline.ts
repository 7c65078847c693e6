/**
 * The markup of template text: `**đậm**`, `*nghiêng*`, `\` before a character that stands for itself.
 * Values are put into the text by `escapeInline`, so that nothing a person wrote is ever markup.
 */
import type { Line, Run } from '../doc/model.ts';

const MARKS = /[\\*\s]/gu;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** Text that `parseInline` gives back as it is; a line end in it stays the end of a paragraph. */
export function escapeInline(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(MARKS, '\\$&');
}

/**
 * Paragraphs of rendered text; empty ones are left out. A bare line end is a space of the template, an escaped one
 * ends the paragraph. Throws where bold or italic is not closed: a mistake of the template.
 */
export function parseInline(source: string): readonly Line[] {
  const lines: Run[][] = [[]];
  let bold = false;
  let italic = false;
  let gap = false;
  const add = (text: string): void => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last && !!last.bold === bold && !!last.italic === italic)
      line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
  };
  for (const [token] of source.matchAll(/\\.|\*\*|\*|[ \n]+|[^\\* \n]+/gsu)) {
    if (token.startsWith(' ') || token.startsWith('\n')) {
      gap = true;
      continue;
    }
    if (token === '\\\n') lines.push([]);
    else if (gap && lines.at(-1)!.length > 0) add(' ');
    gap = false;
    if (token === '**') bold = !bold;
    else if (token === '*') italic = !italic;
    else if (token !== '\\\n') add(token.startsWith('\\') ? token.slice(1) : token);
  }
  if (bold || italic) throw new Error(`dấu đậm, nghiêng chưa đóng: ${source}`);
  return lines.filter((line) => line.length > 0);
}

/** The text of a line without its styles. */
export function plainText(line: Line): string {
  return line.map((run) => run.text).join('');
}

/**
 * Facts inside plain strings, on their way from the view through the templates into the document tree. A marked stretch
 * stands between Unicode noncharacters, which are "for internal use" and never part of a text (Unicode 23.7).
 */
import type { Fact } from '../doc/fact.ts';
import type { Line, Run } from '../doc/model.ts';

const [OPEN, AS, MID, CLOSE] = ['\ufdd0', '\ufdd1', '\ufdd2', '\ufdd3'];
const MARKED = /\ufdd0([^\ufdd0-\ufdd3]*)\ufdd1([^\ufdd0-\ufdd3]*)\ufdd2([^\ufdd0-\ufdd3]*)\ufdd3/gu;
const ANY = /[\ufdd0-\ufdd3]/u;

/** `text` marked as what the value at `at` gives after the steps `as`; empty text stays empty. */
export function mark(at: string, as: string, text: string): string {
  return text === '' || ANY.test(text) ? text : `${OPEN}${at}${AS}${as}${MID}${text}${CLOSE}`;
}

export function isMarked(text: string): boolean {
  return text.includes(OPEN!);
}

/** The text as it is printed. */
export function unmarked(text: string): string {
  return isMarked(text) ? text.replace(MARKED, '$3') : text;
}

/** Each text once as it is printed, wherever it comes from; the first of them stays. */
export function onePerText(texts: readonly string[]): readonly string[] {
  const printed = texts.map(unmarked);
  return texts.filter((_, i) => printed.indexOf(printed[i]!) === i);
}

/** A stretch between marks, or outside of them (`fact` absent). */
interface Piece {
  readonly text: string;
  readonly fact?: Fact;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(MARKED)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ text: found[3]!, fact: { at: found[1]!, as: found[2]! } });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Which stretches of a marked text a step works on. */
type Reach = 'all' | 'first' | 'last';

/** A step that knows marks: it changes the text inside and is noted beside it. */
export function step(name: string, run: (text: string) => string, reach: Reach = 'all') {
  return (text: string): string => {
    if (!isMarked(text)) return run(text);
    const pieces = piecesOf(text);
    const done = (piece: Piece): string => {
      const changed = run(piece.text);
      return piece.fact ? mark(piece.fact.at, `${piece.fact.as} ${name}`.trim(), changed) : changed;
    };
    const same = ({ text: inner, fact }: Piece): string => (fact ? mark(fact.at, fact.as, inner) : inner);
    const chosen = reach === 'first' ? 0 : pieces.length - 1;
    return pieces.map((piece, i) => (reach === 'all' || i === chosen ? done(piece) : same(piece))).join('');
  };
}

/**
 * The runs of parsed lines, cut where marks begin and end. A fact that goes on in the next line says so there. Style
 * never changes inside a mark: values are escaped.
 */
export function liftFacts(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.some((run) => ANY.test(run.text)))) return lines;
  let open: { at: string; as: string } | undefined;
  let state: 'text' | 'at' | 'as' = 'text';
  let begun = false;
  return lines
    .map((line) => {
      const runs: Run[] = [];
      for (const { text, ...style } of line) {
        for (const [token] of text.matchAll(/[\ufdd0-\ufdd3]|[^\ufdd0-\ufdd3]+/gu)) {
          if (token === OPEN) [open, state, begun] = [{ at: '', as: '' }, 'at', false];
          else if (token === AS) state = 'as';
          else if (token === MID) state = 'text';
          else if (token === CLOSE) open = undefined;
          else if (open && state !== 'text') open[state] += token;
          else if (open) {
            const more = begun && runs.length === 0;
            runs.push({
              text: token,
              ...style,
              fact: { ...open, ...(more ? { more: 'paragraph' as const } : {}) },
            });
            begun = true;
          } else runs.push({ text: token, ...style });
        }
      }
      return runs;
    })
    .filter((line) => line.length > 0);
}

/**
 * Regular expressions that the program did not ship: one that tries the same text in ever more ways is stopped, and
 * told of, where it would hang the run.
 */
import { createContext, Script } from 'node:vm';
import { once } from './once.ts';

/** Milliseconds for one text. */
const MOST = 500;

/** A repeated group, or this many repetitions: what may take longer than a few times the length of the text. */
const REPEATED_GROUP = /\)[*+{]/;
const REPETITION = /[*+]|\{\d+,\}/g;
const FEW = 3;

/** Whether a pattern may take long enough to be watched, which costs a tenth of a millisecond a text. */
export function mayHang(pattern: string): boolean {
  return REPEATED_GROUP.test(pattern) || (pattern.match(REPETITION)?.length ?? 0) >= FEW;
}

const room = once(() => {
  const things: { pattern: RegExp; text: string } = { pattern: /(?:)/, text: '' };
  createContext(things);
  const script = new Script('pattern.exec(text)');
  return { things, exec: () => script.runInContext(things, { timeout: MOST }) as RegExpExecArray | null };
});

/** Throws a Vietnamese sentence on a text that takes too long, and on every text from then on. */
export class LimitedRegExp extends RegExp {
  private readonly inner: RegExp;
  private hung = false;

  constructor(pattern: string | RegExp, flags?: string) {
    super(pattern, flags);
    this.inner = new RegExp(pattern, flags);
  }

  override exec(text: string): RegExpExecArray | null {
    const { things, exec } = room();
    if (this.hung) throw new Error(tooLong(this.source));
    this.inner.lastIndex = this.lastIndex;
    Object.assign(things, { pattern: this.inner, text });
    try {
      const found = exec();
      this.lastIndex = this.inner.lastIndex;
      return found;
    } catch {
      this.hung = true;
      throw new Error(tooLong(this.source));
    }
  }
}

function tooLong(source: string): string {
  return `biểu thức “${source}” chạy quá lâu (hơn ${MOST} mili giây một chữ), viết lại, không lặp một nhóm đã có phần lặp`;
}

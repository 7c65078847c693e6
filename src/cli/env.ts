/**
 * What a command may know of the world. Only `bin/` and `src/main.ts` ask the process; everything else gets this.
 */
import type { IsoDate } from '../core/date.ts';
import type { ColorLevel } from '../report/paint.ts';

export interface Output {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Width of the terminal; `undefined` when the output is a file or a pipe. */
  readonly columns: number | undefined;
  readonly color: ColorLevel;
}

export interface Question {
  readonly text: string;
  /** The answer of an empty line. */
  readonly fallback: string;
  /** What is wrong with an answer; the question is then put again. */
  readonly check?: (answer: string) => string | undefined;
}

/** Asks a person, one question after the other. */
export type Ask = (questions: readonly Question[]) => Promise<readonly string[]>;

export interface Env {
  /** Local date of the machine, or `--ngay`. */
  readonly today: IsoDate;
  /** Absolute. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  /** The folder that holds `dist/`, `schemas/` and `templates/`. Absolute. */
  readonly packageRoot: string;
  /** Show the details of an unexpected failure. */
  readonly debug: boolean;
  /** Threads that the machine runs at once. */
  readonly cores: () => number;
  /** `undefined` where nobody sits at a terminal. */
  readonly ask: Ask | undefined;
}

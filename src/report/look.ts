/** How a report may look: what the reader’s terminal can show. */
import type { ColorLevel } from './paint.ts';

/** How the reader sees the text. */
export interface Look {
  readonly color: ColorLevel;
  /** Width of the terminal; `undefined`: lines are not folded. */
  readonly columns: number | undefined;
}

/**
 * A progress bar on the error output, for runs long enough to wonder about. Nobody watching: nothing is written.
 */
import type { Output } from './env.ts';

/** Runs of more files show the bar. */
const MANY = 50;
const CELLS = 24;

export interface Progress {
  readonly step: () => void;
  /** Takes the bar away, for other output; the next step draws it again. */
  readonly clear: () => void;
}

export function progressBar(total: number, output: Output): Progress {
  if (total <= MANY || !output.isTTY) return { step: () => {}, clear: () => {} };
  let done = 0;
  let shown = -1;
  return {
    step() {
      // A run may open files that nobody named.
      done = Math.min(total, done + 1);
      const percent = Math.floor((done * 100) / total);
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((done * CELLS) / total);
      output.write(`\r[${'█'.repeat(full)}${'░'.repeat(CELLS - full)}] ${percent}% (${done}/${total} tệp)`);
    },
    clear() {
      shown = -1;
      output.write('\r\u001b[K');
    },
  };
}

import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/cli/env.ts';
import { progressBar } from '../../src/cli/progress.ts';

function bar(total: number, isTTY: boolean): string {
  let written = '';
  const output: Output = { isTTY, columns: 80, color: 0, write: (text) => (written += text) };
  const progress = progressBar(total, output);
  for (let i = 0; i <= total; i++) progress.step();
  progress.clear();
  return written;
}

describe('progress bar', () => {
  it('is silent for a few files, and where nobody watches', () => {
    expect(bar(50, true)).toBe('');
    expect(bar(500, false)).toBe('');
  });

  it('reaches the end once, and cleans up', () => {
    const text = bar(200, true);
    expect(text.match(/100% \(200\/200 tệp\)/g)).toHaveLength(1);
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });
});

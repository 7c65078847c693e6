import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('start-up', () => {
  it('keeps heavy packages out of what every command loads', () => {
    for (const bundle of ['main', 'program']) {
      const code = readFileSync(`dist/${bundle}.cjs`, 'utf8');
      // Every keyword of the rules is in it; a library would show.
      expect(code.length, bundle).toBeLessThan(600_000);
      expect(code, bundle).not.toMatch(/PDFDocument|LiquidError|standaloneCode|w:document/);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILTIN_RULES } from '../../src/report/builtin.ts';

describe('built-in rules', () => {
  it('has a page for every rule id that code writes', () => {
    const ids = new Set(BUILTIN_RULES.map((rule) => rule.id));
    expect(ids.size).toBe(BUILTIN_RULES.length);
    const files = ['src/judge', 'src/schema', 'src/source', 'src/cli']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
      )
      .filter((file) => file.endsWith('.ts'));
    const written = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/(?:rule: |finding\(\s*)'([a-z_]+)'/g),
    ]);
    expect(written.length).toBeGreaterThan(15);
    for (const [, id] of written) expect(ids, id).toContain(id);
  });
});

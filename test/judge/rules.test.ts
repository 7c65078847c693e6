/** Runs the examples that stand beside each rule. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';
import { lawData } from '../support/law.ts';

/** What the rule says of the changed example. */
function outcome(rule: string, name: string, changes: Readonly<Record<string, unknown>>): string[] {
  const { findings } = judgeWorkspace(changedExample(name, changes));
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => (finding.message.startsWith('Chưa xét được') ? 'chua_ro' : 'sai'));
}

describe.each(lawData.quy_tac.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const kinds = new Set(rule.vi_du.map((example) => example.ket_qua));
  it('has a failing and, unless it only informs, a passing example', () => {
    expect(kinds).toContain('sai');
    if (rule.muc !== 'info') expect(kinds).toContain('dat');
  });
  it.each(rule.vi_du.map((example) => [example.ten, example] as const))('%s', (_ten, example) => {
    const said = outcome(id, example.nen, example.thay);
    if (example.ket_qua === 'sai' || example.ket_qua === 'chua_ro') expect(said).toContain(example.ket_qua);
    else expect(said).toEqual([]);
  });
});

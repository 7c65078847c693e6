/** Runs the examples that stand beside each rule. */
import { describe, expect, it } from 'vitest';
import { createLaw } from '../../src/law/law.ts';
import type { RuleSpec } from '../../src/law/types.ts';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';
import { lawData } from '../support/law.ts';

/** What a rule says of a changed example, and whether it ran at all: a rule that stands aside proves nothing. */
function outcome(
  rule: RuleSpec,
  name: string,
  changes: Readonly<Record<string, unknown>>,
): { readonly said: readonly string[]; readonly ran: boolean } {
  const law = createLaw({ ...lawData, quy_tac: [rule] });
  const { findings, verdicts, rulesRun } = judgeWorkspace(changedExample(name, changes), { law });
  // Facts that the standard asks for as well are asked once, there: the proof still tells of the rule.
  const steps = verdicts.flatMap(({ proof }) => proof.steps.filter((step) => step.name === rule.ten));
  const words = [
    ...findings.filter((finding) => finding.rule === rule.id).map(({ message }) => message),
    ...steps.map(({ note }) => note).filter((note) => note.startsWith('Chưa xét được')),
  ];
  const said = words.map((text) => (text.startsWith('Chưa xét được') ? 'chua_ro' : 'sai'));
  return { said, ran: rulesRun > 0 };
}

describe.each(lawData.quy_tac.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const kinds = new Set(rule.vi_du.map((example) => example.ket_qua));
  it('has a failing and, unless it only informs, a passing example', () => {
    expect(kinds).toContain('sai');
    if (rule.muc !== 'info') expect(kinds).toContain('dat');
  });
  it.each(rule.vi_du.map((example) => [example.ten, example] as const))('%s', (_ten, example) => {
    const { said, ran } = outcome(rule, example.nen, example.thay);
    expect(ran).toBe(example.ket_qua !== 'khong_ap_dung');
    if (example.ket_qua === 'sai' || example.ket_qua === 'chua_ro') expect(said).toContain(example.ket_qua);
    else expect(said).toEqual([]);
  });
});

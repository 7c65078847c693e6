/** Dossiers that were green and should not have been: which rule tells of each now, and what makes it green again. */
import { expect, it } from 'vitest';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import { type Changes, changedExample, judgeWorkspace } from './dossier.ts';

export type Mended = readonly [
  what: string,
  example: string,
  changes: Changes,
  rule: string,
  verdict: VerdictWord,
  settled?: Changes | undefined,
];

/** What a responsible person answers on a day. */
export const yes = (ngay: string) => ({
  ket_qua: true,
  nguoi: 'Lê Văn Khuôn Mẫu',
  chuc_vu: 'Giám đốc Sở Nội vụ',
  ngay,
});

export function judged(example: string, changes: Changes) {
  const judgement = judgeWorkspace(changedExample(example, changes), { today: '2026-11-22' });
  return {
    verdict: judgement.verdicts[0]!.verdict,
    rules: judgement.findings.map((finding) => finding.rule),
    errors: judgement.findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])),
  };
}

/** One test a case. */
export function itIsMended(cases: readonly Mended[]): void {
  it.each(cases.map((one) => [one[0], one] as const))(
    '%s',
    (_what, [, example, changes, rule, verdict, settled]) => {
      const bad = judged(example, changes);
      expect(bad.rules).toContain(rule);
      expect(bad.verdict).toBe(verdict);
      if (!settled) return;
      const good = judged(example, { ...changes, ...settled });
      expect(good.rules).not.toContain(rule);
      expect(good.verdict).toBe('dat');
    },
  );
}

/** The same for dossiers of which the verdict is left open. */
export type LeftOpen = readonly [
  what: string,
  example: string,
  changes: Changes,
  rule: string,
  settled?: Changes,
];

export function itIsLeftOpen(cases: readonly LeftOpen[]): void {
  itIsMended(
    cases.map(([what, example, changes, rule, settled]) => [
      what,
      example,
      changes,
      rule,
      'chua_ket_luan',
      settled,
    ]),
  );
}

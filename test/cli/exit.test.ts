import { describe, expect, it } from 'vitest';
import { exitOf, type Outcome } from '../../src/cli/exit.ts';
import { finding, verdict } from '../report/samples.ts';

const CLEAN: Outcome = { unreadable: false, findings: [], verdicts: [verdict()], defects: 0, idle: false };

describe('exit code', () => {
  const open = verdict({ verdict: 'chua_ket_luan' });
  const warning = finding({ severity: 'warning' });
  it.each([
    ['all well', CLEAN, 0],
    ['a warning below the limit', { ...CLEAN, findings: [warning] }, 0],
    ['an error', { ...CLEAN, findings: [finding()] }, 1],
    ['a failed verdict without an error', { ...CLEAN, verdicts: [verdict({ verdict: 'khong_dat' })] }, 1],
    ['an open verdict', { ...CLEAN, verdicts: [open] }, 3],
    ['a broken rule', { ...CLEAN, defects: 1 }, 3],
    ['no rule ran', { ...CLEAN, idle: true }, 3],
    ['an error beats an open verdict', { ...CLEAN, findings: [finding()], verdicts: [open] }, 1],
    [
      'what cannot be read beats all',
      { ...CLEAN, unreadable: true, findings: [finding()], verdicts: [open] },
      2,
    ],
  ])('%s', (_name, outcome, code) => {
    expect(exitOf(outcome, 'error')).toBe(code);
  });

  it('follows --fail-on', () => {
    expect(exitOf({ ...CLEAN, findings: [warning] }, 'warning')).toBe(1);
    expect(exitOf({ ...CLEAN, findings: [finding({ severity: 'info' })] }, 'warning')).toBe(0);
    expect(exitOf({ ...CLEAN, findings: [finding({ severity: 'info' })] }, 'info')).toBe(1);
  });
});

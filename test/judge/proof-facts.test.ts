/** The proof leads from the clause through the condition to the fact: no leaf that holds stands without file and line. */
import { describe, expect, it } from 'vitest';
import type { ProofStep } from '../../src/judge/verdict.ts';
import { caseFiles, casesOf, dossierOf, type JudgedCase } from '../ca/ca.ts';
import { judgementOf } from '../ca/verdict.ts';

/** Leaves of the standards; the rules of procedure follow them. */
function leaves(judged: JudgedCase): readonly ProofStep[] {
  const open = (step: ProofStep): readonly ProofStep[] =>
    step.steps.length === 0 ? [step] : step.steps.flatMap(open);
  const [standards] = judgementOf(judged).verdict.proof.steps;
  return open(standards!);
}

/** Rules that stand on no provision: what is written contradicts itself. */
const PLAIN_DATA: readonly string[] = ['Kính gửi nêu đúng nơi nhận đã ghi'];

const linesOf = (step: ProofStep | undefined) => step?.facts.map(({ pointer }) => pointer);

describe('a leaf of the proof', () => {
  const green = caseFiles.flatMap(casesOf).filter(({ ten, nguon }) => nguon === 'suy' && /^nền/.test(ten));
  // One base a file of cases: each has its own kinds of condition.
  const sample = caseFiles.flatMap((file) =>
    green.filter(({ tep }) => tep === file).filter((_, i) => i % 4 === 0),
  );

  it.each(sample.map((judged) => [`${judged.hinh_thuc} ${judged.diem}`, judged] as const))(
    '%s: names its facts with file and line',
    (_name, judged) => {
      const bare = leaves(judged).filter(({ result, facts }) => result === 'dat' && facts.length === 0);
      expect(bare.map(({ name }) => name)).toEqual([]);
    },
  );

  it('of a ladder names the awards and the years that it counted', () => {
    const found = leaves(dossierOf('d44.k1.e', 'chứng minh', {}, 'dat'));
    const of = (part: string) => linesOf(found.find(({ name }) => name.includes(part)));
    expect(of('Đã được tặng')).toEqual(['/de_nghi/da_khen/0']);
    expect(of('Sau đó liên tục')).toEqual([
      ...[0, 1, 2, 3, 4].map((i) => `/de_nghi/xep_loai/${i}`),
      '/de_nghi/da_khen/0',
    ]);
    expect(of('03 lần')).toContain('/de_nghi/da_khen/3');
    for (const { facts } of found) for (const { line } of facts) expect(line).toBeGreaterThan(0);
  });

  it('of the rules names facts and, but for plain data, the provision', () => {
    const [, ...rules] = judgementOf(dossierOf('d44.k1.e', 'chứng minh quy tắc', {}, 'dat')).verdict.proof
      .steps;
    expect(rules.length).toBeGreaterThan(100);
    const without = (what: (step: ProofStep) => unknown) =>
      rules.filter((step) => !what(step)).map(({ name }) => name);
    expect(without(({ facts }) => facts.length > 0)).toEqual([]);
    expect(new Set(without(({ citation }) => citation))).toEqual(new Set(PLAIN_DATA));
  });

  it('that counts nothing names the list it looked in', () => {
    const none = leaves(dossierOf('d44.k1.e', 'không có', { da_khen: ['giay_khen 2020'] }, 'khong_dat')).find(
      ({ name }) => name.includes('Đã được tặng'),
    );
    expect(none?.result).toBe('khong_dat');
    expect(linesOf(none)).toEqual(['/de_nghi/da_khen']);
  });
});

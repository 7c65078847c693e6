/** Files made to exhaust the machine end in a finding, fast. */
import { describe, expect, it } from 'vitest';
import { MAX_ALIASES, MAX_DEPTH } from '../../src/source/tree.ts';
import { MAX_ALIASED } from '../../src/source/values.ts';
import { marks, read } from './helpers.ts';

const LAUGHS = `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`).join('\n')}\n`;
const BIG = 1_000_000;

describe('bombs', () => {
  it.each<[string, string, string]>([
    ['brackets', '['.repeat(BIG), 'long_qua_sau'],
    ['braces', '{a: '.repeat(BIG / 4), 'long_qua_sau'],
    ['dashes', '- '.repeat(BIG / 2), 'long_qua_sau'],
    ['questions', '? '.repeat(BIG / 2), 'long_qua_sau'],
    ['colons', 'a: '.repeat(BIG / 3), 'long_qua_sau'],
    ['steps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'long_qua_sau'],
    ['billion laughs', LAUGHS, 'bi_danh_qua_nhieu'],
    ['aliases', `a: &a x\nb: [${'*a, '.repeat(BIG / 4)}]`, 'bi_danh_qua_nhieu'],
    ['closing brackets', ']'.repeat(BIG), 'cu_phap_yaml'],
    ['tags', '!a '.repeat(20_000), 'the_yaml'],
    ['documents', '---\n'.repeat(BIG / 4), 'nhieu_tai_lieu'],
    ['quotes', '"'.repeat(100_001), 'cu_phap_yaml'],
    [
      'many keys, the last twice',
      `${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')}k19999: 1\n`,
      'khoa_trung',
    ],
  ])('%s', (_name, text, rule) => {
    const source = read(text);
    expect(source.findings.map((finding) => finding.rule)).toContain(rule);
    expect(source.findings.length).toBeLessThanOrEqual(20);
  });

  it('tells each of very many faults', () => {
    const source = read('- 01\n'.repeat(150_000));
    expect(source.findings).toHaveLength(150_000);
    expect(source.findings.every((finding) => finding.rule === 'mat_du_lieu')).toBe(true);
  });

  it('lets through what is just within the limits', () => {
    expect(read(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`).findings).toEqual([]);
    expect(marks(read(`${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`))).toEqual([
      `long_qua_sau 1:${MAX_DEPTH + 1}-1:${MAX_DEPTH + 2}`,
    ]);
    const list = (aliases: number): string => `a: &a x\nb: [${Array(aliases).fill('*a').join(', ')}]\n`;
    expect(read(list(MAX_ALIASES)).findings).toEqual([]);
    expect(read(list(MAX_ALIASES + 1)).findings).toHaveLength(1);
    const sized = (size: number): string =>
      `a: &a [${Array(size - 1)
        .fill('x')
        .join(', ')}]\nb: *a\n`;
    expect(read(sized(MAX_ALIASED)).findings).toEqual([]);
    expect(read(sized(MAX_ALIASED + 1)).findings).toHaveLength(1);
  });

  it('counts depth through aliases', () => {
    const half = MAX_DEPTH / 2;
    const text = (extra: number): string =>
      `- &a ${'['.repeat(half)}${']'.repeat(half)}\n- ${'['.repeat(half - 1 + extra)}*a${']'.repeat(half - 1 + extra)}\n`;
    expect(read(text(0)).findings).toEqual([]);
    expect(read(text(1)).findings.map((finding) => finding.rule)).toEqual(['long_qua_sau']);
  });

  it('leaves the stack trace limit as it was', () => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 7;
    read('a: @x\n');
    expect(Error.stackTraceLimit).toBe(7);
    Error.stackTraceLimit = before;
  });
});

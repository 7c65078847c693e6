/** What a failed standard lacks: by the easiest way, in times and years, with a reason of its own. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

const NAME = '10-dot-trinh-12-de-nghi';

describe('a standard that is not met', () => {
  // The second of two titles in a row was not won.
  const { verdicts, findings } = judgeWorkspace(changedExample(NAME, { '/de_nghi#6/da_khen/2': null }));
  const verdict = verdicts.find(({ verdict: word }) => word === 'khong_dat')!;
  const finding = findings.find(({ rule }) => rule === 'tieu_chuan_khong_dat')!;

  it('says how many times are lacking and the first year that can make them up', () => {
    expect(verdict.missing).toEqual([
      'thiếu 2 lần “Chiến sĩ thi đua cơ sở”',
      'sớm nhất đủ điều kiện năm 2028, nếu các năm tới đạt đủ',
    ]);
    for (const part of verdict.missing) expect(finding.message).toContain(part);
  });

  it('does not ask for the ways that are farther', () => {
    expect(finding.message.split('Luật')[1]).not.toContain('sáng kiến');
  });

  it('says why in words, then the provision', () => {
    expect(finding.why).toMatch(/^Điểm này đòi: .+\. Căn cứ: điểm d khoản 1 Điều 74/);
  });

  it('tells no year where waiting heals nothing', () => {
    const judged = judgeWorkspace(changedExample('loi/bang-khen-dot-xuat-tinh-cho-cong-trang', {}));
    const [failed] = judged.verdicts;
    expect(failed!.verdict).toBe('khong_dat');
    expect(failed!.missing.join()).not.toContain('sớm nhất');
    expect(failed!.missing).not.toEqual([]);
  });
});

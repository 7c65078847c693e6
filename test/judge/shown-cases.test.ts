/** What `khenthuong explain` shows of an award: a case that meets it, and one that no longer does, both as printed. */
import { describe, expect, it } from 'vitest';
import type { JudgedCase } from '../ca/ca.ts';
import { shownCases } from '../ca/shown.ts';
import { verdictOf } from '../ca/verdict.ts';
import { lawData } from '../support/law.ts';

const shown = shownCases();
const awards = lawData.hinh_thuc.filter(({ van_ban }) => van_ban === 'luat_06_2022').map(({ id }) => id);

describe('the examples of an award', () => {
  it('are there for every award of the law in force', () => {
    expect(awards.filter((id) => !shown[id])).toEqual([]);
  });

  it.each(Object.entries(shown))('%s: meets it, and no longer does once changed', (hinh_thuc, ca) => {
    const judged = (thay: JudgedCase['thay'], ket_luan: JudgedCase['ket_luan']) =>
      verdictOf({
        tep: '',
        diem: ca.diem,
        hinh_thuc,
        ten: ca.ten,
        ket_luan,
        vi_du: ca.nen,
        thay,
        nguon: 'viet',
      });
    expect(judged(ca.dat, 'dat')).toBe('dat');
    expect(judged({ ...ca.dat, ...ca.sai }, 'khong_dat')).toBe('khong_dat');
    expect(Object.keys(ca.sai).length).toBeGreaterThan(0);
  });
});

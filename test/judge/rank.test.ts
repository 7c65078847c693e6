/** The order of awards comes from the law data of the day. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import { rankOf } from '../../src/judge/rank.ts';
import { lawOn } from '../../src/law/prize.ts';
import type { Award } from '../../src/law/types.ts';
import { law } from '../support/law.ts';

const DAYS = ['2020-01-01', '2024-01-01', '2026-11-22'].map(isoDate);

describe.each(DAYS)('rank on %s', (day) => {
  const snapshot = lawOn(law, day);
  const compare = rankOf(snapshot);
  const higher = (a: string, b: string) => compare(snapshot.award(a)!, snapshot.award(b)!) > 0;

  it('has a place for every award, under its own level', () => {
    const places = snapshot.thu_bac.flatMap(({ cap, tu_cao }) => tu_cao.map((id) => [id, cap] as const));
    expect(places.map(([id]) => id).sort()).toEqual(snapshot.awards.map(({ id }) => id).sort());
    for (const [id, cap] of places) expect(snapshot.award(id)!.cap, id).toBe(cap);
  });

  it('classes of an order, orders among themselves, levels', () => {
    expect(higher('huan_chuong_lao_dong_hang_nhat', 'huan_chuong_lao_dong_hang_nhi')).toBe(true);
    expect(higher('huan_chuong_doc_lap_hang_ba', 'huan_chuong_lao_dong_hang_nhat')).toBe(true);
    expect(higher('bang_khen_ttg', 'co_thi_dua_bo_tinh')).toBe(true);
    expect(higher('giay_khen', 'lao_dong_tien_tien')).toBe(false);
  });

  it('is an order: each pair one way, an award beside itself', () => {
    for (const a of snapshot.awards)
      for (const b of snapshot.awards) expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
    for (const a of snapshot.awards) expect(compare(a, a)).toBe(0);
  });

  it('an award of a dossier’s own stands lowest within its level', () => {
    const own = { ...snapshot.award('giay_khen')!, id: 'bang_khen_rieng', cap: 'bo_tinh' } as Award;
    expect(compare(own, snapshot.award('bang_khen_bo_tinh')!)).toBeLessThan(0);
    expect(compare(own, snapshot.award('chien_si_thi_dua_co_so')!)).toBeGreaterThan(0);
  });
});

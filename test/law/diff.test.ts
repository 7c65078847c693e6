/** What changes at the boundaries of the law, a day before, on the day, a day after; and warnings of an end to come. */
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoDate } from '../../src/core/date.ts';
import { diffLaw, isSame, type LawDiff } from '../../src/law/diff.ts';
import { lawOn } from '../../src/law/prize.ts';
import { lookoutDay, sunsets } from '../../src/law/sunset.ts';
import { lawView, SECTIONS, type SectionName } from '../../src/law/view.ts';
import { changedExample, judgeWorkspace, loadExample } from '../support/dossier.ts';
import { law, lawData } from '../support/law.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map((entry) => entry.id).sort();
const at = (diff: LawDiff, name: SectionName) => ({
  them: ids(diff.muc[name].them),
  bot: ids(diff.muc[name].bot),
  doi: ids(diff.muc[name].doi),
});

describe.each([
  ['2024-01-01', ['luat_06_2022', 'nd_98_2023'], ['luat_15_2003', 'nd_91_2017']],
  ['2025-07-01', ['nd_129_2025', 'nd_152_2025', 'nq_203_2025'], ['nd_28_2024', 'nd_98_2023']],
  ['2026-07-01', ['nd_161_2026'], ['nd_73_2024']],
  ['2026-10-01', ['luat_06_2026'], []],
])('%s', (text, started, ended) => {
  const day = isoDate(text);
  const [eve, next] = [addDays(day, -1), addDays(day, 1)];

  it('the change falls on the day itself', () => {
    const diff = diffLaw(law, eve, day);
    expect(at(diff, 'van_ban')).toMatchObject({ them: started, bot: ended });
    expect(isSame(diffLaw(law, day, next))).toBe(true);
    expect(isSame(diffLaw(law, addDays(eve, -1), eve))).toBe(true);
    expect(diffLaw(law, eve, next).muc).toEqual(diff.muc);
  });

  it('is mirrored when the days change places', () => {
    const [there, back] = [diffLaw(law, eve, day), diffLaw(law, day, eve)];
    for (const name of SECTIONS) {
      const [a, b] = [at(there, name), at(back, name)];
      expect(b, name).toEqual({ them: a.bot, bot: a.them, doi: a.doi });
      for (const change of there.muc[name].doi) {
        const mirror = back.muc[name].doi.find((other) => other.id === change.id)!;
        for (const [key, { truoc, sau }] of Object.entries(change.thay_doi))
          expect(mirror.thay_doi[key], key).toEqual({ truoc: sau, sau: truoc });
      }
    }
  });

  it('a day differs in nothing from itself', () => {
    for (const same of [eve, day, next]) expect(isSame(diffLaw(law, same, same))).toBe(true);
  });
});

describe('what changes', () => {
  const across = (day: string) => diffLaw(law, addDays(isoDate(day), -1), isoDate(day));

  it('01/07/2025: rules start, authority and forms move, sums of money stay', () => {
    const diff = across('2025-07-01');
    expect(at(diff, 'quy_tac').them).toContain('khong_con_cap_huyen');
    const giay_khen = diff.muc.hinh_thuc.doi.find((change) => change.id === 'giay_khen')!;
    expect(Object.keys(giay_khen.thay_doi)).toEqual(
      expect.arrayContaining(['quyet_dinh', 'quyet_dinh_can_cu', 'nguoi_nhan']),
    );
    expect(at(diff, 'tham_so').doi).toContain('cong_khai_so_ngay');
    expect(diff.muc.bieu_mau.them.length).toBeGreaterThan(0);
    expect(diff.muc.bieu_mau.bot.length).toBeGreaterThan(0);
    expect(diff.muc.luong_co_so).toEqual({ them: [], bot: [], doi: [] });
    expect(diff.muc.tien_thuong.doi.filter((change) => 'tien' in change.thay_doi)).toEqual([]);
    // The points whose tree branches on the end of the district level, and those of long service, on the decree.
    const branching = at(diff, 'tieu_chuan').doi.map((id) => String(id).replace('luat_06_2022:', ''));
    const service = ['d36.k1.a', 'd37.k1.a', 'd38.k1.a', 'd39.k1.a', 'd40.k1.a', 'd41.k1.a'];
    const labour = ['d42.k1.e', 'd43.k1.e', 'd44.k1.g', 'd45.k1.d', 'd46.k1.d', 'd47.k1.d'];
    expect(branching.sort()).toEqual([...service, ...labour, 'd73.k2.c', 'd73.k2.d']);
  });

  it('01/07/2026: the wage and every sum, nothing else but the decree', () => {
    const diff = across('2026-07-01');
    expect(diff.muc.luong_co_so.doi[0]!.thay_doi['muc']).toEqual({ truoc: 2_340_000, sau: 2_530_000 });
    const sums = diff.muc.tien_thuong.doi;
    expect(sums.every((change) => 'tien' in change.thay_doi)).toBe(true);
    expect(sums).toHaveLength(lawData.tien_thuong.filter((p) => p.van_ban === 'nd_152_2025').length);
    for (const name of ['tham_so', 'hinh_thuc', 'tieu_chuan', 'bieu_mau', 'quy_tac'] as const)
      expect(at(diff, name), name).toEqual({ them: [], bot: [], doi: [] });
  });

  it('01/10/2026: what the new law amends becomes provisional, none the louder', () => {
    const diff = across('2026-10-01');
    expect(at(diff, 'tieu_chuan')).toMatchObject({ them: [], bot: [] });
    expect(diff.muc.tieu_chuan.doi.length).toBeGreaterThan(100);
    for (const { thay_doi } of diff.muc.tieu_chuan.doi)
      expect(thay_doi['tam_tinh_vi']).toEqual({ truoc: null, sau: 'luat_06_2026' });
    for (const { thay_doi } of diff.muc.quy_tac.doi)
      expect(thay_doi['muc']).toEqual({ truoc: 'error', sau: 'warning' });
  });

  it('the rules of a view are those that a case of that day would run', () => {
    for (const day of ['2023-12-31', '2025-06-30', '2025-07-01', '2026-10-01'].map(isoDate)) {
      const snapshot = lawOn(law, day);
      const running = lawData.quy_tac.filter(
        (rule) =>
          rule.can_cu.length === 0 || rule.kiem_du_lieu || rule.can_cu.some((id) => snapshot.provision(id)),
      );
      expect(lawView(law, day).muc.quy_tac.map((entry) => entry.id)).toEqual(running.map((rule) => rule.id));
    }
  });
});

describe('an end to come', () => {
  const end = isoDate('2027-03-01');
  const told = (day: IsoDate) =>
    sunsets(lawOn(law, isoDate('2026-09-01')), day).map(({ van_ban }) => van_ban.id);

  it('is told from 180 days before, and after it has come', () => {
    expect(told(addDays(end, -181))).toEqual([]);
    for (const days of [-180, -179, 0, 30])
      expect(told(addDays(end, days)).sort()).toEqual(['nd_129_2025', 'nd_152_2025', 'tt_15_2025']);
  });

  it('counts the days left', () => {
    const [first] = sunsets(lawOn(law, isoDate('2026-09-01')), addDays(end, -100));
    expect(first).toMatchObject({ ngay: end, con_lai: 100 });
  });

  it('is never applied', () => {
    expect(lawOn(law, addDays(end, 1)).has('nd_152_2025')).toBe(true);
  });

  it('looks from the last day of a settled dossier, from today while it is open', () => {
    const days = [isoDate('2026-03-20'), isoDate('2026-03-05')];
    const hom_nay = isoDate('2026-11-22');
    expect(lookoutDay(days, true, { hom_nay })).toBe('2026-03-20');
    expect(lookoutDay(days, false, { hom_nay })).toBe(hom_nay);
    expect(lookoutDay(days, false, { hom_nay: isoDate('2026-01-01') })).toBe('2026-03-20');
    expect(lookoutDay([], false, { hom_nay })).toBe(hom_nay);
  });

  const NAME = '04-ca-nhan-dot-xuat';
  const found = (workspace: Parameters<typeof judgeWorkspace>[0]) =>
    judgeWorkspace(workspace).findings.filter((finding) => finding.rule === 'sap_het_hieu_luc');

  it('says nothing of a dossier decided long before', () => {
    expect(found(loadExample(NAME))).toEqual([]);
  });

  it('warns a dossier not yet received, and only that', () => {
    const findings = found(
      changedExample(NAME, { '/dot_trinh/tiep_nhan': null, '/dot_trinh/quyet_dinh': null }),
    );
    // All three end on one day: one note.
    expect(findings).toHaveLength(1);
    for (const name of ['129/2025/NĐ-CP', '152/2025/NĐ-CP', '15/2025/TT-BNV'])
      expect(findings[0]!.message).toContain(name);
    for (const { severity, message, why, fix } of findings) {
      expect(severity).toBe('warning');
      expect(message).toContain('01/03/2027, còn 99 ngày');
      for (const part of [why, fix]) expect(part).toMatch(/\.$/);
    }
  });
});

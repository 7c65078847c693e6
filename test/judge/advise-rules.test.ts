/** What is found once for all proposals of a nomination is what each of them would find alone. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import { awardRuns, pointRuns } from '../../src/judge/advise-rules.ts';
import { asIfCited, watched } from '../../src/judge/as-if.ts';
import { type Bench, snapshotOf, surroundings } from '../../src/judge/bench.ts';
import type { Case } from '../../src/judge/case.ts';
import { caseOf } from '../../src/judge/nomination.ts';
import type { RuleRun } from '../../src/judge/rules.ts';
import { exampleNames, loadExample, names } from '../support/dossier.ts';
import { law, validators } from '../support/law.ts';

const input = { law, validators, names, today: isoDate('2026-11-22') };

/** The first nomination of an example, under every award and point that its law holds. */
function proposals(name: string) {
  const [dossier] = loadExample(name).dossiers;
  const { document: carrier, nominations } = dossier!.submissions[0]!;
  const { document, index } = nominations[0]!;
  const bench = { input, dossier: dossier!, folder: [], luat: new Set() } as unknown as Bench;
  const snapshot = snapshotOf(bench, carrier);
  const view = caseOf(
    bench,
    { document, carrier, index },
    snapshot.award(String(document.data['hinh_thuc'])),
  );
  const around = surroundings(bench, snapshot, view, document.source);
  const all = snapshot.tieu_chuan.flatMap((criteria) => {
    const award = snapshot.award(criteria.hinh_thuc);
    const under = (type: string, ofThePoint: readonly string[]) =>
      asIfCited(view, criteria, award!, type, ofThePoint);
    return award
      ? criteria.loai_hinh.map((type) => ({
          ofPoint: under(type, law.data.rieng_diem),
          ofAward: under(type, []),
        }))
      : [];
  });
  return { all, asking: () => ({ input, around, steady: new Map() }) };
}

const said = (runs: readonly RuleRun[]) =>
  runs.map(({ rule, result, finding, missing }) => ({ rule: rule.id, result, finding, missing }));

describe.each(exampleNames)('%s', (name) => {
  it('hears of every proposal what it would hear of it alone', () => {
    const { all, asking } = proposals(name);
    expect(all.length).toBeGreaterThan(20);
    const shared = asking();
    for (const { ofPoint, ofAward } of all.filter((_, i) => i % 3 === 0)) {
      expect(said(pointRuns(ofPoint, shared))).toEqual(said(pointRuns(ofPoint, asking())));
      expect(said(awardRuns(ofAward, shared, false))).toEqual(said(awardRuns(ofAward, asking(), false)));
    }
    expect([...shared.steady.values()].some((runs) => runs !== null)).toBe(true);
  });
});

describe('a watched case', () => {
  const view = {
    data: { de_nghi: { hinh_thuc: 'x', loai_hinh: 'y', tra_loi: {}, da_khen: [] }, hinh_thuc: { id: 'x' } },
  } as unknown as Case;
  const de_nghi = (one: Case) => one.data.de_nghi as Readonly<Record<string, unknown>>;
  it.each<[string, 'award' | 'point', (one: Case) => unknown, boolean]>([
    ['the award of the law', 'award', (one) => (one.data.hinh_thuc as { id: string }).id, true],
    ['that there is an award', 'award', (one) => one.data.hinh_thuc !== undefined, false],
    ['the award that is asked for', 'award', (one) => de_nghi(one)['hinh_thuc'], true],
    ['whether a type is told', 'award', (one) => 'loai_hinh' in de_nghi(one), true],
    ['every key', 'award', (one) => Object.keys(de_nghi(one)), true],
    ['a copy', 'award', (one) => ({ ...de_nghi(one) }), true],
    ['the record', 'point', (one) => de_nghi(one)['da_khen'], false],
    ['the answers, which another award leaves', 'award', (one) => de_nghi(one)['tra_loi'], false],
    ['the answers, which another point may lose', 'point', (one) => de_nghi(one)['tra_loi'], true],
  ])('%s', (_, other, look, told) => {
    const { view: own, looked } = watched(view, other);
    look(own);
    expect(looked()).toBe(told);
  });
});

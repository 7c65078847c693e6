/** For `khenthuong explain`: of each award one judged case that meets it, and what to change so that it no longer does. */
import type { AwardCase } from '../../src/report/explain-award.ts';
import { caseFiles, casesOf, type JudgedCase } from './ca.ts';

/** The build writes these beside the law, so that no example is shown that the tests do not judge. */
export function shownCases(): Readonly<Record<string, AwardCase>> {
  const cases = caseFiles.flatMap(casesOf);
  const awards = [...new Set(cases.map(({ hinh_thuc }) => hinh_thuc))];
  return Object.fromEntries(
    awards.flatMap((award) => {
      const shown = shownOf(cases.filter(({ hinh_thuc }) => hinh_thuc === award));
      return shown ? [[award, shown]] : [];
    }),
  );
}

/** A case written by hand is told before one derived from a question left unanswered; of these the shortest to tell. */
function shownOf(cases: readonly JudgedCase[]): AwardCase | undefined {
  const green = cases.filter(
    ({ nguon, ten, ket_luan }) => nguon === 'suy' && /^nền/.test(ten) && ket_luan === 'dat',
  );
  const shown = (nguon: JudgedCase['nguon']): readonly AwardCase[] =>
    cases
      .filter((one) => one.nguon === nguon && one.ket_luan === 'khong_dat')
      .flatMap((sai) => {
        const dat = green.find((one) => one.diem === sai.diem && isChangedBy(one, sai));
        // Some cases are named after the fact that they show: `DN-02: …`.
        const ten = sai.ten.replace(/^[A-ZĐ]{2}-\w+: /, '');
        return dat ? [{ diem: dat.diem, nen: dat.vi_du, dat: dat.thay, ten, sai: changed(dat, sai) }] : [];
      })
      .sort((one, other) => Object.keys(one.sai).length - Object.keys(other.sai).length);
  return shown('viet')[0] ?? shown('suy')[0];
}

/** Whether the failing case tells all that the other tells, so that it follows from it by its own changes alone. */
function isChangedBy(dat: JudgedCase, sai: JudgedCase): boolean {
  return dat.vi_du === sai.vi_du && Object.keys(dat.thay).every((at) => Object.hasOwn(sai.thay, at));
}

function changed(dat: JudgedCase, sai: JudgedCase): AwardCase['sai'] {
  return Object.fromEntries(
    Object.entries(sai.thay).filter(([at, value]) => JSON.stringify(value) !== JSON.stringify(dat.thay[at])),
  );
}

/**
 * The rules that advice asks of a hypothesis: who may be commended for what, and whether the record can be relied on.
 * Votes, publicity, letters and papers are of the submission: `validate` asks for them.
 */
import { memoFor } from '../core/memo.ts';
import type { RuleSpec } from '../law/types.ts';
import type { JudgeInput } from './bench.ts';
import type { Case } from './case.ts';
import type { Surroundings } from './evaluate.ts';
import { KEYWORDS } from './keywords/index.ts';
import { brokenRun, type ReadyRule, type RuleRun, readyRules, runRule, Scene } from './rules.ts';
import { yielding } from './told-once.ts';

interface Asking {
  readonly input: JudgeInput;
  readonly around: Surroundings;
}

/** The rules on who may be commended for what, that look at the point. */
export function pointRuns(view: Case, asking: Asking): readonly RuleRun[] {
  return runAll(view, asking, ({ rule }) => rule.nhom === STANDARDS && looksAtPoint(rule));
}

/** The same rules and those of the record, as far as only award and type of commendation make a difference. */
export function awardRuns(view: Case, asking: Asking, same: boolean): readonly RuleRun[] {
  const standards = runAll(view, asking, ({ rule }) => rule.nhom === STANDARDS && !looksAtPoint(rule));
  return [...standards, ...recordRuns(view, asking, same)];
}

const STANDARDS = 'tieu_chuan';

/**
 * The rules by which facts deny each other, or come from whom they may not: a record that breaks one is mended first, so
 * its points stay open. `same`: the hypothesis is what the file itself asks for.
 */
function recordRuns(view: Case, asking: Asking, same: boolean): readonly RuleRun[] {
  const groups = asking.input.law.data.loi_khuyen?.xet_du_kien ?? [];
  const asked = ({ rule }: ReadyRule): boolean =>
    groups.includes(rule.nhom) &&
    !looksAtSubmission(rule) &&
    (same || rule.vai_tro?.la !== 'hinh_thuc_dang_xin');
  return yielding(runAll(view, asking, asked)).map((run) =>
    run.result === false ? { ...run, result: undefined } : run,
  );
}

/** Another point is another citation, and answers about the point itself are then left out. */
const looksAtPoint = memoFor((rule: RuleSpec): boolean => {
  const text = textOf(rule);
  return (
    /"\/de_nghi(?:"|\/can_cu|\/tra_loi)/.test(text) ||
    KEYWORDS.some(({ name, readsPoint }) => readsPoint && text.includes(`"${name}"`))
  );
});

/** Of the submission a hypothesis has its day alone. */
const looksAtSubmission = memoFor((rule: RuleSpec): boolean =>
  /"\/(?:dot_trinh\/(?!to_trinh\/ngay")|phieu|co_quan|nguoi_ky|lan_trinh|giay_to_can)/.test(textOf(rule)),
);

function textOf({ khi, thi, voi_moi }: RuleSpec): string {
  return JSON.stringify([khi?.schema, thi.schema, voi_moi]);
}

function runAll(
  view: Case,
  { input, around }: Asking,
  wanted: (ready: ReadyRule) => boolean,
): readonly RuleRun[] {
  const { law, validators, names } = input;
  const scene = new Scene(view, around, validators, names);
  return readyRules(law)(around.snapshot.chung)
    .de_nghi.filter((ready) => ready.blocking && wanted(ready))
    .flatMap((ready): readonly RuleRun[] => {
      try {
        return runRule(ready, scene);
      } catch {
        // A broken rule is our defect, told by `validate`: here it leaves the point open.
        return [brokenRun(ready.rule)];
      }
    });
}

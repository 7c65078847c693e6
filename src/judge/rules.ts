/**
 * Runs the rules of law over a case. A rule whose every cited provision is out of force does not run;
 * the mark of the provision it stands on caps how loud it may be.
 */
import type { Citation, Finding } from '../core/finding.ts';
import { memoFor } from '../core/memo.ts';
import { once } from '../core/once.ts';
import { type DataPath, fromPointer, valueAt, withValueAt } from '../core/path.ts';
import type { Tri } from '../core/tri.ts';
import type { LawInForce } from '../law/in-force.ts';
import type { Law } from '../law/law.ts';
import type { RuleSpec } from '../law/types.ts';
import { mapAlternatives } from './alternatives.ts';
import { type Case, type CaseData, locateInCase } from './case.ts';
import { type Answer, evaluate, HOLDS, holds, type Surroundings, type Validators } from './evaluate.ts';
import { type Gates, gatesOf, NO_GATES, pass, Tried } from './gate.ts';
import { fixedGround, type Ground, groundOf, type LawAround, mayBlockOn, restingOn } from './ground.ts';
import type { Names } from './names.ts';
import { noneLines, wordsOf } from './rule-words.ts';

/** One run of a rule over a case or one item of it. */
export interface RuleRun {
  readonly rule: RuleSpec;
  /** For the verdict: a breach that may not block leaves it open. */
  readonly result: Tri;
  /** Counts for the verdict: a rule of substance at error level, or one that leaves it open. */
  readonly blocking: boolean;
  /** The provision it stands on; `null` for data hygiene. */
  readonly citation: Citation | null;
  readonly finding: Finding | undefined;
  readonly missing: readonly string[];
  /** Lines that say there is nothing of a missing list, where the rule bears that. */
  readonly none?: readonly string[];
  /** Another finding tells of the same: nothing more is to be said of this run. */
  readonly told?: true;
  /** Failed, but waived: it counts as open. */
  readonly waived?: true;
  /** Failed, but by a text that was not seen or that leaves the consequence to people: it counts as open. */
  readonly open?: true;
}

/** A rule under the law of some cases, with all that is the same for each of them. */
export interface ReadyRule {
  readonly rule: RuleSpec;
  readonly ground: ReturnType<typeof fixedGround>;
  /** What `khi` demands; a rule without one demands nothing. */
  readonly khi: Gates;
  readonly thi: Gates;
  readonly blocking: boolean;
  /** Path of the items that the rule looks at. */
  readonly items: DataPath | undefined;
  /** What is said of a case that keeps the rule: always the same. */
  readonly kept: RuleRun;
  readonly keptAlone: readonly [RuleRun];
}

export function readyRule(rule: RuleSpec, around: LawAround): ReadyRule {
  const blocking = (rule.muc === 'error' || rule.de_ngo === true) && rule.nhom !== 'the_thuc';
  const ground = fixedGround(rule, around);
  const citation = typeof ground === 'object' ? (ground?.citation ?? null) : null;
  const kept: RuleRun = { rule, result: true, blocking, citation, finding: undefined, missing: [] };
  return {
    rule,
    ground,
    khi: rule.khi ? gatesOf(rule.khi) : NO_GATES,
    thi: gatesOf(rule.thi),
    blocking,
    items: rule.voi_moi === undefined ? undefined : fromPointer(rule.voi_moi),
    kept,
    keptAlone: [kept],
  };
}

/** The rules of each scope that some provision in force bears out, with what is the same for every case under that law. */
export const readyRules = memoFor((law: Law) =>
  memoFor((snapshot: LawInForce) => {
    const within = (scope: RuleSpec['pham_vi']) =>
      law.data.quy_tac
        .filter(({ pham_vi }) => pham_vi === scope)
        .map((rule) => readyRule(rule, { law, snapshot }))
        .filter(({ ground }) => ground !== 'het_hieu_luc');
    return { dot_trinh: within('dot_trinh'), de_nghi: within('de_nghi'), cong_van: within('cong_van') };
  }),
);

/** What a rule that throws counts as: our defect, which leaves the question open. */
export function brokenRun(rule: RuleSpec): RuleRun {
  return { rule, result: undefined, blocking: true, citation: null, finding: undefined, missing: [] };
}

/** What a rule sees: the case, or the case with the item that it looks at. */
interface Sight {
  readonly data: CaseData;
  readonly around: Surroundings;
  /** Pointer of the item in the case. */
  readonly item: string | undefined;
}

/** The case with room for an item. One serves all items of all rules: nothing of a run keeps it. */
class ItemSight implements Sight {
  readonly data: { -readonly [key in keyof CaseData]: CaseData[key] };
  readonly around: Surroundings;
  item = '';

  constructor(view: Case, around: Surroundings) {
    this.data = { ...view.data, muc: undefined };
    this.around = {
      ...around,
      evidence: (at, file) => around.evidence(inCase(at, this.item), file),
      fileAt: (at, file) => around.fileAt(inCase(at, this.item), file),
    };
  }
}

/** A case, all that its rules may look at, and what is made once for all of them. */
export class Scene {
  readonly whole: Sight;
  readonly tried: Tried;
  readonly withItem: () => ItemSight;

  constructor(
    readonly view: Case,
    around: Surroundings,
    readonly validators: Validators,
    readonly names: Names,
  ) {
    this.whole = { data: view.data, around, item: undefined };
    this.tried = new Tried(view.data);
    this.withItem = once(() => new ItemSight(view, around));
  }
}

/** Runs one rule; `[]` when it does not apply. Throws only on a defect, which the judge turns into a finding. */
export function runRule(ready: ReadyRule, scene: Scene): readonly RuleRun[] {
  // Most rules end here: what follows costs as much as all of them.
  if (ready.ground === 'het_hieu_luc' || !scene.tried.pass(ready.khi.ofCase)) return NO_RUNS;
  if (ready.items !== undefined) return runOnItems(ready, scene, ready.items);
  const run = runOnce(ready, scene, scene.whole);
  if (run === ready.kept) return ready.keptAlone;
  return run ? [run] : NO_RUNS;
}

const NO_RUNS: readonly never[] = [];

function runOnItems(ready: ReadyRule, scene: Scene, path: DataPath): readonly RuleRun[] {
  const items = valueAt(scene.whole.data, path);
  if (items === null || typeof items !== 'object') return NO_RUNS;
  const sight = scene.withItem();
  const runs: RuleRun[] = [];
  const look = (muc: unknown, key: string | number) => {
    sight.data.muc = muc;
    if (!pass(ready.khi.ofItem, sight.data)) return;
    sight.item = `${ready.rule.voi_moi}/${key}`;
    const run = runOnce(ready, scene, sight);
    if (run) runs.push(run);
  };
  if (Array.isArray(items)) items.forEach(look);
  else for (const [key, muc] of Object.entries(items)) look(muc, key);
  return runs;
}

/** A pointer of what the rule sees, as one of the case. */
function inCase(pointer: string, item: string | undefined): string {
  return item === undefined ? pointer : pointer.replace(/^\/muc(?=\/|$)/, item);
}

function runOnce(ready: ReadyRule, scene: Scene, sight: Sight): RuleRun | undefined {
  const { rule, khi, thi } = ready;
  const { data, around } = sight;
  const { validators } = scene;
  const ground = ready.ground === undefined ? groundOf(rule, around, data) : ready.ground;
  if (ground === 'het_hieu_luc') return undefined;
  if (rule.khi && !khi.exact && !holds(rule.khi, data, around, validators)) return undefined;
  const kept = thi.exact && scene.tried.pass(thi.ofCase) && pass(thi.ofItem, data);
  const answer = kept ? HOLDS : evaluate(rule.thi, data, around, validators);
  if (answer.value !== true) return runNotKept(ready, scene, sight, ground, answer);
  return ready.ground === undefined && ground ? { ...ready.kept, citation: ground.citation } : ready.kept;
}

/** A rule that is broken, or that lacks facts. */
function runNotKept(
  { rule, blocking }: ReadyRule,
  { view, whole: { around }, validators, names }: Scene,
  { data, around: here, item }: Sight,
  stands: Ground,
  raw: Answer,
): RuleRun {
  const ground = restingOn(stands, raw.values['dua_vao'], around.law);
  const inItem = (pointer: string) => inCase(pointer, item);
  const answer = { ...raw, missing: raw.missing.map((one) => mapAlternatives(one, inItem)) };
  const open = answer.value === false && (!mayBlockOn(ground) || rule.de_ngo);
  const mayBeNone = (pointer: string) =>
    evaluate(rule.thi, withValueAt(data, fromPointer(pointer), []), here, validators).value !== false;
  const unsaid = answer.value === undefined && rule.bo_qua_khi_thieu;
  const none = answer.value === undefined && !unsaid ? noneLines(answer.missing, names, mayBeNone) : [];
  return {
    rule,
    result: open ? undefined : answer.value,
    blocking,
    citation: ground?.citation ?? null,
    finding: unsaid
      ? undefined
      : {
          ...wordsOf(rule, { data, answer, ground, none }, around, names),
          ...locateInCase(view, inItem(String(answer.values['tai'] ?? rule.tai))),
        },
    missing: answer.missing,
    ...(none.length > 0 ? { none } : {}),
    ...(open ? { open } : {}),
  };
}

/**
 * The rule waits for the entry of an award that the law of the dossier does not hold: the award itself is told of, and
 * what the law would say of it is for nobody to supply.
 */
export function asksOfAward({ result, missing }: RuleRun, { data }: Case): boolean {
  if (data.hinh_thuc !== undefined || result !== undefined) return false;
  return missing.some((pointer) => pointer.startsWith('/hinh_thuc/'));
}

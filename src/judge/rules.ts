/**
 * Runs the rules of law over a case. A rule whose every cited provision is out of force does not run;
 * the mark of the provision it stands on caps how loud it may be.
 */
import type { Finding, Severity } from '../core/finding.ts';
import { memoFor } from '../core/memo.ts';
import { fromPointer, valueAt, withValueAt } from '../core/path.ts';
import type { Tri } from '../core/tri.ts';
import { citationId, citationText, parseCitation } from '../law/cite.ts';
import type { Award, RuleSpec } from '../law/types.ts';
import { mapAlternatives } from './alternatives.ts';
import { type Case, type CaseData, locateInCase } from './case.ts';
import { type Answer, evaluate, HOLDS, holds, type Surroundings, type Validators } from './evaluate.ts';
import { fill } from './fill.ts';
import { type Gates, gatesOf, NO_GATES, pass } from './gate.ts';
import { fixedGround, type Ground, groundOf, type LawAround } from './ground.ts';

/** One run of a rule over a case or one item of it. */
export interface RuleRun {
  readonly rule: RuleSpec;
  /** For the verdict: a breach that may not block leaves it open. */
  readonly result: Tri;
  /** Counts for the verdict: a rule of substance at error level, or one that leaves it open. */
  readonly blocking: boolean;
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

/** Vietnamese names for slugs and pointers, from the law and the input schemas. */
export interface Names {
  readonly slug: (slug: string) => string;
  readonly pointer: (pointer: string) => string;
  /** The same, and how its value is written: a date, one of a few words. */
  readonly toWrite: (pointer: string) => string;
  /** Rules that are not law data: id → group. */
  readonly builtin?: ReadonlyMap<string, string>;
  /** The line that says there is nothing of a list: `vu_viec: []`; `undefined` for what is no list of a file. */
  readonly none?: (pointer: string) => string | undefined;
}

/** A rule under the law of some cases, with all that is the same for each of them. */
export interface ReadyRule {
  readonly rule: RuleSpec;
  readonly ground: ReturnType<typeof fixedGround>;
  /** What `khi` demands; a rule without one demands nothing. */
  readonly khi: Gates;
  readonly thi: Gates;
}

export function readyRule(rule: RuleSpec, around: LawAround): ReadyRule {
  return {
    rule,
    ground: fixedGround(rule, around),
    khi: rule.khi ? gatesOf(rule.khi) : NO_GATES,
    thi: gatesOf(rule.thi),
  };
}

/** Runs one rule; `[]` when it does not apply. Throws only on a defect, which the judge turns into a finding. */
export function runRule(
  ready: ReadyRule,
  view: Case,
  around: Surroundings,
  validators: Validators,
  names: Names,
): readonly RuleRun[] {
  // Most rules end here: what follows costs as much as all of them.
  return ready.ground === 'het_hieu_luc' || !pass(ready.khi.ofCase, view.data)
    ? NO_RUNS
    : runApplied(ready, view, around, validators, names);
}

const NO_RUNS: readonly never[] = [];

/** The case with room for the item that a rule looks at: one copy serves all items of all rules, nothing of a run keeps it. */
const itemCase = memoFor((view: Case): { -readonly [key in keyof CaseData]: CaseData[key] } => ({
  ...view.data,
}));

function runApplied(
  { rule, ground: known, khi, thi }: ReadyRule,
  view: Case,
  around: Surroundings,
  validators: Validators,
  names: Names,
): readonly RuleRun[] {
  const { voi_moi } = rule;
  const plain = thi.exact && pass(thi.ofCase, view.data);
  const blocking = (rule.muc === 'error' || rule.de_ngo === true) && rule.nhom !== 'the_thuc';
  const run = (
    data: CaseData,
    here: Surroundings,
    inCase: (pointer: string) => string,
  ): RuleRun | undefined => {
    const ground = known === undefined ? groundOf(rule, around, data) : known;
    if (ground === 'het_hieu_luc') return undefined;
    if (rule.khi && !khi.exact && !holds(rule.khi, data, here, validators)) return undefined;
    const raw = plain && pass(thi.ofItem, data) ? HOLDS : evaluate(rule.thi, data, here, validators);
    if (raw.value === true) return { rule, result: true, blocking, finding: undefined, missing: raw.missing };
    const answer = { ...raw, missing: raw.missing.map((one) => mapAlternatives(one, inCase)) };
    const capped = ground !== null && !ground.mark;
    const open = answer.value === false && (capped || rule.de_ngo);
    const mayBeNone = (pointer: string) =>
      evaluate(rule.thi, withValueAt(data, fromPointer(pointer), []), here, validators).value !== false;
    const unsaid = answer.value === undefined && rule.bo_qua_khi_thieu;
    const none = answer.value === undefined && !unsaid ? noneLines(answer.missing, names, mayBeNone) : [];
    return {
      rule,
      result: open ? undefined : answer.value,
      blocking,
      finding: unsaid
        ? undefined
        : {
            ...wordsOf(rule, { data, answer, ground, capped, none }, around, names),
            ...locateInCase(view, inCase(String(answer.values['tai'] ?? rule.tai))),
          },
      missing: answer.missing,
      ...(none.length > 0 ? { none } : {}),
      ...(open ? { open } : {}),
    };
  };
  if (voi_moi === undefined) {
    const only = run(view.data, around, (pointer) => pointer);
    return only ? [only] : NO_RUNS;
  }
  const items = valueAt(view.data, fromPointer(voi_moi));
  if (items === null || typeof items !== 'object') return NO_RUNS;
  const data = itemCase(view);
  let item: string | number = '';
  const inCase = (pointer: string) => pointer.replace(/^\/muc(?=\/|$)/, `${voi_moi}/${item}`);
  // Few of the rules have an item to look at: made for the first.
  let here: Surroundings | undefined;
  const runs: RuleRun[] = [];
  const look = (muc: unknown, key: string | number) => {
    data.muc = muc;
    if (!pass(khi.ofItem, data)) return;
    item = key;
    here ??= { ...around, evidence: (at, file) => around.evidence(inCase(at), file) };
    const one = run(data, here, inCase);
    if (one) runs.push(one);
  };
  if (Array.isArray(items)) items.forEach(look);
  else for (const [key, muc] of Object.entries(items)) look(muc, key);
  return runs;
}

/** One answer that a person must hear of. */
interface Outcome {
  readonly data: CaseData;
  readonly answer: Answer;
  readonly ground: Ground;
  /** The text of the ground was not seen: the rule may not block. */
  readonly capped: boolean;
  /** Lines that say there is nothing of a missing list. */
  readonly none: readonly string[];
}

/** A finding but for its place: of a rule broken, or of one that lacks facts. */
function wordsOf(
  rule: RuleSpec,
  { data, answer, ground, capped, none }: Outcome,
  around: Surroundings,
  names: Names,
): Omit<Finding, 'place' | 'path'> {
  const amended =
    ground !== null &&
    !rule.kiem_du_lieu &&
    around.snapshot.amendedBy(citationId(ground.citation)) !== undefined;
  const severity: Severity = rule.muc === 'error' && (capped || amended) ? 'warning' : rule.muc;
  const text = { data, values: answer.values, nameOf: names.slug };
  const why = [
    fill(rule.vi_sao, text),
    groundText(ground, capped, around),
    ownText(rule, data, ground, answer.values['theo'], around),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const base = { rule: rule.id, group: rule.nhom, citation: ground?.citation ?? null, why };
  if (answer.value === false) {
    return { ...base, severity, message: fill(rule.thong_bao, text), fix: fill(rule.sua, text) };
  }
  const missing = answer.missing.map(names.pointer);
  return {
    ...base,
    severity: severity === 'error' ? 'warning' : 'info',
    message: `Chưa xét được “${rule.ten}”: ${missing.length > 0 ? `thiếu ${missing.join('; ')}` : 'dữ kiện chưa đủ để kết luận'}.`,
    fix: answer.missing.some(isWritten)
      ? `Ghi ${answer.missing.filter(isWritten).map(names.toWrite).join('; ')}.${noneText(none)}`
      : fill(rule.sua, text),
  };
}

/** A fact that belongs into a file, not a gap of the law data (`luat:…`, `lich:…`, `van_ban:…`). */
function isWritten(pointer: string): boolean {
  return pointer.startsWith('/');
}

/**
 * The rule waits for the entry of an award that the law of the dossier does not hold: the award itself is told of, and
 * what the law would say of it is for nobody to supply.
 */
export function asksOfAward({ result, missing }: RuleRun, { data }: Case): boolean {
  if (data.hinh_thuc !== undefined || result !== undefined) return false;
  return missing.some((pointer) => pointer.startsWith('/hinh_thuc/'));
}

/** The lines for having none of the lists that are missing, where that is an answer. */
function noneLines(
  missing: readonly string[],
  names: Names,
  mayBeNone: (pointer: string) => boolean,
): readonly string[] {
  const lines = missing.filter(isWritten).flatMap((pointer) => {
    const line = names.none?.(pointer);
    return line !== undefined && mayBeNone(pointer) ? [line] : [];
  });
  return [...new Set(lines)];
}

/** What to write where there is nothing of a list. */
export function noneText(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return ` Nếu không có, thêm dòng ${lines.map((line) => `“${line}”`).join(', ')}.`;
}

function groundText(ground: Ground, capped: boolean, around: Surroundings): string {
  if (ground === null) return '';
  const nameOf = (id: string) => around.law.instrument(id)?.ten ?? id;
  const amending = around.snapshot.amendedBy(citationId(ground.citation));
  const notes = [
    capped ? 'chưa đối chiếu nguyên văn' : '',
    amending ? `theo văn bản trước khi ${amending.ten} sửa đổi, chưa nạp` : '',
  ].filter((note) => note !== '');
  return `Căn cứ: ${citationText(ground.citation, nameOf)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}.`;
}

/** A stricter number or duty of the dossier's own rule files, which the provision of the law does not tell. */
function ownText(
  rule: RuleSpec,
  data: CaseData,
  ground: Ground,
  theo: unknown,
  around: Surroundings,
): string {
  const awards = [data.hinh_thuc, ...(data.cac_hinh_thuc ?? [])] as readonly (Award | undefined)[];
  const own = awards.flatMap((award) => Object.entries(award?.quy_dinh_rieng ?? {}));
  const read = own.length > 0 ? JSON.stringify([rule.khi?.schema, rule.thi.schema]) : '';
  const changed = own.flatMap(([key, id]) => (read.includes(`/${key}"`) ? [id] : []));
  const ids = new Set([...(typeof theo === 'string' ? [theo] : []), ...changed]);
  if (ground) ids.delete(citationId(ground.citation));
  const nameOf = (id: string) => around.law.instrument(id)?.ten ?? id;
  const names = [...ids].map((id) => citationText(parseCitation(id), nameOf));
  return names.length === 0 ? '' : `Quy định riêng chặt hơn: ${names.join('; ')}.`;
}

/**
 * Runs the rules of law over a case. A rule whose every cited provision is out of force does not run;
 * the mark of the provision it stands on caps how loud it may be.
 */
import type { Citation, Finding, Severity } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import type { Tri } from '../core/tri.ts';
import { citationId, citationText, parseCitation } from '../law/cite.ts';
import { mayBlock } from '../law/law.ts';
import type { RuleSpec } from '../law/types.ts';
import { type Case, locateInCase } from './case.ts';
import { evaluate, type Surroundings, type Validators } from './evaluate.ts';
import { fill } from './fill.ts';

/** One run of a rule over a case or one item of it. */
export interface RuleRun {
  readonly rule: RuleSpec;
  readonly result: Tri;
  /** Counts for the verdict: an error-level rule of substance. */
  readonly blocking: boolean;
  readonly finding: Finding | undefined;
  readonly missing: readonly string[];
}

/** Vietnamese names for slugs and pointers, from the law and the input schemas. */
export interface Names {
  readonly slug: (slug: string) => string;
  readonly pointer: (pointer: string) => string;
}

/** The provision a rule stands on today: the first it cites that is in force. `null` for rules of data hygiene. */
export function groundOf(
  rule: RuleSpec,
  around: Surroundings,
  data: unknown,
): { citation: Citation; mark: boolean } | null | 'het_hieu_luc' {
  const known = rule.can_cu_tu === undefined ? undefined : valueAt(data, fromPointer(rule.can_cu_tu));
  const ids = [...(typeof known === 'string' ? [known] : []), ...rule.can_cu];
  if (ids.length === 0) return null;
  for (const id of ids) {
    const provision = around.snapshot.provision(id);
    if (provision) return { citation: parseCitation(id), mark: mayBlock(provision.dau) };
  }
  return 'het_hieu_luc';
}

/** Runs one rule; `[]` when it does not apply. Throws only on a defect, which the judge turns into a finding. */
export function runRule(
  rule: RuleSpec,
  view: Case,
  around: Surroundings,
  validators: Validators,
  names: Names,
): RuleRun[] {
  const items = rule.voi_moi === undefined ? [undefined] : listAt(view.data, rule.voi_moi);
  const runs: RuleRun[] = [];
  for (const [i, item] of items.entries()) {
    const data = item === undefined ? view.data : { ...view.data, muc: item };
    const ground = groundOf(rule, around, data);
    if (ground === 'het_hieu_luc') continue;
    if (rule.khi && evaluate(rule.khi, data, around, validators).value !== true) continue;
    const inCase = (pointer: string) => pointer.replace(/^\/muc(?=\/|$)/, `${rule.voi_moi ?? ''}/${i}`);
    const here = {
      ...around,
      evidence: (pointer: string, file: string) => around.evidence(inCase(pointer), file),
    };
    const answer = evaluate(rule.thi, data, here, validators);
    const capped = ground !== null && !ground.mark;
    const amended = ground !== null && around.snapshot.amendedBy(citationId(ground.citation)) !== undefined;
    const severity: Severity = rule.muc === 'error' && (capped || amended) ? 'warning' : rule.muc;
    const blocking = rule.muc === 'error' && !capped && rule.nhom !== 'the_thuc';
    const place = locateInCase(view, inCase(String(answer.values['tai'] ?? rule.tai)));
    const text = { data, values: answer.values, nameOf: names.slug };
    const why = [fill(rule.vi_sao, text), groundText(ground, capped, around)]
      .filter((part) => part !== '')
      .join(' ');
    const base = { rule: rule.id, group: rule.nhom, citation: ground?.citation ?? null, ...place, why };
    const missing = answer.missing.map(names.pointer);
    let finding: Finding | undefined;
    if (answer.value === false) {
      finding = { ...base, severity, message: fill(rule.thong_bao, text), fix: fill(rule.sua, text) };
    } else if (answer.value === undefined && !rule.bo_qua_khi_thieu) {
      finding = {
        ...base,
        severity: severity === 'error' ? 'warning' : 'info',
        message: `Chưa xét được “${rule.ten}”: ${missing.length > 0 ? `thiếu ${missing.join('; ')}` : 'dữ kiện chưa đủ để kết luận'}.`,
        fix: missing.length > 0 ? `Ghi ${missing.join('; ')}.` : fill(rule.sua, text),
      };
    }
    runs.push({ rule, result: answer.value, blocking, finding, missing: answer.missing });
  }
  return runs;
}

function listAt(data: unknown, pointer: string): readonly unknown[] {
  const value = valueAt(data, fromPointer(pointer));
  return Array.isArray(value) ? value : [];
}

function groundText(ground: { citation: Citation } | null, capped: boolean, around: Surroundings): string {
  if (ground === null) return '';
  const nameOf = (id: string) => around.law.instrument(id)?.ten ?? id;
  const amending = around.snapshot.amendedBy(citationId(ground.citation));
  const notes = [
    capped ? 'chưa đối chiếu nguyên văn' : '',
    amending ? `theo văn bản trước khi ${amending.ten} sửa đổi, chưa nạp` : '',
  ].filter((note) => note !== '');
  return `Căn cứ: ${citationText(ground.citation, nameOf)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}.`;
}

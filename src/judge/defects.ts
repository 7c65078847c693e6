/**
 * Failing closed: a rule that breaks leaves the verdict open and says so.
 */
import type { Finding } from '../core/finding.ts';
import type { RuleSpec } from '../law/types.ts';
import { type Case, locateInCase } from './case.ts';

/** A rule that threw: our defect, shown to the user without a stack trace. */
export function ruleDefect(rule: RuleSpec, view: Case, error: unknown): Finding {
  return {
    rule: 'quy_tac_hong',
    group: 'he_thong',
    severity: 'warning',
    message: `Quy tắc “${rule.id}” (${rule.ten}) bị hỏng khi chạy: ${error instanceof Error ? error.message : String(error)}.`,
    why: 'Quy tắc không chạy được thì không được coi là đạt; các quy tắc khác vẫn chạy.',
    fix: 'Đây là lỗi của công cụ hoặc của tệp quy tắc riêng: báo cho người bảo trì, kèm mã quy tắc.',
    citation: null,
    ...locateInCase(view, rule.tai.startsWith('/muc') ? (rule.voi_moi ?? '') : rule.tai),
  };
}

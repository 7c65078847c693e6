/**
 * Failing closed: a rule that breaks, or a file that cannot be judged, leaves the verdict open and says so.
 */
import type { Finding } from '../core/finding.ts';
import type { RuleSpec } from '../law/types.ts';
import { type Case, locateInCase } from './case.ts';
import type { ProofStep } from './verdict.ts';

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

/** The proof of a nomination whose files have errors of reading or structure. */
export function unsoundStep(files: readonly string[]): ProofStep {
  const missing = files.map((file) => `tệp ${file} đúng cấu trúc`);
  return {
    name: 'Tệp hồ sơ đọc được và đúng cấu trúc',
    result: 'chua_ket_luan',
    citation: null,
    facts: [],
    missing,
    note: 'Sửa các lỗi đọc tệp và cấu trúc rồi xét lại.',
    steps: [],
  };
}

/** The step of a proof that texts were never filled in. */
export function blankStep(files: readonly string[]): ProofStep {
  return {
    name: 'Mọi chỗ giữ sẵn đã được điền',
    result: 'chua_ket_luan',
    citation: null,
    facts: [],
    missing: files.map((file) => `chỗ chưa điền trong ${file}`),
    note: 'Ghi nội dung thật thay chữ giữ chỗ rồi xét lại.',
    steps: [],
  };
}

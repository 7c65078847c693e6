/**
 * What a rule says of a case: the words of a finding, about a rule broken or one that lacks facts.
 */
import type { Finding, Severity } from '../core/finding.ts';
import { citationId, citationText, parseCitation } from '../law/cite.ts';
import type { Award, RuleSpec } from '../law/types.ts';
import type { CaseData } from './case.ts';
import type { Answer, Surroundings } from './evaluate.ts';
import { fill } from './fill.ts';
import { type Ground, mayBlockOn } from './ground.ts';
import type { Names } from './names.ts';

/** One answer that a person must hear of. */
interface Outcome {
  readonly data: CaseData;
  readonly answer: Answer;
  readonly ground: Ground;
  /** Lines that say there is nothing of a missing list. */
  readonly none: readonly string[];
}

/** A finding but for its place. */
export function wordsOf(
  rule: RuleSpec,
  { data, answer, ground, none }: Outcome,
  around: Surroundings,
  names: Names,
): Omit<Finding, 'place' | 'path'> {
  const doubtful = !mayBlockOn(ground) || (ground?.amending !== undefined && !rule.kiem_du_lieu);
  const severity: Severity = rule.muc === 'error' && doubtful ? 'warning' : rule.muc;
  const text = { data, values: answer.values, nameOf: names.slug };
  const why = [
    fill(rule.vi_sao, text),
    ground?.text() ?? '',
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

/** The lines for having none of the lists that are missing, where the rule bears an empty one: that is an answer then. */
export function noneLines(
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

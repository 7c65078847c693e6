/** Hits as findings, in the words of the rulebook: one for all that fail alike. */
import { type Finding, type Place, tidyFindings } from '../core/finding.ts';
import { append, type Hit } from './hit.ts';
import { type Rulebook, type RuleId, severityOf } from './rulebook.ts';

export interface Wording {
  /** As shown. */
  readonly file: string;
  readonly book: Rulebook;
  /** Name of the decree in running text. */
  readonly decree: string;
}

/** Places told after the first, where many paragraphs fail alike. */
const TOLD = 8;

/** One finding for all hits of one rule with the same sentence. */
export function wordHits(hits: readonly Hit[], { file, book, decree }: Wording): Finding[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { chu: _shown, ...values } = hit.values;
    const key = JSON.stringify([hit.rule, hit.way, REPEATED.has(hit.rule) ? values : hit.values]);
    append(groups, key, hit);
  }
  return tidyFindings(
    [...groups.values()].map((group): Finding => {
      const { rule: id, way, values, at } = group[0]!;
      const rule = book.quy_tac[id];
      const sentence =
        typeof rule.thong_bao === 'string' ? rule.thong_bao : (rule.thong_bao[way ?? ''] ?? '');
      const others = [...new Set(group.slice(1).map(({ at: other }) => other.paragraph.index + 1))].filter(
        (line) => line !== at.paragraph.index + 1,
      );
      const more = others.length > TOLD ? `, … (${others.length} đoạn)` : '';
      const also = others.length === 0 ? '' : ` Cũng vậy ở đoạn ${others.slice(0, TOLD).join(', ')}${more}.`;
      const unsure =
        severityOf(rule) === 'warning' && rule.dau !== 'V' && rule.dau !== 'V+'
          ? '; chưa đối chiếu nguyên văn'
          : '';
      return {
        rule: id,
        group: 'the_thuc',
        severity: severityOf(rule),
        message: fill(sentence, values) + also,
        why: `${fill(rule.vi_sao, values)} (${rule.noi} ${decree}${unsure}).`,
        fix: fill(rule.sua, values),
        citation: { van_ban: book.van_ban },
        place: placeOf(file, at),
        path: `/doan/${at.paragraph.index}`,
      };
    }),
  );
}

/** Rules that a habit breaks all through a document: one finding, with the first text. */
const REPEATED: ReadonlySet<RuleId> = new Set([
  'vb_phong_chu',
  'vb_mau_chu',
  'vb_co_chu_noi_dung',
  'vb_nha_nuoc',
  'vb_nhan_dan',
  'vb_khoang_trang',
]);

function fill(sentence: string, values: Hit['values']): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Line: number of the paragraph. Column: place in it. */
function placeOf(file: string, { paragraph, from, to }: Hit['at']): Place {
  const line = paragraph.index + 1;
  return { file, line, column: from + 1, endLine: line, endColumn: Math.max(from, to) + 1 };
}

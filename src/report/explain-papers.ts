/** The papers of an award on its page: its own, and those that rules demand beside them. */
import type { Award, Condition, RequiredPaper } from '../law/types.ts';
import { conditionLines } from './condition-words.ts';
import { cited, type Page, STEP } from './explain-page.ts';

export function paperLines(papers: readonly RequiredPaper[], page: Page): string[] {
  return papers.flatMap((paper) => {
    const made = paper.dung_tu ? ', công cụ tự kết xuất' : '';
    return paperLine(`${paper.ten} [${paper.loai}]${made}`, paper.can_cu, paper.khi, page);
  });
}

/** Papers that rules of the day may demand of a dossier for this award, under either procedure. */
export function demandLines(award: Award, page: Page): string[] {
  const own = new Set(award.giay_to.map(({ ten }) => ten));
  return page.law.data.quy_tac.flatMap(({ doi_giay, can_cu, khi }) => {
    const ground = can_cu.find((id) => page.snapshot.provision(id));
    return doi_giay === undefined || own.has(doi_giay) || !ground || (khi && isRuledOut(khi, award))
      ? []
      : paperLine(doi_giay, ground, khi, page);
  });
}

function paperLine(text: string, ground: string, khi: Condition | undefined, page: Page): string[] {
  const when = khi ? conditionLines(khi, { ...page, items: undefined }) : [];
  return [`- ${text} (${cited(ground, page)})${khi ? ', chỉ khi:' : ''}`, ...when.map((line) => STEP + line)];
}

/** What the condition asks of the award itself is not so. */
function isRuledOut({ schema }: Condition, award: Award): boolean {
  const tests = Object.entries(
    (schema['tai'] ?? {}) as Record<string, { const?: unknown; enum?: unknown[] }>,
  );
  return tests.some(([pointer, test]) => {
    const key = /^\/hinh_thuc\/(\w+)$/.exec(pointer)?.[1];
    if (key === undefined) return false;
    const value = award[key as keyof Award];
    return (
      ('const' in test && test.const !== value) || (test.enum !== undefined && !test.enum.includes(value))
    );
  });
}

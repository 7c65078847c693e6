/** Rule files that lie among the files of a dossier. */
import path from 'node:path';
import type { Finding } from '../core/finding.ts';
import type { Source } from '../source/source.ts';
import type { Document } from './workspace.ts';

/** A rule file that a dossier brings along: read when the configuration names it, not as part of the dossier. */
export function isLawFile(source: Source): boolean {
  return (source.data as { kieu?: unknown } | null | undefined)?.kieu === 'van_ban';
}

/** A finding for each rule file that no configuration names. */
export function unusedLawFiles(
  lawFiles: ReadonlyMap<string, Source>,
  documents: readonly Document[],
): Finding[] {
  const named = new Set(
    documents.flatMap(({ kind, source, data }) => {
      const list = kind === 'khenthuong' ? data['quy_tac'] : undefined;
      const folder = path.dirname(source.absolute);
      return Array.isArray(list)
        ? list.filter((name) => typeof name === 'string').map((name) => path.resolve(folder, name))
        : [];
    }),
  );
  return [...lawFiles]
    .filter(([absolute]) => !named.has(absolute))
    .map(([, source]) => ({
      rule: 'quy_tac_chua_dung',
      group: 'he_thong',
      severity: 'warning' as const,
      message: 'Tệp quy tắc riêng này chưa được nạp: không tệp khenthuong.yaml nào nêu nó trong quy_tac.',
      why: 'Quy tắc chưa nạp thì không xét, dễ tưởng hồ sơ đã qua quy định riêng.',
      fix: 'Thêm đường dẫn của tệp vào quy_tac trong khenthuong.yaml, hoặc chuyển tệp ra ngoài thư mục hồ sơ.',
      citation: null,
      place: source.locate(['kieu'], 'value'),
      path: '/kieu',
    }));
}

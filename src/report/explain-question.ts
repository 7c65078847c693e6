/**
 * A question of the criteria, of what no program can measure: what it asks, which points ask it, how it is answered.
 */
import { citationText } from '../law/cite.ts';
import type { CriteriaNode } from '../law/types.ts';
import { head, instrumentName, type Page, part } from './explain-page.ts';

/** `id`: the key under `tra_loi`. */
export function questionPage(id: string, page: Page): string[] {
  const { law, names, snapshot } = page;
  const asking = snapshot.tieu_chuan.filter(({ cay, nen }) => [cay, ...nen].some((node) => asks(node, id)));
  const places = asking.map(({ citation, hinh_thuc }) => {
    const point = citationText(citation, (instrument) => instrumentName(instrument, page));
    return `- ${point}: ${names.slug(hinh_thuc)}`;
  });
  return [
    head(id, law.data.cau_hoi[id]!, page),
    ...part('Điểm nào hỏi', [...new Set(places)], page),
    ...part(
      'Cách trả lời',
      [
        `- Người có trách nhiệm trả lời, không phải người được đề nghị. Trong tệp đề nghị, ở tra_loi, khóa ${id}: ket_qua (true hoặc false), nguoi, chuc_vu, ngay, can_cu.`,
        '- Chưa trả lời thì chưa kết luận.',
      ],
      page,
    ),
  ];
}

function asks(node: CriteriaNode, id: string): boolean {
  switch (node.kind) {
    case 'tat_ca':
    case 'mot_trong':
      return node.nhanh.some((branch) => asks(branch, id));
    case 'neu_co':
      return asks(node.thi, id) || asks(node.khong_thi, id);
    default:
      return node.kind === 'hoi' && node.ma === id;
  }
}

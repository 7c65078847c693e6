/** The page of a title or form of reward: who, by whom, with which papers, by which standards. */
import { citationText } from '../law/cite.ts';
import type { Award, Criteria, CriteriaNode, RequiredPaper } from '../law/types.ts';
import {
  appliesNote,
  cited,
  flow,
  head,
  instrumentName,
  type Page,
  part,
  provisionNote,
  STEP,
} from './explain-page.ts';
import { forceText } from './force.ts';
import { fold } from './prose.ts';
import { MARK_WORDS } from './words.ts';

const LEVELS = { nha_nuoc: 'cấp Nhà nước', bo_tinh: 'bộ, ban, ngành, tỉnh', co_so: 'cơ sở' } as const;

/** With a day asked for: as amended on that day. */
export function awardPage(base: Award & { readonly van_ban: string }, page: Page): string[] {
  const amendedThen = page.snapshot?.has(base.van_ban) ? page.snapshot.award(base.id) : undefined;
  const award = { ...(amendedThen ?? base), van_ban: base.van_ban };
  const { law, names } = page;
  const list = (slugs: readonly string[]): string => slugs.map(names.slug).join('; ');
  const kind = award.nhom === 'danh_hieu' ? 'Danh hiệu' : 'Hình thức khen thưởng';
  const criteria = law.data.tieu_chuan.filter((entry) => entry.hinh_thuc === award.id);
  const amended = law.data.sua_hinh_thuc.filter((change) => change.id === award.id);
  return [
    head(award.id, award.ten, page),
    ...fold(
      STEP,
      `${kind} ${LEVELS[award.cap]}; ${instrumentName(award.van_ban, page)}, ${forceText(award.van_ban, law)}${appliesNote(award.van_ban, page)}.`,
      page.width,
    ),
    ...part('Đối tượng', [list(award.doi_tuong)], page),
    ...part(
      'Ai quyết định',
      [`${names.slug(award.quyet_dinh)} (${cited(award.quyet_dinh_can_cu, page)})`],
      page,
    ),
    ...part(
      'Ai trình',
      [`${list(award.trinh_boi)}; gửi ${list(award.nguoi_nhan)} (${cited(award.tuyen_can_cu, page)})`],
      page,
    ),
    ...part(
      'Thủ tục',
      [
        `- Công khai trước khi trình: ${yesNo(award.cong_khai)}`,
        `- Lấy ý kiến cơ quan, tổ chức liên quan: ${yesNo(award.y_kien)}`,
        `- Thủ tục đơn giản: ${award.thu_tuc_don_gian ? 'được áp dụng khi đủ điều kiện' : 'không'}`,
      ],
      page,
    ),
    ...part('Giấy tờ', paperLines(award.giay_to, page), page),
    ...part('Giấy tờ theo thủ tục đơn giản', paperLines(award.giay_to_don_gian, page), page),
    ...part(
      'Được sửa đổi',
      amended.map(
        (c) =>
          `- ${instrumentName(c.van_ban, page)}: ${flow(c.gia_tri)}; ${forceText(c.van_ban, law)}${appliesNote(c.van_ban, page)}`,
      ),
      page,
    ),
    ...part(
      'Tiêu chuẩn (đúng một điểm là đủ)',
      criteria.flatMap((entry) => criteriaLines(entry, page)),
      page,
    ),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'có' : 'không';
}

function paperLines(papers: readonly RequiredPaper[], page: Page): string[] {
  return papers.map((paper) => {
    const notes = [
      paper.khi ? 'chỉ trong một số trường hợp' : '',
      paper.dung_tu ? 'công cụ tự kết xuất' : '',
    ];
    const note = notes.filter((text) => text !== '').join(', ');
    return `- ${paper.ten} [${paper.loai}]${note ? `, ${note}` : ''} (${cited(paper.can_cu, page)})`;
  });
}

function criteriaLines(criteria: Criteria, page: Page): string[] {
  const { names } = page;
  const where = citationText(criteria.citation, (id) => instrumentName(id, page));
  const kinds =
    criteria.loai_hinh.length > 0 ? `; loại hình: ${criteria.loai_hinh.map(names.slug).join(', ')}` : '';
  return [
    `- ${where}: ${criteria.ten}${kinds} [${MARK_WORDS[criteria.dau]}]${provisionNote(criteria.id, page)}`,
    ...[...criteria.nen, criteria.cay].flatMap((node) => nodeLines(node, 1, page)),
  ];
}

function nodeLines(node: CriteriaNode, depth: number, page: Page): string[] {
  const line = (text: string): string => `${STEP.repeat(depth)}- ${text}`;
  switch (node.kind) {
    case 'tat_ca':
    case 'mot_trong': {
      const label = node.kind === 'tat_ca' ? 'tất cả' : 'một trong';
      const inner = node.nhanh.flatMap((child) => nodeLines(child, depth + 1, page));
      return [line(`${node.ten === '' ? '' : `${node.ten} — `}${label}:`), ...inner];
    }
    case 'dieu_kien':
      return [line(node.ten)];
    case 'hoi':
      return [line(`${node.ten} (người có trách nhiệm trả lời ở tra_loi.${node.ma})`)];
    case 'chua_ro':
      return [line(`${node.ten} (chưa rõ: ${node.ly_do})`)];
    case 'muon':
      return [line(`${node.ten === '' ? 'Đạt tiêu chuẩn' : node.ten} (theo ${cited(node.diem, page)})`)];
    case 'neu_co': {
      const name = instrumentName(node.van_ban, page);
      return [
        line(
          `${node.ten === '' ? '' : `${node.ten} — `}khi ${name} áp dụng${appliesNote(node.van_ban, page)}:`,
        ),
        ...nodeLines(node.thi, depth + 1, page),
        line(`khi ${name} chưa áp dụng:`),
        ...nodeLines(node.khong_thi, depth + 1, page),
      ];
    }
  }
}

/** The page of a title or form of reward: who, by whom, with which papers, by which standards. */
import { citationText, parseCitation } from '../law/cite.ts';
import type { Award, Criteria, CriteriaNode } from '../law/types.ts';
import { awardNumbers } from './explain-award-numbers.ts';
import {
  appliesNote,
  changeLines,
  cited,
  elsewhenLines,
  head,
  instrumentName,
  type Page,
  part,
  periodPart,
  STEP,
} from './explain-page.ts';
import { demandLines, paperLines } from './explain-papers.ts';
import { forceText } from './force.ts';
import { fieldWord } from './law-words.ts';
import { fold } from './prose.ts';
import { MARK_WORDS } from './words.ts';

const LEVELS = { nha_nuoc: 'cấp Nhà nước', bo_tinh: 'bộ, ban, ngành, tỉnh', co_so: 'cơ sở' } as const;

/** Example dossiers that ask for an award, as paths. */
export interface AwardExamples {
  readonly dat: readonly string[];
  /** With a mistake each, not always of this award. */
  readonly sai: readonly string[];
  readonly ca?: AwardCase;
}

/** A judged case, its facts as changes of an example dossier. */
export interface AwardCase {
  /** The point of law that it goes by, `d44.k1.e`. */
  readonly diem: string;
  readonly nen: string;
  readonly dat: Readonly<Record<string, unknown>>;
  /** What is wrong once `sai` is changed as well. */
  readonly ten: string;
  readonly sai: Readonly<Record<string, unknown>>;
}

/** An award of the day is shown as amended on that day. */
export function awardPage(
  base: Award & { readonly van_ban: string },
  page: Page,
  examples: AwardExamples | undefined,
): string[] {
  const { law, names, snapshot } = page;
  const amendedThen = snapshot.has(base.van_ban) ? snapshot.award(base.id) : undefined;
  const award = { ...(amendedThen ?? base), van_ban: base.van_ban };
  const list = (slugs: readonly string[]): string => slugs.map(names.slug).join('; ');
  const kind = award.nhom === 'danh_hieu' ? 'Danh hiệu' : 'Hình thức khen thưởng';
  const criteria = law.data.tieu_chuan.filter(
    (entry) => entry.hinh_thuc === award.id && entry.citation.van_ban === award.van_ban,
  );
  const amended = law.data.sua_hinh_thuc.filter(
    (change) => change.id === award.id && snapshot.has(change.van_ban),
  );
  const unread = criteria.map((entry) => snapshot.amendedBy(entry.id)).find((vb) => vb !== undefined);
  return [
    head(award.id, award.ten, page),
    ...fold(
      STEP,
      `${kind} ${LEVELS[award.cap]}; ${instrumentName(award.van_ban, page)}, ${forceText(award.van_ban, law)}${appliesNote(award.van_ban, page)}.`,
      page.width,
    ),
    ...elsewhenLines(award.van_ban, page),
    ...(unread
      ? fold(
          STEP,
          `${unread.ten} đã sửa đổi nhưng chưa có nguyên văn trong công cụ: nội dung dưới đây theo bản trước, chỉ là tạm tính.`,
          page.width,
        )
      : []),
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
    ...part('Giấy tờ', [...paperLines(award.giay_to, page), ...demandLines(award, page)], page),
    ...part('Giấy tờ theo thủ tục đơn giản', paperLines(award.giay_to_don_gian, page), page),
    ...part('Tham số', awardNumbers(award, page), page),
    ...part(
      'Quy định trên có phần theo văn bản sau',
      amended.map((c) => {
        const fields = Object.keys(c.gia_tri).map(fieldWord).join(', ');
        return `- ${instrumentName(c.van_ban, page)}, ${forceText(c.van_ban, law)}: ${fields}`;
      }),
      page,
    ),
    ...part(
      'Tiêu chuẩn (đúng một điểm là đủ)',
      criteria.flatMap((entry) => criteriaLines(entry, page)),
      page,
    ),
    ...(law.endOf(award.van_ban) ? [] : exampleParts(award.van_ban, examples, page)),
    ...periodPart(
      law.data.hinh_thuc.filter((other) => other.id === award.id).map((other) => other.van_ban),
      page,
    ),
  ];
}

/** The examples are of the law that has no end yet. */
function exampleParts(law: string, examples: AwardExamples | undefined, page: Page): string[] {
  const lines = (paths: readonly string[] = []) =>
    paths.slice(0, 3).map((path) => `- khenthuong validate ${path}`);
  const ca = examples?.ca;
  return [
    ...part('Ví dụ đúng', lines(examples?.dat), page),
    ...part('Ví dụ có lỗi (mỗi hồ sơ một lỗi hay gặp)', lines(examples?.sai), page),
    ...(ca
      ? [
          ...part(
            `Ví dụ đạt, theo ${citationText(parseCitation(`${law}:${ca.diem}`), (id) => instrumentName(id, page))} (từ examples/${ca.nen}, thay)`,
            changeLines(ca.dat),
            page,
          ),
          ...part(`Ví dụ không đạt: ${ca.ten} (như ví dụ đạt, thay)`, changeLines(ca.sai), page),
        ]
      : []),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'có' : 'không';
}

/** A page with the instrument that the tree on it belongs to. */
interface TreePage extends Page {
  readonly of: string;
}

function criteriaLines(criteria: Criteria, whole: Page): string[] {
  const page: TreePage = { ...whole, of: criteria.citation.van_ban };
  const { names } = page;
  const where = citationText(criteria.citation, (id) => instrumentName(id, page));
  const kinds =
    criteria.loai_hinh.length > 0 ? `; loại hình: ${criteria.loai_hinh.map(names.slug).join(', ')}` : '';
  return [
    `- ${where}: ${criteria.ten}${kinds} [${MARK_WORDS[criteria.dau]}]`,
    ...[...criteria.nen, criteria.cay].flatMap((node) => nodeLines(node, 1, page)),
  ];
}

function nodeLines(node: CriteriaNode, depth: number, page: TreePage): string[] {
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
      // On a day of its own a tree has one branch.
      if (page.snapshot.has(page.of))
        return nodeLines(page.snapshot.has(node.van_ban) ? node.thi : node.khong_thi, depth, page);
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

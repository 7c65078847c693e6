/**
 * An instrument, a parameter or a way of counting, as `law at` names them by id: what it says, since when, where it is used.
 */
import { formatDate } from '../core/date.ts';
import { instrumentOf } from '../law/cite.ts';
import { type Law, parameterName } from '../law/law.ts';
import type { Instrument } from '../law/types.ts';
import {
  appliesNote,
  cited,
  head,
  instrumentName,
  type Page,
  part,
  periodPart,
  STEP,
} from './explain-page.ts';
import { parameterLines, parametersOf } from './explain-rule.ts';
import { forceText } from './force.ts';
import { fold } from './prose.ts';
import { MARK_WORDS } from './words.ts';

/** Ids of instruments, parameters and ways of counting. */
export function lawIds({ data }: Law): string[] {
  const countings = data.cach_dem.map(({ id }) => id);
  return [...new Set([...data.van_ban.map(({ id }) => id), ...Object.keys(data.tham_so), ...countings])];
}

/** Everything of the law data that goes by this id. */
export function lawPages(id: string, page: Page): string[][] {
  const { law } = page;
  const vb = law.instrument(id);
  return [
    ...(vb ? [instrumentPage(vb, page)] : []),
    ...(Object.hasOwn(law.data.tham_so, id) ? [parameterPage(id, page)] : []),
    ...(law.data.cach_dem.some((entry) => entry.id === id) ? [countingPage(id, page)] : []),
  ];
}

function instrumentPage(vb: Instrument, page: Page): string[] {
  const { law, snapshot } = page;
  const { data } = law;
  const list = (ids: readonly string[]) => ids.map((id) => `- ${instrumentName(id, page)} [${id}]`);
  const held: readonly (readonly [string, number])[] = [
    ['điều khoản', Object.keys(data.dieu_khoan).filter((id) => instrumentOf(id) === vb.id).length],
    ['danh hiệu, hình thức', data.hinh_thuc.filter(({ van_ban }) => van_ban === vb.id).length],
    ['tiêu chuẩn', data.tieu_chuan.filter(({ citation }) => citation.van_ban === vb.id).length],
    [
      'quy tắc viện dẫn',
      data.quy_tac.filter(({ can_cu }) => can_cu.map(instrumentOf).includes(vb.id)).length,
    ],
    ['mẫu', data.bieu_mau.filter(({ van_ban }) => van_ban === vb.id).length],
    ['mức tiền thưởng', data.tien_thuong.filter(({ van_ban }) => van_ban === vb.id).length],
  ];
  const loaded = vb.da_nap ? 'đã nạp' : 'chưa có nguyên văn trong công cụ';
  const applies = snapshot.has(vb.id) ? 'áp dụng' : 'không áp dụng';
  return [
    head(vb.id, vb.ten, page),
    ...fold(
      STEP,
      `Số ${vb.so_hieu}, ban hành ngày ${formatDate(vb.ban_hanh)}, ${forceText(vb.id, law)} [${MARK_WORDS[vb.dau]}; ${loaded}].`,
      page.width,
    ),
    ...fold(STEP, `Hồ sơ mà mọi mốc đều là ngày ${formatDate(snapshot.ngay)}: ${applies}.`, page.width),
    ...part('Thay thế', list(vb.thay_the), page),
    ...part('Sửa đổi', list(vb.sua_doi), page),
    ...part(
      'Chuyển tiếp',
      vb.co_loi_hon ? [`Có lợi hơn thì áp dụng (${cited(vb.co_loi_hon.can_cu, page)})`] : [],
      page,
    ),
    ...part('Nguồn', vb.nguon === '' ? [] : [vb.nguon], page),
    ...part(
      'Công cụ có',
      held.filter(([, count]) => count > 0).map(([what, count]) => `- ${count} ${what}`),
      page,
    ),
  ];
}

function parameterPage(id: string, page: Page): string[] {
  const { law, snapshot } = page;
  const values = law.data.tham_so[id] ?? [];
  const using = law.data.quy_tac.filter((rule) => parametersOf(rule).includes(id));
  const clash =
    snapshot.param(id) === 'chong_nhau'
      ? [`Các văn bản áp dụng ngày ${formatDate(snapshot.ngay)} ghi khác nhau: chưa kết luận.`]
      : [];
  return [
    head(id, parameterName(law, id), page),
    ...part('Giá trị', [...parameterLines(id, page), ...clash], page),
    ...part(
      'Quy tắc dùng',
      using.map((rule) => `- ${rule.ten} [${rule.id}]`),
      page,
    ),
    ...periodPart(
      values.map(({ van_ban }) => van_ban),
      page,
    ),
  ];
}

function countingPage(id: string, page: Page): string[] {
  const entries = page.law.data.cach_dem.filter((entry) => entry.id === id);
  return [
    head(id, entries[0]!.ten, page),
    ...part(
      'Căn cứ',
      entries.map(({ van_ban, can_cu, dau }) => {
        const ground =
          can_cu === undefined
            ? `${instrumentName(van_ban, page)}, chưa thấy điều khoản`
            : cited(can_cu, page);
        return `- ${ground} [${MARK_WORDS[dau]}], ${forceText(van_ban, page.law)}${appliesNote(van_ban, page)}`;
      }),
      page,
    ),
    ...part(
      'Người có trách nhiệm trả lời',
      [...new Set(entries.map(({ hoi }) => hoi))].map(
        (hoi) => `- tra_loi.${hoi}: ${page.law.data.cau_hoi[hoi] ?? hoi}`,
      ),
      page,
    ),
    ...periodPart(
      entries.map(({ van_ban }) => van_ban),
      page,
    ),
  ];
}

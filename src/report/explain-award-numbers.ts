/** The numbers of an award on a day: the share of votes it needs, and its prize. */
import { formatDate } from '../core/date.ts';
import { prizeOf, prizesOf } from '../law/prize.ts';
import type { Award, SubjectKind } from '../law/types.ts';
import { cited, type Page } from './explain-page.ts';
import { hundredths, money } from './money.ts';
import { MARK_WORDS } from './words.ts';

export function awardNumbers(award: Award & { readonly van_ban: string }, page: Page): string[] {
  if (!page.snapshot.has(award.van_ban)) return [];
  return [
    ...voteLine(award, page),
    ...award.doi_tuong.flatMap((kind) => prizeLines(award, kind as SubjectKind, page)),
  ];
}

function voteLine(award: Award, page: Page): string[] {
  const share = award['phieu'];
  const value = typeof share === 'number' ? page.snapshot.param(`phieu_${share}`) : 'khong_co';
  if (typeof value === 'string') return [];
  const { can_cu, gia_tri } = value;
  return [
    `- Phiếu đồng ý của Hội đồng: từ ${gia_tri}% tổng số thành viên (${cited(can_cu, page)}${markOf(can_cu, page)})`,
  ];
}

/** One line, or one for each group of addressees where the sum depends on who decides. */
function prizeLines(award: Award, kind: SubjectKind, page: Page): string[] {
  const entries = prizesOf(page.law, page.snapshot, award.id, kind).filter((prize) => prize.noi_nhan);
  if (entries.length === 0) return prizeLine(award, kind, undefined, page);
  return entries.flatMap(({ noi_nhan }) => prizeLine(award, kind, noi_nhan, page));
}

function prizeLine(
  award: Award,
  kind: SubjectKind,
  addressees: readonly string[] | undefined,
  page: Page,
): string[] {
  const { law, snapshot, names } = page;
  const sum = prizeOf(law, snapshot.ngay, award.id, kind, addressees?.[0]);
  if (!('tien' in sum)) return [];
  const given = addressees ? `, gửi ${addressees.map(names.slug).join(', ')}` : '';
  const { muc_luat, luong, phan_tram, nhan, tien } = sum;
  const share = nhan ? ` × ${hundredths(Number(nhan.gia_tri))}` : '';
  return [
    `- Tiền thưởng, ${names.slug(kind).toLowerCase()}${given}: ${money(tien)} = ${hundredths(phan_tram)}${share} lần lương cơ sở ${money(luong.muc)} từ ${formatDate(luong.tu_ngay)}, đã làm tròn (${cited(muc_luat.can_cu, page)}${markOf(muc_luat.can_cu, page)})`,
  ];
}

function markOf(provision: string, { law }: Page): string {
  const known = law.data.dieu_khoan[provision];
  return known ? `; ${MARK_WORDS[known.dau]}` : '';
}

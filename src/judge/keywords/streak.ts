/**
 * Titles of consecutive years: "liên tục", broken by a year without one, unless the year was one of maternity leave
 * and a named person counts it.
 */
import { yearOf } from '../../core/date.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { defineKeyword, exactly, needDate, needList, TEXTS } from './define.ts';
import { leaveOf } from './leave.ts';
import { ownAward } from './lineage.ts';
import {
  awardsNamed,
  decidedBy,
  type Fit,
  mayCountFrom,
  type PastAward,
  restartOf,
  yearsOf,
} from './record.ts';

const AWARDS = '/de_nghi/da_khen';
const PROPOSED = '/dot_trinh/to_trinh/ngay';
/** Titles of consecutive years. */
export const lien_tuc = defineKeyword<{ ten: readonly string[]; so_lan: number; cach?: number }>({
  name: 'lien_tuc',
  doc: 'Danh hiệu ten đạt so_lan năm liền nhau, lần cuối là năm đề nghị hoặc năm liền trước (cach: hoặc trước nữa, không quá số năm ấy), quyết định ký không sau ngày tờ trình. Các năm trước năm chấp hành xong kỷ luật không tính, chính năm ấy thì chưa rõ (chưa đủ so_lan năm từ ngày chấp hành xong thì cũng không tính). Chuỗi đủ dài nhưng kết thúc sớm hơn thì chưa rõ. Năm nghỉ thai sản không có danh hiệu: không đếm, có làm đứt chuỗi hay không theo câu trả lời nam_nghi_thai_san có nêu năm ấy (nam).',
  example: 'lien_tuc: { ten: [chien_si_thi_dua_co_so], so_lan: 2 }',
  args: exactly(
    { ten: TEXTS, so_lan: { type: 'integer', minimum: 1 }, cach: { type: 'integer', minimum: 1 } },
    ['ten', 'so_lan'],
  ),
  facts: (args, data) => awardsNamed(args.ten, data),
  run(args, data, context) {
    const list = needList(data, AWARDS, context) as readonly PastAward[] | undefined;
    const proposed = needDate(data, PROPOSED, context);
    if (!list || !proposed) return undefined;
    const unsaid: string[] = [];
    const restart = restartOf(data, (pointer) => unsaid.push(pointer));
    const titles = list
      .filter((award) => args.ten.includes(award.ten ?? ''))
      .map((award): Fit => [award, allOf([decidedBy(award, proposed), ownAward(award, data, context)])]);
    const leave = leaveOf(data, proposed, context);
    const won = (sure: boolean) => {
      const fit = titles.filter(([, own]) => (sure ? own === true : own !== false)).map(([award]) => award);
      const first = sure ? restart.year : mayCountFrom(restart, args.so_lan, proposed);
      return new Set(fit.flatMap((award) => yearsOf(award, context)).filter((year) => year >= first));
    };
    const years = won(false);
    // Years of leave without a title neither count nor, where a named person says so, break the run.
    const overWhere = (fits: (answer: Tri) => boolean): ReadonlySet<number> =>
      new Set(leave ? [...leave.years].filter((year) => fits(leave.answer(year))) : []);
    const over = overWhere((answer) => answer === true);
    const possiblyOver = overWhere((answer) => answer !== false);
    const streak = (end: number, of: ReadonlySet<number> = years, skipped = over) => {
      let length = 0;
      for (let year = end; of.has(year) || skipped.has(year); year--) if (of.has(year)) length++;
      return length;
    };
    const longestOver = (skipped: ReadonlySet<number>) =>
      Math.max(0, ...[...years].map((end) => streak(end, years, skipped)));
    const longest = longestOver(possiblyOver);
    const now = yearOf(proposed);
    context.values['dem'] = longest;
    if (longest < args.so_lan) {
      const told = years.has(now) ? now : now - 1;
      const lan = args.so_lan - streak(told);
      context.values['thieu_lan'] = lan;
      context.values['thieu_ten'] = args.ten.join(' ');
      context.values['som_nhat'] = Math.max(told, restart.year - 1) + lan + 1;
      return false;
    }
    const sure = won(true);
    const last = Array.from({ length: (args.cach ?? 1) + 1 }, (_, back) => now - back);
    const current = last.some((end) => streak(end, sure) >= args.so_lan);
    if (current && !restart.unsure) return true;
    const helped = last.some((end) => streak(end, years, possiblyOver) >= args.so_lan);
    if (leave && possiblyOver.size > over.size && helped && !current) unsaid.push(leave.answerAt);
    for (const pointer of unsaid) context.missing.add(pointer);
    return undefined;
  },
});

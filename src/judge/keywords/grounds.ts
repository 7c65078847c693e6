/** Legal grounds: in force on the day they are cited. */

import { parseDate } from '../../core/date.ts';
import { memoFor } from '../../core/memo.ts';
import { fold } from '../../core/text.ts';
import { mayBlock } from '../../law/law.ts';
import type { Instrument } from '../../law/types.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, exactly, needText, POINTER } from './define.ts';

const ARGS = exactly({ o: POINTER, ngay: POINTER });

/** In force on the day, or kept alive for this dossier by a transition clause. */
function holds(id: string, day: string, { snapshot, law }: EvalContext): boolean {
  const date = parseDate(day);
  return snapshot.has(id) || (date !== undefined && law.inForce(id, date));
}

/** Says what is wrong with a ground that is not in force: since or until when, by what, and what stands in its place. */
function tell(id: string, day: string, context: EvalContext): false {
  const vb = context.law.instrument(id)!;
  const end = context.law.endOf(id);
  context.values['ten'] = vb.ten;
  context.values['tu_ngay'] = vb.hieu_luc;
  context.values['het_ngay'] = end?.ngay ?? 'chưa có';
  context.values['thay_bang'] = successorOn(id, day, context)?.ten ?? 'không có';
  context.values['dua_vao'] = decidedBy(id, context).id;
  return false;
}

/** The last of those that replaced one another, or the first of them that is in force on the day. */
function successorOn(id: string, day: string, context: EvalContext): Instrument | undefined {
  let next = context.law.endOf(id)?.thay_bang;
  while (next && !holds(next.id, day, context)) {
    const later = context.law.endOf(next.id)?.thay_bang;
    if (!later) break;
    next = later;
  }
  return next;
}

/** The text by which it is not in force: of what replaced it, else its own. */
function decidedBy(id: string, { law }: EvalContext): Instrument {
  return law.endOf(id)?.thay_bang ?? law.instrument(id)!;
}

/** A legal ground named by its id. */
export const con_hieu_luc = defineKeyword<{ o: string; ngay: string }>({
  name: 'con_hieu_luc',
  doc: 'Văn bản có mã ghi ở o đang có hiệu lực vào ngày ở ngay (hoặc còn áp dụng cho hồ sơ theo điều khoản chuyển tiếp). Mã không có trong kho luật thì chưa rõ; hết hiệu lực theo văn bản chưa đối chiếu nguyên văn thì chỉ cảnh báo.',
  example: 'con_hieu_luc: { o: /muc/van_ban, ngay: /dot_trinh/to_trinh/ngay }',
  args: ARGS,
  run(args, data, context) {
    const id = needText(data, args.o, context);
    const day = needText(data, args.ngay, context);
    if (id === undefined || day === undefined) return undefined;
    if (context.law.instrument(id)) return holds(id, day, context) || tell(id, day, context);
    context.missing.add(`van_ban:${id}`);
    context.values['thay_bang'] = 'chưa biết';
    return undefined;
  },
});

/** Legal grounds typed by hand: every known number in the sentence is in force on the day. */
export const so_hieu_con_hieu_luc = defineKeyword<{ o: string; ngay: string }>({
  name: 'so_hieu_con_hieu_luc',
  doc: 'Mọi văn bản nêu trong câu ở o mà kho luật biết đang có hiệu lực vào ngày ở ngay: nêu bằng số hiệu (98/2023/NĐ-CP, không kể dấu cách), bằng loại (hoặc NĐ, TT), số và năm (Nghị định 98 năm 2023), bằng tên (Luật Thi đua, khen thưởng năm 2003), hoặc bằng tên và ngày như in ở căn cứ. Hết hiệu lực theo văn bản chưa đối chiếu nguyên văn thì chỉ cảnh báo.',
  example: 'so_hieu_con_hieu_luc: { o: /muc/cau, ngay: /dot_trinh/to_trinh/ngay }',
  args: ARGS,
  run(args, data, context) {
    const sentence = needText(data, args.o, context);
    const day = needText(data, args.ngay, context);
    if (sentence === undefined || day === undefined) return undefined;
    const words = bare(sentence);
    const ended = context.law.data.van_ban.filter(
      (vb) => patternOf(vb).test(words) && !holds(vb.id, day, context),
    );
    // Of several, one that surely is not in force.
    const worst = ended.find((vb) => mayBlock(decidedBy(vb.id, context).dau)) ?? ended[0];
    return worst ? tell(worst.id, day, context) : true;
  },
});

/**
 * How a bare sentence names the instrument: by its number however it is spaced, by kind (in full or as "NĐ", "TT"), number
 * and year, by its name, or by the name and day that are printed as ground. 128/2024 is not 28/2024.
 */
const patternOf = memoFor(({ so_hieu, ten, can_cu_in }: Instrument) => {
  const [number = '', year = ''] = so_hieu.split('/');
  const kind = bare(ten.split(' số ')[0]!);
  const letters = kind.split(' ').map((word) => word[0]);
  const short = letters.length === 2 ? `|${letters.join('')}` : '';
  const dated = /^.*? ngay \d+ thang \d+ nam \d+/.exec(bare(can_cu_in))?.[0];
  const loose = `(?:${kind}${short}) (?:so )?0*${bare(number)} (?:ngay \\d+ thang \\d+ )?(?:nam )?${year}`;
  const ways = [bare(so_hieu), bare(ten), loose, ...(dated ? [dated] : [])];
  return new RegExp(`(?:^| )(?:${ways.join('|')})(?: |$)`);
});

/** Folded, numbers without leading zeros. */
const bare = (text: string): string => fold(text).replace(/\b0+(?=\d)/g, '');

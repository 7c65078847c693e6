/** Legal grounds: in force on the day they are cited. */

import { parseDate } from '../../core/date.ts';
import { memoFor } from '../../core/memo.ts';
import { fold } from '../../core/text.ts';
import type { Instrument } from '../../law/types.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, exactly, needText, POINTER } from './define.ts';

const ARGS = exactly({ o: POINTER, ngay: POINTER });

/** In force on the day, or kept alive for this dossier by a transition clause. */
function holds(id: string, day: string, context: EvalContext): boolean {
  const date = parseDate(day);
  if (context.snapshot.has(id) || (date && context.law.inForce(id, date))) return true;
  const vb = context.law.instrument(id)!;
  const end = context.law.endOf(id);
  context.values['ten'] = vb.ten;
  context.values['tu_ngay'] = vb.hieu_luc;
  context.values['het_ngay'] = end?.ngay ?? 'chưa có';
  context.values['thay_bang'] = end?.thay_bang?.ten ?? 'không có';
  return false;
}

/** A legal ground named by its id. */
export const con_hieu_luc = defineKeyword<{ o: string; ngay: string }>({
  name: 'con_hieu_luc',
  doc: 'Văn bản có mã ghi ở o đang có hiệu lực vào ngày ở ngay (hoặc còn áp dụng cho hồ sơ theo điều khoản chuyển tiếp). Mã không có trong kho luật thì chưa rõ.',
  example: 'con_hieu_luc: { o: /muc/van_ban, ngay: /dot_trinh/to_trinh/ngay }',
  args: ARGS,
  run(args, data, context) {
    const id = needText(data, args.o, context);
    const day = needText(data, args.ngay, context);
    if (id === undefined || day === undefined) return undefined;
    if (context.law.instrument(id)) return holds(id, day, context);
    context.missing.add(`van_ban:${id}`);
    context.values['thay_bang'] = 'chưa biết';
    return undefined;
  },
});

/** Legal grounds typed by hand: every known number in the sentence is in force on the day. */
export const so_hieu_con_hieu_luc = defineKeyword<{ o: string; ngay: string }>({
  name: 'so_hieu_con_hieu_luc',
  doc: 'Mọi văn bản nêu trong câu ở o mà kho luật biết đang có hiệu lực vào ngày ở ngay: nêu bằng số hiệu (98/2023/NĐ-CP, không kể dấu cách), bằng loại, số và năm (Nghị định 98 năm 2023), hoặc bằng tên và ngày như in ở căn cứ.',
  example: 'so_hieu_con_hieu_luc: { o: /muc/cau, ngay: /dot_trinh/to_trinh/ngay }',
  args: ARGS,
  run(args, data, context) {
    const sentence = needText(data, args.o, context);
    const day = needText(data, args.ngay, context);
    if (sentence === undefined || day === undefined) return undefined;
    const words = bare(sentence);
    return context.law.data.van_ban
      .filter((vb) => patternOf(vb).test(words))
      .every((vb) => holds(vb.id, day, context));
  },
});

/**
 * How a bare sentence names the instrument: by its number however it is spaced, by kind, number and year ("Nghị định 98
 * năm 2023"), or by the name and day that are printed as ground. 128/2024 is not 28/2024.
 */
const patternOf = memoFor(({ so_hieu, ten, can_cu_in }: Instrument) => {
  const [number = '', year = ''] = so_hieu.split('/');
  const kind = bare(ten.split(' số ')[0]!);
  const dated = /^.*? ngay \d+ thang \d+ nam \d+/.exec(bare(can_cu_in))?.[0];
  const loose = `${kind} (?:so )?0*${bare(number)} (?:ngay \\d+ thang \\d+ )?(?:nam )?${year}`;
  const ways = [bare(so_hieu), loose, ...(dated ? [dated] : [])];
  return new RegExp(`(?:^| )(?:${ways.join('|')})(?: |$)`);
});

/** Folded, numbers without leading zeros. */
const bare = (text: string): string => fold(text).replace(/\b0+(?=\d)/g, '');

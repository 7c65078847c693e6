/**
 * Figures for rules that only inform: they never hold, so that the finding is always shown.
 */
import { daysBetween } from '../../core/date.ts';
import { AMOUNT, type Amount, amount, defineKeyword, exactly, needDate, POINTER } from './define.ts';

/** Whether an older law goes on for the dossier only by the day it was received. */
export const giu_luat_nho_tiep_nhan = defineKeyword<string>({
  name: 'giu_luat_nho_tiep_nhan',
  doc: 'Có văn bản mà điều khoản chuyển tiếp gắn với ngày tiếp nhận, có hiệu lực sau ngày ở con trỏ và không sau ngày xét: hồ sơ còn theo luật cũ nhờ ngày ấy. Chỉ dùng trong khi.',
  example: 'giu_luat_nho_tiep_nhan: /dot_trinh/tiep_nhan/ngay',
  args: POINTER,
  run(pointer, data, context) {
    const received = needDate(data, pointer, context);
    const today = needDate(data, '/hom_nay', context);
    if (!received || !today) return undefined;
    return context.law.data.van_ban.some(
      ({ moc_chuyen_tiep, hieu_luc }) =>
        moc_chuyen_tiep.includes('ngay_tiep_nhan') && received < hieu_luc && hieu_luc <= today,
    );
  },
});

/** Days between two dates. */
export const bao_so_ngay = defineKeyword<{ tu: string; den: string }>({
  name: 'bao_so_ngay',
  doc: 'Tính số ngày từ tu đến den (kq.so_ngay). Luôn không đạt: chỉ dùng cho quy tắc mức thông tin.',
  example: 'bao_so_ngay: { tu: /de_nghi/hanh_dong/ngay, den: /dot_trinh/to_trinh/ngay }',
  args: exactly({ tu: POINTER, den: POINTER }),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const to = needDate(data, args.den, context);
    if (!from || !to) return undefined;
    context.values['so_ngay'] = daysBetween(from, to);
    return false;
  },
});

/** The day a term of working days ends, the day after the start being the first. */
export const bao_han = defineKeyword<{ tu: string; so_ngay: Amount }>({
  name: 'bao_han',
  doc: 'Tính ngày hết hạn so_ngay ngày làm việc kể từ ngày sau ngày tu (kq.han). Luôn không đạt: chỉ dùng cho quy tắc mức thông tin.',
  example: 'bao_han: { tu: /dot_trinh/tiep_nhan/ngay, so_ngay: { tham_so: tham_dinh_so_ngay } }',
  args: exactly({ tu: POINTER, so_ngay: AMOUNT }),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const days = amount(args.so_ngay, context);
    const first = from && context.calendar.count(from, from);
    if (!from || days === undefined || !first) return undefined;
    const end = context.calendar.nth(from, days + first.it_nhat);
    if (!end) return undefined;
    context.values['han'] = end;
    context.values['so_ngay'] = days;
    return false;
  },
});

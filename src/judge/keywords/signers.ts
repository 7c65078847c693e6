/** Who signed: an earlier award by whoever could, a recognition by an agency of the right level. */
import { parseDate } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { citationText, parseCitation } from '../../law/cite.ts';
import { isOffice, meansGone, meansOneOf, signersOf } from '../signers.ts';
import { defineKeyword, exactly, POINTER, POINTERS, TEXTS } from './define.ts';

interface Signed {
  readonly ten?: string;
  readonly ngay?: string;
  readonly nguoi_ky?: string;
  readonly co_quan?: string;
}

/** The words that tell who signed. */
function wordsOf({ nguoi_ky, co_quan }: Signed): string[] {
  return [nguoi_ky, co_quan].filter((text) => typeof text === 'string' && text.trim() !== '') as string[];
}

/** An earlier award stands only by whoever could give it. */
export const nguoi_ky_khen = defineKeyword<{ khen: string; ten?: string; khong_loai?: true }>({
  name: 'nguoi_ky_khen',
  doc: 'Lần khen ở khen do người có thẩm quyền vào ngày ký quyết định (theo tham_quyen_khen của kho luật): nguoi_ky và co_quan nhận ra được (chuc_danh) đều là người ấy. Không ghi ai ký, hoặc ghi mà không nhận ra, thì chưa rõ; kho luật không nói ai ký được thì đúng. ten: tên danh hiệu, hình thức lấy ở con trỏ này, khi khen là quyết định của đợt trình. khong_loai: có ghi mà không nhận ra thì đúng. kq.nguoi là người ký được, kq.theo_luat là điều khoản.',
  example: 'nguoi_ky_khen: { khen: /muc }',
  args: exactly({ khen: POINTER, ten: POINTER, khong_loai: { const: true } }, ['khen']),
  run({ khen, ten, khong_loai }, data, context): Tri {
    const award = valueAt(data, fromPointer(khen)) as Signed | undefined;
    if (!award) return undefined;
    const day = parseDate(award.ngay);
    const name = ten === undefined ? award.ten : (valueAt(data, fromPointer(ten)) as string | undefined);
    const could = signersOf(name ?? '', day, context.law);
    if (!could) return true;
    const words = wordsOf(award);
    const understood = words.filter((text) => isOffice(text, context.law.data));
    const fits = allOf(understood.map((text) => meansOneOf(text, could.nguoi, day, context.law)));
    const unknown = khong_loai && words.length > 0 ? true : undefined;
    const answer = fits === undefined || understood.length === 0 ? unknown : fits;
    if (answer === true) return true;
    const { law } = context;
    context.values['nguoi'] = could.nguoi.map((id) => law.data.chuc_danh[id]?.ten ?? id).join('; ');
    context.values['theo_luat'] = citationText(
      parseCitation(could.can_cu),
      (id) => law.instrument(id)?.ten ?? id,
    );
    if (words.length === 0) context.missing.add(`${khen}/nguoi_ky`);
    return answer;
  },
});

/** Nobody signs for an office that is no more. */
export const con_chuc_danh = defineKeyword<{ o: readonly string[]; ngay: string }>({
  name: 'con_chuc_danh',
  doc: 'Không chữ nào ở các con trỏ o chỉ chắc chắn một chức danh mà vào ngày ở ngay không còn nữa (chuc_danh.het_theo của kho luật). Không có chữ, hoặc không nhận ra, thì đúng. kq.chu là chữ ấy.',
  example: 'con_chuc_danh: { o: [/muc/nguoi_ky, /muc/co_quan], ngay: /muc/ngay }',
  args: exactly({ o: POINTERS, ngay: POINTER }),
  run({ o, ngay }, data, context) {
    const day = parseDate(valueAt(data, fromPointer(ngay)));
    for (const pointer of o) {
      const text = valueAt(data, fromPointer(pointer));
      if (typeof text !== 'string' || meansGone(text, day, context.law) !== true) continue;
      context.values['chu'] = text;
      return false;
    }
    return true;
  },
});

/** Whose paper it is. */
export const co_quan_la = defineKeyword<{ o: string; trong: readonly string[] }>({
  name: 'co_quan_la',
  doc: 'Chữ ở o chỉ một trong các chức danh, cơ quan trong (mã của chuc_danh). Không có chữ, không nhận ra, hoặc hiểu được hai cách thì chưa rõ.',
  example: 'co_quan_la: { o: /de_nghi/mo_hinh/cong_nhan/co_quan, trong: [bo_nganh, ubnd_tinh] }',
  args: exactly({ o: POINTER, trong: TEXTS }),
  run({ o, trong }, data, context) {
    const text = valueAt(data, fromPointer(o));
    if (typeof text === 'string') return meansOneOf(text, trong, undefined, context.law);
    context.missing.add(o);
    return undefined;
  },
});

/**
 * Procedure and form of a point, in one sentence.
 */
import type { Procedure } from '../judge/procedure.ts';
import type { FormEntry } from '../law/types.ts';
import { type AdvicePen, lower } from './advise-pen.ts';

/** "thủ tục đơn giản: được (điểm b khoản 1 Điều 85); báo cáo: Mẫu số 06…". */
export function procedureText({ simplified, form, simplifiedForm }: Procedure, pen: AdvicePen): string {
  const ground = simplified.citation ? ` (${pen.cite(simplified.citation)})` : '';
  const short = simplified.allowed === true && simplifiedForm ? simplifiedForm : null;
  const answer =
    simplified.allowed === true
      ? `được${ground}`
      : simplified.allowed === false
        ? `không${ground}`
        : `${lower(simplified.why)}${ground}`;
  const forms = short
    ? `${formText(short, pen)}, hoặc thủ tục đầy đủ: ${formText(form, pen)}`
    : formText(form, pen);
  return `thủ tục đơn giản: ${answer}; báo cáo: ${forms}`;
}

function formText(form: FormEntry | null, pen: AdvicePen): string {
  if (form === null) return 'công cụ chưa có mẫu cho trường hợp này';
  const law = pen.lawName(form.van_ban);
  return /^\d/.test(form.so_mau) ? `Mẫu số ${form.so_mau} ${law}` : `${form.ten}, ${law} ${form.so_mau}`;
}

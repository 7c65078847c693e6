/** Findings about the recorded choice of a newer law: that it has no effect and why, or what it changed. */
import { formatDate } from '../core/date.ts';
import type { Finding } from '../core/finding.ts';
import { toPointer } from '../core/path.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Newer } from '../law/favour.ts';
import type { Law } from '../law/law.ts';
import type { JudgeInput } from './bench.ts';
import type { Choice } from './choice.ts';
import { ground, WORDS } from './readings-findings.ts';
import type { OtherReading, Verdict } from './verdict.ts';
import type { Document } from './workspace.ts';

const CHOICE = ['luat_co_loi_hon'];

function placed(carrier: Document): Pick<Finding, 'group' | 'place' | 'path'> {
  return { group: 'luat', place: carrier.source.locate(CHOICE, 'value'), path: toPointer(CHOICE) };
}

/** The choice changes nothing. `ten` names the instrument chosen, `why` goes on from "nhưng". */
export function noEffect(law: Law, carrier: Document, ten: string, why: string): Finding {
  const clauses = law.data.van_ban.flatMap(({ co_loi_hon }) => (co_loi_hon ? [co_loi_hon.can_cu] : []));
  const cited = clauses.map((id) => citationText(parseCitation(id), (vb) => law.instrument(vb)?.ten ?? vb));
  return {
    ...placed(carrier),
    rule: 'co_loi_hon_khong_tinh',
    severity: 'warning',
    citation: clauses[0] ? parseCitation(clauses[0]) : null,
    message: `Đợt trình ghi chọn ${ten} vì có lợi hơn, nhưng ${why}: lựa chọn này không làm đổi kết luận.`,
    why: `Chỉ chọn được văn bản mới khi điều khoản chuyển tiếp cho phép${cited.length > 0 ? ` (${cited.join(', ')})` : ''}, văn bản ấy có lợi hơn, và có văn bản của cơ quan, người có trách nhiệm chọn.`,
    fix: 'Bỏ luat_co_loi_hon nếu vẫn theo văn bản được giữ; nếu cơ quan thẩm định đồng ý chọn thì ghi van_ban đúng mã và giay_to đủ so, ngay, co_quan, tep.',
  };
}

/** The verdict goes by the law chosen; `open`: its text, or that of the clause, was not seen. */
export function taken(
  { law, names }: JudgeInput,
  carrier: Document,
  newer: Newer,
  { nguoi_chon, chuc_vu, giay_to }: Choice,
  { verdict, reading, open }: { verdict: Verdict; reading: OtherReading; open: boolean },
): Finding {
  const by = reading.ket_luan === null ? 'chưa đọc được, nguyên văn chưa nạp' : WORDS[reading.ket_luan];
  return {
    ...placed(carrier),
    rule: 'co_loi_hon_da_chon',
    severity: open ? 'warning' : 'info',
    citation: parseCitation(newer.co_loi_hon.can_cu),
    message: `Đề nghị ${names.slug(verdict.award)} cho ${verdict.nominee} xét theo ${newer.ten} (${by}); theo văn bản được giữ thì ${WORDS[verdict.verdict]}. ${nguoi_chon}, ${chuc_vu}, chọn theo văn bản số ${giay_to?.so} ngày ${formatDate(giay_to?.ngay ?? '')} của ${giay_to?.co_quan}.`,
    why: `${ground(law, newer)}${open ? ' Chưa thấy đủ nguyên văn để chắc là được chọn và có lợi hơn, nên kết luận để ngỏ.' : ''}`,
    fix: open
      ? `Đối chiếu nguyên văn ${newer.ten} và điều khoản chuyển tiếp với cơ quan thẩm định trước khi trình.`
      : `Căn cứ của tờ trình in thêm ${newer.ten}; tờ trình tự ghi can_cu thì thêm mã ${newer.id} vào đó, và điểm nào còn viện dẫn theo văn bản được giữ thì sửa trước khi ký.`,
  };
}

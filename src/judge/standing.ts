/**
 * Findings that come from the law's clock and from matching a nomination to a point of law:
 * the award exists, the point is a standard of that award, for that subject and type of commendation.
 */
import { formatDate } from '../core/date.ts';
import type { Citation, Finding } from '../core/finding.ts';
import { choices, codeMeant } from '../core/suggest.ts';
import { fold } from '../core/text.ts';
import type { Tri } from '../core/tri.ts';
import { citationId, citationText } from '../law/cite.ts';
import { anchorDays, type Law, type LawSnapshot, mayBlock } from '../law/law.ts';
import type { Award, Criteria, Instrument, Mark } from '../law/types.ts';
import { type Case, locateInCase } from './case.ts';
import { comingFindings } from './coming.ts';
import { evaluate, type Surroundings, type Validators } from './evaluate.ts';
import type { Names } from './names.ts';

export interface Standing {
  /** Whether the khoản is for this subject; open where the nominee's group is not told. */
  readonly subject: Tri;
  readonly award: Award | undefined;
  readonly criteria: Criteria | undefined;
  readonly findings: readonly Finding[];
  /** Of an award that the law of the dossier does not hold: what keeps the verdict open. */
  readonly open?: string;
}

interface NominationHead {
  readonly hinh_thuc: string;
  readonly loai_hinh: string;
  readonly can_cu: Citation;
  readonly doi_tuong: { readonly loai: string };
}

/** Award, criteria and what is wrong with their choice. */
export function standingOf(view: Case, around: Surroundings, validators: Validators, names: Names): Standing {
  const head = view.data.de_nghi as NominationHead;
  const { snapshot } = around;
  const nameOf = (id: string) => around.law.instrument(id)?.ten ?? id;
  const finding = (
    rule: string,
    pointer: string,
    message: string,
    why: string,
    fix: string,
    citation: Citation | null,
  ): Finding => ({
    rule,
    group: 'tieu_chuan',
    severity: 'error',
    message,
    why,
    fix,
    citation,
    ...locateInCase(view, pointer),
  });

  const award = snapshot.award(head.hinh_thuc);
  if (!award) return unheld(head.hinh_thuc, around, names, finding);
  const findings: Finding[] = [];
  const id = citationId(head.can_cu);
  const criteria = snapshot.criteria(id, award.id);
  const cited = citationText(head.can_cu, nameOf);
  if (criteria?.hinh_thuc !== award.id) {
    const mine = snapshot.tieu_chuan.filter((entry) => entry.hinh_thuc === award.id);
    if (mine.length === 0) return unread(award, around, finding);
    const inside = mine.filter((entry) => entry.id.startsWith(`${id}.`));
    if (inside.length > 0) return unpointed(award, inside, cited, finding);
    const points = mine.map((entry) => citationText(entry.citation, () => '').trim());
    const message = criteria
      ? `${cited} là tiêu chuẩn của ${names.slug(criteria.hinh_thuc)}, không phải của ${award.ten}.`
      : `${cited} không phải là tiêu chuẩn của ${award.ten} trong pháp luật áp dụng cho hồ sơ này.`;
    const why = 'Tiêu chuẩn được đối chiếu theo đúng điểm, khoản, điều viện dẫn.';
    const fix = pointsFix('Ghi lại can_cu theo một trong', points, award);
    findings.push(finding('can_cu_khong_dung', '/de_nghi/can_cu', message, why, fix, null));
    return { subject: undefined, award, criteria: undefined, findings: soften(findings, mine, snapshot) };
  }
  const subject = evaluate(criteria.doi_tuong, view.data, around, validators);
  // Who may receive the award at all is a rule of its own, with its own provision.
  if (!award.doi_tuong.includes(head.doi_tuong.loai))
    return { subject: undefined, award, criteria: undefined, findings };
  if (subject.value === false) {
    const fits = snapshot.tieu_chuan
      .filter(
        (entry) =>
          entry.hinh_thuc === award.id &&
          evaluate(entry.doi_tuong, view.data, around, validators).value !== false,
      )
      .map((entry) => citationText(entry.citation, () => '').trim());
    const message = `${cited} không dành cho đối tượng này.`;
    const fix =
      fits.length > 0
        ? `Xét các điểm dành cho đối tượng này: ${fits.join('; ')}; hoặc sửa doi_tuong nếu khai sai nhóm.`
        : `Không có khoản nào của ${award.ten} dành cho đối tượng này.`;
    findings.push(
      finding(
        'can_cu_sai_doi_tuong',
        '/de_nghi/can_cu',
        message,
        `Khoản này quy định: ${criteria.ten}.`,
        fix,
        criteria.citation,
      ),
    );
  }
  if (criteria.loai_hinh.length > 0 && !criteria.loai_hinh.includes(head.loai_hinh)) {
    const allowed = criteria.loai_hinh.map(names.slug).join(', ');
    const message = `Loại hình “${names.slug(head.loai_hinh)}” không khớp với ${cited} (${criteria.ten}).`;
    findings.push(
      finding(
        'loai_hinh_khong_khop',
        '/de_nghi/loai_hinh',
        message,
        'Mỗi điểm của điều luật gắn với một loại hình khen thưởng.',
        `Ghi loai_hinh là ${allowed}, hoặc viện dẫn điểm khác.`,
        criteria.citation,
      ),
    );
  }
  return {
    subject: subject.value,
    award,
    criteria: findings.length > 0 ? undefined : criteria,
    findings: soften(findings, [criteria], snapshot),
  };
}

/** An award of the law of the dossier whose standards nobody has read: whatever point is cited, nothing can be compared. */
function unread(award: Award, around: Surroundings, say: Say): Standing {
  const vb = around.law.instrument(String(award['van_ban']))?.ten ?? '';
  const open = `tiêu chuẩn ${award.ten} theo ${vb} chưa có nguyên văn trong bộ luật`;
  const why = 'Chưa có tiêu chuẩn để đối chiếu thì chưa kết luận; các quy tắc khác của thời kỳ vẫn được xét.';
  const fix = 'Đối chiếu với luật, nghị định của thời kỳ ấy, hoặc hỏi cơ quan thẩm định.';
  const found = say('tieu_chuan_chua_co', '/de_nghi/can_cu', `Chưa kết luận: ${open}.`, why, fix, null);
  return unsettled(award, found, open);
}

/** More points than these are not read in one line: the page of the award has them, with what they ask. */
const MOST_POINTS = 12;

function pointsFix(lead: string, points: readonly string[], { id }: Award): string {
  return points.length > MOST_POINTS
    ? `Ghi can_cu theo một trong ${points.length} điểm, khoản: khenthuong explain ${id}.`
    : `${lead}: ${points.join('; ')}.`;
}

/** A khoản or điều that holds standards of the award: which of them is meant is not told. */
function unpointed(award: Award, inside: readonly Criteria[], cited: string, say: Say): Standing {
  const points = inside.map((entry) => citationText(entry.citation, () => '').trim());
  const open = `còn thiếu điểm, khoản viện dẫn của ${award.ten}`;
  const message = `${cited} có ${points.length} tiêu chuẩn của ${award.ten}: còn thiếu điểm, khoản viện dẫn.`;
  const why = 'Tiêu chuẩn được đối chiếu theo đúng điểm, khoản, điều viện dẫn.';
  const fix = pointsFix('Ghi can_cu theo đúng một trong', points, award);
  const found = say('can_cu_thieu_diem', '/de_nghi/can_cu', message, why, fix, null);
  return unsettled(award, found, open);
}

/** Nothing to compare with: a warning, and the verdict stays open for the reason `open`. */
function unsettled(award: Award, found: Finding, open: string): Standing {
  const findings: readonly Finding[] = [{ ...found, severity: 'warning' }];
  return { subject: undefined, award, criteria: undefined, findings, open };
}

type Say = (
  rule: string,
  pointer: string,
  message: string,
  why: string,
  fix: string,
  citation: Citation | null,
) => Finding;

/** An award that the law of the dossier does not hold: known in another period, or not known at all. */
function unheld(id: string, around: Surroundings, names: Names, say: Say): Standing {
  const { snapshot, law } = around;
  const none = { subject: undefined, award: undefined, criteria: undefined };
  const nameOf = (vb: string) => law.instrument(vb)?.ten ?? vb;
  const of = (message: string, why: string, fix: string) =>
    say('hinh_thuc_khong_co', '/de_nghi/hinh_thuc', message, why, fix, null);
  const elsewhere = law.data.hinh_thuc.filter((known) => known.id === id);
  // Known, but its standards of this time are not in the data: nothing is said against it.
  if (elsewhere.length > 0) {
    const own = snapshot.van_ban.filter((vb) => vb.in_can_cu).map((vb) => vb.ten);
    const others = [...new Set(elsewhere.map((known) => nameOf(known.van_ban)))].join(', ');
    const open = `${names.slug(id)} theo pháp luật của thời kỳ này chưa có nguyên văn trong bộ luật`;
    const message = `Chưa kết luận: ${open} (${own.join(', ') || 'chưa nạp văn bản nào'}).`;
    const why = `Bộ luật mới có ${names.slug(id)} theo ${others}, không áp dụng cho hồ sơ này; chưa có tiêu chuẩn để đối chiếu thì chưa kết luận.`;
    const fix = 'Đối chiếu với luật, nghị định của thời kỳ ấy, hoặc hỏi cơ quan thẩm định.';
    return { ...none, findings: [{ ...of(message, why, fix), severity: 'warning' }], open };
  }
  const open = `chưa nhận ra danh hiệu, hình thức “${id}”`;
  if (snapshot.awards.length === 0) return { ...none, findings: [], open };
  const guess = codeMeant(id, snapshot.awards);
  const fix = guess
    ? `Có phải ý bạn là “${guess}”? Các mã: khenthuong list awards.`
    : choices(
        fold(id).replaceAll(' ', '_'),
        snapshot.awards.map((known) => known.id),
        'khenthuong list awards',
      );
  const message = `Không có danh hiệu, hình thức nào mang mã “${id}” trong pháp luật áp dụng cho hồ sơ này.`;
  const found = of(message, 'Chỉ xét danh hiệu, hình thức mà luật quy định.', fix);
  const grounds = snapshot.awards.flatMap((known) => snapshot.provision(known.quyet_dinh_can_cu) ?? []);
  return { ...none, findings: soften([found], grounds, snapshot), open };
}

/** Texts that were not seen, or law that is not settled for these dates, may warn of a wrong choice, never forbid it. */
function soften(
  findings: readonly Finding[],
  rests: readonly { dau: Mark }[],
  { nghi_ngo, chua_nap }: Pick<LawSnapshot, 'nghi_ngo' | 'chua_nap'>,
): readonly Finding[] {
  const doubt = !rests.every(({ dau }) => mayBlock(dau))
    ? 'chưa đối chiếu nguyên văn'
    : nghi_ngo.length + chua_nap.length > 0
      ? 'chưa xác định được luật áp dụng'
      : undefined;
  if (doubt === undefined) return findings;
  return findings.map((finding) => ({
    ...finding,
    severity: 'warning',
    why: `${finding.why.replace(/\.$/, '')} (${doubt}).`,
  }));
}

const ANCHORS = { ngay_trinh: 'ngày tờ trình', ngay_tiep_nhan: 'ngày tiếp nhận để thẩm định' } as const;

/** Doubts about which law applies, and instruments whose text is not loaded. */
export function clockFindings(view: Case, snapshot: LawSnapshot, law: Law): Finding[] {
  const nameOf = (id: string) => law.instrument(id)?.ten ?? id;
  const pointer = view.data.dot_trinh === undefined ? '/de_nghi/can_cu' : '/dot_trinh/to_trinh/ngay';
  const received = view.data.dot_trinh === undefined ? pointer : '/dot_trinh/tiep_nhan/ngay';
  const doubts = snapshot.nghi_ngo.map((doubt): Finding => {
    const days = doubt.moc
      .map(({ ten, ngay }) => `${ANCHORS[ten]} ${ngay ? formatDate(ngay) : 'chưa có'}`)
      .join(', ');
    return {
      rule: 'luat_chua_xac_dinh',
      group: 'luat',
      severity: 'warning',
      message: `Chưa xác định được áp dụng ${doubt.moi.ten} hay ${doubt.cu.map(nameOf).join(', ')}: ${days} nằm hai phía của ngày ${formatDate(doubt.moi.hieu_luc)}.`,
      why: `Điều khoản chuyển tiếp gắn với các mốc này, nguyên văn chưa đối chiếu; khi các mốc không cùng phía thì không tự chọn.`,
      fix: 'Ghi ngày tiếp nhận để thẩm định (dot_trinh.tiep_nhan.ngay) theo giấy tiếp nhận; nếu đã ghi, hỏi cơ quan thẩm định áp dụng văn bản nào.',
      citation: { van_ban: doubt.moi.id },
      ...locateInCase(view, received),
    };
  });
  const unloaded = snapshot.chua_nap.map(
    (vb): Finding => ({
      rule: 'luat_chua_nap',
      group: 'luat',
      severity: 'warning',
      message: `Chưa kết luận: cần đối chiếu ${vb.ten}, có hiệu lực từ ${formatDate(vb.hieu_luc)}; nguyên văn chưa có trong công cụ.`,
      why: `Hồ sơ này được xét theo ${dayUsed(snapshot, vb)}, khi ${vb.ten} đã có hiệu lực${vb.sua_doi.length > 0 ? ` và sửa đổi ${vb.sua_doi.map(nameOf).join(', ')}` : ''}. Kết quả theo văn bản trước sửa đổi chỉ là tạm tính.`,
      fix: 'Đối chiếu tiêu chuẩn với nguyên văn luật mới trước khi trình; khi có văn bản, nạp tệp luật vào khenthuong.yaml (quy_tac). Nếu hồ sơ đã được tiếp nhận trước ngày đó, ghi dot_trinh.tiep_nhan.ngay.',
      citation: { van_ban: vb.id },
      ...locateInCase(view, received),
    }),
  );
  return [...doubts, ...unloaded, ...comingFindings(view, snapshot, law, received)];
}

/** The days that decided about an instrument; an act not told of is judged as of the day in its place. */
function dayUsed(snapshot: LawSnapshot, vb: Instrument): string {
  const { ngay_trinh } = snapshot.dates;
  return [
    ...new Set(
      anchorDays(vb, snapshot.dates).map(({ ten, ngay, ghi }) => {
        if (ghi) return `${ANCHORS[ten]} ${formatDate(ngay)}`;
        return `ngày ${formatDate(ngay)}${ngay_trinh ? ` vì chưa ghi ${ANCHORS[ten]}` : ''}`;
      }),
    ),
  ].join(', ');
}

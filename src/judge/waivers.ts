/**
 * Waivers (`bo_qua`): a named person answers, for a stated time, for a rule not counting in one file.
 * A waived finding stays to be read and no longer counts as an error; no verdict becomes "đạt" by it.
 */
import { formatDate, type IsoDate } from '../core/date.ts';
import type { Finding } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import { fold } from '../core/text.ts';
import type { Tri } from '../core/tri.ts';
import type { Source } from '../source/source.ts';
import type { JudgeInput } from './bench.ts';
import type { RuleRun } from './rules.ts';
import type { Document, Dossier, Submission } from './workspace.ts';

/** Groups that nobody may waive: without them there is nothing sure to judge. */
const FIRM: Readonly<Record<string, string>> = {
  doc_tep: 'đọc tệp',
  cau_truc: 'cấu trúc tệp',
  he_thong: 'công cụ',
  luat: 'luật áp dụng',
};

/** An entry of `bo_qua` as written. */
interface Entry {
  readonly quy_tac: string;
  readonly ly_do: string;
  readonly nguoi_ky: string;
  readonly chuc_vu: string;
  readonly ngay: IsoDate;
  /** Last day on which it counts. */
  readonly het_han: IsoDate;
}

interface Waiver extends Entry {
  readonly source: Source;
  readonly index: number;
  /** The rules over its file ran: a waiver without a finding is then really idle. */
  readonly judged: boolean;
  /** Folded names of those whom its file is about. */
  readonly nominees: ReadonlySet<string>;
}

/** The waivers of one dossier. */
export interface Waivers {
  /** The finding as a note, when a waiver in its own file counts for its rule. */
  noteOf(finding: Finding): Finding | undefined;
  /** The findings with waived ones turned into notes, and what is wrong with the waivers themselves. */
  settle(findings: readonly Finding[]): readonly Finding[];
}

/** `input`: the law the dossier is judged by, and the day. */
export function openWaivers(dossier: Dossier, { law, names, today }: JudgeInput): Waivers {
  const waivers = waiversOf(dossier);
  if (waivers.length === 0) return { noteOf: () => undefined, settle: (findings) => findings };
  const groups = new Map([
    ...(names.builtin ?? []),
    ...law.data.quy_tac.map((rule) => [rule.id, rule.nhom] as const),
  ]);
  const faults = new Map(waivers.map((waiver) => [waiver, faultOf(waiver, groups, today)]));
  const sound = waivers.filter((waiver) => !faults.get(waiver));
  const noteOf = (finding: Finding) => {
    const waiver = sound.find((candidate) => isFor(candidate, finding));
    return waiver && waivedFinding(finding, waiver);
  };
  return {
    noteOf,
    settle: (findings) => [
      ...findings.map((finding) => noteOf(finding) ?? finding),
      ...waivers.flatMap((waiver) => faults.get(waiver) ?? idle(waiver, findings)),
    ],
  };
}

/** A failed rule that is waived leaves its question open. */
export function excused(run: RuleRun, waivers: Waivers | undefined): RuleRun {
  const note = run.result === false && run.finding ? waivers?.noteOf(run.finding) : undefined;
  return note ? { ...run, result: undefined, waived: true, finding: note } : run;
}

/** The weight of something wrong: false, or open where no error of it stands. */
export function weigh(findings: readonly Finding[], waivers: Waivers | undefined): Tri {
  return findings.some((finding) => finding.severity === 'error' && !waivers?.noteOf(finding))
    ? false
    : undefined;
}

function waiversOf({ submissions, loose }: Dossier): Waiver[] {
  // Few dossiers have any.
  if (![...submissions.flatMap(filesOf), ...loose].some(({ data }) => data['bo_qua'])) return [];
  const found = new Map<Document, boolean>();
  const about = new Map<Document, ReadonlySet<string>>();
  for (const { document, nominations } of submissions) {
    found.set(document, document.sound);
    about.set(document, new Set(nominations.flatMap((nomination) => nomineesOf(nomination.document))));
    for (const nomination of nominations)
      found.set(nomination.document, document.sound || found.get(nomination.document) === true);
  }
  for (const document of loose) found.set(document, true);
  return [...found]
    .filter(([document]) => document.sound)
    .flatMap(([document, judged]) =>
      ((document.data['bo_qua'] ?? []) as readonly Entry[]).map((entry, index) => ({
        ...entry,
        source: document.source,
        index,
        judged,
        nominees: about.get(document) ?? new Set(nomineesOf(document)),
      })),
    );
}

function filesOf({ document, nominations }: Submission): Document[] {
  return [document, ...nominations.map((nomination) => nomination.document)];
}

/** Folded names of the person or household proposed. */
function nomineesOf({ data }: Document): string[] {
  return ['ten', 'chu_ho'].flatMap((key) => {
    const name = valueAt(data, ['doi_tuong', key]);
    return typeof name === 'string' ? [fold(name)] : [];
  });
}

function isFor(waiver: Waiver, finding: Finding): boolean {
  return (
    waiver.quy_tac === finding.rule &&
    waiver.source.file === finding.place.file &&
    !Object.hasOwn(FIRM, finding.group)
  );
}

function waivedFinding(finding: Finding, waiver: Waiver): Finding {
  const { ly_do, nguoi_ky, chuc_vu, ngay, het_han } = waiver;
  const reason = ly_do.trim().replace(/[.;]+$/, '');
  return {
    ...finding,
    severity: 'info',
    message: `Đã được bỏ qua (lý do: ${reason}; người ký: ${nguoi_ky}, ${chuc_vu}, ngày ${formatDate(ngay)}; đến hết ngày ${formatDate(het_han)}): ${finding.message}`,
  };
}

type Words = Pick<Finding, 'rule' | 'severity' | 'message' | 'why' | 'fix'>;

function at(waiver: Waiver, key: keyof Entry, words: Words): Finding {
  const { source, index } = waiver;
  const place = source.locate(['bo_qua', index, key], 'value');
  return { group: 'he_thong', citation: null, place, path: `/bo_qua/${index}/${key}`, ...words };
}

/** Why a waiver does not count, whatever was found. */
function faultOf(
  waiver: Waiver,
  groups: ReadonlyMap<string, string>,
  today: IsoDate,
): readonly [Finding] | undefined {
  const { quy_tac, ngay, het_han } = waiver;
  const group = groups.get(quy_tac);
  if (group === undefined) {
    const guess = nearest(quy_tac, [...groups.keys()]);
    const words: Words = {
      rule: 'bo_qua_khong_biet',
      severity: 'warning',
      message: `Mục bo_qua nêu quy tắc “${quy_tac}”, không có quy tắc nào mang mã này.`,
      why: 'Mục bỏ qua không trỏ tới quy tắc nào thì không có tác dụng, dễ tưởng vấn đề đã được cho phép.',
      fix: guess
        ? `Có phải ý bạn là “${guess}”?`
        : 'Lấy mã trong dấu ngoặc vuông của phát hiện, hoặc xem khenthuong list rules.',
    };
    return [at(waiver, 'quy_tac', words)];
  }
  if (Object.hasOwn(FIRM, group)) {
    const words: Words = {
      rule: 'bo_qua_khong_duoc',
      severity: 'error',
      message: `Không được bỏ qua “${quy_tac}”: quy tắc này thuộc nhóm ${FIRM[group]}.`,
      why: 'Tệp đọc sai, sai cấu trúc, hoặc luật chưa xác định thì không có gì chắc chắn để xét, nên không ai cho phép bỏ qua được.',
      fix: 'Xử lý chính vấn đề ấy, rồi xóa mục bo_qua này.',
    };
    return [at(waiver, 'quy_tac', words)];
  }
  if (waiver.nominees.has(fold(waiver.nguoi_ky))) {
    const words: Words = {
      rule: 'bo_qua_khong_duoc',
      severity: 'error',
      message: `Không được bỏ qua “${quy_tac}”: người ký ${waiver.nguoi_ky} chính là người được đề nghị.`,
      why: 'Việc bỏ qua do người có thẩm quyền ký và chịu trách nhiệm; không ai tự cho phép mình.',
      fix: 'Xin người có thẩm quyền ký lại, hoặc xóa mục bo_qua này và xử lý chính vấn đề ấy.',
    };
    return [at(waiver, 'nguoi_ky', words)];
  }
  if (ngay <= today && today <= het_han) return undefined;
  const early = today < ngay;
  const why =
    'Mục bỏ qua chỉ có tác dụng từ ngày ký đến hết ngày het_han; ngoài thời gian ấy vấn đề được tính như thường.';
  const words: Words = {
    rule: 'bo_qua_het_han',
    severity: 'warning',
    message: early
      ? `Mục bo_qua cho “${quy_tac}” ghi ngày ký ${formatDate(ngay)}, sau ngày xét ${formatDate(today)}: chưa có tác dụng.`
      : `Mục bo_qua cho “${quy_tac}” đã hết hạn từ sau ngày ${formatDate(het_han)}.`,
    why,
    fix: early
      ? 'Kiểm tra lại ngày ký.'
      : 'Sửa vấn đề rồi xóa mục này; nếu vẫn cần bỏ qua, xin người có thẩm quyền ký lại với hạn mới.',
  };
  return [at(waiver, early ? 'ngay' : 'het_han', words)];
}

/** A waiver that nothing called for. */
function idle(waiver: Waiver, findings: readonly Finding[]): Finding[] {
  const { quy_tac, source, judged } = waiver;
  if (!judged || findings.some((finding) => isFor(waiver, finding))) return [];
  const elsewhere = findings.find((finding) => finding.rule === quy_tac)?.place.file;
  const words: Words = {
    rule: 'bo_qua_thua',
    severity: 'warning',
    message: `Mục bo_qua cho “${quy_tac}” không khớp phát hiện nào trong ${source.file}.`,
    why: 'Mục thừa có thể che mất một lỗi xuất hiện sau này mà không ai xem xét.',
    fix: elsewhere
      ? `Phát hiện của quy tắc này nằm ở ${elsewhere}: bo_qua phải ghi trong chính tệp có phát hiện.`
      : 'Xóa mục này.',
  };
  return [at(waiver, 'quy_tac', words)];
}

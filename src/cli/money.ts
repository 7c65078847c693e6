/**
 * Reads nominations and reckons their prizes: the decision's day, the sum, the payer. Nothing is judged here.
 */
import { type IsoDate, parseDate } from '../core/date.ts';
import { valueAt } from '../core/path.ts';
import { fold } from '../core/text.ts';
import type { Document, Dossier } from '../judge/workspace.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import { lawOn, type NoPrize, type PrizeSum, prizeOf, prizesOf } from '../law/prize.ts';
import type { SubjectKind } from '../law/types.ts';
import { type DayFrom, type MoneyLine, type MoneySum, moneyJson, moneyText } from '../report/money.ts';
import { MARK_WORDS } from '../report/words.ts';
import type { Engine } from './engine.ts';
import type { Env } from './env.ts';
import { EXIT } from './exit.ts';
import { open } from './open.ts';
import { payerOf, UNKNOWN_PAYER, UNREAD_PAYER } from './payer.ts';

export interface MoneyOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** Day of decisions that are not recorded. */
  readonly ngay: IsoDate | undefined;
}

/** The exit code: 2 where something cannot be read, 3 where a prize cannot be reckoned. */
export function money(options: MoneyOptions, env: Env): number {
  const paths = options.paths.length === 0 ? ['.'] : options.paths;
  const { files, problems, workspace, findings, engineOf } = open(paths, env);
  for (const { message } of [...problems, ...findings]) env.stderr.write(`khenthuong: ${message}\n`);
  const day = options.ngay ?? env.today;
  const fallback = { ngay: day, ngay_tu: options.ngay ? 'ngay' : 'hom_nay', today: env.today } as const;
  const lines = workspace.dossiers.flatMap((dossier) =>
    dossierLines(dossier, engineOf(dossier), new Set(files), fallback),
  );
  const unreadable = problems.length > 0 || workspace.sources.some((source) => source.unreadable);
  // A file that is not even a nomination may hold one: the total cannot be called whole.
  const faulty = workspace.findings.some((finding) => finding.severity === 'error');
  const unsettled = faulty || findings.length > 0 || lines.some((line) => !line.ket_qua);
  const exit = unreadable ? EXIT.usage : unsettled ? EXIT.unsettled : EXIT.ok;
  if (faulty) {
    env.stderr.write('khenthuong: Có tệp sai cấu trúc hoặc không đọc được, xem: khenthuong validate.\n');
  }
  if (files.length === 0 && options.format === 'text') return exit;
  const sheet = { version: env.version, ngay: day, de_nghi: lines, exit };
  env.stdout.write(options.format === 'json' ? moneyJson(sheet) : moneyText(sheet, env.stdout));
  return exit;
}

interface Day {
  readonly ngay: IsoDate;
  readonly ngay_tu: DayFrom;
}

/** The day where no decision is recorded, and that of the run. */
interface Fallback extends Day {
  readonly today: IsoDate;
}

/** Of what the paths name: a nomination, or the submission that carries it. What was read only around them is left out. */
function dossierLines(
  dossier: Dossier,
  engine: Engine,
  files: ReadonlySet<string>,
  fallback: Fallback,
): MoneyLine[] {
  const carried = dossier.submissions.flatMap(({ document: carrier, nominations }) =>
    nominations.map(({ document }) => ({ document, carrier })),
  );
  const all: { document: Document; carrier: Document | undefined }[] = [
    ...carried,
    ...dossier.loose.map((document) => ({ document, carrier: undefined })),
  ];
  const isNamed = (document: Document | undefined): boolean =>
    document !== undefined && files.has(document.source.absolute);
  const wanted = all.filter(({ document, carrier }) => isNamed(document) || isNamed(carrier));
  const lines = wanted.map(({ document, carrier }, i) =>
    moneyLine(dossier, document, carrier, engine, {
      ...fallback,
      // One prize, however often submissions name the file.
      again: wanted.findIndex((earlier) => earlier.document === document) < i,
    }),
  );
  return withTitleNotes(lines, engine.law);
}

function moneyLine(
  dossier: Dossier,
  document: Document,
  carrier: Document | undefined,
  { law, names }: Engine,
  { again, today, ...fallback }: Fallback & { readonly again: boolean },
): MoneyLine {
  const text = (...at: string[]): string => String(valueAt(document.data, at) ?? '');
  const decided = carrier?.sound ? parseDate(valueAt(carrier.data, ['quyet_dinh', 'ngay'])) : undefined;
  const { ngay, ngay_tu }: Day = decided ? { ngay: decided, ngay_tu: 'quyet_dinh' } : fallback;
  const id = text('hinh_thuc');
  const kind = text('doi_tuong', 'loai');
  const snapshot = lawOn(law, ngay);
  const award = snapshot.award(id);
  // A prize may be known of an award whose standards are not loaded.
  const [prize] = prizesOf(law, snapshot, id, kind as SubjectKind);
  const cite = (provision: string) => citationOf(provision, law);
  const markedCite = (provision: string): string => {
    const { dau } = law.data.dieu_khoan[provision] ?? {};
    return `${cite(provision)}${dau === undefined ? '' : ` (${MARK_WORDS[dau]})`}`;
  };
  const head = {
    file: document.source.file,
    doi_tuong: text('doi_tuong', 'ten'),
    loai: kind,
    ten_loai: names.slug(kind),
    hinh_thuc: id,
    ten_hinh_thuc: award?.ten ?? prize?.ten ?? names.slug(id),
    ngay,
    ngay_tu,
  };
  const none = (ly_do: string): MoneyLine => ({
    ...head,
    ket_qua: null,
    ly_do,
    ben_chi: '',
    ben_chi_can_cu: '',
    luu_y: [],
  });
  const faulty = [document, ...(carrier ? [carrier] : [])].find((part) => !part.sound);
  if (faulty) return none(`${faulty.source.file} sai cấu trúc, xem: khenthuong validate.`);
  if (again) return none('đề nghị này đã tính ở trên: tệp được nêu hai lần ở đợt trình.');
  if (!award && !prize)
    return none('danh hiệu, hình thức này không có trong pháp luật đã nạp của ngày tính.');
  const addressee = carrier?.sound ? valueAt(carrier.data, ['to_trinh', 'nguoi_nhan']) : undefined;
  const to = typeof addressee === 'string' ? addressee : undefined;
  const sum = prizeOf(law, ngay, id, kind as SubjectKind, to);
  if ('ly_do' in sum) return none(`${REASONS[sum.ly_do]}${groundsNote(snapshot)}`);
  const payer = award
    ? (payerOf(award, snapshot, dossier, carrier, law, { cite: markedCite, levelName: names.slug }) ??
      UNKNOWN_PAYER)
    : UNREAD_PAYER;
  const amended = [
    ...(payer.can_cu === '' ? [] : [payer.can_cu]),
    sum.muc_luat.can_cu,
    sum.lam_tron.can_cu,
  ].flatMap((id) => {
    const amending = snapshot.amendedBy(id);
    return amending ? [`${cite(id)} theo bản trước khi ${amending.ten} sửa đổi, chưa đối chiếu`] : [];
  });
  return {
    ...head,
    ket_qua: sumOf(sum, cite),
    ly_do: '',
    ben_chi: payer.ben_chi,
    ben_chi_can_cu: payer.can_cu === '' ? payer.vai : `${payer.vai}; ${cite(payer.can_cu)}`,
    luu_y: [
      ...new Set([
        ...(payer.suy_doan ? [payer.suy_doan] : []),
        ...amended,
        ...stillToCome(ngay, ngay_tu, today),
      ]),
    ],
  };
}

/** A decision of a day that has not come: its base wage is not known yet. */
function stillToCome(day: IsoDate, from: DayFrom, today: IsoDate): string[] {
  return from === 'quyet_dinh' && day > today
    ? ['ngày ký quyết định còn ở phía trước: hệ số, lương cơ sở của ngày ấy có thể khác']
    : [];
}

const REASONS: Readonly<Record<NoPrize['ly_do'], string>> = {
  khong_he_so: 'bộ luật không có hệ số cho hình thức và đối tượng này',
  he_so_chong_nhau: 'các văn bản đang có hiệu lực ghi hệ số khác nhau',
  theo_noi_nhan:
    'hệ số tùy người quyết định, hồ sơ chưa cho biết hoặc nơi nhận không thuộc mức nào (dot_trinh.to_trinh.nguoi_nhan)',
  khong_luong: 'chưa có mức lương cơ sở của ngày tính',
  khong_tham_so: 'chưa có quy định về làm tròn hoặc về mức của hộ gia đình của ngày tính',
};

/** The law that was looked into. */
function groundsNote({ van_ban }: LawSnapshot): string {
  const decrees = van_ban.filter((vb) => vb.in_can_cu && vb.loai === 'nghi_dinh').map((vb) => vb.ten);
  return decrees.length === 0 ? '.' : ` (${decrees.join(', ')}).`;
}

function sumOf(sum: PrizeSum, cite: (id: string) => string): MoneySum {
  return {
    phan_tram: sum.phan_tram,
    nhan: sum.nhan ? Number(sum.nhan.gia_tri) : null,
    luong: sum.luong.muc,
    luong_tu: sum.luong.tu_ngay,
    truoc_lam_tron: sum.truoc,
    lam_tron: Number(sum.lam_tron.gia_tri),
    tien: sum.tien,
    toi_da: sum.muc_luat.toi_da,
    can_cu: {
      he_so: cite(sum.muc_luat.can_cu),
      luong: cite(sum.luong.can_cu),
      lam_tron: cite(sum.lam_tron.can_cu),
    },
    chua_doi_chieu: sum.chua_doi_chieu.map(cite),
  };
}

function citationOf(id: string, law: Law): string {
  return citationText(parseCitation(id), (vanBan) => law.instrument(vanBan)?.ten ?? vanBan);
}

/** Several titles of one name: the law may let only the highest be paid; the total is not cut for it. */
function withTitleNotes(lines: readonly MoneyLine[], law: Law): MoneyLine[] {
  const isTitle = (line: MoneyLine): boolean =>
    line.ket_qua !== null && lawOn(law, line.ngay).award(line.hinh_thuc)?.nhom === 'danh_hieu';
  const titles = new Map<string, number>();
  for (const line of lines.filter(isTitle)) {
    const name = fold(line.doi_tuong);
    titles.set(name, (titles.get(name) ?? 0) + 1);
  }
  return lines.map((line) => {
    const count = isTitle(line) ? (titles.get(fold(line.doi_tuong)) ?? 0) : 0;
    const value = lawOn(law, line.ngay).param('tien_thuong_nhieu_danh_hieu');
    if (count < 2 || typeof value !== 'object') return line;
    const note = `cùng tên này có ${count} danh hiệu; cùng thời điểm, cùng thời gian tính thì ${value.gia_tri} (${citationOf(value.can_cu, law)}); tổng chưa trừ`;
    return { ...line, luu_y: [...line.luu_y, note] };
  });
}

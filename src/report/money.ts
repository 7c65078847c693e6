/**
 * The prizes of nominations, as a sheet for a person or for a machine: each sum with how it was made, who pays, totals.
 */
import type { IsoDate } from '../core/date.ts';
import { formatDate } from '../core/date.ts';
import { formatNumber } from '../core/text.ts';
import type { Look } from './look.ts';
import { type Paint, painter } from './paint.ts';
import { fold, safe } from './prose.ts';

/** Where the day of the decision was taken from. */
export type DayFrom = 'quyet_dinh' | 'ngay' | 'hom_nay';

export interface MoneySum {
  /** Coefficient in hundredths, before a household's share. */
  readonly phan_tram: number;
  /** A household's share, in hundredths; null for others. */
  readonly nhan: number | null;
  readonly luong: number;
  readonly luong_tu: IsoDate;
  readonly truoc_lam_tron: number;
  readonly lam_tron: number;
  readonly tien: number;
  /** A ceiling, not the sum itself. */
  readonly toi_da: boolean;
  /** What the sum rests on, cited in words. */
  readonly can_cu: { readonly he_so: string; readonly luong: string; readonly lam_tron: string };
  /** Provisions, cited in words, whose text was not seen. */
  readonly chua_doi_chieu: readonly string[];
}

export interface MoneyLine {
  readonly file: string;
  readonly doi_tuong: string;
  readonly loai: string;
  readonly ten_loai: string;
  readonly hinh_thuc: string;
  readonly ten_hinh_thuc: string;
  readonly ngay: IsoDate;
  readonly ngay_tu: DayFrom;
  /** Null: not to be reckoned, for `ly_do`. */
  readonly ket_qua: MoneySum | null;
  readonly ly_do: string;
  readonly ben_chi: string;
  readonly ben_chi_can_cu: string;
  readonly luu_y: readonly string[];
}

export interface MoneySheet {
  readonly version: string;
  readonly ngay: IsoDate;
  readonly de_nghi: readonly MoneyLine[];
  readonly exit: number;
}

interface Total {
  readonly ben_chi: string;
  readonly so_de_nghi: number;
  readonly tien: number;
}

interface Totals {
  readonly theo_ben_chi: readonly Total[];
  readonly tien: number;
  readonly tinh_duoc: number;
  readonly chua_tinh_duoc: number;
}

/** Sums by payer, in the order in which payers appear. */
export function totalsOf(lines: readonly MoneyLine[]): Totals {
  const payers = new Map<string, Total>();
  for (const { ben_chi, ket_qua } of lines) {
    if (!ket_qua) continue;
    const { so_de_nghi, tien } = payers.get(ben_chi) ?? { so_de_nghi: 0, tien: 0 };
    payers.set(ben_chi, { ben_chi, so_de_nghi: so_de_nghi + 1, tien: tien + ket_qua.tien });
  }
  const theo_ben_chi = [...payers.values()];
  const tinh_duoc = lines.filter((line) => line.ket_qua).length;
  return {
    theo_ben_chi,
    tien: theo_ben_chi.reduce((sum, total) => sum + total.tien, 0),
    tinh_duoc,
    chua_tinh_duoc: lines.length - tinh_duoc,
  };
}

export function moneyJson(sheet: MoneySheet): string {
  const { version, ngay, de_nghi, exit } = sheet;
  return `${JSON.stringify({ version, ngay, de_nghi, tong: totalsOf(de_nghi), exit }, null, 2)}\n`;
}

interface Pen {
  readonly paint: Paint;
  readonly width: number | undefined;
}

export function moneyText(sheet: MoneySheet, look: Look): string {
  const pen: Pen = { paint: painter(look.color), width: look.columns && Math.min(120, look.columns) };
  const totals = totalsOf(sheet.de_nghi);
  if (sheet.de_nghi.length === 0) return 'Không có đề nghị nào để tính tiền thưởng.\n';
  const blocks = [
    ...sheet.de_nghi.map((line) => lineBlock(line, pen)),
    totalBlock(totals, sheet.de_nghi, pen),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const DAY_FROM: Readonly<Record<DayFrom, string>> = {
  quyet_dinh: 'ngày ký quyết định, theo dot_trinh.quyet_dinh.ngay',
  ngay: 'giả định theo --ngay, hồ sơ chưa ghi ngày quyết định',
  hom_nay: 'giả định là hôm nay, hồ sơ chưa ghi ngày quyết định',
};

function lineBlock(line: MoneyLine, pen: Pen): string[] {
  const who = [line.doi_tuong, `${line.ten_hinh_thuc} (${line.ten_loai.toLowerCase()})`]
    .map(safe)
    .join(' — ');
  const { ket_qua } = line;
  const notes = [
    ...(ket_qua && ket_qua.chua_doi_chieu.length > 0
      ? [`chưa đối chiếu nguyên văn: ${ket_qua.chua_doi_chieu.join('; ')}`]
      : []),
    ...line.luu_y,
  ];
  return [
    pen.paint('underline', safe(line.file)),
    ...fold('  ', who, pen.width),
    ...row('Ngày tính', `${formatDate(line.ngay)} (${DAY_FROM[line.ngay_tu]})`, pen),
    ...(ket_qua ? sumRows(ket_qua, pen) : row('Tiền thưởng', `chưa tính được: ${line.ly_do}`, pen)),
    ...(ket_qua ? row('Bên chi', `${line.ben_chi} (${line.ben_chi_can_cu})`, pen) : []),
    ...notes.flatMap((note) => row('Lưu ý', `${note}.`, pen)),
  ];
}

function sumRows(sum: MoneySum, pen: Pen): string[] {
  const share = sum.nhan === null ? '' : ` × ${hundredths(sum.nhan)}`;
  const order =
    sum.nhan === null
      ? ''
      : ' Hộ gia đình: nhân hệ số, tỷ lệ và lương trước, làm tròn một lần sau cùng; không làm tròn ở mức cá nhân.';
  const cap = sum.toi_da ? 'không quá ' : '';
  const { he_so, luong, lam_tron } = sum.can_cu;
  return [
    ...row('Tiền thưởng', `${cap}${money(sum.tien)}`, pen, 'bold'),
    ...row(
      'Cách tính',
      `${hundredths(sum.phan_tram)}${share} × ${money(sum.luong)} = ${money(sum.truoc_lam_tron)}, làm tròn lên hàng ${money(sum.lam_tron)}: ${money(sum.tien)}.${order}`,
      pen,
    ),
    ...row(
      'Căn cứ',
      `hệ số theo ${he_so}; lương cơ sở từ ${formatDate(sum.luong_tu)} theo ${luong}; làm tròn theo ${lam_tron}.`,
      pen,
    ),
  ];
}

function row(label: string, text: string, { paint, width }: Pen, ink?: 'bold'): string[] {
  const lead = `    ${label}: `;
  return fold(lead, safe(text), width).map((line) =>
    ink === undefined ? line : line.slice(0, lead.length) + paint(ink, line.slice(lead.length)),
  );
}

function totalBlock(totals: Totals, lines: readonly MoneyLine[], pen: Pen): string[] {
  const capped = lines.some((line) => line.ket_qua?.toi_da) ? 'không quá ' : '';
  const open =
    totals.chua_tinh_duoc > 0
      ? ` ${totals.chua_tinh_duoc} đề nghị chưa tính được, không nằm trong tổng.`
      : '';
  return [
    pen.paint('bold', 'Tổng theo bên chi'),
    ...totals.theo_ben_chi.flatMap(({ ben_chi, so_de_nghi, tien }) =>
      fold('  ', `${safe(ben_chi)}: ${money(tien)} (${so_de_nghi} đề nghị)`, pen.width),
    ),
    ...fold(
      '',
      `Tổng cộng: ${capped}${money(totals.tien)} cho ${totals.tinh_duoc} đề nghị.${open}`,
      pen.width,
    ).map((line) => pen.paint(totals.chua_tinh_duoc > 0 ? 'yellow' : 'bold', line)),
  ];
}

export function money(amount: number): string {
  return `${formatNumber(amount)} đ`;
}

/** `350` → `3,5`: whole numbers only. */
export function hundredths(value: number): string {
  const rest = value % 100;
  const part = String(rest).padStart(2, '0').replace(/0+$/, '');
  return `${formatNumber((value - rest) / 100)}${part === '' ? '' : `,${part}`}`;
}

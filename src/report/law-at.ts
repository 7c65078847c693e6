/**
 * The law of one day: instruments in force with their life and mark, parameters, awards, prizes, forms.
 */
import { addDays, formatDate, type IsoDate } from '../core/date.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Mark } from '../law/types.ts';
import { type Entry, type LawView, SECTIONS } from '../law/view.ts';
import { cited, formNumber, type LawNames, SECTION_WORDS, valueText } from './law-words.ts';
import type { Look } from './look.ts';
import { type Paint, painter } from './paint.ts';
import { fold } from './prose.ts';
import { MARK_WORDS, unitName } from './words.ts';

export function lawAtJson(view: LawView, version: string): string {
  const sections = SECTIONS.map((name) => [
    name,
    view.muc[name].map(({ id, ten, gia_tri }) => ({ id, ten, ...gia_tri })),
  ]);
  return `${JSON.stringify({ version, ngay: view.ngay, ...Object.fromEntries(sections) }, null, 2)}\n`;
}

export function lawAtText(view: LawView, about: LawNames, look: Look): string {
  const paint = painter(look.color);
  const width = look.columns && Math.min(120, look.columns);
  const { muc } = view;
  const shown: readonly [keyof LawView['muc'], readonly string[]][] = [
    ['van_ban', muc.van_ban.map((entry) => instrumentLine(entry, about))],
    ['tham_so', muc.tham_so.map((entry) => parameterLine(entry, about))],
    ['cach_dem', muc.cach_dem.map((entry) => countingLine(entry, about))],
    ['luong_co_so', muc.luong_co_so.map((entry) => wageLine(entry, about))],
    ['hinh_thuc', muc.hinh_thuc.map((entry) => awardLine(entry, about))],
    ['tien_thuong', muc.tien_thuong.map((entry) => prizeLine(entry, about))],
    ['bieu_mau', muc.bieu_mau.map((entry) => formLine(entry, about))],
  ];
  const blocks = shown.map(([name, lines]) => section(SECTION_WORDS[name], lines, paint, width));
  const head = `Pháp luật áp dụng cho hồ sơ mà mọi mốc đều là ngày ${formatDate(view.ngay)}`;
  const tail = `${muc.quy_tac.length} quy tắc chạy, ${muc.tieu_chuan.length} điểm tiêu chuẩn. Từng mục: khenthuong explain <mã> --ngay ${view.ngay}.`;
  return `${[[paint('bold', head)], ...blocks, fold('', tail, width)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(
  title: string,
  lines: readonly string[],
  paint: Paint,
  width: number | undefined,
): readonly string[] {
  const body = lines.length === 0 ? ['không có trong kho luật'] : lines;
  return [
    paint('bold', `${title} (${lines.length})`),
    ...body.flatMap((line) => fold(lines.length === 0 ? '  ' : '  - ', line, width)),
  ];
}

/** "từ … đến hết …, … thay thế". */
function instrumentLine({ id, ten, gia_tri: g }: Entry, about: LawNames): string {
  const name = (vb: unknown): string => about.law.instrument(String(vb))?.ten ?? String(vb);
  const clause = (id: unknown): string => citationText(parseCitation(String(id)), () => '').trim();
  const amended = g['duoc_sua_boi'] as readonly string[];
  const notes = [
    `từ ${formatDate(String(g['hieu_luc']))}`,
    ...(g['het_hieu_luc'] === null
      ? []
      : [`đến hết ${formatDate(addDays(g['het_hieu_luc'] as IsoDate, -1))}`]),
    ...(g['thay_bang'] === null ? [] : [`sau đó ${name(g['thay_bang'])} thay thế`]),
    ...amended.map((other) => `${name(other)} sửa đổi`),
    ...(g['het_hieu_luc_du_kien'] === null
      ? []
      : [
          `có nguồn ghi hết hiệu lực từ ${formatDate(String(g['het_hieu_luc_du_kien']))}, chưa đối chiếu, chưa áp dụng`,
        ]),
    ...(g['co_loi_hon'] === null
      ? []
      : [`hồ sơ có trước giữ văn bản cũ, quy định này có lợi hơn thì áp dụng (${clause(g['co_loi_hon'])})`]),
    MARK_WORDS[g['dau'] as Mark],
    g['da_nap'] ? 'đã nạp' : 'chưa có nguyên văn trong công cụ',
  ];
  return `${ten} [${id}]: ${notes.join('; ')}`;
}

function parameterLine({ id, ten, gia_tri: g }: Entry, about: LawNames): string {
  if (g['chong_nhau'] === true) return `${ten} [${id}]: các văn bản đang áp dụng ghi khác nhau`;
  const unit = unitName(String(g['don_vi']));
  const amount = valueText('gia_tri', g['gia_tri'] ?? null, about);
  const shown = unit === '%' ? `${amount}%` : typeof g['gia_tri'] === 'number' ? `${amount} ${unit}` : amount;
  return `${ten} [${id}]: ${shown}; ${cited(String(g['can_cu']), about)} [${MARK_WORDS[g['dau'] as Mark]}]`;
}

/** What is counted, where it says so, and the answer it waits for. */
function countingLine({ id, ten, gia_tri: g }: Entry, about: LawNames): string {
  const ground = g['can_cu'] === null ? 'chưa thấy điều khoản' : cited(String(g['can_cu']), about);
  return `${ten} [${id}]: ${ground} [${MARK_WORDS[g['dau'] as Mark]}]; người có trách nhiệm trả lời ở tra_loi.${g['hoi']}`;
}

function wageLine({ gia_tri: g }: Entry, about: LawNames): string {
  const value = (key: string): string => valueText(key, g[key] ?? null, about);
  return `${value('muc')} một tháng, từ ${value('tu_ngay')}; ${value('can_cu')} [${value('dau')}]`;
}

function awardLine({ id, ten, gia_tri: g }: Entry, about: LawNames): string {
  return `${ten} [${id}]: ${valueText('doi_tuong', g['doi_tuong'] ?? null, about)}; ${g['quyet_dinh']}`;
}

function prizeLine({ ten, gia_tri: g }: Entry, about: LawNames): string {
  const value = (key: string): string => valueText(key, g[key] ?? null, about);
  const weak = (g['chua_doi_chieu'] as readonly string[]).length > 0 ? ' [chưa đối chiếu nguyên văn]' : '';
  const sum = g['tien'] === null ? 'chưa tính được' : `${g['toi_da'] ? 'không quá ' : ''}${value('tien')}`;
  const given = (g['noi_nhan'] as readonly string[]).length > 0 ? `, gửi ${value('noi_nhan')}` : '';
  return `${ten} (${value('doi_tuong').toLowerCase()}${given}): ${value('phan_tram')} lần, ${sum}; ${value('can_cu')}${weak}`;
}

function formLine({ ten, gia_tri: g }: Entry, about: LawNames): string {
  return `${formNumber(g['so_mau'] ?? null)}, ${valueText('van_ban', g['van_ban'] ?? null, about)}: ${ten} [${g['mau']}; ${MARK_WORDS[g['dau'] as Mark]}]`;
}

/** The page of a rule: what it says, since when, by which provisions and numbers, where it fails and where it passes. */
import { formatDate } from '../core/date.ts';
import { instrumentOf } from '../law/cite.ts';
import { parameterName } from '../law/law.ts';
import type { RuleExample, RuleSpec } from '../law/types.ts';
import type { BuiltinRule } from './builtin.ts';
import { conditionLines } from './condition-words.ts';
import {
  appliesNote,
  changeLines,
  cited,
  head,
  type Page,
  part,
  periodPart,
  provisionNote,
  STEP,
} from './explain-page.ts';
import { forceText } from './force.ts';
import { type CaseWords, named } from './pointer-words.ts';
import { fold } from './prose.ts';
import { groupName, MARK_WORDS, SEVERITY_WORDS, unitName } from './words.ts';

const SCOPES = { de_nghi: 'từng đề nghị', dot_trinh: 'từng đợt trình', cong_van: 'từng công văn' } as const;

export function rulePage(rule: RuleSpec, page: Page): string[] {
  const { names } = page;
  const words = { ...page, items: rule.voi_moi };
  const each = rule.voi_moi === undefined ? '' : `, từng mục của ${names.pointer(rule.voi_moi)}`;
  const open = rule.bo_qua_khi_thieu
    ? 'Thiếu dữ kiện thì bỏ qua.'
    : 'Thiếu dữ kiện thì nêu là chưa xét được.';
  const bad = rule.vi_du.find((example) => example.ket_qua === 'sai');
  const good = rule.vi_du.find((example) => example.ket_qua === 'dat');
  // A rule that only tells a figure never holds: where it stays silent is what a person compares with.
  const silent = good ? undefined : rule.vi_du.find((example) => example.ket_qua === 'khong_ap_dung');
  return [
    head(rule.id, rule.ten, page),
    ...fold(
      STEP,
      `Nhóm ${groupName(rule.nhom)}; mức ${SEVERITY_WORDS[rule.muc]}; xét ${SCOPES[rule.pham_vi]}${each}. ${open}${rule.de_ngo ? ' Sai hoặc chưa rõ thì đề nghị chưa kết luận.' : ''}${rule.kiem_du_lieu ? ' Đối chiếu dữ kiện với nhau: giữ mức này dù văn bản viện dẫn được sửa đổi.' : ''}`,
      page.width,
    ),
    ...part('Thông báo khi sai', [slots(rule.thong_bao, words)], page),
    ...part('Vì sao', [slots(rule.vi_sao, words)], page),
    ...part('Cách sửa', [slots(rule.sua, words)], page),
    ...part('Áp dụng', [since(rule, page)], page),
    ...part(
      'Căn cứ',
      rule.can_cu.length > 0 ? rule.can_cu.flatMap((id) => provisionLines(id, page)) : [GROUNDLESS],
      page,
    ),
    ...part(
      'Tham số',
      parametersOf(rule).flatMap((id) => parameterLines(id, page)),
      page,
    ),
    ...part('Chỉ xét khi', rule.khi ? conditionLines(rule.khi, words) : [], page),
    ...part('Điều phải đúng', conditionLines(rule.thi, words), page),
    ...part(good ? 'Ví dụ sai' : 'Ví dụ có báo', bad ? exampleLines(bad) : [], page),
    ...part('Ví dụ đúng', good ? exampleLines(good) : [], page),
    ...part('Ví dụ không báo', silent ? exampleLines(silent) : [], page),
    ...(rule.can_cu.length > 0 ? periodPart(rule.can_cu.map(instrumentOf), page) : []),
  ];
}

const GROUNDLESS =
  'Không viện dẫn điều khoản nào: quy tắc đối chiếu các mục của chính hồ sơ với nhau hoặc với quy ước viết số.';

/** `faults`: folders of `examples/loi` that show the rule broken. */
export function builtinPage(rule: BuiltinRule, page: Page, faults: readonly string[]): string[] {
  return [
    head(rule.id, rule.ten, page),
    `${STEP}Nhóm ${groupName(rule.nhom)}; mức ${SEVERITY_WORDS[rule.muc]}; ${rule.chay ?? 'quy tắc của công cụ, chạy với mọi hồ sơ'}.`,
    ...part('Vì sao', [rule.vi_sao], page),
    ...part('Cách sửa', [rule.sua], page),
    ...part(
      'Ví dụ sai',
      faults.map((folder) => `- examples/loi/${folder}`),
      page,
    ),
    ...part(
      'Ví dụ đúng',
      faults.length > 0 ? ['Các hồ sơ examples/01-… đến examples/10-… đều qua quy tắc này.'] : [],
      page,
    ),
  ];
}

/** `{{/muc/tu_ngay | ngay}}` → ‹tu_ngay›. */
function slots(template: string, words: CaseWords): string {
  return template.replace(/\{\{\s*([^}|\s]+)[^}]*\}\}/g, (_slot, name: string) => {
    if (!name.startsWith('/')) return `‹${FIGURES[name] ?? name.replace(/^kq\./, '').replaceAll('_', ' ')}›`;
    const shown = named(name, words);
    return `‹${/\(([^()]+)\)$/.exec(shown)?.[1] ?? shown.replace(/^.*: /, '')}›`;
  });
}

/** What keywords leave for the wording. */
const FIGURES: Readonly<Record<string, string>> = {
  'kq.cac_gia_tri': 'các giá trị',
  'kq.can': 'mức cần',
  'kq.dem': 'số đếm được',
  'kq.dung': 'cách viết đúng',
  'kq.han': 'ngày hết hạn',
  'kq.het_ngay': 'ngày hết hiệu lực',
  'kq.ngay_du': 'ngày đủ',
  'kq.phan_tram': 'tỷ lệ đạt, %',
  'kq.sai': 'chữ viết sai',
  'kq.so_ngay': 'số ngày',
  'kq.ten': 'tên văn bản',
  'kq.tep': 'tên tệp',
  'kq.tep_kia': 'tệp của đề nghị kia',
  'kq.thay': 'chữ số đọc được',
  'kq.thay_bang': 'văn bản thay thế',
  'kq.tinh_trang': 'tình trạng tệp',
  'kq.tong': 'tổng',
  'kq.tu_ngay': 'ngày có hiệu lực',
};

function since(rule: RuleSpec, page: Page): string {
  const { law, snapshot } = page;
  const starts = rule.can_cu.flatMap((id) => law.instrument(instrumentOf(id))?.hieu_luc ?? []).sort();
  if (starts.length === 0 || rule.kiem_du_lieu) return 'Mọi hồ sơ, không phụ thuộc văn bản nào.';
  const ground = rule.can_cu.find((id) => snapshot.provision(id) !== undefined);
  const day = formatDate(snapshot.ngay);
  const first = `Căn cứ đầu tiên đã nạp có từ ${formatDate(starts[0]!)}.`;
  return ground
    ? `Ngày ${day}: chạy, theo ${cited(ground, page)}. ${first}`
    : `Ngày ${day}: không chạy, không căn cứ nào dưới đây đang áp dụng. ${first}`;
}

function provisionLines(id: string, page: Page): string[] {
  const provision = page.law.data.dieu_khoan[id];
  const note = provision
    ? `: ${provision.tom_tat} [${MARK_WORDS[provision.dau]}]`
    : ' [chưa có trong kho luật]';
  return [
    `- ${cited(id, page)}${note}${provisionNote(id, page)}`,
    `${STEP}${forceText(instrumentOf(id), page.law)}`,
  ];
}

export function parametersOf(rule: RuleSpec): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { tham_so } = value as { readonly tham_so?: unknown };
    if (typeof tham_so === 'string') found.add(tham_so);
    for (const child of Object.values(value)) visit(child);
  };
  visit([rule.khi?.schema, rule.thi.schema]);
  return [...found];
}

export function parameterLines(id: string, page: Page): string[] {
  const values = page.law.data.tham_so[id] ?? [];
  if (values.length === 0) return [`- ${id}: chưa có trong kho luật`];
  return values.map((value) => {
    const amount = Array.isArray(value.gia_tri) ? value.gia_tri.join(', ') : String(value.gia_tri);
    const unit = unitName(value.don_vi);
    const shown = unit === '%' ? `${amount}%` : `${amount} ${unit}`;
    const provision = page.law.data.dieu_khoan[value.can_cu];
    const mark = provision ? ` [${MARK_WORDS[provision.dau]}]` : '';
    return `- ${parameterName(page.law, id)} (${id}): ${shown}, theo ${cited(value.can_cu, page)}${mark}, ${forceText(value.van_ban, page.law)}${appliesNote(value.van_ban, page)}`;
  });
}

function exampleLines(example: RuleExample): string[] {
  const changes = changeLines(example.thay);
  return [`${example.ten} (từ examples/${example.nen}${changes.length > 0 ? ', thay' : ''})`, ...changes];
}

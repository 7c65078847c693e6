/**
 * A rule, an award or a form in plain Vietnamese, made from the law data alone.
 */
import { fromPointer } from '../core/path.ts';
import { fold as foldName } from '../core/text.ts';
import type { Names } from '../judge/rules.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Law } from '../law/law.ts';
import type {
  Award,
  Criteria,
  CriteriaNode,
  FormEntry,
  RequiredPaper,
  RuleExample,
  RuleSpec,
} from '../law/types.ts';
import { BUILTIN_RULES, type BuiltinRule } from './builtin.ts';
import { forceText } from './force.ts';
import type { Look } from './look.ts';
import { type Paint, painter } from './paint.ts';
import { fold } from './prose.ts';
import { groupName, MARK_WORDS, SEVERITY_WORDS, unitName } from './words.ts';

export interface Subjects {
  readonly rules: readonly RuleSpec[];
  readonly builtins: readonly BuiltinRule[];
  readonly awards: readonly (Award & { readonly van_ban: string })[];
  readonly forms: readonly FormEntry[];
}

/** Everything that goes by this id; a name typed in any way will do too. */
export function findSubjects(word: string, law: Law): Subjects {
  const name = foldName(word);
  const named = (entry: { readonly ten: string }) => name !== '' && foldName(entry.ten) === name;
  const { quy_tac, hinh_thuc, bieu_mau } = law.data;
  return {
    rules: quy_tac.filter((rule) => rule.id === word || named(rule)),
    builtins: BUILTIN_RULES.filter((rule) => rule.id === word || named(rule)),
    awards: hinh_thuc.filter((award) => award.id === word || named(award)),
    forms: bieu_mau.filter((form) => form.mau === word || form.so_mau === word || named(form)),
  };
}

/** Every id that `findSubjects` knows. */
export function subjectIds(law: Law): string[] {
  const { quy_tac, hinh_thuc, bieu_mau } = law.data;
  return [
    ...new Set([
      ...quy_tac.map((rule) => rule.id),
      ...BUILTIN_RULES.map((rule) => rule.id),
      ...hinh_thuc.map((award) => award.id),
      ...bieu_mau.map((form) => form.mau),
    ]),
  ];
}

export function explainText(subjects: Subjects, law: Law, names: Names, look: Look): string {
  const page: Page = {
    law,
    names,
    paint: painter(look.color),
    width: look.columns && Math.min(120, look.columns),
  };
  const pages = [
    ...subjects.rules.map((rule) => rulePage(rule, page)),
    ...subjects.builtins.map((rule) => builtinPage(rule, page)),
    ...subjects.awards.map((award) => awardPage(award, page)),
    ...subjects.forms.map((form) => formPage(form, page)),
  ];
  return `${pages.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface Page {
  readonly law: Law;
  readonly names: Names;
  readonly paint: Paint;
  readonly width: number | undefined;
}

const STEP = '  ';

function head(id: string, ten: string, { paint }: Page): string {
  return `${paint('bold', id)} — ${ten}`;
}

/** A titled part; nothing to say, no part. */
function part(title: string, lines: readonly string[], { paint, width }: Page): string[] {
  if (lines.length === 0) return [];
  return ['', paint('bold', title), ...lines.flatMap((line) => foldIndented(line, width))];
}

/** Folds a line under its own indent, and past its bullet. */
function foldIndented(line: string, width: number | undefined): string[] {
  const lead = /^\s*(?:- )?/.exec(line)![0];
  return fold(STEP + lead, line.slice(lead.length), width);
}

function instrumentName(id: string, { law }: Page): string {
  return law.instrument(id)?.ten ?? id;
}

function cited(id: string, page: Page): string {
  return citationText(parseCitation(id), (vanBan) => instrumentName(vanBan, page));
}

const SCOPES = { de_nghi: 'từng đề nghị', dot_trinh: 'từng đợt trình' } as const;

function rulePage(rule: RuleSpec, page: Page): string[] {
  const { names, law } = page;
  const each = rule.voi_moi === undefined ? '' : `, từng mục của ${names.pointer(rule.voi_moi)}`;
  const open = rule.bo_qua_khi_thieu
    ? 'Thiếu dữ kiện thì bỏ qua.'
    : 'Thiếu dữ kiện thì nêu là chưa xét được.';
  const bad = rule.vi_du.find((example) => example.ket_qua === 'sai');
  const good = rule.vi_du.find((example) => example.ket_qua === 'dat');
  return [
    head(rule.id, rule.ten, page),
    ...fold(
      STEP,
      `Nhóm ${groupName(rule.nhom)}; mức ${SEVERITY_WORDS[rule.muc]}; xét ${SCOPES[rule.pham_vi]}${each}. ${open}`,
      page.width,
    ),
    ...part('Thông báo khi sai', [slots(rule.thong_bao, page)], page),
    ...part('Vì sao', [slots(rule.vi_sao, page)], page),
    ...part('Cách sửa', [slots(rule.sua, page)], page),
    ...part('Áp dụng', [since(rule, law)], page),
    ...part(
      'Căn cứ',
      rule.can_cu.flatMap((id) => provisionLines(id, page)),
      page,
    ),
    ...part(
      'Tham số',
      parametersOf(rule).flatMap((id) => parameterLines(id, page)),
      page,
    ),
    ...part(
      'Điều kiện',
      [...(rule.khi ? [`Khi: ${flow(rule.khi.schema)}`] : []), `Thì: ${flow(rule.thi.schema)}`],
      page,
    ),
    ...part('Ví dụ sai', bad ? exampleLines(bad) : [], page),
    ...part('Ví dụ đúng', good ? exampleLines(good) : [], page),
  ];
}

function builtinPage(rule: BuiltinRule, page: Page): string[] {
  return [
    head(rule.id, rule.ten, page),
    `${STEP}Nhóm ${groupName(rule.nhom)}; mức ${SEVERITY_WORDS[rule.muc]}; quy tắc của công cụ, chạy với mọi hồ sơ.`,
    ...part('Vì sao', [rule.vi_sao], page),
    ...part('Cách sửa', [rule.sua], page),
  ];
}

/** `{{/muc/tu_ngay | ngay}}` → ‹tu_ngay›. */
function slots(template: string, { names }: Page): string {
  return template.replace(/\{\{\s*([^}|\s]+)[^}]*\}\}/g, (_slot, name: string) => {
    const shown = name.startsWith('/de_nghi/') || name.startsWith('/dot_trinh/') ? names.pointer(name) : '';
    const title = /\(([^()]+)\)$/.exec(shown)?.[1];
    const last = name.startsWith('/') ? fromPointer(name).at(-1) : name.replace(/^kq\./, '');
    return `‹${title ?? last ?? name}›`;
  });
}

function since(rule: RuleSpec, law: Law): string {
  const starts = rule.can_cu
    .flatMap((id) => law.instrument(parseCitation(id).van_ban)?.hieu_luc ?? [])
    .sort();
  if (starts.length === 0) return 'Mọi hồ sơ, không phụ thuộc văn bản nào.';
  return `Hồ sơ thuộc thời gian có hiệu lực của ít nhất một căn cứ dưới đây; sớm nhất từ ${day(starts[0]!)}.`;
}

function day(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function provisionLines(id: string, page: Page): string[] {
  const provision = page.law.data.dieu_khoan[id];
  const note = provision
    ? `: ${provision.tom_tat} [${MARK_WORDS[provision.dau]}]`
    : ' [chưa có trong kho luật]';
  return [`- ${cited(id, page)}${note}`, `${STEP}${forceText(parseCitation(id).van_ban, page.law)}`];
}

function parametersOf(rule: RuleSpec): string[] {
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

function parameterLines(id: string, page: Page): string[] {
  const values = page.law.data.tham_so[id] ?? [];
  if (values.length === 0) return [`- ${id}: chưa có trong kho luật`];
  return values.map((value) => {
    const amount = Array.isArray(value.gia_tri) ? value.gia_tri.join(', ') : String(value.gia_tri);
    const unit = unitName(value.don_vi);
    const shown = unit === '%' ? `${amount}%` : `${amount} ${unit}`;
    return `- ${id}: ${shown}, theo ${cited(value.can_cu, page)}, ${forceText(value.van_ban, page.law)}`;
  });
}

function exampleLines(example: RuleExample): string[] {
  const changes = Object.entries(example.thay).map(([pointer, value]) => {
    const where = fromPointer(pointer).join('.');
    return value === null ? `- bỏ ${where}` : `- ${where}: ${flow(value)}`;
  });
  return [`${example.ten} (từ examples/${example.nen}${changes.length > 0 ? ', thay' : ''})`, ...changes];
}

/** A value as YAML writes it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, child]) => `${key === '' ? '""' : key}: ${flow(child)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (typeof value === 'string')
    return /^[\p{L}/][\p{L}\p{M}\d_ /-]*$/u.test(value) ? value : JSON.stringify(value);
  return String(value);
}

const LEVELS = { nha_nuoc: 'cấp Nhà nước', bo_tinh: 'bộ, ban, ngành, tỉnh', co_so: 'cơ sở' } as const;

function awardPage(award: Award & { readonly van_ban: string }, page: Page): string[] {
  const { law, names } = page;
  const list = (slugs: readonly string[]): string => slugs.map(names.slug).join('; ');
  const kind = award.nhom === 'danh_hieu' ? 'Danh hiệu' : 'Hình thức khen thưởng';
  const criteria = law.data.tieu_chuan.filter((entry) => entry.hinh_thuc === award.id);
  const amended = law.data.sua_hinh_thuc.filter((change) => change.id === award.id);
  return [
    head(award.id, award.ten, page),
    ...fold(
      STEP,
      `${kind} ${LEVELS[award.cap]}; ${instrumentName(award.van_ban, page)}, ${forceText(award.van_ban, law)}.`,
      page.width,
    ),
    ...part('Đối tượng', [list(award.doi_tuong)], page),
    ...part(
      'Ai quyết định',
      [`${names.slug(award.quyet_dinh)} (${cited(award.quyet_dinh_can_cu, page)})`],
      page,
    ),
    ...part(
      'Ai trình',
      [`${list(award.trinh_boi)}; gửi ${list(award.nguoi_nhan)} (${cited(award.tuyen_can_cu, page)})`],
      page,
    ),
    ...part(
      'Thủ tục',
      [
        `- Công khai trước khi trình: ${yesNo(award.cong_khai)}`,
        `- Lấy ý kiến cơ quan, tổ chức liên quan: ${yesNo(award.y_kien)}`,
        `- Thủ tục đơn giản: ${award.thu_tuc_don_gian ? 'được áp dụng khi đủ điều kiện' : 'không'}`,
      ],
      page,
    ),
    ...part('Giấy tờ', paperLines(award.giay_to, page), page),
    ...part('Giấy tờ theo thủ tục đơn giản', paperLines(award.giay_to_don_gian, page), page),
    ...part(
      'Được sửa đổi',
      amended.map(
        (c) => `- ${instrumentName(c.van_ban, page)}: ${flow(c.gia_tri)}; ${forceText(c.van_ban, law)}`,
      ),
      page,
    ),
    ...part(
      'Tiêu chuẩn (đúng một điểm là đủ)',
      criteria.flatMap((entry) => criteriaLines(entry, page)),
      page,
    ),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'có' : 'không';
}

function paperLines(papers: readonly RequiredPaper[], page: Page): string[] {
  return papers.map((paper) => {
    const notes = [
      paper.khi ? 'chỉ trong một số trường hợp' : '',
      paper.dung_tu ? 'công cụ tự kết xuất' : '',
    ];
    const note = notes.filter((text) => text !== '').join(', ');
    return `- ${paper.ten} [${paper.loai}]${note ? `, ${note}` : ''} (${cited(paper.can_cu, page)})`;
  });
}

function criteriaLines(criteria: Criteria, page: Page): string[] {
  const { names } = page;
  const where = citationText(criteria.citation, (id) => instrumentName(id, page));
  const kinds =
    criteria.loai_hinh.length > 0 ? `; loại hình: ${criteria.loai_hinh.map(names.slug).join(', ')}` : '';
  return [
    `- ${where}: ${criteria.ten}${kinds} [${MARK_WORDS[criteria.dau]}]`,
    ...[...criteria.nen, criteria.cay].flatMap((node) => nodeLines(node, 1, page)),
  ];
}

function nodeLines(node: CriteriaNode, depth: number, page: Page): string[] {
  const line = (text: string): string => `${STEP.repeat(depth)}- ${text}`;
  switch (node.kind) {
    case 'tat_ca':
    case 'mot_trong': {
      const label = node.kind === 'tat_ca' ? 'tất cả' : 'một trong';
      const inner = node.nhanh.flatMap((child) => nodeLines(child, depth + 1, page));
      return [line(`${node.ten === '' ? '' : `${node.ten} — `}${label}:`), ...inner];
    }
    case 'dieu_kien':
      return [line(node.ten)];
    case 'hoi':
      return [line(`${node.ten} (người có trách nhiệm trả lời ở tra_loi.${node.ma})`)];
    case 'chua_ro':
      return [line(`${node.ten} (chưa rõ: ${node.ly_do})`)];
    case 'muon':
      return [line(`${node.ten === '' ? 'Đạt tiêu chuẩn' : node.ten} (theo ${cited(node.diem, page)})`)];
    case 'neu_co': {
      const name = instrumentName(node.van_ban, page);
      return [
        line(`${node.ten === '' ? '' : `${node.ten} — `}khi ${name} áp dụng:`),
        ...nodeLines(node.thi, depth + 1, page),
        line(`khi ${name} chưa áp dụng:`),
        ...nodeLines(node.khong_thi, depth + 1, page),
      ];
    }
  }
}

function formPage(form: FormEntry, page: Page): string[] {
  const others = page.law.data.bieu_mau.filter((other) => other.mau === form.mau && other !== form);
  return [
    head(form.mau, form.ten, page),
    ...fold(
      STEP,
      `${form.so_mau}, ${instrumentName(form.van_ban, page)}, ${forceText(form.van_ban, page.law)} [${MARK_WORDS[form.dau]}].`,
      page.width,
    ),
    ...part('Được in khi', [flow(form.khi.schema)], page),
    ...part('Tệp mẫu', [`templates/mau/${form.mau}.yaml`], page),
    ...part(
      'Cũng dùng cho',
      others.map((o) => `- ${o.so_mau}, ${instrumentName(o.van_ban, page)}: ${o.ten}`),
      page,
    ),
  ];
}

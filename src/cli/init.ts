/**
 * A new dossier folder from `templates/init/`: answers come from flags, or from a person at a terminal. Never overwrites,
 * and adds nothing to a dossier that is there: samples in it would only be faults. What nobody answered stands in square
 * brackets, which `validate` takes for no data.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { nearest } from '../core/suggest.ts';
import { CONFIG, SUBMISSION } from '../judge/folders.ts';
import { shownPath } from '../source/shown.ts';
import type { Ask, Env } from './env.ts';
import { unwritable } from './unwritable.ts';
import { UsageError } from './usage.ts';

/** Levels of the submitting agency: `co_quan.cap` of `khenthuong.schema.json`. */
export const INIT_LEVELS = ['trung_uong', 'tinh', 'so_nganh', 'xa', 'don_vi'] as const;

type Level = (typeof INIT_LEVELS)[number];

export interface InitAnswers {
  readonly ten: string;
  readonly vietTat: string;
  readonly diaDanh: string;
  readonly cap: Level;
  readonly nguoiKy: string;
  readonly chucVu: string;
}

/** Template, and the file it becomes. */
const FILES = [
  ['khenthuong.yaml', 'khenthuong.yaml'],
  ['dot-trinh.yaml', 'dot-trinh.yaml'],
  ['de-nghi.yaml', 'de-nghi/01-mau.yaml'],
] as const;

const NOMINATIONS = 'de-nghi';
const EVIDENCE = 'minh-chung';

/** Throws `UsageError` where the folder is a dossier, or lies in one. */
export async function init(dir: string, flags: Partial<InitAnswers>, env: Env): Promise<void> {
  const folder = path.resolve(env.cwd, dir);
  assertNew(folder, env);
  const answers = await answersOf(flags, env.ask);
  const templates = path.join(env.packageRoot, 'templates', 'init');
  const slots = slotsOf(answers, templates);
  const made: string[] = [];
  const kept: string[] = [];
  for (const [template, target] of FILES) {
    const source = readFileSync(path.join(templates, template), 'utf8');
    const text = fillTemplate(signed(source, answers), slots);
    (writeNew(path.join(folder, target), text, env) ? made : kept).push(
      shownPath(path.join(folder, target), env.cwd),
    );
  }
  makeFolder(path.join(folder, EVIDENCE), env);
  const lines = [
    ...made.map((file) => `Đã tạo ${file}`),
    ...kept.map((file) => `Giữ nguyên ${file} (đã có)`),
  ];
  const next = dir === '.' ? '' : ` ${dir}`;
  lines.push(
    'Chữ trong [ngoặc vuông] là chỗ phải điền: gợi ý đúng thì bỏ ngoặc, không thì ghi lại.',
    `Đặt tệp minh chứng vào thư mục ${EVIDENCE}, thay dữ liệu mẫu, rồi chạy: khenthuong validate${next}`,
  );
  env.stdout.write(`${lines.join('\n')}\n`);
}

function assertNew(folder: string, env: Env): void {
  const found =
    submissionIn(folder) ??
    namesIn(path.join(folder, NOMINATIONS)).find((name) => /\.ya?ml$/i.test(name)) ??
    submissionAbove(folder);
  if (found === undefined) return;
  throw new UsageError(
    `“${shownPath(folder, env.cwd)}” đã thuộc một hồ sơ (có ${found}), nên không thêm dữ liệu mẫu vào đó.`,
    `Hồ sơ mới: khenthuong init <thư mục khác>. Thêm một đề nghị: chép một tệp trong thư mục ${NOMINATIONS}, sửa, rồi ghi tên tệp vào de_nghi của đợt trình.`,
  );
}

function submissionIn(folder: string): string | undefined {
  return namesIn(folder).find((name) => SUBMISSION.test(name));
}

/** Of the dossier in whose folder this one lies, as `de-nghi` does. */
function submissionAbove(folder: string): string | undefined {
  const above = path.dirname(folder);
  if (above === folder) return undefined;
  return (namesIn(above).includes(CONFIG) ? submissionIn(above) : undefined) ?? submissionAbove(above);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // Not there yet, or no folder: writing will tell.
    return [];
  }
}

/** What stands in the files where nothing was answered: no reader can take it for real. */
const BLANKS: InitAnswers = {
  ten: '[Tên cơ quan]',
  vietTat: '[UBND]',
  diaDanh: '[Địa danh]',
  cap: 'xa',
  nguoiKy: '[Họ và tên]',
  chucVu: '[CHỦ TỊCH]',
};

/** What a person who is asked may agree to. */
const SUGGESTED = { ...BLANKS, vietTat: 'UBND', chucVu: 'CHỦ TỊCH' };

async function answersOf(flags: Partial<InitAnswers>, ask: Ask | undefined): Promise<InitAnswers> {
  const given = Object.fromEntries(
    Object.entries(flags).filter(([, value]) => value.trim() !== ''),
  ) as Partial<InitAnswers>;
  return { ...BLANKS, ...given, ...(ask ? await askAll(given, ask) : {}) };
}

async function askAll(given: Partial<InitAnswers>, ask: Ask): Promise<Partial<InitAnswers>> {
  const questions = {
    ten: { text: 'Tên đầy đủ của cơ quan trình' },
    vietTat: { text: 'Chữ viết tắt của cơ quan, dùng trong ký hiệu' },
    diaDanh: { text: 'Địa danh ghi trước ngày tháng' },
    cap: { text: `Cấp của cơ quan (${INIT_LEVELS.join(', ')})`, check: checkLevel },
    nguoiKy: { text: 'Họ và tên người ký tờ trình' },
    chucVu: { text: 'Chức vụ người ký' },
  } as const;
  const open = (Object.keys(questions) as (keyof InitAnswers)[]).filter((key) => given[key] === undefined);
  const answers = await ask(open.map((key) => ({ ...questions[key], fallback: SUGGESTED[key] })));
  return Object.fromEntries(open.map((key, i) => [key, answers[i]]));
}

function checkLevel(answer: string): string | undefined {
  if (INIT_LEVELS.some((level) => level === answer)) return undefined;
  const guess = nearest(answer, INIT_LEVELS);
  return guess ? `Có phải ý bạn là “${guess}”?` : `Ghi một trong: ${INIT_LEVELS.join(', ')}.`;
}

/** Where an agency of a level usually submits to, and for which award: `templates/init/noi-trinh.yaml`. */
interface Target {
  readonly cap: readonly string[];
  /** Slots of the templates. */
  readonly o: Readonly<Record<string, string>>;
}

function slotsOf(answers: InitAnswers, templates: string): Readonly<Record<string, string>> {
  const targets = parse(readFileSync(path.join(templates, 'noi-trinh.yaml'), 'utf8')) as readonly Target[];
  return {
    ...targets.find(({ cap }) => cap.includes(answers.cap))?.o,
    ten: answers.ten,
    viet_tat: answers.vietTat,
    // A rule compares it with the abbreviation.
    ky_hieu: `TTr-${answers.vietTat === BLANKS.vietTat ? SUGGESTED.vietTat : answers.vietTat}`,
    dia_danh: answers.diaDanh,
    cap: answers.cap,
    nguoi_ky: answers.nguoiKy,
    chuc_vu: answers.chucVu,
  };
}

/** A people's committee, by its name; without a name, by the level that is one. */
function isCommittee({ ten, cap }: InitAnswers): boolean {
  if (ten === BLANKS.ten) return cap === 'tinh' || cap === 'xa';
  return /^(?:(?:ủy|uỷ) ban nhân dân|UBND)(?!\p{L})/iu.test(ten.normalize('NFC').trim());
}

/**
 * The head of a committee signs on behalf of the collective: the lines of authority stand without their mark. Whether the
 * agency is one is not known without its name: the collective stands in brackets, to be confirmed or taken out.
 */
function signed(template: string, answers: InitAnswers): string {
  if (!isCommittee(answers)) return template;
  const open = template.replace(/^( +)# (?=(?:quyen_han|thay_mat): )/gmu, '$1');
  return answers.ten === BLANKS.ten ? open.replace(/(?<=thay_mat: )(.*?)(?= #)/u, '"[$1]"') : open;
}

/** Fills `"…{{name}}…"`; the result is a JSON string, which YAML reads as it is. Names and plain codes lose the quotes. */
export function fillTemplate(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/"([^"\n]*\{\{\w+\}\}[^"\n]*)"/g, (_quoted, inner: string) => {
    const value = inner
      .replace(/\{\{(\w+)\}\}/g, (_slot, name: string) => slots[name] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC');
    return PLAIN.test(value) ? value : JSON.stringify(value);
  });
}

/** Words that YAML takes as text without quotes. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M}_]*(?:[ -][\p{L}\p{M}_]+)*$/iu;

/** false when the file is there already. */
function writeNew(file: string, text: string, env: Env): boolean {
  makeFolder(path.dirname(file), env);
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw unwritable(file, error, env);
  }
}

function makeFolder(folder: string, env: Env): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error, env);
  }
}

/**
 * The report for a person: findings by file, with the line and what to do; a verdict for each nomination; a count.
 */
import type { Finding, Severity } from '../core/finding.ts';
import type { ProofStep, Verdict, VerdictWord } from '../judge/verdict.ts';
import { excerpt } from './excerpt.ts';
import type { Look } from './look.ts';
import { type Ink, type Paint, painter } from './paint.ts';
import { columnsOf, fold, pad, safe, vietnameseDates } from './prose.ts';
import type { Report, SeverityCount } from './report.ts';
import { compareGroups, groupName, SEVERITY_WORDS, VERDICT_WORDS } from './words.ts';

const SEVERITY_INK: Readonly<Record<Severity, Ink>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const VERDICT_INK: Readonly<Record<VerdictWord, Ink>> = {
  dat: 'green',
  khong_dat: 'red',
  chua_ket_luan: 'yellow',
};
const VERDICT_SIGNS: Readonly<Record<VerdictWord, string>> = { dat: '✓', khong_dat: '✗', chua_ket_luan: '?' };

/** Columns of an excerpt where the width of the reader's terminal is not known. */
const DEFAULT_WIDTH = 100;
/** Wider lines are hard to read. */
const MOST_COLUMNS = 120;

interface Pen {
  readonly paint: Paint;
  readonly width: number | undefined;
}

export function textReport(report: Report, look: Look): string {
  const width = look.columns === undefined ? undefined : Math.min(MOST_COLUMNS, Math.max(40, look.columns));
  const pen: Pen = { paint: painter(look.color), width };
  const blocks = [...fileBlocks(report, pen), ...verdictBlocks(report, pen), closing(report, pen)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The findings alone, for commands that judge nothing; empty where there are none. */
export function findingsText(report: Report, look: Look): string {
  const width = look.columns === undefined ? undefined : Math.min(MOST_COLUMNS, Math.max(40, look.columns));
  const blocks = fileBlocks(report, { paint: painter(look.color), width });
  return blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

/** One block for each finding; the first of a file carries the file's name. */
function fileBlocks(report: Report, pen: Pen): string[][] {
  let file: string | undefined;
  return report.findings.map((finding) => {
    const head = finding.place.file === file ? [] : [pen.paint('underline', safe(finding.place.file))];
    file = finding.place.file;
    return [...head, ...findingLines(finding, report.textOf(file), pen)];
  });
}

function findingLines(finding: Finding, text: string | undefined, { paint, width }: Pen): string[] {
  const { line, column } = finding.place;
  const word = SEVERITY_WORDS[finding.severity];
  const lead = `  ${line}:${column}  ${word}  `;
  const painted = `  ${paint('dim', `${line}:${column}`)}  ${paint(SEVERITY_INK[finding.severity], word)}  `;
  const message = fold(lead, `${safe(finding.message)} [${finding.rule}]`, width);
  return [
    ...message.map((row, i) => (i === 0 ? painted + row.slice(lead.length) : row)),
    ...excerptLines(finding, text, { paint, width }),
    ...labelled('Vì sao', finding.why, { paint, width }),
    ...labelled('Cách sửa', finding.fix, { paint, width }),
  ];
}

function excerptLines(finding: Finding, text: string | undefined, { paint, width }: Pen): string[] {
  if (text === undefined || text === '') return [];
  const number = String(finding.place.line);
  const gutter = `    ${number} │ `;
  const { line, caret } = excerpt(text, finding.place, (width ?? DEFAULT_WIDTH) - gutter.length);
  if (line === '') return [];
  const under = `    ${' '.repeat(number.length)} │ `;
  return [paint('dim', gutter) + line, paint('dim', under) + paint(SEVERITY_INK[finding.severity], caret)];
}

function labelled(label: string, text: string, { paint, width }: Pen): string[] {
  if (text === '') return [];
  const lead = `    ${label}: `;
  return fold(lead, safe(text), width).map((row, i) =>
    i === 0 ? `    ${paint('bold', `${label}:`)} ${row.slice(lead.length)}` : row,
  );
}

/** Verdicts under the law they were reached by. */
function verdictBlocks(report: Report, pen: Pen): string[][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of report.verdicts) {
    const key = JSON.stringify(verdict.law);
    const list = groups.get(key);
    if (list) list.push(verdict);
    else groups.set(key, [verdict]);
  }
  return [...groups.values()].map((verdicts) => [
    ...lawLines(verdicts[0]!.law, report, pen),
    ...verdicts.flatMap((verdict) => verdictLines(verdict, pen)),
  ]);
}

function lawLines(law: Verdict['law'], report: Report, { paint, width }: Pen): string[] {
  if (law.van_ban.length === 0) {
    const reason =
      law.ngay === ''
        ? 'tệp chưa đọc được hoặc chưa đúng cấu trúc'
        : `kho luật không có văn bản nào áp dụng cho ngày ${law.ngay}`;
    return fold('', paint('bold', `Kết luận: chưa xét theo luật nào (${vietnameseDates(reason)})`), width);
  }
  const names = law.van_ban.map(report.lawName).join('; ');
  const lead = 'Kết luận theo: ';
  return fold(lead, vietnameseDates(`${names} (${law.vi_sao}).`), width).map((row, i) =>
    i === 0 ? paint('bold', lead.trimEnd()) + row.slice(lead.length - 1) : row,
  );
}

const VERDICT_WIDTH = Math.max(...Object.values(VERDICT_WORDS).map(columnsOf));

function verdictLines(verdict: Verdict, { paint, width }: Pen): string[] {
  const { verdict: word, provisional } = verdict;
  const lead = `  ${VERDICT_SIGNS[word]} ${pad(VERDICT_WORDS[word], VERDICT_WIDTH)}  `;
  const award = verdict.awardName || verdict.award;
  const who = safe([verdict.nominee, award].filter((part) => part !== '').join(' — '));
  const head = fold(lead, `${who === '' ? '' : `${who}  `}${safe(verdict.file)}`, width);
  const note = (label: string, parts: readonly string[]): string[] =>
    parts.length === 0
      ? []
      : fold(`      ${label}: `, `${safe(parts.join('; ')).replace(/\.$/, '')}.`, width);
  return [
    ...head.map((row, i) => (i === 0 ? paint(VERDICT_INK[word], lead) + row.slice(lead.length) : row)),
    ...note('Tạm tính theo văn bản đã nạp', provisional === null ? [] : [VERDICT_WORDS[provisional]]),
    ...note('Không đạt', word === 'dat' ? [] : [...new Set(verdict.proof.steps.flatMap(failedSteps))]),
    ...note('Còn thiếu', word === 'dat' ? [] : verdict.missing),
  ];
}

/** Names of the innermost steps that failed. */
function failedSteps(step: ProofStep): string[] {
  if (step.result !== 'khong_dat') return [];
  const inner = [...new Set(step.steps.flatMap(failedSteps))];
  return inner.length > 0 ? inner : [step.name];
}

function closing(report: Report, pen: Pen): string[] {
  const { summary } = report;
  const { dat, khong_dat, chua_ket_luan } = summary.verdicts;
  const total = dat + khong_dat + chua_ket_luan;
  const verdicts = counted([
    [dat, VERDICT_WORDS.dat],
    [khong_dat, VERDICT_WORDS.khong_dat],
    [chua_ket_luan, VERDICT_WORDS.chua_ket_luan],
  ]);
  const groups = Object.entries(summary.byGroup).sort(([a], [b]) => compareGroups(a, b));
  const column = Math.max(0, ...groups.map(([group]) => columnsOf(groupName(group))));
  return [
    `${summary.files} tệp, ${total} đề nghị${total > 0 ? `: ${verdicts}` : ''}; ${severities(summary) || 'không có vấn đề nào'}.`,
    ...groups.map(([group, count]) => `  ${pad(groupName(group), column)}  ${severities(count)}`),
    result(report, pen),
  ];
}

function severities({ errors, warnings, infos }: SeverityCount): string {
  return counted([
    [errors, SEVERITY_WORDS.error],
    [warnings, SEVERITY_WORDS.warning],
    [infos, SEVERITY_WORDS.info],
  ]);
}

function counted(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

const RESULTS: Readonly<Record<number, readonly [Ink, string]>> = {
  0: ['green', 'Không có vấn đề phải dừng.'],
  1: ['red', 'Có vấn đề phải xử lý trước khi trình.'],
  2: ['red', 'Có đường dẫn hoặc tệp không đọc được: kết quả trên chưa đủ.'],
  3: ['yellow', 'CHƯA KẾT LUẬN: chưa thấy lỗi, nhưng chưa đủ cơ sở để nói là đạt.'],
};

function result(report: Report, { paint }: Pen): string {
  const [ink, sentence] = RESULTS[report.summary.exit] ?? RESULTS[3]!;
  const nothing = report.verdicts.length === 0 && report.summary.exit === 0;
  return paint(ink, nothing ? 'Không có đề nghị nào để xét.' : sentence);
}

/**
 * The report for a person: findings by file, with the line and what to do; a verdict for each nomination; a count.
 */
import type { Citation, Finding, Severity } from '../core/finding.ts';
import type { ProofStep, Verdict, VerdictWord } from '../judge/verdict.ts';
import { citationText } from '../law/cite.ts';
import { excerpt } from './excerpt.ts';
import type { Look } from './look.ts';
import { type Ink, type Paint, painter } from './paint.ts';
import { columnsOf, fold, pad, safe, vietnameseDates } from './prose.ts';
import type { ReportPart, SeverityCount, Subject, Summary } from './report.ts';
import { compareGroups, groupName, SEVERITY_WORDS, VERDICT_WORDS } from './words.ts';
import type { Layout, Spool } from './writer.ts';

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

/** Findings at once; verdicts, which stand together under their law, at the end. */
export const textLayout: Layout = {
  lay(part, look) {
    const pen = penOf(look);
    const verdicts = new Map<string, { heading: string; text: string }>();
    for (const verdict of part.verdicts) {
      const law = JSON.stringify(verdict.law);
      const set = verdicts.get(law) ?? { heading: printed(lawLines(verdict.law, part, pen)), text: '' };
      set.text += printed([...verdictLines(verdict, pen), ...otherLines(verdict, part, pen)]);
      verdicts.set(law, set);
    }
    let file: string | undefined;
    // One block for each finding; the first of a file carries the file's name.
    const isNoted = ({ severity, rule }: Finding) => severity === 'info' && part.noted?.has(rule) === true;
    const blocks = part.findings
      .filter((finding) => !isNoted(finding))
      .map((finding) => {
        const head = finding.place.file === file ? [] : [pen.paint('underline', safe(finding.place.file))];
        file = finding.place.file;
        return printed([...head, ...findingLines(finding, part.textOf(file), pen), '']);
      });
    const noted = part.findings.filter(isNoted).length;
    return { findings: blocks.join(''), verdicts: [...verdicts.values()], files: '', noted };
  },
  writer({ of = 'ho_so' }, look, newSpool) {
    const pen = penOf(look);
    const verdicts = new Map<string, Spool>();
    let notes = 0;
    return {
      add(laid) {
        for (const { heading, text } of laid.verdicts) {
          const spool = verdicts.get(heading) ?? newSpool();
          verdicts.set(heading, spool);
          spool.write(text);
        }
        notes += laid.noted ?? 0;
        return laid.findings;
      },
      *end({ summary }) {
        for (const [heading, spool] of verdicts) {
          yield heading;
          yield* spool.read();
          yield '\n';
        }
        yield printed(closing(summary, of, notedLines(notes, pen), pen));
      },
    };
  },
};

function penOf({ color, columns }: Look): Pen {
  const width = columns === undefined ? undefined : Math.min(MOST_COLUMNS, Math.max(40, columns));
  return { paint: painter(color), width };
}

function printed(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
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

/** The law that the verdicts below were reached by. */
function lawLines(law: Verdict['law'], { lawName }: ReportPart, { paint, width }: Pen): string[] {
  if (law.van_ban.length === 0) {
    const reason =
      law.ngay === ''
        ? 'tệp chưa đọc được hoặc chưa đúng cấu trúc'
        : `kho luật không có văn bản nào áp dụng cho ngày ${law.ngay}`;
    return fold('', paint('bold', `Kết luận: chưa xét theo luật nào (${vietnameseDates(reason)})`), width);
  }
  const names = law.van_ban.map(lawName).join('; ');
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

/** What a newer law says, where a transition clause offers it: beside the verdict, in its place only where people chose. */
function otherLines({ cach_doc_khac = [] }: Verdict, { lawName }: ReportPart, { width }: Pen): string[] {
  const lead = '      ';
  const cited = (citation: Citation) => citationText(citation, lawName);
  return cach_doc_khac.flatMap((reading) => {
    const { van_ban, can_cu, ket_luan, diem_dat } = reading;
    const clause = citationText(can_cu, () => '').trim();
    const said =
      ket_luan === null
        ? 'chưa so được, nguyên văn chưa nạp'
        : [
            VERDICT_WORDS[ket_luan] + (reading.vi_sao === '' ? '' : ` (${reading.vi_sao})`),
            `điểm đạt theo văn bản được giữ: ${diem_dat.giu_lai.map(cited).join(', ') || 'không có'}`,
            `điểm đạt theo văn bản mới: ${diem_dat.moi.map(cited).join(', ') || 'không có'}`,
            ...(ket_luan === 'dat' || reading.con_thieu.length === 0
              ? []
              : [`còn thiếu theo văn bản mới: ${reading.con_thieu.join(', ')}`]),
          ].join('; ');
    const { ket_luan_giu_lai } = reading;
    const how =
      ket_luan_giu_lai === undefined
        ? `Theo ${lawName(van_ban)} nếu có lợi hơn (${clause})`
        : `Đã chọn ${lawName(van_ban)} vì có lợi hơn (${clause}); theo văn bản được giữ thì ${VERDICT_WORDS[ket_luan_giu_lai]}, theo văn bản đã chọn`;
    return fold(lead, safe(`${how}: ${said}.`), width);
  });
}

/** Names of the innermost steps that failed; of several ways that all failed, as one: "một trong: A; hoặc B". */
function failedSteps(step: ProofStep): string[] {
  if (step.result !== 'khong_dat') return [];
  const ways = step.steps.map(failedSteps).filter((names) => names.length > 0);
  if (ways.length === 0) return [step.name];
  if (!step.any || ways.length === 1) return [...new Set(ways.flat())];
  const one = ways.map((names) => names.map((name) => name.replace(/^một trong: /, '')).join(' và '));
  return [`một trong: ${one.join(', hoặc ')}`];
}

/** Notes that ask for nothing, and how to see them. */
function notedLines(count: number, { width }: Pen): string[] {
  if (count === 0) return [];
  return fold('', `Không in ${count} lưu ý chỉ để biết; thêm --luu-y thì in đủ.`, width);
}

function closing(summary: Summary, of: Subject, noted: readonly string[], pen: Pen): string[] {
  const { dat, khong_dat, chua_ket_luan } = summary.verdicts;
  const total = dat + khong_dat + chua_ket_luan;
  const verdicts = counted([
    [dat, VERDICT_WORDS.dat],
    [khong_dat, VERDICT_WORDS.khong_dat],
    [chua_ket_luan, VERDICT_WORDS.chua_ket_luan],
  ]);
  const groups = Object.entries(summary.byGroup).sort(([a], [b]) => compareGroups(a, b));
  const column = Math.max(0, ...groups.map(([group]) => columnsOf(groupName(group))));
  const seen =
    of === 'van_ban'
      ? `${summary.files} văn bản`
      : `${summary.files} tệp, ${total} đề nghị${total > 0 ? `: ${verdicts}` : ''}`;
  return [
    `${seen}; ${severities(summary) || 'không có vấn đề nào'}.`,
    ...groups.map(([group, count]) => `  ${pad(groupName(group), column)}  ${severities(count)}`),
    ...noted,
    result(summary.exit, total, of, pen),
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

/** The same of documents: what was checked is their layout. */
const LAYOUT_RESULTS: typeof RESULTS = {
  0: [
    'green',
    'Không thấy chỗ lệch thể thức ở những điểm đọc được từ tệp; trang in ra vẫn phải xem bằng mắt.',
  ],
  1: ['red', 'Có chỗ lệch thể thức phải sửa trước khi phát hành.'],
  2: ['red', 'Có tệp không đọc được: kết quả trên chưa đủ.'],
  3: ['yellow', 'CHƯA KẾT LUẬN: chưa đủ cơ sở để nói là đúng thể thức.'],
};

function result(exit: number, nominations: number, of: Subject, { paint }: Pen): string {
  const layout = of === 'van_ban';
  const results = layout ? LAYOUT_RESULTS : RESULTS;
  const [ink, sentence] = results[exit] ?? results[3]!;
  const nothing = !layout && nominations === 0 && exit === 0;
  return paint(ink, nothing ? 'Không có đề nghị nào để xét.' : sentence);
}

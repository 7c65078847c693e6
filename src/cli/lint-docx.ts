/**
 * `khenthuong lint-docx`: reads Word files, checks their layout, prints a report as `validate` does. A line of a finding is
 * the number of a paragraph; a column is a place in it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../core/date.ts';
import { type Finding, tidyFindings } from '../core/finding.ts';
import { DocxError } from '../docx-read/open.ts';
import { loadFonts } from '../layout/fonts.ts';
import { type LintInput, lintDocx } from '../lint/lint.ts';
import { writeReport } from '../report/index.ts';
import { makeReport } from '../report/report.ts';
import { shownPath } from '../source/shown.ts';
import type { LintOptions } from './commands/lint-docx.ts';
import { docxFiles, readDocxFile } from './docx-files.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { type Exit, exitOf } from './exit.ts';
import { readRulebook } from './rulebook.ts';

interface Read {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly broken: boolean;
  /** No rule could be held against it. */
  readonly unsettled: boolean;
}

/** The exit code: 0 nothing found, 1 findings from `--fail-on` on, 2 a file that cannot be read, 3 a check that broke. */
export async function lintCommand({ paths, format, failOn }: LintOptions, env: Env): Promise<Exit> {
  const book = readRulebook(env);
  const law = loadEngine(env).law;
  const decree = law.instrument(book.van_ban);
  const name = decree?.ten ?? book.van_ban;
  const fonts = loadFonts((file) => readFileSync(path.join(env.packageRoot, 'dist', 'fonts', file)));
  const awards = law.data.hinh_thuc;
  const files = docxFiles(paths, env);
  const read = files.map((file) =>
    readOne(file, { book, fonts, awards, decree: name }, decree?.hieu_luc, env),
  );
  const findings = tidyFindings(read.flatMap((one) => one.findings));
  const exit = exitOf(
    {
      unreadable: read.some(({ broken }) => broken),
      findings,
      verdicts: [],
      defects: read.filter(({ unsettled }) => unsettled).length,
      idle: files.length === 0,
    },
    failOn,
  );
  const report = makeReport({
    version: env.version,
    ngay: env.today,
    judgement: { findings, verdicts: [], luat: [book.van_ban] },
    sources: read,
    exit,
    lawName: () => name,
    of: 'van_ban',
  });
  env.stdout.write(writeReport(format, report, env.stdout));
  return exit;
}

function readOne(
  absolute: string,
  tools: Pick<LintInput, 'book' | 'fonts' | 'awards' | 'decree'>,
  inForce: IsoDate | undefined,
  env: Env,
): Read {
  const file = shownPath(absolute, env.cwd);
  try {
    const linted = lintDocx({ ...tools, file, bytes: readDocxFile(absolute), ...(inForce && { inForce }) });
    for (const defect of linted.defects)
      env.stderr.write(`khenthuong: ${file}: một phép kiểm bị hỏng (${defect}).\n`);
    const { text, findings, defects, early } = linted;
    return { file, text, findings, broken: false, unsettled: early || defects.length > 0 };
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    return { file, text: '', findings: [unreadable(file, error)], broken: true, unsettled: false };
  }
}

function unreadable(file: string, { message, fix }: DocxError): Finding {
  return {
    ...atHead(file),
    rule: 'docx_khong_doc_duoc',
    group: 'doc_tep',
    severity: 'error',
    message,
    why: 'Không đọc được tệp thì không kiểm được thể thức của văn bản.',
    fix,
    citation: null,
  };
}

function atHead(file: string): Pick<Finding, 'place' | 'path'> {
  return { place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, path: '' };
}

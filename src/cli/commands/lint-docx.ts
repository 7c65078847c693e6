/**
 * `khenthuong lint-docx`: the wiring only; reading Word files is a chunk of its own, loaded when asked for.
 */
import { Command } from 'commander';
import { SEVERITIES, type Severity } from '../../core/finding.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../report/index.ts';
import type { Env } from '../env.ts';
import { choiceOption, formatOption } from '../options.ts';
import { loadChunk } from '../script.ts';

/** What the chunk is asked to do. */
export interface LintOptions {
  /** Files and folders, as given; one at least. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Severity;
}

const PLACES = `
Chỗ của một phát hiện ghi là đoạn:cột. Đoạn đếm từ đầu văn bản, kể cả đoạn trống, đoạn trong bảng (từng hàng, trái sang
phải) và trong khung chữ; dòng trích dưới phát hiện là chữ của đoạn ấy, dán vào ô tìm (Ctrl+F) của Word là tới.

Mã thoát:
  0  không thấy chỗ lệch nào từ mức --fail-on trở lên
  1  có chỗ lệch từ mức --fail-on trở lên
  2  gọi sai cách, hoặc tệp không đọc được
  3  chưa kết luận được: một phép kiểm bị hỏng, hoặc văn bản có trước nghị định
`;

export function lintDocxCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('lint-docx')
    .description('kiểm tra thể thức của tệp Word (.docx) theo Nghị định 30/2020/NĐ-CP')
    .usage('<tệp.docx…> [tùy chọn]')
    .argument('<đường dẫn...>', 'tệp .docx, hoặc thư mục có tệp .docx')
    .addOption(formatOption(REPORT_FORMATS))
    .option(
      '--fail-on <mức>',
      'mức thấp nhất làm mã thoát là 1: error, warning hoặc info (không ghi: error)',
      choiceOption('--fail-on', SEVERITIES),
      'error',
    )
    .addHelpText('after', PLACES)
    .action(async (paths: string[], flags: Omit<LintOptions, 'paths'>) => {
      const chunk = loadChunk(env.packageRoot, 'lint') as typeof import('../../chunk/lint.ts');
      done(await chunk.lintCommand({ paths, format: flags.format, failOn: flags.failOn }, env));
    });
}

/**
 * `khenthuong readback`: the wiring only; reading DOCX is a chunk of its own, loaded when asked for.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { formatOption, JUDGING_DAY } from '../options.ts';
import { loadChunk } from '../script.ts';

const FORMATS = ['text', 'json', 'patch'] as const;

/** What the chunk is asked to do. */
export interface ReadbackOptions {
  /** DOCX and folders of such, as given: of one submission. */
  readonly paths: readonly string[];
  /** Folder of the dossier, as given; absent: the working folder. */
  readonly dossier?: string;
  readonly format: (typeof FORMATS)[number];
  /** Write the changes into the YAML. */
  readonly write: boolean;
}

interface Flags {
  readonly hoSo?: string;
  readonly format: ReadbackOptions['format'];
  readonly va?: boolean;
  readonly ngay?: IsoDate;
}

const EXITS = `
Mã thoát:
  0  không dữ kiện nào khác YAML (hoặc đã ghi hết vào YAML bằng --va)
  1  có dữ kiện khác YAML
  2  gọi sai cách, hoặc tệp không đọc được
  3  chưa kết luận được: có DOCX không mang bản đồ dữ kiện, hồ sơ chưa đúng cấu trúc, hoặc có chỗ không đọc rõ
`;

export function readbackCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('readback')
    .description('đọc ngược DOCX đã sửa trong Word: dữ kiện nào khác YAML')
    .usage('<tệp.docx hoặc thư mục>... [tùy chọn]')
    .argument(
      '<đường dẫn...>',
      'DOCX do khenthuong build kết xuất, có thể đã sửa và lưu lại; hoặc thư mục chứa chúng',
    )
    .option('--ho-so <thư mục>', 'thư mục hồ sơ (không ghi: thư mục hiện tại)')
    .option('--va', 'ghi các thay đổi vào YAML, giữ nguyên chú thích, thứ tự khóa, cách viết')
    .addOption(formatOption(FORMATS))
    .option(...JUDGING_DAY)
    .addHelpText('after', EXITS)
    .action(async (paths: string[], { hoSo, format, va, ngay }: Flags) => {
      const chunk = loadChunk(env.packageRoot, 'readback') as typeof import('../../chunk/readback.ts');
      const options = { paths, format, write: va === true, ...(hoSo === undefined ? {} : { dossier: hoSo }) };
      done(await chunk.readbackCommand(options, { ...env, today: ngay ?? env.today }));
    });
}

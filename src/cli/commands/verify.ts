/**
 * `khenthuong verify`: the wiring only; reading PDF and ZIP is a chunk of its own, loaded when asked for.
 */
import { Command } from 'commander';
import type { Env } from '../env.ts';
import { formatOption } from '../options.ts';
import { loadChunk } from '../script.ts';

const FORMATS = ['text', 'json'] as const;

/** What the chunk is asked to do. */
export interface VerifyOptions {
  /** Folder, ZIP or PDF, as given. */
  readonly target: string;
  /** Folder of the dossier, as given. */
  readonly dossier?: string;
  readonly format: (typeof FORMATS)[number];
}

interface Flags {
  readonly hoSo?: string;
  readonly format: VerifyOptions['format'];
}

const EXITS = `
Mã thoát:
  0  mọi tệp đã kiểm còn nguyên như lúc kết xuất
  1  có tệp thiếu, thừa, đã khác, hoặc luật đã khác
  2  gọi sai cách, hoặc không đọc được
  3  chưa thấy gì khác nhưng chưa so được phần chữ của PDF (khác phiên bản)
`;

export function verifyCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('verify')
    .description('đối chiếu văn bản, gói ZIP hoặc PDF với bản kê mã băm; không cần mạng')
    .usage('<thư mục | tệp.zip | tệp.pdf> [tùy chọn]')
    .argument('<target>', 'thư mục văn bản, gói ZIP, hoặc PDF có kèm nguồn')
    .option('--ho-so <thư mục>', 'thư mục hồ sơ, để đối chiếu cả tệp nguồn và minh chứng')
    .addOption(formatOption(FORMATS))
    .addHelpText('after', EXITS)
    .action(async (target: string, flags: Flags) => {
      const chunk = loadChunk(env.packageRoot, 'seal') as typeof import('../../chunk/seal.ts');
      const { hoSo, format } = flags;
      const options = { target, format, ...(hoSo === undefined ? {} : { dossier: hoSo }) };
      done(await chunk.verifyCommand(options, env));
    });
}

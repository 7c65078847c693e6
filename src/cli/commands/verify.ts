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
  /** Folder of the agency's own forms, as given. */
  readonly templates?: string;
  /** A fingerprint off a working paper, as typed, or the text of its code. */
  readonly fingerprint?: string;
  readonly format: (typeof FORMATS)[number];
}

interface Flags {
  readonly hoSo?: string;
  readonly templates?: string;
  readonly vanTay?: string;
  readonly format: VerifyOptions['format'];
}

const EXITS = `
Mã thoát:
  0  mọi tệp đã kiểm còn nguyên như lúc kết xuất
  1  có tệp thiếu, thừa, đã khác, luật đã khác, hoặc vân tay không khớp
  2  gọi sai cách, hoặc không đọc được
  3  chưa thấy gì khác nhưng chưa so được phần chữ của PDF (khác phiên bản, thiếu mẫu riêng)
`;

export function verifyCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('verify')
    .description('đối chiếu văn bản, gói ZIP hoặc PDF với bản kê mã băm; không cần mạng')
    .usage('<thư mục | tệp.zip | tệp.pdf> [tùy chọn]')
    .argument('<đích>', 'thư mục văn bản, gói ZIP, PDF có kèm nguồn; với --van-tay: cả thư mục hồ sơ')
    .option('--ho-so <thư mục>', 'thư mục hồ sơ, để đối chiếu cả tệp nguồn và minh chứng')
    .option('--templates <thư mục>', 'mẫu riêng đã dùng khi kết xuất, để dựng lại mà so từng byte')
    .option('--van-tay <vân tay>', 'vân tay in ở chân trang: tờ giấy ấy có được in từ hồ sơ này không')
    .addOption(formatOption(FORMATS))
    .addHelpText('after', EXITS)
    .action(async (target: string, flags: Flags) => {
      const chunk = loadChunk(env.packageRoot, 'seal') as typeof import('../../chunk/seal.ts');
      const { hoSo, templates, vanTay, format } = flags;
      const options: VerifyOptions = {
        target,
        format,
        ...(hoSo === undefined ? {} : { dossier: hoSo }),
        ...(templates === undefined ? {} : { templates }),
        ...(vanTay === undefined ? {} : { fingerprint: vanTay }),
      };
      done(await chunk.verifyCommand(options, env));
    });
}

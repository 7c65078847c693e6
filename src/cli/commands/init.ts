/**
 * `khenthuong init`: a folder to start from.
 */
import { Command } from 'commander';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { INIT_LEVELS, type InitAnswers } from '../init.ts';
import { choiceOption } from '../options.ts';

export function initCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('init')
    .description('tạo thư mục hồ sơ mới từ mẫu có chú thích; không ghi đè tệp đã có')
    .usage('[thư mục] [tùy chọn]')
    .argument('[thư mục]', 'thư mục (không ghi: thư mục hiện tại)', '.')
    .option('--ten <tên>', 'tên đầy đủ của cơ quan trình')
    .option('--viet-tat <chữ>', 'chữ viết tắt của cơ quan, dùng trong ký hiệu: UBND')
    .option('--dia-danh <tên>', 'địa danh ghi trước ngày tháng')
    .option('--cap <cấp>', `cấp của cơ quan: ${INIT_LEVELS.join(', ')}`, choiceOption('--cap', INIT_LEVELS))
    .option('--nguoi-ky <họ tên>', 'họ và tên người ký tờ trình')
    .option('--chuc-vu <chức vụ>', 'chức vụ người ký: CHỦ TỊCH')
    .action(async (dir: string, flags: Partial<InitAnswers>) => {
      const { init } = await import('../init.ts');
      await init(dir, flags, env);
      done(EXIT.ok);
    });
}

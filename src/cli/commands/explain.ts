/**
 * `khenthuong explain`: what a rule, an award or a form is, in plain Vietnamese.
 */
import { Command } from 'commander';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';

export function explainCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('explain')
    .description('giải thích một quy tắc, một danh hiệu, hình thức hoặc một mẫu văn bản')
    .usage('<mã>')
    .argument('<ma>', 'mã quy tắc, danh hiệu, hình thức hoặc mẫu (xem: khenthuong list)')
    .action(async (id: string) => {
      const { explain } = await import('../explain.ts');
      explain(id, env);
      done(EXIT.ok);
    });
}

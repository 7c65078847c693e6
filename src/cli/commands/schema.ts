/**
 * `khenthuong schema`: the JSON Schema of a kind of file, for editors.
 */
import { Command } from 'commander';
import { nearest } from '../../core/suggest.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { schemaKinds, schemaText } from '../schemas.ts';
import { UsageError } from '../usage.ts';

export function schemaCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('schema')
    .description('in lược đồ JSON Schema của một loại tệp, hoặc của kết quả JSON')
    .usage('<loại tệp>')
    .argument(
      '<loại>',
      'loại tệp: khenthuong, dot_trinh, de_nghi…; hoặc kết quả --format json: report, advise, money, verify, law_at, law_diff',
    )
    .action((kind: string) => {
      const kinds = schemaKinds(env.packageRoot);
      if (!kinds.includes(kind)) {
        const guess = nearest(kind, kinds);
        throw new UsageError(
          `Không có lược đồ “${kind}”.`,
          `${guess ? `Có phải ý bạn là “${guess}”? ` : ''}Các lược đồ: ${kinds.join(', ')}.`,
        );
      }
      env.stdout.write(schemaText(env.packageRoot, kind));
      done(EXIT.ok);
    });
}

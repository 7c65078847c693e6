/**
 * Questions to a person at a terminal.
 */
import type { Ask } from './env.ts';
import { UsageError } from './usage.ts';

/** One conversation for all questions: lines pasted together are not lost. */
export function terminalAsk(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  return async (questions) => {
    // Asked for here: a run that asks nobody must not pay for loading it.
    const { createInterface } = process.getBuiltinModule('node:readline');
    return new Promise((answered, stopped) => {
      const terminal = createInterface({ input, output });
      const answers: string[] = [];
      terminal.on('close', () => stopped(new UsageError('Đã dừng, chưa tạo tệp nào.')));
      const next = (): void => {
        const question = questions[answers.length];
        if (!question) {
          answered(answers);
          terminal.close();
          return;
        }
        terminal.question(`${question.text} (để trống: ${question.fallback}): `, (line) => {
          const answer = line.trim().normalize('NFC') || question.fallback;
          const wrong = question.check?.(answer);
          if (wrong) output.write(`${wrong}\n`);
          else answers.push(answer);
          next();
        });
      };
      next();
    });
  };
}

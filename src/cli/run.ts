/**
 * One run of the program: arguments in, exit code out. Whatever goes wrong becomes one Vietnamese sentence.
 */
import { CommanderError } from 'commander';
import { painter } from '../report/paint.ts';
import type { Env } from './env.ts';
import { EXIT, type Exit } from './exit.ts';
import { failureText } from './failure.ts';
import { createProgram } from './program.ts';
import { refusal } from './refused.ts';
import { isUsageError, type UsageError } from './usage.ts';
import { wordUsage } from './wording.ts';

export async function run(argv: readonly string[], env: Env): Promise<number> {
  let exit: number = EXIT.ok;
  const program = createProgram(env, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end here too; they are no mistake.
      if (error.exitCode === 0) return EXIT.ok;
      return complain(env, wordUsage(error, program, argv, env.cwd));
    }
    if (isUsageError(error)) return complain(env, error);
    const refused = refusal(error, env);
    if (refused) return complain(env, refused);
    env.stderr.write(failureText(error, env.debug));
    return EXIT.unsettled;
  }
}

function complain(env: Env, error: UsageError): Exit {
  const paint = painter(env.stderr.color);
  env.stderr.write(
    `${paint('red', 'khenthuong:')} ${error.message}${error.hint === '' ? '' : ` ${error.hint}`}\n`,
  );
  return EXIT.usage;
}

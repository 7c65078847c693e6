/** `verify` in this process: a run of its own would take most of the time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { VerifyOptions } from '../../src/cli/commands/verify.ts';
import type { Env, Output } from '../../src/cli/env.ts';
import { verifyCommand } from '../../src/cli/seal/verify.ts';
import { isoDate } from '../../src/core/date.ts';
import { ROOT } from './support.ts';

export const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

/** Its exit code and what it printed, on a day, in a working folder. */
export async function verifyIn(
  cwd: string,
  day: string,
  options: Omit<VerifyOptions, 'format'> & Partial<Pick<VerifyOptions, 'format'>>,
  as: Partial<Env> = {},
): Promise<{ code: number; text: string }> {
  let text = '';
  const output: Output = {
    write: (part) => {
      text += part;
    },
    isTTY: false,
    columns: undefined,
    color: 0,
  };
  const env: Env = {
    today: isoDate(day),
    cwd,
    stdout: output,
    stderr: output,
    version,
    packageRoot: ROOT,
    debug: false,
    cores: () => 1,
    ask: undefined,
    ...as,
  };
  const code = await verifyCommand({ format: 'text', ...options }, env);
  return { code, text };
}

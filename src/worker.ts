/**
 * The entry of a thread: opens the work it was sent, and does each share that comes.
 */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, nextTurn, type Opener, type Order, threadEnv, type Work } from './cli/crew.ts';
import { refusal } from './cli/refused.ts';
import { loadScript } from './cli/script.ts';
import { isUsageError } from './cli/usage.ts';

const { chunk, opener, options, env } = workerData as Order;
const opened = loadScript(path.join(__dirname, `${chunk}.cjs`)) as Record<string, Opener>;
let work: Work<unknown, unknown> | undefined;

// One after the other: answers go back in the order of the shares.
let last = Promise.resolve();
parentPort!.on('message', (share: unknown) => {
  last = last.then(async () => {
    parentPort!.postMessage(await answer(share));
    await nextTurn();
  });
});

async function answer(share: unknown): Promise<Answer<unknown>> {
  try {
    // In here: what it says of wrong options is an answer too.
    work ??= opened[opener]!(options as never, threadEnv(env)) as Work<unknown, unknown>;
    return { done: await work(share, () => {}) };
  } catch (error) {
    const usage = isUsageError(error) ? error : refusal(error, env);
    if (usage) return { usage: { message: usage.message, hint: usage.hint } };
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { failed: { message, stack } };
  }
}

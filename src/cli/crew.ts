/**
 * Work in shares: one after the other in this thread, or spread over several. Results come in the order of the shares.
 */
import { on } from 'node:events';
import path from 'node:path';
import type { Look } from '../report/look.ts';
import type { Env, Output } from './env.ts';
import { UsageError } from './usage.ts';

/** Does one share; `step` tells of each file of it that was read. */
export type Work<Share, Result> = (share: Share, step: () => void) => Result | Promise<Result>;

/** What a chunk exports for work that threads may share: shares and results are plain data too. */
export type Opener = (options: never, env: Env) => Work<never, unknown>;

/** Work that another thread can open for itself: all of it plain data. */
export interface Task {
  /** Chunk of `dist/` that exports `opener`. */
  readonly chunk: string;
  readonly opener: string;
  readonly options: object;
}

/** What a thread is started with. */
export interface Order extends Task {
  readonly env: SentEnv;
}

/** What of the world a thread is told. */
interface SentEnv extends Pick<Env, 'today' | 'cwd' | 'version' | 'packageRoot' | 'debug'> {
  readonly looks: Readonly<Record<'stdout' | 'stderr', Look>>;
}

/** What a thread answers to a share. */
export type Answer<Result> =
  | { readonly done: Result }
  | { readonly usage: { readonly message: string; readonly hint: string } }
  | { readonly failed: { readonly message: string; readonly stack: string } };

/**
 * V8's heap in a thread, MB. Left to itself it grows with the work done, and a run over ten thousand dossiers would hold more
 * than one over a thousand; a low ceiling, far above any dossier, also makes V8 collect sooner.
 */
const HEAP = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 };

/** Shares that wait for each thread: it never stands idle, and what waits to be printed stays little. */
const AHEAD = 16;

function sentEnv({ today, cwd, version, packageRoot, debug, stdout, stderr }: Env): SentEnv {
  const lookOf = ({ color, columns }: Output): Look => ({ color, columns });
  const looks = { stdout: lookOf(stdout), stderr: lookOf(stderr) };
  return { today, cwd, version, packageRoot, debug, looks };
}

/** The world as a thread has it: nobody watches and nobody answers; what it has to say is in its results. */
export function threadEnv({ looks, ...env }: SentEnv): Env {
  const outputOf = (look: Look): Output => ({ ...look, isTTY: false, write: () => {} });
  return {
    ...env,
    stdout: outputOf(looks.stdout),
    stderr: outputOf(looks.stderr),
    cores: () => 1,
    ask: undefined,
  };
}

export interface Shared<Share, Result> {
  readonly shares: readonly Share[];
  /** How many files a share names. */
  readonly sizeOf: (share: Share) => number;
  /** Called once for each file. */
  readonly step: () => void;
  /** The work as another thread opens it, and as this one does. */
  readonly task: Task;
  readonly open: () => Work<Share, Result>;
  /** Threads asked for; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
  /** Shares from which threads pay for their start. */
  readonly many: number;
}

export async function* shareOut<Share, Result>(run: Shared<Share, Result>, env: Env): AsyncGenerator<Result> {
  const { shares, jobs, many, sizeOf, step } = run;
  const hands = Math.min(shares.length, jobs ?? (shares.length < many ? 1 : env.cores()));
  // One thread is worth its start too: of its heap V8 keeps little.
  if (hands < 2 && shares.length < many) {
    const work = run.open();
    for (const share of shares) {
      yield await work(share, step);
      await nextTurn();
    }
    return;
  }
  let i = 0;
  for await (const result of inCrew<Share, Result>(shares, run.task, hands, env)) {
    for (let file = sizeOf(shares[i++]!); file > 0; file--) step();
    yield result;
  }
}

/**
 * Lets the event loop turn. Work that only awaits what is ready never ends its turn, and until then V8 keeps all that weak
 * references were asked for: with documents, megabytes a dossier.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** On `hands` threads, each share in turn. Throws what the first share that failed threw; `UsageError` stays one. */
export async function* inCrew<Share, Result>(
  shares: readonly Share[],
  task: Task,
  hands: number,
  env: Env,
): AsyncGenerator<Result> {
  // Asked for here: a run without threads must not pay for loading it.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const crew = Array.from({ length: hands }, () => {
    const worker = new Worker(path.join(env.packageRoot, 'dist', 'worker.cjs'), {
      workerData: { ...task, env: sentEnv(env) } satisfies Order,
      resourceLimits: HEAP,
    });
    return { worker, answers: on(worker, 'message', { close: ['exit'] }) };
  });
  const handOut = (i: number) => {
    if (i < shares.length) crew[i % crew.length]!.worker.postMessage(shares[i]);
  };
  try {
    for (let i = 0; i < crew.length * AHEAD; i++) handOut(i);
    for (let i = 0; i < shares.length; i++) {
      const { value, done } = await crew[i % crew.length]!.answers.next();
      if (done) throw new Error('một luồng xử lý dừng giữa chừng');
      handOut(i + crew.length * AHEAD);
      yield resultOf(value[0] as Answer<Result>);
    }
  } finally {
    await Promise.all(crew.map(({ worker }) => worker.terminate()));
  }
}

function resultOf<Result>(answer: Answer<Result>): Result {
  if ('done' in answer) return answer.done;
  if ('usage' in answer) throw new UsageError(answer.usage.message, answer.usage.hint);
  throw Object.assign(new Error(answer.failed.message), { stack: answer.failed.stack });
}

/**
 * The entry: asks the process for everything a run may know, starts the program, and gives the process its exit code.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Env, Output } from './cli/env.ts';
import { EXIT } from './cli/exit.ts';
import { failureText } from './cli/failure.ts';
import { isPlain, writeWhole } from './cli/plain-output.ts';
import { loadScript } from './cli/script.ts';
import { startUnoptimised } from './cli/tier.ts';
import { type IsoDate, isoDate } from './core/date.ts';
import type { ColorLevel } from './report/paint.ts';
import { reasonOf } from './source/reasons.ts';

type Program = typeof import('./chunk/program.ts');

const { env: vars } = process;

const DEBUG = vars['KHENTHUONG_DEBUG'] === '1';

/** Set when the output refused a text: the run then cannot end well. */
let lost = false;

function main(): void {
  // What no `catch` foresaw, a broken installation included: still one sentence, never a stack trace.
  process.on('uncaughtException', (error) => {
    process.exitCode = EXIT.unsettled;
    process.stderr.write(failureText(error, DEBUG));
  });
  startUnoptimised();
  const program = loadScript(path.join(__dirname, 'program.cjs')) as Program;
  program.run(process.argv.slice(2), environment(program)).then((exit) => {
    process.exitCode = lost ? EXIT.unsettled : exit;
    // All is written: an end of its own accord would wait for V8 to finish compiling code that nobody will run.
    if (isPlain(1) && isPlain(2)) process.exit();
  });
}

function environment(program: Program): Env {
  const stdout = output(1);
  return {
    today: localDate(new Date()),
    cwd: process.cwd(),
    stdout,
    stderr: output(2),
    version: process.env.KHENTHUONG_VERSION ?? '0.0.0',
    packageRoot: path.dirname(__dirname),
    debug: DEBUG,
    cores: () => availableParallelism(),
    // `stdin` is touched only where a terminal is: opening it costs time.
    ask: stdout.isTTY && process.stdin.isTTY ? program.terminalAsk(process.stdin, process.stdout) : undefined,
  };
}

function output(fd: 1 | 2): Output {
  const failed = fd === 1 ? stdoutFailed : () => {};
  return isPlain(fd)
    ? plainOutput(fd, failed)
    : streamOutput(fd === 1 ? process.stdout : process.stderr, failed);
}

function plainOutput(fd: number, failed: (error: NodeJS.ErrnoException) => void): Output {
  let open = true;
  return {
    write: (text) => {
      if (!open) return;
      try {
        writeWhole(fd, text);
      } catch (error) {
        open = false;
        failed(error as NodeJS.ErrnoException);
      }
    },
    isTTY: false,
    columns: undefined,
    color: colorLevel(),
  };
}

function streamOutput(stream: NodeJS.WriteStream, failed: (error: NodeJS.ErrnoException) => void): Output {
  stream.on('error', failed);
  const isTTY = stream.isTTY === true;
  return {
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
    isTTY,
    columns: isTTY && stream.columns > 0 ? stream.columns : undefined,
    color: colorLevel(isTTY ? stream : undefined),
  };
}

/** A reader that has seen enough (`| head`) is no failure; a full disk is. */
function stdoutFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || lost) return;
  lost = true;
  process.exitCode = EXIT.unsettled;
  process.stderr.write(`khenthuong: Không ghi được kết quả ra đầu ra: ${reasonOf(error)}.\n`);
}

/** https://no-color.org, then FORCE_COLOR, then the terminal. */
function colorLevel(terminal?: NodeJS.WriteStream): ColorLevel {
  if (vars['NO_COLOR']) return 0;
  const force = vars['FORCE_COLOR'];
  if (force !== undefined) {
    if (force === '0' || force === 'false') return 0;
    return force === '2' ? 2 : force === '3' ? 3 : 1;
  }
  if (!terminal || vars['TERM'] === 'dumb') return 0;
  const depth = terminal.getColorDepth();
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

/** The day on the wall here, not in Greenwich. */
function localDate(now: Date): IsoDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(now.getFullYear()).padStart(4, '0');
  return isoDate(`${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

main();

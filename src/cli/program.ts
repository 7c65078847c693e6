/**
 * The command line as commander knows it: Vietnamese help, no exit of its own, output through `Env`.
 */
import { Command, type Help } from 'commander';
import { COMMANDS } from './commands/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './usage.ts';

/** A command hands its exit code to `done`. */
export type Done = (exit: number) => void;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

const EXITS = `
Mã thoát:
  0  không có vấn đề từ mức --fail-on trở lên, mọi đề nghị đã kết luận
  1  có vấn đề từ mức --fail-on trở lên
  2  gọi sai cách, hoặc đường dẫn, tệp không đọc được
  3  chưa thấy lỗi nhưng chưa đủ cơ sở kết luận, hoặc công cụ gặp lỗi
`;

export function createProgram(env: Env, done: Done): Command {
  const program = new Command('khenthuong')
    .description(
      'Kiểm tra hồ sơ đề nghị khen thưởng theo pháp luật có hiệu lực và kết xuất văn bản đúng thể thức.',
    )
    .usage('<lệnh> [tùy chọn]')
    .version(env.version, '-v, --version', 'hiện phiên bản')
    .addHelpText('after', EXITS);
  for (const register of COMMANDS) program.addCommand(register(env, done));
  const usages = new Map(program.commands.map((command) => [command.name(), command.usage()]));
  // Known flags are enough to help; the shell words every mistake.
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'hiện hướng dẫn')
      .showSuggestionAfterError(false)
      .configureHelp({
        styleTitle: (title) => TITLES[title] ?? title,
        subcommandTerm: (sub) => `${sub.name()} ${usages.get(sub.name()) ?? '[lệnh]'}`,
        optionDescription,
        argumentDescription,
      })
      .configureOutput({
        writeOut: (text) => env.stdout.write(text),
        writeErr: (text) => env.stderr.write(text),
        outputError: () => {},
        getOutHelpWidth: () => env.stdout.columns ?? 100,
        getErrHelpWidth: () => env.stderr.columns ?? 100,
        getOutHasColors: () => env.stdout.color > 0,
        getErrHasColors: () => env.stderr.color > 0,
      });
  }
  program.helpCommand('help [lệnh]', 'hiện hướng dẫn của một lệnh');
  program.hook('preAction', (_, command) => assertNamed(command));
  return program;
}

/** Options that name a file or a folder. */
const PATH_OPTION = /<(?:thư mục|tệp)/;

/** An empty path is most likely a variable without a value; to the system it would be the working folder. */
function assertNamed(command: Command): void {
  const empty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';
  const help = `Ghi tên thật, hoặc xem: khenthuong ${command.name()} --help.`;
  const at = command.args.findIndex(empty);
  if (at >= 0)
    throw new UsageError(
      `Đối số thứ ${at + 1} của “${command.name()}” là chuỗi rỗng, không phải một đường dẫn hay mã.`,
      `${help} Thư mục hiện tại là dấu chấm: “.”.`,
    );
  const option = command.options.find(
    (one) => PATH_OPTION.test(one.flags) && empty(command.getOptionValue(one.attributeName())),
  );
  if (option) throw new UsageError(`“${option.long}” là chuỗi rỗng, không phải một đường dẫn.`, help);
}

/** Without commander's English "(default: …)": our descriptions say it. */
const optionDescription: Help['optionDescription'] = (option) => option.description;
const argumentDescription: Help['argumentDescription'] = (argument) => argument.description;

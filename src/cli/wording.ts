/**
 * Commander's complaints in Vietnamese, with the nearest right word.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command, CommanderError } from 'commander';
import { nearest } from '../core/suggest.ts';
import { UsageError } from './usage.ts';

export function wordUsage(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  cwd: string,
): UsageError {
  // The one thing commander quotes is what it complains of.
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = commandOf(program, argv);
  const help = command === program ? 'khenthuong --help' : `khenthuong ${command.name()} --help`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(quoted, program, cwd);
    case 'commander.unknownOption': {
      const flags = [...command.options.flatMap((o) => [o.long, o.short]), '--help'].filter(
        (f) => f !== undefined && f !== null,
      );
      return new UsageError(
        `Không có tùy chọn “${quoted}”.`,
        suggestion(nearest(quoted, flags), `Xem: ${help}.`),
      );
    }
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find((a) => a.name() === quoted);
      return new UsageError(
        `Lệnh “${command.name()}” còn thiếu: ${argument?.description ?? quoted}.`,
        `Xem: ${help}.`,
      );
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`Tùy chọn “${quoted}” chưa có giá trị.`, `Xem: ${help}.`);
    case 'commander.missingMandatoryOptionValue':
      return new UsageError(`Lệnh “${command.name()}” cần tùy chọn “${quoted}”.`, `Xem: ${help}.`);
    case 'commander.excessArguments':
      return new UsageError(`Thừa đối số cho lệnh “${command.name()}”.`, `Xem: ${help}.`);
    case 'commander.help':
      return new UsageError('Chưa ghi lệnh nào.', 'Ví dụ: khenthuong validate.');
    default:
      return new UsageError('Gọi sai cách.', `Xem: ${help}.`);
  }
}

function unknownCommand(word: string, program: Command, cwd: string): UsageError {
  const names = program.commands.map((command) => command.name());
  const guess = nearest(word, names);
  const message = `Không có lệnh “${word}”.`;
  if (!guess && existsSync(path.resolve(cwd, word))) {
    return new UsageError(message, `Có phải ý bạn là “khenthuong validate ${word}”?`);
  }
  return new UsageError(
    message,
    suggestion(guess && `khenthuong ${guess}`, `Các lệnh: ${names.join(', ')}.`),
  );
}

function suggestion(guess: string | undefined, otherwise: string): string {
  return guess ? `Có phải ý bạn là “${guess}”?` : otherwise;
}

function commandOf(program: Command, argv: readonly string[]): Command {
  const word = argv.find((arg) => !arg.startsWith('-'));
  return program.commands.find((command) => command.name() === word) ?? program;
}

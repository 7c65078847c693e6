/** The forms of this release, and those of an agency's own folder on top (`--templates`). */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { choices } from '../../core/suggest.ts';
import { unknownNames } from '../../forms/slots.ts';
import { type Form, type Forms, loadForms } from '../../forms/template.ts';
import type { View } from '../../forms/view.ts';
import type { SchemaValidator } from '../../schema/errors.ts';
import { FORMATS_MODULE, formats } from '../../schema/formats.ts';
import { schemaFindings } from '../../schema/validate.ts';
import { readSource } from '../../source/read.ts';
import { shownPath } from '../../source/shown.ts';
import type { Env } from '../env.ts';
import { schemaText } from '../schemas.ts';
import { loadScript } from '../script.ts';
import { UsageError } from '../usage.ts';
import { sha256 } from './evidence.ts';
import type { FileHash } from './manifest.ts';

/** A file of the agency's own folder. */
interface OwnFile {
  /** `to-trinh`, `phan/kinh-gui` */
  readonly name: string;
  readonly shown: string;
  readonly text: string;
  /** Of its bytes. */
  readonly sha256: string;
}

export interface OpenedForms {
  readonly forms: Forms;
  /** The agency's own files; empty without a folder. */
  readonly own: readonly OwnFile[];
}

const ENDING = '.yaml';
const PARTS = 'phan';

/** Throws `UsageError` where the folder, or a form in it, is not as it should be. */
export function openForms(folder: string | undefined, env: Env): OpenedForms {
  const root = path.join(env.packageRoot, 'templates', 'mau');
  const own = folder === undefined ? [] : readOwn(path.resolve(env.cwd, folder), env);
  const texts = new Map(own.map(({ name, text }) => [name, text]));
  const read = (name: string): string => {
    const text = texts.get(name);
    if (text !== undefined) return text;
    const file = path.join(root, `${name}${ENDING}`);
    if (!existsSync(file)) throw new Error(`không có phần “${name}”`);
    return readFileSync(file, 'utf8');
  };
  const ids = new Set([...namesIn(root), ...own.map(({ name }) => name).filter((name) => !isPart(name))]);
  try {
    return { forms: loadForms(read, [...ids].sort()), own };
  } catch (error) {
    if (own.length === 0) throw error;
    throw new UsageError(
      `Mẫu riêng không dùng được: ${(error as Error).message.replaceAll('\n', ' ')}.`,
      'Sửa ô chữ ấy; cách viết: khenthuong schema mau.',
    );
  }
}

/** For the manifest. */
export function hashOwn(own: readonly OwnFile[]): FileHash[] {
  return own.map(({ name, sha256: hash }) => ({ file: `${name}${ENDING}`, sha256: hash }));
}

/** Throws `UsageError` where a slot of the form asks for a name that no dossier has. */
export function assertNames(form: Form, view: View, own: readonly OwnFile[]): void {
  const [unknown] = own.length === 0 ? [] : unknownNames(form, view);
  if (!unknown) return;
  const { slot, name, guess, known } = unknown;
  const whole = new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}(?!\\w)`);
  const at = own.flatMap(({ shown, text }) => {
    const line = text.split('\n').findIndex((each) => whole.test(each));
    return line < 0 ? [] : [`${shown}:${line + 1}`];
  })[0];
  const parent = name.includes('.') ? ` trong “${name.slice(0, name.lastIndexOf('.'))}”` : '';
  throw new UsageError(
    `${at ?? `mẫu ${form.id}`}: ô chữ “${slot}” gọi “${name}”, nhưng dữ liệu của mẫu không có tên này.`,
    `${guess ? `Có phải ý bạn là “${guess}”? ` : ''}${choices(name, [...known].sort(), 'ô chữ trong các mẫu của công cụ, ở templates/mau', `Các tên dùng được${parent}`)}`,
  );
}

function readOwn(folder: string, env: Env): OwnFile[] {
  const shown = (absolute: string): string => shownPath(absolute, env.cwd);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(
      `“--templates ${shown(folder)}” không phải thư mục.`,
      'Ghi thư mục chứa các tệp mẫu riêng (.yaml).',
    );
  const parts = path.join(folder, PARTS);
  const names = [
    ...namesIn(folder),
    ...(existsSync(parts) ? namesIn(parts).map((name) => `${PARTS}/${name}`) : []),
  ];
  if (names.length === 0)
    throw new UsageError(
      `Thư mục ${shown(folder)} không có tệp mẫu nào.`,
      `Đặt tệp <mã mẫu>${ENDING} vào đó, phần dùng chung vào ${PARTS}/. Chép một mẫu ở templates/mau để bắt đầu.`,
    );
  const compiled = path.join(env.packageRoot, 'dist', 'generated', 'schema-mau.cjs');
  const { mau } = loadScript(compiled, { [FORMATS_MODULE]: { formats } }) as { mau: SchemaValidator };
  const schemaOf = (): object => JSON.parse(schemaText(env.packageRoot, 'mau'));
  const problems: Finding[] = [];
  const files = names.map((name): OwnFile => {
    const absolute = path.join(folder, `${name}${ENDING}`);
    const source = readSource(absolute, shown(absolute));
    problems.push(...source.findings.filter(({ severity }) => severity === 'error'));
    if (source.data !== undefined) problems.push(...schemaFindings(source, mau, schemaOf));
    const hash = source.unreadable ? '' : sha256(readFileSync(absolute));
    return { name, shown: shown(absolute), text: source.text, sha256: hash };
  });
  // A key misspelt is also a key missing: the first says it better.
  const first = problems.find(({ rule }) => rule === 'khoa_la') ?? problems[0];
  if (first) {
    const more = problems.length > 1 ? ` (và ${problems.length - 1} chỗ khác)` : '';
    throw new UsageError(
      `${first.place.file}:${first.place.line}:${first.place.column}: ${first.message}${more}`,
      `${first.fix} Cấu trúc của mẫu: khenthuong schema mau.`,
    );
  }
  return files;
}

/** Names of the YAML files in a folder, in order, without their ending. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

function isPart(name: string): boolean {
  return name.startsWith(`${PARTS}/`);
}

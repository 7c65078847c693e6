/**
 * `khenthuong verify`: are documents, sources, evidence and law still as the manifest says? Offline, and never by
 * trusting a name: every file is hashed, and where its sources are at hand a document is made anew and compared.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../../source/reasons.ts';
import { shownPath } from '../../source/shown.ts';
import { MANIFEST } from '../build/manifest.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { UsageError } from '../usage.ts';
import { type Bundle, openFolder, openPackage, readerOf } from './bundle.ts';
import { checkBundle } from './check-bundle.ts';
import { checkLetter } from './check-letter.ts';
import { checkContainer } from './container.ts';
import { matchPaper, type PaperChecked, type PaperHome, readFingerprint } from './papers.ts';
import { type Homes, originsIn } from './remake.ts';
import { readPdf } from './sealed.ts';
import { verifyJson } from './verify-json.ts';
import { type Checked, wordChecked, wordPaper, wordSummary } from './words.ts';

/** 0: everything as it was; 1: something differs; 3: nothing differs, but not all could be checked. Throws `UsageError`. */
export async function verifyCommand(options: VerifyOptions, env: Env): Promise<number> {
  const { target, dossier, templates, fingerprint, format } = options;
  const given = fingerprint === undefined ? undefined : readFingerprint(fingerprint);
  const absolute = path.resolve(env.cwd, target);
  const shown = shownPath(absolute, env.cwd);
  const homes: Homes = {
    root: folderOf('--ho-so', dossier, 'Ghi thư mục có tệp khenthuong.yaml.', env),
    templates: folderOf('--templates', templates, 'Ghi thư mục chứa các tệp mẫu riêng (.yaml).', env),
  };
  // A dossier has no manifest; the fingerprints of its papers can be worked out from its sources.
  const bare = given !== undefined && isDossier(absolute);
  const checks = bare ? [] : await checkTarget(absolute, shown, homes, env);
  const paper = given && matchPaper(given, bare ? papersOf(absolute, shown, homes, env) : checks, env);
  const exit = exitOf(checks, paper);
  const words = [
    ...checks.map(wordChecked),
    ...(checks.length > 0 ? [wordSummary(checks)] : []),
    ...(paper ? [wordPaper(paper)] : []),
  ];
  env.stdout.write(format === 'json' ? verifyJson(checks, paper, env.version, exit) : words.join(''));
  return exit;
}

function exitOf(checks: readonly Checked[], paper: PaperChecked | undefined): number {
  if (checks.some(({ differences, law }) => differences.length > 0 || law === 'khac')) return EXIT.findings;
  if (paper?.found.length === 0) return EXIT.findings;
  return checks.some(({ open }) => open) ? EXIT.unsettled : EXIT.ok;
}

function folderOf(flag: string, given: string | undefined, hint: string, env: Env): string | undefined {
  if (given === undefined) return undefined;
  const folder = path.resolve(env.cwd, given);
  try {
    if (statSync(folder).isDirectory()) return folder;
  } catch (error) {
    throw new UsageError(`Không đọc được “${given}”: ${reasonOf(error)}.`);
  }
  throw new UsageError(`“${flag} ${given}” không phải thư mục.`, hint);
}

function isDossier(absolute: string): boolean {
  return existsSync(path.join(absolute, 'khenthuong.yaml')) && !existsSync(path.join(absolute, MANIFEST));
}

function papersOf(root: string, shown: string, { templates }: Homes, env: Env): PaperHome[] {
  const origins = originsIn(root, templates, env);
  if (origins.length === 0)
    throw new UsageError(
      `“${shown}” không có đợt trình hay công văn nào đọc được, nên không tính được vân tay.`,
      `Chạy khenthuong validate ${shown} để biết tệp nào sai.`,
    );
  return origins.map(({ file, origin }) => ({ title: `${shown}/${file}`, origin }));
}

async function checkTarget(absolute: string, shown: string, homes: Homes, env: Env): Promise<Checked[]> {
  const head = headOf(absolute, shown);
  if (head === undefined) return checkBundles(openFolder(absolute, shown), homes, env);
  if (head.startsWith('%PDF-')) return [await checkLetter(readPdf(absolute, shown), shown, homes, env)];
  if (head.startsWith('PK')) {
    const bytes = readPackage(absolute, shown);
    const [first, ...rest] = await checkBundles(openPackage(bytes, shown), homes, env);
    const { differences, notes } = checkContainer(bytes, shown);
    return [
      {
        ...first!,
        differences: [...differences, ...first!.differences],
        notes: [...first!.notes, ...notes],
      },
      ...rest,
    ];
  }
  throw new UsageError(
    `“${shown}” không phải thư mục, tệp ZIP hay PDF nên không kiểm được.`,
    `Chỉ vào thư mục có ${MANIFEST}, gói ZIP của khenthuong pack, hoặc PDF có --dinh-kem.`,
  );
}

/** One after the other: each may make documents anew. */
async function checkBundles(bundles: readonly Bundle[], homes: Homes, env: Env): Promise<Checked[]> {
  const checks: Checked[] = [];
  for (const bundle of bundles) checks.push(await checkBundle(bundle, homes, env));
  return checks;
}

/** The first bytes of a file; `undefined` for a folder. */
function headOf(absolute: string, shown: string): string | undefined {
  try {
    const stat = statSync(absolute);
    if (stat.isDirectory()) return undefined;
    if (!stat.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTREG' });
    const handle = openSync(absolute, 'r');
    try {
      const buffer = Buffer.alloc(5);
      return buffer.toString('latin1', 0, readSync(handle, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UsageError(`Không đọc được “${shown}”: ${reasonOf(error)}.`);
  }
}

function readPackage(absolute: string, shown: string): Uint8Array {
  const bytes = readerOf(path.dirname(absolute))(path.basename(absolute));
  if (bytes instanceof Uint8Array) return bytes;
  throw new UsageError(`Không đọc được “${shown}”.`, 'Kiểm tra quyền đọc và kích thước tệp.');
}

/**
 * `khenthuong verify`: are documents, sources, evidence and law still as the manifest says? Offline, and never by
 * trusting a name: every file is hashed, and where its sources are at hand a document is made anew and compared.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../../source/reasons.ts';
import { shownPath } from '../../source/shown.ts';
import { currentFingerprint } from '../build/fingerprint.ts';
import { MANIFEST, type Origin } from '../build/manifest.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import { loadEngine } from '../engine.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { UsageError } from '../usage.ts';
import { type Bundle, openFolder, openPackage, readerOf } from './bundle.ts';
import { checkExtra, checkHashes, type Difference, firstByte, firstLine } from './check.ts';
import { rebuildBundle, rebuildLetter } from './remake.ts';
import { openSealed, readPdf, type Sealed } from './sealed.ts';
import { verifyJson } from './verify-json.ts';
import { type Checked, wordChecked, wordSummary } from './words.ts';

/** 0: everything as it was; 1: something differs; 3: nothing differs, but not all could be checked. Throws `UsageError`. */
export async function verifyCommand({ target, dossier, format }: VerifyOptions, env: Env): Promise<number> {
  const absolute = path.resolve(env.cwd, target);
  const shown = shownPath(absolute, env.cwd);
  const root = dossier === undefined ? undefined : dossierRoot(dossier, env);
  const checks = await checkTarget(absolute, shown, root, env);
  const exit = exitOf(checks);
  env.stdout.write(
    format === 'json'
      ? verifyJson(checks, env.version, exit)
      : checks.map(wordChecked).join('') + wordSummary(checks),
  );
  return exit;
}

function exitOf(checks: readonly Checked[]): number {
  if (checks.some(({ differences, law }) => differences.length > 0 || law === 'khac')) return EXIT.findings;
  return checks.some(({ open }) => open) ? EXIT.unsettled : EXIT.ok;
}

function dossierRoot(dossier: string, env: Env): string {
  const root = path.resolve(env.cwd, dossier);
  try {
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    throw new UsageError(`Không đọc được “${dossier}”: ${reasonOf(error)}.`);
  }
  throw new UsageError(`“--ho-so ${dossier}” không phải thư mục.`, 'Ghi thư mục có tệp khenthuong.yaml.');
}

async function checkTarget(
  absolute: string,
  shown: string,
  root: string | undefined,
  env: Env,
): Promise<Checked[]> {
  const head = headOf(absolute, shown);
  if (head === undefined) {
    const bundles = openFolder(absolute, shown);
    return checkBundles(bundles, root, env);
  }
  if (head.startsWith('%PDF-')) return [await checkLetter(readPdf(absolute, shown), shown, root, env)];
  if (head.startsWith('PK')) {
    const bundles = openPackage(readPackage(absolute, shown), shown);
    return checkBundles(bundles, root, env);
  }
  throw new UsageError(
    `“${shown}” không phải thư mục, tệp ZIP hay PDF nên không kiểm được.`,
    `Chỉ vào thư mục có ${MANIFEST}, gói ZIP của khenthuong pack, hoặc PDF có --dinh-kem.`,
  );
}

/** One after the other: each may make documents anew. */
async function checkBundles(
  bundles: readonly Bundle[],
  root: string | undefined,
  env: Env,
): Promise<Checked[]> {
  const checks: Checked[] = [];
  for (const bundle of bundles) checks.push(await checkBundle(bundle, root, env));
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

/** A folder or a package: documents and copies by hash, sources and evidence where the dossier is given. */
async function checkBundle(bundle: Bundle, root: string | undefined, env: Env): Promise<Checked> {
  const { manifest, names, read, title } = bundle;
  const copies = manifest.copies ?? [];
  const letter = letterOf(bundle);
  const own = [
    ...checkHashes(manifest.documents, read),
    ...checkHashes(copies, read),
    ...checkExtra(names, new Set([...manifest.documents, ...copies].map(({ file }) => file)), read),
  ];
  const home = root === undefined ? [] : checkDossier(manifest, root, letter);
  const law = lawState(manifest, env);
  const notes: string[] = [];
  if (manifest.an_danh) notes.push('Bản công khai: không ghi mã băm của tệp nguồn và minh chứng.');
  else if (root === undefined) notes.push(UNCHECKED);
  let differences = [...own, ...home];
  const comparable = law === 'khop' && manifest.version === env.version && !manifest.an_danh;
  const damaged = own.some(({ kind }) => kind === 'khac');
  if (!comparable) notes.push(...whyNotRemade(manifest, env, damaged || root !== undefined));
  else if ((root !== undefined && home.length === 0) || (damaged && letter)) {
    const remade = await rebuildBundle(bundle, home.length === 0 ? root : undefined, letter, env);
    differences = [...compareRemade(bundle, own, remade), ...home];
    if (remade.size > 0) notes.push(`Đã dựng lại ${remade.size} văn bản từ nguồn và so từng byte.`);
  } else if (damaged)
    notes.push('Chỗ khác đầu tiên chỉ biết được khi dựng lại từ nguồn: thêm --ho-so <thư mục hồ sơ>.');
  const counts = { documents: manifest.documents.length, copies: copies.length };
  return {
    title,
    origin: manifest,
    counts,
    rooted: root !== undefined,
    law,
    differences,
    notes,
    open: false,
  };
}

const UNCHECKED = 'Chưa kiểm tệp nguồn và minh chứng trong thư mục hồ sơ: thêm --ho-so <thư mục hồ sơ>.';

/** Documents against those made anew: the place of the first difference, and changes that hide behind a changed manifest. */
function compareRemade(
  { manifest, read }: Bundle,
  found: readonly Difference[],
  remade: ReadonlyMap<string, Uint8Array>,
): Difference[] {
  const known = new Set(found.map(({ file }) => file));
  const placed = found.map((difference): Difference => {
    const [fresh, there] = [remade.get(difference.file), read(difference.file)];
    if (difference.kind !== 'khac' || !fresh || !(there instanceof Uint8Array)) return difference;
    const at = firstByte(fresh, there);
    return at === undefined
      ? difference
      : { ...difference, where: `byte ${at}, so với bản dựng lại từ nguồn` };
  });
  const hidden = manifest.documents.flatMap(({ file, sha256: expected }): Difference[] => {
    const [fresh, there] = [remade.get(file), read(file)];
    if (known.has(file) || !fresh || !(there instanceof Uint8Array)) return [];
    const at = firstByte(fresh, there);
    if (at === undefined) return [];
    const where = `khớp bản kê nhưng khác bản dựng lại từ nguồn, từ byte ${at}`;
    return [{ file, kind: 'khac', actual: expected, where }];
  });
  return [...placed, ...hidden];
}

/** The letter of a bundle, where sources travel in it and it can still be read. */
function letterOf({ manifest, read }: Bundle): Sealed | undefined {
  if (!manifest.dinh_kem) return undefined;
  const entry = manifest.documents.find(({ file, form }) => form === 'to-trinh' && file.endsWith('.pdf'));
  const bytes = entry && read(entry.file);
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    return openSealed(bytes, entry!.file);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Sources and evidence in the folder of the dossier. */
function checkDossier(origin: Origin, root: string, letter: Sealed | undefined): Difference[] {
  const read = readerOf(root);
  const where = (file: string, actual: Uint8Array) => {
    const before = letter?.sources.get(file);
    return before && firstLine(before, actual);
  };
  return [...checkHashes(origin.sources, read, where), ...checkHashes(origin.evidence, read)];
}

/** The PDF of a letter by itself. */
async function checkLetter(
  bytes: Buffer,
  shown: string,
  root: string | undefined,
  env: Env,
): Promise<Checked> {
  const sealed = openSealed(bytes, shown);
  const { origin, sources } = sealed;
  const inside = [
    ...checkHashes(origin.sources, (file) => sources.get(file)),
    ...checkExtra([...sources.keys()], new Set(origin.sources.map(({ file }) => file)), (file) =>
      sources.get(file),
    ),
  ].map((difference) => ({ ...difference, file: `${shown}!/${difference.file}` }));
  const law = lawState(origin, env);
  const home = root === undefined ? [] : checkDossier(origin, root, sealed);
  const notes = root === undefined ? [UNCHECKED] : [];
  const differences = [...inside, ...home];
  let open = true;
  if (inside.length > 0) open = false;
  else if (law !== 'khop' || origin.version !== env.version) notes.push(...whyNotRemade(origin, env, true));
  else {
    const fresh = await rebuildLetter(sealed, shown, env);
    const at = fresh && firstByte(fresh, bytes);
    open = fresh === undefined;
    if (!fresh)
      notes.push('Không dựng lại được tờ trình từ nguồn kèm theo, nên chưa so được phần chữ của PDF.');
    else if (at === undefined) notes.push('Đã dựng lại tờ trình từ nguồn kèm theo và so từng byte.');
    else
      differences.unshift({
        file: shown,
        kind: 'khac',
        where: `byte ${at}, so với bản dựng lại từ nguồn kèm theo`,
      });
  }
  const counts = { documents: 1, copies: 0 };
  return { title: shown, origin, counts, rooted: root !== undefined, law, differences, notes, open };
}

function lawState(origin: Origin, env: Env): Checked['law'] {
  const { law } = loadEngine(env);
  const now = origin.law && currentFingerprint(law, origin.law, env.today);
  return now === undefined ? 'khong_ghi' : now === origin.law.sha256 ? 'khop' : 'khac';
}

function whyNotRemade(origin: Origin, env: Env, wanted: boolean): string[] {
  if (!wanted || origin.an_danh) return [];
  return origin.version === env.version
    ? ['Không dựng lại để so từng byte vì dữ liệu luật của công cụ đã khác lúc kết xuất.']
    : [
        `Không dựng lại để so từng byte: văn bản lập bằng phiên bản ${origin.version}, công cụ này là ${env.version}.`,
      ];
}

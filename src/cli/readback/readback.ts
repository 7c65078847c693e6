/**
 * `khenthuong readback`: edited DOCX of one submission against the YAML of its dossier. Writes only when asked to, each file whole.
 */
import path from 'node:path';
import { compareText } from '../../core/finding.ts';
import type { FactMap } from '../../doc/fact-map.ts';
import { textHash } from '../../doc/hash.ts';
import { type EditedDocx, readDocx } from '../../docx-read/docx.ts';
import { DocxError } from '../../docx-read/open.ts';
import { decide, type Outcome } from '../../readback/decide.ts';
import { foreignNames } from '../../readback/foreign.ts';
import { type ReadDocument, readDocument } from '../../readback/read.ts';
import { makeReport } from '../../report/report.ts';
import { textLayout } from '../../report/text.ts';
import { shownPath } from '../../source/shown.ts';
import type { ReadbackOptions } from '../commands/readback.ts';
import { docxFiles, readDocxFile } from '../docx-files.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { UsageError } from '../usage.ts';
import { type Dossier, openDossier } from './dossier.ts';
import { readbackFindings } from './findings.ts';
import { type Patch, patchesOf, writePatches } from './patch.ts';

/** A document that carries a map. */
interface Mapped {
  /** As shown. */
  readonly docx: string;
  readonly map: FactMap;
  readonly paragraphs: EditedDocx['paragraphs'];
}

/** 0: no fact differs; 1: some do; 3: not all could be told. Throws `UsageError` where the files cannot be read. */
export async function readbackCommand(options: ReadbackOptions, env: Env): Promise<number> {
  const mapped: Mapped[] = [];
  let bare = 0;
  for (const absolute of docxFiles(options.paths, env)) {
    const docx = shownPath(absolute, env.cwd);
    const { map, paragraphs } = openDocx(absolute, docx);
    if (map) mapped.push({ docx, map, paragraphs });
    else {
      bare++;
      stop(
        `“${docx}” không mang bản đồ dữ kiện: không phải văn bản chính khenthuong kết xuất, là bản --an-danh, hoặc chương trình soạn thảo đã bỏ mất thuộc tính của tệp. Không so được với YAML. Kết xuất lại văn bản, sửa bằng Word hay LibreOffice trên bản ấy rồi chạy lại.`,
        env,
      );
    }
  }
  const [first] = mapped;
  if (!first) return EXIT.unsettled;
  const letter = first.map.source;
  const other = mapped.find(({ map }) => map.source !== letter);
  if (other)
    throw new UsageError(
      `“${first.docx}” in từ đợt trình ${letter}, “${other.docx}” in từ ${other.map.source}.`,
      'Mỗi lần chạy chỉ đọc văn bản của một đợt trình.',
    );
  const root = path.resolve(env.cwd, options.dossier ?? '.');
  const dossier = openDossier(root, letter, env);
  if (typeof dossier === 'string') return stop(dossier, env);
  const read = mapped.map(({ map, paragraphs }, doc) => readDocument(map, paragraphs, doc));
  assertOwn(mapped, read, dossier, shownPath(root, env.cwd));
  const decision = decide(read, dossier.files, isPrinted);
  for (const file of decision.missing)
    env.stderr.write(`khenthuong: Hồ sơ không có tệp ${file}, nên chưa so được dữ kiện in từ tệp ấy.\n`);
  const { patches, held } = patchesOf(decision.outcomes, dossier);
  if (options.write) writePatches(patches, env);
  const left = options.write
    ? decision.outcomes.filter((outcome) => !isWritten(outcome, held))
    : decision.outcomes;
  const open = bare > 0 || decision.missing.length > 0 || left.some(({ kind }) => kind === 'khong_ro');
  const differs = left.some(({ kind }) => kind !== 'khong_ro');
  const exit = differs ? EXIT.findings : open ? EXIT.unsettled : EXIT.ok;
  const docx = mapped.map((one) => one.docx);
  print({ docx, options, patches, exit, decision, dossier, all: bare === 0 }, env);
  return exit;
}

function isPrinted(text: string, hash: string): boolean {
  return textHash(text) === hash;
}

/** Against another dossier everything would differ: each difference true, and none of use. */
function assertOwn(
  mapped: readonly Mapped[],
  read: readonly ReadDocument[],
  { files }: Dossier,
  root: string,
): void {
  for (const [i, { occurrences }] of read.entries()) {
    const names = foreignNames(occurrences, files, isPrinted);
    if (!names) continue;
    throw new UsageError(
      `“${mapped[i]!.docx}” là văn bản của hồ sơ khác, không phải của “${root}”: tên, số, ngày trong đó (${names.map((name) => `“${name}”`).join(', ')}) không chỗ nào được in từ YAML của hồ sơ này.`,
      'Chỉ đúng hồ sơ bằng --ho-so <thư mục>. Nếu hồ sơ này vừa được sửa thành của người khác thì kết xuất lại, rồi sửa trên văn bản mới.',
    );
  }
}

function stop(sentence: string, env: Env): number {
  env.stderr.write(`khenthuong: ${sentence}\n`);
  return EXIT.unsettled;
}

function isWritten(outcome: Outcome, held: readonly Outcome[]): boolean {
  return outcome.kind === 'doi' && !held.includes(outcome);
}

function openDocx(absolute: string, shown: string): EditedDocx {
  try {
    return readDocx(readDocxFile(absolute));
  } catch (error) {
    if (error instanceof DocxError) throw new UsageError(`“${shown}”: ${error.message}`, error.fix);
    throw error;
  }
}

interface Told {
  readonly docx: readonly string[];
  readonly options: ReadbackOptions;
  readonly patches: readonly Patch[];
  readonly exit: number;
  readonly decision: ReturnType<typeof decide>;
  readonly dossier: Dossier;
  /** Every document could be compared. */
  readonly all: boolean;
}

function print({ docx, options, patches, exit, decision, dossier, all }: Told, env: Env): void {
  const diff = patches.map((patch) => patch.diff).join('');
  if (options.format === 'patch') {
    env.stdout.write(diff);
    return;
  }
  const findings = readbackFindings(
    decision.outcomes,
    decision.remarks,
    { docx, ...dossier.namer },
    options.write,
  );
  if (options.format === 'json') {
    const changes = decision.outcomes
      .filter(({ kind }) => kind === 'doi')
      .map(({ at, before, after }) => ({ at, before: before ?? null, after }))
      .sort((a, b) => compareText(a.at, b.at));
    const value = { version: env.version, docx, findings, changes, diff, written: options.write, exit };
    env.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  const report = makeReport({
    version: env.version,
    ngay: env.today,
    judgement: { findings, verdicts: [], luat: [] },
    sources: dossier.sources,
    exit,
    lawName: (id) => id,
  });
  env.stdout.write(textLayout.lay(report, env.stdout).findings + summaryOf(decision, all));
  if (diff !== '')
    env.stdout.write(`\n${options.write ? 'Đã ghi vào YAML' : 'Ghi được vào YAML bằng --va'}:\n\n${diff}`);
}

function summaryOf({ outcomes, remarks, missing }: ReturnType<typeof decide>, all: boolean): string {
  const changed = outcomes.filter(({ kind }) => kind === 'doi').length;
  const outside = remarks.length === 0 ? '' : ` Sửa ngoài dữ kiện: ${remarks.length} đoạn.`;
  if (outcomes.length === 0)
    return missing.length > 0
      ? `Chưa so được mọi dữ kiện.${outside}\n`
      : `Mọi dữ kiện trong ${all ? '' : 'các '}DOCX${all ? '' : ' so được'} khớp YAML.${outside}\n`;
  const others = outcomes.length - changed;
  const rest = others === 0 ? '' : `, ${others} chỗ phải do người quyết`;
  return `${changed} dữ kiện đổi giá trị rõ ràng${rest}.${outside}\n`;
}

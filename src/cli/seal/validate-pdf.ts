/**
 * `khenthuong validate to-trinh.pdf`: judges the dossier that travels inside, as if its folder were here. Evidence does
 * not travel: for each file that was there when the PDF was made, an `info` says so.
 */
import path from 'node:path';
import { type Finding, tidyFindings } from '../../core/finding.ts';
import { toPointer } from '../../core/path.ts';
import type { Workspace } from '../../judge/workspace.ts';
import { writeReport } from '../../report/index.ts';
import { makeReport } from '../../report/report.ts';
import { shownPath } from '../../source/shown.ts';
import { namedFiles, sha256 } from '../build/evidence.ts';
import type { Env } from '../env.ts';
import { examine } from '../examine.ts';
import { EXIT, type Exit } from '../exit.ts';
import { notedBy } from '../noted.ts';
import { UsageError } from '../usage.ts';
import type { ValidateOptions } from '../validate.ts';
import { openSealed, readPdf, type Sealed, withDossier } from './sealed.ts';

/** The exit code of `validate`. Throws `UsageError` on a PDF that carries no dossier, or not the one it says. */
export async function validatePdf(options: ValidateOptions, env: Env): Promise<number> {
  const [given = ''] = options.paths;
  if (options.paths.length > 1)
    throw new UsageError(
      'Mỗi lần chỉ xét lại được một tệp PDF, không kèm đường dẫn khác.',
      `Chạy riêng: khenthuong validate ${given}.`,
    );
  const absolute = path.resolve(env.cwd, given);
  const shown = shownPath(absolute, env.cwd);
  const sealed = openSealed(readPdf(absolute, shown), shown);
  const wrong = sealed.origin.sources.find(({ file, sha256: hash }) => hashOf(sealed, file) !== hash);
  if (wrong)
    throw new UsageError(
      `Tệp nguồn “${wrong.file}” kèm trong “${shown}” không khớp mã băm ghi lúc kết xuất: tệp đã bị sửa.`,
      `Xem chỗ khác: khenthuong verify ${given}.`,
    );
  // Whoever changes a page leaves the data inside as it was.
  env.stderr.write(
    `Xét dữ liệu kèm trong PDF, không đọc chữ in trên trang; để biết trang có khớp dữ liệu không: khenthuong verify ${given}\n`,
  );
  // A path outside the working folder would be absolute: the name alone is enough.
  const name = path.isAbsolute(shown) ? path.basename(shown) : shown;
  return withDossier(sealed, name, (cwd, root) => judgeInside(sealed, cwd, root, options, env));
}

async function judgeInside(
  { origin, sources }: Sealed,
  cwd: string,
  root: string,
  options: ValidateOptions,
  env: Env,
): Promise<Exit> {
  const paths = [...sources.keys()].map((file) => path.join(root, file));
  const { engine, workspace, judgement, lawName, exit } = await examine(paths, { ...env, cwd });
  const recorded = new Set(origin.evidence.map(({ file }) => file));
  const absent = absentEvidence(workspace, root, recorded);
  const findings = tidyFindings([...judgement.findings, ...absent]);
  const found = exit(options.failOn);
  const louder = options.failOn === 'info' && absent.length > 0 && found !== EXIT.usage;
  const code = louder ? EXIT.findings : found;
  const report = makeReport({
    version: env.version,
    ngay: env.today,
    judgement: { ...judgement, findings },
    sources: workspace.sources,
    exit: code,
    lawName,
  });
  const noted = notedBy(engine.law, options.notes);
  env.stdout.write(writeReport(options.format, { ...report, noted }, env.stdout));
  return code;
}

/** One finding for each piece of evidence that stayed behind, where it is first named. */
function absentEvidence(workspace: Workspace, root: string, recorded: ReadonlySet<string>): Finding[] {
  const documents = workspace.dossiers.flatMap((dossier) => [
    ...dossier.submissions.flatMap((s) => [s.document, ...s.nominations.map((n) => n.document)]),
    ...dossier.loose,
  ]);
  const told = new Set<string>();
  return documents.flatMap((document) =>
    namedFiles(document).flatMap(({ named, at }): Finding[] => {
      const folder = path.dirname(document.source.absolute);
      const target = path
        .relative(root, path.resolve(folder, named.replaceAll('\\', '/')))
        .replaceAll(path.sep, '/');
      if (!recorded.has(target) || told.has(target)) return [];
      told.add(target);
      return [
        {
          rule: 'minh_chung_ngoai_pdf',
          group: 'he_thong',
          severity: 'info',
          message: `Minh chứng “${named}” không kèm trong PDF nên chưa được xem.`,
          why: 'PDF chỉ kèm tệp nguồn và mã băm của minh chứng; lúc kết xuất tệp này có trong thư mục hồ sơ.',
          fix: 'Đối chiếu tệp nhận được với mã băm: khenthuong verify <PDF> --ho-so <thư mục hồ sơ>.',
          citation: null,
          place: document.source.locate(at, 'value'),
          path: toPointer(at),
        },
      ];
    }),
  );
}

function hashOf({ sources }: Sealed, file: string): string | undefined {
  const bytes = sources.get(file);
  return bytes && sha256(bytes);
}

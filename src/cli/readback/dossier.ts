/** The dossier that an edited document is read back against: its data as it is now, and the names its law gives. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fromPointer, valueAt } from '../../core/path.ts';
import type { DotTrinh } from '../../forms/data.ts';
import { submissionDates } from '../../judge/facts.ts';
import type { Document } from '../../judge/workspace.ts';
import type { Files } from '../../readback/decide.ts';
import { shownPath } from '../../source/shown.ts';
import type { Source } from '../../source/source.ts';
import { documentsOf, nameInside } from '../build/evidence.ts';
import { lawNames } from '../build/law-names.ts';
import type { Env } from '../env.ts';
import { open } from '../open.ts';
import { UsageError } from '../usage.ts';
import type { Namer } from './findings.ts';

export interface Dossier {
  readonly files: Files;
  readonly namer: Omit<Namer, 'docx'>;
  readonly sources: readonly Source[];
}

/** The dossier at `root` (absolute) with the submission `letter`; a sentence where nothing can be compared with it. */
export function openDossier(root: string, letter: string, env: Env): Dossier | string {
  const shown = shownPath(root, env.cwd);
  if (!existsSync(path.join(root, 'khenthuong.yaml')))
    throw new UsageError(
      `“${shown}” không phải thư mục hồ sơ: không có khenthuong.yaml.`,
      'Chỉ thư mục hồ sơ bằng --ho-so <thư mục>.',
    );
  const opened = open([root], env);
  const dossier = opened.workspace.dossiers.find((one) => nameInside(root, one.root) === '');
  const submission = dossier?.submissions.find(
    ({ document }) => nameInside(root, document.source.absolute) === letter,
  );
  if (!dossier || !submission)
    return `Hồ sơ “${shown}” không có đợt trình ${letter} mà DOCX được in từ đó. Không so được.`;
  const documents = documentsOf(dossier, submission);
  const broken = documents.filter(({ sound }) => !sound).map(({ source }) => source.file);
  if (broken.length > 0)
    return `Chưa đọc được hồ sơ cho đúng cấu trúc (${broken.join(', ')}), nên không so được với DOCX. Chạy khenthuong validate, sửa rồi chạy lại.`;
  const engine = opened.engineOf(dossier);
  const data = submission.document.data;
  const snapshot = engine.law.at({ ...submissionDates(data), hom_nay: env.today });
  const names = lawNames(engine.law, snapshot, data as unknown as DotTrinh);
  const byName = new Map(documents.map((document) => [nameInside(root, document.source.absolute), document]));
  const awards = [...new Set(engine.law.data.hinh_thuc.map(({ id }) => id))];
  return {
    sources: documents.map(({ source }) => source),
    files: {
      look: (file, pointer) => {
        const document = byName.get(file);
        return document && { value: valueAt(document.data, fromPointer(pointer)) };
      },
      voice: (file, pointer) => ({
        award: names.tenKhen,
        awards,
        giver: giverBeside(byName.get(file), pointer),
      }),
    },
    namer: {
      source: (file) => byName.get(file)?.source,
      field: (file, pointer) => {
        const kind = byName.get(file)?.kind;
        return engine.names.pointer(
          `${kind === undefined || kind === 'khenthuong' ? '' : `/${kind}`}${pointer}`,
        );
      },
      value: (value) => (typeof value === 'string' ? engine.names.slug(value) : String(value)),
    },
  };
}

/** Who gave the award of the past that stands at the pointer. */
function giverBeside(document: Document | undefined, pointer: string): string {
  const owner = document && valueAt(document.data, fromPointer(pointer).slice(0, -1));
  const { co_quan, nguoi_ky } = (owner ?? {}) as { readonly co_quan?: unknown; readonly nguoi_ky?: unknown };
  const giver = co_quan ?? nguoi_ky;
  return typeof giver === 'string' ? giver : '';
}

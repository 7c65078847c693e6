/** Puts the fingerprint into the footer of working papers (`--van-tay`): those that their form calls so, and drafts. */
import type { DocModel } from '../../doc/model.ts';
import type { Form } from '../../forms/template.ts';
import type { Env } from '../env.ts';
import { loadChunk } from '../script.ts';
import type { Origin } from './manifest.ts';
import { codeText, paperFingerprints, shownFingerprint } from './paper.ts';

interface Planned {
  readonly doc: DocModel;
  readonly form: Form;
}

/** A paper that bears a fingerprint says which; the others stay as they are. */
export type Stamped<T> = T & { readonly fingerprint?: string };

/**
 * The documents with their strips; `origin` is that of the submission. A public paper bears none: who knows all but a
 * number could find the number by trying.
 */
export function stampPapers<T extends Planned>(
  documents: readonly T[],
  origin: Origin,
  env: Env,
): readonly Stamped<T>[] {
  if (!origin.van_tay || origin.an_danh) return documents;
  if (!documents.some(isWorkingPaper)) return documents;
  const { qrRows } = loadChunk(env.packageRoot, 'qr') as typeof import('../../chunk/qr.ts');
  const fingerprintOf = paperFingerprints(origin);
  return documents.map((planned) => {
    if (!isWorkingPaper(planned)) return planned;
    const fingerprint = fingerprintOf(planned.doc.id);
    const footer = {
      lines: [
        `Vân tay: ${shownFingerprint(fingerprint)}`,
        `khenthuong ${origin.version}, ${planned.doc.id}`,
        'Đối chiếu: khenthuong verify <hồ sơ> --van-tay <vân tay>',
      ],
      code: qrRows(codeText(origin.version, planned.doc.id, fingerprint)),
    };
    return { ...planned, doc: { ...planned.doc, footer }, fingerprint };
  });
}

function isWorkingPaper({ doc, form }: Planned): boolean {
  return !form.an_danh && (form.lam_viec === true || doc.watermark !== undefined);
}

/** What the forms are given, with every value knowing its place in the dossier, so that a document can keep it. */
import type { CoQuan, FormInput, NguoiKy } from '../../forms/data.ts';
import { located } from '../../forms/origin.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { nameInside } from './evidence.ts';

/** `input` as `drawSubmission` draws it of this submission. */
export function locateInput(input: FormInput, dossier: Dossier, submission: Submission): FormInput {
  const nameOf = (document: Document) => nameInside(dossier.root, document.source.absolute);
  const letter = nameOf(submission.document);
  const { config } = dossier;
  const own = config?.sound ? located(config.data, nameOf(config)) : {};
  const carried = submission.nominations.filter(({ document }) => document.sound);
  return {
    ...input,
    co_quan: own['co_quan'] as CoQuan,
    nguoi_ky: own['nguoi_ky'] as NguoiKy,
    ...(input.noi_nhan ? { noi_nhan: own['noi_nhan'] as string[] } : {}),
    ...(input.dot_trinh ? { dot_trinh: located(input.dot_trinh, letter) } : {}),
    de_nghi: input.de_nghi.map((entry, i) => {
      const { document, index } = carried[i]!;
      const phieu = located(entry.phieu, letter, ['de_nghi', index, 'phieu']);
      return {
        ...entry,
        de_nghi: located(entry.de_nghi, nameOf(document)),
        ...(phieu ? { phieu } : {}),
      };
    }),
  };
}

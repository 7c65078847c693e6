/**
 * What travels inside the PDF of a letter (`--dinh-kem`): the sources byte for byte, what they were judged to be, and
 * `ho-so.json`, the manifest without the hashes of documents, which a document cannot hold of itself.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../core/date.ts';
import type { Finding } from '../../core/finding.ts';
import { submissionDates } from '../../judge/facts.ts';
import type { ProofStep, Verdict } from '../../judge/verdict.ts';
import type { Attachment } from '../../render/pdf-attach.ts';
import { writeReport } from '../../report/index.ts';
import { makeReport } from '../../report/report.ts';
import { documentsOf, sourcesOf } from './evidence.ts';
import { describeInside, FINDINGS_FILE, flatName, ORIGIN_FILE } from './inside-names.ts';
import type { Job, Workshop } from './jobs.ts';
import { manifestText, type Origin } from './manifest.ts';

/** The document that carries them. */
export const CARRIER_FORM = 'to-trinh';

/** Attachments of one submission, in order. Paths in them are relative to the dossier, on every machine alike. */
export function attachmentsOf(job: Job, origin: Origin, shop: Workshop): Attachment[] {
  const inside = (name: string, bytes: Uint8Array): Attachment => ({ name, bytes, ...describeInside(name) });
  return [
    inside(ORIGIN_FILE, Buffer.from(manifestText(origin))),
    inside(FINDINGS_FILE, Buffer.from(findingsOf(job, judgingDay(job, origin), shop))),
    ...sourcesOf(job.dossier, job.submission).map(({ file, absolute }) =>
      inside(flatName(file), readFileSync(absolute)),
    ),
  ];
}

/**
 * The day that findings inside a document are judged on: the day of the run where that is told, else the submission's own,
 * so that the document is the same on every day it is made.
 */
function judgingDay({ submission }: Job, origin: Origin): IsoDate {
  if (origin.hom_nay !== undefined) return origin.hom_nay as IsoDate;
  // Without one of the two the day of the run chooses the law, and is told.
  const { ngay_trinh, ngay_tiep_nhan } = submissionDates(submission.document.data);
  return ngay_trinh! > ngay_tiep_nhan! ? ngay_trinh! : ngay_tiep_nhan!;
}

/** The JSON report of this submission alone, as on a day. */
function findingsOf(job: Job, day: IsoDate, { env, examined: now }: Workshop): string {
  const examined = day === env.today ? now : now.judgedOn(day);
  const documents = documentsOf(job.dossier, job.submission);
  const names = new Map(
    examined.workspace.sources.map(({ file, absolute }) => [
      file,
      path.relative(job.dossier.root, absolute).replaceAll(path.sep, '/'),
    ]),
  );
  const nameOf = (file: string): string => names.get(file) ?? path.basename(file);
  // A message may name another file of the run: no path of this machine may travel along.
  const shown = [...names].filter(([file, name]) => file !== name && file.includes('/'));
  const text = (words: string): string =>
    shown.reduce((out, [file, name]) => out.replaceAll(file, name), words);
  const finding = (found: Finding): Finding => ({
    ...found,
    message: text(found.message),
    why: text(found.why),
    fix: text(found.fix),
    place: { ...found.place, file: nameOf(found.place.file) },
  });
  const step = (proof: ProofStep): ProofStep => ({
    ...proof,
    note: text(proof.note),
    facts: proof.facts.map((fact) => ({ ...fact, file: nameOf(fact.file) })),
    steps: proof.steps.map(step),
  });
  const own = new Set(documents.map((document) => document.source.file));
  const findings = examined.judgement.findings.filter(({ place }) => own.has(place.file));
  const verdicts = examined.judgement.verdicts
    .filter((verdict) => own.has(verdict.file))
    .map((verdict): Verdict => ({ ...verdict, file: nameOf(verdict.file), proof: step(verdict.proof) }));
  const report = makeReport({
    version: env.version,
    ngay: day,
    judgement: { findings: findings.map(finding), verdicts, luat: examined.judgement.luat },
    sources: documents.map(({ source }) => ({ file: nameOf(source.file), text: source.text })),
    exit: examined.exit('error'),
    lawName: examined.lawName,
  });
  return writeReport('json', report);
}

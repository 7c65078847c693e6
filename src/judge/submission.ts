/**
 * Judges one submission: the rules over the whole of it, then each nomination it carries.
 */
import { agencyOf, agencyOrigins, type Bench, runRules, snapshotOf, surroundings } from './bench.ts';
import { type Case, origin } from './case.ts';
import { judgedAlone } from './nomination.ts';
import { withOtherReadings } from './readings.ts';
import type { RuleRun } from './rules.ts';
import { clockFindings } from './standing.ts';
import type { Submission } from './workspace.ts';

export function judgeSubmission(bench: Bench, submission: Submission): void {
  const { document: carrier, nominations } = submission;
  const first = bench.findings.length;
  const shared = carrier.sound ? judgeWhole(bench, submission) : [];
  const whole = bench.findings.slice(first);
  const judged = nominations.map(({ document, index }) =>
    judgedAlone(bench, { document, carrier, index }, shared),
  );
  bench.verdicts.push(
    ...(carrier.sound
      ? withOtherReadings(bench, submission, { judged, whole }, (one) => judgeWhole(one, submission))
      : judged.map(({ verdict }) => verdict)),
  );
}

function judgeWhole(bench: Bench, { document, nominations }: Submission): readonly RuleRun[] {
  const snapshot = snapshotOf(bench, document);
  const sound = nominations.filter((nomination) => nomination.document.sound);
  const awards = sound.map(({ document: { data } }) => snapshot.award(String(data['hinh_thuc'])));
  const view: Case = {
    data: {
      dot_trinh: document.data,
      hom_nay: bench.input.today,
      ...agencyOf(bench.dossier),
      cac_de_nghi: sound.map((nomination) => nomination.document.data),
      cac_hinh_thuc: awards.filter((award) => award !== undefined),
    },
    origins: [
      origin('/dot_trinh', document.source),
      ...agencyOrigins(bench.dossier),
      ...sound.map((nomination, i) => origin(`/cac_de_nghi/${i}`, nomination.document.source)),
    ],
    home: origin('', document.source, ['to_trinh']),
  };
  bench.findings.push(...clockFindings(view, snapshot, bench.input.law));
  return runRules(bench, view, surroundings(bench, snapshot, view, document.source), 'dot_trinh');
}

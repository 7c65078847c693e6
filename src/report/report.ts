/**
 * All that a report says, before it is laid out: the same for a person and for a machine.
 */
import type { IsoDate } from '../core/date.ts';
import { compareText, type Finding, type Severity } from '../core/finding.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Verdict, VerdictWord } from '../judge/verdict.ts';
import type { Source } from '../source/source.ts';

export interface SeverityCount {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface Summary extends SeverityCount {
  /** How many files were read. */
  readonly files: number;
  readonly byGroup: Readonly<Record<string, SeverityCount>>;
  readonly verdicts: Readonly<Record<VerdictWord, number>>;
  readonly exit: number;
}

/** What the files are: dossiers to be judged, or documents whose layout is checked. */
export type Subject = 'ho_so' | 'van_ban';

export interface Report {
  readonly version: string;
  readonly ngay: IsoDate;
  readonly luat: readonly string[];
  /** As shown, in order. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  readonly summary: Summary;
  readonly of: Subject;
  /** The text of a file, for the line of a finding. */
  readonly textOf: (file: string) => string | undefined;
  /** Name of an instrument: "Luật số 06/2022/QH15". */
  readonly lawName: (id: string) => string;
}

export interface ReportInput {
  readonly version: string;
  readonly ngay: IsoDate;
  readonly judgement: Pick<Judgement, 'findings' | 'verdicts' | 'luat'>;
  readonly sources: readonly Pick<Source, 'file' | 'text'>[];
  readonly exit: number;
  readonly lawName: (id: string) => string;
  /** Absent: `ho_so`. */
  readonly of?: Subject;
}

export function makeReport(input: ReportInput): Report {
  const { findings, verdicts, luat } = input.judgement;
  const texts = new Map(input.sources.map((source) => [source.file, source.text]));
  const files = [...texts.keys()].sort(compareText);
  return {
    version: input.version,
    ngay: input.ngay,
    luat,
    files,
    findings,
    verdicts,
    of: input.of ?? 'ho_so',
    summary: {
      files: files.length,
      ...countSeverities(findings),
      byGroup: countGroups(findings),
      verdicts: countVerdicts(verdicts),
      exit: input.exit,
    },
    textOf: (file) => texts.get(file),
    lawName: input.lawName,
  };
}

function countSeverities(findings: readonly Finding[]): SeverityCount {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

function countGroups(findings: readonly Finding[]): Record<string, SeverityCount> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = groups.get(finding.group);
    if (list) list.push(finding);
    else groups.set(finding.group, [finding]);
  }
  const sorted = [...groups].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([group, list]) => [group, countSeverities(list)]));
}

function countVerdicts(verdicts: readonly Verdict[]): Record<VerdictWord, number> {
  const of = (word: VerdictWord) => verdicts.filter((verdict) => verdict.verdict === word).length;
  return { dat: of('dat'), khong_dat: of('khong_dat'), chua_ket_luan: of('chua_ket_luan') };
}

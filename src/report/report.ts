/**
 * All that a report says, before it is laid out: the same for a person and for a machine. It may come share by share.
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

/** One share of a report: a dossier, or all that was judged. */
export interface ReportPart {
  /** In order. */
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** As shown, in order. */
  readonly files: readonly string[];
  /** The text of a file, for the line of a finding. */
  readonly textOf: (file: string) => string | undefined;
  /** Name of an instrument: "Luật số 06/2022/QH15". */
  readonly lawName: (id: string) => string;
  /** Rules of which notes are only counted to a person. */
  readonly noted?: ReadonlySet<string>;
}

/** What is known before the first share. */
export interface ReportHead {
  readonly version: string;
  readonly ngay: IsoDate;
  /** Absent: `ho_so`. */
  readonly of?: Subject;
}

/** What is known after the last one. */
export interface ReportEnd {
  readonly luat: readonly string[];
  readonly summary: Summary;
}

/** A report that comes whole. */
export type Report = ReportHead & ReportPart & ReportEnd;

export interface ReportInput extends ReportHead {
  readonly judgement: Pick<Judgement, 'findings' | 'verdicts' | 'luat'>;
  readonly sources: readonly Pick<Source, 'file' | 'text'>[];
  readonly exit: number;
  readonly lawName: (id: string) => string;
}

export function makeReport({ judgement, sources, exit, lawName, ...head }: ReportInput): Report {
  const tally = createTally(judgement.luat);
  const part = partOf(judgement, sources, lawName);
  tally.add(countOf(part, judgement.luat));
  return { ...head, ...part, ...tally.end(exit) };
}

/** A share of a report; it holds the texts of its files. */
export function partOf(
  { findings, verdicts }: ReportInput['judgement'],
  sources: ReportInput['sources'],
  lawName: ReportInput['lawName'],
): ReportPart {
  const texts = new Map(sources.map((source) => [source.file, source.text]));
  const files = [...texts.keys()].sort(compareText);
  return { findings, verdicts, files, textOf: (file) => texts.get(file), lawName };
}

/** What one share counts: plain data, as `Laid` is. */
export interface Count {
  readonly files: number;
  readonly verdicts: readonly VerdictWord[];
  readonly findings: readonly { readonly group: string; readonly severity: Severity }[];
  /** Instruments applied. */
  readonly luat: readonly string[];
}

export function countOf({ files, verdicts, findings }: ReportPart, luat: readonly string[]): Count {
  return {
    files: files.length,
    verdicts: verdicts.map(({ verdict }) => verdict),
    findings: findings.map(({ group, severity }) => ({ group, severity })),
    luat,
  };
}

/** Adds up shares as they come, so that none of them need be kept. */
export interface Tally {
  readonly add: (count: Count) => void;
  readonly end: (exit: number) => ReportEnd;
}

/** `order`: of the instruments. */
export function createTally(order: readonly string[]): Tally {
  const luat = new Set<string>();
  const groups = new Map<string, SeverityCount>();
  const verdicts: Record<VerdictWord, number> = { dat: 0, khong_dat: 0, chua_ket_luan: 0 };
  let files = 0;
  let total = NONE;
  return {
    add(count) {
      files += count.files;
      for (const id of count.luat) luat.add(id);
      for (const verdict of count.verdicts) verdicts[verdict]++;
      for (const { group, severity } of count.findings) {
        total = oneMore(total, severity);
        groups.set(group, oneMore(groups.get(group) ?? NONE, severity));
      }
    },
    end: (exit) => ({
      luat: [...luat].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      summary: {
        files,
        ...total,
        byGroup: Object.fromEntries([...groups].sort(([a], [b]) => compareText(a, b))),
        verdicts,
        exit,
      },
    }),
  };
}

const NONE: SeverityCount = { errors: 0, warnings: 0, infos: 0 };
const COUNTS = { error: 'errors', warning: 'warnings', info: 'infos' } as const;

function oneMore(count: SeverityCount, severity: Severity): SeverityCount {
  const key = COUNTS[severity];
  return { ...count, [key]: count[key] + 1 };
}

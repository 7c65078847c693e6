/**
 * The report for a machine: one JSON object, described by `schemas/report.schema.json`, written as it comes.
 */
import type { Citation, Finding } from '../core/finding.ts';
import type { OtherReading, ProofStep, Verdict } from '../judge/verdict.ts';
import type { Layout } from './writer.ts';

/** Findings at once; verdicts and names of files wait on spools. */
export const jsonLayout: Layout = {
  lay: (part) => ({
    findings: entries(part.findings.map(findingEntry)),
    verdicts:
      part.verdicts.length === 0 ? [] : [{ heading: '', text: entries(part.verdicts.map(verdictEntry)) }],
    files: entries(part.files),
  }),
  writer({ version, ngay }, _look, newSpool) {
    const opening = `{\n  "version": ${JSON.stringify(version)},\n  "ngay": ${JSON.stringify(ngay)},\n  "findings": `;
    const findings = listOf();
    const verdicts = { list: listOf(), spool: newSpool() };
    const files = { list: listOf(), spool: newSpool() };
    let begun = false;
    const begin = () => {
      const text = begun ? '' : opening;
      begun = true;
      return text;
    };
    return {
      add(laid) {
        for (const { text } of laid.verdicts) verdicts.spool.write(verdicts.list.more(text));
        files.spool.write(files.list.more(laid.files));
        return begin() + findings.more(laid.findings);
      },
      *end({ luat, summary }) {
        yield `${begin()}${findings.close()},\n  "verdicts": `;
        yield* verdicts.spool.read();
        yield `${verdicts.list.close()},\n  "files": `;
        yield* files.spool.read();
        yield `${files.list.close()},\n`;
        const rest = JSON.stringify({ luat, summary }, null, 2);
        yield `${rest.slice(2)}\n`;
      },
    };
  },
};

const BETWEEN = ',\n    ';

/** Entries of a list two levels deep in the object, laid out as `JSON.stringify` would. */
function entries(list: readonly (object | string)[]): string {
  return list.map((entry) => JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ')).join(BETWEEN);
}

/** Such a list, from the shares of its entries. */
function listOf() {
  let empty = true;
  return {
    more(share: string): string {
      if (share === '') return '';
      const before = empty ? '[\n    ' : BETWEEN;
      empty = false;
      return before + share;
    },
    close: () => (empty ? '[]' : '\n  ]'),
  };
}

function findingEntry(finding: Finding): object {
  const { rule, group, severity, message, why, fix, place, path } = finding;
  const { file, line, column, endLine, endColumn } = place;
  const citation = citationEntry(finding.citation);
  return { rule, group, severity, message, why, fix, citation, file, line, column, endLine, endColumn, path };
}

/** All four parts, so that a reader needs no test for absence. */
function citationEntry(citation: Citation | null): object | null {
  if (citation === null) return null;
  const { van_ban, dieu = null, khoan = null, diem = null } = citation;
  return { van_ban, dieu, khoan, diem };
}

function verdictEntry(verdict: Verdict): object {
  const { file, award, nominee, verdict: word, provisional, law, missing } = verdict;
  const cach_doc_khac = (verdict.cach_doc_khac ?? []).map(readingEntry);
  const proof = proofEntry(verdict.proof);
  return { file, award, nominee, verdict: word, provisional, law, proof, missing, cach_doc_khac };
}

function readingEntry(reading: OtherReading): object {
  const { giu_lai, moi } = reading.diem_dat;
  const diem_dat = { giu_lai: giu_lai.map(citationEntry), moi: moi.map(citationEntry) };
  return { ...reading, can_cu: citationEntry(reading.can_cu), diem_dat };
}

function proofEntry(step: ProofStep): object {
  const { name, result, facts, missing, note, any = false } = step;
  const citation = citationEntry(step.citation);
  return { name, result, citation, facts, missing, note, any, steps: step.steps.map(proofEntry) };
}

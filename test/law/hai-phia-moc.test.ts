/**
 * One dossier on both sides of each change of the law: whatever the judge, the legal grounds or the prize say
 * differently is named by an entry of `khenthuong law diff` for the same two days; away from a change nothing differs.
 */
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type IsoDate, isoDate, parseDate } from '../../src/core/date.ts';
import type { Finding } from '../../src/core/finding.ts';
import { citationId } from '../../src/law/cite.ts';
import { diffLaw, type LawDiff } from '../../src/law/diff.ts';
import { prizeOf } from '../../src/law/prize.ts';
import type { SubjectKind } from '../../src/law/types.ts';
import type { SectionName } from '../../src/law/view.ts';
import {
  type Changes,
  changedExample,
  exampleNames,
  judgeWorkspace,
  loadExample,
} from '../support/dossier.ts';
import { law } from '../support/law.ts';

const BOUNDARIES = ['2024-01-01', '2025-07-01', '2026-07-01', '2026-10-01', '2027-03-01'].map(isoDate);
const EXAMPLES = exampleNames.filter((name) => name.startsWith('0'));

describe.each(BOUNDARIES)('%s', (day) => {
  const eve = addDays(day, -1);
  const told = new Set<string>();

  it.each(EXAMPLES)('%s: each difference is named', (name) => {
    const diff = diffLaw(law, eve, day);
    const [before, after] = [judgedOn(name, eve), judgedOn(name, day)];
    for (const [text, named] of differences(before, after, diff)) {
      expect(named, text).toBeDefined();
      told.add(named!);
    }
  });

  it('something differs', () => {
    expect([...told]).not.toEqual([]);
  });

  it.each(EXAMPLES)('%s: a day earlier and a day later, nothing does', (name) => {
    const [earlier, before] = [judgedOn(name, addDays(eve, -1)), judgedOn(name, eve)];
    const [after, later] = [judgedOn(name, day), judgedOn(name, addDays(day, 1))];
    expect(earlier).toEqual(before);
    expect(later).toEqual(after);
  });
});

interface Judged {
  readonly award: string;
  readonly subject: SubjectKind;
  readonly point: string;
  readonly verdict: string;
  readonly grounds: readonly string[];
  readonly prize: number | null;
  /** Sentence → the finding's rule and provision. */
  readonly findings: ReadonlyMap<string, { readonly rule: string; readonly citation: string | null }>;
}

interface Facts {
  readonly hinh_thuc: string;
  readonly can_cu: Parameters<typeof citationId>[0];
  readonly doi_tuong: { readonly loai: SubjectKind };
}

/** The example moved as a whole to end at one place of time, then submitted and received on `day`. */
function judgedOn(name: string, day: IsoDate): Judged {
  const { document, nominations } = loadExample(name).dossiers[0]!.submissions[0]!;
  const acts = document.data as Record<string, { ngay: string } | undefined>;
  const last = [acts['to_trinh'], acts['tiep_nhan']]
    .flatMap((act) => parseDate(act?.ngay) ?? [])
    .sort()
    .at(-1)!;
  // The same shift for all days around one boundary, so that only submission and receipt move.
  const shift = daysBetween(last, addDays(nearest(day), -30));
  const changes: Changes = {
    ...shifted(document.data, '/dot_trinh', shift),
    ...shifted(nominations[0]!.document.data, '/de_nghi', shift),
    '/dot_trinh/to_trinh/ngay': day,
    '/dot_trinh/tiep_nhan/ngay': day,
    '/dot_trinh/quyet_dinh': null,
  };
  const { findings, verdicts } = judgeWorkspace(changedExample(name, changes), { today: day });
  const facts = nominations[0]!.document.data as unknown as Facts;
  const [{ verdict, provisional, law: applied }] = verdicts as [(typeof verdicts)[number]];
  const sum = prizeOf(law, day, facts.hinh_thuc, facts.doi_tuong.loai);
  return {
    award: facts.hinh_thuc,
    subject: facts.doi_tuong.loai,
    point: citationId(facts.can_cu),
    verdict: `${verdict} ${provisional}`,
    grounds: applied.van_ban,
    prize: 'tien' in sum ? sum.tien : null,
    findings: new Map(findings.map((finding) => [sentence(finding), ruleOf(finding)])),
  };
}

function nearest(day: IsoDate): IsoDate {
  return BOUNDARIES.find((boundary) => Math.abs(daysBetween(boundary, day)) < 5)!;
}

/** Every date below a pointer, moved. */
function shifted(data: unknown, pointer: string, days: number): Record<string, string> {
  if (data === null || typeof data !== 'object') {
    const date = parseDate(data);
    return date ? { [pointer]: addDays(date, days) } : {};
  }
  return Object.assign(
    {},
    ...Object.entries(data).map(([key, value]) => shifted(value, `${pointer}/${key}`, days)),
  );
}

/** What a finding says, without the days and counts that move with the dossier. */
function sentence({ rule, severity, message, why, fix, citation }: Finding): string {
  const words = [message, why, fix].map((part) =>
    part.replace(/\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2}/g, '…').replace(/\d+ ngày/g, '… ngày'),
  );
  return [rule, severity, citation ? citationId(citation) : '', ...words].join(' | ');
}

function ruleOf({ rule, citation }: Finding) {
  return { rule, citation: citation ? citationId(citation) : null };
}

/** What differs, in words, and the entry of the diff that names it; `undefined`: none does. */
function differences(
  before: Judged,
  after: Judged,
  diff: LawDiff,
): [text: string, named: string | undefined][] {
  const { award, subject, point } = before;
  const has = (name: SectionName, id: string): string | undefined => {
    const { them, bot, doi } = diff.muc[name];
    return [...them, ...bot, ...doi].some((entry) => entry.id === id) ? `${name}/${id}` : undefined;
  };
  const found: [string, string | undefined][] = [];
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [text, { rule, citation }] of one.findings) {
      if (other.findings.has(text)) continue;
      const byRule = has('quy_tac', rule);
      const byAward = law.data.quy_tac.some(({ id }) => id === rule) ? has('hinh_thuc', award) : undefined;
      const byText = citation === null ? undefined : has('van_ban', citation.split(':')[0]!);
      found.push([text, byRule ?? byText ?? byAward ?? has('tieu_chuan', point)]);
    }
    for (const id of one.grounds) if (!other.grounds.includes(id)) found.push([id, has('van_ban', id)]);
  }
  if (before.verdict !== after.verdict)
    found.push([`${before.verdict} → ${after.verdict}`, has('tieu_chuan', point) ?? has('hinh_thuc', award)]);
  if (before.prize !== after.prize) {
    const prize = `${award}/${subject}`;
    const change = diff.muc.tien_thuong.doi.find(({ id }) => id === prize)?.thay_doi['tien'];
    const fresh = diff.muc.tien_thuong.them.find(({ id }) => id === prize)?.gia_tri['tien'];
    const same = change
      ? change.truoc === before.prize && change.sau === after.prize
      : before.prize === null && fresh === after.prize;
    found.push([`${before.prize} → ${after.prize}`, same ? `tien_thuong/${prize}` : undefined]);
  }
  return found;
}

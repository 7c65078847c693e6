/** What was not read in the law itself never produces an error: every rule, under each decree, and every standard. */
import { describe, expect, it } from 'vitest';
import { addYears, type IsoDate, isoDate, parseDate } from '../../src/core/date.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import type { Document, Workspace } from '../../src/judge/workspace.ts';
import { citationId } from '../../src/law/cite.ts';
import { createLaw, type Law, mayBlock } from '../../src/law/law.ts';
import { lawOn } from '../../src/law/prize.ts';
import type { Criteria, LawData, Mark, RuleSpec } from '../../src/law/types.ts';
import { changedExample, exampleNames, judgeWorkspace, names } from '../support/dossier.ts';
import { law, lawData, validators } from '../support/law.ts';

const today = isoDate('2026-11-22');
const WORDS = 'chưa đối chiếu nguyên văn';

/** The law as if nothing of it had been seen. Standards stay lazy: the head lies over them. */
function remembered(dau: Mark): LawData {
  const provisions = Object.entries(lawData.dieu_khoan).map(([id, entry]) => [id, { ...entry, dau }]);
  return {
    ...lawData,
    dieu_khoan: Object.fromEntries(provisions),
    tieu_chuan: lawData.tieu_chuan.map(
      (entry) => Object.create(entry, { dau: { value: dau, enumerable: true } }) as Criteria,
    ),
  };
}

const REGIMES = ['nd_91_2017', 'nd_98_2023', 'nd_152_2025'] as const;
type Regime = (typeof REGIMES)[number];

/** The dossier moved by whole years, but not the lives of its people, whose citizen numbers tell their years. */
function shift(value: unknown, years: number, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => shift(item, years));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, shift(child, years, name)]),
    );
  if (key === 'nam' && typeof value === 'number') return value + years;
  const day = key === 'ngay_sinh' || key === 'ngay_thanh_lap' ? undefined : parseDate(value);
  return day ? addYears(day, years) : value;
}

function shifted(workspace: Workspace, years: number): Workspace {
  const copy = (document: Document): Document => ({
    ...document,
    data: shift(document.data, years) as Document['data'],
  });
  return {
    ...workspace,
    dossiers: workspace.dossiers.map((dossier) => ({
      ...dossier,
      submissions: dossier.submissions.map(({ document, nominations }) => ({
        document: copy(document),
        nominations: nominations.map((one) => ({ ...one, document: copy(one.document) })),
      })),
    })),
  };
}

/** The same dossier received under a decree, today moved along; nothing where no year puts it there. */
function under(regime: Regime, workspace: Workspace): { there: Workspace; day: IsoDate } | undefined {
  // Without a submission, today decides.
  if (workspace.dossiers[0]!.submissions.length === 0)
    return { there: workspace, day: isoDate(DAYS[regime]) };
  for (const years of [0, -1, 1, -2, 2, -3, -4, -5, -6]) {
    const there = shifted(workspace, years);
    const { to_trinh, tiep_nhan } = there.dossiers[0]!.submissions[0]!.document.data as {
      to_trinh?: { ngay?: string };
      tiep_nhan?: { ngay?: string };
    };
    const [sent, received] = [parseDate(to_trinh?.ngay), parseDate(tiep_nhan?.ngay)];
    if (!sent) continue;
    const day = addYears(today, years);
    const dates = { ngay_trinh: sent, ...(received ? { ngay_tiep_nhan: received } : {}), hom_nay: day };
    if (law.at(dates).has(regime)) return { there, day };
  }
  return undefined;
}

const run = (workspace: Workspace, under: Law, day = today): Judgement =>
  judge(workspace, { law: under, validators, names, today: day });

/** A day on which each decree alone is the decree in force. */
const DAYS: Readonly<Record<Regime, string>> = {
  nd_91_2017: '2022-03-02',
  nd_98_2023: '2024-09-02',
  nd_152_2025: '2026-02-02',
};
const forgotten = createLaw(remembered('R'));
const hearsay = createLaw(remembered('V~'));

describe.each(REGIMES)('under %s', (regime) => {
  const snapshot = lawOn(law, isoDate(DAYS[regime]));
  const grounded = lawData.quy_tac.filter((rule) => rule.can_cu.some((id) => snapshot.provision(id)));

  /** Findings of a rule in those of its failing examples that can be moved under this decree. */
  function failing(rule: RuleSpec, read: Law): Finding[] {
    return rule.vi_du
      .filter((example) => example.ket_qua === 'sai')
      .flatMap((example) => {
        const moved = under(regime, changedExample(example.nen, example.thay));
        return (moved ? run(moved.there, read, moved.day).findings : []).filter(
          (finding) => finding.rule === rule.id,
        );
      });
  }

  it.each(grounded.map((rule) => [rule.id, rule] as const))('%s, from memory, only warns', (_id, rule) => {
    const weak = [...failing(rule, forgotten), ...failing(rule, hearsay)];
    expect(weak.length, 'no failing example reaches this decree').toBeGreaterThan(0);
    for (const finding of weak) {
      expect(finding.severity).not.toBe('error');
      expect(finding.why).toContain(WORDS);
    }
    const strong = failing(rule, law);
    for (const finding of strong) {
      // The day of a legal ground may itself rest on a text that was not seen.
      const unseenDay = finding.why.includes('Ngày hiệu lực của ');
      const mark = unseenDay ? 'V~' : lawData.dieu_khoan[citationId(finding.citation!)]!.dau;
      if (mayBlock(mark)) expect(finding.why).not.toContain(WORDS);
      else {
        expect(finding.severity).not.toBe('error');
        expect(finding.why).toContain(WORDS);
      }
      if (rule.muc === 'error' && mayBlock(mark) && !finding.message.startsWith('Chưa xét được'))
        expect(finding.severity).toBe('error');
    }
  });
});

describe('standards from memory', () => {
  const spoils: readonly [string, Record<string, unknown>][] = [
    ['an answer is no', { '/de_nghi/tra_loi/guong_mau_chap_hanh/ket_qua': false }],
    ['the wrong point', { '/de_nghi/can_cu': { van_ban: 'luat_06_2022', dieu: '73', khoan: '6' } }],
    ['the wrong award', { '/de_nghi/hinh_thuc': 'huan_chuong_khong_ten' }],
    ['the wrong type', { '/de_nghi/loai_hinh': 'nien_han' }],
    ['nobody of this khoản', { '/de_nghi/doi_tuong/nhom': 'khac', '/de_nghi/can_cu/diem': 'đ' }],
    ['a lesser rating', { '/de_nghi/xep_loai': [] }],
  ];
  const own = (judgement: Judgement) =>
    judgement.findings.filter(
      ({ group, rule }) => group === 'tieu_chuan' && !lawData.quy_tac.some((known) => known.id === rule),
    );

  it.each(exampleNames.flatMap((name) => spoils.map(([what, changes]) => [name, what, changes] as const)))(
    '%s, %s: no error, no “không đạt”',
    (name, _what, changes) => {
      const workspace = changedExample(name, changes);
      for (const read of [forgotten, hearsay]) {
        const judgement = run(workspace, read);
        for (const finding of own(judgement)) {
          expect(finding.severity, finding.message).not.toBe('error');
          if (finding.rule !== 'tieu_chuan_chua_ro') expect(finding.why).toContain(WORDS);
        }
        expect(judgement.verdicts.map(({ verdict }) => verdict)).not.toContain('khong_dat');
      }
    },
  );

  it('the spoils do spoil', () => {
    const errors = spoils.map(([, changes]) =>
      exampleNames.some((name) =>
        own(judgeWorkspace(changedExample(name, changes))).some((finding) => finding.severity === 'error'),
      ),
    );
    expect(errors).toEqual([true, true, true, true, expect.anything(), expect.anything()]);
  });
});

it('a number from memory makes no rule of a seen provision an error', () => {
  const marks = (id: string) => lawData.dieu_khoan[id]!.dau;
  for (const rule of lawData.quy_tac.filter(({ muc }) => muc === 'error')) {
    const read = JSON.stringify(rule.thi.schema).match(/(?<="tham_so":")[^"]+/g) ?? [];
    for (const values of read.map((id) => lawData.tham_so[id] ?? []))
      for (const value of values) {
        const ground = rule.can_cu.find((id) => id.startsWith(value.van_ban));
        if (ground && mayBlock(marks(ground))) expect(mayBlock(marks(value.can_cu)), rule.id).toBe(true);
      }
  }
});

describe('a legal ground that is no longer in force', () => {
  const typed = (cau: string) => {
    const changes = { '/dot_trinh/to_trinh/can_cu': [{ cau }] };
    const { findings, verdicts } = judgeWorkspace(changedExample('04-ca-nhan-dot-xuat', changes));
    const finding = findings.find(({ rule }) => rule === 'cau_can_cu_con_hieu_luc');
    return { ...finding!, verdict: verdicts[0]!.verdict };
  };

  it('is an error where the text that ended it was seen', () => {
    const found = typed('Căn cứ Nghị định số 98/2023/NĐ-CP');
    expect([found.severity, found.verdict]).toEqual(['error', 'khong_dat']);
    expect(found.why).not.toContain(WORDS);
  });

  it('only warns where it was not, and leaves the verdict open', () => {
    for (const cau of ['Căn cứ Thông tư số 01/2024/TT-BNV', 'Căn cứ Luật số 06/2026/QH16']) {
      const found = typed(cau);
      expect([found.severity, found.verdict], cau).toEqual(['warning', 'chua_ket_luan']);
      expect(found.why, cau).toContain(WORDS);
    }
  });

  it('of several in one sentence, the surest speaks', () => {
    const found = typed('Căn cứ Thông tư số 01/2024/TT-BNV và Nghị định số 98/2023/NĐ-CP');
    expect([found.severity, found.verdict]).toEqual(['error', 'khong_dat']);
  });

  it.each([
    ['Căn cứ NĐ 91/2017', 'Nghị định số 152/2025/NĐ-CP'],
    ['Căn cứ TT 12/2019/TT-BNV', 'Thông tư số 15/2025/TT-BNV'],
    ['Căn cứ Luật Thi đua, khen thưởng năm 2003', 'Luật Thi đua, khen thưởng năm 2022'],
  ])('%s: is replaced by what is in force that day, not by what came next', (cau, replacement) => {
    expect(typed(cau).fix).toContain(`văn bản thay thế: ${replacement})`);
  });
});

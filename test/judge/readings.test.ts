/**
 * "The old law goes on, the new one applies where it is more favourable": both readings are shown, the verdict stays
 * that of the law kept, and a law that is not loaded is never taken to be the better one.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compilePack } from '../../src/chunk/compile.ts';
import { lawNames } from '../../src/cli/build/law-names.ts';
import { isoDate } from '../../src/core/date.ts';
import { submissionDates } from '../../src/judge/facts.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import { createLaw } from '../../src/law/law.ts';
import { mergeLaw } from '../../src/law/merge.ts';
import type { LawData } from '../../src/law/types.ts';
import { writeReport } from '../../src/report/index.ts';
import { makeReport } from '../../src/report/report.ts';
import { type Changes, changedExample, judgeWorkspace, names, root } from '../support/dossier.ts';
import { lawData, validators } from '../support/law.ts';

const EXAMPLE = '02-cong-nhan-sang-kien';
const RECEIVED = '/dot_trinh/tiep_nhan/ngay';
/** A named person says that the cited point is not met. */
const FAILING: Changes = { '/de_nghi/tra_loi/nhieu_thanh_tich/ket_qua': false };
const of = ({ findings }: Judgement, rule: string) => findings.filter((finding) => finding.rule === rule);
const judged = (today: string, changes: Changes = {}) =>
  judgeWorkspace(changedExample(EXAMPLE, changes), { today });

describe('a newer law whose text is not loaded', () => {
  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-10-02', true],
  ])('judged on %s: told that it cannot be compared: %s', (today, told) => {
    const result = judged(today);
    const [verdict] = result.verdicts;
    expect(verdict!.verdict).toBe('dat');
    expect(of(result, 'co_loi_hon_chua_so').map((finding) => finding.severity)).toEqual(told ? ['info'] : []);
    expect(verdict!.cach_doc_khac?.map((reading) => reading.ket_luan)).toEqual(told ? [null] : undefined);
  });

  it.each([
    ['2026-09-30', 'dat', true],
    ['2026-10-01', 'chua_ket_luan', false],
    ['2026-10-02', 'chua_ket_luan', false],
  ])('received on %s: %s, kept under the old law: %s', (received, word, kept) => {
    const result = judged('2026-11-22', { [RECEIVED]: received });
    expect(result.verdicts[0]!.verdict).toBe(word);
    expect(of(result, 'co_loi_hon_chua_so')).toHaveLength(kept ? 1 : 0);
    expect(of(result, 'luat_chua_nap').length > 0).toBe(!kept);
  });

  it.each([
    ['2026-09-30', 0],
    ['2026-10-01', 1],
    ['2026-10-02', 1],
  ])('decided on %s: what was decided before it began stands', (decided, count) => {
    const decision = { '/dot_trinh/quyet_dinh': { so: '15/QĐ-TTg', ngay: decided } };
    expect(of(judged('2026-11-22', decision), 'co_loi_hon_chua_so')).toHaveLength(count);
  });

  it('says what, why and what to do, at the date of reception', () => {
    const [finding] = of(judged('2026-11-22'), 'co_loi_hon_chua_so');
    expect(finding).toMatchObject({
      path: '/tiep_nhan/ngay',
      citation: { van_ban: 'luat_06_2026', dieu: '4', khoan: '4' },
    });
    const lines = readFileSync(path.join(root, 'examples', EXAMPLE, 'dot-trinh.yaml'), 'utf8').split('\n');
    const { line, column } = finding!.place;
    expect(lines[line - 1]!.slice(column - 1)).toBe('2026-04-23');
    expect(finding!.message).toContain('Chưa so được với Luật số 06/2026/QH16');
    expect(finding!.message).toContain('23/04/2026');
    expect(finding!.why).toContain('khoản 4 Điều 4 Luật số 06/2026/QH16 (chưa đối chiếu nguyên văn)');
    expect(finding!.fix).toContain('hỏi cơ quan thẩm định');
  });

  it('one for a submission, whatever the number of its nominations', () => {
    const result = judgeWorkspace(changedExample('10-dot-trinh-12-de-nghi', {}), { today: '2026-11-22' });
    expect(result.verdicts.length).toBeGreaterThan(10);
    expect(of(result, 'co_loi_hon_chua_so')).toHaveLength(1);
  });

  it('does not better what fails or is open', () => {
    const failing = judged('2026-11-22', FAILING);
    expect(failing.verdicts[0]).toMatchObject({ verdict: 'khong_dat', cach_doc_khac: [{ ket_luan: null }] });
  });

  it('is offered to no dossier of an older law, nor to one whose reception is not told', () => {
    const old = { '/dot_trinh/to_trinh/ngay': '2021-05-05', [RECEIVED]: '2021-05-07' };
    expect(of(judged('2026-11-22', old), 'co_loi_hon_chua_so')).toEqual([]);
    expect(of(judged('2026-11-22', { '/dot_trinh/tiep_nhan': null }), 'co_loi_hon_chua_so')).toEqual([]);
  });
});

/** An invented text for the law of 2026: what the register says of it, one point for one award, the cited point kept. */
const NEWER = `
kieu: van_ban
van_ban:
  id: luat_06_2026
  loai: luat
  so_hieu: 06/2026/QH16
  ten: Luật số 06/2026/QH16
  ban_hanh: 2026-04-23
  hieu_luc: 2026-10-01
  sua_doi: [luat_06_2022]
  giu_nguyen: ["luat_06_2022:d73.k2.b"]
  moc_chuyen_tiep: [ngay_tiep_nhan]
  in_can_cu: true
  dau: V
  nguon: văn bản bịa để thử
dieu_khoan:
  d1: { tom_tat: Một điểm bịa, dau: V }
tieu_chuan:
  - hinh_thuc: bang_khen_ttg
    dieu: 1
    ten: cá nhân có thành tích đã kê khai (điểm bịa để thử)
    dau: V
    loai_hinh: [cong_trang]
    doi_tuong: { tai: { /de_nghi/doi_tuong/loai: { const: ca_nhan } } }
    cay: { ten: Có kê khai thành tích, dieu_kien: { co: [/de_nghi/thanh_tich] } }
`;
const lawSchema = JSON.parse(readFileSync(path.join(root, 'schemas/law.schema.json'), 'utf8')) as object;

function judgedWith(text: string, changes: Changes, today = '2026-11-22'): Judgement {
  const pack = compilePack([{ name: 'luat-moi.yaml', data: parse(text) }], lawSchema);
  const merged = mergeLaw(lawData, pack.data);
  if (Array.isArray(merged)) throw new Error(merged.join('\n'));
  // As if it were kept with the law: a standard that a dossier brings itself settles nothing.
  const tieu_chuan = (merged as LawData).tieu_chuan.map((entry) => {
    const { rieng, ...rest } = entry;
    return rieng ? rest : entry;
  });
  const law = createLaw({ ...(merged as LawData), tieu_chuan });
  const both = Object.assign(Object.create(validators), pack.validators) as typeof validators;
  return judge(changedExample(EXAMPLE, changes), { law, validators: both, names, today: isoDate(today) });
}

describe('a newer law that is loaded', () => {
  it('is read as well: đạt by the newer one leaves the verdict as it is, and names the points', () => {
    const result = judgedWith(NEWER, FAILING);
    const [verdict] = result.verdicts;
    expect(verdict!.verdict).toBe('khong_dat');
    expect(verdict!.cach_doc_khac).toEqual([
      expect.objectContaining({
        van_ban: 'luat_06_2026',
        can_cu: { van_ban: 'luat_06_2026', dieu: '4', khoan: '4' },
        ket_luan: 'dat',
        diem_dat: { giu_lai: [], moi: [{ van_ban: 'luat_06_2026', dieu: '1' }] },
      }),
    ]);
    const [finding] = of(result, 'co_loi_hon_khac');
    expect(finding).toMatchObject({ severity: 'warning', path: '/tiep_nhan/ngay' });
    expect(finding!.message).toContain('năm 2022 không đạt, theo Luật số 06/2026/QH16 đạt');
    expect(of(result, 'co_loi_hon_chua_so')).toEqual([]);
  });

  it('that comes to the same says so in the verdict alone', () => {
    const result = judgedWith(NEWER, {});
    expect(result.verdicts[0]).toMatchObject({
      verdict: 'dat',
      cach_doc_khac: [
        {
          ket_luan: 'dat',
          diem_dat: {
            giu_lai: [{ van_ban: 'luat_06_2022', dieu: '73', khoan: '2', diem: 'b' }],
            moi: [
              { van_ban: 'luat_06_2022', dieu: '73', khoan: '2', diem: 'b' },
              { van_ban: 'luat_06_2026', dieu: '1' },
            ],
          },
        },
      ],
    });
    expect(result.findings.filter((finding) => finding.rule.startsWith('co_loi_hon'))).toEqual([]);
  });

  it('that is harder never worsens the verdict', () => {
    const harder = NEWER.replace('giu_nguyen: ["luat_06_2022:d73.k2.b"]', 'giu_nguyen: []').replace(
      'co: [/de_nghi/thanh_tich]',
      'khong_co: [/de_nghi/thanh_tich]',
    );
    const [verdict] = judgedWith(harder, {}).verdicts;
    expect(verdict!.verdict).toBe('dat');
    // The cited point is not confirmed by the newer text: open, and said why.
    expect(verdict!.cach_doc_khac).toMatchObject([{ ket_luan: 'chua_ket_luan' }]);
    expect(verdict!.cach_doc_khac![0]!.vi_sao).toContain('chưa đối chiếu được điểm viện dẫn');
  });

  it.each([
    ['2026-09-30', undefined],
    ['2026-10-01', ['dat']],
  ])('judged on %s', (today, readings) => {
    const [verdict] = judgedWith(NEWER, FAILING, today).verdicts;
    expect(verdict!.cach_doc_khac?.map((reading) => reading.ket_luan)).toEqual(readings);
  });

  it('received on its first day, it is the law, and there is one reading', () => {
    const [verdict] = judgedWith(NEWER, { [RECEIVED]: '2026-10-01' }).verdicts;
    expect(verdict!.law.van_ban).toContain('luat_06_2026');
    expect(verdict!.cach_doc_khac).toBeUndefined();
  });

  it('may say its transition clause in its own words', () => {
    const own = NEWER.replace('dieu_khoan:', 'dieu_khoan:\n  d4.k4: { tom_tat: Chữ bịa, dau: V }').replace(
      '  in_can_cu: true',
      '  in_can_cu: true\n  co_loi_hon: { can_cu: d4.k4, so_voi: [luat_06_2022] }',
    );
    const [finding] = of(judgedWith(own, FAILING), 'co_loi_hon_khac');
    expect(finding!.why).toContain('khoản 4 Điều 4 Luật số 06/2026/QH16. ');
  });

  it('is told in text and JSON', () => {
    const judgement = judgedWith(NEWER, FAILING);
    const lawName = (id: string) => names.slug(id);
    const report = makeReport({
      version: '1.0.0',
      ngay: isoDate('2026-11-22'),
      judgement,
      sources: [],
      exit: 1,
      lawName,
    });
    expect(writeReport('text', report)).toContain(
      'Theo Luật số 06/2026/QH16 nếu có lợi hơn (khoản 4 Điều 4): đạt; điểm đạt theo văn bản được giữ: không có; điểm đạt theo văn bản mới: Điều 1 Luật số 06/2026/QH16.',
    );
    const [verdict] = JSON.parse(writeReport('json', report)).verdicts;
    expect(verdict.cach_doc_khac[0].diem_dat.moi).toEqual([
      { van_ban: 'luat_06_2026', dieu: '1', khoan: null, diem: null },
    ]);
  });
});

describe('a recorded choice of the newer law', () => {
  const PAPER = {
    so: '812/QĐ-UBND',
    ngay: '2026-10-05',
    co_quan: 'Ủy ban nhân dân tỉnh Mẫu',
    tep: 'minh-chung/tiep-nhan.txt',
  };
  const choice = (more: object = {}): Changes => ({
    '/dot_trinh/luat_co_loi_hon': {
      van_ban: 'luat_06_2026',
      nguoi_chon: 'Lê Văn Khuôn Mẫu',
      chuc_vu: 'Giám đốc Sở Nội vụ',
      giay_to: PAPER,
      ...more,
    },
  });
  const noPaper = (more: object) => choice({ giay_to: { ...PAPER, ...more } });
  /** The transition clause, as if somebody had read it. */
  const SEEN = NEWER.replace('dieu_khoan:', 'dieu_khoan:\n  d4.k4: { tom_tat: Chữ bịa, dau: V }').replace(
    '  in_can_cu: true',
    '  in_can_cu: true\n  co_loi_hon: { can_cu: d4.k4, so_voi: [luat_06_2022] }',
  );

  it('is followed where its text and the clause were seen: verdict, law, findings', () => {
    const result = judgedWith(SEEN, { ...FAILING, ...choice() });
    const [verdict] = result.verdicts;
    expect(verdict).toMatchObject({
      verdict: 'dat',
      provisional: null,
      cach_doc_khac: [{ ket_luan: 'dat', ket_luan_giu_lai: 'khong_dat' }],
    });
    expect(verdict!.law.van_ban).toContain('luat_06_2026');
    expect(verdict!.law.vi_sao).toContain('đã chọn Luật số 06/2026/QH16');
    expect(result.luat).toContain('luat_06_2026');
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [finding] = of(result, 'co_loi_hon_da_chon');
    expect(finding).toMatchObject({ severity: 'info', path: '/luat_co_loi_hon' });
    expect(finding!.message).toContain('theo văn bản được giữ thì không đạt');
    expect(finding!.message).toContain('812/QĐ-UBND ngày 05/10/2026');
    expect(of(result, 'co_loi_hon_khac')).toEqual([]);
  });

  const WHOLE = `${SEEN}quy_tac:
  - id: thu_ca_dot
    nhom: minh_bach
    ten: Quy tắc bịa cho cả đợt trình
    pham_vi: dot_trinh
    muc: warning
    can_cu: [d1]
    thi: { co: [/dot_trinh/khong_ai_ghi] }
    tai: /dot_trinh/to_trinh
    thong_bao: Đợt trình thiếu điều bịa.
    vi_sao: Để thử.
    sua: Không sửa.
    vi_du: []
`;

  it('is followed by the submission as a whole where every nomination follows it', () => {
    expect(of(judgedWith(WHOLE, FAILING), 'thu_ca_dot')).toEqual([]);
    expect(of(judgedWith(WHOLE, { ...FAILING, ...choice() }), 'thu_ca_dot')).toHaveLength(1);
    // Without effect, the submission too goes by the law kept.
    expect(of(judgedWith(WHOLE, choice()), 'thu_ca_dot')).toEqual([]);
  });

  it('is one more ground of the letter, whatever the day', () => {
    const { data } = compilePack([{ name: 'luat-moi.yaml', data: parse(SEEN) }], lawSchema);
    const law = createLaw(mergeLaw(lawData, data) as LawData);
    const printed = (changes: Changes, of = law) => {
      const workspace = changedExample(EXAMPLE, { ...FAILING, ...changes });
      const carrier = workspace.dossiers[0]!.submissions[0]!.document.data;
      const dates = { ...submissionDates(carrier), hom_nay: isoDate('2026-09-01') };
      return lawNames(of, of.at(dates), carrier as never).can_cu_in.join('\n');
    };
    const [first, ...others] = printed({}).split('\n');
    expect(printed(choice()).split('\n')).toEqual([
      first,
      law.instrument('luat_06_2026')!.can_cu_in,
      ...others,
    ]);
    expect(printed(noPaper({ ngay: '2026-09-30' }))).toBe(printed({}));
    expect(printed(noPaper({ tep: undefined }))).toBe(printed({}));
    // The register knows its name alone: nobody can cite what is not loaded.
    expect(printed(choice(), createLaw(lawData))).toBe(printed({}, createLaw(lawData)));
  });

  it('leaves the verdict open where the clause was not seen', () => {
    const result = judgedWith(NEWER, { ...FAILING, ...choice() });
    expect(result.verdicts[0]).toMatchObject({ verdict: 'chua_ket_luan', provisional: 'dat' });
    expect(result.verdicts[0]!.missing.join()).toContain('nguyên văn điều khoản cho chọn');
    expect(of(result, 'co_loi_hon_da_chon')[0]!.severity).toBe('warning');
  });

  it('leaves the verdict open where the newer text is not loaded', () => {
    const result = judged('2026-11-22', { ...FAILING, ...choice() });
    expect(result.verdicts[0]).toMatchObject({
      verdict: 'chua_ket_luan',
      provisional: null,
      cach_doc_khac: [{ ket_luan: null, ket_luan_giu_lai: 'khong_dat' }],
    });
  });

  it.each<[string, Changes, string]>([
    ['no paper at all', choice({ giay_to: undefined }), 'chưa ghi đủ số, ngày, cơ quan và tệp'],
    ['a paper without a file', noPaper({ tep: undefined }), 'chưa ghi đủ số, ngày, cơ quan và tệp'],
    ['a file that is not there', noPaper({ tep: 'minh-chung/khong-co.pdf' }), 'không đọc được văn bản chọn'],
    ['the dossier itself for a paper', noPaper({ tep: 'dot-trinh.yaml' }), 'không đọc được văn bản chọn'],
    [
      'signed a day before the law began',
      noPaper({ ngay: '2026-09-30' }),
      'trước khi quy định mới có hiệu lực',
    ],
    ['signed a day after judging', noPaper({ ngay: '2026-11-23' }), 'ký sau ngày quyết định hoặc ngày xét'],
    ['another law', choice({ van_ban: 'nd_152_2025' }), 'không thuộc diện được chọn'],
    ['a law that nobody knows', choice({ van_ban: 'luat_99_2099' }), 'văn bản “luat_99_2099”'],
    [
      'received when the newer law was in force',
      { ...choice(), [RECEIVED]: '2026-10-01' },
      'không thuộc diện được chọn',
    ],
  ])('has no effect: %s', (_what, changes, words) => {
    const plain = judgedWith(SEEN, {
      ...FAILING,
      ...(changes[RECEIVED] ? { [RECEIVED]: changes[RECEIVED] } : {}),
    });
    const result = judgedWith(SEEN, { ...FAILING, ...changes });
    expect(result.verdicts[0]!.verdict).toBe(plain.verdicts[0]!.verdict);
    const [finding, ...more] = of(result, 'co_loi_hon_khong_tinh');
    expect(finding!.message).toContain(words);
    expect(finding!.severity).toBe('warning');
    expect(more).toEqual([]);
    expect(of(result, 'co_loi_hon_da_chon')).toEqual([]);
  });

  it.each(['2026-10-01', '2026-11-22'])('signed on %s, the first or the last day, it counts', (ngay) => {
    expect(judgedWith(SEEN, { ...FAILING, ...noPaper({ ngay }) }).verdicts[0]!.verdict).toBe('dat');
  });

  it('has no effect where the newer law is not the more favourable', () => {
    const harder = SEEN.replace('co: [/de_nghi/thanh_tich]', 'khong_co: [/de_nghi/thanh_tich]');
    const both = judgedWith(harder, { ...FAILING, ...choice() });
    expect(both.verdicts[0]!.verdict).toBe('khong_dat');
    expect(of(both, 'co_loi_hon_khong_tinh')[0]!.message).toContain('không đạt theo Luật số 06/2026/QH16');
    const good = judgedWith(harder, choice());
    expect(good.verdicts[0]!.verdict).toBe('dat');
    expect(of(good, 'co_loi_hon_khong_tinh')[0]!.message).toContain('đã đạt theo văn bản được giữ');
  });

  it('is told in the text report', () => {
    const report = makeReport({
      version: '1.0.0',
      ngay: isoDate('2026-11-22'),
      judgement: judgedWith(SEEN, { ...FAILING, ...choice() }),
      sources: [],
      exit: 0,
      lawName: (id: string) => names.slug(id),
    });
    expect(writeReport('text', report).replace(/\s+/g, ' ')).toContain(
      'Đã chọn Luật số 06/2026/QH16 vì có lợi hơn (khoản 4 Điều 4); theo văn bản được giữ thì không đạt, theo văn bản đã chọn: đạt',
    );
  });
});

describe('a nomination that no submission carries', () => {
  const alone = (today: string) => {
    const workspace = changedExample(EXAMPLE, {});
    const dossiers = workspace.dossiers.map((dossier) => ({
      ...dossier,
      submissions: [],
      loose: dossier.submissions.flatMap((one) => one.nominations.map(({ document }) => document)),
    }));
    return of(judgeWorkspace({ ...workspace, dossiers }, { today }), 'co_loi_hon_khong_doc_duoc');
  };

  it('says why there is no second reading, from the newer law’s first day', () => {
    expect(alone('2026-09-30')).toEqual([]);
    const [finding] = alone('2026-10-01');
    expect(finding!.message).toContain('không có ngày tiếp nhận');
    expect(finding!.fix).toContain('tiep_nhan.ngay');
  });
});

describe('a clause of one’s own', () => {
  it('is refused: only the law may offer another law', () => {
    const own = NEWER.replaceAll('luat_06_2026', 'qd_1_2026_tinh_mau')
      .replace('sua_doi: [luat_06_2022]', 'co_loi_hon: { can_cu: d1, so_voi: [luat_06_2022] }')
      .replace(/ {2}giu_nguyen.*\n/, '');
    expect(() => judgedWith(own, {})).toThrow(/không được đặt điều khoản chuyển tiếp có lợi hơn/);
  });
});

describe('documents', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const built = (day: string) => {
    const bin = path.join(root, 'bin/khenthuong.js');
    const folder = path.join(out, day);
    const args = ['build', path.join('examples', EXAMPLE), '-o', folder, '--format', 'docx', '--ngay', day];
    expect(spawnSync(process.execPath, [bin, ...args], { cwd: root }).status).toBe(0);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.map((one) => {
      const file = path.join(one.parentPath, one.name);
      return [path.relative(folder, file), readFileSync(file).toString('base64')];
    });
  };

  it('are the same bytes on either side of the newer law’s first day', () => {
    const before = built('2026-09-30');
    expect(before.length).toBeGreaterThan(3);
    expect(built('2026-10-01')).toEqual(before);
  });
});

describe('one file beside a dossier, no code', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is enough for the second reading', () => {
    cpSync(path.join(root, 'examples', EXAMPLE), folder, { recursive: true });
    const config = path.join(folder, 'khenthuong.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}\nquy_tac: [luat-moi.yaml]\n`);
    writeFileSync(path.join(folder, 'luat-moi.yaml'), NEWER);
    const bin = path.join(root, 'bin/khenthuong.js');
    const args = ['validate', folder, '--format', 'json', '--ngay', '2026-11-22'];
    const run = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
    const { verdicts } = JSON.parse(run.stdout);
    expect(run.status).toBe(0);
    expect(verdicts[0]).toMatchObject({ verdict: 'dat', cach_doc_khac: [{ ket_luan: 'dat' }] });
  });
});

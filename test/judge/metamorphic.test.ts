/**
 * What must not change the judgement does not: the order of keys, the order of files, law that is still to come.
 * What must change it does so from its first day, by data alone.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileLaw } from '../../src/chunk/compile.ts';
import { isoDate } from '../../src/core/date.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Validate, Validators } from '../../src/judge/evaluate.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import * as runtime from '../../src/judge/keywords/runtime.ts';
import { loadWorkspace } from '../../src/judge/workspace.ts';
import { createLaw, type Law } from '../../src/law/law.ts';
import type { LawData } from '../../src/law/types.ts';
import * as formats from '../../src/schema/formats.ts';
import { discover } from '../../src/source/discover.ts';
import {
  changedExample,
  exampleNames,
  judgeWorkspace,
  loadExample,
  names,
  root,
  schemas,
} from '../support/dossier.ts';
import { law, lawData, validators } from '../support/law.ts';

const today = '2026-11-22';

/** A generator of its own: the same order on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function withKeysShuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeysShuffled(item, next));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, child]) => [key, withKeysShuffled(child, next)] as const);
  return Object.fromEntries(shuffled(entries, next));
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function judgeFolder(
  folder: string,
  order: (files: readonly string[]) => readonly string[] = (files) => files,
) {
  const { files } = discover(['.'], { cwd: folder });
  const workspace = loadWorkspace(order(files), (absolute) => path.relative(folder, absolute), schemas);
  return judgeWorkspace(workspace, { today });
}

/** Everything but lines and columns: they move with the keys. */
function said(judgement: Judgement) {
  const plain = ({ place, ...rest }: Finding) => JSON.stringify({ file: place.file, ...rest });
  const verdicts = JSON.parse(
    JSON.stringify(judgement.verdicts, (key, value) => (key === 'line' ? undefined : value)),
  );
  return { findings: judgement.findings.map(plain).sort(), verdicts, luat: judgement.luat };
}

const faulty = readdirSync(path.join(root, 'examples/loi'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `loi/${entry.name}`);
/** Folders whose files can be written again without losing what is wrong with them. */
const folders = [...exampleNames, 'quy-che-tinh', ...faulty].filter((name) =>
  loadExample(name).sources.every((source) => source.findings.length === 0),
);

it('there are folders with and without mistakes', () => {
  expect(folders.length).toBeGreaterThan(25);
});

describe.each(folders)('%s', (name) => {
  const original = path.join(root, 'examples', name);
  const before = judgeFolder(original);

  it.each([1, 2, 3])('keys in another order (%i)', (seed) => {
    const next = random(seed);
    const copy = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    made.push(copy);
    cpSync(original, copy, { recursive: true });
    for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.yaml'),
    )) {
      const data = parse(readFileSync(path.join(copy, file), 'utf8'), { schema: 'core' });
      writeFileSync(path.join(copy, file), stringify(withKeysShuffled(data, next), { lineWidth: 0 }));
    }
    expect(said(judgeFolder(copy))).toEqual(said(before));
  });

  it('files in another order', () => {
    for (const seed of [1, 2, 3]) {
      const after = judgeFolder(original, (files) => shuffled(files, random(seed)));
      expect(after).toEqual(before);
    }
    expect(judgeFolder(original, (files) => [...files].reverse())).toEqual(before);
  });
});

describe('law that is still to come', () => {
  const start = isoDate('2026-11-23');
  /** Takes the place of every decree, amends the law, and forbids everybody everything. */
  const coming: LawData = {
    ...lawData,
    van_ban: [
      ...lawData.van_ban,
      {
        ...lawData.van_ban.find((vb) => vb.id === 'nd_152_2025')!,
        id: 'nd_moi',
        ten: 'Nghị định mới',
        ban_hanh: start,
        hieu_luc: start,
        thay_the: ['nd_152_2025'],
        sua_doi: ['luat_06_2022'],
        moc_chuyen_tiep: ['ngay_tiep_nhan'],
      },
    ],
    dieu_khoan: { ...lawData.dieu_khoan, 'nd_moi:d1': { tom_tat: 'Điều thử.', dau: 'V' } },
    tham_so: {
      ...lawData.tham_so,
      cong_khai_so_ngay: [
        ...lawData.tham_so['cong_khai_so_ngay']!,
        { gia_tri: 99, don_vi: 'ngay_lam_viec', can_cu: 'nd_moi:d1', van_ban: 'nd_moi' },
      ],
    },
    sua_hinh_thuc: [
      ...lawData.sua_hinh_thuc,
      ...lawData.hinh_thuc.map(({ id }) => ({
        van_ban: 'nd_moi',
        id,
        gia_tri: { doi_tuong: [], trinh_boi: [] },
      })),
    ],
    quy_tac: lawData.quy_tac
      .map((rule) => ({ ...rule, can_cu: [...rule.can_cu, 'nd_moi:d1'] }))
      .map((rule, i) =>
        // Rules of data hygiene stand on nothing and stay so.
        lawData.quy_tac[i]!.can_cu.length === 0 ? lawData.quy_tac[i]! : rule,
      ),
  };

  it.each(exampleNames)('changes nothing for %s', (name) => {
    const workspace = loadExample(name);
    expect(judgeWorkspace(workspace, { law: createLaw(coming), today })).toEqual(
      judgeWorkspace(workspace, { today }),
    );
  });

  it('and would change it from its day', () => {
    const late = changedExample('03-nong-dan-mo-hinh', {
      '/dot_trinh/to_trinh/ngay': '2026-11-24',
      '/dot_trinh/tiep_nhan/ngay': '2026-11-24',
    });
    expect(judgeWorkspace(late, { law: createLaw(coming), today: '2026-11-25' }).findings).not.toEqual(
      judgeWorkspace(late, { today: '2026-11-25' }).findings,
    );
  });
});

/** Another number of days, by one file of data: what the old decree said otherwise is said anew. */
const DECREE = `
kieu: van_ban
van_ban:
  id: nd_999_2026
  loai: nghi_dinh
  so_hieu: 999/2026/NĐ-CP
  ten: Nghị định số 999/2026/NĐ-CP
  ban_hanh: 2026-03-02
  hieu_luc: 2026-04-10
  thay_the: [nd_152_2025]
  moc_chuyen_tiep: [ngay_tiep_nhan]
  in_can_cu: true
  dau: V
  nguon: bịa để thử
dieu_khoan:
  d7: { tom_tat: Như Điều 3 cũ, dau: R, thay: ["nd_152_2025:d3"] }
  d8: { tom_tat: Như khoản 4 Điều 4 cũ, dau: V, thay: ["nd_152_2025:d4.k4"] }
  d9: { tom_tat: Như Điều 33 cũ, dau: V~, thay: ["nd_152_2025:d33"] }
  d10: { tom_tat: Như Điều 35 cũ, dau: R, thay: ["nd_152_2025:d35"] }
  d20.k1: { tom_tat: Công khai 15 ngày làm việc, dau: V, thay: ["nd_152_2025:d44.k2"] }
  nd_999_2026: { tom_tat: Phụ lục như cũ, dau: R, thay: [nd_152_2025] }
tham_so:
  cong_khai_so_ngay: { gia_tri: 15, don_vi: ngay_lam_viec, can_cu: d20.k1 }
  phieu_90: { gia_tri: 90, don_vi: phan_tram, can_cu: d9 }
  phieu_80: { gia_tri: 80, don_vi: phan_tram, can_cu: d9 }
  tham_dinh_so_ngay: { gia_tri: 20, don_vi: ngay_lam_viec, can_cu: d10 }
  tra_ho_so_so_ngay: { gia_tri: 5, don_vi: ngay_lam_viec, can_cu: d10 }
sua_hinh_thuc:
  anh_hung_lao_dong: { phieu: 90 }
  chien_si_thi_dua_toan_quoc: { phieu: 90 }
  chien_si_thi_dua_bo_tinh: { phieu: 90 }
  chien_si_thi_dua_co_so: { phieu: 80 }
  co_thi_dua_bo_tinh: { phieu: 80 }
  co_thi_dua_chinh_phu: { phieu: 80 }
`;

/** The law as the build would make it of these files. */
function built(more: readonly { name: string; text: string }[]): { law: Law; validators: Validators } {
  const folder = path.join(root, 'schemas/law');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas/law.schema.json'), 'utf8')) as object;
  const { core, apart, code, awards } = compileLaw([...files, ...more], schema);
  const require = createRequire(import.meta.url);
  const run = (text: string): Record<string, Validate> => {
    const module = { exports: {} as Record<string, Validate> };
    new Function('module', 'exports', 'require', text)(module, module.exports, (name: string) =>
      name === 'khenthuong-runtime' ? runtime : name === 'khenthuong-formats' ? formats : require(name),
    );
    return module.exports;
  };
  return {
    law: createLaw({ ...core, ...apart, tieu_chuan: awards.flatMap(({ criteria }) => criteria) }),
    validators: Object.assign({}, run(code), ...awards.map((award) => run(award.code))) as Validators,
  };
}

describe('a new decree as one file', () => {
  const next = built([{ name: 'nd-999-2026.yaml', text: DECREE }]);
  const name = '01-nong-dan-cuu-duoi-nuoc';
  const received = (day: string) =>
    changedExample(name, { '/dot_trinh/tiep_nhan/ngay': day, '/dot_trinh/cong_khai/den_ngay': '2026-04-01' });
  const under = (engine: { law: Law; validators: Validators }, day: string) =>
    judge(received(day), { ...engine, names, today: isoDate(today) });
  const old = { law, validators };
  /** What is said of the case; the grounds of rules go by the decree of the day. */
  const words = (judgement: Judgement) =>
    judgement.findings.map(({ rule, severity, message, fix }) => `${severity} ${rule} ${message} ${fix}`);

  it('changes nothing the day before', () => {
    expect(under(next, '2026-04-09')).toEqual(under(old, '2026-04-09'));
  });

  it('changes the number of days from its first day, and nothing else', () => {
    const after = under(next, '2026-04-10');
    const added = after.findings.filter(({ severity }) => severity !== 'info');
    expect(added.map(({ rule, severity }) => [rule, severity])).toEqual([['cong_khai_du_ngay', 'error']]);
    expect(added[0]!.message).toContain('mới được 11 ngày làm việc, cần ít nhất 15');
    expect(added[0]!.why).toContain('khoản 1 Điều 20 Nghị định số 999/2026/NĐ-CP');
    expect(after.verdicts.map(({ verdict }) => verdict)).toEqual(['khong_dat']);
    expect(after.luat).toContain('nd_999_2026');
    expect(after.luat).not.toContain('nd_152_2025');
    const rest = words(after).filter((sentence) => !sentence.includes('cong_khai_du_ngay'));
    expect(rest).toEqual(words(under(old, '2026-04-10')).filter((one) => !one.includes('sap_het_hieu_luc')));
  });

  it('leaves every dossier received before it as it was', () => {
    for (const example of exampleNames) {
      const workspace = loadExample(example);
      const day = String(
        (workspace.dossiers[0]!.submissions[0]!.document.data['tiep_nhan'] as { ngay: string }).ngay,
      );
      if (day >= '2026-04-10') continue;
      const after = judge(workspace, { ...next, names, today: isoDate(today) });
      expect(after, example).toEqual(judgeWorkspace(workspace, { today }));
    }
  });
});

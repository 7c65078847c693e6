/** Advice: what a nomination meets, whatever it asks for. What is not known never turns an award green. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNames } from '../../src/cli/names.ts';
import { readSchemas } from '../../src/cli/schemas.ts';
import { isoDate } from '../../src/core/date.ts';
import { toPointer } from '../../src/core/path.ts';
import { type Advice, adviseDossier } from '../../src/judge/advise.ts';
import { type PointAdvice, readingOf } from '../../src/judge/advise-point.ts';
import type { Case } from '../../src/judge/case.ts';
import { KEYWORDS } from '../../src/judge/keywords/index.ts';
import { looksAtDeed } from '../../src/judge/ladder.ts';
import type { Workspace } from '../../src/judge/workspace.ts';
import { citationId } from '../../src/law/cite.ts';
import type { CriteriaNode } from '../../src/law/types.ts';
import { casesOf } from '../ca/ca.ts';
import { type Changes, changedExample, exampleNames, loadExample, root } from '../support/dossier.ts';
import { law, lawData, validators } from '../support/law.ts';

const names = createNames(
  () => law,
  () => readSchemas(root),
);

function adviceOn(workspace: Workspace, today = '2026-11-22'): Advice[] {
  const input = { law, validators, names, today: isoDate(today) };
  return workspace.dossiers.flatMap((dossier) => adviseDossier(dossier, input));
}

/** Advice on the first nomination of a changed example. */
function adviseChanged(name: string, changes: Changes, today?: string): Advice {
  const workspace = changedExample(name, changes);
  expect(workspace.findings.map((finding) => finding.message)).toEqual([]);
  return adviceOn(workspace, today)[0]!;
}

const keyOf = (point: PointAdvice) => `${point.award.id} ${citationId(point.citation)}`;
const met = (advice: Advice) => advice.points.filter((point) => point.verdict === 'dat').map(keyOf);
const pointOf = (advice: Advice, id: string) =>
  advice.points.find((point) => citationId(point.citation) === `luat_06_2022:${id}`)!;

describe.each(exampleNames)('%s', (name) => {
  it('meets the award and point that it cites', () => {
    for (const advice of adviceOn(loadExample(name))) {
      const cited = advice.points.find((point) => point.current);
      expect(cited, advice.file).toMatchObject({ verdict: 'dat', type: advice.proposal.type });
    }
  });

  it('orders met, open, failed; the open by what is missing', () => {
    const order = ['dat', 'chua_ket_luan', 'khong_dat'];
    for (const { points } of adviceOn(loadExample(name))) {
      const places = points.map((point) => order.indexOf(readingOf(point)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const open = points
        .filter((point) => readingOf(point) === 'chua_ket_luan')
        .map(({ missing }) => missing.facts.length + missing.questions.length + missing.unclear.length);
      expect(open).toEqual([...open].sort((a, b) => a - b));
      expect(open.every((count) => count > 0)).toBe(true);
      for (const point of points) {
        if (readingOf(point) === 'khong_dat') expect(point.reason, keyOf(point)).toMatch(/\p{L}/u);
      }
    }
  });

  it('meets nothing more when a fact is left out', () => {
    const workspace = loadExample(name);
    const before = new Set(met(adviceOn(workspace)[0]!));
    const submission = workspace.dossiers[0]!.submissions[0]!;
    const facts = [
      ...keysBelow(submission.nominations[0]!.document.data, ['de_nghi']),
      ...keysBelow(submission.document.data['to_trinh'], ['dot_trinh', 'to_trinh']),
      '/dot_trinh/to_trinh',
      '/dot_trinh/tiep_nhan',
    ];
    for (const fact of facts) {
      const [advice] = adviceOn(changedExample(name, { [fact]: null }));
      const more = met(advice!).filter((point) => !before.has(point));
      expect(more, fact).toEqual([]);
    }
  }, 180_000);
});

/** Papers, figures and prose that no point of law looks at. */
const UNSEEN = ['y_kien', 'giay_to', 'minh_chung', 'so_lieu', 'cong_nhan', 'xac_nhan'];

/** Keys of objects below a value that advice may look at; items of a list stay, their own keys do not. */
function keysBelow(value: unknown, at: readonly (string | number)[]): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    if (UNSEEN.includes(String(at.at(-1))) || (typeof child === 'string' && child.includes(' '))) return [];
    return [...(Array.isArray(value) ? [] : [toPointer(here)]), ...keysBelow(child, here)];
  });
}

describe('earliest year', () => {
  const NAME = '06-tap-the-cong-trang';
  const rated = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ nam: from + i, muc: 'hoan_thanh_xuat_sac' }));
  const award = (ten: string, nam: number) => ({
    ten,
    nam,
    loai_hinh: 'cong_trang',
    so: '1',
    ngay: `${nam}-06-01`,
  });
  const collective = (nam: number, flags: readonly number[]) => ({
    '/de_nghi/xep_loai': rated(2019, 2025),
    '/de_nghi/da_khen': [
      award('bang_khen_ttg', nam),
      ...flags.map((year) => award('co_thi_dua_bo_tinh', year)),
    ],
  });

  it('the years after the award are not yet full', () => {
    const point = pointOf(adviseChanged(NAME, collective(2021, [2023, 2024])), 'd44.k4.đ');
    expect(point).toMatchObject({ verdict: 'khong_dat', earliest: 2027 });
    expect(point.shortfalls.map(({ text }) => text)).toEqual([
      'thiếu 1 năm trong chuỗi năm liên tục, chỉ đếm từ năm 2022 (sau năm ký quyết định khen làm mốc, sau kỷ luật nếu có)',
    ]);
  });

  it('years are full, one flag is lacking', () => {
    const point = pointOf(adviseChanged(NAME, collective(2020, [2023])), 'd44.k4.đ');
    expect(point).toMatchObject({ verdict: 'khong_dat', earliest: 2027 });
    expect(point.shortfalls.map(({ text }) => text).join()).toContain('thiếu 1 lần');
  });

  it('two years are lacking', () => {
    const point = pointOf(adviseChanged(NAME, collective(2022, [2023, 2024])), 'd44.k4.đ');
    expect(point).toMatchObject({ earliest: 2028 });
  });

  it('the award that starts the count was never given: no year can be told', () => {
    const changes = {
      ...collective(2021, [2023, 2024]),
      '/de_nghi/da_khen': [award('co_thi_dua_bo_tinh', 2023)],
    };
    expect(pointOf(adviseChanged(NAME, changes), 'd44.k4.đ')).toMatchObject({
      verdict: 'khong_dat',
      earliest: null,
    });
  });

  it('a year that broke the run starts it anew', () => {
    const ratings = [...rated(2019, 2024), { nam: 2025, muc: 'hoan_thanh' }];
    const changes = { ...collective(2018, [2023, 2024]), '/de_nghi/xep_loai': ratings };
    expect(pointOf(adviseChanged(NAME, changes), 'd44.k4.đ')).toMatchObject({ earliest: 2031 });
  });

  const title = (ten: string) => (nam: number) => ({ ...award(ten, nam), ngay: `${nam + 1}-01-15` });
  const worker = (changes: Changes) => adviseChanged('02-cong-nhan-sang-kien', changes);

  it('one more title of consecutive years', () => {
    const titles = [2024, 2025].map(title('chien_si_thi_dua_co_so'));
    const point = pointOf(worker({ '/de_nghi/da_khen': titles }), 'd22.k1');
    expect(point).toMatchObject({ verdict: 'khong_dat', earliest: 2027 });
    expect(point.reason).toBe('thiếu 1 lần “Chiến sĩ thi đua cơ sở”');
  });

  it('a title that rests on another waits for it', () => {
    const advice = worker({ '/de_nghi/da_khen': [title('chien_si_thi_dua_co_so')(2025)] });
    expect(pointOf(advice, 'd22.k1').earliest).toBe(2028);
    expect(pointOf(advice, 'd21.k1').earliest).toBe(2029);
  });

  it('a model that is one year short tells the day', () => {
    const advice = adviseChanged('03-nong-dan-mo-hinh', {
      '/de_nghi/mo_hinh/tu_ngay': '2024-02-10',
      '/de_nghi/sang_kien': [],
    });
    const point = pointOf(advice, 'd44.k2.c');
    expect(point).toMatchObject({ verdict: 'khong_dat', earliest: 2027 });
    expect(point.reason).toContain('đủ từ 10/02/2027');
  });

  it('a forecast knows of the law to come', () => {
    const { coming } = adviseChanged(NAME, collective(2021, [2023, 2024]));
    expect(coming.map(({ id }) => id)).toContain('luat_06_2026');
  });
});

describe('the ladder of one who saved others', () => {
  const NAME = '01-nong-dan-cuu-duoi-nuoc';
  const answer = {
    ket_qua: true,
    nguoi: 'Lê Văn Khuôn Mẫu',
    chuc_vu: 'Giám đốc Sở Nội vụ',
    ngay: '2026-03-17',
    can_cu: 'Giấy xác nhận',
  };
  const rungs = (advice: Advice) => advice.ladder!.rungs.map((rung) => rung.award.id);

  it('goes from the lowest award to the highest, each once', () => {
    const advice = adviceOn(loadExample(NAME))[0]!;
    expect(rungs(advice)).toEqual([
      'giay_khen',
      'bang_khen_bo_tinh',
      'bang_khen_ttg',
      'huan_chuong_dung_cam',
      'huan_chuong_lao_dong_hang_ba',
      'huan_chuong_lao_dong_hang_nhi',
      'huan_chuong_lao_dong_hang_nhat',
      'anh_hung_lao_dong',
      'anh_hung_luc_luong_vu_trang',
    ]);
    expect(advice.ladder!.highest).toBe(3);
    expect(citationId(advice.ladder!.citation!)).toBe('luat_06_2022:d5.k2.c');
    expect(new Set(advice.ladder!.rungs.map((rung) => rung.type))).toEqual(new Set(['dot_xuat']));
  });

  it('marks the highest that is met, not the first', () => {
    const { ladder } = adviseChanged(NAME, {
      '/de_nghi/tra_loi/chap_hanh_tot': answer,
      '/de_nghi/tra_loi/guong_mau_chap_hanh': answer,
    });
    expect(ladder!.rungs.map(readingOf).slice(0, 4)).toEqual(['chua_ket_luan', 'dat', 'dat', 'dat']);
    expect(ladder!.highest).toBe(3);
  });

  it('an answer about the cited point is not carried to another', () => {
    const advice = adviseChanged(NAME, { '/de_nghi/tra_loi/chap_hanh_tot': answer });
    expect(pointOf(advice, 'd43.k1.a')).toMatchObject({
      verdict: 'chua_ket_luan',
      missing: { facts: [], questions: [{ id: 'tac_dung_neu_guong', again: true }] },
    });
  });

  it('has orders for combat where the deed was against crime', () => {
    const advice = adviseChanged(NAME, { '/de_nghi/hanh_dong/su_co': 'dau_tranh_toi_pham' });
    expect(rungs(advice)).toContain('huan_chuong_chien_cong_hang_ba');
  });

  it('is not there without a deed', () => {
    expect(adviceOn(loadExample('06-tap-the-cong-trang'))[0]!.ladder).toBeNull();
  });
});

describe('procedure', () => {
  it.each([
    ['01-nong-dan-cuu-duoi-nuoc', true, 'b'],
    ['05-tap-the-dot-xuat', true, 'b'],
    ['06-tap-the-cong-trang', null, null],
    ['08-ho-gia-dinh', null, null],
  ])('%s: simplified %s', (name, allowed, letter) => {
    const cited = adviceOn(loadExample(name))[0]!.points.find((point) => point.current)!;
    expect(cited.procedure.simplified).toMatchObject({ allowed, letter });
    expect(cited.procedure.form).not.toBeNull();
  });

  it('never for a title of emulation', () => {
    for (const { points } of adviceOn(loadExample('10-dot-trinh-12-de-nghi'))) {
      for (const { award, procedure } of points)
        if (award.nhom === 'danh_hieu') expect(procedure.simplified.allowed, award.id).toBe(false);
    }
  });
});

describe('what advice asks besides the standards', () => {
  it.each([
    ['a deed still to come', '04-ca-nhan-dot-xuat', { '/de_nghi/thanh_tich/0/tu_ngay': '2035-01-01' }],
    ['born after the deed', '04-ca-nhan-dot-xuat', { '/de_nghi/doi_tuong/ngay_sinh': '2026-01-12' }],
    [
      'answered by the nominee',
      '04-ca-nhan-dot-xuat',
      { '/de_nghi/tra_loi/guong_mau_chap_hanh/nguoi': 'Phạm Thị Giả Định' },
    ],
    ['evidence that is not there', '04-ca-nhan-dot-xuat', { '/de_nghi/thanh_tich/0/minh_chung': ['x.pdf'] }],
  ] as const)('a record that cannot be relied on meets nothing: %s', (_what, name, changes) => {
    expect(met(adviseChanged(name, {}))).not.toEqual([]);
    const advice = adviseChanged(name, changes);
    expect(met(advice)).toEqual([]);
    const open = advice.points.find((point) => point.current)!;
    expect(open.verdict).not.toBe('dat');
    if (open.verdict === 'chua_ket_luan')
      expect([...open.missing.facts, ...open.missing.unclear]).not.toEqual([]);
  });

  it('a rule that looks at the point is asked of each point', () => {
    const judged = casesOf('huan-chuong-lao-dong-hang-ba.yaml').find(
      ({ ten }) => ten === 'khoản 2 không mượn bậc thang của khoản 1',
    )!;
    const advice = adviseChanged(judged.vi_du, judged.thay);
    expect(pointOf(advice, 'd44.k1.e').verdict).toBe('chua_ket_luan');
    expect(pointOf(advice, 'd44.k1.e').missing.unclear.join()).toContain('Điểm mà khoản dành riêng');
  });

  it('every keyword that reads the citation by itself says so', () => {
    const folder = path.join(root, 'src/judge/keywords');
    const reading = readdirSync(folder).filter((name) =>
      /\['de_nghi', 'can_cu'\]|'\/de_nghi\/can_cu/.test(readFileSync(path.join(folder, name), 'utf8')),
    );
    expect(reading).toEqual(['period.ts']);
    expect(KEYWORDS.filter(({ readsPoint }) => readsPoint).map(({ name }) => name)).toEqual([
      'trong_chuoi_nam',
    ]);
  });

  it('a summary that asks for the award of the file says nothing against another award', () => {
    const asking = { '/de_nghi/tom_tat': 'Đề nghị tặng Huân chương Dũng cảm cho người cứu người.' };
    const plain = adviseChanged('01-nong-dan-cuu-duoi-nuoc', {});
    expect(met(adviseChanged('01-nong-dan-cuu-duoi-nuoc', asking))).toEqual(met(plain));
  });
});

describe('what is not settled', () => {
  it('law that is not loaded leaves all provisional', () => {
    const advice = adviseChanged('01-nong-dan-cuu-duoi-nuoc', { '/dot_trinh/tiep_nhan': null });
    expect(advice.unsettled).toEqual(['luat_06_2026']);
    expect(met(advice)).toEqual([]);
    expect(advice.points.find((point) => point.current)).toMatchObject({ provisional: 'dat' });
    expect(advice.ladder!.highest).toBe(3);
  });

  it('a case under investigation meets nothing', () => {
    const advice = adviseChanged('02-cong-nhan-sang-kien', {
      '/de_nghi/vu_viec': [{ loai: 'bao_chi', trang_thai: 'dang_xem_xet' }],
    });
    expect(met(advice)).toEqual([]);
    expect(advice.points.every((point) => point.verdict === 'khong_dat')).toBe(true);
    expect(advice.points[0]!.reason).toContain('đang xem xét, xác minh');
    expect(advice.points.every((point) => point.earliest === null)).toBe(true);
  });

  it('a nomination alone is looked at as of today', () => {
    const workspace = loadExample('03-nong-dan-mo-hinh');
    const [dossier] = workspace.dossiers;
    const loose = dossier!.submissions[0]!.nominations.map(({ document }) => document);
    const alone = { ...workspace, dossiers: [{ ...dossier!, submissions: [], loose }] };
    const [advice] = adviceOn(alone, '2026-08-20');
    expect(advice!.law.ngay).toBe('2026-08-20');
    expect(advice!.points.find((point) => point.current)!.verdict).toBe('dat');
    // Before the model had its years.
    const [early] = adviceOn(alone, '2024-01-10');
    expect(early!.points.find((point) => point.current)!.verdict).not.toBe('dat');
  });

  it('a file with mistakes of structure is not advised on', () => {
    const [advice] = adviceOn(changedExample('03-nong-dan-mo-hinh', { '/de_nghi/loai_hinh': 'gi_do' }));
    expect(advice).toMatchObject({ points: [], ladder: null });
    expect(advice!.unsound.map((file) => path.basename(file))).toEqual(['le-van-thu.yaml']);
  });

  it('another type of commendation is granted where its facts are tested, and doubted where they are not', () => {
    const ladder = adviseChanged('06-tap-the-cong-trang', { '/de_nghi/loai_hinh': 'dot_xuat' });
    expect(pointOf(ladder, 'd44.k4.đ')).toMatchObject({ verdict: 'dat', type: 'cong_trang' });
    const household = adviseChanged('08-ho-gia-dinh', { '/de_nghi/loai_hinh': 'cong_trang' });
    expect(pointOf(household, 'd74.k5')).toMatchObject({ verdict: 'chua_ket_luan' });
    expect(pointOf(household, 'd74.k5').missing.unclear.join()).toContain(
      'đề nghị đang ghi loại hình công trạng',
    );
    expect(met(adviseChanged('07-nguoi-lao-dong', { '/de_nghi/loai_hinh': 'doi_ngoai' }))).toEqual([]);
  });

  it('every question that speaks of the cited point, or of those considered together, is marked so', () => {
    const spoken = /điểm luật viện dẫn|(?:điểm|khoản|hình thức) này|cùng được xét|được lựa chọn/;
    const ids = Object.entries(lawData.cau_hoi)
      .filter(([, text]) => spoken.test(text))
      .map(([id]) => id);
    expect(ids.length).toBeGreaterThan(15);
    expect([...lawData.rieng_diem].sort()).toEqual(ids.sort());
  });

  it('every step that reads the deed is marked as looking at it, in the points for a deed', () => {
    const type = lawData.loi_khuyen!.mot_viec.loai_hinh;
    const reads = (node: CriteriaNode): boolean => {
      if (node.kind === 'dieu_kien')
        return /\/hanh_dong|\/ngoai_nhiem_vu/.test(JSON.stringify(node.dieu_kien.schema));
      if (node.kind === 'neu_co') return reads(node.thi) || reads(node.khong_thi);
      return (node.kind === 'tat_ca' || node.kind === 'mot_trong') && node.nhanh.some(reads);
    };
    const view = { data: { de_nghi: {} } } as unknown as Case;
    const points = lawData.tieu_chuan.filter(
      ({ loai_hinh, nen, cay }) => loai_hinh.includes(type) && [...nen, cay].some(reads),
    );
    expect(points.length).toBeGreaterThan(20);
    expect(points.filter((point) => !looksAtDeed(point, type, view)).map(({ id }) => id)).toEqual([]);
  });

  it('the rules that advice asks for are there, each once', () => {
    const roles = lawData.quy_tac.flatMap(({ vai_tro }) => (vai_tro ? [vai_tro] : []));
    expect(
      roles.map((role) => (role.la === 'truong_hop_don_gian' ? `${role.la} ${role.chu}` : role.la)).sort(),
    ).toEqual([
      'cua_thu_tuc_don_gian',
      'hinh_thuc_dang_xin',
      'khen_mot_lan',
      'truong_hop_don_gian b',
      'truong_hop_don_gian d',
    ]);
  });
});

/** Delete any fact of a good dossier: the verdict may fall, it never stays or becomes better by not knowing. */
import { describe, expect, it } from 'vitest';
import { toPointer } from '../../src/core/path.ts';
import type { Workspace } from '../../src/judge/workspace.ts';
import { changedExample, exampleNames, judgeWorkspace, loadExample } from '../support/dossier.ts';

/** Pointers of every key, lists' items included, below a value. */
function pointersBelow(value: unknown, at: readonly (string | number)[]): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    return [toPointer(here), ...pointersBelow(child, here)];
  });
}

/** The verdict of the example's first nomination. */
function firstVerdict(name: string, workspace: Workspace) {
  const file = loadExample(name).dossiers[0]!.submissions[0]!.nominations[0]!.document.source.file;
  const verdict = judgeWorkspace(workspace).verdicts.find((candidate) => candidate.file === file);
  if (!verdict) throw new Error(`no verdict for ${file}`);
  return verdict;
}

const RANK = { khong_dat: 0, chua_ket_luan: 1, dat: 2 } as const;

describe.each(exampleNames)('%s', (name) => {
  const workspace = loadExample(name);
  const submission = workspace.dossiers[0]!.submissions[0]!;
  const nominations = submission.nominations.slice(0, 1);
  const facts = [
    ...nominations.flatMap(({ document }) => pointersBelow(document.data, ['de_nghi'])),
    ...pointersBelow(submission.document.data, ['dot_trinh']).filter(
      (pointer) => !pointer.startsWith('/dot_trinh/de_nghi/1'),
    ),
  ];

  it('starts green', () => {
    expect(judgeWorkspace(workspace).verdicts.every((verdict) => verdict.verdict === 'dat')).toBe(true);
  });

  it(`a failing dossier gains nothing from silence`, () => {
    // A dossier that fails stays failed or open, whatever else is left out.
    const failing = { '/de_nghi/vu_viec': [{ loai: 'bao_chi', trang_thai: 'dang_xem_xet' }] };
    for (const pointer of facts) {
      if (pointer === '/de_nghi/vu_viec' || pointer.startsWith('/de_nghi/vu_viec/')) continue;
      const { verdict } = firstVerdict(name, changedExample(name, { ...failing, [pointer]: null }));
      expect(RANK[verdict], pointer).toBeLessThan(RANK.dat);
    }
  });
});

describe('facts that a verdict rests on', () => {
  it.each([
    ['01-nong-dan-cuu-duoi-nuoc', '/de_nghi/hanh_dong'],
    ['01-nong-dan-cuu-duoi-nuoc', '/de_nghi/tra_loi'],
    ['01-nong-dan-cuu-duoi-nuoc', '/dot_trinh/cong_khai'],
    ['01-nong-dan-cuu-duoi-nuoc', '/de_nghi/vu_viec'],
    ['01-nong-dan-cuu-duoi-nuoc', '/de_nghi/ky_luat'],
    ['03-nong-dan-mo-hinh', '/de_nghi/mo_hinh'],
    ['03-nong-dan-mo-hinh', '/de_nghi/y_kien'],
    ['06-tap-the-cong-trang', '/de_nghi/da_khen'],
    ['10-dot-trinh-12-de-nghi', '/de_nghi/da_khen'],
  ])('%s without %s is no longer green', (name, pointer) => {
    expect(firstVerdict(name, changedExample(name, { [pointer]: null })).verdict).not.toBe('dat');
  });

  it('a dossier without any date of receipt is judged by today, not by luck', () => {
    const name = '01-nong-dan-cuu-duoi-nuoc';
    const verdict = firstVerdict(name, changedExample(name, { '/dot_trinh/tiep_nhan': null }));
    expect(verdict).toMatchObject({ verdict: 'chua_ket_luan', provisional: 'dat' });
  });
});

describe('two facts that deny each other', () => {
  const COUNCIL = '/dot_trinh/hop_hoi_dong';
  const against = { dong_y: 3, khong_dong_y: 9, khong_hop_le: 0 };
  const denied: readonly [what: string, name: string, facts: Record<string, unknown>, ...gone: string[]][] = [
    [
      'the council of another province',
      '01-nong-dan-cuu-duoi-nuoc',
      { [`${COUNCIL}/ten_hoi_dong`]: 'Hội đồng Thi đua - Khen thưởng tỉnh Khác' },
      `${COUNCIL}/ten_hoi_dong`,
      `${COUNCIL}/cap`,
    ],
    [
      'a council that refused',
      '01-nong-dan-cuu-duoi-nuoc',
      { '/dot_trinh/de_nghi/0/phieu': against },
      '/dot_trinh/de_nghi/0/phieu',
      COUNCIL,
    ],
    [
      'an opinion of the day after',
      '01-nong-dan-cuu-duoi-nuoc',
      { '/de_nghi/y_kien/0/ngay': '2026-04-09' },
      '/de_nghi/y_kien/0/ngay',
    ],
    [
      'a rescue of nobody',
      '01-nong-dan-cuu-duoi-nuoc',
      { '/de_nghi/hanh_dong/so_nguoi_cuu': 0 },
      '/de_nghi/hanh_dong/so_nguoi_cuu',
    ],
    [
      'a comment from before the publicity',
      '03-nong-dan-mo-hinh',
      { '/dot_trinh/cong_khai/y_kien/0/ngay': '2026-05-31' },
      '/dot_trinh/cong_khai/y_kien/0/ngay',
    ],
    [
      'a rating by the collective itself',
      '06-tap-the-cong-trang',
      {
        '/de_nghi/xep_loai/0/co_quan': 'Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh Mẫu',
      },
      '/de_nghi/xep_loai/0/co_quan',
    ],
    [
      'a rating of the day after',
      '06-tap-the-cong-trang',
      { '/de_nghi/xep_loai/0/ngay': '2026-07-30' },
      '/de_nghi/xep_loai/0/ngay',
    ],
    [
      'a letter on behalf of another body',
      '06-tap-the-cong-trang',
      { '/khenthuong/nguoi_ky/thay_mat': 'HỘI ĐỒNG NHÂN DÂN' },
      '/khenthuong/nguoi_ky/thay_mat',
    ],
    [
      'a movement launched after it began',
      '08-ho-gia-dinh',
      { '/de_nghi/phong_trao/van_ban/ngay': '2021-04-06' },
      '/de_nghi/phong_trao/tu_ngay',
      '/de_nghi/phong_trao/van_ban/ngay',
    ],
    [
      'the end of a movement that goes on',
      '08-ho-gia-dinh',
      { '/de_nghi/phong_trao/dip': 'tong_ket', '/de_nghi/phong_trao/den_ngay': '2040-01-01' },
      '/de_nghi/phong_trao/den_ngay',
    ],
  ];

  it.each(denied)('%s', (_what, name, facts, ...gone) => {
    expect(RANK[firstVerdict(name, changedExample(name, facts)).verdict]).toBeLessThan(RANK.dat);
    // One by one, then all: silence is no way out.
    for (const pointers of [...gone.map((pointer) => [pointer]), gone]) {
      const silent = Object.fromEntries(pointers.map((pointer) => [pointer, null]));
      const kept = Object.entries(facts).filter(
        ([at]) => !pointers.some((pointer) => at === pointer || at.startsWith(`${pointer}/`)),
      );
      const { verdict } = firstVerdict(
        name,
        changedExample(name, { ...Object.fromEntries(kept), ...silent }),
      );
      expect(RANK[verdict], pointers.join(', ')).toBeLessThan(RANK.dat);
    }
  });
});

describe('what counts only by a named person’s word', () => {
  const paper = { so: '9/QĐ', ngay: '2020-01-06', co_quan: 'Sở Mẫu' };
  const answered = (ket_qua: boolean) => ({
    ket_qua,
    nguoi: 'Lê Văn Khuôn Mẫu',
    chuc_vu: 'Giám đốc Sở Nội vụ',
    ngay: '2026-01-05',
    can_cu: '9/QĐ',
  });
  const open: readonly [name: string, question: string, facts: Record<string, unknown>][] = [
    [
      '06-tap-the-cong-trang',
      'ke_thua_tien_than',
      {
        '/de_nghi/doi_tuong/ngay_thanh_lap': '2023-01-01',
        '/de_nghi/doi_tuong/tien_than': [
          { ten: 'Trạm Mẫu', tu_ngay: '1998-01-02', den_ngay: '2022-12-31', van_ban: paper },
        ],
      },
    ],
  ];

  it.each(open)('%s: %s', (name, question, facts) => {
    const at = `/de_nghi/tra_loi/${question}`;
    const of = (more: Record<string, unknown>) =>
      firstVerdict(name, changedExample(name, { ...facts, ...more }));
    expect(of({}).verdict).toBe('chua_ket_luan');
    expect(of({ [at]: answered(true) }).verdict).toBe('dat');
    expect(of({ [at]: answered(false) }).verdict).toBe('khong_dat');
    const changed = changedExample(name, facts).dossiers[0]!.submissions[0]!.nominations[0]!.document;
    for (const pointer of pointersBelow(changed.data, ['de_nghi'])) {
      expect(RANK[of({ [pointer]: null }).verdict], pointer).toBeLessThan(RANK.dat);
      expect(of({ [at]: answered(false), [pointer]: null }).verdict, pointer).not.toBe('dat');
    }
  });
});

/** Prizes under Decree 91/2017: what was seen is reckoned, what depends on who decides asks, the rest is not known. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import { prizeOf } from '../../src/law/prize.ts';
import type { SubjectKind } from '../../src/law/types.ts';
import { root } from '../support/dossier.ts';
import { law } from '../support/law.ts';

const on = (day: string, award: string, subject: SubjectKind, to?: string) =>
  prizeOf(law, isoDate(day), award, subject, to);
const amount = (...args: Parameters<typeof on>) => {
  const sum = on(...args);
  return 'tien' in sum ? sum.tien : sum.ly_do;
};

/** Award, kind, and the sum in thousands for 1.490.000 (2021) and 1.800.000 (second half of 2023). */
const TABLE: readonly [string, SubjectKind, number, number][] = [
  ['lao_dong_tien_tien', 'ca_nhan', 450, 540],
  ['chien_si_thi_dua_co_so', 'ca_nhan', 1490, 1800],
  ['chien_si_thi_dua_bo_tinh', 'ca_nhan', 4470, 5400],
  ['chien_si_thi_dua_toan_quoc', 'ca_nhan', 6710, 8100],
  ['tap_the_lao_dong_tien_tien', 'tap_the', 1200, 1440],
  ['tap_the_lao_dong_xuat_sac', 'tap_the', 2240, 2700],
  ['co_thi_dua_bo_tinh', 'tap_the', 11920, 14400],
  ['co_thi_dua_chinh_phu', 'tap_the', 17880, 21600],
  ['huan_chuong_lao_dong_hang_nhat', 'ca_nhan', 13410, 16200],
  ['huan_chuong_lao_dong_hang_nhat', 'tap_the', 26820, 32400],
  ['huan_chuong_bao_ve_to_quoc_hang_nhat', 'ca_nhan', 13410, 16200],
  ['huan_chuong_lao_dong_hang_nhi', 'ca_nhan', 11180, 13500],
  ['huan_chuong_lao_dong_hang_ba', 'ca_nhan', 6710, 8100],
  ['huan_chuong_dung_cam', 'ca_nhan', 6710, 8100],
  ['bang_khen_ttg', 'ca_nhan', 5220, 6300],
  ['bang_khen_ttg', 'tap_the', 10430, 12600],
  ['bang_khen_bo_tinh', 'ca_nhan', 1490, 1800],
  ['bang_khen_bo_tinh', 'tap_the', 2980, 3600],
];

describe('the table of prizes of Decree 91/2017', () => {
  it.each(TABLE)('%s, %s: %i, %i', (award, subject, then, later) => {
    expect(amount('2021-05-20', award, subject)).toBe(then * 1000);
    expect(amount('2023-12-31', award, subject)).toBe(later * 1000);
  });

  it.each([
    ['ubnd_xa', 230_000, 450_000],
    ['ubnd_huyen', 450_000, 900_000],
    ['thu_truong_don_vi', 450_000, 900_000],
  ])('a giấy khen of %s: %i, %i for a collective', (to, person, group) => {
    expect(amount('2021-05-20', 'giay_khen', 'ca_nhan', to)).toBe(person);
    expect(amount('2021-05-20', 'giay_khen', 'tap_the', to)).toBe(group);
  });

  it('a giấy khen whose giver is not told, or is not among those seen, has no sum', () => {
    expect(amount('2021-05-20', 'giay_khen', 'ca_nhan')).toBe('theo_noi_nhan');
    expect(amount('2021-05-20', 'giay_khen', 'ca_nhan', 'so_noi_vu')).toBe('theo_noi_nhan');
    // From 2024 on the giver makes no difference.
    expect(amount('2024-01-01', 'giay_khen', 'ca_nhan')).toBe(540_000);
    expect(amount('2024-01-01', 'giay_khen', 'ca_nhan', 'ubnd_xa')).toBe(540_000);
  });

  it.each<[string, SubjectKind]>([
    ['huan_chuong_doc_lap_hang_nhat', 'ca_nhan'],
    ['huan_chuong_ho_chi_minh', 'ca_nhan'],
    ['anh_hung_lao_dong', 'ca_nhan'],
    ['don_vi_quyet_thang', 'tap_the'],
    ['bang_khen_ttg', 'ho_gia_dinh'],
    ['huan_chuong_dung_cam', 'tap_the'],
  ])('%s, %s: not known', (award, subject) => {
    expect(amount('2021-05-20', award, subject)).toBe('khong_he_so');
  });

  it('weak marks come along', () => {
    const weak = (award: string) => {
      const sum = on('2021-05-20', award, 'ca_nhan');
      return 'tien' in sum ? sum.chua_doi_chieu : undefined;
    };
    expect(weak('bang_khen_ttg')).toEqual(['nd_38_2019']);
    expect(weak('huan_chuong_lao_dong_hang_ba')).toEqual(['nd_91_2017:d70', 'nd_38_2019']);
    expect(weak('huan_chuong_bao_ve_to_quoc_hang_nhat')).toEqual(['nd_91_2017:d70.k1', 'nd_38_2019']);
  });

  it('the change of 01/01/2024: the day before and the day itself', () => {
    expect(amount('2023-12-31', 'bang_khen_bo_tinh', 'ca_nhan')).toBe(1_800_000);
    expect(amount('2024-01-01', 'bang_khen_bo_tinh', 'ca_nhan')).toBe(2_700_000);
  });
});

describe('khenthuong money', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(root, 'examples/02-cong-nhan-sang-kien'), folder, { recursive: true });
  const file = path.join(folder, 'de-nghi/nguyen-thi-vi-du.yaml');
  const money = (award: string, day: string) => {
    const text = readFileSync(file, 'utf8').replace(/^hinh_thuc: .*$/m, `hinh_thuc: ${award}`);
    writeFileSync(file, text);
    const bin = path.join(root, 'bin/khenthuong.js');
    return spawnSync(process.execPath, [bin, 'money', folder, '--ngay', day], { encoding: 'utf8' });
  };

  it('reckons a decision of 2023, and says that the payer is not known', () => {
    const { status, stdout } = money('bang_khen_ttg', '2023-11-15');
    expect(stdout).toContain('6.300.000 đ');
    expect(stdout).toContain('hệ số theo Điều 73 Nghị định số 91/2017/NĐ-CP');
    expect(stdout).toContain('Chưa rõ bên chi (bộ luật chưa có quy định của thời kỳ này về bên chi)');
    expect(status).toBe(0);
  });

  it('says plainly where it does not know', () => {
    const { status, stdout } = money('huan_chuong_doc_lap_hang_ba', '2023-11-15');
    expect(stdout).toContain('chưa tính được: bộ luật không có hệ số cho hình thức và đối tượng này');
    expect(stdout.replace(/\s+/g, ' ')).toContain('(Nghị định số 91/2017/NĐ-CP)');
    expect(status).toBe(3);
  });
});

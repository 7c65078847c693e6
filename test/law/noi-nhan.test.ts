/** What an addressee is to an award is law data: deciders of State, those who give themselves, those who only receive. */
import { describe, expect, it } from 'vitest';
import { lawNames } from '../../src/cli/build/law-names.ts';
import { isoDate } from '../../src/core/date.ts';
import { namesOf } from '../../src/forms/labels.ts';
import { createLaw } from '../../src/law/law.ts';
import { lawOn } from '../../src/law/prize.ts';
import { law, lawData } from '../support/law.ts';

const snapshot = lawOn(law, isoDate('2026-02-02'));

describe('vai của nơi nhận', () => {
  it('each is an addressee that the input knows, told once, with its ground', () => {
    const ids = lawData.vai_noi_nhan.map(({ noi_nhan }) => noi_nhan);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { noi_nhan, can_cu } of lawData.vai_noi_nhan) {
      expect([...namesOf('dot_trinh/to_trinh/nguoi_nhan').keys()]).toContain(noi_nhan);
      expect(
        can_cu.some((id) => snapshot.provision(id)),
        noi_nhan,
      ).toBe(true);
    }
  });

  it('deciders of State are those that awards name', () => {
    const named = new Set(snapshot.awards.map(({ quyet_dinh }) => quyet_dinh));
    const labels = namesOf('dot_trinh/to_trinh/nguoi_nhan');
    const { capQuyetDinh, chiTiepNhan } = lawNames(law, snapshot, undefined);
    expect(capQuyetDinh).toEqual(['chu_tich_nuoc', 'thu_tuong', 'chinh_phu']);
    for (const id of capQuyetDinh) {
      expect(named).toContain(labels.get(id));
      expect(chiTiepNhan(id)).toBe(false);
    }
    expect(chiTiepNhan('so_noi_vu')).toBe(true);
    expect(chiTiepNhan('ubnd_huyen')).toBe(false);
  });

  it('who gives is printed by name, who only receives is not', () => {
    const name = (nguoi_nhan: string, kinh_gui: string) =>
      lawNames(law, snapshot, {
        to_trinh: { nguoi_nhan, kinh_gui: [kinh_gui] },
      } as never).tenKhen('bang_khen_bo_tinh');
    expect(name('ubnd_tinh', 'Ủy ban nhân dân tỉnh Mẫu')).toBe(
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
    );
    expect(name('so_noi_vu', 'Sở Nội vụ tỉnh Mẫu')).toBe('Bằng khen của Bộ, ban, ngành, tỉnh');
  });

  it('changes with the data alone', () => {
    const turned = lawData.vai_noi_nhan.map((one) =>
      one.noi_nhan === 'ubnd_tinh' ? { ...one, vai: 'tiep_nhan' as const } : one,
    );
    const names = lawNames(createLaw({ ...lawData, vai_noi_nhan: turned }), snapshot, undefined);
    expect(names.chiTiepNhan('ubnd_tinh')).toBe(true);
  });
});

/** Ô 2 of a report: never an agency above one that is not under it, never an address in a name. */
import { describe, expect, it } from 'vitest';
import type { CoQuan } from '../../src/forms/data.ts';
import { reportAgency } from '../../src/forms/letterhead.ts';
import type { DoiTuong } from '../../src/forms/nomination.ts';

const agency = (ten: string, cap = 'tinh'): CoQuan => ({
  ten,
  cap,
  viet_tat: 'X',
  dia_danh: 'Mẫu',
  co_quan_chu_quan: 'Cấp trên',
});
const province = agency('Ủy ban nhân dân tỉnh Mẫu');
const commune = agency('Ủy ban nhân dân xã Ví Dụ', 'xa');
const department = agency('Sở Y tế');
const team = (ten: string, more: Partial<DoiTuong> = {}): DoiTuong => ({ loai: 'tap_the', ten, ...more });
const above = (who: DoiTuong, of: CoQuan) => {
  const { chu_quan, ten } = reportAgency(who, of);
  return [chu_quan, ten];
};

describe('reportAgency', () => {
  it.each<[string, DoiTuong, CoQuan, string, string]>([
    ['a unit of the agency', team('Bệnh viện Mẫu'), department, 'Sở Y tế', 'Bệnh viện Mẫu'],
    ['a department of a province', team('Sở Y tế tỉnh Mẫu'), province, province.ten, 'Sở Y tế tỉnh Mẫu'],
    [
      'a school of somebody in the province',
      team('Trường Cao đẳng Mẫu'),
      province,
      '',
      'Trường Cao đẳng Mẫu',
    ],
    ['a school of the commune', team('Trường Tiểu học Ví Dụ'), commune, commune.ten, 'Trường Tiểu học Ví Dụ'],
    [
      'an upper secondary school',
      team('Trường Trung học phổ thông Ví Dụ'),
      commune,
      '',
      'Trường Trung học phổ thông Ví Dụ',
    ],
    ['the police of the commune', team('Công an xã Ví Dụ'), commune, '', 'Công an xã Ví Dụ'],
    ['a company by its name', team('Công ty Cổ phần Ví Dụ'), commune, '', 'Công ty Cổ phần Ví Dụ'],
    [
      'a company by its kind',
      team('Nhà máy Ví Dụ', { loai_tap_the: 'doanh_nghiep' }),
      department,
      '',
      'Nhà máy Ví Dụ',
    ],
    [
      'what the dossier says',
      team('Trường Mẫu', { co_quan_chu_quan: 'Sở Mẫu' }),
      province,
      'Sở Mẫu',
      'Trường Mẫu',
    ],
  ])('%s', (_what, who, of, superior, name) => {
    expect(above(who, of)).toEqual([superior, name]);
  });

  it('takes the superior out of a name, and leaves the address out', () => {
    const hospital = 'Bệnh viện Đa khoa tỉnh Mẫu';
    expect(above(team(`Khoa Cấp cứu, ${hospital}`), department)).toEqual([hospital, 'Khoa Cấp cứu']);
    expect(above(team(`Khoa Cấp cứu, ${hospital}, phường Thử Nghiệm`), department)).toEqual([
      hospital,
      'Khoa Cấp cứu',
    ]);
    expect(above(team('Trạm Y tế, thôn Hai, xã Ví Dụ'), department)).toEqual(['Sở Y tế', 'Trạm Y tế']);
    const person: DoiTuong = {
      loai: 'ca_nhan',
      ten: 'Trần Văn Mẫu',
      don_vi: `${hospital}, số 10 đường Sơ Đồ`,
    };
    expect(above(person, department)).toEqual(['Sở Y tế', hospital]);
  });

  it('keeps a comma that belongs to the name', () => {
    const name = 'Sở Văn hóa, Thể thao và Du lịch';
    expect(above(team(name), province)).toEqual([province.ten, name]);
  });

  it('goes out under the submitting agency where nobody else reports', () => {
    const farmer: DoiTuong = { loai: 'ca_nhan', ten: 'Trần Văn Mẫu', don_vi: 'thôn Hai, xã Ví Dụ' };
    expect(above(farmer, province)).toEqual(['Cấp trên', province.ten]);
    expect(above(team(province.ten), province)).toEqual(['Cấp trên', province.ten]);
  });
});

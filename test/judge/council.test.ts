/** Who leads the meeting that judges. */
import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';
import { lawData } from '../support/law.ts';

const rule = { khong_dieu_hanh_hoi_dong: '/dot_trinh/hop_hoi_dong' };
const CHAIR = { ho_ten: 'Lê Thị Nháp', vai_tro: 'chu_tich', so_can_cuoc: '001' };
const CLERK = { ho_ten: 'Trần Văn Mẫu', vai_tro: 'thu_ky' };
const council = (hop_hoi_dong: object, doi_tuong: object = { ten: 'Trần Văn Mẫu' }) => ({
  de_nghi: { doi_tuong },
  dot_trinh: { hop_hoi_dong },
});

describe('khong_dieu_hanh_hoi_dong', () => {
  it.each([
    ['others', council({ chu_tri: 'Lê Thị Nháp', thu_ky: 'Vũ Văn Thử' }), true, undefined],
    ['the one who presides', council({ chu_tri: 'TRẦN VĂN MẪU' }), false, 'chủ trì'],
    ['the secretary', council({ chu_tri: 'Lê Thị Nháp', thu_ky: 'Trần Văn Mẫu' }), false, 'thư ký'],
    ['the secretary by the list alone', council({ thanh_vien: [CHAIR, CLERK] }), false, 'thư ký'],
    [
      'another wrote the minutes',
      council({ thu_ky: 'Vũ Văn Thử', thanh_vien: [CHAIR, CLERK] }),
      true,
      undefined,
    ],
    [
      'the head of the household that is nominated',
      council({ chu_tri: 'Trần Văn Mẫu' }, { ten: 'Hộ ông Trần Văn Mẫu', chu_ho: 'Trần Văn Mẫu' }),
      false,
      'chủ trì',
    ],
    [
      'a namesake of another number',
      council({ chu_tri: 'Lê Thị Nháp', thanh_vien: [CHAIR] }, { ten: 'Lê Thị Nháp', so_can_cuoc: '002' }),
      true,
      undefined,
    ],
    [
      'another spelling of one number',
      council({ chu_tri: 'Lê Thị Nháp', thanh_vien: [CHAIR] }, { ten: 'Lê Nháp', so_can_cuoc: '001' }),
      false,
      'chủ trì',
    ],
    ['nobody is told', council({}), true, undefined],
    ['no meeting', { de_nghi: { doi_tuong: {} } }, undefined, undefined],
  ])('%s', (_what, data, value, role) => {
    const said = answer(rule, data);
    expect(said.value).toBe(value);
    expect(said.values['vai_tro']).toBe(role);
  });
});

describe('the council of a branch', () => {
  const { thi } = lawData.quy_tac.find(({ id }) => id === 'hoi_dong_cua_noi_trinh')!;
  const ten_hoi_dong = 'Hội đồng Thi đua - Khen thưởng ngành Giáo dục tỉnh Mẫu';

  it.each([
    ['Sở Giáo dục và Đào tạo tỉnh Mẫu', true],
    ['Trường Tiểu học Mẫu', false],
  ])('where %s submits: %s', (ten, fits) => {
    const data = {
      co_quan: { ten },
      dot_trinh: { hop_hoi_dong: { ten_hoi_dong }, to_trinh: { kinh_gui: [] } },
    };
    expect(answer(thi.schema, data).value).toBe(fits);
  });
});

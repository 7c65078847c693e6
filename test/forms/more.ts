/** More invented dossiers, for the forms that few cases need. All names are made up. */
import type { CongKhai, FormInput } from '../../src/forms/data.ts';
import type { DeNghi } from '../../src/forms/nomination.ts';
import { household, input, officer, rescuer, submission, team } from './support.ts';

export const veteran: DeNghi = {
  ...officer,
  doi_tuong: {
    ...officer.doi_tuong,
    ngay_sinh: '1964-02-03',
    ngay_tham_gia: '1986-09-01',
    ngay_vao_dang: '1990-05-19',
    ngay_nghi_huu: '2026-06-01',
  },
  hinh_thuc: 'huan_chuong_lao_dong_hang_ba',
  loai_hinh: 'cong_hien',
  qua_trinh: [
    { tu_ngay: '2016-07-01', chuc_vu: 'Phó Bí thư Đảng ủy, Chủ tịch', don_vi: 'Ủy ban nhân dân xã Ví Dụ' },
    {
      tu_ngay: '2004-01-15',
      den_ngay: '2016-06-30',
      chuc_vu: 'Phó Chủ tịch',
      don_vi: 'Ủy ban nhân dân xã Ví Dụ',
    },
    { tu_ngay: '2003-11-02', den_ngay: '2003-12-31', chuc_vu: 'Cán bộ', don_vi: 'Ủy ban nhân dân xã Ví Dụ' },
  ],
  ky_luat: [],
};

export const hero: DeNghi = {
  ...officer,
  hinh_thuc: 'anh_hung_lao_dong',
  truy_tang: true,
  qua_trinh: veteran.qua_trinh!,
};

export const guest: DeNghi = {
  doi_tuong: {
    loai: 'ca_nhan',
    ten: 'Ioan Exemplu',
    quoc_tich: 'Nước Giả Định',
    ngay_sinh: '1970-04-05',
    gioi_tinh: 'nam',
    chuc_vu: 'Chuyên gia',
    don_vi: 'Tổ chức Ví Dụ Quốc tế',
  },
  hinh_thuc: 'bang_khen_ttg',
  loai_hinh: 'doi_ngoai',
  can_cu: { van_ban: 'luat_06_2022', dieu: '73', khoan: '4' },
  thanh_tich: [
    { tu_ngay: '2020-01-01', den_ngay: '2025-12-31', noi: 'tỉnh Mẫu', noi_dung: 'Giúp xây 12 cầu dân sinh.' },
  ],
  da_khen: [],
};

const opinions: CongKhai = {
  kenh: [
    { ten: 'Cổng thông tin điện tử tỉnh Mẫu', dia_chi: 'https://mau.example/khen-thuong' },
    { ten: 'Bảng tin trụ sở Ủy ban nhân dân xã Ví Dụ' },
  ],
  tu_ngay: '2026-03-02',
  den_ngay: '2026-03-16',
  y_kien: [
    { ngay: '2026-03-05', noi_dung: 'Đồng tình với đề nghị.', ket_qua: 'Ghi nhận.' },
    { noi_dung: 'Đề nghị nêu rõ hơn kết quả năm 2025.' },
  ],
};

/** A submission with its publicity; the household's number and hamlet must not come out. */
export const published: FormInput = publishedWith({ y_kien: opinions.y_kien! });

export function publishedWith(more: Partial<CongKhai>): FormInput {
  const { y_kien: _, ...bare } = opinions;
  return {
    ...input([rescuer, officer, team, household]),
    dot_trinh: { ...submission, cong_khai: { ...bare, ...more } },
  };
}

/** The papers of one nominee looked through, those of the other unknown. */
export const checked: FormInput = {
  ...input([rescuer, team]),
  de_nghi: [
    {
      de_nghi: rescuer,
      giay_to: [
        { ten: 'Tờ trình', can_cu: 'điểm a khoản 2 Điều 84 Luật Thi đua, khen thưởng', co: true },
        {
          ten: 'Biên bản xét khen thưởng',
          can_cu: 'điểm c khoản 2 Điều 84 Luật Thi đua, khen thưởng',
          co: false,
        },
      ],
    },
    { de_nghi: team },
  ],
};

const { dot_trinh: _none, ...agency } = input([]);

export const letter: FormInput = {
  ...agency,
  cong_van: {
    ky_hieu: 'UBND-VHXH',
    trich_yeu: 'bổ sung hồ sơ đề nghị khen thưởng',
    kinh_gui: ['Trường Tiểu học Ví Dụ'],
    noi_dung: ['Ủy ban nhân dân xã đã nhận hồ sơ.', 'Đề nghị Trường bổ sung biên bản họp.'],
  },
};

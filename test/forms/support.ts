/** What form tests share: the forms as shipped, and invented dossiers. All names are made up. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Block, DocModel, Line } from '../../src/doc/model.ts';
import type { DotTrinh, FormInput, LawNames } from '../../src/forms/data.ts';
import { documentOf } from '../../src/forms/document.ts';
import type { DeNghi } from '../../src/forms/nomination.ts';
import { loadForms } from '../../src/forms/template.ts';

const FOLDER = new URL('../../templates/mau/', import.meta.url);

export const readForm = (name: string) => readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8');
export const FORM_IDS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  .sort();
export const forms = loadForms(readForm, FORM_IDS);

const AWARDS: Readonly<Record<string, string>> = {
  bang_khen_tinh: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
  huan_chuong_dung_cam: 'Huân chương Dũng cảm',
  chien_si_thi_dua_co_so: 'Chiến sĩ thi đua cơ sở',
  tap_the_lao_dong_xuat_sac: 'Tập thể lao động xuất sắc',
  huan_chuong_lao_dong_hang_ba: 'Huân chương Lao động hạng Ba',
  anh_hung_lao_dong: 'Anh hùng Lao động',
  bang_khen_ttg: 'Bằng khen của Thủ tướng Chính phủ',
  giay_khen: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Ví Dụ',
};
const LAW = 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022';

export const law: LawNames = {
  can_cu_in: [LAW, 'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ'],
  canCu: () => LAW,
  tenVanBan: () => 'Luật Thi đua, khen thưởng',
  // A slug may be any text here, `toString` too.
  tenKhen: (slug) => (Object.hasOwn(AWARDS, slug) ? AWARDS[slug]! : slug),
  capQuyetDinh: ['chu_tich_nuoc', 'thu_tuong', 'chinh_phu'],
  chiTiepNhan: (noiNhan) => noiNhan === 'so_noi_vu',
  quyetDinh: (slug) => (slug === 'huan_chuong_dung_cam' ? 'Chủ tịch nước' : ''),
  laVinhDu: (slug) => slug.startsWith('anh_hung_'),
  dongTu: () => undefined,
  laDanhHieu: (slug) => /^(chien_si|tap_the)_/.test(slug),
};

const paper = { so: '15/XN-UBND', ngay: '2026-03-07', co_quan: 'Ủy ban nhân dân xã Ví Dụ' };

export const rescuer: DeNghi = {
  doi_tuong: {
    loai: 'ca_nhan',
    ten: 'Trần Văn Mẫu',
    ngay_sinh: '1985-03-05',
    gioi_tinh: 'nam',
    dan_toc: 'Kinh',
    ton_giao: 'Không',
    que_quan: 'xã Ví Dụ, tỉnh Mẫu',
    noi_thuong_tru: 'Thôn Một, xã Ví Dụ, tỉnh Mẫu',
    nghe_nghiep: 'Nông dân',
    don_vi: 'Thôn Một, xã Ví Dụ',
    ngay_mat: '2026-03-06',
    dai_dien_nhan: 'Bà Lê Thị Thử, vợ',
  },
  hinh_thuc: 'huan_chuong_dung_cam',
  loai_hinh: 'dot_xuat',
  can_cu: { van_ban: 'luat_06_2022', dieu: '52', khoan: '1', diem: 'a' },
  truy_tang: true,
  tom_tat: 'Dũng cảm cứu 02 người trong vụ cháy chợ Ví Dụ.',
  thanh_tich: [
    {
      tu_ngay: '2026-03-05',
      den_ngay: '2026-03-05',
      noi: 'chợ Ví Dụ',
      noi_dung: 'Cứu được 02 cháu nhỏ.\nDập tắt đám cháy.',
    },
  ],
  hanh_dong: {
    ngay: '2026-03-05',
    ngay_gio: '2026-03-05 08:30',
    dia_diem: 'chợ Ví Dụ, xã Ví Dụ, tỉnh Mẫu',
    su_co: 'chay',
    loai: 'cuu_nguoi',
    dien_bien: 'Lao vào ki-ốt đang cháy, bế hai cháu ra ngoài.',
    so_nguoi_cuu: 2,
    tai_san: 'hàng hóa của các hộ kinh doanh',
    thuong_tich: 'bỏng nặng',
    hy_sinh: true,
    nhiem_vu_duoc_giao: false,
    neu_guong: { muc: 'bo_tinh', cong_nhan: paper, nguoi_cong_nhan: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu' },
    xac_nhan: [paper, { so: '08/CA', ngay: '2026-03-08', co_quan: 'Công an xã Ví Dụ' }],
  },
  da_khen: [],
  ky_luat: [],
  vu_viec: [],
};

export const officer: DeNghi = {
  doi_tuong: {
    loai: 'ca_nhan',
    ten: 'Nguyễn Thị Thí Dụ',
    ngay_sinh: '1990-11-02',
    gioi_tinh: 'nu',
    que_quan: 'phường Giả Định, tỉnh Mẫu',
    noi_thuong_tru: 'phường Giả Định, tỉnh Mẫu',
    chuc_vu: 'Phó Trưởng phòng',
    don_vi: 'Phòng Văn hóa - Xã hội xã Ví Dụ',
    trinh_do: 'Trung cấp; Đại học Luật',
    hoc_ham: 'Thạc sĩ',
  },
  hinh_thuc: 'chien_si_thi_dua_co_so',
  loai_hinh: 'cong_trang',
  can_cu: { van_ban: 'luat_06_2022', dieu: '23', khoan: '1' },
  tom_tat: 'Hoàn thành xuất sắc nhiệm vụ năm 2025.',
  nhiem_vu: 'Tham mưu công tác văn hóa.',
  thanh_tich: [
    {
      tu_ngay: '2025-01-01',
      den_ngay: '2025-12-31',
      noi: 'xã Ví Dụ',
      hoan_canh: 'Xã mới sắp xếp.',
      noi_dung: 'Số hóa hồ sơ theo Điều 5 kế hoạch của xã.',
      so_lieu: [
        {
          chi_tieu: 'Hồ sơ số hóa',
          gia_tri: 1234567.5,
          don_vi: 'trang',
          so_voi: { ky: 'năm 2024', gia_tri: 1000000 },
        },
        { chi_tieu: 'Đúng hạn', gia_tri: 98.5, don_vi: '%' },
      ],
      pham_vi: { muc: 'xa' },
    },
  ],
  bien_phap: 'Học tập kinh nghiệm của xã bạn.',
  chu_truong: 'Chấp hành tốt.',
  doan_the: 'Tham gia công đoàn.',
  xep_loai: [
    {
      nam: 2025,
      muc: 'hoan_thanh_xuat_sac',
      so: '90/QĐ-UBND',
      ngay: '2025-12-20',
      co_quan: 'Ủy ban nhân dân xã Ví Dụ',
    },
    { nam: 2024, muc: 'hoan_thanh_tot' },
  ],
  da_khen: [
    {
      ten: 'giay_khen',
      nam: 2024,
      so: '12/QĐ-UBND',
      ngay: '2024-12-25',
      nguoi_ky: 'Chủ tịch Ủy ban nhân dân xã Ví Dụ',
    },
    {
      ten: 'chien_si_thi_dua_co_so',
      so: '11/QĐ-UBND',
      ngay: '2023-12-25',
      co_quan: 'Ủy ban nhân dân xã Ví Dụ',
    },
  ],
  sang_kien: [
    {
      ten: 'Sổ văn hóa số',
      quyet_dinh: { ...paper, so: '77/QĐ-UBND' },
      pham_vi: 'xa',
      gia_tri_loi_ich: '50 triệu đồng',
    },
    { ten: 'Bản đồ di tích' },
  ],
  mo_hinh: {
    ten: 'vườn mẫu',
    tu_ngay: '2023-01-01',
    den_ngay: '2025-12-31',
    dien_tich: '02 ha',
    doanh_thu: '300 triệu đồng mỗi năm',
    so_ho_giup: 5,
    so_lao_dong: 12,
    xac_nhan: paper,
  },
};

export const team: DeNghi = {
  doi_tuong: {
    loai: 'tap_the',
    ten: 'Trường Tiểu học Ví Dụ',
    dia_chi: 'xã Ví Dụ, tỉnh Mẫu',
    ngay_thanh_lap: '1999-09-05',
    so_nguoi: 45,
    so_nu: 30,
    chuc_nang: 'Giáo dục tiểu học trên địa bàn xã.',
    dac_diem: 'Hai điểm trường.',
    nguoi_dung_dau: 'Phạm Văn Giả',
    chuc_vu_dung_dau: 'Hiệu trưởng',
  },
  hinh_thuc: 'tap_the_lao_dong_xuat_sac',
  loai_hinh: 'cong_trang',
  can_cu: { van_ban: 'luat_06_2022', dieu: '27', khoan: '1' },
  tom_tat: 'Dẫn đầu phong trào thi đua của xã.',
  thanh_tich: [{ tu_ngay: '2025-09-01', noi_dung: '100% học sinh hoàn thành chương trình.' }],
  bien_phap: 'Đổi mới quản lý.',
  da_khen: officer.da_khen!,
  xep_loai: [{ nam: 2025, muc: 'hoan_thanh_xuat_sac', so: '91/QĐ-UBND', ngay: '2025-12-20' }],
};

export const household: DeNghi = {
  doi_tuong: {
    loai: 'ho_gia_dinh',
    ten: 'Hộ gia đình ông Vũ Văn Thử',
    chu_ho: 'Vũ Văn Thử',
    ngay_sinh: '1960-01-01',
    gioi_tinh: 'nam',
    dia_chi: 'Thôn Hai, xã Ví Dụ, tỉnh Mẫu',
    so_thanh_vien: 4,
    nghe_nghiep: 'Làm ruộng',
  },
  hinh_thuc: 'bang_khen_tinh',
  loai_hinh: 'phong_trao',
  can_cu: { van_ban: 'luat_06_2022', dieu: '74', khoan: '5' },
  phong_trao: {
    ten: 'Cả nước chung sức xây dựng nông thôn mới',
    nguoi_phat_dong: 'thu_tuong',
    tu_ngay: '2021-01-01',
    den_ngay: '2025-12-31',
    dip: 'tong_ket',
    van_ban: { so: '01/QĐ-TTg', ngay: '2021-01-01', co_quan: 'Thủ tướng Chính phủ' },
  },
  dong_gop: {
    cong_suc: '120 ngày công',
    dat_dai: 'hiến 500 m² đất làm đường ngày 05/01/2024',
    tai_san: '20 triệu đồng',
    gia_tri: 620000000,
    xac_nhan: [paper],
  },
};

export const meeting: NonNullable<DotTrinh['hop_hoi_dong']> = {
  ten_hoi_dong: 'Hội đồng Thi đua - Khen thưởng xã Ví Dụ',
  so_bien_ban: '03/BB-HĐTĐKT',
  ngay: '2026-03-20',
  gio_bat_dau: '08 giờ 00',
  gio_ket_thuc: '10 giờ 30',
  dia_diem: 'Hội trường Ủy ban nhân dân xã Ví Dụ',
  tong_so_thanh_vien: 15,
  so_du_hop: 14,
  chu_tri: 'Hoàng Văn Chủ',
  thu_ky: 'Đỗ Thị Ghi',
  thanh_vien: [
    { ho_ten: 'Hoàng Văn Chủ', chuc_vu: 'Chủ tịch Ủy ban nhân dân xã', vai_tro: 'chu_tich' },
    { ho_ten: 'Đỗ Thị Ghi', vai_tro: 'thu_ky' },
    {
      ho_ten: 'Lý Văn Vắng',
      chuc_vu: 'Trưởng Công an xã',
      vai_tro: 'uy_vien',
      vang: true,
      y_kien_van_ban: { so: '02/YK', ngay: '2026-03-19', co_quan: 'Công an xã Ví Dụ' },
    },
    { ho_ten: 'Mai Văn Nghỉ', vai_tro: 'uy_vien', vang: true },
  ],
  bo_phieu_kin: true,
  y_kien_thao_luan: 'Các thành viên nhất trí với báo cáo thành tích',
};

export const submission: DotTrinh = {
  to_trinh: {
    so: '05',
    ky_hieu: 'TTr-UBND',
    ngay: '2026-03-25',
    kinh_gui: ['Chủ tịch Ủy ban nhân dân tỉnh Mẫu (qua Sở Nội vụ)'],
    nguoi_nhan: 'ubnd_tinh',
    trich_yeu: 'về việc đề nghị tặng thưởng cho tập thể, cá nhân năm 2026',
  },
  hop_hoi_dong: meeting,
};

/** A submission of the given nominations, each with 14 of 15 votes. */
export function input(nominations: readonly DeNghi[], more: Partial<FormInput> = {}): FormInput {
  return {
    co_quan: {
      co_quan_chu_quan: 'Ủy ban nhân dân tỉnh Mẫu',
      ten: 'Ủy ban nhân dân xã Ví Dụ',
      viet_tat: 'UBND',
      dia_danh: 'Ví Dụ',
      cap: 'xa',
      don_vi_soan_thao: 'VHXH',
    },
    nguoi_ky: {
      quyen_han: 'TM.',
      thay_mat: 'Ủy ban nhân dân',
      ky_thay: 'Chủ tịch',
      chuc_vu: 'Phó Chủ tịch',
      ho_ten: 'Hoàng Văn Chủ',
    },
    noi_nhan: ['Sở Nội vụ tỉnh Mẫu', '- Như trên;', 'Lưu: VT.'],
    dot_trinh: submission,
    de_nghi: nominations.map((de_nghi) => ({
      de_nghi,
      phieu: { dong_y: 14, khong_dong_y: 0, khong_hop_le: 1 },
    })),
    law,
    findings: [],
    hom_nay: '2026-11-22',
    ...more,
  };
}

/** The document of one form; with `chosen`, about that nomination. */
export function build(form: string, from: FormInput, chosen?: number): DocModel {
  return documentOf(forms.get(form)!, from, chosen);
}

const text = (line: Line) => line.map((run) => run.text).join('');

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [text(block.line)];
    case 'letterhead':
      return [block.co_quan_chu_quan, block.co_quan, block.so_ky_hieu, block.dia_danh];
    case 'title':
      return [block.ten_loai, ...block.trich_yeu];
    case 'table':
      return [...block.header, ...block.rows.flat()].flat().map(text);
    case 'signature': {
      const signers = [block.left, block.right].filter((who) => who !== undefined);
      return [...block.noi_nhan, ...signers.flatMap((who) => [...who.chuc_vu, who.ghi_chu, who.ho_ten])];
    }
    case 'section':
      return [];
  }
}

/** Every text of a document, no-break spaces as spaces; one entry a paragraph or cell line. */
export function textsOf(doc: DocModel): readonly string[] {
  return doc.blocks.flatMap(textsOfBlock).map((line) => line.replaceAll('\u00a0', ' '));
}

/** Who is nominated: a person, a collective or a household, as the headings and the personal details need it. */
import type { DoiTuong } from './nomination.ts';
import { told, toldNumber } from './origin.ts';
import { joined, toldLabel } from './text.ts';
import { written } from './written.ts';

/**
 * Every field is there; what the dossier does not say is empty or null. Dates and numbers are as in the data: the forms
 * give them their looks.
 */
export function personView(who: DoiTuong) {
  return {
    ten: told(who, 'ten'),
    ten_bang: told(who, who.ten_tren_bang ? 'ten_tren_bang' : 'ten'),
    la_ca_nhan: who.loai === 'ca_nhan',
    la_tap_the: who.loai === 'tap_the',
    la_ho: who.loai === 'ho_gia_dinh',
    ngay_sinh: told(who, 'ngay_sinh'),
    gioi_tinh: who.gioi_tinh === undefined ? '' : toldLabel(who, 'gioi_tinh', 'de_nghi/doi_tuong/gioi_tinh'),
    dan_toc: told(who, 'dan_toc'),
    ton_giao: told(who, 'ton_giao'),
    quoc_tich: told(who, 'quoc_tich'),
    que_quan: told(who, 'que_quan'),
    thuong_tru: told(who, 'noi_thuong_tru'),
    dia_chi: told(who, 'dia_chi'),
    nghe_nghiep: told(who, 'nghe_nghiep'),
    chuc_vu: told(who, 'chuc_vu'),
    don_vi: told(who, 'don_vi'),
    co_don_vi: employer(who) !== '',
    trinh_do: told(who, 'trinh_do'),
    hoc_ham: told(who, 'hoc_ham'),
    ngay_tham_gia: told(who, 'ngay_tham_gia'),
    ngay_vao_dang: told(who, 'ngay_vao_dang'),
    ngay_nghi_huu: told(who, 'ngay_nghi_huu'),
    ngay_mat: told(who, 'ngay_mat'),
    dai_dien: told(who, 'dai_dien_nhan'),
    ngay_thanh_lap: told(who, 'ngay_thanh_lap'),
    so_nguoi: toldNumber(who, 'so_nguoi'),
    so_nu: toldNumber(who, 'so_nu'),
    chuc_nang: told(who, 'chuc_nang'),
    dac_diem: told(who, 'dac_diem'),
    dung_dau: told(who, 'nguoi_dung_dau'),
    chuc_vu_dung_dau: told(who, 'chuc_vu_dung_dau'),
    chu_ho: told(who, 'chu_ho'),
    so_thanh_vien: toldNumber(who, 'so_thanh_vien'),
    vi_tri: position(who),
    /** Where they work is told already as where they live. */
    o_noi_cu_tru: written(who.don_vi ?? who.dia_chi) === written(who.noi_thuong_tru),
    co_dac_diem: [who.dia_chi, who.ngay_thanh_lap, who.so_nguoi, who.nguoi_dung_dau, who.dac_diem].some(
      (value) => value !== undefined,
    ),
  };
}

/** Office or trade, then unit or address: the column "Chức vụ, đơn vị, địa chỉ" of a list. */
function position(who: DoiTuong): string {
  const address = told(who, firstOf(who, 'dia_chi', 'noi_thuong_tru', 'don_vi'));
  const what = told(who, firstOf(who, 'chuc_vu', 'nghe_nghiep'));
  if (who.loai === 'tap_the') return address;
  if (who.loai === 'ho_gia_dinh') return joined([`Chủ hộ: ${told(who, 'chu_ho')}`, what, address], '; ');
  return joined([what, employer(who) === '' ? address : told(who, 'don_vi')], ', ');
}

/** The first of the keys under which something is written. */
function firstOf<K extends keyof DoiTuong>(who: DoiTuong, ...keys: readonly K[]): K {
  return keys.find((key) => who[key] !== undefined) ?? keys[0]!;
}

/** Words that begin the name of a hamlet, or what is masked of it: where somebody lives or farms, not a unit that answers for them. */
const PLACE = /^(?:\(không công khai\)|thôn|ấp|bản|làng|xóm|buôn|sóc|khóm|khu phố|tổ dân phố)(?!\p{L})/iu;

/** The unit a person belongs to, if it is one. */
export function employer({ loai, don_vi }: DoiTuong): string {
  const unit = written(don_vi);
  return loai !== 'ca_nhan' || PLACE.test(unit) ? '' : unit;
}

/** Who answers for the report: name under its right-hand signature. */
export function reporter(who: DoiTuong): string {
  if (who.loai === 'tap_the') return told(who, 'nguoi_dung_dau');
  return told(who, who.loai === 'ho_gia_dinh' ? 'chu_ho' : 'ten');
}

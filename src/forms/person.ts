/** Who is nominated: a person, a collective or a household, as the headings and the personal details need it. */
import type { CoQuan } from './data.ts';
import { label } from './labels.ts';
import type { DoiTuong } from './nomination.ts';
import { joined, written } from './text.ts';

/**
 * Every field is there; what the dossier does not say is empty or null. Dates and numbers are as in the data: the forms
 * give them their looks.
 */
export function personView(who: DoiTuong) {
  return {
    ten: written(who.ten),
    ten_bang: written(who.ten_tren_bang) || written(who.ten),
    la_ca_nhan: who.loai === 'ca_nhan',
    la_tap_the: who.loai === 'tap_the',
    la_ho: who.loai === 'ho_gia_dinh',
    ngay_sinh: who.ngay_sinh ?? '',
    gioi_tinh: who.gioi_tinh === undefined ? '' : label('de_nghi/doi_tuong/gioi_tinh', who.gioi_tinh),
    dan_toc: written(who.dan_toc),
    ton_giao: written(who.ton_giao),
    quoc_tich: written(who.quoc_tich),
    que_quan: written(who.que_quan),
    thuong_tru: written(who.noi_thuong_tru),
    dia_chi: written(who.dia_chi),
    nghe_nghiep: written(who.nghe_nghiep),
    chuc_vu: written(who.chuc_vu),
    don_vi: written(who.don_vi),
    co_don_vi: employer(who) !== '',
    trinh_do: written(who.trinh_do),
    hoc_ham: written(who.hoc_ham),
    ngay_tham_gia: who.ngay_tham_gia ?? '',
    ngay_vao_dang: who.ngay_vao_dang ?? '',
    ngay_nghi_huu: who.ngay_nghi_huu ?? '',
    ngay_mat: who.ngay_mat ?? '',
    dai_dien: written(who.dai_dien_nhan),
    ngay_thanh_lap: who.ngay_thanh_lap ?? '',
    so_nguoi: who.so_nguoi ?? null,
    so_nu: who.so_nu ?? null,
    chuc_nang: written(who.chuc_nang),
    dac_diem: written(who.dac_diem),
    dung_dau: written(who.nguoi_dung_dau),
    chuc_vu_dung_dau: written(who.chuc_vu_dung_dau),
    chu_ho: written(who.chu_ho),
    so_thanh_vien: who.so_thanh_vien ?? null,
    vi_tri: position(who),
    co_dac_diem: [who.dia_chi, who.ngay_thanh_lap, who.so_nguoi, who.nguoi_dung_dau, who.dac_diem].some(
      (value) => value !== undefined,
    ),
  };
}

/** Office or trade, then unit or address: the column "Chức vụ, đơn vị, địa chỉ" of a list. */
function position(who: DoiTuong): string {
  const address = written(who.dia_chi ?? who.noi_thuong_tru ?? who.don_vi);
  const what = written(who.chuc_vu ?? who.nghe_nghiep);
  if (who.loai === 'tap_the') return address;
  if (who.loai === 'ho_gia_dinh') return joined([`Chủ hộ: ${written(who.chu_ho)}`, what, address], '; ');
  return joined([what, employer(who) || address], ', ');
}

/** Words that begin the name of a hamlet, or what is masked of it: where somebody lives or farms, not a unit that answers for them. */
const PLACE = /^(?:\(không công khai\)|thôn|ấp|bản|làng|xóm|buôn|sóc|khóm|khu phố|tổ dân phố)(?!\p{L})/iu;

/** The unit a person belongs to, if it is one. */
function employer({ loai, don_vi }: DoiTuong): string {
  const unit = written(don_vi);
  return loai !== 'ca_nhan' || PLACE.test(unit) ? '' : unit;
}

/**
 * Ô 2 of a report: a collective reports itself, a person's unit reports for them; anybody else's report goes out
 * under the agency that submits it.
 */
export function reportAgency(who: DoiTuong, agency: CoQuan) {
  const unit = who.loai === 'tap_the' ? written(who.ten) : employer(who);
  const own = written(agency.ten);
  return unit === '' || unit === own
    ? { chu_quan: written(agency.co_quan_chu_quan), ten: own }
    : { chu_quan: own, ten: unit };
}

/** Who answers for the report: name under its right-hand signature. */
export function reporter(who: DoiTuong): string {
  if (who.loai === 'tap_the') return written(who.nguoi_dung_dau);
  return written(who.loai === 'ho_gia_dinh' ? who.chu_ho : who.ten);
}

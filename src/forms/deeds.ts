/** What a nominee did: achievements with their figures, the rescue, the production model, the contribution. */
import { formatLongDate } from '../core/date.ts';
import { upperFirst } from './filters.ts';
import { label } from './labels.ts';
import type { DongGop, HanhDong, MoHinh, PhongTrao, SangKien, SoLieu, ThanhTich } from './nomination.ts';
import { changeText } from './numbers.ts';
import { dateAndNumber, documentText, joined, periodText, scopeText, written } from './text.ts';

/** An achievement; `khi` is its time and place. */
export function deedView(deed: ThanhTich) {
  const place = written(deed.noi);
  return {
    khi: upperFirst(
      joined([periodText(deed.tu_ngay, deed.den_ngay), place === '' ? '' : `tại ${place}`], ', '),
    ),
    hoan_canh: written(deed.hoan_canh),
    noi_dung: written(deed.noi_dung),
    so_lieu: (deed.so_lieu ?? []).map(figureView),
    pham_vi: scopeText(deed.pham_vi, 'de_nghi/thanh_tich/pham_vi/muc'),
  };
}

function figureView({ chi_tieu, gia_tri, don_vi, so_voi }: SoLieu) {
  return {
    chi_tieu: written(chi_tieu),
    don_vi: written(don_vi),
    gia_tri,
    so_voi: so_voi
      ? { ky: written(so_voi.ky), gia_tri: so_voi.gia_tri, thay_doi: changeText(gia_tri, so_voi.gia_tri) }
      : null,
  };
}

/** The rescue (Luật 06/2022/QH15, Điều 52). */
export function rescueView(deed: HanhDong) {
  const duty = deed.nhiem_vu_duoc_giao;
  return {
    khi: upperFirst(momentText(deed)),
    dia_diem: written(deed.dia_diem),
    su_co: label('de_nghi/hanh_dong/su_co', deed.su_co),
    loai: label('de_nghi/hanh_dong/loai', deed.loai),
    dien_bien: written(deed.dien_bien),
    so_nguoi: deed.so_nguoi_cuu ?? null,
    tai_san: written(deed.tai_san),
    thuong_tich: written(deed.thuong_tich),
    hy_sinh: deed.hy_sinh === true,
    nhiem_vu: duty === undefined ? '' : duty ? 'thuộc' : 'không thuộc',
    neu_guong: scopeText(deed.neu_guong, 'de_nghi/hanh_dong/neu_guong/muc'),
    xac_nhan: (deed.xac_nhan ?? []).map(documentText),
  };
}

function momentText({ ngay, ngay_gio }: HanhDong): string {
  const time = /(\d{2}):(\d{2})$/.exec(ngay_gio ?? '');
  return `${time ? `${time[1]} giờ ${time[2]} phút ` : ''}${formatLongDate(ngay)}`;
}

/** A farmer's production model. */
export function modelView(model: MoHinh) {
  return {
    ten: written(model.ten),
    thoi_gian: periodText(model.tu_ngay, model.den_ngay),
    dien_tich: written(model.dien_tich),
    doanh_thu: written(model.doanh_thu),
    so_ho_giup: model.so_ho_giup ?? null,
    so_lao_dong: model.so_lao_dong ?? null,
    xac_nhan: documentText(model.xac_nhan),
  };
}

/** Labour, land and property given. */
export function givingView(giving: DongGop) {
  return {
    cong_suc: written(giving.cong_suc),
    dat_dai: written(giving.dat_dai),
    tai_san: written(giving.tai_san),
    gia_tri: giving.gia_tri ?? null,
    xac_nhan: (giving.xac_nhan ?? []).map(documentText),
  };
}

/** Who starts a movement, where the value is a level and not an office. */
const LEVELS: readonly string[] = ['bo_tinh', 'don_vi'];

/** The emulation movement that the nomination is for. */
export function movementView(movement: PhongTrao) {
  const { tu_ngay, den_ngay, dip, van_ban } = movement;
  const level = label('de_nghi/phong_trao/nguoi_phat_dong', movement.nguoi_phat_dong);
  // A level names many bodies: the document tells which one.
  const named = van_ban && LEVELS.includes(movement.nguoi_phat_dong) ? written(van_ban.co_quan) : level;
  return {
    ten: written(movement.ten),
    nguoi_phat_dong: named,
    van_ban: van_ban && written(van_ban.co_quan) === named ? dateAndNumber(van_ban) : documentText(van_ban),
    thoi_gian: tu_ngay === undefined ? '' : periodText(tu_ngay, den_ngay),
    dip: dip === undefined ? '' : label('de_nghi/phong_trao/dip', dip),
  };
}

/** An initiative in one sentence without its full stop. */
export function initiativeText(initiative: SangKien): string {
  const decision = documentText(initiative.quyet_dinh);
  const benefit = written(initiative.gia_tri_loi_ich);
  const { pham_vi } = initiative;
  const notes = joined(
    [
      decision === '' ? '' : `Quyết định ${decision}`,
      pham_vi === undefined
        ? ''
        : `phạm vi áp dụng, ảnh hưởng: ${label('de_nghi/sang_kien/pham_vi', pham_vi)}`,
      benefit === '' ? '' : `giá trị làm lợi: ${benefit}`,
    ],
    '; ',
  );
  return `${written(initiative.ten)}${notes === '' ? '' : ` (${notes})`}`;
}

/** What a nominee did: achievements with their figures, the rescue, the production model, the contribution. */
import { upperFirst } from './filters.ts';
import { label } from './labels.ts';
import type { DongGop, HanhDong, MoHinh, PhongTrao, SangKien, SoLieu, ThanhTich } from './nomination.ts';
import { changeText } from './numbers.ts';
import { told, toldNumber } from './origin.ts';
import { shape } from './steps.ts';
import { dateAndNumber, documentText, joined, periodText, scopeText, toldLabel, toldPhrase } from './text.ts';
import { saysNone, written } from './written.ts';

/** An achievement; `khi` is its time and place. */
export function deedView(deed: ThanhTich) {
  const place = told(deed, 'noi');
  return {
    khi: upperFirst(joined([periodText(deed), place === '' ? '' : `tại ${place}`], ', ')),
    hoan_canh: told(deed, 'hoan_canh'),
    noi_dung: told(deed, 'noi_dung'),
    so_lieu: (deed.so_lieu ?? []).map(figureView),
    pham_vi: scopeText(deed.pham_vi, 'de_nghi/thanh_tich/pham_vi/muc'),
  };
}

function figureView(figure: SoLieu) {
  const { gia_tri, so_voi } = figure;
  return {
    chi_tieu: told(figure, 'chi_tieu'),
    don_vi: told(figure, 'don_vi'),
    gia_tri: told(figure, 'gia_tri'),
    so_voi: so_voi
      ? {
          ky: told(so_voi, 'ky'),
          gia_tri: told(so_voi, 'gia_tri'),
          thay_doi: changeText(gia_tri, so_voi.gia_tri),
        }
      : null,
  };
}

/** The rescue (Luật 06/2022/QH15, Điều 52). */
export function rescueView(deed: HanhDong) {
  const duty = deed.nhiem_vu_duoc_giao;
  return {
    khi: upperFirst(momentText(deed)),
    dia_diem: told(deed, 'dia_diem'),
    su_co: toldPhrase(deed, 'su_co', 'de_nghi/hanh_dong/su_co'),
    loai: toldPhrase(deed, 'loai', 'de_nghi/hanh_dong/loai'),
    dien_bien: told(deed, 'dien_bien'),
    so_nguoi: toldNumber(deed, 'so_nguoi_cuu'),
    tai_san: told(deed, 'tai_san'),
    thuong_tich: saysNone(deed.thuong_tich) ? '' : told(deed, 'thuong_tich'),
    hy_sinh: deed.hy_sinh === true,
    nhiem_vu: duty === undefined ? '' : duty ? 'thuộc' : 'không thuộc',
    neu_guong: scopeText(deed.neu_guong, 'de_nghi/hanh_dong/neu_guong/muc'),
    xac_nhan: (deed.xac_nhan ?? []).map(documentText),
  };
}

function momentText(deed: HanhDong): string {
  const time = /\d{2}:\d{2}$/.test(deed.ngay_gio ?? '') ? `${shape('gio', told(deed, 'ngay_gio'))} ` : '';
  return `${time}${shape('ngay_dai', told(deed, 'ngay'))}`;
}

/** A farmer's production model. */
export function modelView(model: MoHinh) {
  return {
    ten: told(model, 'ten'),
    thoi_gian: periodText(model),
    dien_tich: told(model, 'dien_tich'),
    doanh_thu: told(model, 'doanh_thu'),
    so_ho_giup: toldNumber(model, 'so_ho_giup'),
    so_lao_dong: toldNumber(model, 'so_lao_dong'),
    xac_nhan: documentText(model.xac_nhan),
  };
}

/** Labour, land and property given. */
export function givingView(giving: DongGop) {
  return {
    cong_suc: told(giving, 'cong_suc'),
    dat_dai: told(giving, 'dat_dai'),
    tai_san: told(giving, 'tai_san'),
    gia_tri: toldNumber(giving, 'gia_tri'),
    xac_nhan: (giving.xac_nhan ?? []).map(documentText),
  };
}

/** Who starts a movement, where the value is a level and not an office. */
const LEVELS: readonly string[] = ['bo_tinh', 'don_vi'];
const LEVEL = 'de_nghi/phong_trao/nguoi_phat_dong';

/** The emulation movement that the nomination is for. */
export function movementView(movement: PhongTrao) {
  const { tu_ngay, dip, van_ban } = movement;
  const level = label(LEVEL, movement.nguoi_phat_dong);
  // A level names many bodies: the document tells which one.
  const byLevel = van_ban !== undefined && LEVELS.includes(movement.nguoi_phat_dong);
  const named = byLevel || (van_ban && written(van_ban.co_quan) === level);
  return {
    ten: told(movement, 'ten'),
    nguoi_phat_dong: byLevel ? told(van_ban, 'co_quan') : toldLabel(movement, 'nguoi_phat_dong', LEVEL),
    van_ban: van_ban && named ? dateAndNumber(van_ban) : documentText(van_ban),
    thoi_gian: tu_ngay === undefined ? '' : periodText(movement as PhongTrao & { tu_ngay: string }),
    dip: dip === undefined ? '' : toldPhrase(movement, 'dip', 'de_nghi/phong_trao/dip'),
  };
}

/** An initiative in one sentence without its full stop. */
export function initiativeText(initiative: SangKien): string {
  const decision = documentText(initiative.quyet_dinh);
  const benefit = told(initiative, 'gia_tri_loi_ich');
  const { pham_vi } = initiative;
  const notes = joined(
    [
      decision === '' ? '' : `Quyết định ${decision}`,
      pham_vi === undefined
        ? ''
        : `phạm vi áp dụng, ảnh hưởng ${toldPhrase(initiative, 'pham_vi', 'de_nghi/sang_kien/pham_vi')}`,
      benefit === '' ? '' : `hiệu quả: ${benefit}`,
    ],
    '; ',
  );
  return `${told(initiative, 'ten')}${notes === '' ? '' : ` (${notes})`}`;
}

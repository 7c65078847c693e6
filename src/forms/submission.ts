/** The submission as a whole: the tờ trình, its grounds, what is asked for and for how many. */
import type { FormInput, ToTrinh } from './data.ts';
import { headOf } from './decider.ts';
import { upperFirst } from './filters.ts';
import { label } from './labels.ts';
import { onceEach, unmarked } from './mark.ts';
import type { DoiTuong } from './nomination.ts';
import type { NomineeView } from './nominee.ts';
import { twoDigits } from './numbers.ts';
import { tell, told } from './origin.ts';
import { keptCopies, recipients } from './signing.ts';
import { shape } from './steps.ts';
import { BLANK_NUMBER, joined, listed, toldLabel } from './text.ts';
import { written } from './written.ts';

/** Collectives come first in every list. */
const KINDS: readonly (readonly [DoiTuong['loai'], string])[] = [
  ['tap_the', 'tập thể'],
  ['ca_nhan', 'cá nhân'],
  ['ho_gia_dinh', 'hộ gia đình'],
];
const ADDRESSEE = 'dot_trinh/to_trinh/nguoi_nhan';

/** The tờ trình. */
export function submissionView(paper: ToTrinh, input: FormInput, nominees: readonly NomineeView[]) {
  const { co_quan } = input;
  const so = told(paper, 'so') || tell(paper, 'so', '', BLANK_NUMBER);
  const so_ky_hieu = `${so}/${told(paper, 'ky_hieu')}`;
  return {
    so_ky_hieu,
    ngay: told(paper, 'ngay'),
    do_mat: paper.do_mat ?? '',
    do_khan: paper.do_khan ?? '',
    luu_hanh: paper.luu_hanh ?? '',
    trich_yeu: upperFirst(told(paper, 'trich_yeu')),
    kinh_gui: paper.kinh_gui.map((_, i) => shape('bo_dau', told(paper.kinh_gui, i))),
    nguoi_quyet: decider(paper, input),
    ...passedOn(paper, input),
    can_cu: grounds(paper, input),
    tieu_chuan: onceEach(nominees.map((nominee) => nominee.can_cu)).map((text) => `Căn cứ ${text}`),
    mo_dau: told(paper, 'mo_dau'),
    ket_thuc: told(paper, 'ket_thuc'),
    noi_nhan: recipients(['Như trên'], paper.noi_nhan ?? input.noi_nhan ?? [], keptCopies(co_quan)),
    goi: `Tờ trình số ${so_ky_hieu} ${shape('ngay_dai', told(paper, 'ngay'))} của ${told(co_quan, 'ten')}`,
    cac_khen: awardsAsked(nominees),
  };
}

/** Deciders of state by name; any other is the addressee, unless an office that only receives papers stands there. */
export function deciderNamed(by: string, paper: ToTrinh, input: FormInput): string {
  const { capQuyetDinh, chiTiepNhan } = input.law;
  if (capQuyetDinh.some((id) => label(ADDRESSEE, id) === by)) return by;
  return chiTiepNhan(paper.nguoi_nhan) || capQuyetDinh.includes(paper.nguoi_nhan)
    ? ''
    : headOf(decider(paper, input));
}

function decider(paper: ToTrinh, { law }: FormInput): string {
  if (law.capQuyetDinh.includes(paper.nguoi_nhan)) return toldLabel(paper, 'nguoi_nhan', ADDRESSEE);
  return shape('bo_ngoac', told(paper.kinh_gui, 0));
}

/**
 * Whom the addressee lays it before: `trinh_len` is empty where the addressee decides on all of it, `tu_quyet` says that
 * the addressee decides on a part. Only offices of state have one name; other deciders are whoever is addressed.
 */
function passedOn(paper: ToTrinh, { de_nghi, law }: FormInput) {
  const above = law.capQuyetDinh
    .map((id) => label(ADDRESSEE, id))
    .filter((name) => name !== label(ADDRESSEE, paper.nguoi_nhan));
  const deciders = new Set(de_nghi.map((entry) => law.quyetDinh(entry.de_nghi.hinh_thuc)));
  const higher = above.filter((name) => deciders.has(name));
  return {
    trinh_len: higher.length > 1 ? 'cấp có thẩm quyền' : (higher[0] ?? ''),
    tu_quyet: deciders.size > higher.length,
  };
}

/** Grounds the submission names itself, else those in force; without the mark at their end. */
function grounds(paper: ToTrinh, { law }: FormInput): readonly string[] {
  const own = (paper.can_cu ?? []).map((entry) =>
    'cau' in entry ? told(entry, 'cau') : law.canCu(entry.van_ban),
  );
  return (own.length > 0 ? own : law.can_cu_in).map((sentence) => {
    const bare = shape('bo_cham', written(sentence));
    return /^(căn cứ|theo|thực hiện|xét)(?!\p{L})/iu.test(unmarked(bare))
      ? upperFirst(bare)
      : `Căn cứ ${bare}`;
  });
}

/** One entry for each award: `01 tập thể và 02 cá nhân`. */
export function awardsAsked(nominees: readonly NomineeView[]) {
  const keyOf = ({ dong_tu, khen }: NomineeView) => `${dong_tu} ${unmarked(khen)}`;
  return onceEach(nominees.map(keyOf)).map((key) => {
    const same = nominees.filter((nominee) => keyOf(nominee) === key);
    const [khen] = onceEach(same.map((nominee) => nominee.khen));
    return {
      dong_tu: same[0]!.dong_tu,
      khen: khen!,
      cho: countsText(same),
      ai: groups(same).flatMap(({ dong }) => dong),
    };
  });
}

/** `01 tập thể, 02 cá nhân và 01 hộ gia đình`. */
export function countsText(nominees: readonly NomineeView[]): string {
  return listed(groups(nominees).map(({ ten, dong }) => `${twoDigits(dong.length)} ${ten}`));
}

/** The nominees by kind, collectives first, kinds without anybody left out. */
export function groups(nominees: readonly NomineeView[]) {
  return KINDS.map(([loai, ten]) => ({
    ten,
    dong: nominees.filter((nominee) => nominee.loai === loai),
  })).filter(({ dong }) => dong.length > 0);
}

/** `tập thể, cá nhân`: the kinds that are there, for headings. */
export function kindsText(nominees: readonly NomineeView[]): string {
  return joined(
    groups(nominees).map(({ ten }) => ten),
    ', ',
  );
}

/** `tặng thưởng`, `phong tặng`, `truy tặng`, or several where the nominees differ. */
export function verbsText(nominees: readonly NomineeView[]): string {
  const there = new Set(nominees.map((nominee) => nominee.dong_tu));
  const [first, last] = ['tặng thưởng', 'truy tặng'];
  const others = [...there].filter((verb) => verb !== first && verb !== last);
  return [first!, ...others, last!].filter((verb) => there.has(verb)).join(', ');
}

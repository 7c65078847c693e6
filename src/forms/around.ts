/** What the papers around a submission need: the publicity, the draft of the decision, a letter, agencies to be asked. */
import type { CongKhai, CongVan, FormInput } from './data.ts';
import { upperFirst } from './filters.ts';
import type { NomineeView } from './nominee.ts';
import { keptCopies, recipients } from './signing.ts';
import { awardsAsked, deciderNamed } from './submission.ts';
import { BLANK_NUMBER, joined } from './text.ts';
import { written } from './written.ts';

/** The publicity; `ro`: the dossier says which opinions came, be it none. */
export function publicityView({ kenh = [], tu_ngay, den_ngay, y_kien }: CongKhai) {
  return {
    tu_ngay,
    den_ngay,
    kenh: kenh.map(({ ten, dia_chi }) => joined([written(ten), written(dia_chi)], ': ')),
    ro: y_kien !== undefined,
    y_kien: (y_kien ?? []).map(({ ngay, noi_dung, ket_qua }) => ({
      ngay: ngay ?? '',
      noi_dung: written(noi_dung),
      ket_qua: written(ket_qua),
    })),
  };
}

/** Words that begin the office of somebody who decides alone; a body such as the Government has none. */
const OFFICE =
  /^(?:Tổng [Gg]iám đốc|Giám đốc|Phó Giám đốc|Chủ tịch|Bộ trưởng|Thủ tướng|Thủ trưởng|Hiệu trưởng|Tổng Thanh tra|Viện trưởng|Chánh án|Thống đốc|Trưởng ban)(?!\p{L})/u;

/** The draft of the decision; `null` where the nominees have several deciders, or nobody can tell who it is. */
export function decisionView(input: FormInput, nominees: readonly NomineeView[]) {
  const { dot_trinh, co_quan } = input;
  if (!dot_trinh) return null;
  const names = new Set(
    nominees.map(({ nguoi_quyet }) => deciderNamed(nguoi_quyet, dot_trinh.to_trinh, input)),
  );
  const [name] = names;
  if (names.size !== 1 || name === undefined || name === '') return null;
  return {
    nguoi: name,
    co_quan: agencyOf(name),
    chuc_vu: OFFICE.exec(name)?.[0] ?? '',
    noi_nhan: recipients(['Như Điều 3'], [written(co_quan.ten)], 'Lưu: VT'),
    cac_khen: awardsAsked(nominees).map(({ dong_tu, khen, cho, ai }) => ({
      dong_tu: upperFirst(dong_tu),
      khen,
      cho,
      ai: ai.map(({ ten, vi_tri, tom_tat }) => ({ ten: joined([ten, vi_tri], ', '), thanh_tich: tom_tat })),
    })),
  };
}

/** Ô 2 of a decision: the agency of the head who signs it; an office of state issues in its own name. */
function agencyOf(decider: string): string {
  const office = OFFICE.exec(decider)?.[0] ?? '';
  const rest = decider.slice(office.length).trim();
  return office === '' || /^(?:Nước|Chính phủ)?$/iu.test(rest) ? decider : rest;
}

/** A letter of its own; what the file does not say comes from the configuration. */
export function letterView(letter: CongVan, { co_quan, noi_nhan = [] }: FormInput) {
  const own = written(letter.luu);
  return {
    so_ky_hieu: `${written(letter.so) || BLANK_NUMBER}/${written(letter.ky_hieu)}`,
    ngay: letter.ngay ?? '',
    do_mat: letter.do_mat ?? '',
    do_khan: letter.do_khan ?? '',
    luu_hanh: letter.luu_hanh ?? '',
    // The form puts "V/v" before it.
    trich_yeu: written(letter.trich_yeu).replace(/^(?:V\/v|về việc)\s+/iu, ''),
    kinh_gui: letter.kinh_gui.map((item) => written(item).replace(/[;.]$/u, '')),
    noi_dung: letter.noi_dung.map(written),
    noi_nhan: recipients(
      ['Như trên'],
      letter.noi_nhan ?? noi_nhan,
      own === '' ? keptCopies(co_quan) : `Lưu: ${own}`,
    ),
  };
}

/** Agencies whose opinion a nomination already names, each once; nobody asks oneself. */
export function relatedAgencies({ de_nghi, co_quan }: FormInput): readonly string[] {
  const named = de_nghi.flatMap((entry) => (entry.de_nghi.y_kien ?? []).map((one) => written(one.co_quan)));
  return [...new Set(named)].filter((name) => name !== written(co_quan.ten));
}

/**
 * Who pays a prize, by the law on payers and what the dossier says of the decision. Presumed from the letter, it says so.
 */
import { valueAt } from '../core/path.ts';
import type { ToTrinh } from '../forms/data.ts';
import { headOf } from '../forms/decider.ts';
import type { Document, Dossier } from '../judge/workspace.ts';
import { roleOf } from '../law/addressee.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import type { Award } from '../law/types.ts';
import { isBlank } from '../schema/blanks.ts';

export interface Payer {
  readonly ben_chi: string;
  readonly vai: string;
  readonly can_cu: string;
  /** What the payer is presumed by, where no decision says it. */
  readonly suy_doan?: string;
}

/** A time whose law on the payer was not seen. */
export const UNKNOWN_PAYER: Payer = {
  ben_chi: 'Chưa rõ bên chi',
  vai: 'bộ luật chưa có quy định của thời kỳ này về bên chi',
  can_cu: '',
};

/** An award of which the law data has the prize alone. */
export const UNREAD_PAYER: Payer = {
  ben_chi: 'Chưa rõ bên chi',
  vai: 'bộ luật chưa nạp ai quyết định danh hiệu, hình thức này',
  can_cu: '',
};

interface PayerWords {
  /** A provision with how far it was seen. */
  readonly cite: (provision: string) => string;
  readonly levelName: (level: string) => string;
}

/** Who decides pays; for the levels that the law names, the agency that submitted. */
export function payerOf(
  award: Award,
  snapshot: LawSnapshot,
  dossier: Dossier,
  carrier: Document | undefined,
  law: Law,
  { cite, levelName }: PayerWords,
): Payer | undefined {
  const value = snapshot.param('tien_thuong_co_quan_trinh_chi');
  if (typeof value !== 'object' || !Array.isArray(value.gia_tri)) return undefined;
  const { can_cu } = value;
  if (!value.gia_tri.includes(award.cap)) {
    const vai = 'người quyết định khen chi';
    const signer = valueAt(carrier?.data, ['quyet_dinh', 'co_quan']);
    if (typeof signer === 'string' && !isBlank(signer)) return { ben_chi: signer, vai, can_cu };
    const ground = `thẩm quyền theo ${cite(award.quyet_dinh_can_cu)}; hồ sơ chưa ghi quyết định (dot_trinh.quyet_dinh.co_quan)`;
    const named = addressedDecider(award, carrier, law, levelName);
    return named === undefined
      ? {
          ben_chi: `Người quyết định (hồ sơ chưa nêu): ${award.quyet_dinh}`,
          vai,
          can_cu,
          suy_doan: `người quyết định: ${ground}`,
        }
      : {
          ben_chi: named,
          vai,
          can_cu,
          suy_doan: `bên chi là suy đoán: tờ trình kính gửi ${named} (dot_trinh.to_trinh.kinh_gui), ${ground}`,
        };
  }
  const agency = dossier.config?.sound ? dossier.config.data['co_quan'] : undefined;
  const ten = valueAt(agency, ['ten']);
  // An agency that may not submit this award only passes it on.
  const submits = award.trinh_boi.includes(String(valueAt(agency, ['cap']) ?? ''));
  const ben_chi = submits ? String(ten) : `Cơ quan trình ${award.quyet_dinh} (hồ sơ chưa nêu)`;
  return { ben_chi, vai: 'cơ quan trình chi', can_cu };
}

/** The one whom the letter asks for the award, where it is one who may decide on it. */
function addressedDecider(
  { quyet_dinh, nguoi_nhan }: Award,
  carrier: Document | undefined,
  { data }: Law,
  levelName: (level: string) => string,
): string | undefined {
  const paper = carrier?.sound ? (valueAt(carrier.data, ['to_trinh']) as ToTrinh | undefined) : undefined;
  if (paper?.kinh_gui.length !== 1) return undefined;
  const [name] = paper.kinh_gui as [string];
  const level = paper.nguoi_nhan;
  if (isBlank(name) || !nguoi_nhan.includes(level) || roleOf(level, data) === 'tiep_nhan') return undefined;
  // A committee of another level only passes it on.
  const [committee] = /cấp \p{L}+$/u.exec(levelName(level)) ?? [];
  return committee === undefined || quyet_dinh.includes(committee) ? headOf(name) : undefined;
}

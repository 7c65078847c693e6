/**
 * A recorded choice of the newer law because it is more favourable (`luat_co_loi_hon` of a submission). It has effect
 * only where the transition clause offers that law, on a signed paper that is there; else it is a finding.
 */
import path from 'node:path';
import { type IsoDate, parseDate } from '../core/date.ts';
import { valueAt } from '../core/path.ts';
import type { Newer } from '../law/favour.ts';
import { mayBlock } from '../law/law.ts';
import { checkEvidence } from '../source/evidence.ts';
import type { Bench } from './bench.ts';
import { noEffect, taken } from './choice-findings.ts';
import type { Judged } from './nomination.ts';
import type { OtherReading, Verdict } from './verdict.ts';
import type { Document } from './workspace.ts';

/** What the submission records. */
export interface Choice {
  readonly van_ban: string;
  readonly nguoi_chon: string;
  readonly chuc_vu: string;
  readonly giay_to?: {
    readonly so?: string;
    readonly ngay?: string;
    readonly co_quan?: string;
    readonly tep?: string;
  };
}

export function choiceOf({ data }: Document): Choice | undefined {
  return valueAt(data, ['luat_co_loi_hon']) as Choice | undefined;
}

/** What keeps the choice of an instrument without effect by `day`, in words; nothing when it stands. */
export function lackOf(choice: Choice, newer: Newer, day: IsoDate, carrier: Document, bench: Bench) {
  const { so, co_quan, tep } = choice.giay_to ?? {};
  const signed = parseDate(choice.giay_to?.ngay);
  if (!so || !co_quan || !signed || !tep) return 'chưa ghi đủ số, ngày, cơ quan và tệp của văn bản chọn';
  const folder = path.dirname(carrier.source.absolute);
  if (checkEvidence(folder, bench.dossier.root, tep) !== 'ok')
    return `không đọc được văn bản chọn ở tệp “${tep}”`;
  if (signed < newer.hieu_luc) return 'văn bản chọn ký trước khi quy định mới có hiệu lực';
  return signed > day ? 'văn bản chọn ký sau ngày quyết định hoặc ngày xét' : undefined;
}

/** A nomination by the law kept, and by the newer one; `own` is absent where its text is not loaded. */
export interface TwoReadings {
  readonly kept: Judged;
  readonly reading: OtherReading;
  readonly own: Judged | undefined;
}

/** The verdict once the choice is weighed: that of the law chosen where it is the more favourable, else that of the law kept. */
export function weighChoice(
  bench: Bench,
  carrier: Document,
  choice: Choice,
  newer: Newer,
  { kept, reading, own }: TwoReadings,
): Verdict {
  const { verdict } = kept;
  const better = reading.ket_luan !== 'khong_dat' && verdict.verdict !== 'dat';
  if (!better) {
    const why =
      verdict.verdict === 'dat'
        ? `đề nghị cho ${verdict.nominee} đã đạt theo văn bản được giữ`
        : `đề nghị cho ${verdict.nominee} không đạt theo ${newer.ten}`;
    bench.findings.push(noEffect(bench.input.law, carrier, newer.ten, why));
    return verdict;
  }
  const { law } = bench.input;
  const clause = law.data.dieu_khoan[newer.co_loi_hon.can_cu];
  const open = own === undefined || !clause || !mayBlock(clause.dau);
  bench.findings.push(taken(bench.input, carrier, newer, choice, { verdict, reading, open }));
  const others = (verdict.cach_doc_khac ?? []).slice(0, -1);
  const cach_doc_khac = [...others, { ...reading, ket_luan_giu_lai: verdict.verdict }];
  if (!own) {
    const missing = [...verdict.missing, `nguyên văn ${newer.ten}, văn bản đã chọn vì có lợi hơn`];
    return { ...verdict, verdict: 'chua_ket_luan', provisional: null, missing, cach_doc_khac };
  }
  bench.luat.add(newer.id);
  const stale = new Set(kept.findings);
  bench.findings.splice(0, bench.findings.length, ...bench.findings.filter((one) => !stale.has(one)));
  bench.findings.push(...own.findings);
  const vi_sao = `${own.verdict.law.vi_sao}; đã chọn ${newer.ten} vì có lợi hơn`;
  const followed = { ...own.verdict, law: { ...own.verdict.law, vi_sao }, cach_doc_khac };
  if (!open) return followed;
  const missing = [...followed.missing, `nguyên văn điều khoản cho chọn ${newer.ten}`];
  return { ...followed, verdict: 'chua_ket_luan', provisional: followed.verdict, missing };
}

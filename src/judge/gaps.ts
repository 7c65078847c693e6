/**
 * What leaves the verdict on a sound nomination open before any rule has spoken: each gap is a step of the proof.
 */
import { citationText } from '../law/cite.ts';
import { mayBlock } from '../law/law.ts';
import type { Criteria } from '../law/types.ts';
import type { Bench } from './bench.ts';
import type { Surroundings } from './evaluate.ts';
import type { Carried } from './nomination.ts';
import type { ProofStep } from './verdict.ts';

/** In the order a person meets them; empty where nothing is amiss. */
export function gapsOf(bench: Bench, { document, carrier }: Carried): ProofStep[] {
  const { config } = bench.dossier;
  const parts = [document, carrier, config].filter((part) => part !== undefined);
  const blank = parts.filter((part) => part.blanks > 0).map((part) => part.source.file);
  return [
    ...(carrier ? [] : [gap('Thuộc một đợt trình', ['đợt trình'], NO_CARRIER)]),
    ...(config && !config.sound ? [unsoundStep([config.source.file])] : []),
    ...step('Mọi quy tắc riêng của hồ sơ đã được nạp', bench.input.refused ?? [], refusedFile, REFUSED),
    ...step('Mọi chỗ giữ sẵn đã được điền', blank, (file) => `chỗ chưa điền trong ${file}`, BLANK),
  ];
}

/** Whether those who keep the law saw the text of the standard: otherwise it settles nothing, fulfilled or not. */
export function vouchedFor({ dau, rieng }: Criteria): boolean {
  return mayBlock(dau) && !rieng;
}

/** The texts that somebody must read before the standard settles anything. */
export function unvouchedOf(
  { id, citation, dau, rieng }: Criteria,
  { snapshot, law }: Surroundings,
): string[] {
  const cited = citationText(citation, (vb) => law.instrument(vb)?.ten ?? vb);
  const later = snapshot.amendedBy(id);
  return [
    ...(mayBlock(dau) ? [] : [`nguyên văn ${cited} (tiêu chuẩn này chưa đối chiếu nguyên văn)`]),
    ...(rieng ? [`nguyên văn ${cited} (tiêu chuẩn này do tệp quy tắc riêng của hồ sơ đưa vào)`] : []),
    ...(later?.da_nap ? [`${later.ten} có giữ nguyên ${cited} hay không`] : []),
  ];
}

/** Of files that have errors of reading or structure. */
export function unsoundStep(files: readonly string[]): ProofStep {
  return gap(
    'Tệp hồ sơ đọc được và đúng cấu trúc',
    files.map((file) => `tệp ${file} đúng cấu trúc`),
    'Sửa các lỗi đọc tệp và cấu trúc rồi xét lại.',
  );
}

const NO_CARRIER = 'Chưa có ngày tờ trình, phiên họp, phiếu để xét.';
const REFUSED = 'Sửa tệp quy tắc riêng để nạp được rồi xét lại.';
const BLANK = 'Ghi nội dung thật thay chữ giữ chỗ rồi xét lại.';

const refusedFile = (file: string) => `tệp quy tắc riêng ${file} nạp được`;

function step(
  name: string,
  files: readonly string[],
  wanted: (file: string) => string,
  note: string,
): ProofStep[] {
  return files.length === 0 ? [] : [gap(name, files.map(wanted), note)];
}

function gap(name: string, missing: readonly string[], note: string): ProofStep {
  return { name, result: 'chua_ket_luan', citation: null, facts: [], missing, note, steps: [] };
}

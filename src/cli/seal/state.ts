/** What `verify` asks of everything it is pointed at, folder, package or PDF alike. */
import { currentFingerprint, LAW_PARTS } from '../build/fingerprint.ts';
import type { Origin } from '../build/manifest.ts';
import { loadEngine } from '../engine.ts';
import type { Env } from '../env.ts';
import { readerOf } from './bundle.ts';
import { checkHashes, type Difference, firstLine, placeOf } from './check.ts';
import type { Homes } from './remake.ts';
import type { Sealed } from './sealed.ts';
import type { Checked } from './words.ts';

/** The law in the tool against that of the manifest, and what a person calls the parts that differ. */
export function lawState(origin: Origin, env: Env): Pick<Checked, 'law' | 'lawParts'> {
  const now = origin.law && currentFingerprint(loadEngine(env).law, origin.law, env.today);
  if (now === undefined) return { law: 'khong_ghi', lawParts: [] };
  if (now.sha256 === origin.law.sha256) return { law: 'khop', lawParts: [] };
  const before: Readonly<Record<string, unknown>> = origin.law.phan ?? {};
  const parts = Object.entries(LAW_PARTS).filter(
    ([id]) => before[id] !== undefined && before[id] !== now.phan[id],
  );
  return { law: 'khac', lawParts: parts.map(([, name]) => name) };
}

/** A copy of a piece of evidence that is as it was, by its path in the dossier. */
export type Copy = (file: string) => Uint8Array | undefined;

/** Sources and evidence in the folder of the dossier. */
export function checkDossier(
  origin: Origin,
  root: string,
  letter: Sealed | undefined,
  copy: Copy,
): Difference[] {
  const read = readerOf(root);
  return [
    ...checkHashes(origin.sources, 'nguon', read, ({ file }, actual) => {
      const before = letter?.sources.get(file);
      return before && firstLine(before, actual);
    }),
    ...checkHashes(origin.evidence, 'minh_chung', read, ({ file }, actual) => {
      const before = copy(file);
      const place = before && placeOf(before, actual);
      return place && `${place}, so với bản trong gói`;
    }),
  ];
}

/** What was not looked at because its folder was not named. */
export function unchecked(origin: Origin, { root, templates }: Homes): string[] {
  if (origin.an_danh) return ['Bản công khai: không ghi mã băm của tệp nguồn và minh chứng.'];
  const notes: string[] = [];
  if (root === undefined)
    notes.push('Chưa kiểm tệp nguồn và minh chứng trong thư mục hồ sơ: thêm --ho-so <thư mục hồ sơ>.');
  const count = origin.mau_rieng?.length ?? 0;
  if (count > 0 && templates === undefined)
    notes.push(
      `Văn bản lập bằng ${count} tệp mẫu riêng của cơ quan: chưa kiểm các tệp ấy, chưa dựng lại văn bản để so từng byte. Thêm --templates <thư mục mẫu riêng>.`,
    );
  if (count === 0 && templates !== undefined)
    notes.push('Văn bản không lập bằng mẫu riêng nào: --templates không có gì để kiểm.');
  return notes;
}

/** Why documents cannot be made anew for a comparison, where that is not the place of files; empty: they can. */
export function whyNotRemade(origin: Origin, law: Checked['law'], env: Env): string[] {
  if (origin.an_danh) return [];
  if (origin.version !== env.version)
    return [
      `Không dựng lại để so từng byte: văn bản lập bằng phiên bản ${origin.version}, công cụ này là ${env.version}.`,
    ];
  if (law === 'khac')
    return ['Không dựng lại để so từng byte vì dữ liệu luật của công cụ đã khác lúc kết xuất.'];
  return law === 'khong_ghi' ? ['Không dựng lại để so từng byte vì bản kê không ghi luật đã áp dụng.'] : [];
}

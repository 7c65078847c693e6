/** The files inside the PDF of a letter: their names, and what a reader is told of each. Sources are named by their path. */
import type { Attachment } from '../../render/pdf-attach.ts';

export const ORIGIN_FILE = 'ho-so.json';
export const FINDINGS_FILE = 'ket-qua.json';

/** A path as the name of a file inside: readers of PDF save attachments in one folder. `de-nghi/a.yaml` → `de-nghi%2Fa.yaml`. */
export function flatName(file: string): string {
  return file.replaceAll('%', '%25').replaceAll('/', '%2F');
}

/** The path behind a flat name. */
export function pathOf(name: string): string {
  return name.replaceAll('%2F', '/').replaceAll('%25', '%');
}

/** All but name and bytes, by name: the same when the file is made and when it is made anew. */
export function describeInside(name: string): Omit<Attachment, 'name' | 'bytes'> {
  if (name === ORIGIN_FILE)
    return {
      mime: 'application/json',
      description:
        'Văn bản này được lập từ gì: luật áp dụng, phiên bản công cụ, mã băm của nguồn và minh chứng',
      relationship: 'Data',
    };
  if (name === FINDINGS_FILE)
    return {
      mime: 'application/json',
      description: 'Kết quả kiểm tra hồ sơ khi kết xuất',
      relationship: 'Supplement',
    };
  return {
    mime: 'application/yaml',
    description: `Nguồn của hồ sơ: ${pathOf(name)}`,
    relationship: 'Source',
  };
}

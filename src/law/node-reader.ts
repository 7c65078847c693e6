/**
 * A criteria tree as written in a law file → its nodes: named nodes put in place, questions gathered.
 */
import { mayBlock } from './law.ts';
import type { NodeMarks } from './signs.ts';
import type { Condition, CriteriaNode, Mark } from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

export type MakeCondition = (schema: unknown, ref: string) => Condition;
export type ReadNode = (raw: unknown, ref: string) => CriteriaNode;

export function nodeReader(
  named: ReadonlyMap<string, Raw>,
  condition: MakeCondition,
  full: (id: string) => string,
  asked: { readonly cau_hoi: Record<string, string>; readonly rieng_diem: Set<string> },
  file: string,
): ReadNode {
  const read: ReadNode = (raw, ref) => {
    const node = step(raw, ref);
    return typeof raw === 'string' ? node : { ...node, ...marksOf(raw as NodeMarks) };
  };
  const step = (raw: unknown, ref: string): CriteriaNode => {
    if (typeof raw === 'string') {
      const node = named.get(raw);
      if (!node) throw new Error(`${file}: không có nút tên ${raw}`);
      return read(node, `nut_${raw}`);
    }
    const node = raw as Raw;
    const ten = String(node['ten'] ?? '');
    for (const kind of ['tat_ca', 'mot_trong'] as const) {
      const list = node[kind] as unknown[] | undefined;
      if (list) return { kind, ten, nhanh: list.map((child, i) => read(child, `${ref}_${i}`)) };
    }
    if (node['dieu_kien'] !== undefined) {
      return {
        kind: 'dieu_kien',
        ten,
        dieu_kien: condition(node['dieu_kien'], ref),
        thieu: String(node['thieu'] ?? ''),
        chac: node['dau'] === undefined || mayBlock(node['dau'] as Mark),
      };
    }
    if (node['hoi'] !== undefined) {
      asked.cau_hoi[String(node['hoi'])] = ten;
      if (node['rieng_diem'] === true) asked.rieng_diem.add(String(node['hoi']));
      return { kind: 'hoi', ma: String(node['hoi']), ten };
    }
    if (node['chua_ro'] !== undefined) return { kind: 'chua_ro', ten, ly_do: String(node['chua_ro']) };
    if (node['muon'] !== undefined) return { kind: 'muon', ten, diem: full(String(node['muon'])) };
    if (node['neu_co'] !== undefined) {
      const [thi, khong_thi] = [read(node['thi'], `${ref}_co`), read(node['khong_thi'], `${ref}_khong`)];
      return { kind: 'neu_co', ten, van_ban: String(node['neu_co']), thi, khong_thi };
    }
    throw new Error(`${file}: nút không hợp lệ ${JSON.stringify(raw)}`);
  };
  return read;
}

function marksOf({ soi_hanh_dong, hoan_canh_rieng }: NodeMarks): NodeMarks {
  return { ...(soi_hanh_dong ? { soi_hanh_dong } : {}), ...(hoan_canh_rieng ? { hoan_canh_rieng } : {}) };
}

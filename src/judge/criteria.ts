/**
 * Judges a criteria tree and keeps it as the proof: clause → condition → fact.
 */
import { valueAt } from '../core/path.ts';
import { allOf, anyOf, type Tri } from '../core/tri.ts';
import type { Criteria, CriteriaNode } from '../law/types.ts';
import { evaluate, type Surroundings, type Validators } from './evaluate.ts';

/** One step of the proof. */
export interface Proof {
  readonly ten: string;
  readonly ket_qua: Tri;
  /** Pointers of the facts looked at, in the case. */
  readonly du_kien: readonly string[];
  /** What is missing for this step itself. */
  readonly thieu: readonly string[];
  /** Id of the question that a person has to answer. */
  readonly cau_hoi?: string;
  readonly ghi_chu?: string;
  /** Open, and about circumstances that the dossier does not speak of: the law data says which steps are. */
  readonly rieng?: true;
  /** The condition that a leaf was measured by. */
  readonly dieu_kien?: Readonly<Record<string, unknown>>;
  readonly kieu: 'tat_ca' | 'mot_trong' | 'la';
  readonly nhanh: readonly Proof[];
}

/** The proof for one point of law: base of the khoản and the point's own tree. */
export function proveCriteria(
  criteria: Criteria,
  data: unknown,
  around: Surroundings,
  validators: Validators,
): Proof {
  const prove = prover(data, around, validators);
  return group('tat_ca', criteria.ten, [...criteria.nen, criteria.cay].map(prove));
}

function prover(data: unknown, around: Surroundings, validators: Validators): (node: CriteriaNode) => Proof {
  const subject = valueAt(data, ['de_nghi', 'doi_tuong', 'nhom']);
  const prove = (node: CriteriaNode): Proof => {
    const step = plain(node);
    const mark = node.hoan_canh_rieng;
    const rieng = mark === true || (mark !== undefined && !mark.some((one) => one === subject));
    return rieng && step.ket_qua === undefined ? { ...step, rieng } : step;
  };
  const plain = (node: CriteriaNode): Proof => {
    switch (node.kind) {
      case 'tat_ca':
      case 'mot_trong':
        return group(node.kind, node.ten, node.nhanh.map(prove));
      case 'dieu_kien': {
        const answer = evaluate(node.dieu_kien, data, around, validators);
        const doubtful = answer.value === false && !node.chac;
        const ghi_chu = doubtful ? 'không đạt theo cách hiểu chưa đối chiếu nguyên văn' : node.thieu;
        return leaf(node.ten, doubtful ? undefined : answer.value, {
          thieu: answer.missing,
          ghi_chu,
          dieu_kien: node.dieu_kien.schema,
        });
      }
      case 'hoi':
        return answered(node.ma, node.ten, data);
      case 'chua_ro':
        return leaf(node.ten, undefined, { ghi_chu: node.ly_do });
      case 'muon': {
        const other = around.snapshot.criteria(node.diem);
        if (!other) return leaf(node.ten, undefined, { ghi_chu: `chưa có tiêu chuẩn ${node.diem}` });
        return { ...prove(other.cay), ten: node.ten === '' ? other.ten : node.ten };
      }
      case 'neu_co':
        return prove(around.snapshot.has(node.van_ban) ? node.thi : node.khong_thi);
    }
  };
  return prove;
}

function group(kieu: 'tat_ca' | 'mot_trong', ten: string, nhanh: readonly Proof[]): Proof {
  const results = nhanh.map((child) => child.ket_qua);
  return {
    ten,
    kieu,
    nhanh,
    ket_qua: kieu === 'tat_ca' ? allOf(results) : anyOf(results),
    du_kien: [],
    thieu: [],
  };
}

function leaf(
  ten: string,
  ket_qua: Tri,
  rest: Partial<Pick<Proof, 'du_kien' | 'thieu' | 'cau_hoi' | 'dieu_kien'>> & {
    ghi_chu?: string | undefined;
  },
): Proof {
  return {
    ten,
    ket_qua,
    kieu: 'la',
    nhanh: [],
    du_kien: rest.du_kien ?? [],
    thieu: rest.thieu ?? [],
    ...(rest.cau_hoi ? { cau_hoi: rest.cau_hoi } : {}),
    ...(rest.dieu_kien ? { dieu_kien: rest.dieu_kien } : {}),
    ...(rest.ghi_chu ? { ghi_chu: rest.ghi_chu } : {}),
  };
}

/** A standard that no program can measure: answered by a named person, or unknown. */
function answered(ma: string, ten: string, data: unknown): Proof {
  const pointer = `/de_nghi/tra_loi/${ma}`;
  const answers = (data as { de_nghi?: { tra_loi?: Record<string, { ket_qua?: boolean }> } }).de_nghi
    ?.tra_loi;
  const result = answers && Object.hasOwn(answers, ma) ? answers[ma]?.ket_qua : undefined;
  return leaf(ten, result, { du_kien: [pointer], thieu: result === undefined ? [pointer] : [], cau_hoi: ma });
}

/** How dear an open step is; of alternatives the cheapest way is asked for. */
export type Price = (step: Proof) => number;

/** The cheapest way to a sure "đạt": of alternatives the one with the fewest open steps; failed branches are out. */
export function smallestMissing(proof: Proof, price: Price = () => 1): readonly Proof[] | undefined {
  if (proof.ket_qua === true) return [];
  if (proof.kieu === 'la') return proof.ket_qua === undefined ? [proof] : undefined;
  const parts = proof.nhanh.map((child) => smallestMissing(child, price));
  if (proof.kieu === 'tat_ca')
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part!);
  const cost = (part: readonly Proof[]) => part.reduce((sum, step) => sum + price(step), 0);
  const open = parts.filter((part) => part !== undefined);
  return open.length === 0 ? undefined : open.reduce((best, part) => (cost(part) < cost(best) ? part : best));
}

/**
 * The law as built, loaded shelf by shelf: the core at once, the criteria of an award when they are first looked into.
 */
import type { Criteria, LawData } from './types.ts';

/** Reads one of the built files: data by name, code by name. */
export interface Shelf<Code> {
  readonly data: (name: string) => unknown;
  readonly code: (name: string) => Readonly<Record<string, Code>>;
}

export interface ShelvedLaw<Code> {
  readonly data: LawData;
  /** Filled as awards are loaded; never copy it. */
  readonly validators: Readonly<Record<string, Code>>;
}

/** Parts of the law data with a file of their own: who only judges never reads them. */
export const LAZY_PARTS = ['bieu_mau', 'tien_thuong', 'cau_hoi', 'luong_co_so'] as const;
export type LazyPart = (typeof LAZY_PARTS)[number];

/** What the core keeps of a standard: enough to find it by its point and award. */
export type CriteriaHead = Pick<Criteria, 'id' | 'hinh_thuc'>;
export type LawCore = Omit<LawData, LazyPart | 'tieu_chuan'> & {
  readonly tieu_chuan: readonly CriteriaHead[];
};

/** A standard that is read from the shelf of its award when somebody looks into it. */
class ShelvedCriteria implements Criteria {
  constructor(
    readonly id: string,
    readonly hinh_thuc: string,
    private readonly wholeOf: (head: CriteriaHead) => Criteria,
  ) {}

  get citation() {
    return this.whole.citation;
  }

  get ten() {
    return this.whole.ten;
  }

  get dau() {
    return this.whole.dau;
  }

  get loai_hinh() {
    return this.whole.loai_hinh;
  }

  get doi_tuong() {
    return this.whole.doi_tuong;
  }

  get nen() {
    return this.whole.nen;
  }

  get cay() {
    return this.whole.cay;
  }

  toJSON(): Criteria {
    return this.whole;
  }

  private get whole(): Criteria {
    return this.wholeOf(this);
  }
}

/** `law`, `law-<part>` for each lazy part, `conditions`, and for each award `tieu-chuan-<award>` are what the build writes. */
export function openShelf<Code>(shelf: Shelf<Code>): ShelvedLaw<Code> {
  const core = shelf.data('law') as LawCore;
  const validators: Record<string, Code> = { ...shelf.code('conditions') };
  const loaded = new Map<string, ReadonlyMap<string, Criteria>>();
  const wholeOf = (head: CriteriaHead): Criteria => {
    let award = loaded.get(head.hinh_thuc);
    if (!award) {
      const name = `tieu-chuan-${head.hinh_thuc}`;
      award = new Map((shelf.data(name) as Criteria[]).map((criteria) => [criteria.id, criteria]));
      loaded.set(head.hinh_thuc, award);
      Object.assign(validators, shelf.code(name));
    }
    return award.get(head.id)!;
  };
  const tieu_chuan = core.tieu_chuan.map(({ id, hinh_thuc }) => new ShelvedCriteria(id, hinh_thuc, wholeOf));
  const data = { ...core, tieu_chuan } as unknown as LawData;
  for (const part of LAZY_PARTS) {
    let read: unknown;
    Object.defineProperty(data, part, {
      enumerable: true,
      get: () => {
        read ??= shelf.data(`law-${part}`);
        return read;
      },
    });
  }
  return { data, validators };
}

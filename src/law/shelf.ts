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

/** `law`, `law-<part>` for each lazy part, `conditions`, and for each award `tieu-chuan-<award>` are what the build writes. */
export function openShelf<Code>(shelf: Shelf<Code>): ShelvedLaw<Code> {
  const core = shelf.data('law') as LawData;
  const validators: Record<string, Code> = { ...shelf.code('conditions') };
  const loaded = new Map<string, ReadonlyMap<string, Criteria>>();
  const wholeOf = (head: Criteria): Criteria => {
    let award = loaded.get(head.hinh_thuc);
    if (!award) {
      const name = `tieu-chuan-${head.hinh_thuc}`;
      award = new Map((shelf.data(name) as Criteria[]).map((criteria) => [criteria.id, criteria]));
      loaded.set(head.hinh_thuc, award);
      Object.assign(validators, shelf.code(name));
    }
    return award.get(head.id)!;
  };
  const tieu_chuan = core.tieu_chuan.map((head) => ({
    ...head,
    get doi_tuong() {
      return wholeOf(head).doi_tuong;
    },
    get nen() {
      return wholeOf(head).nen;
    },
    get cay() {
      return wholeOf(head).cay;
    },
  }));
  const data = { ...core, tieu_chuan };
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

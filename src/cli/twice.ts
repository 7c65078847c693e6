/** One submission that stands in two places of a run: each was judged as if it were the only one. */
import type { Finding, Place } from '../core/finding.ts';
import { fold } from '../core/text.ts';
import { paperKey } from '../judge/paper-number.ts';
import type { Workspace } from '../judge/workspace.ts';

/** A submission by its letter: plain data, for it may come from another thread. */
export interface Letter {
  /** Number, day and agency, as comparable text. */
  readonly key: string;
  /** The number as written. */
  readonly so: string;
  readonly place: Place;
}

/** The letters of a workspace that say their number, their day and whose they are. */
export function lettersOf({ dossiers }: Workspace): readonly Letter[] {
  return dossiers.flatMap(({ config, submissions }) => {
    const agency = (config?.data['co_quan'] as { ten?: unknown } | undefined)?.ten;
    return submissions.flatMap(({ document: { data, source } }) => {
      const { so, ky_hieu, ngay } = (data['to_trinh'] ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof agency !== 'string' || typeof so !== 'string' || ngay === undefined) return [];
      const number = typeof ky_hieu === 'string' ? `${so}/${ky_hieu}` : so;
      const key = [paperKey(number), ngay, fold(agency)].join('|');
      return [{ key, so: number, place: source.locate(['to_trinh', 'so'], 'value') }];
    });
  });
}

/** Tells of each letter that has come before. */
export function tellTwice(): (letters: readonly Letter[]) => readonly Finding[] {
  const first = new Map<string, string>();
  return (letters) =>
    letters.flatMap(({ key, so, place }) => {
      const known = first.get(key);
      if (known === undefined) first.set(key, place.file);
      return known === undefined ? [] : [twice(so, known, place)];
    });
}

function twice(so: string, first: string, place: Place): Finding {
  return {
    rule: 'to_trinh_hai_noi',
    group: 'doc_tep',
    severity: 'warning',
    message: `Tờ trình số ${so} đã có ở ${first}: cùng số, cùng ngày, cùng cơ quan.`,
    why: 'Mỗi tờ trình là một đợt trình; để ở hai nơi thì xét hai lần, và trùng người, trùng thành tích giữa hai nơi không được đối chiếu.',
    fix: 'Giữ một thư mục; là hai tờ trình khác nhau thì ghi lại số, ngày của từng tờ trình.',
    citation: null,
    place,
    path: '/to_trinh/so',
  };
}

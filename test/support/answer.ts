/** Evaluates a condition written in a test, compiled as a rule file's would be. */
import { isoDate } from '../../src/core/date.ts';
import { type Answer, evaluate, type Surroundings, type Validate } from '../../src/judge/evaluate.ts';
import type { FolderEntry } from '../../src/judge/facts.ts';
import { vocabularyAjv } from '../../src/judge/vocabulary.ts';
import { workCalendar } from '../../src/law/calendar.ts';
import type { EvidenceState } from '../../src/source/evidence.ts';
import { law, lawData } from './law.ts';

const ajv = vocabularyAjv(false);

export interface World {
  readonly day?: string;
  readonly evidence?: Readonly<Record<string, EvidenceState>>;
  readonly folder?: readonly FolderEntry[];
  readonly self?: string;
}

export function surroundings(world: World = {}): Surroundings {
  const day = isoDate(world.day ?? '2026-03-20');
  return {
    law,
    snapshot: law.at({ ngay_trinh: day, ngay_tiep_nhan: day, hom_nay: day }),
    calendar: workCalendar(lawData.lich),
    evidence: (_pointer, file) => world.evidence?.[file] ?? 'missing',
    fileAt: (_pointer, file) => file,
    folder: world.folder ?? [],
    self: world.self ?? '',
  };
}

export function answer(condition: Record<string, unknown>, data: unknown, world: World = {}): Answer {
  const validate = ajv.compile(condition) as unknown as Validate;
  return evaluate({ ref: 'test', schema: condition }, data, surroundings(world), { test: validate });
}

/** Prints the law of a day, or what differs between two days. */
import type { IsoDate } from '../core/date.ts';
import { diffLaw } from '../law/diff.ts';
import { lawView } from '../law/view.ts';
import { lawAtJson, lawAtText } from '../report/law-at.ts';
import { lawDiffJson, lawDiffText } from '../report/law-diff.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';

type Format = 'text' | 'json';

export function printLawAt(day: IsoDate, format: Format, env: Env): void {
  const { law, names } = loadEngine(env);
  const view = lawView(law, day);
  env.stdout.write(
    format === 'json' ? lawAtJson(view, env.version) : lawAtText(view, { law, names }, env.stdout),
  );
}

export function printLawDiff(from: IsoDate, to: IsoDate, format: Format, env: Env): void {
  const { law, names } = loadEngine(env);
  const diff = diffLaw(law, from, to);
  env.stdout.write(
    format === 'json' ? lawDiffJson(diff, env.version) : lawDiffText(diff, { law, names }, env.stdout),
  );
}

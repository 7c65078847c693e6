/**
 * Years still lacking: the first year of a proposal in which a run that fails today may be complete.
 */
import type { EvalContext } from '../context.ts';
import { awardsGained, type ChainArgs, ratingsGained } from './gains.ts';
import type { History } from './runs.ts';

/**
 * What a run that fails still lacks, and the first year of a proposal in which nothing need be lacking: every year not
 * told counts as fulfilled, every year to come as well, a yearly title is won once a year. `run`: the run of
 * years that can grow, as long as it may be.
 */
export function outlook(
  args: ChainArgs,
  history: History,
  run: readonly number[],
  context: EvalContext,
): Record<string, string | number> {
  const last = history.possibleEnds[0]!;
  const start = run[0] ?? Math.max(last + 1, history.from);
  const next = Math.max(last + 1, start);
  const { dem_khen, dem_muc } = args;
  const lan = dem_khen
    ? Math.max(0, dem_khen.it_nhat - awardsGained(dem_khen, history, run, context).possible)
    : 0;
  const muc = dem_muc ? Math.max(0, dem_muc.it_nhat - ratingsGained(dem_muc, history, run).possible) : 0;
  const yearly = dem_khen?.ten.every((ten) => context.snapshot.award(ten)?.nhom === 'danh_hieu');
  const steps = Math.max(args.nam - run.length, yearly ? lan : Math.min(lan, 1), muc, 0);
  return {
    som_nhat: next + steps,
    ...(run.length < args.nam ? { thieu_nam: args.nam - run.length } : {}),
    // Where an award opens the count, whoever has the years before it wonders which are counted.
    ...(args.sau_khen && run.length < args.nam && start === history.from ? { tu_nam: start } : {}),
    ...(lan > 0 ? { thieu_lan: lan, thieu_ten: dem_khen!.ten.join(' ') } : {}),
    ...(muc > 0 ? { thieu_muc: muc, thieu_ten_muc: dem_muc!.muc.join(' ') } : {}),
  };
}

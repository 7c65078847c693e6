/**
 * Unbroken runs of years: those that reach the proposal, and those that ended before it.
 */
import type { Tri } from '../../core/tri.ts';
import type { Gainful } from './gains.ts';

/** What is known of each year: true fulfils, false breaks, undefined unsaid. */
export interface History extends Gainful {
  readonly good: (year: number) => Tri;
  /** Pointer of what would settle a year that is unsaid. */
  readonly wanted: (year: number) => readonly string[];
  /** First year that may count, and that surely counts; -Infinity when nothing bounds it. */
  readonly from: number;
  readonly sureFrom: number;
  /** Discipline may let the count start later. */
  readonly unsure: boolean;
  /** Years with which a run reaches the proposal, surely and possibly. */
  readonly ends: readonly number[];
  readonly possibleEnds: readonly number[];
  readonly told: number;
}

/** The unbroken years up to the proposal, oldest first, for each year they may end with. */
export function runs(history: History, least: number, sure: boolean): readonly (readonly number[])[] {
  return (sure ? history.ends : history.possibleEnds).map((end) => {
    const first = sure ? history.sureFrom : history.from;
    return run(history, end, Math.max(first, Math.min(history.told, end - least + 1)), sure);
  });
}

/** Every run of the years before the proposal, whether it reaches it or not. */
export function earlier(history: History): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const first = Math.max(history.from, history.told);
  for (let end = history.now - 1; end >= first; end--) {
    const years = run(history, end, first, false);
    found.push(years);
    end -= years.length;
  }
  return found;
}

function run({ good }: History, end: number, first: number, sure: boolean): readonly number[] {
  const years: number[] = [];
  for (let year = end; year >= first && (sure ? good(year) === true : good(year) !== false); year--)
    years.unshift(year);
  return years;
}

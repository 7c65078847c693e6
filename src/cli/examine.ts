/**
 * From the paths of a command line to a judgement: the common part of `validate` and `build`.
 */
import type { IsoDate } from '../core/date.ts';
import { type Severity, tidyFindings } from '../core/finding.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import type { Workspace } from '../judge/workspace.ts';
import type { Problem } from '../source/discover.ts';
import type { Engine } from './engine.ts';
import type { Env } from './env.ts';
import { EXIT, type Exit, exitOf } from './exit.ts';
import { type Opened, open } from './open.ts';

export interface Examined extends Omit<Opened, 'findings'> {
  readonly judgement: Judgement;
  readonly exit: (failOn: Severity) => Exit;
  /** The same files, judged as on another day. */
  readonly judgedOn: (today: IsoDate) => Examined;
}

/** All that the paths name, judged at once. `env.today` is the day of the run. No paths: the working folder. */
export function examine(
  paths: readonly string[],
  env: Env,
): Examined & { readonly problems: readonly Problem[] } {
  const opened = open(orHere(paths), env);
  const { problems } = opened;
  const examined = judgeOpened(opened, env);
  return {
    ...examined,
    problems,
    exit: (failOn) => (problems.length > 0 ? EXIT.usage : examined.exit(failOn)),
  };
}

/** The working folder, where no path is given. */
export function orHere(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ['.'] : paths;
}

export function judgeOpened(opened: Opened, env: Env): Examined {
  const { engine, workspace, findings: more } = opened;
  const inputOf = ({ law, validators, names, refused = [] }: Engine) => ({
    law,
    validators,
    names,
    refused,
    today: env.today,
  });
  const judged = judge(workspace, inputOf(engine), (dossier) => inputOf(opened.engineOf(dossier)));
  const findings = more.length === 0 ? judged.findings : tidyFindings([...judged.findings, ...more]);
  const judgement: Judgement = { ...judged, findings };
  const unreadable = workspace.sources.some((source) => source.unreadable);
  const idle = judgement.rulesRun === 0 && hasNominations(workspace);
  return {
    ...opened,
    judgement,
    exit: (failOn) => exitOf({ ...judgement, unreadable, idle }, failOn),
    judgedOn: (today) => judgeOpened(opened, { ...env, today }),
  };
}

function hasNominations(workspace: Workspace): boolean {
  return workspace.dossiers.some((dossier) => dossier.submissions.length + dossier.loose.length > 0);
}

/**
 * From the paths of a command line to a judgement: the common part of `validate` and `build`.
 */
import { type Severity, tidyFindings } from '../core/finding.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import type { Workspace } from '../judge/workspace.ts';
import type { Engine } from './engine.ts';
import type { Env } from './env.ts';
import { type Exit, exitOf } from './exit.ts';
import { type Opened, open } from './open.ts';

export interface Examined extends Omit<Opened, 'findings'> {
  readonly judgement: Judgement;
  readonly exit: (failOn: Severity) => Exit;
}

/** `env.today` is the day of the run. No paths: the working folder. */
export async function examine(paths: readonly string[], env: Env): Promise<Examined> {
  const opened = open(paths.length === 0 ? ['.'] : paths, env);
  const { engine, workspace, problems } = opened;
  const inputOf = ({ law, validators, names, refused = [] }: Engine) => ({
    law,
    validators,
    names,
    refused,
    today: env.today,
  });
  const judged = judge(workspace, inputOf(engine), (dossier) => inputOf(opened.engineOf(dossier)));
  const more = opened.findings;
  const findings = more.length === 0 ? judged.findings : tidyFindings([...judged.findings, ...more]);
  const judgement: Judgement = { ...judged, findings };
  const unreadable = problems.length > 0 || workspace.sources.some((source) => source.unreadable);
  const idle = judgement.rulesRun === 0 && hasNominations(workspace);
  return {
    ...opened,
    judgement,
    exit: (failOn) => exitOf({ ...judgement, unreadable, idle }, failOn),
  };
}

function hasNominations(workspace: Workspace): boolean {
  return workspace.dossiers.some((dossier) => dossier.submissions.length + dossier.loose.length > 0);
}

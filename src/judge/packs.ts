/**
 * Rule files of a dossier (`quy_tac` in `khenthuong.yaml`): read like any input, checked like our own law data.
 * A file that is refused leaves a finding, and every verdict of the dossier open.
 */
import path from 'node:path';
import type { Finding } from '../core/finding.ts';
import { distrust } from '../core/pattern.ts';
import type { RawLawFile } from '../law/assemble.ts';
import { createLaw, type Law } from '../law/law.ts';
import { mergeLaw } from '../law/merge.ts';
import type { LawData } from '../law/types.ts';
import { checkFile } from '../source/evidence.ts';
import { readSource } from '../source/read.ts';
import type { Validate, Validators } from './evaluate.ts';
import type { Dossier } from './workspace.ts';

export interface Engine {
  readonly law: Law;
  readonly validators: Validators;
}

/** Compiles rule files; throws with a sentence for each problem. Kept apart because it brings ajv along. */
export type CompilePack = (files: readonly RawLawFile[]) => {
  data: LawData;
  validators: Record<string, Validate>;
};

/** The engine for a dossier: the base, or the base with the dossier's own rule files. `taken`: ids of rules that are not law data. */
export function withPacks(
  dossier: Dossier,
  base: Engine,
  shown: (absolute: string) => string,
  compile: CompilePack,
  taken: ReadonlyMap<string, string> = new Map(),
): { engine: Engine; findings: Finding[]; refused: string[] } {
  const config = dossier.config;
  const names = config?.sound ? ((config.data['quy_tac'] ?? []) as string[]) : [];
  if (!config || names.length === 0) return { engine: base, findings: [], refused: [] };
  const findings: Finding[] = [];
  const refused: string[] = [];
  const refuse = (i: number, message: string) => {
    refused.push(names[i]!);
    findings.push({
      rule: 'quy_tac_rieng',
      group: 'he_thong',
      severity: 'error',
      message: `Tệp quy tắc riêng “${names[i]}” không nạp được: ${message.replace(/[.\s]+$/, '')}.`,
      why: 'Quy tắc riêng phải đúng cấu trúc, có căn cứ, chỉ thêm và chặt hơn, không thay quy định của luật.',
      fix: 'Sửa tệp theo schemas/law.schema.json, hoặc bỏ khỏi quy_tac trong khenthuong.yaml.',
      citation: null,
      place: config.source.locate(['quy_tac', i], 'value'),
      path: `/quy_tac/${i}`,
    });
  };
  let engine = base;
  for (const [i, name] of names.entries()) {
    const folder = path.dirname(config.source.absolute);
    const state = checkFile(folder, dossier.root, name);
    if (state !== 'ok') {
      refuse(i, state === 'empty' ? 'tệp không có nội dung' : 'không có tệp này trong thư mục hồ sơ');
      continue;
    }
    const absolute = path.resolve(folder, name);
    const source = readSource(absolute, shown(absolute));
    findings.push(...source.findings);
    if (source.data === undefined) {
      refused.push(name);
      continue;
    }
    // The compiler is a program of its own; what looks a condition over before it runs is here.
    distrust(source.data);
    try {
      const pack = compile([{ name, data: source.data as Record<string, unknown> }]);
      const merged = mergeLaw(engine.law.data, pack.data);
      const shadowing = pack.data.quy_tac.filter(({ id }) => taken.has(id));
      if (shadowing.length > 0)
        refuse(i, shadowing.map(({ id }) => `mã “${id}” là của một quy tắc của công cụ`).join('; '));
      else if (Array.isArray(merged)) refuse(i, merged.join('; '));
      else
        engine = {
          law: createLaw(merged as LawData),
          // The base fills up as awards are loaded: look through to it, do not copy it.
          validators: Object.assign(Object.create(engine.validators), pack.validators) as Validators,
        };
    } catch (error) {
      refuse(i, error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error));
    }
  }
  return { engine, findings, refused };
}

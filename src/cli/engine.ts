/**
 * What judging needs besides the dossier: law, compiled conditions and schemas, names. Each part is loaded when first asked.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '../core/once.ts';
import type { Validators } from '../judge/evaluate.ts';
import * as runtime from '../judge/keywords/runtime.ts';
import type { Names } from '../judge/names.ts';
import { createLaw, type Law } from '../law/law.ts';
import { openShelf } from '../law/shelf.ts';
import { FORMATS_MODULE, formats } from '../schema/formats.ts';
import type { Kind } from '../schema/kinds.ts';
import type { SchemaValidators } from '../schema/validate.ts';
import type { Env } from './env.ts';
import { createNames } from './names.ts';
import { readSchemas, schemaText } from './schemas.ts';
import { loadScript } from './script.ts';

export interface Engine {
  readonly law: Law;
  readonly validators: Validators;
  readonly schemas: SchemaValidators;
  readonly names: Names;
  /** Rule files of the dossier that could not be loaded. */
  readonly refused?: readonly string[];
}

/** Throws where the build is missing: the shell turns it into a sentence. */
export function loadEngine(env: Pick<Env, 'packageRoot'>): Engine {
  const root = env.packageRoot;
  const generated = (name: string): string => path.join(root, 'dist', 'generated', name);
  const shelf = once(() =>
    openShelf({
      data: (name) => JSON.parse(readFileSync(generated(`${name}.json`), 'latin1')),
      code: (name) =>
        loadScript(generated(`${name}.cjs`), { [runtime.RUNTIME_MODULE]: runtime }) as Validators,
    }),
  );
  const law = once(() => createLaw(shelf().data));
  const schemaOf = (kind: Kind): object => JSON.parse(schemaText(root, kind));
  const schemas = once(
    (): SchemaValidators => ({
      ...(loadScript(generated('schemas.cjs'), { [FORMATS_MODULE]: { formats } }) as Omit<
        SchemaValidators,
        'schemaOf'
      >),
      schemaOf,
      awards: () => law().data.hinh_thuc,
    }),
  );
  const names = once(() => createNames(law, () => readSchemas(root)));
  return {
    get law() {
      return law();
    },
    get validators() {
      return shelf().validators;
    },
    get schemas() {
      return schemas();
    },
    get names() {
      return names();
    },
  };
}

/** The same engine with the law and conditions of a dossier's own rule files added. */
export function engineWith(
  base: Engine,
  env: Pick<Env, 'packageRoot'>,
  { law, validators }: Pick<Engine, 'law' | 'validators'>,
): Engine {
  const names = createNames(
    () => law,
    () => readSchemas(env.packageRoot),
  );
  return { law, validators, names, schemas: base.schemas };
}

/**
 * Plain scalars that YAML would turn into another value: `08` into 8, `001099012345` into 1099012345.
 */
import type { Scalar } from 'yaml';
import { say } from './sentences.ts';
import type { Words } from './wording.ts';

/** `1_000` is text in YAML 1.2 and a number in 1.1: nobody can know what was meant. */
const GROUPED = /^[-+]?[0-9]+(?:_[0-9]+)+$/;

/** The words where a plain scalar would not keep what is written, else `undefined`. */
export function lossOf(scalar: Scalar): Words | undefined {
  if (scalar.type !== 'PLAIN') return undefined;
  const { value, source = '' } = scalar;
  if (typeof value === 'string') return GROUPED.test(value) ? say.lossy(value, undefined) : undefined;
  if (typeof value !== 'number') return undefined;
  const kept = String(value) === source && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return kept ? undefined : say.lossy(source, value);
}

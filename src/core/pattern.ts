/** Patterns that the data of the law and of forms are written with. */
import { memo } from './memo.ts';

/** A pattern of the data, made once; throws on one that is no regular expression. */
export const patternOf = memo((pattern) => new RegExp(pattern, 'u'), 2_000);

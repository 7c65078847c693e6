/**
 * Colours, by an instance of our own: the level comes from the shell, never from the terminal behind our back.
 */
import { Chalk } from 'chalk';

/** 0: none; 1: 16 colours; 2: 256; 3: all. */
export type ColorLevel = 0 | 1 | 2 | 3;

export type Ink = 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim' | 'underline';

export type Paint = (ink: Ink, text: string) => string;

const plain: Paint = (_ink, text) => text;

export function painter(level: ColorLevel): Paint {
  if (level === 0) return plain;
  const chalk = new Chalk({ level });
  return (ink, text) => chalk[ink](text);
}

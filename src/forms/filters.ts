/** The filters of the template language; the names are what the templates write. */
import { unmarked } from './mark.ts';
import { type StepName, shape } from './steps.ts';

const DOTS = '…'.repeat(19);

type Filter = (value: unknown) => string;

/** Text and numbers pass; an absent value is empty, so that a filter never prints "undefined". */
function on(run: (text: string) => string): Filter {
  return (value) => (value === undefined || value === null || value === '' ? '' : run(String(value)));
}

const SHAPES: readonly StepName[] = [
  'ngay',
  'ngay_dai',
  'nam',
  'so',
  'hai_so',
  'hoa',
  'hoa_dau',
  'bo_cham',
  'ten_nguoi',
];

export const FILTERS: Readonly<Record<string, Filter>> = {
  ...Object.fromEntries(SHAPES.map((name) => [name, on((text) => shape(name, text))])),
  /** Ends like a sentence: adds a full stop where there is no mark */
  cau: on((text) => (/[.!?…;:]["”)]?$/u.test(unmarked(text)) ? text : `${text}.`)),
  /** A dotted line to write on, where there is nothing to print */
  hoac_cham: (value) => (value === undefined || value === null || value === '' ? DOTS : String(value)),
  /** A list, one item a line */
  dong: (value) => (Array.isArray(value) ? value.join('\n') : ''),
};

/** "tặng" → "Tặng". */
export function upperFirst(text: string): string {
  return shape('hoa_dau', text);
}

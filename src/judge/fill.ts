/**
 * Fills a message template: `{{/de_nghi/doi_tuong/ten}}`, `{{kq.so_ngay}}`, with filters `| ngay`, `| ten`.
 */
import { formatDate, parseDate } from '../core/date.ts';
import { memo } from '../core/memo.ts';
import { type DataPath, fromPointer, valueAt } from '../core/path.ts';

const SLOT = /\{\{\s*([^}|\s]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g;

export interface FillSources {
  readonly data: unknown;
  readonly values: Readonly<Record<string, string | number>>;
  /** Vietnamese name of a slug, for the filter `ten`. */
  readonly nameOf: (slug: string) => string;
}

/** A slot without a value prints "(chưa ghi)": a message never fails. */
export function fill(template: string, from: FillSources): string {
  const [head, slots] = readTemplate(template);
  let text = head;
  for (const slot of slots) text += filled(slot, from) + slot.then;
  return text;
}

interface Slot {
  /** A figure of the rule; otherwise a pointer of the case. */
  readonly figure?: string;
  readonly path: DataPath;
  readonly filter: string | undefined;
  /** What stands between it and the next. */
  readonly then: string;
}

/** Templates stand in the law data: the words before the first slot, and the slots. */
const readTemplate = memo((template): readonly [string, readonly Slot[]] => {
  const [head = '', ...parts] = template.split(SLOT);
  const slots: Slot[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    const [name = '', filter, then = ''] = parts.slice(i, i + 3);
    const figure = name.startsWith('kq.') ? { figure: name.slice(3) } : {};
    slots.push({ ...figure, path: fromPointer(name), filter, then });
  }
  return [head, slots];
}, 5_000);

function filled({ figure, path, filter }: Slot, { data, values, nameOf }: FillSources): string {
  const value = figure === undefined ? valueAt(data, path) : values[figure];
  if (value === undefined || value === null || value === '') return '(chưa ghi)';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (filter === 'ngay') return parseDate(text) ? formatDate(text) : text;
  return filter === 'ten' ? text.split('|').map(nameOf).join('; ') : text;
}

/**
 * Fills a message template: `{{/de_nghi/doi_tuong/ten}}`, `{{kq.so_ngay}}`, with filters `| ngay`, `| ten`.
 */
import { formatDate, parseDate } from '../core/date.ts';
import { fromPointer, valueAt } from '../core/path.ts';

const SLOT = /\{\{\s*([^}|\s]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g;

export interface FillSources {
  readonly data: unknown;
  readonly values: Readonly<Record<string, string | number>>;
  /** Vietnamese name of a slug, for the filter `ten`. */
  readonly nameOf: (slug: string) => string;
}

/** A slot without a value prints "(chưa ghi)": a message never fails. */
export function fill(template: string, from: FillSources): string {
  return template.replace(SLOT, (_whole, name: string, filter: string | undefined) => {
    const value = name.startsWith('kq.') ? from.values[name.slice(3)] : valueAt(from.data, fromPointer(name));
    if (value === undefined || value === null || value === '') return '(chưa ghi)';
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (filter === 'ngay') return parseDate(text) ? formatDate(text) : text;
    if (filter === 'ten') return text.split('|').map(from.nameOf).join('; ');
    return text;
  });
}

/**
 * Vietnamese text without the locale's help: the same on every machine.
 */
import { memo } from './memo.ts';

/**
 * Small ASCII letters and single spaces, for comparing names however they were typed; never for deciding alone. Every
 * rule about people asks for the same few names.
 */
export const fold = memo(
  (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  200,
);

/** `1234567.5` → `1.234.567,5`. */
export function formatNumber(value: number): string {
  const [whole, part] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

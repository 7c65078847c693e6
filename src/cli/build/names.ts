/** File and folder names of the output: short, ASCII, stable, safe on every system. */
import { fold } from '../../core/text.ts';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** `Trần Văn Mẫu` → `tran-van-mau`; at most 60 characters, never empty or a reserved device name. */
export function fileSlug(text: string): string {
  const slug = fold(text).replaceAll(' ', '-').slice(0, 60).replace(/-+$/, '');
  return slug === '' || RESERVED.test(slug) ? `x-${slug}` : slug;
}

/** Gives each name its own: the second `a` becomes `a-2`. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const taken = new Set(names);
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count === 1) return name;
    let next = count;
    while (taken.has(`${name}-${next}`)) next++;
    taken.add(`${name}-${next}`);
    return `${name}-${next}`;
  });
}

/** Frames as text, for golden tests: one line an item, pt with two decimals. */
import type { Frames, Item } from './frames.ts';

const FACES = ['R', 'B', 'I', 'BI'] as const;

/** `page`, `text x,y size [face]"…" +stretch`, `rule x1,y1 x2,y2 thickness`, `field x,y w×h role "…"`, `code x,y module n×n`, `watermark x,y size angle "…"`. */
export function dumpFrames({ pages }: Frames): string {
  return pages
    .map(({ width, height, items }, i) =>
      [`page ${i + 1} ${round(width)}x${round(height)}`, ...items.map((item) => `  ${dumpItem(item)}`)].join(
        '\n',
      ),
    )
    .join('\n');
}

function dumpItem(item: Item): string {
  switch (item.kind) {
    case 'text': {
      const spans = item.spans.map(({ face, text }) => `[${FACES[face]}]${JSON.stringify(text)}`).join('');
      const stretch = item.stretch > 0 ? ` +${round(item.stretch)}` : '';
      return `text ${round(item.x)},${round(item.y)} ${item.size} ${spans}${stretch}${colored(item)}`;
    }
    case 'rule':
      return `rule ${round(item.x1)},${round(item.y1)} ${round(item.x2)},${round(item.y2)} ${item.thickness}${colored(item)}`;
    case 'field':
      return `field ${round(item.x)},${round(item.y)} ${round(item.width)}x${round(item.height)} ${item.role} ${JSON.stringify(item.label)}`;
    case 'code':
      return `code ${round(item.x)},${round(item.y)} ${round(item.module)} ${item.rows.length}x${item.rows.length}`;
    case 'watermark':
      return `watermark ${round(item.x)},${round(item.y)} ${round(item.size)} ${item.angle} ${JSON.stringify(item.text)}`;
  }
}

function colored({ color }: { readonly color?: string }): string {
  return color === undefined ? '' : ` #${color}`;
}

function round(pt: number): string {
  return pt.toFixed(2);
}

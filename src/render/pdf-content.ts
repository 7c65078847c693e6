/**
 * Content streams (ISO 32000-1, 7.8, 9.4, 14.6): the items of a page as operators, each stretch of text marked with the
 * structure node it belongs to, all else marked as artifact.
 */
import type { FaceIndex } from '../layout/fonts.ts';
import {
  ARTIFACT,
  type CodeItem,
  FOOTER,
  type Page,
  type RuleItem,
  type TextItem,
  type WatermarkItem,
} from '../layout/frames.ts';
import type { PdfFont } from './pdf-font.ts';

/** The embedded fonts by face; a face without text is absent. */
export type PdfFonts = { readonly [face in FaceIndex]?: PdfFont };

/** The operators of a page, and the node of each marked-content id. */
export interface Content {
  readonly operators: string;
  readonly nodes: readonly number[];
}

/** Writes a page. Rules come last, as one artifact. */
export function pageContent(page: Page, fonts: PdfFonts): Content {
  const out: string[] = [];
  const nodes: number[] = [];
  const rules: RuleItem[] = [];
  let open: number | undefined;
  let font = '';
  const close = (): void => {
    if (open !== undefined) out.push('ET', 'EMC');
    open = undefined;
  };
  for (const item of page.items) {
    if (item.kind === 'rule') rules.push(item);
    else if (item.kind === 'watermark') {
      close();
      out.push(watermark(item, page.height, fonts));
    } else if (item.kind === 'code') {
      close();
      out.push(code(item, page.height));
    } else if (item.kind === 'text' && item.spans.some((span) => span.text !== '')) {
      if (item.node !== open) {
        close();
        open = item.node;
        if (open === ARTIFACT) out.push('/Artifact <</Type/Pagination/Subtype/Header>> BDC', 'BT');
        else if (open === FOOTER) out.push('/Artifact <</Type/Pagination/Subtype/Footer>> BDC', 'BT');
        else out.push(`/P <</MCID ${nodes.push(open) - 1}>> BDC`, 'BT');
        font = '';
      }
      if (item.color !== undefined) out.push(`${rgb(item.color)} rg`);
      out.push(`1 0 0 1 ${number(item.x)} ${number(page.height - item.y)} Tm`);
      font = writeSpans(item, fonts, font, out);
      if (item.color !== undefined) out.push('0 g');
    }
  }
  close();
  if (rules.length > 0)
    out.push('/Artifact <</Type/Layout>> BDC', ...ruleOperators(rules, page.height), 'EMC');
  return { operators: out.join('\n'), nodes };
}

/** Shows the spans of a line; returns the font in force after it. */
function writeSpans(item: TextItem, fonts: PdfFonts, font: string, out: string[]): string {
  const gap = item.stretch > 0 ? number((-item.stretch * 1000) / item.size) : '';
  let current = font;
  for (const { face, text } of item.spans) {
    const select = `/F${face} ${number(item.size)} Tf`;
    if (select !== current) out.push(select);
    current = select;
    out.push(show(text, fonts[face]!, gap));
  }
  return current;
}

/** `Tj`, or `TJ` with `gap` after each space where a line is stretched. */
function show(text: string, { codeOf }: PdfFont, gap: string): string {
  let codes = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    codes += codeOf.get(unit);
    if (gap !== '' && (unit === 0x20 || unit === 0xa0)) codes += `>${gap}<`;
  }
  return gap === '' ? `<${codes}>Tj` : `[<${codes}>]TJ`;
}

/** Turned about its middle; half the capital height below it is close enough to one third of the size. */
function watermark(item: WatermarkItem, height: number, fonts: PdfFonts): string {
  const turn = (item.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [back, drop] = [item.width / 2, item.size / 3];
  const x = item.x - back * cos + drop * sin;
  const y = height - item.y - back * sin - drop * cos;
  return [
    '/Artifact <</Type/Pagination/Subtype/Watermark>> BDC',
    `q ${number(item.gray)} g BT /F${item.face} ${number(item.size)} Tf`,
    `${[cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(' ')} ${number(x)} ${number(y)} Tm`,
    show(item.text, fonts[item.face]!, ''),
    'ET Q',
    'EMC',
  ].join('\n');
}

/** Runs of dark modules as one path, in whole modules: neighbours meet without a seam. */
function code({ x, y, module, rows }: CodeItem, height: number): string {
  const runs = rows.flatMap((row, i) =>
    [...row.matchAll(/1+/g)].map((run) => `${run.index} ${i} ${run[0].length} 1 re`),
  );
  const side = (Math.round(module * 1e4) / 1e4).toString();
  return [
    '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
    `q ${side} 0 0 -${side} ${number(x)} ${number(height - y)} cm`,
    ...runs,
    'f Q',
    'EMC',
  ].join('\n');
}

function ruleOperators(rules: readonly RuleItem[], height: number): readonly string[] {
  const out: string[] = [];
  let thickness: number | undefined;
  let color: string | undefined;
  for (const rule of rules) {
    if (rule.color !== color) out.push(rule.color === undefined ? '0 G' : `${rgb(rule.color)} RG`);
    color = rule.color;
    if (rule.thickness !== thickness) out.push(`${number(rule.thickness)} w`);
    thickness = rule.thickness;
    const from = `${number(rule.x1)} ${number(height - rule.y1)} m`;
    out.push(`${from} ${number(rule.x2)} ${number(height - rule.y2)} l S`);
  }
  return out;
}

/** `RRGGBB` as three shares of 1. */
function rgb(color: string): string {
  return [0, 2, 4].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

/** Two decimals at most: 1/100 pt is finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

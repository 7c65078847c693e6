/** Properties as one element states them (`w:rPr`, `w:pPr`; ECMA-376 Part 1, 17.3): absent means inherited. */
import type { Align, ParagraphStyle, RunStyle } from './model.ts';
import { child, elements, valOf, type XmlElement } from './xml.ts';

export type RunPart = { -readonly [key in keyof RunStyle]?: RunStyle[key] };
export type ParagraphPart = { -readonly [key in keyof ParagraphStyle]?: ParagraphStyle[key] } & {
  numId?: string;
  level?: number;
};

/** Fonts of the theme by `minor`, `major`. */
export type Theme = Readonly<Record<'major' | 'minor', string | undefined>>;

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** A switch (17.17.4): present without a value means on. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.get('w:val') ?? '1');
}

export function runPart(rPr: XmlElement | undefined, theme: Theme): RunPart {
  const part: RunPart = {};
  if (!rPr) return part;
  const fonts = child(rPr, 'w:rFonts')?.attributes;
  for (const key of ['ascii', 'hAnsi'] as const) {
    const named = fonts?.get(`w:${key}Theme`);
    const font = (named && theme[named.startsWith('major') ? 'major' : 'minor']) || fonts?.get(`w:${key}`);
    if (font) part[key] = font;
  }
  const size = Number(valOf(rPr, 'w:sz'));
  if (size > 0) part.size = size / 2;
  const bold = isOn(rPr, 'w:b');
  if (bold !== undefined) part.bold = bold;
  const italic = isOn(rPr, 'w:i');
  if (italic !== undefined) part.italic = italic;
  const caps = isOn(rPr, 'w:caps');
  if (caps !== undefined) part.caps = caps;
  const underline = isOn(rPr, 'w:u');
  if (underline !== undefined) part.underline = underline;
  const hidden = isOn(rPr, 'w:vanish');
  if (hidden !== undefined) part.hidden = hidden;
  const color = valOf(rPr, 'w:color');
  if (color !== undefined) part.color = color.toUpperCase() === 'AUTO' ? 'auto' : color.toUpperCase();
  return part;
}

export function paragraphPart(pPr: XmlElement | undefined): ParagraphPart {
  const part: ParagraphPart = {};
  if (!pPr) return part;
  const align = ALIGNS[valOf(pPr, 'w:jc') ?? ''];
  if (align) part.align = align;
  if (child(pPr, 'w:framePr')?.attributes.get('w:xAlign') === 'center') part.align = 'center';
  const indent = child(pPr, 'w:ind')?.attributes;
  assign(part, 'left', twips(indent, 'w:left') ?? twips(indent, 'w:start'));
  assign(part, 'right', twips(indent, 'w:right') ?? twips(indent, 'w:end'));
  const hanging = twips(indent, 'w:hanging');
  assign(part, 'firstLine', hanging ? -hanging : twips(indent, 'w:firstLine'));
  readSpacing(part, child(pPr, 'w:spacing')?.attributes);
  assign(part, 'keepNext', isOn(pPr, 'w:keepNext'));
  assign(part, 'pageBreakBefore', isOn(pPr, 'w:pageBreakBefore'));
  assign(part, 'contextual', isOn(pPr, 'w:contextualSpacing'));
  const borders = child(pPr, 'w:pBdr');
  assign(part, 'borderTop', borders && borderWidth(child(borders, 'w:top')));
  assign(part, 'borderBottom', borders && borderWidth(child(borders, 'w:bottom')));
  const numbers = child(pPr, 'w:numPr');
  assign(part, 'numId', valOf(numbers, 'w:numId'));
  const level = valOf(numbers, 'w:ilvl');
  if (level !== undefined) part.level = Number(level) || 0;
  return part;
}

/** What Word puts for "automatic" spacing, pt. */
const AUTO_SPACE = 14;

function readSpacing(part: ParagraphPart, spacing: ReadonlyMap<string, string> | undefined): void {
  if (!spacing) return;
  for (const side of ['before', 'after'] as const) {
    const auto = spacing.get(`w:${side}Autospacing`);
    const lines = Number(spacing.get(`w:${side}Lines`));
    if (auto === '1' || auto === 'true' || auto === 'on') part[side] = AUTO_SPACE;
    // Hundredths of a line of 12 pt.
    else if (lines > 0) part[side] = (lines * 12) / 100;
    else assign(part, side, twips(spacing, `w:${side}`));
  }
  const line = Number(spacing.get('w:line'));
  if (!(line > 0)) return;
  const rule = spacing.get('w:lineRule');
  part.lineRule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
  part.line = part.lineRule === 'auto' ? line / 240 : line / 20;
}

/** Thickness in pt of a border that is drawn as one solid line, 0 of any other. */
export function borderWidth(border: XmlElement | undefined): number {
  const kind = border?.attributes.get('w:val') ?? 'none';
  if (/^(?:none|nil)$/.test(kind)) return 0;
  return (Number(border?.attributes.get('w:sz')) || 4) / 8;
}

/** Some border of a set is drawn. */
export function isBordered(borders: XmlElement | undefined): boolean {
  return elements(borders).some((border) => borderWidth(border) > 0);
}

/** No border is drawn at the left, at the right and below; `bordered`: what holds for a side of which nothing is said. */
export function isOpen(borders: XmlElement | undefined, bordered: boolean): boolean {
  return [['left', 'start'], ['right', 'end'], ['bottom']].every((names) => {
    const border = names.map((name) => child(borders, `w:${name}`)).find((one) => one !== undefined);
    return border === undefined ? !bordered : borderWidth(border) === 0;
  });
}

function assign<K extends keyof ParagraphPart>(part: ParagraphPart, key: K, value: ParagraphPart[K]): void {
  if (value !== undefined) part[key] = value;
}

/** An attribute in twips, or with a unit as strict files write it (`20mm`), in pt. */
export function twips(attributes: ReadonlyMap<string, string> | undefined, name: string): number | undefined {
  const written = attributes?.get(name);
  if (written === undefined) return undefined;
  const [, value, unit] = /^(-?[\d.]+)(mm|cm|in|pt|pc|pi)?$/.exec(written) ?? [];
  if (value === undefined) return undefined;
  return unit === undefined ? Number(value) / 20 : Number(value) * (POINTS[unit] ?? 1);
}

const POINTS: Readonly<Record<string, number>> = {
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
  pt: 1,
  pc: 12,
  pi: 12,
};

/** What a page shows outside its text: the number in the top margin, the watermark behind. Lengths in pt. */
import { type Fonts, faceIndex } from './fonts.ts';
import { ARTIFACT, type TextItem, type WatermarkItem } from './frames.ts';
import { baselineOffset, type Measure, PT_PER_MM } from './measure.ts';
import type { LayoutProfile } from './profile.ts';

/** The page number, Arabic, centred over the text area (Phụ lục I, I.7). */
export function pageNumber(
  number: number,
  area: { readonly left: number; readonly width: number },
  { page }: LayoutProfile,
  fonts: Fonts,
  measure: Measure,
): TextItem {
  const text = String(number);
  const size = page.numberSize;
  return {
    kind: 'text',
    x: area.left + (area.width - measure(text, size)) / 2,
    y: page.numberTop * PT_PER_MM + baselineOffset(fonts, size),
    size,
    spans: [{ face: 0, text }],
    stretch: 0,
    node: ARTIFACT,
  };
}

/** Room a watermark leaves free at both ends, as a share of the paper's diagonal. */
const WATERMARK_FILL = 0.8;

/** The watermark in the middle of the paper, along its diagonal; long text is set smaller. */
export function watermark(
  text: string,
  paper: { readonly width: number; readonly height: number },
  profile: LayoutProfile,
  measure: Measure,
): WatermarkItem {
  const { size, gray, angle } = profile.watermark;
  const style = { bold: true };
  const room = Math.hypot(paper.width, paper.height) * WATERMARK_FILL;
  const fitted = Math.min(size, (size * room) / measure(text, size, style));
  return {
    kind: 'watermark',
    x: paper.width / 2,
    y: paper.height / 2,
    size: fitted,
    face: faceIndex(style),
    text,
    width: measure(text, fitted, style),
    gray,
    angle: paper.width > paper.height ? 90 - angle : angle,
  };
}

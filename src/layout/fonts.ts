/** The four faces of Tinos (OFL-1.1, widths of Times New Roman), unmodified as shipped. */
import { type Face, readFace } from './font.ts';

/** Bold and italic of a stretch of text; absent means no. */
export interface FaceStyle {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

/** Index of a face: 1 for bold plus 2 for italic. */
export type FaceIndex = 0 | 1 | 2 | 3;

/** The faces by `FaceIndex`: regular, bold, italic, bold italic. */
export type Fonts = readonly [Face, Face, Face, Face];

/** File names in the order of `Fonts`. */
export const FONT_FILES = [
  'Tinos_400Regular.ttf',
  'Tinos_700Bold.ttf',
  'Tinos_400Regular_Italic.ttf',
  'Tinos_700Bold_Italic.ttf',
] as const;

/** Reads the four faces; `read` gives the bytes of one of `FONT_FILES`. */
export function loadFonts(read: (file: string) => Uint8Array): Fonts {
  const [regular, bold, italic, boldItalic] = FONT_FILES;
  return [readFace(read(regular)), readFace(read(bold)), readFace(read(italic)), readFace(read(boldItalic))];
}

/** The face of a style. */
export function faceIndex(style: FaceStyle): FaceIndex {
  return ((style.bold ? 1 : 0) | (style.italic ? 2 : 0)) as FaceIndex;
}

/** A character that the font cannot draw. It is never replaced by an empty box. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';
  /** The character as text. */
  readonly char: string;

  constructor(char: string) {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(`Phông chữ không có ký tự U+${code}${/\p{C}/u.test(char) ? '' : ` "${char}"`}`);
    this.char = char;
  }
}

/**
 * Glyph of the UTF-16 unit at `index`. A no-break space is drawn as a space. Throws `MissingGlyphError` for
 * control characters, characters outside the Basic Multilingual Plane and all others that the face lacks.
 */
export function glyphAt(face: Face, text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const glyph = unit < 0x20 ? 0 : face.glyphOf[unit === 0xa0 ? 0x20 : unit];
  if (!glyph) throw new MissingGlyphError(String.fromCodePoint(text.codePointAt(index) ?? 0));
  return glyph;
}

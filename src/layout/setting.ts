/** What every block needs to be laid out. */
import type { Fonts } from './fonts.ts';
import type { Measure } from './measure.ts';
import type { LayoutProfile } from './profile.ts';
import type { AddNode } from './tree.ts';

export interface Setting {
  readonly profile: LayoutProfile;
  readonly fonts: Fonts;
  readonly measure: Measure;
  readonly addNode: AddNode;
  /** Signature blocks get empty fields. */
  readonly fields: boolean;
  /** Left edge and width of the text area, height of a full page of text; pt. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

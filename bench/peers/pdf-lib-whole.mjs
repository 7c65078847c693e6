// The same with whole fonts: the subsets of this fontkit lose glyphs of Tinos without a word.
import { create as createPdfLib } from './pdf-lib.mjs';

export const create = (fontFiles) => createPdfLib(fontFiles, { subset: false });

/** A document that was printed from another dossier: nothing in it would be a change of this one. Pure. */
import { type Files, placeOf } from './decide.ts';
import type { Occurrence } from './read.ts';
import { printValue, type Value } from './values.ts';

/** What tells one nominee, one letter, one meeting from another; few people have two of them in common. */
const NAMES =
  /^\/(?:doi_tuong\/(?:ten|so_can_cuoc|ngay_sinh|ngay_thanh_lap)|to_trinh\/(?:so|ngay)|hop_hoi_dong\/ngay|so|ngay)$/;

/** Of one name alone it could be that somebody put it right. */
const FEWEST = 2;

/**
 * What the document calls its subject, each text once, where the dossier calls it otherwise in every respect; `undefined`
 * where they agree in one, or too little is printed to tell. Whether the document was edited does not matter.
 */
export function foreignNames(
  occurrences: readonly Occurrence[],
  files: Files,
  printed: (text: string, hash: string) => boolean,
): readonly string[] | undefined {
  const naming = occurrences.filter(({ fact }) => placeOf(fact.at).pointers.some((one) => NAMES.test(one)));
  const asPrinted = ({ fact }: Occurrence): boolean => {
    const { file, pointers } = placeOf(fact.at);
    return pointers.some((pointer) => {
      const value = files.look(file, pointer)?.value as Value | undefined;
      return (
        value !== undefined && printed(printValue(fact.as, value, files.voice(file, pointer)), fact.whole)
      );
    });
  };
  if (new Set(naming.map(({ fact }) => fact.at)).size < FEWEST || naming.some(asPrinted)) return undefined;
  return [...new Set(naming.flatMap(({ reading }) => ('text' in reading ? [reading.text] : [])))];
}

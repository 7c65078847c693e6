/**
 * A YAML file as the rest of the program sees it: plain data, and places for paths into that data.
 * Only a source turns a path into a line and column; rules answer with paths of the data as written.
 */
import type { Finding, Place } from '../core/finding.ts';
import type { DataPath } from '../core/path.ts';

export interface Source {
  /** As shown to a person: forward slashes, relative to the working folder when below it. */
  readonly file: string;
  readonly absolute: string;
  /** As on disk, decoded, without a byte order mark. Empty where nothing could be decoded. */
  readonly text: string;
  /**
   * Plain objects, arrays, strings (NFC), numbers, booleans, null. `undefined` where the file is not one
   * sound YAML document: `findings` then has an error, and nothing else should be concluded.
   */
  readonly data: unknown;
  /** What reading found, in order of place. */
  readonly findings: readonly Finding[];
  /** The file itself could not be opened or read: a matter of the disk, not of what is written. */
  readonly unreadable: boolean;
  /**
   * The place of a key or of a value. A list item has no key of its own: its first key, or the item, answers.
   * A path that leaves the data answers with the nearest parent's key; below an alias, the alias answers.
   */
  locate(path: DataPath, part: 'key' | 'value'): Place;
}

/** Bookmarks (ECMA-376 Part 1, 17.13.6): each may begin in one paragraph and end in another, or between two. */
import { elements, type XmlElement } from './xml.ts';

/** A bookmark of a paragraph, `[from, to)` in its text; one that goes on in the next paragraph has a part in each. */
export interface Anchor {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** To be told of paragraphs and of the ends of bookmarks in reading order. */
export interface Bookmarks {
  readonly begin: (at: number) => void;
  /** An element that `isBookmark`, `at` in the paragraph that is being read, if one is. */
  readonly meet: (element: XmlElement, at: number) => void;
  /** The bookmarks of the paragraph that ends `at`. */
  readonly end: (at: number) => readonly Anchor[];
}

const [START, END] = ['w:bookmarkStart', 'w:bookmarkEnd'];

export function isBookmark({ name }: XmlElement): boolean {
  return name === START || name === END;
}

/** Of a body; what begins and never ends is none. */
export function readBookmarks(body: XmlElement): Bookmarks {
  const ended = new Set(
    marksIn(body)
      .filter(({ name }) => name === END)
      .map(idOf),
  );
  /** Name and start in this paragraph of those that are open, by id. */
  const open = new Map<string, { readonly name: string; readonly from: number }>();
  let anchors: Anchor[] = [];
  let inside = false;
  return {
    begin(at) {
      for (const [id, { name }] of open) open.set(id, { name, from: at });
      [anchors, inside] = [[], true];
    },
    meet(element, at) {
      const id = idOf(element);
      const found = open.get(id);
      if (element.name === END) {
        if (found && inside) anchors.push({ ...found, to: at });
        open.delete(id);
      } else if (ended.has(id)) open.set(id, { name: element.attributes.get('w:name') ?? '', from: at });
    },
    end(at) {
      inside = false;
      return [...anchors, ...[...open.values()].map((one) => ({ ...one, to: at }))];
    },
  };
}

/** The ends of bookmarks at any depth. */
export function marksIn(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((one) => (isBookmark(one) ? [one] : marksIn(one)));
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:id') ?? '';
}

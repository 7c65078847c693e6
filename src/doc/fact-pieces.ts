/**
 * The map of facts as properties of a document: texts short enough for every program. Word keeps those that people add, and
 * LibreOffice does in ODT too, where it drops custom XML.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { type FactMap, readFactMap, writeFactMap } from './fact-map.ts';

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Characters that Word lets a property have. */
const MOST = 255;
/** Bytes: far above the map of any document, far below what would hurt the machine. */
const LARGEST = 16 << 20;
const NAME = /^khenthuong-du-kien-(\d+)-(\d+)$/;

/** In order. Each says how many there are: a part of a map is none. */
export function factPieces(map: FactMap): Property[] {
  const text = deflateSync(writeFactMap(map), { level: 9 }).toString('base64');
  const values = text.match(new RegExp(`.{1,${MOST}}`, 'g')) ?? [];
  return values.map((value, i) => ({ name: `khenthuong-du-kien-${i + 1}-${values.length}`, value }));
}

/** From all properties of a document, in any order; `undefined` where they hold no whole map. */
export function mapInPieces(properties: readonly Property[]): FactMap | undefined {
  const pieces = properties.flatMap(({ name, value }) => {
    const [, number, count] = NAME.exec(name) ?? [];
    return number === undefined ? [] : [{ number: Number(number), count: Number(count), value }];
  });
  pieces.sort((a, b) => a.number - b.number);
  const whole = pieces.every(({ number, count }, i) => number === i + 1 && count === pieces.length);
  if (pieces.length === 0 || !whole) return undefined;
  try {
    // Its checksum tells of a piece that somebody changed.
    const packed = Buffer.from(pieces.map(({ value }) => value).join(''), 'base64');
    return readFactMap(inflateSync(packed, { maxOutputLength: LARGEST }).toString('utf8'));
  } catch {
    return undefined;
  }
}

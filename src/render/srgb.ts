/**
 * A minimal sRGB profile (ICC.1:2001-04, version 2.4, class `mntr`, RGB to XYZ): three D50-adapted primaries and the
 * sRGB transfer curve of IEC 61966-2-1 as a table. PDF/A wants one as the output intent.
 */

type Xyz = readonly [number, number, number];

const D50: Xyz = [0.9642, 1, 0.8249];
const WHITE: Xyz = [0.9505, 1, 1.0891];
const RED: Xyz = [0.43607, 0.22249, 0.01392];
const GREEN: Xyz = [0.38515, 0.71687, 0.09708];
const BLUE: Xyz = [0.14307, 0.06061, 0.7141];

const NAME = 'sRGB IEC61966-2.1';
const CURVE_POINTS = 256;

/** The profile's bytes; always the same. */
export function srgbProfile(): Buffer {
  const curve = transferCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description(NAME)],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  let end = 128 + table.length;
  for (const [i, [signature, data]] of tags.entries()) {
    const offset = offsets.get(data) ?? end;
    if (offset === end) {
      offsets.set(data, offset);
      parts.push(data);
      end += data.length;
    }
    table.write(signature, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  }
  return Buffer.concat([header(end), table, ...parts]);
}

function header(size: number): Buffer {
  const data = Buffer.alloc(128);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(0x02400000, 8);
  data.write('mntrRGB XYZ ', 12, 'latin1');
  // A date is required; the year of IEC 61966-2-1 keeps the profile the same on any day.
  for (const [i, part] of [1999, 1, 1, 0, 0, 0].entries()) data.writeUInt16BE(part, 24 + 2 * i);
  data.write('acsp', 36, 'latin1');
  writeXyz(data, 68, D50);
  return data;
}

function transferCurve(): Buffer {
  const data = Buffer.alloc(12 + 2 * CURVE_POINTS);
  data.write('curv', 0, 'latin1');
  data.writeUInt32BE(CURVE_POINTS, 8);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 0xffff), 12 + 2 * i);
  }
  return data;
}

function xyz(value: Xyz): Buffer {
  const data = Buffer.alloc(20);
  data.write('XYZ ', 0, 'latin1');
  writeXyz(data, 8, value);
  return data;
}

/** s15Fixed16 numbers. */
function writeXyz(data: Buffer, offset: number, value: Xyz): void {
  for (const [i, part] of value.entries()) data.writeInt32BE(Math.round(part * 65536), offset + 4 * i);
}

function text(value: string): Buffer {
  return aligned(Buffer.from(`text\0\0\0\0${value}\0`, 'latin1'));
}

/** `desc` type: ASCII name, then empty Unicode and Macintosh names. */
function description(name: string): Buffer {
  const data = Buffer.alloc(12 + name.length + 1 + 4 + 4 + 2 + 1 + 67);
  data.write('desc', 0, 'latin1');
  data.writeUInt32BE(name.length + 1, 8);
  data.write(name, 12, 'latin1');
  return aligned(data);
}

function aligned(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

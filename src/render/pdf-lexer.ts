/**
 * Objects of PDF syntax (ISO 32000-1, 7.3) out of bytes from outside. Nesting and sizes are bounded; whatever does not
 * fit throws `PdfError`, nothing else.
 */

/** The bytes are not a PDF that may be read. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

export class PdfRef {
  readonly num: number;

  constructor(num: number) {
    this.num = num;
  }
}

/** A name, without its slash. */
export class PdfName {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Strings are bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | Buffer
  | readonly PdfValue[]
  | PdfDictionary;

const MAX_DEPTH = 64;
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads one object after the other from `at` on. */
export class PdfLexer {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    if (!Number.isInteger(at) || at < 0 || at > bytes.length) throw new PdfError('an offset leaves the file');
    this.bytes = bytes;
    this.at = at;
  }

  /** Past white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++;
      else if (byte !== undefined && WHITE.has(byte)) this.at++;
      else return;
    }
  }

  /** The next run of regular characters, or the empty text. */
  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at]!;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
      if (this.at - start > 256) throw new PdfError('a word is too long');
    }
    return this.bytes.toString('latin1', start, this.at);
  }

  /** A whole number that is not negative. */
  count(): number {
    const text = this.word();
    if (!/^\d{1,10}$/.test(text)) throw new PdfError('a number was expected');
    return Number(text);
  }

  keyword(expected: string): void {
    if (this.word() !== expected) throw new PdfError(`"${expected}" was expected`);
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfError('objects are nested too deep');
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new PdfError('the file ends inside an object');
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#literal();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dictionary(depth) : this.#hex();
    return this.#plain();
  }

  #plain(): PdfValue {
    const text = this.word();
    if (text === 'null') return null;
    if (text === 'true' || text === 'false') return text === 'true';
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new PdfError('an unknown word stands in an object');
    if (/^\d{1,10}$/.test(text)) {
      // `12 0 R` is a reference; anything else was a number.
      const back = this.at;
      if (/^\d{1,5}$/.test(this.word()) && this.word() === 'R') return new PdfRef(Number(text));
      this.at = back;
    }
    return Number(text);
  }

  #name(): PdfName {
    this.at++;
    const start = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at]!;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    if (this.at - start > 256) throw new PdfError('a name is too long');
    const text = this.bytes.toString('latin1', start, this.at);
    return new PdfName(
      text.replace(/#([\da-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #literal(): Buffer {
    const out: number[] = [];
    let open = 0;
    for (this.at++; ; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new PdfError('a string does not end');
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x29 && open === 0) break;
      else {
        if (byte === 0x28) open++;
        if (byte === 0x29) open--;
        out.push(byte);
      }
    }
    this.at++;
    return Buffer.from(out);
  }

  /** At a backslash; leaves `at` on the last byte of the escape. */
  #escape(out: number[]): void {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4));
    if (octal) {
      out.push(Number.parseInt(octal[0], 8) & 0xff);
      this.at += octal[0].length;
      return;
    }
    this.at++;
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new PdfError('a string does not end');
    if (byte === 13 && this.bytes[this.at + 1] === 10) this.at++;
    if (!isLineEnd(byte)) out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }

  #hex(): Buffer {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end === -1) throw new PdfError('a string does not end');
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[\0\t\n\f\r ]/g, '');
    if (!/^[\da-fA-F]*$/.test(digits)) throw new PdfError('a string is damaged');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #array(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (this.at++; ; ) {
      this.skip();
      if (this.bytes[this.at] === 0x5d) break;
      items.push(this.value(depth + 1));
    }
    this.at++;
    return items;
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (this.at += 2; ; ) {
      this.skip();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      if (this.bytes[this.at] !== 0x2f) throw new PdfError('a dictionary is damaged');
      const key = this.#name().text;
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}

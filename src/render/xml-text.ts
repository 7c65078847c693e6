/** Character data of XML 1.0 (2.2 Characters, 2.4 Character Data and Markup): check, escape, unescape. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text that XML cannot hold, such as a control character or half a surrogate pair. */
export class XmlTextError extends Error {
  override readonly name = 'XmlTextError';
}

/** Returns `text`, or throws `XmlTextError` where a file with it could not be opened. */
export function checkXmlText(text: string): string {
  const bad = FORBIDDEN.exec(text);
  if (!bad) return text;
  const code = (bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new XmlTextError(`U+${code} cannot stand in XML text`);
}

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return checkXmlText(text).replace(/[&<>"']/g, (char) => ESCAPES[char]!);
}

/** The text behind character data: the five named entities and numeric references; others stay as written. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

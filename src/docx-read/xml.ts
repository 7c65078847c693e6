/**
 * Reads XML 1.0 from outside into a tree. No document type, so no entities but the five named ones and no other file is
 * ever opened; depth and number of elements are bounded. Prefixes of the namespaces a DOCX uses are made uniform.
 */
import { unescapeXml } from '../render/xml-text.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace: `w:p`. */
  readonly name: string;
  /** By name, prefixed likewise: `w:val`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

/** A document of a thousand pages has far less. */
export const XML_LIMITS: XmlLimits = { depth: 200, elements: 3_000_000 };

/** The text is no XML that may be read. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Usual prefixes; transitional and strict namespaces (ECMA-376 Part 1 and 4) are the same to us. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'cup'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'cup'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'ep'],
  ['http://purl.oclc.org/ooxml/officeDocument/extendedProperties', 'ep'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const NAME = /[A-Za-z_:\u00c0-\uffff][\w.:\-\u00b7\u00c0-\uffff]*/y;
const SPACE = /[ \t\r\n]*/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

type Scope = ReadonlyMap<string, string>;

interface Open {
  readonly written: string;
  readonly element: { name: string; attributes: Map<string, string>; children: (XmlElement | string)[] };
  readonly scope: Scope;
}

/** The root element. Throws `XmlError`. */
export function parseXml(text: string, limits: XmlLimits = XML_LIMITS): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const take = (pattern: RegExp, what: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new XmlError(`${what} expected at ${at}`);
    at = pattern.lastIndex;
    return found[0];
  };
  const skipTo = (end: string): void => {
    const found = text.indexOf(end, at);
    if (found === -1) throw new XmlError(`"${end}" is missing`);
    at = found + end.length;
  };
  const put = (content: string): void => {
    const top = stack.at(-1);
    if (top) top.element.children.push(content);
    else if (content.trim() !== '') throw new XmlError('text outside the root');
  };

  const openTag = (): void => {
    const written = take(NAME, 'a name');
    const raw: [string, string][] = [];
    const seen = new Set<string>();
    for (;;) {
      take(SPACE, 'space');
      const char = text[at];
      if (char === '>' || char === '/') break;
      const key = take(NAME, 'an attribute');
      if (seen.has(key)) throw new XmlError(`attribute ${key} twice`);
      seen.add(key);
      take(EQUALS, '"="');
      const quote = text[at];
      if (quote !== '"' && quote !== "'") throw new XmlError(`a quoted value expected at ${at}`);
      const end = text.indexOf(quote, at + 1);
      if (end === -1) throw new XmlError('a value without end');
      raw.push([key, plain(text.slice(at + 1, end))]);
      at = end + 1;
    }
    const scope = scopeOf(raw, stack.at(-1)?.scope);
    const attributes = new Map<string, string>();
    for (const [key, value] of raw)
      if (!key.startsWith('xmlns')) attributes.set(uniform(key, scope, false), value);
    const element = { name: uniform(written, scope, true), attributes, children: [] };
    if (++count > limits.elements) throw new XmlError('too many elements');
    const parent = stack.at(-1);
    if (parent) parent.element.children.push(element);
    else if (root) throw new XmlError('two roots');
    else root = element;
    if (text.startsWith('/>', at)) {
      at += 2;
      return;
    }
    if (text[at] !== '>') throw new XmlError(`">" expected at ${at}`);
    at += 1;
    stack.push({ written, element, scope });
    if (stack.length > limits.depth) throw new XmlError('nested too deep');
  };

  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const stop = end === -1 ? text.length : end;
      put(plain(text.slice(at, stop)));
      at = stop;
    } else if (text.startsWith('<!--', at)) skipTo('-->');
    else if (text.startsWith('<![CDATA[', at)) {
      const start = at + 9;
      skipTo(']]>');
      put(text.slice(start, at - 3));
    } else if (text.startsWith('<?', at)) skipTo('?>');
    else if (text.startsWith('<!', at)) throw new XmlError('a document type is not allowed');
    else if (text.startsWith('</', at)) {
      at += 2;
      const name = take(NAME, 'a name');
      take(SPACE, 'space');
      if (text[at] !== '>' || stack.pop()?.written !== name) throw new XmlError(`</${name}> closes nothing`);
      at += 1;
    } else {
      at += 1;
      openTag();
    }
  }
  if (!root || stack.length > 0) throw new XmlError('the root is missing or not closed');
  return root;
}

/** Character data without references; an unknown entity is an error, never silence. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  if (REFERENCE.test(text)) throw new XmlError('an unknown entity');
  return unescapeXml(text);
}

function scopeOf(raw: readonly (readonly [string, string])[], outer: Scope = new Map()): Scope {
  const own = raw.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([key, uri]) => [key.slice(6), uri] as const)]);
}

/** The name with the usual prefix of its namespace; an attribute without prefix is in none. */
function uniform(written: string, scope: Scope, isElement: boolean): string {
  const colon = written.indexOf(':');
  if (colon === -1 && !isElement) return written;
  const prefix = colon === -1 ? '' : written.slice(0, colon);
  const uri = scope.get(prefix);
  const usual = uri === undefined ? undefined : PREFIXES.get(uri);
  if (usual === undefined)
    return uri === undefined ? written : `${prefix || '?'}?${written.slice(colon + 1)}`;
  return `${usual}:${written.slice(colon + 1)}`;
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

/** The children that are elements, of this name where one is given. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (one): one is XmlElement => typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

/** The text of an element and all below it. */
export function textOf(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}

/** `w:val` of the child of this name. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

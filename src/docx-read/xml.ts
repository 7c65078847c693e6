/** XML as a flat list of tokens (XML 1.0, UTF-8): enough for the parts of an office document, blind to what DTDs define. */
import { unescapeXml } from '../render/xml-text.ts';

export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!(?:[^>[]|\[[^\]]*\])*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** The tokens in order; comments, instructions and declarations are left out. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, data, closed, opened, attributes, slash, text] of xml.matchAll(TOKEN)) {
    if (opened !== undefined)
      yield { kind: 'open', name: opened, attributes: attributes ?? '', empty: slash === '/' };
    else if (closed !== undefined) yield { kind: 'close', name: closed };
    else if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: unescapeXml(text) };
  }
}

/** The value of an attribute out of the text of all; `undefined` where it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return unescapeXml(double ?? single ?? '');
  }
  return undefined;
}

/** Without its prefix: `w:p` → `p`. Word and LibreOffice choose the same prefixes, other programs need not. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

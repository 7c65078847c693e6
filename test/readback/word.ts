/** What people and word processors do to a DOCX, done to its XML. */

import { escapeXml, unescapeXml } from '../../src/render/xml-text.ts';
import { readZip } from '../../src/render/zip.ts';
import { writeZip } from '../../src/render/zip-write.ts';

const BODY = 'word/document.xml';

/** The same file with another body. */
export function edited(bytes: Uint8Array, edit: (body: string) => string): Uint8Array {
  const parts = new Map<string, Uint8Array | string>(readZip(bytes));
  const body = Buffer.from(parts.get(BODY) as Uint8Array).toString('utf8');
  const changed = edit(body);
  if (changed === body) throw new Error('the edit changes nothing');
  return writeZip(parts.set(BODY, changed));
}

const RUN = /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g;
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescapeXml(text!)).join('');
const loose = (text: string): string => text.replaceAll('\u00a0', ' ');
const t = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** How a person changed the text of a fact. */
export type Hand =
  /** Typed inside the old text. */
  | 'inside'
  /** Marked all of it and typed: Word drops the bookmark. */
  | 'over'
  /** Typed behind it, outside of the bookmark: the new text begins with the old one. */
  | 'end'
  /** Typed before it, outside of the bookmark: the new text ends with the old one. */
  | 'start'
  /** With changes tracked. */
  | 'tracked'
  /** Word parted the new text into runs, for its spelling and revision marks. */
  | 'parted';

/** Each of these facts that prints `from` (however its spaces break) prints `to`; `only` picks one of them, from 0. */
export function retype(facts: ReadonlySet<number>, from: string, to: string, hand: Hand, only?: number) {
  return (body: string): string => {
    let seen = -1;
    const changed = body.replace(
      /<w:bookmarkStart w:id="(\d+)" w:name="_kt\d+"\/>((?:(?!<w:bookmark)[\s\S])*)<w:bookmarkEnd w:id="\1"\/>/g,
      (whole, id: string, inner: string) => {
        if (!facts.has(Number(id)) || loose(textOf(inner)) !== from) return whole;
        seen++;
        if (only !== undefined && only !== seen) return whole;
        const [open, close] = [whole.slice(0, whole.indexOf(inner)), `<w:bookmarkEnd w:id="${id}"/>`];
        const run = (text: string): string =>
          inner.replace(RUN, (old) => old.replace(/<w:t[\s>][\s\S]*<\/w:t>/, t(text)));
        switch (hand) {
          case 'inside':
            return `${open}${run(to)}${close}`;
          case 'over':
            return run(to);
          case 'end':
            return `${open}${inner}${close}${run(to.slice(from.length))}`;
          case 'start':
            return `${run(to.slice(0, to.length - from.length))}${open}${inner}${close}`;
          case 'tracked': {
            const gone = inner.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
            const author = 'w:author="Người sửa" w:date="2026-04-01T08:00:00Z"';
            return `${open}<w:del w:id="901" ${author}>${gone}</w:del><w:ins w:id="902" ${author}>${run(to)}</w:ins>${close}`;
          }
          case 'parted': {
            const cut = Math.ceil(to.length / 2);
            const marked = (text: string): string =>
              run(text).replace('<w:r>', '<w:r w:rsidR="00A1B2C3" w:rsidRPr="00D4E5F6">');
            return `${open}${marked(to.slice(0, cut))}<w:proofErr w:type="spellStart"/>${marked(to.slice(cut))}<w:proofErr w:type="spellEnd"/>${close}`;
          }
        }
      },
    );
    if (changed === body) throw new Error(`no fact prints ${from}`);
    return changed;
  };
}

/** Every text of the body. */
export function everyText(change: (text: string) => string) {
  return (body: string): string =>
    body.replace(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g, (_, text: string) => t(change(unescapeXml(text))));
}

/** Wording: text of one run, wherever it stands, facts included. */
export function reword(from: string, to: string) {
  return (body: string): string => body.replace(escapeXml(from), escapeXml(to));
}

/** Takes out the paragraph whose text has these words. */
export function removeParagraph(words: string) {
  return (body: string): string =>
    body.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g, (p) => (loose(textOf(p)).includes(words) ? '' : p));
}

/** A new paragraph behind the one that has these words. */
export function addParagraph(words: string, text: string) {
  return (body: string): string =>
    body.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g, (p) =>
      loose(textOf(p)).includes(words) ? `${p}<w:p><w:r>${t(text)}</w:r></w:p>` : p,
    );
}

/** Every run parted in two, as Word does on saving. */
export function partRuns(body: string): string {
  return body.replace(RUN, (run) => {
    const text = textOf(run);
    if (text.length < 2 || !run.includes('<w:t')) return run;
    const cut = Math.floor(text.length / 2);
    const part = (piece: string): string =>
      run.replace('<w:r>', '<w:r w:rsidR="00AA11BB">').replace(/<w:t[\s>][\s\S]*<\/w:t>/, t(piece));
    return `${part(text.slice(0, cut))}<w:proofErr w:type="gramStart"/>${part(text.slice(cut))}<w:proofErr w:type="gramEnd"/>`;
  });
}

/** No bookmark left, as in text pasted into a new file that kept the rest. */
export function dropBookmarks(body: string): string {
  return body.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
}

/** The XML reader: what it reads, what it refuses, and that nothing else ever comes out of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elements, parseXml, textOf, type XmlElement, XmlError } from '../../src/docx-read/xml.ts';
import { escapeXml } from '../../src/render/xml-text.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('parseXml', () => {
  it('reads elements, attributes, text, references, CDATA; passes over comments and instructions', () => {
    const root = parseXml(
      '\ufeff<?xml version="1.0"?><!-- a --><a b="&lt;&#233;" c=\'"\'>x&amp;y<d/><![CDATA[<z>]]></a>\n',
    );
    expect(root.name).toBe('a');
    expect([...root.attributes]).toEqual([
      ['b', '<é'],
      ['c', '"'],
    ]);
    expect(textOf(root)).toBe('x&y<z>');
    expect(elements(root, 'd')).toHaveLength(1);
  });

  it('makes prefixes uniform: another one, none, the strict namespace', () => {
    const other = parseXml(`<x:p ${W.replace('xmlns:w', 'xmlns:x')} x:val="1"/>`);
    const none = parseXml(`<p ${W.replace('xmlns:w', 'xmlns')} val="1"/>`);
    const strict = parseXml('<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:val="1"/>');
    expect([other.name, none.name, strict.name]).toEqual(['w:p', 'w:p', 'w:p']);
    expect(other.attributes.get('w:val')).toBe('1');
    expect(none.attributes.get('val')).toBe('1');
  });

  it('never takes a foreign element for ours', () => {
    expect(parseXml('<w:p xmlns:w="urn:other"/>').name).not.toBe('w:p');
    const inner = parseXml(`<w:a ${W}><w:p xmlns:w="urn:other"/></w:a>`);
    expect(elements(inner, 'w:p')).toEqual([]);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an outside entity', '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['nothing', ''],
    ['only text', 'xin chào'],
    ['an open element', '<a><b></a>'],
    ['a wrong end', '<a></b>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an open comment', '<a><!-- </a>'],
    ['an open value', '<a b="1/>'],
    ['an open tag', '<a'],
  ])('refuses %s', (_, text) => {
    expect(() => parseXml(text)).toThrow(XmlError);
  });

  it('bounds depth and number of elements', () => {
    const deep = (n: number) => '<a>'.repeat(n) + '</a>'.repeat(n);
    expect(parseXml(deep(10), { depth: 10, elements: 100 }).name).toBe('a');
    expect(() => parseXml(deep(11), { depth: 10, elements: 100 })).toThrow(/deep/);
    expect(() => parseXml(`<a>${'<b/>'.repeat(5)}</a>`, { depth: 10, elements: 5 })).toThrow(/many/);
  });

  it('gives back any tree that was written', () => {
    const name = fc.constantFrom('a', 'b-c', 'd.e', 'ế');
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((s) => !/[\ud800-\udfff\p{Cc}\ufffe\uffff]/u.test(s));
    const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
      tree: fc.record({
        name,
        attributes: fc.dictionary(name, text, { maxKeys: 3 }).map((map) => new Map(Object.entries(map))),
        children: fc.array(
          fc.oneof(
            { depthSize: 'small' },
            text.filter((s) => s !== ''),
            tie('tree'),
          ),
          { maxLength: 3 },
        ),
      }),
    }));
    const write = (one: XmlElement): string =>
      `<${one.name}${[...one.attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>${one.children
        .map((kid) => (typeof kid === 'string' ? escapeXml(kid) : write(kid)))
        .join('')}</${one.name}>`;
    /** Neighbouring texts are one. */
    const shape = (one: XmlElement): unknown => [
      one.name,
      [...one.attributes],
      textOf(one),
      elements(one).map(shape),
    ];
    fc.assert(
      fc.property(tree, (one) => {
        expect(shape(parseXml(write(one)))).toEqual(shape(one));
      }),
    );
  });

  it('throws nothing but XmlError, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<a b="',
      '"',
      "'",
      '=',
      '&',
      '&lt;',
      '&#x0;',
      '&#99999999;',
      '<!',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<![CDATA[',
      ']]>',
      'x',
      ' ',
      ':',
      'xmlns:w="urn:x"',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseXml(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

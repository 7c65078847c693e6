// The report as elements of @react-pdf/renderer.
import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { letterheadLines, STYLE, signatoryLines } from '../report-text.mjs';

const { page: PAPER, size: SIZE, small: SMALL, before: BEFORE } = STYLE;

export function create([regular, bold, italic, boldItalic]) {
  Font.register({
    family: 'Tinos',
    fonts: [
      { src: regular },
      { src: bold, fontWeight: 700 },
      { src: italic, fontStyle: 'italic' },
      { src: boldItalic, fontWeight: 700, fontStyle: 'italic' },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
  const page = {
    fontFamily: 'Tinos',
    fontSize: SIZE,
    paddingTop: PAPER.top,
    paddingBottom: PAPER.bottom,
    paddingLeft: PAPER.left,
    paddingRight: PAPER.right,
  };
  return (doc) =>
    renderToBuffer(
      h(
        Document,
        { title: doc.title, author: doc.author, language: 'vi-VN' },
        h(
          Page,
          { size: 'A4', style: page },
          h(Text, {
            fixed: true,
            style: { position: 'absolute', top: 28, left: 0, right: 0, textAlign: 'center' },
            render: ({ pageNumber }) => (pageNumber > 1 ? String(pageNumber) : ''),
          }),
          ...doc.blocks.map(block),
        ),
      ),
    );
}

function textOf({ text, bold, italic }, i) {
  const style = { fontWeight: bold ? 700 : 400, fontStyle: italic ? 'italic' : 'normal' };
  return h(Text, { key: i, style }, text);
}

function lines(list, style) {
  const look = { textAlign: 'center', fontSize: SMALL - 1.5 };
  return h(View, { style }, ...list.map((line) => h(Text, { style: look }, textOf(line))));
}

function block(source) {
  switch (source.kind) {
    case 'paragraph':
      return h(Text, { style: { textAlign: 'justify', marginTop: BEFORE } }, ...source.line.map(textOf));
    case 'title':
      return h(
        View,
        { style: { marginTop: SIZE } },
        ...[source.ten_loai, ...source.trich_yeu].map((text) =>
          h(Text, { style: { textAlign: 'center', fontWeight: 700 } }, text),
        ),
      );
    case 'letterhead': {
      const { left, right } = letterheadLines(source);
      const row = { flexDirection: 'row' };
      return h(View, { style: row }, lines(left, { width: '40%' }), lines(right, { width: '60%' }));
    }
    case 'signature': {
      const half = { width: '50%' };
      const parties = [source.left, source.right].map((party) => lines(signatoryLines(party), half));
      return h(View, { wrap: false, style: { flexDirection: 'row', marginTop: SIZE } }, ...parties);
    }
    case 'table': {
      const cell = (content, i) =>
        h(
          View,
          { style: { width: `${source.columns[i].width * 100}%`, borderWidth: 0.5, padding: 3 } },
          h(Text, { style: { fontSize: 12 } }, ...content[0].map(textOf)),
        );
      const row = (cells) => h(View, { wrap: false, style: { flexDirection: 'row' } }, ...cells.map(cell));
      return h(View, { style: { marginTop: BEFORE } }, row(source.header), ...source.rows.map(row));
    }
  }
}

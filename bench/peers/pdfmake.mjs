// The report as a pdfmake definition.
import pdfmake from 'pdfmake';
import { letterheadLines, STYLE, signatoryLines } from '../report-text.mjs';

const { page: PAPER, size: SIZE, small: SMALL, before: BEFORE, firstLine: INDENT } = STYLE;

export function create([normal, bold, italics, bolditalics]) {
  pdfmake.setFonts({ Tinos: { normal, bold, italics, bolditalics } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return (doc) =>
    pdfmake
      .createPdf({
        info: { title: doc.title, author: doc.author },
        pageSize: 'A4',
        pageMargins: [PAPER.left, PAPER.top, PAPER.right, PAPER.bottom],
        defaultStyle: { font: 'Tinos', fontSize: SIZE, lineHeight: 1 },
        header: (page) =>
          page > 1 ? { text: String(page), alignment: 'center', margin: [0, 28, 0, 0] } : '',
        content: doc.blocks.map(block),
      })
      .getBuffer();
}

const textOf = ({ text, bold, italic }) => ({ text, bold, italics: italic });
const stack = (lines, fontSize) => ({ alignment: 'center', stack: lines.map(textOf), fontSize });

function block(source) {
  switch (source.kind) {
    case 'paragraph': {
      const look = { alignment: 'justify', leadingIndent: INDENT, margin: [0, BEFORE, 0, 0] };
      return { text: source.line.map(textOf), ...look };
    }
    case 'title': {
      const text = [source.ten_loai, ...source.trich_yeu].join('\n');
      return { text, bold: true, alignment: 'center', margin: [0, SIZE, 0, 0] };
    }
    case 'letterhead': {
      const { left, right } = letterheadLines(source);
      return { columns: [{ ...stack(left, SMALL - 1.5), width: '40%' }, stack(right, SMALL - 1.5)] };
    }
    case 'signature': {
      const columns = [source.left, source.right].map((party) => stack(signatoryLines(party), SMALL - 1.5));
      return { columns, margin: [0, SIZE, 0, 0], unbreakable: true };
    }
    case 'table': {
      const width = PAPER.width - PAPER.left - PAPER.right;
      const cell = (lines) => ({ text: lines[0].map(textOf), fontSize: 12 });
      return {
        margin: [0, BEFORE, 0, 0],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: source.columns.map((column) => column.width * width - 9),
          body: [source.header, ...source.rows].map((row) => row.map(cell)),
        },
      };
    }
  }
}

// The report through the bare docx package, the one that ours stands on: paragraphs and tables, nothing more.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { letterheadLines, STYLE, signatoryLines } from '../report-text.mjs';

const { page: PAPER, size: SIZE, small: SMALL, before: BEFORE, firstLine: INDENT } = STYLE;
const twips = (pt) => Math.round(pt * 20);

export function create() {
  return (doc) =>
    Packer.toBuffer(
      new Document({
        title: doc.title,
        creator: doc.author,
        styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE * 2 } } } },
        sections: [
          {
            properties: { titlePage: true, page: { size: sizeOf(PAPER), margin: marginOf(PAPER) } },
            headers: {
              default: new Header({ children: [centred(new TextRun({ children: [PageNumber.CURRENT] }))] }),
            },
            children: doc.blocks.flatMap(block),
          },
        ],
      }),
    );
}

const sizeOf = ({ width, height }) => ({ width: twips(width), height: twips(height) });
const marginOf = ({ top, bottom, left, right }) => ({
  top: twips(top),
  bottom: twips(bottom),
  left: twips(left),
  right: twips(right),
});
const runOf = ({ text, bold, italic }, size) => new TextRun({ text, bold, italics: italic, size: size * 2 });
const centred = (...children) => new Paragraph({ alignment: AlignmentType.CENTER, children });

function block(source) {
  switch (source.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(INDENT) },
          spacing: { before: twips(BEFORE) },
          children: source.line.map((run) => runOf(run, SIZE)),
        }),
      ];
    case 'title':
      return [source.ten_loai, ...source.trich_yeu].map((text) => centred(runOf({ text, bold: true }, SIZE)));
    case 'letterhead': {
      const { left, right } = letterheadLines(source);
      return [halves(left, right, 0.4)];
    }
    case 'signature':
      return [halves(signatoryLines(source.left), signatoryLines(source.right), 0.5)];
    case 'table': {
      const widths = source.columns.map(({ width }) => width);
      const cell = ([line]) => [new Paragraph({ children: line.map((run) => runOf(run, 12)) })];
      return [
        grid(
          [source.header, ...source.rows].map((row) => row.map(cell)),
          widths,
          BorderStyle.SINGLE,
        ),
      ];
    }
  }
}

function halves(left, right, share) {
  const cell = (lines) => lines.map((line) => centred(runOf(line, SMALL)));
  return grid([[cell(left), cell(right)]], [share, 1 - share], BorderStyle.NONE);
}

function grid(rows, widths, style) {
  const total = twips(PAPER.width - PAPER.left - PAPER.right);
  const line = { style, size: style === BorderStyle.NONE ? 0 : 4 };
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round(width * total)),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) }),
    ),
  });
}

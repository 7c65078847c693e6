// The report through pdf-lib and its fontkit: words measured one by one, lines drawn with `drawText`, set left.
import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { letterheadLines, STYLE, signatoryLines } from '../report-text.mjs';

const { page: PAPER, size: SIZE, small: SMALL, before: BEFORE, firstLine: INDENT } = STYLE;
const LINE = 1.15;
const WIDTH = PAPER.width - PAPER.left - PAPER.right;

/** `subset: false` embeds whole fonts. */
export function create(fontFiles, { subset = true } = {}) {
  const files = fontFiles.map((file) => readFileSync(file));
  return async (doc) => {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(fontkit);
    pdf.setTitle(doc.title);
    const fonts = [];
    for (const bytes of files.slice(0, 3)) fonts.push(await pdf.embedFont(bytes, { subset }));
    const pen = penOf(pdf, fonts);
    for (const block of doc.blocks) drawBlock(pen, block);
    return pdf.save();
  };
}

function penOf(pdf, fonts) {
  let page = pdf.addPage([PAPER.width, PAPER.height]);
  const pen = {
    y: PAPER.height - PAPER.top,
    fontOf: ({ bold, italic }) => fonts[bold ? 1 : italic ? 2 : 0],
    room(height) {
      if (pen.y - height >= PAPER.bottom) return;
      page = pdf.addPage([PAPER.width, PAPER.height]);
      pen.y = PAPER.height - PAPER.top;
      pen.text(String(pdf.getPageCount()), PAPER.width / 2, PAPER.height - 40, SIZE, fonts[0]);
    },
    text: (text, x, y, size, font) => page.drawText(text, { x, y, size, font }),
    box: (x, y, width, height) =>
      page.drawRectangle({ x, y, width, height, borderWidth: 0.5, borderColor: rgb(0, 0, 0) }),
  };
  return pen;
}

function drawBlock(pen, block) {
  if (block.kind === 'paragraph') drawLines(pen, wrap(pen, block.line, SIZE, WIDTH, INDENT), 0, SIZE, BEFORE);
  else if (block.kind === 'title') drawTitle(pen, block);
  else if (block.kind === 'table') drawTable(pen, block);
  else if (block.kind === 'letterhead') drawHalves(pen, letterheadLines(block), SMALL);
  else drawHalves(pen, { left: signatoryLines(block.left), right: signatoryLines(block.right) }, SIZE);
}

/** Greedy lines of words: `{ words: [{ text, font, x }] }`. */
function wrap(pen, line, size, width, indent = 0) {
  const lines = [{ words: [] }];
  let x = indent;
  for (const run of line) {
    const font = pen.fontOf(run);
    const space = font.widthOfTextAtSize(' ', size);
    for (const word of run.text.split(' ').filter((part) => part !== '')) {
      const wide = font.widthOfTextAtSize(word, size);
      if (x + wide > width && lines.at(-1).words.length > 0) {
        lines.push({ words: [] });
        x = 0;
      }
      const { words } = lines.at(-1);
      const last = words.at(-1);
      if (last?.font === font) last.text += ` ${word}`;
      else words.push({ text: word, font, x });
      x += wide + space;
    }
  }
  return lines;
}

function drawLines(pen, lines, left, size, before) {
  pen.y -= before;
  for (const { words } of lines) {
    pen.room(size * LINE);
    pen.y -= size * LINE;
    for (const { text, font, x } of words) pen.text(text, PAPER.left + left + x, pen.y, size, font);
  }
}

function drawCentred(pen, { text, ...style }, left, width, size) {
  const font = pen.fontOf(style);
  const x = PAPER.left + left + (width - font.widthOfTextAtSize(text, size)) / 2;
  pen.y -= size * LINE;
  pen.text(text, x, pen.y, size, font);
}

function drawTitle(pen, { ten_loai, trich_yeu }) {
  pen.y -= SIZE;
  for (const text of [ten_loai, ...trich_yeu]) drawCentred(pen, { text, bold: true }, 0, WIDTH, SIZE);
}

function drawHalves(pen, { left, right }, size) {
  pen.room(Math.max(left.length, right.length) * size * LINE + SIZE);
  const top = pen.y - SIZE;
  const ends = [left, right].map((lines, i) => {
    pen.y = top;
    for (const line of lines) drawCentred(pen, line, (i * WIDTH) / 2, WIDTH / 2, Math.min(size, 11.5));
    return pen.y;
  });
  pen.y = Math.min(...ends);
}

function drawTable(pen, { columns, header, rows }) {
  pen.y -= BEFORE;
  for (const row of [header, ...rows]) {
    const cells = row.map(([line], i) => wrap(pen, line, 12, columns[i].width * WIDTH - 8));
    const height = Math.max(...cells.map((lines) => lines.length)) * 12 * LINE + 5;
    pen.room(height);
    const top = pen.y;
    let x = 0;
    for (const [i, lines] of cells.entries()) {
      pen.y = top;
      drawLines(pen, lines, x + 4, 12, 0);
      pen.box(PAPER.left + x, top - height, columns[i].width * WIDTH, height);
      x += columns[i].width * WIDTH;
    }
    pen.y = top - height;
  }
}

/** Bordered tables: one strip a row; a row taller than a page becomes one strip a line. Lengths in pt. */
import type { Cell, Table } from '../doc/model.ts';
import { columnWidths } from './columns.ts';
import { ARTIFACT, type RuleItem, type StructNode } from './frames.ts';
import { headsRows } from './keep.ts';
import { type SetLine, setLines } from './line.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, EMPTY, type Stack, stackAt } from './stack.ts';
import type { Strip, StripItem } from './strip.ts';
import { columnEdges, mmToTwips, ptToTwips, twipsToPt } from './twips.ts';

/** The strips of a table; the header is drawn again above the first row of each further page. */
export function tableStrips(table: Table, setting: Setting): readonly Strip[] {
  const { before, after, border, header, cell } = setting.profile.table;
  const grid = gridOf(table, setting);
  const node = setting.addNode('Table');
  const style = (column: number): TextStyle => ({
    ...cell,
    align: table.columns[column]?.align ?? cell.align,
  });
  const head = hasText(table.header)
    ? rowOf(table.header, 'TH', () => header, grid, node, setting)
    : undefined;
  const room = setting.height - (head?.height ?? 0);
  const repeat = head && headerStrip(head, grid, true);
  const rows = table.rows.flatMap((cells, i) => {
    const row = rowOf(cells, 'TD', style, grid, node, setting);
    const strips = row.height <= room ? [rowStrip(row, grid)] : lineStrips(row, grid);
    return i > 0 && headsRows(table.rows[i - 1]!) ? strips.map(afterHeader) : strips;
  });
  const body = repeat ? rows.map((strip) => ({ ...strip, repeat })) : rows;
  const strips = head ? [headerStrip(head, grid, false), ...body.map(afterHeader)] : body;
  // The outer borders lie half outside of the rows, as word processors count them.
  return strips.map((strip, i) => ({
    ...strip,
    before: i === 0 ? before + border / 2 : 0,
    after: i === strips.length - 1 ? after + border / 2 : 0,
    edge: border / 2,
  }));
}

/** Column edges and what all rows share. */
interface Grid {
  readonly edges: readonly number[];
  readonly padX: number;
  readonly padY: number;
  readonly border: number;
}

interface Row {
  readonly cells: readonly Stack[];
  readonly lines: readonly (readonly SetLine[])[];
  readonly height: number;
}

function gridOf(table: Table, { profile, measure, left, width }: Setting): Grid {
  const rights = columnEdges(columnWidths(table, ptToTwips(width), profile, measure));
  const edges = [left, ...rights.map((right) => left + twipsToPt(right))];
  const { padX, padY, border } = profile.table;
  return { edges, padX: twipsToPt(mmToTwips(padX)), padY, border };
}

function hasText(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell.some((line) => line.length > 0));
}

function rowOf(
  cells: readonly Cell[],
  tag: 'TH' | 'TD',
  style: (column: number) => TextStyle,
  { edges, padX, padY }: Grid,
  table: StructNode,
  setting: Setting,
): Row {
  const row = setting.addNode('TR', table);
  const lines = cells.map((cell, i) => {
    const node = setting.addNode(tag, row);
    const place = { x: edges[i]! + padX, width: edges[i + 1]! - edges[i]! - 2 * padX };
    return (cell.length > 0 ? cell : [[]]).flatMap((line) => {
      const owner = cell.length > 1 ? setting.addNode('P', node) : node;
      return setLines(line, style(i), { ...place, node: owner.id }, setting);
    });
  });
  const stacks = lines.map((cell) => addLines(EMPTY, 0, cell));
  return { cells: stacks, lines, height: Math.max(0, ...stacks.map((cell) => cell.height)) + 2 * padY };
}

function rowStrip(row: Row, grid: Grid): Strip {
  const text = row.cells.flatMap((cell) => stackAt(cell, grid.padY));
  return {
    height: row.height,
    before: 0,
    after: 0,
    breakBefore: true,
    items: [...text, ...sides(grid, row.height), across(grid, row.height)],
    atTop: [across(grid, 0)],
  };
}

/** Header cells are centred in their row's height. The repeated copy is no part of the text. */
function headerStrip(row: Row, grid: Grid, copy: boolean): Strip {
  const text = row.cells.flatMap((cell) => stackAt(cell, (row.height - cell.height) / 2));
  const items = copy ? text.map(asArtifact) : text;
  const borders = [...sides(grid, row.height), across(grid, 0), across(grid, row.height)];
  return {
    height: row.height,
    before: 0,
    after: 0,
    breakBefore: true,
    items: [...items, ...borders],
  };
}

/** A row taller than a page, line by line. */
function lineStrips(row: Row, grid: Grid): readonly Strip[] {
  const count = Math.max(...row.lines.map((cell) => cell.length));
  return Array.from({ length: count }, (_, i) => {
    const lines = row.lines.flatMap((cell) => cell.slice(i, i + 1));
    const above = i === 0 ? grid.padY : 0;
    const last = i === count - 1;
    const height = above + Math.max(...lines.map((line) => line.height)) + (last ? grid.padY : 0);
    const text = lines.flatMap((line) => addLines(EMPTY, above, [line]).items);
    return {
      height,
      before: 0,
      after: 0,
      breakBefore: true,
      items: [...text, ...sides(grid, height), ...(last ? [across(grid, height)] : [])],
      atTop: [across(grid, 0)],
      atBottom: last ? [] : [across(grid, height)],
    };
  });
}

/** A header, of the table or of a group of rows, never stands alone at the foot of a page. */
function afterHeader(strip: Strip, index: number): Strip {
  return index === 0 ? { ...strip, breakBefore: false } : strip;
}

function asArtifact(item: StripItem): StripItem {
  return item.kind === 'text' ? { ...item, node: ARTIFACT } : item;
}

function across({ edges, border }: Grid, y: number): RuleItem {
  return { kind: 'rule', x1: edges[0]!, y1: y, x2: edges.at(-1)!, y2: y, thickness: border };
}

function sides({ edges, border }: Grid, height: number): readonly RuleItem[] {
  return edges.map((x) => ({ kind: 'rule', x1: x, y1: 0, x2: x, y2: height, thickness: border }));
}

/** Ô 7 and 9b: recipients or a second signatory on the left, the signatory on the right, whole on one page. */
import type { Signatory, Signature } from '../doc/model.ts';
import { signatureFields } from './field.ts';
import type { StructNode } from './frames.ts';
import { setLines, setWholeLines } from './line.ts';
import { PT_PER_MM } from './measure.ts';
import { listOf } from './outline.ts';
import { wrapPhrase } from './phrase.ts';
import type { LayoutProfile, TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, EMPTY, type Stack } from './stack.ts';
import { plainStrip, type Strip } from './strip.ts';
import { columnEdges, mmToTwips, ptToTwips, splitTwips, twipsToPt } from './twips.ts';

/** The block as one strip. "Nơi nhận" is level with the first line of the office (Phụ lục I, II.9d). */
export function signatureStrip(block: Signature, setting: Setting): Strip {
  const { signature } = setting.profile;
  const { share, padLeft, padRight } = signatureColumns(block, setting.profile);
  const columns = splitTwips(ptToTwips(setting.width), [1 - share, share]);
  const [leftWidth, rightWidth] = columns.map(twipsToPt) as [number, number];
  const [leftPad, rightPad] = [padLeft, padRight].map((mm) => twipsToPt(mmToTwips(mm))) as [number, number];
  const leftColumn = { x: setting.left, width: leftWidth - leftPad };
  const rightColumn = { x: setting.left + leftWidth + rightPad, width: rightWidth - rightPad };
  const signed = block.left ? signatory(block.left, false, leftColumn, setting) : EMPTY;
  // Broken by the word processor, unlike offices, whose lines are set before.
  const list = { ...leftColumn, width: twipsToPt(columnEdges(columns)[0]!) - leftPad };
  const left = recipients(signed, block.noi_nhan, list, setting);
  const right = signatory(block.right, block.noi_nhan.length > 0, rightColumn, setting);
  const height = Math.max(left.height, right.height);
  return plainStrip(height, signature.before, [...left.items, ...right.items]);
}

/** The two columns: share of the right one, mm kept free at the right of the left one and at the left of the right one. */
export interface SignatureColumns {
  readonly share: number;
  readonly padLeft: number;
  readonly padRight: number;
}

/** Two signatories share the gutter; beside recipients the signatory keeps the whole column. */
export function signatureColumns(block: Signature, { signature }: LayoutProfile): SignatureColumns {
  const { gutter, pair, right } = signature;
  return block.left
    ? { share: pair, padLeft: gutter / 2, padRight: gutter / 2 }
    : { share: right, padLeft: gutter, padRight: 0 };
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

/** `forAgency`: who signs here signs for the agency, so its seal goes too. */
function signatory(party: Signatory, forAgency: boolean, column: ColumnPlace, setting: Setting): Stack {
  const { chuc_vu, ghi_chu, ho_ten } = party;
  const { profile, measure, addNode } = setting;
  const styles = profile.signature;
  const wrap = (line: string) =>
    wrapPhrase(
      line,
      column.width,
      (part) => measure(part, styles.chuc_vu.size, styles.chuc_vu),
      profile.phrases,
    );
  const add = (stack: Stack, texts: readonly string[], style: TextStyle, before = style.before): Stack =>
    addLines(stack, before, setWholeLines(texts, style, { ...column, node: addNode('P').id }, setting));
  let stack = chuc_vu.reduce((above, line) => add(above, wrap(line), styles.chuc_vu), EMPTY);
  if (ghi_chu !== '') stack = add(stack, [ghi_chu], styles.ghi_chu);
  // Without a name the line stays free, to be written by hand.
  const room = styles.ho_ten.before + styles.space * PT_PER_MM;
  const place = { ...column, top: stack.height, height: room };
  const fields = signatureFields(party, forAgency, place, setting);
  // Broken by the word processor where it is longer than the column.
  const name = setLines([{ text: ho_ten }], styles.ho_ten, { ...column, node: addNode('P').id }, setting);
  const named = addLines(stack, room, name);
  return { ...named, items: [...named.items, ...fields] };
}

/** "Nơi nhận:" and its items, each `- …;`, the last `- ….`. */
function recipients(above: Stack, items: readonly string[], column: ColumnPlace, setting: Setting): Stack {
  if (items.length === 0) return above;
  const { title, item, below } = setting.profile.signature.noi_nhan;
  const room = above.height > 0 ? below : 0;
  const add = (stack: Stack, text: string, { id }: StructNode, style: TextStyle, before = style.before) =>
    addLines(stack, before, setLines([{ text }], style, { ...column, node: id }, setting));
  const headed = add(above, 'Nơi nhận:', setting.addNode('P'), title, title.before + room);
  const addItem = listOf(setting.addNode);
  return items.reduce(
    (stack, text, i) => add(stack, `- ${text}${i === items.length - 1 ? '.' : ';'}`, addItem(), item),
    headed,
  );
}

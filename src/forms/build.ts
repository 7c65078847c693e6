/** A form and its data → the document tree. */

import { valueAt } from '../core/path.ts';
import { shifted, type ToldText, toldText } from '../doc/fact.ts';
import {
  type Block,
  type Cell,
  DO_KHAN,
  DO_MAT,
  type DocModel,
  type Letterhead,
  type Line,
  LUU_HANH,
  type Signatory,
} from '../doc/model.ts';
import { parseInline } from './inline.ts';
import { conditionSlot, renderSlot, type Scope, TRACED } from './liquid.ts';
import { liftFacts, unmarked } from './mark.ts';
import { noBreak, noBreakLine } from './nobreak.ts';
import { twoDigits } from './numbers.ts';
import {
  ALIGNMENTS,
  type BlockTemplate,
  type Flow,
  type Form,
  type NodeTemplate,
  parseLoop,
  type RowTemplate,
  type SignatoryTemplate,
} from './template.ts';
import type { View } from './view.ts';

/**
 * `source`: the submission that the facts of the document are to name; without it the document keeps no facts.
 * Throws where the view lacks what the form is about, or a template asks for a name that is not there: such a document
 * must not be made at all.
 */
export function buildDocument(form: Form, view: View, source?: string): DocModel {
  const { dn } = view;
  if ((form.pham_vi === 'de_nghi') !== (dn !== null)) throw new Error(`${form.id}: mẫu của ${form.pham_vi}`);
  const lacking = lackingParts(form, view);
  if (lacking.length > 0) throw new Error(`${form.id}: hồ sơ không có ${lacking.join(', ')}`);
  const scope: Scope = { ...view, ...(source === undefined ? {} : { [TRACED]: true }) };
  return {
    ...(source === undefined ? {} : { source }),
    id: dn ? `${form.id}-${twoDigits(dn.so)}` : form.id,
    title: dn ? `${form.ten}: ${plain(dn.ten)}` : form.ten,
    author: plain(view.co_quan.ten),
    date: oneLine(form.ngay, scope).text,
    blocks: form.khoi.flatMap((node) => buildNode(node, scope)),
  };
}

/** Parts of the view that the form is nothing without and that say nothing: null, empty, false. */
export function lackingParts(form: Form, view: View): readonly string[] {
  return form.can_co.filter((part) => {
    const value = valueAt(view, part.split('.'));
    return Array.isArray(value) ? value.length === 0 : !value;
  });
}

function plain(text: string): string {
  return unmarked(text).replace(/\s+/gu, ' ');
}

function buildNode(node: NodeTemplate, scope: Scope): readonly Block[] {
  return scopesOf(node, scope).flatMap((inner) =>
    'khoi' in node ? node.khoi.flatMap((child) => buildNode(child, inner)) : buildBlock(node, inner),
  );
}

/** None where `neu` does not hold, one for each item of `voi_moi`, else the scope itself. */
function scopesOf({ neu, voi_moi, voi }: Flow, outer: Scope): readonly Scope[] {
  if (neu !== undefined && renderSlot(conditionSlot(neu), outer) === '') return [];
  const scope = voi === undefined ? outer : { ...outer, ...given(voi, outer) };
  if (voi_moi === undefined) return [scope];
  const [name, path] = parseLoop(voi_moi);
  const list = valueAt(scope, path);
  if (!Array.isArray(list)) throw new Error(`không phải danh sách: ${path.join('.')}`);
  return list.map((item, i) => ({
    ...scope,
    [name]: item,
    lap: { so: i + 1, cuoi: i === list.length - 1 },
  }));
}

/** What `voi` names: plain text, or behind `=` the value of a path as it is. */
function given(voi: Readonly<Record<string, string>>, scope: Scope): Scope {
  return Object.fromEntries(
    Object.entries(voi).map(([name, slot]) => [
      name,
      slot.startsWith('=') ? valueAt(scope, slot.slice(1).split('.')) : oneLine(slot, scope).text,
    ]),
  );
}

function buildBlock(block: BlockTemplate, scope: Scope): readonly Block[] {
  switch (block.loai) {
    case 'doan':
      return linesOf(block.chu, scope).map((line) => ({ kind: 'paragraph', role: block.vai, line }));
    case 'dau_trang':
      return [letterhead(block, scope)];
    case 'tieu_de': {
      const lines = texts(block.trich_yeu, scope);
      const [kem_theo] = block.kem_theo === undefined ? [] : linesOf(block.kem_theo, scope);
      return [
        {
          kind: 'title',
          ten_loai: oneLine(block.ten_loai, scope).text,
          trich_yeu: lines.map(({ text }) => noBreak(text)),
          rule: block.ke,
          ...(kem_theo && { kem_theo }),
          ...factsOf(lines),
        },
      ];
    }
    case 'bang': {
      const total = block.cot.reduce((sum, column) => sum + column.rong, 0);
      const columns = block.cot.map(({ rong, canh }) => ({ width: rong / total, align: ALIGNMENTS[canh] }));
      const header = block.cot.map(({ ten }) => cellOf(ten, scope));
      return [{ kind: 'table', columns, header, rows: block.hang.flatMap((row) => buildRows(row, scope)) }];
    }
    case 'chu_ky': {
      const recipients = block.noi_nhan === undefined ? [] : texts(block.noi_nhan, scope);
      return [
        {
          kind: 'signature',
          noi_nhan: recipients.map(({ text }) => text),
          ...(block.trai ? { left: signatory(block.trai, scope) } : {}),
          right: signatory(block.phai, scope),
          ...factsOf(recipients),
        },
      ];
    }
    case 'phan_trang': {
      const orientation = block.huong === 'ngang' ? 'landscape' : 'portrait';
      return [{ kind: 'section', orientation, restartNumbers: block.danh_so_lai }];
    }
  }
}

function buildRows(row: RowTemplate, scope: Scope): readonly (readonly Cell[])[] {
  return scopesOf(row, scope).flatMap((inner) =>
    'hang' in row
      ? row.hang.flatMap((child) => buildRows(child, inner))
      : [row.o.map((slot) => cellOf(slot, inner))],
  );
}

function cellOf(slot: string | readonly string[], scope: Scope): Cell {
  return (typeof slot === 'string' ? [slot] : slot).flatMap((part) => linesOf(part, scope));
}

function letterhead(block: BlockTemplate & { loai: 'dau_trang' }, scope: Scope): Letterhead {
  const parts = {
    co_quan_chu_quan: oneLine(block.co_quan_chu_quan, scope),
    co_quan: oneLine(block.co_quan, scope),
    so_ky_hieu: oneLine(block.so_ky_hieu, scope),
    dia_danh: oneLine(block.dia_danh, scope),
    ngay: oneLine(block.ngay, scope),
  };
  const { co_quan_chu_quan, co_quan, so_ky_hieu, dia_danh, ngay } = parts;
  const facts = Object.fromEntries(
    Object.entries(parts).flatMap(([part, { told }]) => (told.length > 0 ? [[part, told]] : [])),
  );
  return {
    kind: 'letterhead',
    co_quan_chu_quan: co_quan_chu_quan.text,
    co_quan: co_quan.text,
    so_ky_hieu: so_ky_hieu.text,
    dia_danh: dia_danh.text,
    ngay: ngay.text,
    ...(block.trich_yeu_cong_van === undefined
      ? {}
      : { trich_yeu_cong_van: noBreak(oneLine(block.trich_yeu_cong_van, scope).text) }),
    ...mark('do_mat', DO_MAT, block.do_mat, scope),
    ...mark('do_khan', DO_KHAN, block.do_khan, scope),
    ...mark('luu_hanh', LUU_HANH, block.luu_hanh, scope),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
}

/** Absent where the slot is empty. @throws Error where it names none of `words` */
function mark<K extends string, W extends string>(
  key: K,
  words: readonly W[],
  slot: string | undefined,
  scope: Scope,
): { readonly [key in K]?: W } {
  const { text } = oneLine(slot ?? '', scope);
  const word = words.find((one) => one === text);
  if (text !== '' && !word) throw new Error(`${key} không phải ${words.join(', ')}: ${text}`);
  return (word ? { [key]: word } : {}) as { readonly [key in K]?: W };
}

function signatory({ chuc_vu, ghi_chu = '', ho_ten = '' }: SignatoryTemplate, scope: Scope): Signatory {
  const [office, name] = [texts(chuc_vu, scope), oneLine(ho_ten, scope)];
  const plain = name.told.length + office.flatMap(({ told }) => told).length === 0;
  return {
    chuc_vu: office.map(({ text }) => text),
    ghi_chu: oneLine(ghi_chu, scope).text,
    ho_ten: name.text,
    ...(plain ? {} : { facts: { chuc_vu: office.map(({ told }) => told), ho_ten: name.told } }),
  };
}

/** The facts of several texts; no key where there are none. */
function factsOf(texts: readonly ToldText[]): { facts?: ToldText['told'][] } {
  return texts.some(({ told }) => told.length > 0) ? { facts: texts.map(({ told }) => told) } : {};
}

/** Paragraphs of a slot. */
function linesOf(slot: string, scope: Scope): readonly Line[] {
  return liftFacts(parseInline(renderSlot(slot, scope))).map(noBreakLine);
}

/** Lines of a slot as plain text, for parts of the document that have one style. */
function texts(slot: string, scope: Scope): readonly ToldText[] {
  return liftFacts(parseInline(renderSlot(slot, scope))).map(toldText);
}

function oneLine(slot: string, scope: Scope): ToldText {
  return texts(slot, scope).reduce(
    (all, { text, told }) =>
      all.text === ''
        ? { text, told }
        : { text: `${all.text} ${text}`, told: [...all.told, ...shifted(told, all.text.length + 1)] },
    { text: '', told: [] },
  );
}

/**
 * Empty signature fields in the room to sign (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7d, II.8a): the signatory's in the
 * middle, the agency's seal over its left end. Lengths in pt.
 */
import type { Signatory } from '../doc/model.ts';
import type { FieldItem } from './frames.ts';
import { PT_PER_MM } from './measure.ts';
import type { Setting } from './setting.ts';

/** The free room between office and name. */
export interface Room {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** One field, two where a seal goes too; none where the document asks for none. */
export function signatureFields(
  { chuc_vu, ghi_chu }: Signatory,
  forAgency: boolean,
  room: Room,
  { fields, profile, addNode }: Setting,
): readonly FieldItem[] {
  if (!fields) return [];
  const { width, height, seal, overlap, sealNote } = profile.signature.field;
  const [wide, high, round] = [width, height, seal].map((mm) => mm * PT_PER_MM) as [number, number, number];
  const x = room.x + (room.width - wide) / 2;
  const middle = room.top + room.height / 2;
  const field = (
    role: FieldItem['role'],
    label: string,
    rest: Pick<FieldItem, 'x' | 'width' | 'height'>,
  ): FieldItem => ({
    kind: 'field',
    role,
    label,
    y: middle - rest.height / 2,
    ...rest,
    node: addNode('Form').id,
  });
  const office = chuc_vu.at(-1) ?? '';
  const person = field('chu_ky', `Chữ ký số của người ký: ${office}`, { x, width: wide, height: high });
  const sealed = ghi_chu === '' ? forAgency : ghi_chu.includes(sealNote);
  if (!sealed) return [person];
  const left = x + wide * overlap - round;
  return [
    person,
    field('con_dau', `Chữ ký số của cơ quan: ${office}`, { x: left, width: round, height: round }),
  ];
}

/** Presence and absence of facts, as answers in themselves. */
import { type DataPath, fromPointer, valueAt } from '../../core/path.ts';
import { defineKeyword, POINTERS } from './define.ts';

/** Written, and not empty. */
export function isThere(data: unknown, pointer: string): boolean {
  return isThereAt(data, fromPointer(pointer));
}

export function isThereAt(data: unknown, path: DataPath): boolean {
  const value = valueAt(data, path);
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

/** Absence is an answer here, not a gap: for what a dossier must contain. */
export const co = defineKeyword<readonly string[]>({
  name: 'co',
  doc: 'Mọi con trỏ đều có giá trị (danh sách thì không rỗng). Thiếu là sai, không phải chưa rõ: dùng cho thứ hồ sơ bắt buộc phải có.',
  example: 'co: [/dot_trinh/cong_khai]',
  args: POINTERS,
  run: (pointers, data) => pointers.every((pointer) => isThere(data, pointer)),
});

/** For `khi` only: a fact that is absent must never make a verdict better. */
export const khong_co = defineKeyword<readonly string[]>({
  name: 'khong_co',
  doc: 'Không con trỏ nào có giá trị. Chỉ dùng trong khi, để chọn trường hợp áp dụng.',
  example: 'khong_co: [/dot_trinh/quyet_dinh]',
  args: POINTERS,
  run: (pointers, data) => pointers.every((pointer) => !isThere(data, pointer)),
});

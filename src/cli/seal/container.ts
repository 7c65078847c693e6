/** The package itself: bytes that no file in it accounts for, and signs that somebody packed it anew. */
import { compareText } from '../../core/finding.ts';
import { zipLayout } from '../../render/zip-layout.ts';
import { MANIFEST } from '../build/manifest.ts';
import { PACK_LIMITS } from '../build/package.ts';
import type { Difference } from './check.ts';

export interface Container {
  readonly differences: readonly Difference[];
  readonly notes: readonly string[];
}

/** A repacked package whose files are as they were is told of, and is no difference; foreign bytes in it are one. */
export function checkContainer(bytes: Uint8Array, shown: string): Container {
  const { order, lying, loose, renamed, foreign } = zipLayout(bytes, PACK_LIMITS);
  const differences = [
    ...loose.map(
      ({ from, to }) => `byte ${from} đến ${to - 1}: ${to - from} byte không thuộc tệp nào trong gói`,
    ),
    ...renamed.map(
      ({ name, inside }) =>
        `tệp “${name}” mang tên khác ở đầu tệp: “${inside}”, có máy sẽ giải nén theo tên ấy`,
    ),
  ].map((where): Difference => ({ file: shown, part: 'goi', kind: 'khac', where }));
  const files = (names: readonly string[]) => names.filter((name) => !name.endsWith('/'));
  const moved = outOfOrder(files(order)) ?? outOfOrder(files(lying));
  const repacked =
    moved ?? (foreign && `đầu tệp ở byte ${foreign.from} không phải do khenthuong ghi (giờ, cách nén, tên)`);
  const notes =
    repacked === undefined
      ? []
      : [
          `Gói đã được đóng lại sau khi khenthuong đóng: ${repacked}. Nội dung từng tệp vẫn đối chiếu như thường.`,
        ];
  return { differences, notes };
}

/** The first file that does not stand where `pack` puts it: each manifest before its files, these in order of name. */
function outOfOrder(names: readonly string[]): string | undefined {
  const homes = names
    .filter((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
    .map((name) => name.slice(0, -MANIFEST.length));
  const expected = homes.flatMap((home) => [
    `${home}${MANIFEST}`,
    ...names.filter((name) => name.startsWith(home) && name !== `${home}${MANIFEST}`).sort(compareText),
  ]);
  const at = expected.findIndex((name, i) => names[i] !== name);
  return at < 0 ? undefined : `tệp thứ ${at + 1} là “${names[at]}”, lúc đóng là “${expected[at]}”`;
}

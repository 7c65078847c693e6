// Many synthetic dossiers out of the examples: each its own folder, nominee and number, all else as in the example.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quoteDates, ROOT } from './lib.mjs';

const SURNAMES = ['Trần', 'Nguyễn', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const MIDDLE = ['Mẫu', 'Thử', 'Giả', 'Thí', 'Minh', 'Phỏng', 'Bản', 'Khuôn', 'Hư', 'Tham', 'Quy'];
const GIVEN = ['Mẫu', 'Định', 'Dụ', 'Họa', 'Tưởng', 'Dựng', 'Khảo', 'Ước', 'Nháp', 'Thảo'];

/** Examples of one nomination; the one with twelve would weigh as twelve. */
function samples() {
  const folder = path.join(ROOT, 'examples');
  return readdirSync(folder)
    .filter((name) => /^0\d-/.test(name))
    .map((name) => path.join(folder, name));
}

/** A name of its own for each of 12 × 11 × 10; then they come again. */
function syntheticName(i, sex) {
  const [s, m, g] = [SURNAMES.length, MIDDLE.length, GIVEN.length];
  const parts = [SURNAMES[i % s], sex, MIDDLE[Math.floor(i / s) % m], GIVEN[Math.floor(i / (s * m)) % g]];
  return parts.join(' ');
}

/** Writes `count` dossiers into `folder`, and into `plain` each nomination alone, its dates quoted. → bytes of YAML. */
export function writeDossiers(count, folder, plain) {
  const sources = samples();
  if (plain) mkdirSync(plain, { recursive: true });
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const target = path.join(folder, `ho-so-${String(i + 1).padStart(5, '0')}`);
    cpSync(sources[i % sources.length], target, { recursive: true });
    const files = readdirSync(target, { recursive: true }).filter((name) => name.endsWith('.yaml'));
    const texts = new Map(files.map((name) => [name, readFileSync(path.join(target, name), 'utf8')]));
    const rename = renamer(
      [...texts.values()].find((text) => /^kieu: de_nghi$/m.test(text)),
      i,
    );
    for (const [name, text] of texts) {
      const renamed = rename(text);
      bytes += Buffer.byteLength(renamed);
      writeFileSync(path.join(target, name), renamed);
      if (plain && /^kieu: de_nghi$/m.test(text)) {
        writeFileSync(path.join(plain, `${String(i + 1).padStart(5, '0')}.yaml`), quoteDates(renamed));
      }
    }
  }
  return bytes;
}

/** Gives the nominee another name, a collective another number, and people another last four digits of their card. */
function renamer(nomination, i) {
  const [, sort, name] = /^doi_tuong:\n {2}loai: (\w+)\n {2}ten: (.+)$/m.exec(nomination);
  const sex = /^ {2}gioi_tinh: nu$/m.test(nomination) ? 'Thị' : 'Văn';
  const person = sort === 'ca_nhan' ? name : /\p{Lu}\p{L}+ (?:Văn|Thị) .+/u.exec(name)?.[0];
  const digits = String(i % 10_000).padStart(4, '0');
  return (text) => {
    const renamed = person
      ? text.replaceAll(person, syntheticName(i, sex))
      : text.replaceAll(name, `${name} số ${i + 1}`);
    return renamed.replaceAll(/(so_can_cuoc: "\d{8})\d{4}"/g, `$1${digits}"`);
  };
}

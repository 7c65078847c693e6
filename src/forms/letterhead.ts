/** Ô 2 of a report: who reports, and the agency directly above (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2). */
import type { CoQuan } from './data.ts';
import type { DoiTuong } from './nomination.ts';
import { told } from './origin.ts';
import { employer } from './person.ts';
import { written } from './written.ts';

/** Behind a comma: the address of a unit, which is no part of its name. */
const ADDRESS =
  /^(?:số|lô|đường|phố|ngõ|thôn|ấp|bản|làng|xóm|buôn|khóm|khu phố|tổ dân phố|xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)(?!\p{L})/u;

/** Behind a comma: the agency that a part of it names itself by. */
const AGENCY =
  /^(?:Bộ|Sở|Ban|Phòng|Cục|Chi cục|Vụ|Viện|Bệnh viện|Trung tâm|Trường|Học viện|Đại học|Tổng [Cc]ông ty|Công ty|Tập đoàn|Ủy ban|Uỷ ban|Văn phòng|Công an|Tòa án|Hội)(?!\p{L})/u;

/** Those who have nobody above them whom a submitting agency could be, and those whose line goes past the committees. */
const APART =
  /^(?:Tổng công ty|Công ty|Tập đoàn|Liên hiệp hợp tác xã|Hợp tác xã|Doanh nghiệp|Ngân hàng|Quỹ|Hiệp hội|Hội|Công an|Ban Chỉ huy [Qq]uân sự|Bộ Chỉ huy|Tòa án|Viện [Kk]iểm sát|Thuế|Kho bạc|Bảo hiểm)(?!\p{L})/iu;

/** What stands right below a people's committee: of a province, and of a commune that it is named after. */
const PROVINCIAL = /^(?:Sở|Ban|Văn phòng|Thanh tra)(?!\p{L})/u;
const COMMITTEE = /^(?:Ủy|Uỷ) ban nhân dân (?:\p{L}+ )?(?<place>\p{Lu}.*)$/u;

/**
 * A collective reports itself, a person's unit reports for them; anybody else's report goes out under the agency that
 * submits it. Above it stands what the dossier says, else what its name says, else the submitting agency where that can
 * only be its own; else nobody: a wrong superior is worse than none.
 */
export function reportAgency(who: DoiTuong, agency: CoQuan) {
  const key = who.loai === 'tap_the' ? 'ten' : 'don_vi';
  const unit = who.loai === 'tap_the' ? written(who.ten) : employer(who);
  const own = written(agency.ten);
  if (unit === '' || unit === own)
    return { chu_quan: told(agency, 'co_quan_chu_quan'), ten: told(agency, 'ten') };
  const { name, above } = partsOf(unit);
  const ten = name === unit ? told(who, key) : name;
  const given = told(who, 'co_quan_chu_quan');
  if (given !== '') return { chu_quan: given, ten };
  if (above !== undefined) return { chu_quan: above, ten };
  const economic = who.loai_tap_the !== undefined && who.loai_tap_the !== 'co_quan_don_vi';
  return { chu_quan: !economic && isOver(agency, unit) ? told(agency, 'ten') : '', ten };
}

/** A people's committee submits for units of every agency below it, and for those of none; any other agency for its own. */
function isOver(agency: CoQuan, unit: string): boolean {
  if (APART.test(unit)) return false;
  const place = COMMITTEE.exec(written(agency.ten))?.groups?.['place'];
  if (place === undefined) return true;
  if (agency.cap !== 'xa') return PROVINCIAL.test(unit);
  return unit.includes(place) && !/trung học phổ thông/iu.test(unit);
}

/** `Khoa Dược, Bệnh viện Sản - Nhi, phường Thử Nghiệm` → the name, and the agency it belongs to. */
function partsOf(unit: string): { readonly name: string; readonly above: string | undefined } {
  const [first = '', ...rest] = unit.split(/,\s+/u);
  const parts = [first];
  for (const part of rest) {
    if (ADDRESS.test(part)) break;
    if (AGENCY.test(part)) parts.push(part);
    else parts.push(`${parts.pop()}, ${part}`);
  }
  return { name: parts[0]!, above: parts[1] };
}

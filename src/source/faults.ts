/**
 * Faults of YAML syntax in words for a clerk. The library's codes and the text at the spot decide, never
 * its English messages.
 */
import type { ErrorCode } from 'yaml';
import { lineEnd } from './lines.ts';
import { quote } from './sentences.ts';
import type { Words } from './wording.ts';

const QUOTE_ALL = 'Đặt cả giá trị trong dấu ngoặc kép.';
const ALIGN = 'Thụt dòng bằng dấu cách, các khóa cùng cấp bắt đầu ở cùng một cột.';

/** A quote or bracket (`mark`) that never closes. */
export function opened(mark: string): Words {
  if (mark === '[' || mark === '{') {
    return {
      message: `Dấu ngoặc ${mark} mở ở đây không có dấu đóng.`,
      fix: `Thêm dấu ${mark === '[' ? ']' : '}'} ở cuối. Nếu dấu này là chữ trong giá trị, đặt cả giá trị trong dấu ngoặc kép.`,
    };
  }
  const name = mark === '"' ? 'ngoặc kép (")' : "nháy đơn (')";
  return {
    message: `Dấu ${name} mở ở đây không có dấu đóng.`,
    fix: `Thêm dấu ${name} ở cuối giá trị. Nếu dấu này là chữ trong giá trị, đặt cả giá trị trong cặp dấu còn lại.`,
  };
}

/** The words for an error of the library at `start` to `end` of the text. */
export function wordsOf(code: ErrorCode, text: string, start: number, end: number): Words {
  const rest = text.slice(start, lineEnd(text, start));
  const piece = text.slice(start, end).trim() || rest.trim();
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'Dòng thụt bằng phím Tab.',
        fix: 'Xóa phím Tab, thụt dòng bằng dấu cách (mỗi cấp 2 dấu cách).',
      };
    case 'BAD_INDENT':
      return { message: `Thụt dòng không đúng ở ${quote(rest)}.`, fix: ALIGN };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!/:(\s|$)/.test(rest)) {
        return { message: `Dưới giá trị ${quote(rest)} lại có khóa thụt vào sâu hơn.`, fix: ALIGN };
      }
      return {
        message: `Trên cùng một dòng có hai dấu hai chấm: ${quote(rest)}.`,
        fix: `Nếu dấu hai chấm thuộc giá trị: ${lowerFirst(QUOTE_ALL)} Nếu là khóa con: xuống dòng, thụt vào 2 dấu cách.`,
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(rest);
    case 'MISSING_CHAR':
      return missing(text, start, end, piece);
    case 'BAD_SCALAR_START':
      return { message: `Giá trị không được bắt đầu bằng dấu ${quote(rest[0] ?? '')}.`, fix: QUOTE_ALL };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `Dấu gạch chéo ngược trong ngoặc kép không hợp lệ: ${quote(rest.slice(0, 2))}.`,
        fix: "Viết hai dấu \\\\, hoặc đặt giá trị trong nháy đơn (').",
      };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return { message: `Dấu * hoặc & đứng đầu giá trị không đúng chỗ: ${quote(rest)}.`, fix: QUOTE_ALL };
    case 'BLOCK_IN_FLOW':
      return {
        message: `Trong cặp ngoặc [ ] hoặc { } không được viết dạng nhiều dòng có thụt dòng: ${quote(rest)}.`,
        fix: 'Bỏ cặp ngoặc, viết danh sách bằng dấu gạch đầu dòng.',
      };
    case 'KEY_OVER_1024_CHARS':
      return {
        message: `Tên khóa quá dài: ${quote(piece)}.`,
        fix: 'Kiểm tra dấu hai chấm; nếu đây là đoạn văn, đặt trong dấu ngoặc kép.',
      };
    case 'UNEXPECTED_TOKEN':
      if (LIST_ITEM.test(rest)) return noColon(rest);
      return {
        message: rest.trim() ? `Không hiểu được ${quote(rest)} ở chỗ này.` : 'Thiếu nội dung ở chỗ này.',
        fix: 'Kiểm tra dấu ngoặc, dấu phẩy, thụt dòng; nếu là chữ trong giá trị, đặt cả giá trị trong dấu ngoặc kép.',
      };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'Phần này quá phức tạp để đọc.', fix: 'Viết lại đơn giản hơn.' };
    default:
      return { message: `Chỗ này không đúng cú pháp YAML: ${quote(rest)}.` };
  }
}

const LIST_ITEM = /^-(\s|$)/;

function noColon(line: string): Words {
  const fix = 'Viết “khóa: giá trị”, sau dấu hai chấm có một dấu cách.';
  if (LIST_ITEM.test(line)) {
    return {
      message: `Mục ${quote(line)} của danh sách đứng sai chỗ.`,
      fix: 'Danh sách bắt đầu ở dòng ngay dưới “khóa:”, và khóa đó không có giá trị khác.',
    };
  }
  if (/^[^\s:]+:[^\s:]/.test(line))
    return { message: `Thiếu dấu cách sau dấu hai chấm ở ${quote(line)}.`, fix };
  return { message: `Dòng ${quote(line)} thiếu dấu hai chấm sau tên khóa.`, fix };
}

function missing(text: string, start: number, end: number, piece: string): Words {
  if (text[start] === '#') {
    return {
      message: 'Thiếu dấu cách trước dấu #.',
      fix: 'Thêm dấu cách trước chú thích; nếu # thuộc giá trị, đặt cả giá trị trong dấu ngoặc kép.',
    };
  }
  if (end - start > 1 && !/[[\]{},]/.test(piece)) {
    return noColon(piece);
  }
  if (/(^|\n)---[ \t]+$/.test(text.slice(Math.max(0, start - 20), start))) {
    return { message: 'Sau dấu --- phải xuống dòng.', fix: 'Xuống dòng sau dấu ---, hoặc xóa dấu ---.' };
  }
  return {
    message:
      start >= text.length
        ? 'Hết tệp mà chưa đóng ngoặc.'
        : `Thiếu dấu phẩy, dấu hai chấm hoặc dấu đóng ngoặc trước ${quote(text.slice(start, lineEnd(text, start)))}.`,
    fix: 'Kiểm tra từng cặp ngoặc [ ], { } và dấu phẩy giữa các mục.',
  };
}

function lowerFirst(sentence: string): string {
  return sentence[0]!.toLowerCase() + sentence.slice(1);
}

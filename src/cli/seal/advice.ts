/** Why a difference matters and what to do about it: the second and third part of its message. */
import type { Difference } from './check.ts';

export interface Advice {
  readonly why: string;
  readonly fix: string;
}

const advice = (why: string, fix: string): Advice => ({ why, fix });

const CHANGED: Readonly<Record<Difference['part'], Advice>> = {
  van_ban: advice(
    'tệp bị sửa sau khi kết xuất; văn bản đã ký phải đúng với hồ sơ đã xét.',
    'xin lại bản gốc, hoặc kết xuất lại từ hồ sơ rồi ký lại.',
  ),
  minh_chung: advice(
    'minh chứng bị thay sau khi xét; kết luận dựa trên bản cũ.',
    'xin lại bản cũ, hoặc chạy khenthuong validate trên hồ sơ rồi kết xuất lại.',
  ),
  nguon: advice(
    'hồ sơ bị sửa sau khi kết xuất; văn bản không còn nói đúng hồ sơ.',
    'lấy lại bản cũ, hoặc chạy khenthuong validate trên hồ sơ rồi kết xuất lại.',
  ),
  mau_rieng: advice(
    'mẫu riêng bị sửa sau khi kết xuất; dựng lại sẽ ra văn bản khác.',
    'chỉ --templates vào đúng bản mẫu đã dùng, hoặc kết xuất lại.',
  ),
  ban_ke: advice(
    'bản kê không còn là bản khenthuong đã ghi, nên mã băm trong đó không còn làm chứng được.',
    'xin lại bản gốc của cả bộ, hoặc kết xuất lại.',
  ),
  goi: advice(
    'gói có phần không tệp nào nhận; máy khác có thể mở ra nội dung khác.',
    'xin lại gói gốc đã đóng bằng khenthuong pack.',
  ),
};

const APPENDED = advice(
  'phần nối thêm có thể là chữ ký số, chú thích, hoặc nội dung che lên văn bản; mã băm không phân biệt được.',
  'kiểm chữ ký bằng phần mềm ký số và xem nội dung hiện ra; muốn so bản gốc thì cắt tệp tới byte ấy rồi kiểm lại.',
);
const MISSING = advice(
  'bản kê ghi tệp này nhưng ở đây không có: bị mất, hoặc chưa gửi đủ.',
  'xin gửi lại đủ bộ.',
);
const EXTRA = advice(
  'không nằm trong những tệp khenthuong đã kê, nên không biết tệp từ đâu.',
  'bỏ tệp ra khỏi bộ, hoặc hỏi người gửi.',
);
const DAMAGED = advice(
  'tệp có đó nhưng hỏng khi chép, bị khóa hoặc không phải tệp thường.',
  'chép hoặc xin lại tệp này.',
);

export function adviceOn({ part, kind }: Difference): Advice {
  if (kind === 'noi_them') return APPENDED;
  if (kind === 'thieu') return MISSING;
  if (kind === 'thua') return EXTRA;
  return kind === 'hong' ? DAMAGED : CHANGED[part];
}

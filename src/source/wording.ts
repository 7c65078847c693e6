/**
 * What the reader of files says to a person: one row for each rule, then the sentences that quote values.
 * `why` and `fix` of a row hold for every finding of the rule; a sentence may give a closer `fix`.
 */
import type { Severity } from '../core/finding.ts';

/** The group of all these rules. */
export const SOURCE_GROUP = 'doc_tep';

export interface RuleText {
  /** Title, for lists of rules. */
  readonly ten: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
}

/** The words of one finding. */
export interface Words {
  readonly message: string;
  readonly fix?: string;
}

/** Every rule about reading a file, by id. */
export const SOURCE_RULES = {
  khong_doc_duoc: {
    ten: 'Tệp không đọc được',
    severity: 'error',
    why: 'Không đọc được tệp thì không kết luận được gì về hồ sơ.',
    fix: 'Kiểm tra đường dẫn, quyền đọc tệp, rồi chạy lại.',
  },
  tep_qua_lon: {
    ten: 'Tệp quá lớn',
    severity: 'error',
    why: 'Một hồ sơ bằng chữ chỉ vài chục KB; tệp lớn bất thường thường là nhầm tệp.',
    fix: 'Kiểm tra lại tệp; nếu đúng là hồ sơ, tách thành nhiều tệp nhỏ hơn.',
  },
  tep_rong: {
    ten: 'Tệp rỗng',
    severity: 'error',
    why: 'Tệp rỗng, hoặc chỉ có chú thích, thì không có gì để kiểm tra.',
    fix: 'Điền nội dung hồ sơ vào tệp, hoặc xóa tệp nếu không dùng.',
  },
  dau_bom: {
    ten: 'Tệp có dấu BOM ở đầu',
    severity: 'info',
    why: 'Dấu BOM không ảnh hưởng đến kết quả, chương trình đã bỏ qua.',
    fix: 'Không bắt buộc sửa. Muốn bỏ, lưu lại tệp bằng mã hóa “UTF-8” (không có BOM).',
  },
  ma_hoa_utf16: {
    ten: 'Tệp lưu bằng mã hóa UTF-16',
    severity: 'error',
    why: 'Hồ sơ phải lưu bằng UTF-8 để mọi máy đọc giống nhau.',
    fix: 'Mở tệp bằng trình soạn thảo, chọn Lưu thành (Save as), ô Mã hóa (Encoding) chọn “UTF-8”.',
  },
  tep_nhi_phan: {
    ten: 'Tệp không phải văn bản thuần',
    severity: 'error',
    why: 'Hồ sơ phải là tệp chữ thuần (YAML), không phải tệp Word, Excel, PDF hay ảnh.',
    fix: 'Chọn đúng tệp .yaml, hoặc chép nội dung sang một tệp .yaml mới.',
  },
  ma_hoa_khong_phai_utf8: {
    ten: 'Tệp không lưu bằng mã hóa UTF-8',
    severity: 'error',
    why: 'Hồ sơ phải lưu bằng UTF-8; mã hóa khác làm sai chữ có dấu.',
    fix: 'Chuyển nội dung sang Unicode, rồi lưu lại tệp bằng mã hóa “UTF-8”.',
  },
  bang_ma_cu: {
    ten: 'Chữ gõ theo bảng mã cũ, không phải Unicode',
    severity: 'error',
    why: 'Chữ theo bảng mã cũ chỉ đọc được với phông cũ; họ tên và nội dung trong hồ sơ sẽ sai.',
    fix: 'Dùng công cụ chuyển mã (ví dụ UniKey Toolkit) chuyển nội dung sang Unicode dựng sẵn, rồi lưu lại.',
  },
  cu_phap_yaml: {
    ten: 'Sai cú pháp YAML',
    severity: 'error',
    why: 'Tệp chưa đúng cú pháp YAML nên chưa đọc được nội dung.',
    fix: 'Sửa dòng được chỉ ra, rồi chạy lại.',
  },
  chi_thi_yaml: {
    ten: 'Chỉ thị YAML (dòng bắt đầu bằng %)',
    severity: 'error',
    why: 'Chỉ thị có thể làm giá trị được hiểu theo cách khác; hồ sơ chỉ dùng YAML 1.2.',
    fix: 'Xóa dòng bắt đầu bằng dấu %.',
  },
  the_yaml: {
    ten: 'Thẻ YAML (dấu !)',
    severity: 'error',
    why: 'Trong YAML, dấu ! ở đầu giá trị là thẻ đổi kiểu dữ liệu; hồ sơ không dùng thẻ.',
    fix: 'Nếu dấu ! là chữ, đặt cả giá trị trong dấu ngoặc kép; nếu không, xóa thẻ.',
  },
  nhieu_tai_lieu: {
    ten: 'Một tệp có nhiều tài liệu YAML',
    severity: 'error',
    why: 'Mỗi tệp chỉ chứa một hồ sơ; phần sau dấu phân cách sẽ bị bỏ sót.',
    fix: 'Tách mỗi hồ sơ thành một tệp riêng, hoặc xóa dòng “---” thừa.',
  },
  bi_danh_sai: {
    ten: 'Bí danh YAML (dấu *) không dùng được',
    severity: 'error',
    why: 'Dấu * ở đầu giá trị là bí danh, phải trỏ tới một điểm neo (dấu &) đứng trước nó.',
    fix: 'Nếu dấu * là chữ, đặt cả giá trị trong dấu ngoặc kép; nếu không, chép lại nội dung cần dùng.',
  },
  bi_danh_qua_nhieu: {
    ten: 'Bí danh YAML quá nhiều',
    severity: 'error',
    why: 'Bí danh lồng nhau có thể nhân nội dung lên rất lớn, làm treo máy.',
    fix: 'Bỏ bí danh, chép lại nội dung cần dùng.',
  },
  long_qua_sau: {
    ten: 'Dữ liệu lồng nhau quá sâu',
    severity: 'error',
    why: 'Hồ sơ chỉ cần vài cấp; lồng quá sâu thường do thừa dấu ngoặc hoặc thụt dòng sai.',
    fix: 'Kiểm tra dấu ngoặc và thụt dòng ở chỗ được chỉ ra.',
  },
  khoa_trung: {
    ten: 'Khóa viết hai lần',
    severity: 'error',
    why: 'Một khóa viết hai lần thì không biết giá trị nào đúng.',
    fix: 'Giữ lại một dòng, xóa dòng kia.',
  },
  khoa_khong_phai_chu: {
    ten: 'Khóa không phải là chữ',
    severity: 'error',
    why: 'Tên khóa phải là chữ; số, true/false, null hoặc danh sách không làm tên khóa được.',
    fix: 'Đặt tên khóa trong dấu ngoặc kép, hoặc viết thành danh sách có dấu gạch đầu dòng.',
  },
  khoa_cam: {
    ten: 'Tên khóa không được dùng',
    severity: 'error',
    why: 'Tên này dành riêng cho máy tính, dùng làm khóa có thể làm sai kết quả.',
    fix: 'Xóa khóa này.',
  },
  mat_du_lieu: {
    ten: 'Giá trị viết như số sẽ bị đổi',
    severity: 'error',
    why: 'Không có dấu ngoặc kép, máy hiểu đây là số và đổi cách viết: mất số 0, dấu chấm hoặc chữ số cuối.',
    fix: 'Đặt giá trị trong dấu ngoặc kép.',
  },
  chuan_hoa_nfc: {
    ten: 'Chữ Việt ở dạng Unicode tổ hợp',
    severity: 'info',
    why: 'Cùng một chữ có hai cách lưu; chương trình đã đổi sang dạng dựng sẵn (NFC) để so sánh cho đúng.',
    fix: 'Không bắt buộc sửa. Nên chọn bảng mã “Unicode dựng sẵn” trong bộ gõ.',
  },
  chu_d_la: {
    ten: 'Chữ giống Đ nhưng không phải Đ tiếng Việt',
    severity: 'warning',
    why: 'Nhìn giống nhau nhưng máy coi là hai chữ khác nhau, nên tìm kiếm và đối chiếu họ tên sẽ sai.',
    fix: 'Gõ lại bằng chữ Đ/đ tiếng Việt.',
  },
  ky_tu_an: {
    ten: 'Ký tự ẩn trong chữ',
    severity: 'warning',
    why: 'Ký tự không nhìn thấy, thường dính theo khi chép từ trang web, làm việc đối chiếu bị sai.',
    fix: 'Xóa giá trị và gõ lại, không dán.',
  },
  ky_tu_la: {
    ten: 'Ký tự điều khiển hoặc ký tự hỏng trong chữ',
    severity: 'error',
    why: 'Ký tự này không in được vào văn bản, thường do tệp bị hỏng hoặc chuyển mã sai.',
    fix: 'Xóa ký tự này và gõ lại phần chữ bị mất.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type SourceRule = keyof typeof SOURCE_RULES;

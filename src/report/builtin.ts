/**
 * Rules that are not law data: reading files, their structure, matching a nomination to a point of law, the tool itself.
 */
import type { Severity } from '../core/finding.ts';
import { SOURCE_GROUP, SOURCE_RULES } from '../source/wording.ts';
import { READBACK_RULES } from './builtin-readback.ts';

export interface BuiltinRule {
  readonly id: string;
  readonly nhom: string;
  readonly ten: string;
  readonly muc: Severity;
  readonly vi_sao: string;
  readonly sua: string;
  /** When it runs; absent: with every dossier. */
  readonly chay?: string;
}

type Row = readonly [id: string, ten: string, vi_sao: string, sua: string, muc?: Severity];

const STRUCTURE =
  'Công cụ chỉ xét được hồ sơ có cấu trúc đúng lược đồ; khóa sai tên hoặc sai kiểu sẽ bị bỏ sót.';

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  cau_truc: [
    [
      'kieu_tep',
      'Tệp không cho biết là loại nào',
      STRUCTURE,
      'Ghi khóa kieu: khenthuong, dot_trinh hoặc de_nghi.',
    ],
    ['thieu_khoa', 'Thiếu khóa bắt buộc', STRUCTURE, 'Thêm khóa được nêu.'],
    ['khoa_la', 'Khóa không có trong lược đồ', STRUCTURE, 'Sửa tên khóa, hoặc bỏ khóa.'],
    ['gia_tri_ngoai_danh_muc', 'Giá trị ngoài danh mục', STRUCTURE, 'Dùng một trong các giá trị được nêu.'],
    ['sai_kieu', 'Giá trị sai kiểu', STRUCTURE, 'Ghi lại cho đúng kiểu: chữ, số, danh sách hoặc nhóm khóa.'],
    [
      'ngay_khong_hop_le',
      'Ngày không có thật',
      STRUCTURE,
      'Ghi ngày theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.',
    ],
    ['sai_dang', 'Giá trị sai dạng', STRUCTURE, 'Ghi theo ví dụ trong mô tả của khóa.'],
    ['de_trong', 'Giá trị để trống', STRUCTURE, 'Ghi giá trị, hoặc bỏ khóa nếu không bắt buộc.'],
    [
      'chua_dien',
      'Chỗ giữ sẵn chưa được điền',
      'Chữ giữ chỗ không phải dữ liệu: để nguyên thì sẽ in ra văn bản và không xét được.',
      'Ghi nội dung thật; không có thì bỏ cả dòng, nếu khóa này không bắt buộc.',
    ],
    ['ngoai_khoang', 'Số ngoài khoảng cho phép', STRUCTURE, 'Kiểm tra lại con số.'],
  ],
  doc_tep: [
    [
      'tep_de_nghi',
      'Tệp đề nghị mà đợt trình nêu không có',
      'Đề nghị không đọc được thì không xét được, và tờ trình sẽ đếm sai số người.',
      'Sửa đường dẫn, hoặc bỏ mục này khỏi đợt trình.',
    ],
    [
      'thieu_khenthuong',
      'Thư mục hồ sơ không có tệp khenthuong.yaml',
      'Tệp khenthuong.yaml đánh dấu gốc thư mục hồ sơ và cho biết cơ quan trình, người ký.',
      'Tạo tệp khenthuong.yaml ở gốc thư mục, hoặc sửa lại tên tệp cho đúng.',
    ],
    [
      'dot_trinh_ben_canh',
      'Thư mục còn đợt trình khác chưa được xét cùng',
      'Trùng người, trùng thành tích giữa các đợt trình chỉ thấy được khi xét cả thư mục.',
      'Chạy validate với thư mục hồ sơ.',
      'warning',
    ],
    [
      'to_trinh_hai_noi',
      'Một tờ trình ở hai thư mục của một lần chạy',
      'Mỗi tờ trình là một đợt trình; để ở hai nơi thì trùng người, trùng thành tích giữa hai nơi không được đối chiếu.',
      'Giữ một thư mục; là hai tờ trình khác nhau thì ghi lại số, ngày của từng tờ trình.',
      'warning',
    ],
    [
      'docx_khong_doc_duoc',
      'Tệp Word không đọc được',
      'Không đọc được tệp thì không kiểm được thể thức của văn bản.',
      'Mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi chạy lại.',
    ],
  ],
  tieu_chuan: [
    [
      'hinh_thuc_khong_co',
      'Danh hiệu, hình thức không có trong pháp luật áp dụng',
      'Chỉ xét danh hiệu, hình thức mà luật quy định.',
      'Chọn mã trong khenthuong list awards.',
    ],
    [
      'tieu_chuan_chua_co',
      'Tiêu chuẩn của hình thức chưa có nguyên văn trong bộ luật',
      'Chưa có tiêu chuẩn để đối chiếu thì chưa kết luận.',
      'Đối chiếu với luật, nghị định của thời kỳ ấy, hoặc hỏi cơ quan thẩm định.',
      'warning',
    ],
    [
      'can_cu_khong_dung',
      'Điểm, khoản, điều viện dẫn không phải tiêu chuẩn của hình thức này',
      'Tiêu chuẩn được đối chiếu theo đúng điểm, khoản, điều viện dẫn.',
      'Ghi lại can_cu theo một điểm của hình thức: khenthuong explain <mã hình thức>.',
    ],
    [
      'can_cu_thieu_diem',
      'Điều, khoản viện dẫn có nhiều tiêu chuẩn, còn thiếu điểm',
      'Tiêu chuẩn được đối chiếu theo đúng điểm, khoản, điều viện dẫn.',
      'Ghi thêm khoản, điểm vào can_cu: khenthuong explain <mã hình thức>.',
      'warning',
    ],
    [
      'can_cu_sai_doi_tuong',
      'Khoản viện dẫn không dành cho đối tượng này',
      'Mỗi khoản dành cho những đối tượng nhất định.',
      'Chọn khoản dành cho đối tượng, hoặc sửa doi_tuong nếu khai sai.',
    ],
    [
      'loai_hinh_khong_khop',
      'Loại hình khen thưởng không khớp với điểm viện dẫn',
      'Mỗi điểm của điều luật gắn với một loại hình khen thưởng.',
      'Sửa loai_hinh, hoặc viện dẫn điểm khác.',
    ],
    [
      'tieu_chuan_khong_dat',
      'Không đạt tiêu chuẩn viện dẫn',
      'Cây tiêu chuẩn của điểm viện dẫn có điều kiện không được đáp ứng.',
      'Kiểm tra dữ kiện; nếu đúng, chọn điểm hoặc hình thức khác, hoặc chờ đủ điều kiện.',
    ],
    [
      'tieu_chuan_chua_ro',
      'Chưa kết luận được tiêu chuẩn viện dẫn',
      'Thiếu dữ kiện thì không được coi là đạt.',
      'Ghi thêm các dữ kiện, câu trả lời được nêu.',
      'warning',
    ],
  ],
  luat: [
    [
      'luat_chua_xac_dinh',
      'Chưa xác định được văn bản nào áp dụng',
      'Điều khoản chuyển tiếp gắn với các mốc của hồ sơ; các mốc nằm hai phía thì không tự chọn.',
      'Ghi ngày tiếp nhận để thẩm định theo giấy tiếp nhận, hoặc hỏi cơ quan thẩm định.',
      'warning',
    ],
    [
      'luat_chua_nap',
      'Văn bản đang có hiệu lực chưa có nguyên văn trong công cụ',
      'Kết quả theo văn bản trước sửa đổi chỉ là tạm tính.',
      'Đối chiếu với nguyên văn văn bản mới trước khi trình.',
      'warning',
    ],
    [
      'co_loi_hon_chua_so',
      'Chưa so được với luật mới mà điều khoản chuyển tiếp cho áp dụng khi có lợi hơn',
      'Hồ sơ giữ văn bản cũ, nhưng quy định mới có lợi hơn thì được áp dụng; nguyên văn văn bản mới chưa có trong công cụ nên chỉ có một cách đọc.',
      'Đối chiếu với nguyên văn văn bản mới, hỏi cơ quan thẩm định; có văn bản thì nạp tệp luật.',
      'info',
    ],
    [
      'co_loi_hon_khac',
      'Theo luật được giữ và theo luật mới ra hai kết luận',
      'Hồ sơ giữ văn bản cũ, nhưng quy định mới có lợi hơn thì được áp dụng; chọn văn bản nào là việc của người, kết luận vẫn theo văn bản được giữ.',
      'Hỏi cơ quan thẩm định áp dụng văn bản nào; theo văn bản mới thì viện dẫn điểm của văn bản ấy.',
      'warning',
    ],
    [
      'co_loi_hon_khong_tinh',
      'Lựa chọn luật mới vì có lợi hơn không làm đổi kết luận',
      'Chỉ chọn được văn bản mới khi điều khoản chuyển tiếp cho phép, văn bản ấy có lợi hơn, và có văn bản ký của người có trách nhiệm.',
      'Bỏ luat_co_loi_hon, hoặc ghi đủ giay_to (so, ngay, co_quan, tep).',
      'warning',
    ],
    [
      'co_loi_hon_da_chon',
      'Xét theo luật mới đã được chọn vì có lợi hơn',
      'Người có trách nhiệm đã chọn bằng văn bản; chưa thấy nguyên văn luật mới hay điều khoản cho chọn thì kết luận để ngỏ.',
      'Đối chiếu căn cứ của tờ trình với văn bản đã chọn.',
      'info',
    ],
    [
      'co_loi_hon_khong_doc_duoc',
      'Tệp đề nghị đứng riêng không có cách đọc thứ hai',
      'Giữ luật cũ hay áp dụng luật mới là theo ngày tiếp nhận, mà ngày ấy nằm ở đợt trình.',
      'Đặt tệp vào một đợt trình (dot-trinh.yaml) có tiep_nhan.ngay.',
      'info',
    ],
    [
      'sap_het_hieu_luc',
      'Văn bản áp dụng có thể sắp hết hiệu lực',
      'Có nguồn ghi ngày hết hiệu lực nhưng chưa đối chiếu với nguyên văn: chỉ báo trước, không áp dụng. Hồ sơ đã được tiếp nhận hoặc đã có quyết định thì chỉ là lưu ý.',
      'Hoàn tất hồ sơ trước ngày được nêu, hoặc hỏi cơ quan thẩm định văn bản thay thế.',
      'warning',
    ],
    [
      'sap_co_luat_moi',
      'Sắp có văn bản mới sửa đổi, thay thế văn bản áp dụng',
      'Hồ sơ chưa được tiếp nhận có thể phải theo văn bản có hiệu lực sau này: chỉ báo trước, không áp dụng.',
      'Nộp để được tiếp nhận trước ngày được nêu, hoặc đối chiếu với văn bản mới.',
      'info',
    ],
  ],
  he_thong: [
    [
      'quy_tac_hong',
      'Quy tắc bị hỏng khi chạy',
      'Quy tắc không chạy được thì không được coi là đạt; các quy tắc khác vẫn chạy.',
      'Báo người bảo trì, kèm mã quy tắc.',
      'warning',
    ],
    [
      'quy_tac_rieng',
      'Tệp quy tắc riêng không nạp được',
      'Quy tắc riêng phải đúng cấu trúc, có căn cứ, chỉ thêm và chặt hơn, không thay quy định của luật.',
      'Sửa tệp quy tắc, hoặc bỏ khỏi quy_tac trong khenthuong.yaml.',
    ],
    [
      'quy_tac_chua_dung',
      'Tệp quy tắc riêng chưa được nạp',
      'Quy tắc chưa nạp thì không xét, dễ tưởng hồ sơ đã qua quy định riêng.',
      'Thêm đường dẫn của tệp vào quy_tac trong khenthuong.yaml, hoặc chuyển tệp ra ngoài thư mục hồ sơ.',
    ],
    [
      'bo_qua_khong_duoc',
      'Bỏ qua điều không được bỏ qua',
      'Lỗi đọc tệp, lỗi cấu trúc, luật chưa xác định và lỗi của công cụ thì không ai cho phép bỏ qua được; người được đề nghị không tự cho phép mình.',
      'Xử lý chính vấn đề ấy, rồi xóa mục bo_qua.',
    ],
    [
      'bo_qua_thua',
      'Mục bỏ qua không khớp phát hiện nào',
      'Mục thừa có thể che mất một lỗi xuất hiện sau này mà không ai xem xét.',
      'Xóa mục này, hoặc ghi nó vào đúng tệp có phát hiện.',
      'warning',
    ],
    [
      'bo_qua_het_han',
      'Mục bỏ qua ngoài thời hạn',
      'Mục bỏ qua chỉ có tác dụng từ ngày ký đến hết ngày het_han.',
      'Sửa vấn đề rồi xóa mục này, hoặc xin người có thẩm quyền ký lại với hạn mới.',
      'warning',
    ],
    [
      'bo_qua_khong_biet',
      'Mục bỏ qua nêu quy tắc không có',
      'Mục bỏ qua không trỏ tới quy tắc nào thì không có tác dụng.',
      'Sửa mã quy tắc theo khenthuong list rules.',
      'warning',
    ],
    [
      'minh_chung_ngoai_pdf',
      'Minh chứng không kèm trong PDF',
      'PDF của tờ trình chỉ kèm tệp nguồn và mã băm của minh chứng.',
      'Đối chiếu tệp nhận được bằng khenthuong verify <PDF> --ho-so <thư mục hồ sơ>.',
      'info',
    ],
  ],
};

export const BUILTIN_RULES: readonly BuiltinRule[] = [
  ...READBACK_RULES,
  ...Object.entries(SOURCE_RULES).map(
    ([id, { ten, severity, why, fix }]): BuiltinRule => ({
      id,
      nhom: SOURCE_GROUP,
      ten,
      muc: severity,
      vi_sao: why,
      sua: fix,
    }),
  ),
  ...Object.entries(ROWS).flatMap(([nhom, rows]) =>
    rows.map(([id, ten, vi_sao, sua, muc = 'error']): BuiltinRule => ({ id, nhom, ten, muc, vi_sao, sua })),
  ),
];

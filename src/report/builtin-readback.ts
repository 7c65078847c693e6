/** Rules of reading an edited document back (`khenthuong readback`). */
import type { BuiltinRule } from './builtin.ts';

export const READBACK_GROUP = 'doc_nguoc';

const SIGNED =
  'Bản ký và dữ liệu phải nói một điều: kết luận, danh sách, tiền thưởng đều lấy từ YAML, không lấy từ DOCX.';
const ONE_WAY =
  'Công cụ chỉ nhận một giá trị khi văn bản nói giá trị ấy theo một cách duy nhất; còn lại do người quyết.';

type Row = readonly [id: string, ten: string, vi_sao: string, sua: string, muc?: BuiltinRule['muc']];

const ROWS: readonly Row[] = [
  [
    'docx_khac_yaml',
    'DOCX đã sửa khác YAML',
    SIGNED,
    'Nếu DOCX đúng, chạy lại với --va để ghi vào YAML; nếu YAML đúng, kết xuất lại.',
    'warning',
  ],
  [
    'docx_mau_thuan',
    'Một dữ kiện, DOCX in mỗi chỗ một khác',
    ONE_WAY,
    'Sửa các chỗ trong DOCX cho giống nhau rồi chạy lại, hoặc sửa YAML rồi kết xuất lại.',
  ],
  [
    'docx_hai_ban_khac',
    'Một dữ kiện, hai DOCX sửa hai cách',
    ONE_WAY,
    'Chọn bản đúng, sửa bản kia cho giống rồi chạy lại, hoặc sửa YAML bằng tay rồi kết xuất lại.',
  ],
  [
    'docx_yaml_cung_doi',
    'DOCX và YAML cùng đổi từ lúc kết xuất',
    'Ghi bên này đè bên kia có thể mất bản mới hơn.',
    'Chọn giá trị đúng, sửa YAML bằng tay, rồi kết xuất lại.',
  ],
  [
    'docx_cu_hon_yaml',
    'DOCX in giá trị cũ của YAML',
    SIGNED,
    'YAML đã đổi sau khi kết xuất: kết xuất lại văn bản.',
    'warning',
  ],
  [
    'docx_khong_hieu',
    'Chữ sửa trong DOCX không đọc được thành giá trị',
    ONE_WAY,
    'Sửa YAML bằng tay cho khớp, rồi kết xuất lại.',
    'warning',
  ],
  [
    'docx_khong_ro',
    'Không tách được dữ kiện khỏi lời văn đã sửa',
    ONE_WAY,
    'So đoạn này với YAML; nếu dữ kiện có đổi, sửa YAML bằng tay.',
    'warning',
  ],
  [
    'docx_mat_du_kien',
    'Dữ kiện đã in không còn trong DOCX',
    SIGNED,
    'Nếu bỏ là đúng, bỏ cả trong YAML; nếu không, kết xuất lại.',
    'warning',
  ],
  [
    'docx_sua_chu_tinh_ra',
    'Chữ do công cụ tính ra đã bị sửa',
    'Chữ này tính từ các dữ kiện khác (tỷ lệ phiếu, số lượng, căn cứ…), YAML không có chỗ ghi riêng.',
    'Sửa dữ kiện gốc trong YAML rồi kết xuất lại.',
    'warning',
  ],
  [
    'docx_sua_ngoai',
    'Sửa ngoài dữ kiện',
    'Lời văn ngoài dữ kiện không có trong YAML: kết xuất lại thì phần sửa này mất.',
    'Không cần sửa YAML. Muốn giữ lời văn này, giữ bản DOCX.',
    'info',
  ],
];

export const READBACK_RULES: readonly BuiltinRule[] = ROWS.map(([id, ten, vi_sao, sua, muc = 'error']) => ({
  id,
  nhom: READBACK_GROUP,
  ten,
  muc,
  vi_sao,
  sua,
}));

/**
 * Error codes of the operating system in words for a clerk.
 */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'không tìm thấy',
  ENOTDIR: 'không tìm thấy',
  EACCES: 'không có quyền đọc',
  EPERM: 'không có quyền đọc',
  EISDIR: 'đây là thư mục, không phải tệp',
  ENOTREG: 'đây không phải tệp thường',
  ELOOP: 'liên kết trỏ vòng',
  ENAMETOOLONG: 'tên quá dài',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  EBUSY: 'tệp đang được chương trình khác giữ',
  EIO: 'ổ đĩa báo lỗi',
};

/** The reason of a thrown file system error, without its English text; an unknown code is quoted. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code ? `máy báo lỗi ${code}` : 'máy báo lỗi không rõ');
}

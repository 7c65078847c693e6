/** The sentence for a failure that nobody foresaw; the details only for those who asked. */
export function failureText(error: unknown, debug: boolean): string {
  const reason = error instanceof Error ? error.message : String(error);
  const line = reason.split('\n', 1)[0]!.trim().replace(/\.$/, '');
  const details = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `khenthuong: Lỗi của công cụ, chưa kết luận được gì: ${line}. Hãy báo người bảo trì; thêm chi tiết bằng biến môi trường KHENTHUONG_DEBUG=1.\n${details}`;
}

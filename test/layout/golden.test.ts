import { expect, it } from 'vitest';
import type { Block } from '../../src/doc/model.ts';
import { dumpFrames } from '../../src/layout/dump.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { document, fonts, paragraph, profile, signature, table } from './support.ts';

const letterhead: Block = {
  kind: 'letterhead',
  co_quan_chu_quan: 'Ủy ban nhân dân tỉnh Hà Giang',
  co_quan: 'Sở Giáo dục và Đào tạo',
  so_ky_hieu: '05/SGDĐT-VP',
  dia_danh: 'Hà Giang',
  ngay: '2026-02-05',
};

// To renew after a wanted change: `vitest run -u`, then read the difference.
it.each([
  [
    'to-trinh',
    [
      letterhead,
      { kind: 'title', ten_loai: 'TỜ TRÌNH', trich_yeu: ['Về việc đề nghị', 'khen thưởng'], rule: true },
      paragraph('Kính gửi: Ủy ban nhân dân tỉnh', 'kinh_gui'),
      paragraph('Căn cứ Luật Thi đua, khen thưởng;', 'can_cu'),
      paragraph('Xin trình./.'),
      signature,
    ],
  ],
  [
    'cong-van',
    [
      { ...letterhead, trich_yeu_cong_van: 'V/v bổ sung hồ sơ đề nghị tặng Huân chương Lao động hạng Nhất' },
      paragraph('Kính gửi:', 'kinh_gui_dau'),
      paragraph('- Sở Nội vụ;', 'kinh_gui_muc'),
    ],
  ],
  [
    'bien-ban',
    [
      { kind: 'title', ten_loai: 'BIÊN BẢN', trich_yeu: ['Họp Hội đồng'], rule: false },
      {
        ...signature,
        left: { chuc_vu: ['THƯ KÝ'], ghi_chu: '(Ký, ghi rõ họ tên)', ho_ten: 'Lê Thị Bích' },
        right: { chuc_vu: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], ghi_chu: '', ho_ten: '' },
      },
    ],
  ],
  [
    'phu-luc',
    [
      {
        kind: 'title',
        ten_loai: 'Phụ lục',
        trich_yeu: ['DANH SÁCH'],
        kem_theo: [{ text: '(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 02 năm 2026 của UBND tỉnh)' }],
        rule: true,
      },
      table(['An']),
    ],
  ],
] satisfies readonly (readonly [string, readonly Block[]])[])('%s', async (name, blocks) => {
  const frames = layoutDocument(document(blocks, { watermark: 'DỰ THẢO' }), profile, fonts);
  await expect(`${dumpFrames(frames)}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});

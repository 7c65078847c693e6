/** Who is asked and who decides; who gave what was given before. */
import { describe, expect, it } from 'vitest';
import { build, input, law, officer, rescuer, submission, textsOf } from './support.ts';

const letter = (nominations: Parameters<typeof input>[0]) =>
  textsOf(
    build('to-trinh', {
      ...input(nominations),
      dot_trinh: {
        to_trinh: { ...submission.to_trinh, nguoi_nhan: 'thu_tuong', kinh_gui: ['Thủ tướng Chính phủ'] },
      },
    }),
  ).join('\n');

describe('tờ trình', () => {
  it('asks the addressee to lay it before who decides', () => {
    const text = letter([rescuer]);
    expect(text).toContain('đề nghị Thủ tướng Chính phủ xem xét, trình Chủ tịch nước truy tặng Huân chương');
    expect(text).toContain('Kính trình Thủ tướng Chính phủ xem xét, trình Chủ tịch nước quyết định./.');
  });

  it('asks the addressee to decide where that is his', () => {
    const text = letter([officer]);
    expect(text).toContain('trình Thủ tướng Chính phủ xét, tặng thưởng');
    expect(text).toContain('Kính trình Thủ tướng Chính phủ xem xét, quyết định./.');
  });
});

it('names the giver of an award of the past', () => {
  const told: (string | undefined)[] = [];
  const names = {
    ...law,
    tenKhen: (slug: string, giver?: string) => {
      if (slug === 'giay_khen') told.push(giver);
      return slug;
    },
  };
  build('bao-cao-ca-nhan', { ...input([officer]), law: names }, 0);
  expect(told).toEqual(['Chủ tịch Ủy ban nhân dân xã Ví Dụ']);
});

it('names a council after the unit of its people’s committee', () => {
  const { ten_hoi_dong: _, ...meeting } = submission.hop_hoi_dong!;
  const text = textsOf(
    build('bien-ban-hop-hoi-dong', {
      ...input([officer]),
      dot_trinh: { ...submission, hop_hoi_dong: meeting },
    }),
  );
  expect(text.join('\n')).toContain('Hội đồng Thi đua - Khen thưởng xã Ví Dụ đã họp');
});

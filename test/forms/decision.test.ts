/** The draft of the decision names who lays it before the decider, and what the award is for. */
import { describe, expect, it } from 'vitest';
import { build, input, officer, team, textsOf } from './support.ts';

function draft(decider: string) {
  const from = input([officer]);
  const doc = build('du-thao-quyet-dinh', { ...from, law: { ...from.law, quyetDinh: () => decider } });
  return { texts: textsOf(doc).map((text) => text.replaceAll('\u00a0', ' ')), doc };
}

describe('du-thao-quyet-dinh', () => {
  it.each([
    ['Chủ tịch nước', 'Xét đề nghị của Thủ tướng Chính phủ tại Tờ trình số       /TTr-TTg'],
    ['Thủ tướng Chính phủ', 'Xét đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số       /TTr-BNV'],
    ['Chính phủ', 'Xét đề nghị của Bộ trưởng Bộ Nội vụ tại Tờ trình số       /TTr-BNV'],
    ['Bộ trưởng', 'Theo đề nghị của Ủy ban nhân dân xã Ví Dụ tại Tờ trình số 05/TTr-UBND'],
  ])('of %s: %s', (decider, expected) => {
    const { texts } = draft(decider);
    const proposals = texts.filter((text) => /^(?:Xét|Theo) đề nghị/.test(text));
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toContain(expected);
    expect(proposals[0]).toMatch(/\.$/);
  });

  it('is issued by the agency of its head, or by the office of state', () => {
    const issuer = (decider: string) =>
      draft(decider).doc.blocks.flatMap((block) => (block.kind === 'letterhead' ? [block.co_quan] : []));
    expect(issuer('Chủ tịch nước')).toEqual(['Chủ tịch nước']);
    expect(issuer('Thủ tướng Chính phủ')).toEqual(['Thủ tướng Chính phủ']);
    expect(issuer('Bộ trưởng')).toEqual(['Ủy ban nhân dân tỉnh Mẫu']);
  });

  it('names collectives before persons, as it counts them', () => {
    const from = input([officer, { ...team, hinh_thuc: officer.hinh_thuc, loai_hinh: officer.loai_hinh }]);
    const doc = build('du-thao-quyet-dinh', {
      ...from,
      law: { ...from.law, quyetDinh: () => 'Chủ tịch nước' },
    });
    const text = textsOf(doc).join('\n').replaceAll('\u00a0', ' ');
    expect(text).toContain('cho 01 tập thể và 01 cá nhân:');
    expect(text.indexOf(`- ${team.doi_tuong.ten}`)).toBeGreaterThan(0);
    expect(text.indexOf(`- ${team.doi_tuong.ten}`)).toBeLessThan(text.indexOf(`- ${officer.doi_tuong.ten}`));
  });

  it('says what was achieved', () => {
    expect(draft('Chủ tịch nước').texts.join('\n')).toContain(
      'Đã có thành tích: Hoàn thành xuất sắc nhiệm vụ năm 2025.',
    );
  });
});

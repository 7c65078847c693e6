/** Where a list is missing, the line for having none is told only where it is an answer. */
import { describe, expect, it } from 'vitest';
import { changedExample, exampleNames, judgeWorkspace, loadExample } from '../support/dossier.ts';

const offered = (fix: string) => /Nếu không có, thêm dòng “(\w+): \[\]”/.exec(fix)?.[1];

describe.each(exampleNames)('%s', (name) => {
  const [submission] = loadExample(name).dossiers[0]!.submissions;
  const { data } = submission!.nominations[0]!.document;
  const lists = Object.keys(data).filter((key) => Array.isArray(data[key]));

  it.each(lists)('%s', (key) => {
    const at = `/de_nghi/${key}`;
    const told = judgeWorkspace(changedExample(name, { [at]: null })).findings.filter(
      ({ fix }) => offered(fix) === key,
    );
    const after = judgeWorkspace(changedExample(name, { [at]: [] })).findings;
    for (const { rule, severity } of told) {
      const still = after.filter((finding) => finding.rule === rule && finding.severity === severity);
      expect(
        still.map(({ message }) => message),
        rule,
      ).toEqual([]);
    }
  });
});

it('is offered where there may be none', () => {
  const { findings } = judgeWorkspace(changedExample(exampleNames[0]!, { '/de_nghi/vu_viec': null }));
  expect(findings.map(({ fix }) => offered(fix))).toContain('vu_viec');
});

it('is not offered for the members of a council: there is none without', () => {
  const { findings } = judgeWorkspace(
    changedExample('04-ca-nhan-dot-xuat', {
      '/dot_trinh/hop_hoi_dong/thanh_vien': null,
      '/dot_trinh/hop_hoi_dong/so_du_hop': 8,
      '/dot_trinh/de_nghi/0/phieu': { dong_y: 8, khong_dong_y: 0, khong_hop_le: 0 },
    }),
  );
  const asked = findings.filter(({ message }) => message.includes('thanh_vien'));
  expect(asked).not.toEqual([]);
  expect(asked.map(({ fix }) => offered(fix))).not.toContain('thanh_vien');
});

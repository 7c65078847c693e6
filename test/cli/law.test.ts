/** `khenthuong law` and `khenthuong explain --ngay` as processes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, tempFolder } from './support.ts';

let here: Folder;

beforeEach(() => {
  here = tempFolder();
});

afterEach(() => here.remove());

const json = (...args: string[]) => {
  const { code, stdout } = here.run('law', ...args, '--format', 'json');
  return { code, data: JSON.parse(stdout) as Record<string, unknown> };
};
type Entries = readonly ({ readonly id: string } & Record<string, unknown>)[];

describe('law at', () => {
  it('tells each instrument with its life, successor, mark and whether it is loaded', () => {
    const ran = here.run('law', 'at', '2025-06-30');
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('mà mọi mốc đều là ngày 30/06/2025');
    expect(ran.stdout).toContain(
      'Nghị định số 98/2023/NĐ-CP [nd_98_2023]: từ 01/01/2024; đến hết 30/06/2025; sau đó Nghị định số 152/2025/NĐ-CP thay thế; đã đọc nguyên văn; đã nạp',
    );
    expect(ran.stdout).not.toContain('[nd_152_2025]');
    expect(ran.stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('tells what is not loaded and what may end', () => {
    const { stdout } = here.run('law', 'at', '2026-10-01');
    expect(stdout).toMatch(/\[luat_06_2026\].*chưa có nguyên văn trong công cụ/);
    expect(stdout).toMatch(/\[luat_06_2022\].*Luật số 06\/2026\/QH16 sửa đổi/);
    expect(stdout).toMatch(/\[nd_152_2025\].*có nguồn ghi hết hiệu lực từ 01\/03\/2027, chưa đối chiếu/);
  });

  it('gives all sections as JSON', () => {
    const { code, data } = json('at', '2026-07-01');
    expect(code).toBe(0);
    const keys =
      'version ngay van_ban tham_so cach_dem luong_co_so hinh_thuc tien_thuong tieu_chuan bieu_mau quy_tac';
    expect(Object.keys(data)).toEqual(keys.split(' '));
    const decree = (data['van_ban'] as Entries).find((entry) => entry.id === 'nd_152_2025');
    expect(decree).toMatchObject({
      hieu_luc: '2025-07-01',
      het_hieu_luc: null,
      thay_bang: null,
      dau: 'V',
      da_nap: true,
    });
    expect(data['luong_co_so']).toMatchObject([{ muc: 2_530_000, can_cu: 'nd_161_2026:d3.k2' }]);
    const prizes = data['tien_thuong'] as Entries;
    expect(prizes.find((entry) => entry.id === 'bang_khen_ttg/ho_gia_dinh')).toMatchObject({
      phan_tram: 525,
      tien: 13_290_000,
    });
  });

  it('names every parameter and way of counting', () => {
    const text = here.run('law', 'at', '2026-07-01').stdout;
    expect(text).toContain('- Thời hạn thẩm định [tham_dinh_so_ngay]: 20 ngày làm việc;');
    expect(text).toMatch(
      /- Thời gian nghỉ thai sản được tính \[nghi_thai_san\]: khoản 5 Điều 4 .*tra_loi\.nam_nghi_thai_san/,
    );
    expect(text).toMatch(/\[ke_thua_tien_than\]: chưa thấy điều khoản \[chưa đối chiếu nguyên văn/);
    const { data } = json('at', '2026-07-01');
    for (const { id, ten } of data['tham_so'] as Entries) expect(ten, id).not.toBe(id);
    expect(data['cach_dem']).toMatchObject([
      { id: 'nghi_thai_san' },
      { id: 'ke_thua_tien_than', can_cu: null },
      { id: 'nam_de_nghi_da_het', can_cu: null },
    ]);
    expect(here.run('law', 'at', '2023-12-31').stdout).toContain('Cách đếm (0)');
    const diff = here.run('law', 'diff', '2025-06-30', '2025-07-01').stdout;
    expect(diff).toContain('Số ngày công khai lấy ý kiến [cong_khai_so_ngay] — căn cứ:');
    expect(diff).toContain('Thời gian nghỉ thai sản được tính [nghi_thai_san] — văn bản:');
  });

  it('a day before all law has none', () => {
    const ran = here.run('law', 'at', '1990-01-01');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('không có trong kho luật');
  });
});

describe('law diff', () => {
  it('tells both directions', () => {
    const there = here.run('law', 'diff', '2025-06-30', '2025-07-01').stdout;
    const back = here.run('law', 'diff', '2025-07-01', '2025-06-30').stdout;
    expect(there).toContain('  + Nghị định số 152/2025/NĐ-CP [nd_152_2025], từ 01/07/2025');
    expect(back).toContain('  - Nghị định số 152/2025/NĐ-CP [nd_152_2025], từ 01/07/2025');
    expect(there).toMatch(/\+ khong_con_cap_huyen: /);
    expect(back).toMatch(/- khong_con_cap_huyen: /);
    for (const text of [there, back]) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('tells sums before and after', () => {
    const { stdout } = here.run('law', 'diff', '2026-06-30', '2026-07-01');
    expect(stdout).toContain('mức: 2.340.000 đ → 2.530.000 đ');
    expect(stdout).toMatch(
      /Bằng khen của Thủ tướng Chính phủ \(hộ gia đình\) — số tiền: 12\.290\.000 đ → 13\.290\.000 đ/,
    );
  });

  it.each([
    ['2020-01-01', '2026-01-01'],
    ['2026-01-01', '2020-01-01'],
  ])('crosses from one law to another: %s, %s', (one, other) => {
    const { code, stderr, stdout } = here.run('law', 'diff', one, other);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/#huy_chuong/);
  });

  it('says when nothing differs', () => {
    const ran = here.run('law', 'diff', '2026-10-01', '2026-10-02');
    expect([ran.code, ran.stdout.includes('Không khác nhau')]).toEqual([0, true]);
    expect(json('diff', '2026-10-01', '2026-10-02').data['khac']).toBe(false);
  });

  it('gives every change as JSON', () => {
    const { data } = json('diff', '2026-09-30', '2026-10-01');
    expect(data['khac']).toBe(true);
    const { them, bot, doi } = data['van_ban'] as Record<string, Entries>;
    expect(them!.map((entry) => entry.id)).toEqual(['luat_06_2026']);
    expect(bot).toEqual([]);
    expect(doi).toMatchObject([
      { id: 'luat_06_2022', thay_doi: { duoc_sua_boi: { truoc: [], sau: ['luat_06_2026'] } } },
    ]);
  });
});

describe('usage of law', () => {
  it.each([
    [['law'], 'Lệnh “law” còn thiếu'],
    [['law', 'att', '2026-01-01'], 'Có phải ý bạn là “law at”?'],
    [['law', 'at'], 'Lệnh “law” còn thiếu'],
    [['law', 'at', '05/03/2026'], '“05/03/2026” không phải một ngày có thật'],
    [['law', 'at', '05/03/2026'], 'Có phải ý bạn là “2026-03-05”?'],
    [['law', 'at', '2026-02-30'], 'Ví dụ: 2026-03-05.'],
    [['law', 'diff', '2026-01-01'], 'cần hai ngày'],
    [['law', 'at', '2026-01-01', '2026-01-02'], 'chỉ nhận một ngày'],
    [['law', 'diff', '2026-01-01', '2026-01-02', '2026-01-03'], 'Thừa đối số'],
    [['law', 'at', '2026-01-01', '--format', 'xml'], '“--format xml” không dùng được'],
  ])('%j', (args, sentence) => {
    const ran = here.run(...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).not.toContain('--ngay');
  });
});

describe('explain --ngay', () => {
  it('marks which provisions and numbers are in force that day', () => {
    const page = (day: string) => here.run('explain', 'cong_khai_du_ngay', '--ngay', day).stdout;
    const [before, after] = [page('2025-06-30'), page('2025-07-01')];
    expect(before).not.toMatch(/Điều 46 Nghị định số 98\/2023\/NĐ-CP: .* — không áp dụng/);
    expect(before).toMatch(/Điều 44 Nghị định số 152\/2025\/NĐ-CP: .* — không áp dụng ngày 30\/06\/2025/);
    expect(before).toContain('Ngày 30/06/2025: chạy, theo khoản 2 Điều 46 Nghị định số 98/2023/NĐ-CP.');
    expect(after).toMatch(/Điều 46 Nghị định số 98\/2023\/NĐ-CP: .* — không áp dụng ngày 01\/07\/2025/);
    expect(after).not.toMatch(/- .*\(cong_khai_so_ngay\): 10 [^,]*, theo khoản 2 Điều 44 .* — không áp dụng/);
    expect(after).toMatch(
      /- Số ngày công khai lấy ý kiến \(cong_khai_so_ngay\): 10 .*98\/2023.* — không áp dụng ngày 01\/07\/2025/,
    );
  });

  it('says that a rule does not run', () => {
    const { stdout } = here.run('explain', 'khong_con_cap_huyen', '--ngay', '2025-06-30');
    expect(stdout).toContain('Ngày 30/06/2025: không chạy');
  });

  it('shows an award as amended that day', () => {
    const who = (day: string) => {
      const { stdout } = here.run('explain', 'giay_khen', '--ngay', day);
      return /Ai quyết định\n(.*)/.exec(stdout)![1];
    };
    expect(who('2025-06-30')).toContain('cấp huyện');
    expect(who('2025-07-01')).not.toContain('cấp huyện');
    expect(who('2025-07-01')).toContain('Điều 59 Nghị định số 129/2025/NĐ-CP');
  });

  it('says first whose text it prints', () => {
    const first = (...args: string[]) => here.run('explain', 'bang_khen_ttg', ...args).stdout.split('\n')[1];
    expect(first('--ngay', '2026-02-01')).toMatch(
      /^ {2}Theo pháp luật ngày 01\/02\/2026: .*năm 2022; .*152\/2025\/NĐ-CP/,
    );
    expect(first('--ngay', '2022-02-01')).toMatch(/^ {2}Theo pháp luật ngày 01\/02\/2022: .*91\/2017\/NĐ-CP/);
    expect(first()).toMatch(/^ {2}Theo pháp luật ngày \d\d\/\d\d\/\d{4}: /);
  });

  it('does not pass the text of another day for the law of this one', () => {
    const ran = (day: string) => here.run('explain', 'bang_khen_ttg', '--ngay', day);
    const before = ran('2017-09-30');
    expect(before.code).toBe(3);
    expect(before.stdout).toContain('Công cụ chưa có quy định nào về mục này áp dụng cho ngày 30/09/2017.');
    expect(before.stdout).toContain('chỉ để tham khảo');
    const since = ran('2017-10-01');
    expect(since.code).toBe(0);
    expect(since.stdout).not.toContain('chỉ để tham khảo');
    expect(here.run('explain', 'to-trinh', '--ngay', '2016-01-01').code).toBe(3);
    expect(here.run('explain', 'khong_con_cap_huyen', '--ngay', '2016-01-01').code).toBe(0);
    const none = here.run('explain', 'bang_khen_ttg', '--ngay', '1990-01-01').stdout;
    expect(none).toContain('Không có văn bản nào trong công cụ áp dụng cho ngày 01/01/1990.');
  });

  it('names the amending law that was not compared', () => {
    const { stdout } = here.run('explain', 'bang_khen_ttg', '--ngay', '2026-10-01');
    expect(stdout).toContain('Luật số 06/2026/QH16 đã sửa đổi nhưng chưa có nguyên văn trong công cụ');
    expect(stdout).toContain('tạm tính');
    expect(here.run('explain', 'bang_khen_ttg', '--ngay', '2026-09-30').stdout).not.toContain('tạm tính');
  });

  it('without a day speaks of today, and knows the rule of an end to come', () => {
    const { stdout } = here.run('explain', 'giay_khen');
    const [, dd, mm, yyyy] = /Theo pháp luật ngày (\d{2})\/(\d{2})\/(\d{4})/.exec(stdout)!;
    expect(here.run('explain', 'giay_khen', '--ngay', `${yyyy}-${mm}-${dd}`).stdout).toBe(stdout);
    expect(here.run('explain', 'sap_het_hieu_luc').stdout).toContain('mức cảnh báo');
  });
});

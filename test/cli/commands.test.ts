import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INIT_LEVELS } from '../../src/cli/init.ts';
import { docxText } from '../../src/render/docx-text.ts';
import { reportValidator } from '../report/validator.ts';
import { BIN, brokenPackage, type Folder, INIT, ROOT, tempFolder } from './support.ts';

let here: Folder;

beforeEach(() => {
  here = tempFolder();
});

afterEach(() => here.remove());

/** Under the law before the amendment that is not loaded. */
const DAY = ['--ngay', '2026-03-05'];

const NOMINATION = `kieu: de_nghi
doi_tuong: { loai: ca_nhan, ten: Trần Văn Mẫu }
hinh_thuc: giay_khen
loai_hinh: dot_xuat
can_cu: { van_ban: luat_06_2022, dieu: "75", khoan: "2" }
`;

describe('exit codes of the program', () => {
  it('0: nothing to complain of', () => {
    here.run(...INIT);
    const ran = here.run('validate', 'khenthuong.yaml');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Không có đề nghị nào để xét.');
  });

  it('1: an error', () => {
    here.write('a.yaml', `${NOMINATION}khoa_la: 1\n`);
    const ran = here.run('validate', 'a.yaml', ...DAY);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('Khóa “khoa_la”');
    expect(ran.stdout).toContain('^~~~~~~');
  });

  it('1 or 3: --fail-on decides about warnings', () => {
    here.write('a.yaml', `${NOMINATION}thanh_tich: [{ ma: tt1, tu_ngay: 2026-01-05, noi_dung: Việc. }]\n`);
    const codes = ['info', 'error'].map((level) => here.run('validate', 'a.yaml', '--fail-on', level).code);
    expect(codes).toEqual([1, 3]);
  });

  it('2: a path that leads nowhere, a folder without YAML, a file that cannot be read', () => {
    const missing = here.run('validate', 'khong-co');
    expect(missing).toEqual({
      code: 2,
      stdout: '',
      stderr: 'khenthuong: Không đọc được “khong-co”: không tìm thấy.\n',
    });
    expect(here.run('validate').code).toBe(2);
    here.write('a.yaml', NOMINATION);
    expect(here.run('validate', 'khong-co', 'a.yaml').code).toBe(2);
    chmodSync(path.join(here.path, 'a.yaml'), 0);
    // Root may read everything.
    if (process.getuid?.() !== 0) expect(here.run('validate', 'a.yaml').code).toBe(2);
  });

  it('2: wrong usage', () => {
    for (const args of [
      [],
      ['valdate'],
      ['validate', '--frmat'],
      ['validate', '--format', 'xml'],
      ['init', 'a', 'b'],
      ['explain'],
    ]) {
      expect(here.run(...args).code, args.join(' ')).toBe(2);
    }
  });

  it('3: an open verdict', () => {
    here.write('a.yaml', NOMINATION);
    const ran = here.run('validate', 'a.yaml', ...DAY);
    expect(ran.stdout).toContain('? chưa kết luận');
    expect(ran.code).toBe(3);
  });

  it.each(['dist/generated/law.json', 'dist/generated/schemas.cjs', 'dist/program.cjs'])(
    '3: an unexpected failure, in one sentence: broken %s',
    (file) => {
      const root = brokenPackage((folder) => writeFileSync(path.join(folder, file), '{'));
      here.write('a.yaml', NOMINATION);
      const run = (env: Record<string, string>) =>
        spawnSync(process.execPath, [path.join(root, 'bin/khenthuong.js'), 'validate'], {
          cwd: here.path,
          encoding: 'utf8',
          env: { ...process.env, ...env },
        });
      const ran = run({});
      expect([ran.status, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toMatch(/^khenthuong: Lỗi của công cụ.*\n$/);
      expect(run({ KHENTHUONG_DEBUG: '1' }).stderr).toContain('at ');
      rmSync(root, { recursive: true });
    },
  );

  it('2: the build is missing', () => {
    const root = brokenPackage((folder) => rmSync(path.join(folder, 'dist'), { recursive: true }));
    const ran = spawnSync(process.execPath, [path.join(root, 'bin/khenthuong.js')], { encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('npm run build');
    rmSync(root, { recursive: true });
  });
});

describe('usage', () => {
  it.each([
    [['valdate'], 'Không có lệnh “valdate”. Có phải ý bạn là “khenthuong validate”?'],
    [['validate', '--fomat', 'json'], 'Không có tùy chọn “--fomat”. Có phải ý bạn là “--format”?'],
    [['validate', '--format', 'jsn'], 'Có phải ý bạn là “--format json”?'],
    [['validate', '--fail-on', 'eror'], 'Có phải ý bạn là “--fail-on error”?'],
    [['validate', '--ngay', '05/03/2026'], 'Có phải ý bạn là “--ngay 2026-03-05”?'],
    [['validate', '--ngay', '2026-02-30'], 'không phải một ngày có thật'],
    [['validate', '--ngay'], 'chưa có giá trị'],
    [['build'], 'Lệnh “build” cần tùy chọn “-o, --out <thư mục>”.'],
    [['build', '-o', 'x', '--format', 'docx,pd'], 'Có phải ý bạn là “--format pdf”?'],
    [['build', '-o', ''], '“--out” là chuỗi rỗng'],
    [['build', '', '-o', 'x'], 'Đối số thứ 1 của “build” là chuỗi rỗng'],
    [['pack', 'a', ' ', '-o', 'x.zip'], 'Đối số thứ 2 của “pack” là chuỗi rỗng'],
    [['validate', ''], 'Đối số thứ 1 của “validate” là chuỗi rỗng'],
    [['advise', ''], 'Đối số thứ 1 của “advise” là chuỗi rỗng'],
    [['money', ''], 'Đối số thứ 1 của “money” là chuỗi rỗng'],
    [['init', ''], 'Đối số thứ 1 của “init” là chuỗi rỗng'],
    [['verify', ''], 'Đối số thứ 1 của “verify” là chuỗi rỗng'],
    [['lint-docx', ''], 'Đối số thứ 1 của “lint-docx” là chuỗi rỗng'],
    [['list', 'forms', ''], 'Đối số thứ 2 của “list” là chuỗi rỗng'],
    [['readback', 'a.docx', '--ho-so', ''], '“--ho-so” là chuỗi rỗng'],
    [['build', '-o', 'x', '--templates', ''], '“--templates” là chuỗi rỗng'],
    [['build', '-o', 'tep.txt/van-ban'], 'Không tạo được “tep.txt/van-ban”: đã có một tệp mang tên'],
    [['list', 'award'], 'Có phải ý bạn là “list awards”?'],
    [['schema', 'de_ngi'], 'Có phải ý bạn là “de_nghi”?'],
    [['explain', 'cong_khai_du_ngai'], 'Có phải ý bạn là “cong_khai_du_ngay”?'],
    [['explain', 'bang_khen_thu_tuong'], 'Có phải ý bạn là “bang_khen_ttg”?'],
    [['explain', 'giay-moi-hop'], '--mau giay-moi-hop'],
  ])('%j', (args, sentence) => {
    here.write('tep.txt', '');
    const ran = here.run(...args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).not.toMatch(/error: |\bat \S+:/);
    expect(ran.stdout).toBe('');
  });

  it('guesses that a path alone is meant for validate', () => {
    here.write('ho-so-mau/a.yaml', NOMINATION);
    expect(here.run('ho-so-mau').stderr).toContain('“khenthuong validate ho-so-mau”');
  });

  it('helps in Vietnamese, without English of the library', () => {
    for (const args of [['--help'], ['help'], ['validate', '--help'], ['help', 'build'], ['init', '-h']]) {
      const ran = here.run(...args);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('Cách dùng: khenthuong');
      expect(ran.stdout).not.toMatch(/Usage|Options:|Commands:|Arguments:|default|display help/);
    }
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(here.run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('output', () => {
  const validate = reportValidator();

  it('prints JSON that fits its schema, with the exit code in it', () => {
    here.run('init', '.');
    here.write('xau.yaml', 'kieu: gi_do\n');
    const ran = here.run('validate', '--format', 'json', ...DAY);
    const data = JSON.parse(ran.stdout) as { ngay: string; files: string[]; summary: { exit: number } };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.ngay).toBe('2026-03-05');
    expect(data.files).toEqual(['de-nghi/01-mau.yaml', 'dot-trinh.yaml', 'khenthuong.yaml', 'xau.yaml']);
    expect(data.summary.exit).toBe(ran.code);
  });

  it('prints a JSON object even when nothing could be read', () => {
    const ran = here.run('validate', 'khong-co', '--format', 'json');
    const data = JSON.parse(ran.stdout) as { files: string[]; summary: { exit: number } };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect([ran.code, data.summary.exit, data.files]).toEqual([2, 2, []]);
  });

  it('is the same twice', () => {
    here.run('init', '.');
    expect(here.run('validate', ...DAY)).toEqual(here.run('validate', ...DAY));
  });

  it('is plain in a pipe and obeys FORCE_COLOR and NO_COLOR', () => {
    here.write('a.yaml', NOMINATION);
    expect(here.run('validate').stdout).not.toContain('\u001b');
    expect(here.runWith({ FORCE_COLOR: '1' }, 'validate').stdout).toContain('\u001b[');
    expect(here.runWith({ FORCE_COLOR: '0' }, 'validate').stdout).not.toContain('\u001b');
    expect(here.runWith({ NO_COLOR: '1', FORCE_COLOR: '1' }, 'validate').stdout).not.toContain('\u001b');
  });

  it('survives a reader that leaves', () => {
    here.run('init', '.');
    const shell = spawnSync(
      'sh',
      ['-c', `{ "$0" "$1" validate; echo "$?" >&2; } | true`, process.execPath, BIN],
      {
        cwd: here.path,
        encoding: 'utf8',
      },
    );
    expect(shell.stderr).toMatch(/^[13]\n$/);
  });

  it.runIf(existsSync('/dev/full'))('does not call a lost report a success', () => {
    here.run('init', '.');
    const ran = spawnSync(process.execPath, [BIN, 'validate', 'khenthuong.yaml'], {
      cwd: here.path,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('Không ghi được kết quả');
  });
});

describe('init', () => {
  const FILES = ['khenthuong.yaml', 'dot-trinh.yaml', 'de-nghi/01-mau.yaml'];

  it.each(INIT_LEVELS)('makes files that the reader and the schemas accept: %s', (level) => {
    const answers = [
      '--ten',
      'UBND: xã "Mẫu" #1',
      '--viet-tat',
      'UBND',
      '--dia-danh',
      'null',
      '--nguoi-ky',
      'Trần Văn Mẫu',
    ];
    expect(here.run('init', 'moi', '--cap', level, '--chuc-vu', 'CHỦ TỊCH', ...answers).code).toBe(0);
    for (const file of FILES) expect(existsSync(path.join(here.path, 'moi', file)), file).toBe(true);
    expect(existsSync(path.join(here.path, 'moi/minh-chung'))).toBe(true);
    const config = parse(readFileSync(path.join(here.path, 'moi/khenthuong.yaml'), 'utf8'));
    expect(config.co_quan).toMatchObject({ ten: 'UBND: xã "Mẫu" #1', dia_danh: 'null', cap: level });
    const ran = here.run('validate', 'moi', '--format', 'json', ...DAY);
    const { findings } = JSON.parse(ran.stdout) as { findings: { group: string; rule: string }[] };
    const ofFiles = findings.filter(({ group }) => group === 'doc_tep' || group === 'cau_truc');
    expect(new Set(ofFiles.map(({ rule }) => rule))).toEqual(new Set(['chua_dien']));
    expect(findings.map(({ rule }) => rule)).not.toContain('can_cu_khong_dung');
  });

  it('lets the head of a people’s committee sign on its behalf, no other', () => {
    const signer = (...args: string[]) => {
      expect(here.run('init', ...args).code).toBe(0);
      return parse(readFileSync(path.join(here.path, args[0]!, 'khenthuong.yaml'), 'utf8')).nguoi_ky;
    };
    const committee = { quyen_han: 'TM.', thay_mat: 'ỦY BAN NHÂN DÂN' };
    expect(signer('xa', '--cap', 'xa', '--ten', 'Ủy ban nhân dân xã Mẫu')).toMatchObject(committee);
    expect(signer('so', '--cap', 'so_nganh', '--ten', 'Sở Nội vụ tỉnh Mẫu')).not.toHaveProperty('quyen_han');
    expect(signer('cong-ty', '--cap', 'don_vi')).not.toHaveProperty('quyen_han');
    // Without a name it may be a company as well: somebody has to say so.
    expect(signer('chua-ten')).toMatchObject({ quyen_han: 'TM.', thay_mat: '[ỦY BAN NHÂN DÂN]' });
  });

  it('needs no flags, and marks what is still to be filled in', () => {
    expect(here.run('init').code).toBe(0);
    expect(readFileSync(path.join(here.path, 'khenthuong.yaml'), 'utf8')).toContain('"[Tên cơ quan]"');
  });

  it('shows blocks that are right as they stand once their marks are taken off', () => {
    expect(here.run('init', 'moi').code).toBe(0);
    for (const file of FILES) {
      const text = readFileSync(path.join(here.path, 'moi', file), 'utf8');
      // A line of a block begins with a key or deeper in; prose begins with a capital.
      const bare = text.replace(/^( *)# (?=[a-z_]+:| +\S)/gmu, '$1');
      expect(bare, file).not.toBe(text);
      here.write(`moi/${file}`, bare);
    }
    const ran = here.run('validate', 'moi', '--format', 'json', ...DAY);
    const { findings } = JSON.parse(ran.stdout) as {
      findings: { group: string; rule: string; message: string }[];
    };
    const wrong = findings.filter(
      ({ group, rule }) => ['doc_tep', 'cau_truc'].includes(group) && rule !== 'chua_dien',
    );
    expect(wrong.map(({ message }) => message)).toEqual([]);
  });

  it('says what is not filled in once, not again for every rule that reads it', () => {
    expect(here.run('init', 'moi').code).toBe(0);
    const ran = here.run('validate', 'moi', '--format', 'json', ...DAY);
    const { findings } = JSON.parse(ran.stdout) as {
      findings: { rule: string; file: string; line: number; column: number; message: string }[];
    };
    const keyOf = ({ file, line, column }: (typeof findings)[number]) => `${file}:${line}:${column}`;
    const blank = new Set(findings.filter(({ rule }) => rule === 'chua_dien').map(keyOf));
    const again = findings.filter((one) => blank.has(keyOf(one)) && one.message.startsWith('Chưa xét được'));
    expect(blank.size).toBeGreaterThan(5);
    expect(again).toEqual([]);
  });

  it('never overwrites', () => {
    here.write('khenthuong.yaml', 'của tôi\n');
    const ran = here.run('init', '.', '--ten', 'Khác');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Giữ nguyên khenthuong.yaml (đã có)');
    expect(readFileSync(path.join(here.path, 'khenthuong.yaml'), 'utf8')).toBe('của tôi\n');
  });

  it('prints nothing of its own as if it were data: each word that it made up has to be filled in', () => {
    expect(here.run('init', 'moi').code).toBe(0);
    const ran = here.run('validate', 'moi', '--format', 'json', ...DAY);
    const { findings } = JSON.parse(ran.stdout) as { findings: { rule: string; path: string }[] };
    const blank = findings.filter(({ rule }) => rule === 'chua_dien').map(({ path }) => path);
    expect(new Set(blank)).toEqual(
      new Set([
        '/co_quan/ten',
        '/co_quan/viet_tat',
        '/co_quan/dia_danh',
        '/nguoi_ky/chuc_vu',
        '/nguoi_ky/ho_ten',
        '/nguoi_ky/thay_mat',
        '/to_trinh/ngay',
        '/to_trinh/kinh_gui/0',
        '/to_trinh/trich_yeu',
        '/doi_tuong/ten',
        '/thanh_tich/0/tu_ngay',
        '/thanh_tich/0/noi_dung',
      ]),
    );
    expect(here.run('build', 'moi', '-o', 'ra', ...DAY).code).toBe(1);
    expect(existsSync(path.join(here.path, 'ra'))).toBe(false);
    // A draft may show them.
    expect(here.run('build', 'moi', '-o', 'ra', '--nhap', ...DAY).code).toBe(1);
    const draft = docxText(readFileSync(path.join(here.path, 'ra/moi/01-to-trinh.docx')));
    expect(draft).toContain('[Địa danh], [NĂM-THÁNG-NGÀY]');
    expect(draft).not.toMatch(/NaN|undefined/);
  });

  it.each(['.', 'de-nghi', 'minh-chung/x', 'khac/../.'])(
    'adds nothing to a dossier that is there: %s',
    (folder) => {
      cpSync(path.join(ROOT, 'examples/04-ca-nhan-dot-xuat'), here.path, { recursive: true });
      const before = readdirSync(here.path, { recursive: true });
      const ran = here.run('init', folder);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('đã thuộc một hồ sơ (có dot-trinh.yaml)');
      expect(readdirSync(here.path, { recursive: true })).toEqual(before);
    },
  );

  it('says what stands in the way', () => {
    here.write('de-nghi', '');
    const ran = here.run('init');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^khenthuong: Không tạo được “de-nghi”: .*\n$/);
  });

  it('knows the levels of the schema', () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas/khenthuong.schema.json'), 'utf8'));
    expect(INIT_LEVELS).toEqual(schema.properties.co_quan.properties.cap.enum);
  });
});

describe('what the tool knows', () => {
  it.each(['rules', 'awards', 'laws'])('lists %s', (kind) => {
    const ran = here.run('list', kind);
    expect(ran.code).toBe(0);
    expect(ran.stdout.split('\n').length).toBeGreaterThan(5);
  });

  it('explains a rule, an award, and a rule of its own', () => {
    const rule = here.run('explain', 'cong_khai_du_ngay').stdout;
    for (const part of ['Vì sao', 'Cách sửa', 'Căn cứ', 'Tham số', 'có hiệu lực từ', 'đã đọc nguyên văn'])
      expect(rule).toContain(part);
    const award = here.run('explain', 'bằng khen của thủ tướng chính phủ').stdout;
    for (const part of [
      'Ai quyết định',
      'Ai trình',
      'Giấy tờ',
      'Tiêu chuẩn',
      'điểm a khoản 1 Điều 73',
      'Ví dụ đạt',
      'Ví dụ không đạt',
    ])
      expect(award).toContain(part);
    expect(here.run('explain', 'mat_du_lieu').stdout).toContain('dấu ngoặc kép');
    const question = here.run('explain', 'guong_mau_chap_hanh', ...DAY).stdout;
    expect(question).toContain('điểm d khoản 1 Điều 74');
    expect(question).toContain('ket_qua (true hoặc false)');
  });

  it('prints schemas as they are', () => {
    for (const kind of ['de_nghi', 'report']) {
      expect(here.run('schema', kind).stdout).toBe(
        readFileSync(path.join(ROOT, `schemas/${kind}.schema.json`), 'utf8'),
      );
    }
  });
});

// Writes the pages of docs/ that are made from the code and the law data, the picture of a finding, and the table of
// forms in README.md. Run after the build.
//   node scripts/docs.mjs             writes
//   node scripts/docs.mjs --check     writes nothing; exit code 1 and the names of pages that are out of date
//   node scripts/docs.mjs --pictures  also the pictures of rendered pages (needs pdftoppm)
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, root } from './bundle.mjs';

const bin = path.join(root, 'bin', 'khenthuong.js');
const read = (file) => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

const program = await load(`
  export { KEYWORDS } from './src/judge/keywords/index.ts';
  export { AMOUNT } from './src/judge/keywords/define.ts';
  export { ITEM_FILTER } from './src/judge/keywords/match.ts';
  export { BUILTIN_RULES } from './src/report/builtin.ts';
  export { severityOf } from './src/lint/rulebook.ts';
  export { parse } from 'yaml';
  export { compareGroups, groupName, MARK_WORDS, SEVERITY_WORDS } from './src/report/words.ts';
  export { citationText, parseCitation } from './src/law/cite.ts';
  export { openShelf } from './src/law/shelf.ts';
`);
const built = (name) => JSON.parse(read(`dist/generated/${name}.json`));
const law = program.openShelf({ data: built, code: () => ({}) }).data;
const examples = built('vi-du');

// Markdown.

const NOTE =
  '<!-- Trang này do scripts/docs.mjs viết ra. Đừng sửa tay: sửa nguồn rồi chạy node scripts/docs.mjs. -->';
const cell = (text) => String(text).replaceAll('\n', ' ').replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;

function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function page(title, ...parts) {
  return `${[NOTE, `# ${title}`, ...parts].join('\n\n')}\n`;
}

// docs/tu-vung-quy-tac.md

/** What each test of the filter `loc` means; a new test must be given its line here. */
const FILTER_WORDS = {
  trong: 'giá trị là một trong danh sách này',
  ngoai: 'giá trị không phải là một trong danh sách này',
  chua_ro: 'các giá trị không so được với giá trị cần: kết quả là chưa rõ',
  bang: 'bằng giá trị ở con trỏ này của hồ sơ',
  khong_sau: 'không muộn hơn ngày ở con trỏ này của hồ sơ',
  nam_khong_sau: 'thuộc năm không sau năm của ngày ở con trỏ này của hồ sơ',
  khong_truoc: 'không sớm hơn ngày ở con trỏ này của hồ sơ',
  it_nhat: 'số không nhỏ hơn số này',
  sau: 'số lớn hơn số ở con trỏ này của hồ sơ',
  rong: 'là danh sách rỗng',
  sau_ky_luat: 'ngày ở con trỏ này của phần tử thuộc năm sau năm chấp hành xong kỷ luật',
  co: '`true`: có giá trị; `false`: không có giá trị',
  khong_duoi: [
    'danh sách',
    'tên tệp không mang đuôi nào trong danh sách này; cùng `co: true` thì chưa ghi tệp cũng là không thỏa',
  ],
  khong_ten:
    'danh sách có phần tử mà mã ở ten khớp biểu thức này thì chắc chắn không thỏa, dù có nghi_ngo hay không',
  nghi_ngo: 'không thỏa thì chỉ là chưa rõ, vì căn cứ của phép thử này chưa thấy nguyên văn',
};

/** The JSON Schema of an argument, in words. */
function kindOf(schema) {
  if (JSON.stringify(schema) === JSON.stringify(program.AMOUNT)) return 'số, hoặc `{ tham_so: mã }`';
  if (JSON.stringify(schema) === JSON.stringify(program.ITEM_FILTER)) return '[bộ lọc](#bộ-lọc-loc)';
  if (schema.oneOf) return schema.oneOf.map(kindOf).join(', hoặc ');
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.type === 'array') return `danh sách ${kindOf(schema.items)}`;
  if (schema.type === 'integer')
    return schema.minimum === undefined ? 'số nguyên' : `số nguyên từ ${schema.minimum}`;
  if (schema.type === 'number') return 'số';
  if (schema.type === 'boolean') return '`true` hoặc `false`';
  if (schema.type === 'string') return schema.pattern ? 'con trỏ' : 'chữ';
  if (schema.type === 'object') {
    const keys = Object.entries(schema.properties ?? {}).map(
      ([key, inner]) => `${code(key)}${schema.required?.includes(key) ? '' : '?'}: ${kindOf(inner)}`,
    );
    return `nhóm { ${keys.join('; ')} }`;
  }
  throw new Error(`không biết diễn đạt lược đồ ${JSON.stringify(schema)}`);
}

function argsText(args) {
  if (args.type !== 'object') return `Đối số: ${kindOf(args)}.`;
  const rows = Object.entries(args.properties).map(([key, schema]) => [
    code(key),
    args.required?.includes(key) ? 'có' : '',
    kindOf(schema),
  ]);
  return table(['Khóa', 'Bắt buộc', 'Giá trị'], rows);
}

/** Figures that a keyword leaves for the wording (`kq.…`), read in its source and in the helpers that it calls. */
function figures() {
  const found = new Map();
  for (const file of readdirSync(path.join(root, 'src/judge/keywords')).sort()) {
    const text = read(`src/judge/keywords/${file}`);
    const helpers = new Map(
      [...text.matchAll(/^(?:export )?function (\w+)[\s\S]*?^}\n/gm)].map(([body, name]) => [name, body]),
    );
    for (const [body, name] of text.matchAll(
      /^export const (\w+) = defineKeyword[\s\S]*?(?=^export const |(?![\s\S]))/gm,
    )) {
      const own = body.replaceAll(/^(?:export )?function (\w+)[\s\S]*?^}\n/gm, '');
      const parts = [own, ...[...helpers].filter(([helper]) => own.includes(`${helper}(`)).map(([, b]) => b)];
      const names = parts.flatMap((part) => [
        ...[...part.matchAll(/context\.values\['(\w+)'\]/g)].map(([, one]) => one),
        ...[...part.matchAll(/Object\.assign\(context\.values, \{([^}]*)\}/g)].flatMap(([, list]) =>
          list.split(',').map((pair) => /^\s*(\w+)/.exec(pair)[1]),
        ),
      ]);
      found.set(name, [...new Set(names)]);
    }
  }
  return found;
}

function keywordText({ name, doc, example, args }, left) {
  const values = (left.get(name) ?? []).map((value) => code(`kq.${value}`));
  return [
    `### ${code(name)}`,
    doc,
    argsText(args),
    `\`\`\`yaml\n${example}\n\`\`\``,
    ...(values.length > 0 ? [`Để lại cho câu thông báo: ${values.join(', ')}.`] : []),
  ].join('\n\n');
}

function vocabularyPage() {
  const { KEYWORDS, ITEM_FILTER, MARK_WORDS, SEVERITY_WORDS } = program;
  const left = figures();
  const filter = Object.entries(ITEM_FILTER.additionalProperties.properties).map(([key, schema]) => {
    if (!FILTER_WORDS[key]) throw new Error(`bộ lọc: chưa có lời cho ${key}`);
    const kind = schema.type === 'array' ? 'danh sách' : kindOf(schema);
    return [code(key), kind, FILTER_WORDS[key]];
  });
  return page(
    'Từ vựng quy tắc',
    `Quy tắc và tiêu chuẩn là dữ liệu YAML trong \`schemas/law/\`, hoặc trong tệp riêng mà \`khenthuong.yaml\` nạp qua \`quy_tac\`.
Cấu trúc của tệp: \`khenthuong schema law\`. Điều kiện trong tệp là JSON Schema 2020-12, thu hẹp còn \`allOf\`, \`anyOf\`, \`tai\` và các từ khóa dưới đây.`,

    '## Một quy tắc',
    `\`\`\`yaml
- id: cong_khai_truoc_hop            # mã, không đổi, không dùng lại
  nhom: cong_khai                    # kip_thoi, cong_khai, minh_bach, tieu_chuan, tham_quyen, ho_so, the_thuc
  ten: Công khai xong trước khi họp Hội đồng
  pham_vi: dot_trinh                 # dot_trinh: xét một lần cho cả đợt; de_nghi: xét từng đề nghị; cong_van: từng công văn
  muc: error                         # error, warning hoặc info
  can_cu: [nd_98_2023:d46.k2, nd_152_2025:d44.k2]
  khi: { co: [/dot_trinh/cong_khai, /dot_trinh/hop_hoi_dong] }
  thi: { thu_tu: { truoc: /dot_trinh/cong_khai/den_ngay, sau: /dot_trinh/hop_hoi_dong/ngay } }
  tai: /dot_trinh/hop_hoi_dong/ngay
  thong_bao: "Hội đồng họp ngày {{/dot_trinh/hop_hoi_dong/ngay | ngay}} khi công khai chưa kết thúc."
  vi_sao: Công khai để tiếp nhận ý kiến trước khi Hội đồng xét.
  sua: Họp Hội đồng sau ngày kết thúc công khai.
  vi_du:
    - { ten: Họp sau một ngày, nen: 01-nong-dan-cuu-duoi-nuoc, thay: { /dot_trinh/cong_khai/den_ngay: 2026-04-05 }, ket_qua: dat }
\`\`\``,
    table(
      ['Khóa', 'Nghĩa'],
      [
        [code('khi'), 'Quy tắc chỉ chạy khi điều kiện này chắc chắn đúng. Không ghi: luôn chạy.'],
        [code('thi'), 'Điều phải đúng. Sai thì có phát hiện; chưa rõ thì phát hiện nêu dữ kiện còn thiếu.'],
        [code('voi_moi'), 'Con trỏ tới một danh sách: quy tắc chạy cho từng phần tử, phần tử ấy ở `/muc`.'],
        [code('muc'), 'Mức cao nhất của phát hiện. Dấu nguồn của căn cứ có thể hạ xuống (xem dưới).'],
        [
          code('can_cu'),
          'Các mã điều khoản. Lấy điều khoản đầu tiên còn áp dụng cho hồ sơ; không điều khoản nào còn áp dụng thì quy tắc không chạy.',
        ],
        [code('can_cu_tu'), 'Con trỏ tới mã điều khoản hợp hơn, khi hồ sơ biết điều đó.'],
        [
          code('tai'),
          'Con trỏ tới chỗ hiện phát hiện: tệp, dòng, cột được tìm từ đây. Từ khóa biết chỗ chính xác hơn thì để lại `kq.tai`.',
        ],
        [
          code('kiem_du_lieu'),
          '`true`: dữ kiện của hồ sơ phủ định nhau; chạy với mọi hồ sơ, giữ mức dù văn bản viện dẫn được sửa đổi.',
        ],
        [
          code('gop'),
          '`true`: nhiều phần tử của `voi_moi` cùng sai thì báo một lần, ở phần tử đầu, kèm số dòng của các phần tử kia; kết quả của từng phần tử vẫn tính.',
        ],
        [
          code('nhuong'),
          'Mã các quy tắc nói rõ hơn về cùng một lỗi: một quy tắc ấy đã báo ở cùng chỗ thì quy tắc này không báo nữa; kết quả của nó vẫn tính.',
        ],
        [
          code('de_biet'),
          '`true`, chỉ ở mức `info`: tin để biết, không đòi việc gì; báo cáo cho người đọc chỉ đếm, thêm `--luu-y` thì in đủ.',
        ],
        [code('bo_qua_khi_thieu'), '`true`: thiếu dữ kiện thì im lặng. Chỉ dùng cho quy tắc báo tin.'],
        [
          code('de_ngo'),
          '`true`: sai hoặc chưa rõ thì đề nghị chưa kết luận, ở mức nào cũng vậy. Dùng khi luật buộc phải xem xét nhưng không tự loại.',
        ],
        [
          code('vi_du'),
          'Ví dụ chạy được: `nen` là thư mục trong `examples/`, `thay` là con trỏ → giá trị mới (`null`: xóa), `ket_qua` là `dat`, `sai`, `chua_ro` hoặc `khong_ap_dung`.',
        ],
      ],
    ),
    'Quy tắc không ghi ngày. Ngày nằm ở văn bản mà nó căn cứ: ngày đầu có hiệu lực, văn bản thay thế, mốc chuyển tiếp. Ngày của hồ sơ chọn văn bản.',

    '## Con trỏ',
    'Con trỏ viết theo RFC 6901 (`/de_nghi/doi_tuong/ten`), tính từ hồ sơ đã ghép:',
    table(
      ['Con trỏ', 'Là gì', 'Có ở phạm vi'],
      [
        ['`/de_nghi`', 'tệp đề nghị', 'de_nghi'],
        ['`/dot_trinh`', 'tệp đợt trình', 'de_nghi, dot_trinh'],
        ['`/phieu`', 'phiếu cho đề nghị này', 'de_nghi'],
        [
          '`/lan_trinh`',
          'tệp đề nghị này được các đợt trình nêu lần thứ mấy (`thu`), lần đầu ở tệp nào (`dau`)',
          'de_nghi',
        ],
        ['`/hom_nay`', 'ngày xét', 'de_nghi, dot_trinh'],
        ['`/hinh_thuc`', 'mục của danh hiệu, hình thức trong kho luật', 'de_nghi'],
        ['`/giay_to_can`', 'giấy tờ phải có theo hình thức và thủ tục', 'de_nghi'],
        ['`/co_quan`, `/nguoi_ky`', 'trong `khenthuong.yaml`', 'de_nghi, dot_trinh'],
        ['`/cac_de_nghi`, `/cac_hinh_thuc`', 'mọi đề nghị của đợt, và hình thức của chúng', 'dot_trinh'],
        ['`/muc`', 'phần tử đang xét, khi có `voi_moi`', 'de_nghi, dot_trinh'],
      ],
    ),

    '## Ba giá trị',
    `Mỗi điều kiện cho một trong ba giá trị: **đúng**, **sai**, **chưa rõ** (thiếu dữ kiện). Mọi từ khóa đều đơn điệu: điền thêm dữ kiện có thể làm rõ kết quả, còn thiếu dữ kiện không bao giờ làm kết quả tốt lên (riêng \`khong_co\` chỉ dùng trong \`khi\`). Vì vậy điều kiện không có \`not\`, \`if\`, \`oneOf\`; chỉ lược đồ của một giá trị, bên trong \`tai\`, mới dùng được mọi từ khóa JSON Schema.

- \`allOf\`: một phần sai thì sai; không phần nào sai mà có phần chưa rõ thì chưa rõ.
- \`anyOf\`: một phần đúng thì đúng; không phần nào đúng mà có phần chưa rõ thì chưa rõ.
- \`tai: { con trỏ: lược đồ }\`: giá trị ở mỗi con trỏ thỏa lược đồ (\`const\`, \`enum\`, \`minimum\`, \`pattern\`…). Không có giá trị thì chưa rõ. Biểu thức \`pattern\` của tệp quy tắc riêng thử một chữ quá nửa giây thì bị dừng, kết luận để ngỏ.

\`\`\`yaml
allOf:
  - tai: { /de_nghi/doi_tuong/loai: { const: ca_nhan } }
  - anyOf:
      - tai: { /de_nghi/loai_hinh: { enum: [cong_trang, phong_trao] } }
      - co: [/de_nghi/phong_trao]
\`\`\`

Con số của luật không viết vào điều kiện mà lấy từ tham số: \`{ tham_so: cong_khai_so_ngay }\`. Luật không có giá trị cho ngày của hồ sơ, hoặc có hai giá trị khác nhau, thì chưa rõ.`,

    '## Từ khóa',
    KEYWORDS.map((keyword) => `[${code(keyword.name)}](#${keyword.name})`).join(' · '),
    ...KEYWORDS.map((keyword) => keywordText(keyword, left)),

    '## Bộ lọc `loc`',
    'Dùng trong `dem`: con trỏ trong phần tử → phép thử. Con trỏ rỗng (`""`) là chính phần tử. Phần tử thiếu trường cần lọc thì chưa rõ, trừ phép `co`.',
    table(['Phép', 'Giá trị', 'Nghĩa'], filter),

    '## Cây tiêu chuẩn',
    'Tiêu chuẩn của một điểm luật là một cây. Mỗi nút có `ten` (in ra trong chứng minh và trong `khenthuong explain`) và đúng một trong các khóa sau. Một nút viết bằng chữ (`- chap_hanh_tot`) là tên của nút dùng chung khai ở `nut`.',
    table(
      ['Khóa', 'Nghĩa'],
      [
        ['`tat_ca: [nút…]`', 'mọi nhánh đều đạt'],
        ['`mot_trong: [nút…]`', 'ít nhất một nhánh đạt'],
        [
          '`dieu_kien: {…}`',
          'lá: điều kiện theo từ vựng trên. `thieu`: lời nhắc khi chưa rõ. `dau` là `V~` hoặc `R`: không thỏa thì chỉ là chưa rõ',
        ],
        [
          '`hoi: mã`',
          'lá: điều máy không đo được (tiêu biểu, ảnh hưởng lớn…). Người có trách nhiệm trả lời ở `tra_loi.<mã>` của đề nghị, có tên, chức vụ, ngày; chưa trả lời thì chưa rõ',
        ],
        ['`chua_ro: lý do`', 'lá: luật chưa cho phép kết luận; luôn chưa rõ, kèm lý do'],
        ['`muon: d74.k1.a`', 'mượn cây của điểm khác, không kèm điều kiện nền của khoản đó'],
        [
          '`neu_co: mã văn bản`, `thi`, `khong_thi`',
          'chọn nhánh theo việc văn bản ấy có áp dụng cho hồ sơ hay không',
        ],
      ],
    ),
    'Điều kiện nền của cả khoản ghi ở `nen`; đối tượng của khoản ghi ở `doi_tuong`; loại hình của điểm ghi ở `loai_hinh`.',

    '## Câu thông báo',
    `\`thong_bao\`, \`vi_sao\`, \`sua\` là câu tiếng Việt có ô \`{{…}}\`:

- \`{{/dot_trinh/to_trinh/ngay}}\`: giá trị ở con trỏ; không có thì in “(chưa ghi)”.
- \`{{kq.so_ngay}}\`: con số mà từ khóa để lại (ghi ở từng từ khóa).
- \`{{… | ngay}}\`: ngày viết theo 05/03/2026.
- \`{{… | ten}}\`: mã đổi thành tên tiếng Việt (\`bang_khen_ttg\` → Bằng khen của Thủ tướng Chính phủ); nhiều mã cách nhau bằng \`|\` thì đổi từng mã.`,

    '## Dấu nguồn và mức',
    table(
      ['Dấu', 'Nghĩa'],
      Object.entries(MARK_WORDS).map(([mark, words]) => [code(mark), words]),
    ),
    table(
      ['Mức', 'Tên', 'Nghĩa'],
      [
        [
          '`error`',
          SEVERITY_WORDS.error,
          'phải sửa trước khi trình; đề nghị không đạt (nhóm `the_thuc` không kéo kết luận xuống)',
        ],
        ['`warning`', SEVERITY_WORDS.warning, 'phải xem lại; không tự làm đề nghị không đạt'],
        ['`info`', SEVERITY_WORDS.info, 'để biết'],
      ],
    ),
    `Mức \`error\` bị hạ thành \`warning\` khi điều khoản đang áp dụng mang dấu \`V~\` hoặc \`R\`, hoặc khi văn bản của nó đã bị sửa bởi một văn bản chưa nạp. Quy tắc bị hạ vì dấu mà sai hoặc chưa rõ thì đề nghị chưa kết luận, không bao giờ không đạt. Quy tắc mức \`error\` mà chưa rõ thì phát hiện là \`warning\` và đề nghị chưa kết luận; quy tắc mức thấp hơn mà chưa rõ thì phát hiện là \`info\`.`,

    '## Tệp quy tắc riêng',
    `Tệp nạp qua \`quy_tac\` chỉ được **thêm**: mã văn bản, điều khoản, quy tắc, tiêu chuẩn đã có trong kho luật thì không được khai lại, trừ văn bản mà kho luật mới biết tên (\`da_nap: false\`). Mỗi quy tắc riêng phải nêu \`can_cu\`. Tệp sai cấu trúc hoặc vi phạm các điều này bị từ chối với phát hiện \`quy_tac_rieng\`, hồ sơ vẫn được xét theo kho luật.`,
  );
}

// docs/quy-tac.md

const provisionMark = (id) => law.dieu_khoan[id]?.dau ?? law.van_ban.find((vb) => vb.id === id)?.dau;
const instrumentName = (id) => law.van_ban.find((vb) => vb.id === id)?.ten ?? id;
const cited = (id) => program.citationText(program.parseCitation(id), instrumentName);
const groundText = (id) => `${cited(id)} [${provisionMark(id)}]`;

function grouped(entries) {
  const groups = Map.groupBy
    ? Map.groupBy(entries, (entry) => entry.nhom)
    : entries.reduce((map, entry) => map.set(entry.nhom, [...(map.get(entry.nhom) ?? []), entry]), new Map());
  return [...groups].sort(([a], [b]) => program.compareGroups(a, b));
}

const SCOPES = { dot_trinh: 'đợt trình', de_nghi: 'đề nghị', cong_van: 'công văn' };

function rulesPage() {
  const { BUILTIN_RULES, groupName, MARK_WORDS, SEVERITY_WORDS } = program;
  const marks = Object.entries(MARK_WORDS).map(([mark, words]) => `[${mark}] ${words}`);
  return page(
    'Các quy tắc',
    `Dấu sau mỗi căn cứ: ${marks.join('; ')}. Nhiều căn cứ nghĩa là nhiều thời kỳ: lấy căn cứ đầu tiên còn áp dụng cho hồ sơ; căn cứ mang dấu V~ hoặc R thì quy tắc chỉ cảnh báo.

Chi tiết một quy tắc, kèm ví dụ đúng và sai: \`khenthuong explain <mã>\`.`,
    '## Quy tắc của luật',
    ...grouped(law.quy_tac).flatMap(([group, rules]) => [
      `### ${groupName(group)}`,
      table(
        ['Mã', 'Tên', 'Mức', 'Xét từng', 'Căn cứ', 'Ví dụ'],
        rules.map((rule) => [
          code(rule.id),
          rule.ten,
          SEVERITY_WORDS[rule.muc],
          SCOPES[rule.pham_vi],
          rule.can_cu.map(groundText).join('; ') || 'kiểm tra chính dữ liệu',
          (examples[rule.id] ?? []).length,
        ]),
      ),
    ]),
    '## Kiểm tra của công cụ',
    'Đọc tệp, cấu trúc, đối chiếu đề nghị với điểm luật, và chính công cụ.',
    ...grouped(BUILTIN_RULES).flatMap(([group, rules]) => [
      `### ${groupName(group)}${group === 'tieu_chuan' ? ' (đối chiếu điểm luật)' : ''}`,
      table(
        ['Mã', 'Tên', 'Mức'],
        rules.map((rule) => [code(rule.id), rule.ten, SEVERITY_WORDS[rule.muc]]),
      ),
    ]),
    '## Thể thức tệp Word',
    'Của `khenthuong lint-docx`, theo các phụ lục của Nghị định số 30/2020/NĐ-CP; số đo, chữ cố định và câu chữ ở `templates/layout/kiem-the-thuc.yaml`.',
    table(
      ['Mã', 'Tên', 'Mức', 'Chỗ trong nghị định'],
      Object.entries(program.parse(read('templates/layout/kiem-the-thuc.yaml')).quy_tac).map(([id, rule]) => [
        code(id),
        rule.ten,
        SEVERITY_WORDS[program.severityOf(rule)],
        `${rule.noi} [${rule.dau}]`,
      ]),
    ),
  );
}

// docs/tieu-chuan.md

function criteriaPage() {
  const types = JSON.parse(read('schemas/de_nghi.schema.json')).properties.loai_hinh['x-ten'];
  const sections = law.hinh_thuc.map((award) => {
    const points = law.tieu_chuan.filter((criteria) => criteria.hinh_thuc === award.id);
    const rows = points.map((point) => [
      program.citationText(point.citation, () => ''),
      point.ten,
      point.loai_hinh.map((type) => types[type]).join(', ') || 'không giới hạn',
      point.dau,
    ]);
    return `## ${award.ten}\n\nMã \`${award.id}\`, theo ${instrumentName(award.van_ban)}.\n\n${
      rows.length > 0
        ? table(['Điểm', 'Nội dung (lời của công cụ)', 'Loại hình', 'Dấu'], rows)
        : 'Chưa có tiêu chuẩn trong kho luật.'
    }`;
  });
  return page(
    'Tiêu chuẩn đã nạp',
    `Mỗi dòng là một điểm luật có cây tiêu chuẩn. Nội dung là lời tóm tắt của công cụ, không phải nguyên văn. Cây đầy đủ: \`khenthuong explain <mã>\`. Dấu: ${Object.entries(
      program.MARK_WORDS,
    )
      .map(([mark, words]) => `${mark} ${words}`)
      .join('; ')}.`,
    ...sections,
  );
}

// README.md: the tables of forms.

function readme() {
  const effect = (id) => law.van_ban.find((vb) => vb.id === id).hieu_luc;
  const decrees = [...new Set(law.bieu_mau.map((entry) => entry.van_ban))].sort((a, b) =>
    effect(a) < effect(b) ? -1 : 1,
  );
  const forms = [...new Set(law.bieu_mau.map((entry) => entry.mau))];
  const title = (form) => /^ten: '?(.*?)'?$/m.exec(read(`templates/mau/${form}.yaml`))[1];
  const numbers = (form, decree) => {
    const found = law.bieu_mau.filter((entry) => entry.mau === form && entry.van_ban === decree);
    return [
      ...new Set(found.map(({ so_mau, dau }) => (/\d/.test(so_mau) ? `${so_mau} [${dau}]` : 'không có mẫu'))),
    ].join(', ');
  };
  const short = (id) => law.van_ban.find((vb) => vb.id === id).so_hieu;
  const rows = forms.map((form) => [
    title(form),
    code(form),
    ...decrees.map((decree) => numbers(form, decree)),
  ]);
  const made = table(['Văn bản', 'Mã mẫu', ...decrees.map((decree) => `Số mẫu, ${short(decree)}`)], rows);
  return inPlace(inPlace(read('README.md'), 'bieu-mau', made), 'giay-to', papersAround());
}

/** The papers that come by `--mau`, with what each needs of the dossier. */
function papersAround() {
  const { enum: _, 'x-ten': parts } = JSON.parse(read('schemas/mau.schema.json')).$defs.mau.properties.can_co
    .items;
  const rows = readdirSync(path.join(root, 'templates', 'mau'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const text = read(`templates/mau/${name}`);
      const value = (key) => new RegExp(`^${key}: '?(.*?)'?$`, 'm').exec(text)?.[1];
      if (value('nhom') !== 'xung_quanh') return [];
      const needs = value('can_co').replace(/[[\]]/g, '').split(', ').filter(Boolean);
      const said = needs.map((need) => parts[need]).join('; ') || 'hợp với mọi hồ sơ';
      return [[value('ten'), code(value('id')), said, FRAMES[value('nguon_khung')]]];
    });
  return table(['Giấy tờ', 'Mã mẫu', 'Cần có', 'Khung lấy từ'], rows);
}

/** Where the wording of a paper comes from, for a reader. */
const FRAMES = {
  phu_luc: 'Nghị định 30/2020',
  ho_hang: 'mẫu họ hàng',
  tri_nho: 'trí nhớ',
  noi_bo: 'giấy của công cụ',
};

/** The text with a table put between two marks. */
function inPlace(text, mark, made) {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: thiếu chỗ cho bảng ${mark}`);
  return `${text.slice(0, from + start.length)}\n${made}\n${text.slice(to)}`;
}

// docs/img/finding.svg

const COLUMNS = 92;
const CHAR = 8.4;
const LINE = 20;
const INKS = { 31: '#f38ba8', 32: '#a6e3a1', 33: '#f9e2af', 36: '#89dceb' };
const PAPER = '#1e1e2e';
const TEXT = '#cdd6f4';

/** One line with colours → characters, each with its style. */
function styled(line) {
  const chars = [];
  let style = {};
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with ESC
  for (const [, sequence, char] of line.matchAll(/\u001b\[(\d+)m|([\s\S])/gu)) {
    if (char !== undefined) chars.push({ char, style });
    else if (sequence === '1') style = { ...style, bold: true };
    else if (sequence === '2') style = { ...style, dim: true };
    else if (sequence === '4') style = { ...style, underline: true };
    else if (sequence === '22') style = { ...style, bold: false, dim: false };
    else if (sequence === '24') style = { ...style, underline: false };
    else style = { ...style, ink: INKS[sequence] };
  }
  return chars;
}

/** Folds at spaces, continuing two columns further in than the line began. */
function folded(chars) {
  const indent = chars.findIndex(({ char }) => char !== ' ') + 2;
  const rows = [];
  let rest = chars;
  while (rest.length > COLUMNS) {
    let cut = COLUMNS;
    while (cut > indent && rest[cut].char !== ' ') cut--;
    rows.push(rest.slice(0, cut));
    rest = [...Array.from({ length: indent }, () => ({ char: ' ', style: {} })), ...rest.slice(cut + 1)];
  }
  return [...rows, rest];
}

function runsOf(chars) {
  const runs = [];
  for (const [i, { char, style }] of chars.entries()) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last.style) === JSON.stringify(style)) last.text += char;
    else runs.push({ at: i, text: char, style });
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function svgOf(lines, label) {
  const rows = lines.flatMap((line) => folded(styled(line)));
  const width = Math.round(COLUMNS * CHAR + 48);
  const height = rows.length * LINE + 44;
  const body = rows.flatMap((row, y) =>
    runsOf(row).map(({ at, text, style }) => {
      const lead = text.length - text.trimStart().length;
      const shown = text.trim();
      const attributes = [
        `x="${(24 + (at + lead) * CHAR).toFixed(1)}"`,
        `y="${36 + y * LINE}"`,
        `textLength="${(shown.length * CHAR).toFixed(1)}"`,
        ...(style.ink ? [`fill="${style.ink}"`] : []),
        ...(style.bold ? ['font-weight="bold"'] : []),
        ...(style.dim ? ['opacity="0.6"'] : []),
        ...(style.underline ? ['text-decoration="underline"'] : []),
      ];
      return `<text ${attributes.join(' ')}>${xml(shown)}</text>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${xml(label)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>
<g xml:space="preserve" fill="${TEXT}" font-size="14" font-family="ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace">
${body.join('\n')}
</g>
</svg>
`;
}

function findingPicture() {
  const target = 'examples/loi/cong-khai-thieu-ngay-le-2-9';
  const { NO_COLOR: _no, ...vars } = process.env;
  // The same picture on any day: what a law begun since may add depends on the day of judging.
  const words = ['validate', target, '--ngay', '2026-11-20'];
  const ran = spawnSync(process.execPath, [bin, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...vars, FORCE_COLOR: '1' },
  });
  if (ran.status !== 1) throw new Error(`${target}: mã thoát ${ran.status}, chờ 1\n${ran.stderr}`);
  const blocks = ran.stdout.replaceAll('\\', '/').trimEnd().split('\n\n');
  const first = blocks[0];
  const verdict = blocks.find((block) => block.includes('Kết luận theo'));
  const command = `khenthuong ${words.join(' ')}`;
  const shown = [`$ ${command}`, first, '', '  …', '', verdict, '', blocks.at(-1)];
  return svgOf(shown.join('\n').normalize('NFC').split('\n'), `Kết quả của ${command}`);
}

// Pictures of rendered pages.

const PICTURES = [
  ['examples/01-nong-dan-cuu-duoi-nuoc', '01-to-trinh', 'to-trinh'],
  ['examples/01-nong-dan-cuu-duoi-nuoc', 'de-nghi/01-tran-van-mau/bao-cao-tom-tat', 'bao-cao-tom-tat'],
];

function pagePictures() {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-docs-'));
  for (const [dossier, document, name] of PICTURES) {
    const run = (command, ...args) => {
      const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${command}: ${stderr}`);
    };
    run(process.execPath, bin, 'build', dossier, '-o', folder);
    const pdf = path.join(folder, path.basename(dossier), `${document}.pdf`);
    const picture = path.join(folder, name);
    run('pdftoppm', '-r', '64', '-gray', '-png', '-singlefile', '-f', '1', '-l', '1', pdf, picture);
    renameSync(`${picture}.png`, path.join(root, 'docs', 'img', `${name}.png`));
  }
  rmSync(folder, { recursive: true, force: true });
}

// All of it.

const pages = {
  'docs/tu-vung-quy-tac.md': vocabularyPage(),
  'docs/quy-tac.md': rulesPage(),
  'docs/tieu-chuan.md': criteriaPage(),
  'docs/img/finding.svg': findingPicture(),
  'README.md': readme(),
};
if (process.argv.includes('--check')) {
  const old = Object.entries(pages).filter(([file, text]) => {
    try {
      return read(file) !== text;
    } catch {
      return true;
    }
  });
  for (const [file] of old) console.error(`${file}: chưa khớp với mã nguồn và dữ liệu luật`);
  if (old.length > 0) console.error('Chạy: node scripts/docs.mjs');
  process.exitCode = old.length > 0 ? 1 : 0;
} else {
  mkdirSync(path.join(root, 'docs', 'img'), { recursive: true });
  for (const [file, text] of Object.entries(pages)) writeFileSync(path.join(root, file), text);
  if (process.argv.includes('--pictures')) pagePictures();
}

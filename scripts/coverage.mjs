// Writes docs/do-phu-luat.md: every clause of the law data and of docs/data/dieu-khoan-can-phu.yaml, and where it is
// judged: by a rule, by standards, as a number, by people, or not yet, and why.
//   node scripts/coverage.mjs          writes
//   node scripts/coverage.mjs --check  writes nothing; exit code 1 where the page is old or a clause has no place
//   … --list <file>                    another list of clauses
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load, root } from './bundle.mjs';

const PAGE = 'docs/do-phu-luat.md';
const LIST = 'docs/data/dieu-khoan-can-phu.yaml';
const read = (file) => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

const { assembleLaw, parse, parseCitation, compareText } = await load(`
  export { assembleLaw } from './src/law/assemble.ts';
  export { parseCitation } from './src/law/cite.ts';
  export { compareText } from './src/core/finding.ts';
  export { parse } from 'yaml';
`);

const lawFiles = readdirSync(path.join(root, 'schemas/law'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const { data: law } = assembleLaw(
  lawFiles.map((name) => ({ name, data: parse(read(`schemas/law/${name}`)) })),
);
const other = process.argv.indexOf('--list');
const list = parse(other === -1 ? read(LIST) : readFileSync(process.argv[other + 1], 'utf8')).van_ban;

const problems = [];
const code = (text) => `\`${text}\``;
const cell = (text) => String(text).replaceAll('\n', ' ').replaceAll('|', '\\|').trim();

// What the data does with each clause.

/** Clause → kind of use → names. */
const uses = new Map();
function use(id, kind, name) {
  const kinds = uses.get(id) ?? new Map();
  kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name));
  uses.set(id, kinds);
}

for (const rule of law.quy_tac) for (const id of rule.can_cu) use(id, 'quy tắc', code(rule.id));
for (const [name, values] of Object.entries(law.tham_so))
  for (const { can_cu } of values) use(can_cu, 'tham số', code(name));
for (const award of law.hinh_thuc) {
  use(award.quyet_dinh_can_cu, 'thẩm quyền của', award.ten);
  use(award.tuyen_can_cu, 'tuyến trình của', award.ten);
  for (const paper of [...award.giay_to, ...award.giay_to_don_gian]) use(paper.can_cu, 'giấy tờ', paper.ten);
}
for (const { gia_tri } of law.sua_hinh_thuc) {
  if (gia_tri.quyet_dinh_can_cu) use(gia_tri.quyet_dinh_can_cu, 'thẩm quyền của', 'Giấy khen');
}
for (const { co_loi_hon } of law.van_ban)
  if (co_loi_hon) use(co_loi_hon.can_cu, 'chuyển tiếp có lợi hơn của', 'cách đọc thứ hai');
for (const { can_cu } of law.tham_quyen_khen) use(can_cu, 'thẩm quyền', 'người ký lần khen trước');
for (const { can_cu } of law.thu_bac) use(can_cu, 'thứ bậc', 'lời khuyên');
for (const wage of law.luong_co_so) use(wage.can_cu, 'lương cơ sở', `từ ${wage.tu_ngay}`);
for (const prize of law.tien_thuong) use(prize.can_cu, 'tiền thưởng', prize.hinh_thuc);

// How much of a standard a program can measure.

const points = new Map(law.tieu_chuan.map((entry) => [entry.id, entry]));

/** Leaves of a tree: conditions measured, questions to people, readings left open. */
function leaves(node) {
  if (node.kind === 'tat_ca' || node.kind === 'mot_trong') return node.nhanh.flatMap(leaves);
  if (node.kind === 'neu_co') return [...leaves(node.thi), ...leaves(node.khong_thi)];
  if (node.kind === 'muon') return points.has(node.diem) ? leaves(points.get(node.diem).cay) : ['chua_ro'];
  return [node.kind];
}

function standardOf(id) {
  const entries = law.tieu_chuan.filter((entry) => entry.id === id);
  if (entries.length === 0) return undefined;
  const kinds = entries.flatMap((entry) => [...entry.nen, entry.cay].flatMap(leaves));
  const count = (kind) => kinds.filter((one) => one === kind).length;
  const [measured, asked, open] = [count('dieu_kien'), count('hoi'), count('chua_ro')];
  const parts = [
    ...(measured > 0 ? [`${measured} điều kiện đo được`] : []),
    ...(asked > 0 ? [`${asked} câu hỏi cho người có trách nhiệm`] : []),
    ...(open > 0 ? [`${open} chỗ chưa đối chiếu`] : []),
  ];
  const awards = [...new Set(entries.map((entry) => code(entry.hinh_thuc)))];
  const status =
    asked + open === 0 ? 'mã hóa' : measured > 0 ? 'một phần' : asked > 0 ? 'để người xét' : 'chưa mã hóa';
  return { status, text: `tiêu chuẩn của ${awards.join(', ')}: ${parts.join(', ')}` };
}

// The clauses.

const shown = {
  ma_hoa: 'mã hóa',
  mot_phan: 'một phần',
  nguoi: 'để người xét',
  chua: 'chưa mã hóa',
};
/** Words of the list that give a place or a reason; `trong`: judged as part of another clause. */
const WORDS = ['o', 'mot_phan', 'nguoi', 'chua', 'trong'];

const clauses = new Map();
for (const [id, { tom_tat, dau }] of Object.entries(law.dieu_khoan))
  clauses.set(id, { id, ten: tom_tat, dau });
for (const [vb, entries] of Object.entries(list)) {
  if (!law.van_ban.some((known) => known.id === vb)) problems.push(`${LIST}: không có văn bản ${vb}`);
  for (const [short, entry] of Object.entries(entries)) {
    const id = short === 'ca_van_ban' ? vb : `${vb}:${short}`;
    const known = clauses.get(id);
    for (const key of ['ten', 'dau']) {
      if (known && entry[key] !== undefined)
        problems.push(`${LIST}: ${id}: ${key} đã có trong dữ liệu luật, bỏ đi`);
      if (!known && entry[key] === undefined) problems.push(`${LIST}: ${id}: thiếu ${key}`);
    }
    const words = WORDS.filter((word) => entry[word] !== undefined);
    if (words.length > 1) problems.push(`${LIST}: ${id}: chỉ ghi một trong ${words.join(', ')}`);
    clauses.set(id, { id, ten: known?.ten ?? entry.ten, dau: known?.dau ?? entry.dau, entry });
  }
}
for (const id of points.keys())
  if (!clauses.has(id)) problems.push(`${id}: có tiêu chuẩn nhưng chưa khai điều khoản`);

const within = (inner, outer) =>
  inner.startsWith(`${outer}.`) || (!outer.includes(':') && inner.startsWith(`${outer}:`));
const below = (id) => [...clauses.keys()].filter((other) => within(other, id));

function usesText(id) {
  return [...(uses.get(id) ?? [])].map(([kind, names]) => {
    const all = [...names];
    const few = all.length > 6 && kind !== 'quy tắc' && kind !== 'tham số';
    return few ? `${kind} ${all.length} danh hiệu, hình thức, loại` : `${kind} ${all.join(', ')}`;
  });
}

const settled = new Map();
/** Status and words of a clause; a clause of which only parts are judged says so. */
function settle(id) {
  if (settled.has(id)) return settled.get(id);
  settled.set(id, { status: shown.ma_hoa, text: '' });
  const { entry = {} } = clauses.get(id);
  const standard = standardOf(id);
  const texts = [...(standard ? [standard.text] : []), ...usesText(id)];
  const own = texts.length > 0;
  const children = own || entry.trong ? [] : below(id).map((child) => settle(child).status);
  const result = (status, ...more) => {
    settled.set(id, { status, text: [...texts, ...more].filter(Boolean).join('; ') });
    return settled.get(id);
  };
  for (const word of ['nguoi', 'chua'])
    if (entry[word] && own)
      problems.push(`${LIST}: ${id}: ghi ${word} nhưng dữ liệu đã dùng: ${texts.join('; ')}`);
  if (entry.nguoi) return result(shown.nguoi, entry.nguoi);
  if (entry.chua) return result(shown.chua, entry.chua);
  if (entry.mot_phan) return result(shown.mot_phan, entry.mot_phan);
  if (entry.trong) {
    const host = `${parseCitation(id).van_ban}:${entry.trong}`;
    if (!clauses.has(host)) problems.push(`${LIST}: ${id}: không có điều khoản ${host}`);
    else return result(settle(host).status, `xét trong ${shortName(host)}`);
  }
  if (entry.o) return result(shown.ma_hoa, entry.o);
  if (own) return result(standard?.status ?? shown.ma_hoa);
  if (children.length > 0) {
    const same = children.every((status) => status === children[0]);
    return result(same ? children[0] : shown.mot_phan, 'xem từng khoản, điểm');
  }
  problems.push(
    `${id}: không quy tắc, tiêu chuẩn, tham số nào dùng; ghi vào ${LIST} điều khoản này để người xét (nguoi), chưa mã hóa (chua) hay xét ở đâu (o, trong), vì sao`,
  );
  return result(shown.chua, 'chưa ghi lý do');
}

function shortName(id) {
  const { dieu, khoan, diem } = parseCitation(id);
  if (dieu === undefined) return 'Cả văn bản';
  return `Điều ${dieu}${khoan === undefined ? '' : ` khoản ${khoan}`}${diem === undefined ? '' : ` điểm ${diem}`}`;
}

const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
const order = (id) => {
  const { dieu, khoan, diem } = parseCitation(id);
  const number = (text) => (text === undefined ? -1 : Number.parseInt(text, 10));
  return [number(dieu), number(khoan), diem === undefined ? -1 : ALPHABET.indexOf(diem)];
};
function compareClauses(a, b) {
  const [left, right] = [order(a), order(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at === -1 ? compareText(a, b) : left[at] - right[at];
}

// The page.

const instruments = [...law.van_ban]
  .map((vb) => ({
    vb,
    ids: [...clauses.keys()].filter((id) => parseCitation(id).van_ban === vb.id).sort(compareClauses),
  }))
  .filter(({ ids }) => ids.length > 0)
  .sort((a, b) => b.ids.length - a.ids.length || compareText(a.vb.id, b.vb.id));
const statuses = Object.values(shown);
const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const head = (names) => [line(names), line(names.map(() => '---'))];
const total = (ids, status) => ids.filter((id) => settle(id).status === status).length;

const summary = [
  ...head(['Văn bản', 'Điều khoản', ...statuses]),
  ...instruments.map(({ vb, ids }) =>
    line([vb.ten, ids.length, ...statuses.map((status) => total(ids, status))]),
  ),
  line(['Cộng', clauses.size, ...statuses.map((status) => total([...clauses.keys()], status))]),
];
const sections = instruments.flatMap(({ vb, ids }) => [
  `## ${vb.ten}`,
  [
    ...head(['Điều khoản', 'Nội dung', 'Dấu', 'Trạng thái', 'Ở đâu, vì sao']),
    ...ids.map((id) => {
      const { status, text } = settle(id);
      const { ten, dau } = clauses.get(id);
      return line([shortName(id), ten, dau, status, text]);
    }),
  ].join('\n'),
]);
const unloaded = law.van_ban.filter((vb) => !vb.da_nap).map((vb) => `${vb.ten} (từ ${vb.hieu_luc})`);
const page = `${[
  `<!-- Trang này do scripts/coverage.mjs viết ra từ schemas/law/ và ${LIST}. Đừng sửa tay: sửa nguồn rồi chạy node scripts/coverage.mjs. -->`,
  '# Độ phủ luật',
  `Mỗi dòng là một điều khoản và chỗ công cụ xét nó. Nội dung là tóm tắt bằng lời của người làm công cụ, không phải nguyên văn.

- **mã hóa**: quy tắc, tiêu chuẩn hoặc con số trong dữ liệu dựa vào điều khoản này, không biết còn phần nào bỏ sót.
- **một phần**: công cụ xét một phần; phần còn lại là câu hỏi cho người có trách nhiệm, hoặc chưa có.
- **để người xét**: không con số nào đo được, hoặc không nằm trong hồ sơ.
- **chưa mã hóa**: chưa có trong công cụ; lý do ghi bên cạnh.

Dấu: V, V+ đã đọc nguyên văn; V~ mới thấy gián tiếp; R theo trí nhớ. Chỉ V, V+ mới thành lỗi.`,
  `Văn bản biết tên mà chưa có nguyên văn: ${unloaded.join('; ')}.`,
  summary.join('\n'),
  ...sections,
].join('\n\n')}\n`;

for (const problem of problems) console.error(problem);
if (process.argv.includes('--check')) {
  let old = '';
  try {
    old = read(PAGE);
  } catch {
    // No page yet: out of date.
  }
  if (old !== page) console.error(`${PAGE}: chưa khớp với dữ liệu luật. Chạy: node scripts/coverage.mjs`);
  process.exitCode = old !== page || problems.length > 0 ? 1 : 0;
} else {
  writeFileSync(path.join(root, PAGE), page);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/**
 * What each keyword of the vocabulary asks for, in one Vietnamese sentence.
 */
import {
  amountText,
  type CaseWords,
  fieldIn,
  isText,
  itemOf,
  listed,
  named,
  oneOf,
} from './pointer-words.ts';

/** Arguments as the rule file writes them; their shapes are checked when the law is built. */
// biome-ignore lint/suspicious/noExplicitAny: each keyword has a shape of its own, checked by its own schema.
type Args = any;

/** Throws on a keyword without words: a defect of ours, found by a test. */
export function keywordText(keyword: string, args: unknown, words: CaseWords): string {
  const say = SENTENCES[keyword];
  if (!say) throw new Error(`no words for keyword: ${keyword}`);
  return say(args, words);
}

const SENTENCES: Readonly<Record<string, (args: Args, words: CaseWords) => string>> = {
  co: (pointers, words) => `có ${listed(pointers, words)}`,
  khong_co: (pointers, words) => `không có ${listed(pointers, words)}`,
  dem: (args, words) => `${boundText(args, words)} của ${listName(args, words)}`,
  thu_tu: ({ truoc, sau, cho_trung }, words) =>
    `${named(truoc, words)} đứng trước ${named(sau, words)}${cho_trung ? ', được cùng ngày' : ''}`,
  thu_tu_gio: ({ truoc, sau }, words) => `${named(truoc, words)} đứng trước ${named(sau, words)}`,
  khoang_nam: ({ tu, den, het_den, it_nhat, duoi, sau_ky_luat, ke_thua }, words) =>
    `từ ${named(tu, words)} đến ${het_den ? 'hết ' : ''}${named(den, words)}${it_nhat === undefined ? '' : ` đủ ${amountText(it_nhat, words)} năm`}${duoi === undefined ? '' : ` chưa đủ ${amountText(duoi, words)} năm`}${sau_ky_luat ? ', tính lại từ khi chấp hành xong kỷ luật' : ''}${ke_thua ? ', kể cả tổ chức tiền thân khi người có trách nhiệm trả lời là được tính' : ''}`,
  thoi_gian: (args, words) => servedText(args, words),
  ngoai_khoang: ({ ngay, xong, trong, loc }, words) =>
    `${named(ngay, words)} không nằm trong khoảng nào của ${listName({ trong, loc }, words)}, ${named(xong, words)} đứng trước khoảng đầu tiên`,
  cap_ten: ({ o, thuoc, bang, ngoai, khong_noi_thi_dung }, words) => {
    const level = thuoc ? levelsText(thuoc) : bang ? named(bang, words) : `cấp ngoài ${levelsText(ngoai)}`;
    return `${named(o, words)} ${khong_noi_thi_dung ? 'không nói cấp khác với' : 'nói cấp là'} ${level}`;
  },
  van_ban_khong_cua: ({ trong, cap }, words) =>
    `trong ${listed(trong, words)} không có văn bản của ${levelsText(cap)}`,
  ten_goi: ({ trong, khoa, la }, words) =>
    la in CALLED
      ? `tên ghi ở ${named(trong, words)} đọc được là tên của ${CALLED[la]}`
      : `${listed(
          khoa.map((key: string) => `${trong}/${key}`),
          words,
        )} ${SAYING[la]}`,
  ma_khen_dung: (pointer, words) => `mã danh hiệu, hình thức ở ${named(pointer, words)} không viết lệch`,
  neu_ten: ({ trong, la }, words) =>
    `chữ ghi ở ${listed(trong, words)} không nêu họ tên khác với ${listed(la, words)}`,
  van_ban_trong_khoang: ({ trong, tu, du_nam, den }, words) =>
    `mọi văn bản trong ${listed(trong, words)} có ngày ${[
      ...(tu ? [`không trước ${du_nam ? `ngày tròn ${du_nam} năm kể từ ` : ''}${named(tu, words)}`] : []),
      ...(den ? [`không sau ${named(den, words)}`] : []),
    ].join(', ')}`,
  mot_tep_mot_van_ban: (pointers, words) =>
    `trong ${listed(pointers, words)} không có một tệp ghi cho hai văn bản khác số`,
  mot_so_mot_co_quan: (pointers, words) =>
    `trong ${listed(pointers, words)} mỗi số văn bản của một ngày chỉ ghi một cơ quan`,
  mot_so_mot_ngay: (pointers, words) =>
    `trong ${listed(pointers, words)} mỗi số văn bản của một cơ quan trong một năm chỉ có một ngày`,
  co_van_ban: ({ van_ban, trong, khong }, words) =>
    `${named(trong, words)} ${khong ? 'không ' : ''}có mục cùng số, cùng ngày với ${named(van_ban, words)}`,
  tra_loi_ghi_can_cu: ({ trong, ma }, words) =>
    `mỗi câu trả lời trong ${named(trong, words)} ${ma ? `(${ma.join(', ')}) ghi can_cu của đúng cấp` : 'mà câu hỏi đòi văn bản đều ghi can_cu'}`,
  tra_loi_khong_trai: ({ trong }, words) =>
    `trong ${named(trong, words)} không có hai câu trái nhau, không câu nào trái điều hồ sơ đã kê`,
  cung_co_quan: ({ o, voi, nguyen }, words) =>
    nguyen
      ? `${named(o, words)}, viết đủ chữ viết tắt, giống ${listed(voi, words)}`
      : `${named(o, words)} có thể là tên của cùng một cơ quan với ${listed(voi, words)}`,
  tien_trong_cau: ({ o, so, lan }, words) =>
    `${named(so, words)} không quá ${lan} lần số tiền lớn nhất kể ở ${named(o, words)}`,
  ngay_trong_cau: ({ o, khong_sau, nam }, words) =>
    `mọi ngày${nam ? ', năm' : ''} nêu ở ${named(o, words)} không sau ${named(khong_sau, words)}`,
  viet_co_dau: ({ trong, khoa }, words) =>
    `lời văn (${khoa.join(', ')}) trong ${listed(trong, words)} viết có dấu`,
  cung_tinh: ({ o, voi }, words) => `${named(o, words)} không nêu tỉnh khác với ${listed(voi, words)}`,
  van_ban_cung_tinh: ({ trong, voi }, words) =>
    `văn bản trong ${listed(trong, words)} không của tỉnh khác với ${listed(voi, words)}`,
  van_ban_khac_ten: ({ trong, ten }, words) =>
    `văn bản trong ${listed(trong, words)} không do chính ${listed(ten, words)} ra`,
  trong_chuoi_nam: ({ trong, loc, khong_co }, words) =>
    khong_co
      ? `không mục nào của ${listName({ trong, loc }, words)} thuộc những năm liên tục mà điểm viện dẫn xét`
      : `có mục của ${named(trong, words)} thuộc những năm liên tục mà điểm viện dẫn xét`,
  nam_so_ngay: ({ nam, phep, ngay, tu_thang, lech }, words) =>
    `${named(nam, words)} không ${phep === '<=' ? 'sau' : 'trước'} năm của ${named(ngay, words)}${lech ? ` quá ${lech} năm` : ''}${tu_thang ? `, ngày ấy từ tháng ${tu_thang} của năm` : ''}`,
  cuoi_nam: ({ tu, den, so_ngay }, words) =>
    `${named(den, words)} không sau ${named(tu, words)}, hoặc cùng năm khi năm ấy còn không quá ${so_ngay} ngày`,
  da_xong: ({ vao, trong, loc, con_lai }, words) =>
    `vào ${named(vao, words)}, mọi mục của ${listName({ trong, loc }, words)} đã xong, hoặc xong trong năm ấy khi năm ấy còn không quá ${con_lai} ngày`,
  cung_ngay: (pointers, words) => `${listed(pointers, words)} cùng một ngày`,
  nam_tron: ({ tu, den, boi_so }, words) =>
    `${named(den, words)} thuộc năm tròn (chia hết cho ${amountText(boi_so, words)}) kể từ ${named(tu, words)}`,
  ngay_lam_viec: ({ tu, den, it_nhat, tinh_ngay_dau }, words) =>
    `từ ${named(tu, words)} đến hết ${named(den, words)} có ít nhất ${amountText(it_nhat, words)} ngày làm việc, ${tinh_ngay_dau ? 'tính cả' : 'không tính'} ngày đầu`,
  so_sanh: ({ trai, phep, phai }, words) => `${named(trai, words)} ${SIGNS[phep]} ${named(phai, words)}`,
  so_phan_tu: ({ trong, phep, phai }, words) =>
    `số mục của ${named(trong, words)} ${SIGNS[phep]} ${named(phai, words)}`,
  ty_le: ({ phan, tong, it_nhat, hon }, words) =>
    `${named(phan, words)} đạt ${hon ? 'hơn' : 'ít nhất'} ${percent(it_nhat, words)} của ${named(tong, words)}`,
  ty_le_dem: ({ trong, tren, loc, it_nhat }, words) =>
    `trong ${listName({ trong, loc: tren }, words)}, ít nhất ${percent(it_nhat, words)} là mục mà ${filterText(trong, loc, words)}`,
  tong: ({ cac, phep, phai, them, tru }, words) =>
    `tổng của ${listed(cac, words)} ${SIGNS[phep]} ${named(phai, words)}${them ? ` cộng số mục của ${listName(them, words)}` : ''}${tru ? ` trừ số mục của ${listName(tru, words)}` : ''}`,
  da_khen: ({ ten, it_nhat, loai_hinh, sau_ky_luat, cach_nay, lan_cuoi, sau_lan_cuoi }, words) =>
    `đến ngày tờ trình đã được tặng ít nhất ${it_nhat} lần ${oneOf(ten, words)}${typesText(loai_hinh, words)}${sau_ky_luat ? ', tính sau khi chấp hành xong kỷ luật' : ''}${cach_nay ? `, ${lan_cuoi ? 'lần cuối ' : ''}cách ngày tờ trình ít nhất ${cach_nay} năm` : ''}${sau_lan_cuoi ? `, ký sau lần cuối được tặng ${oneOf(sau_lan_cuoi, words)} (nếu đã được tặng)` : ''}`,
  lien_tuc: ({ ten, so_lan, cach = 1 }, words) =>
    `đạt ${oneOf(ten, words)} ${so_lan} năm liền, năm cuối là năm đề nghị hoặc ${cach === 1 ? 'năm liền trước' : `trong ${cach} năm liền trước`}`,
  chuoi_nam: (args, words) => chainText(args, words),
  ton_tai_tep: (pointer, words) => `tệp ghi ở ${named(pointer, words)} có thật, nằm trong thư mục hồ sơ`,
  moi_tep: ({ trong, tru = [] }, words) =>
    `mọi tệp ghi trong ${named(trong, words)}${tru.length > 0 ? ` (trừ ${listed(tru, words)})` : ''} có thật, nằm trong thư mục hồ sơ`,
  tep_rieng: ({ cua, trong }, words) =>
    `tệp ghi ở ${listed(cua, words)} không cũng là tệp ghi trong ${listed(trong, words)}`,
  can_cuoc: ({ so, phan, gioi_tinh, ngay_sinh }, words) =>
    `${named(so, words)} khớp với ${phan === 'nam_sinh' ? named(ngay_sinh, words) : `${named(gioi_tinh, words)} và thế kỷ sinh`}`,
  ten_nguoi: (pointer, words) =>
    `${named(pointer, words)} viết hoa chữ cái đầu mỗi âm tiết, không viết hoa toàn bộ, không kèm chức danh`,
  ten_tap_the: (pointer, words) => `${named(pointer, words)} viết hoa chữ cái đầu, không viết hoa toàn bộ`,
  viet_hoa_khen: (pointers, words) =>
    `tên danh hiệu, hình thức khen thưởng trong ${listed(pointers, words)} viết hoa đúng như trong luật`,
  khen_cua_dot: (pointers, words) =>
    `danh hiệu, hình thức nêu tên trong ${listed(pointers, words)} đều có đề nghị trong đợt trình`,
  khen_xin: ({ o }, words) =>
    `danh hiệu, hình thức mà ${named(o, words)} đề nghị là danh hiệu, hình thức của hồ sơ`,
  co_nhom_chu: ({ trong, chu }, words) => `${named(trong, words)} có nhóm chữ đúng bằng ${named(chu, words)}`,
  con_hieu_luc: ({ o, ngay }, words) =>
    `văn bản ghi ở ${named(o, words)} còn hiệu lực vào ${named(ngay, words)}`,
  so_hieu_con_hieu_luc: ({ o, ngay }, words) =>
    `văn bản có số hiệu nêu trong ${named(o, words)} còn hiệu lực vào ${named(ngay, words)}`,
  khong_trung: (kind) => `trong thư mục không có đề nghị khác ${TWINS[kind]}`,
  khong_ke_viec_nguoi_khac: (kind) =>
    `trong thư mục không có đề nghị cho đối tượng khác mà trùng họ tên và thành tích, hoặc kể cùng một việc${kind === 'dot_xuat' ? ' đột xuất' : ''} bằng cùng lời, hoặc là một tập thể ghi hai tên`,
  so_khop_loi_ke: ({ so, trong, khoa }, words) =>
    `${named(so, words)} bằng số kể trong lời văn (${khoa.join(', ')}) của ${listed(trong, words)}`,
  so_trong_cau: ({ o, chu, trong, loc }, words) =>
    `số đứng trước “${chu}” trong ${named(o, words)} bằng số mục của ${listName({ trong, loc }, words)}`,
  chua_duoc_khen: ({ thanh_tich, da_khen }, words) =>
    `không mục nào của ${named(thanh_tich, words)} đã được khen ở ${named(da_khen, words)}`,
  khong_trong_hoi_dong: (pointer, words) => `đối tượng không có tên trong ${named(pointer, words)}`,
  khong_dieu_hanh_hoi_dong: (pointer, words) =>
    `đối tượng không chủ trì, không làm thư ký ${named(pointer, words)}`,
  khac_ten: ({ ten, voi }, words) => `${named(ten, words)} khác họ tên ở ${listed(voi, words)}`,
  cung_gia_tri: ({ trong, o }, words) =>
    `mọi mục của ${named(trong, words)} có cùng ${fieldIn(trong, o, words)}`,
  khong_lap: ({ trong, o, cung = [], khac }, words) =>
    `không có hai mục của ${named(trong, words)} cùng ${[o, ...cung].map((field) => fieldIn(trong, field, words)).join(', cùng ')}${khac === undefined ? '' : `, khác ${fieldIn(trong, khac, words)}`}`,
  co_giay_to: (pointer, words) =>
    `giấy tờ ở ${named(pointer, words)} có trong hồ sơ, hoặc công cụ tự lập được từ dữ liệu`,
  nguoi_ky_khen: ({ khen }, words) => `người ký ${named(khen, words)} có thẩm quyền vào ngày ký`,
  con_chuc_danh: ({ o, ngay }, words) => `chức danh ghi ở ${listed(o, words)} còn vào ${named(ngay, words)}`,
  co_quan_la: ({ o, trong }, words) => `${named(o, words)} là ${oneOf(trong, words)}`,
  giu_luat_nho_tiep_nhan: (pointer, words) =>
    `đến ngày xét đã có luật mới, hồ sơ còn theo luật cũ nhờ ${named(pointer, words)}`,
  bao_so_ngay: ({ tu, den }, words) => `luôn báo số ngày từ ${named(tu, words)} đến ${named(den, words)}`,
  bao_han: ({ tu, so_ngay }, words) =>
    `luôn báo hạn ${amountText(so_ngay, words)} ngày làm việc kể từ sau ${named(tu, words)}`,
};

/** Levels that the names of offices tell. */
const LEVELS: Readonly<Record<string, string>> = {
  trung_uong: 'trung ương',
  tinh: 'cấp tỉnh',
  so_nganh: 'sở, ban, ngành',
  huyen: 'cấp huyện',
  xa: 'cấp xã',
  thon: 'thôn, tổ dân phố',
  don_vi: 'đơn vị',
  huyen_da_bo: 'cấp huyện đã bỏ',
  thi_tran_da_bo: 'thị trấn đã bỏ',
  bo_da_bo: 'bộ đã hợp nhất',
};

function levelsText(levels: readonly string[]): string {
  return levels.map((level) => `“${LEVELS[level] ?? level}”`).join(' hoặc ');
}

/** Years served, and how they are reckoned. */
function servedText({ trong, loc, it_nhat, duoi, phan, nhan, lien_tuc }: Args, words: CaseWords): string {
  const bounds = [
    ...(it_nhat === undefined ? [] : [`đủ ít nhất ${amountText(it_nhat, words)} năm`]),
    ...(duoi === undefined ? [] : [`dưới ${amountText(duoi, words)} năm`]),
  ].join(', ');
  const share = phan ? `, chỉ đòi ${phan.tu}/${phan.mau} số năm ấy` : '';
  const hard = nhan ? `, thời gian mà ${filterText(trong, nhan.loc, words)} nhân hệ số ${nhan.he_so}` : '';
  return `cộng thời gian của ${listName({ trong, loc }, words)}${lien_tuc ? ', nối tiếp nhau,' : ''} ${bounds}${share}${hard}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '=': 'bằng',
  '<=': 'không quá',
  '<': 'nhỏ hơn',
  '>=': 'không nhỏ hơn',
  '>': 'lớn hơn',
};

const TWINS: Readonly<Record<string, string>> = {
  nguoi_va_hinh_thuc: 'cho cùng đối tượng, cùng hình thức, trong cùng đợt trình',
  nguoi_trong_dot: 'cho cùng đối tượng trong cùng đợt trình',
  thanh_tich: 'cho cùng đối tượng, dùng cùng một thành tích',
  ngay_dot_xuat: 'cho cùng đối tượng, thành tích đột xuất có ngày trùng nhau',
  nam_cong_trang:
    'cho cùng đối tượng, trong cùng đợt trình, cùng nhóm và cùng cấp khen, công trạng của những năm trùng nhau',
  cap_va_loai_hinh: 'cho cùng đối tượng, trong cùng đợt trình, cùng cấp khen và cùng loại hình',
  sang_kien: 'cho cùng đối tượng, kê cùng một sáng kiến',
};

function percent(amount: unknown, words: CaseWords): string {
  return `${amountText(amount, words)}%`;
}

/** The list, and what its counted items are like. */
const CALLED: Readonly<Record<string, string>> = {
  nguoi: 'một người',
  thanh_vien: 'một người',
  chuc_vu: 'một chức vụ',
  co_quan: 'một cơ quan, tổ chức',
  bo: 'một bộ, cơ quan ngang bộ đã biết, hoặc của cơ quan khác bộ',
};

const SAYING: Readonly<Record<string, string>> = {
  so_van_ban: 'là số của một văn bản',
  viec: 'nói được là việc gì bằng hai tiếng trở lên, không kể những tiếng chung như phong trào, sáng kiến, số thứ tự',
  viec_lam: 'nói việc đã làm, không chỉ là lời chung như hoàn thành tốt nhiệm vụ, luôn nỗ lực',
  loi_ich: 'nói một lợi ích đã có, không phải là không có, chưa có, sẽ có hay thua lỗ',
  phan_gop: 'nói đã góp gì, không phải là không có, chưa có, sẽ có, vận động người khác góp',
  linh_vuc: 'nói được là lĩnh vực gì',
  y_kien: 'không nêu nghi vấn, không phản đối, tố cáo',
  xu_ly: 'nói ý kiến đã được xử lý xong, không thấy sai phạm',
};

function listName({ trong: outer, moi, loc, khac_nhau }: Args, words: CaseWords): string {
  const trong = moi === undefined ? outer : `${itemOf(outer)}${moi}`;
  const like = loc ? ` (${filterText(trong, loc, words)})` : '';
  return `${named(trong, words)}${moi === undefined ? '' : ` trong ${named(outer, words)}`}${like}${khac_nhau ? `, mỗi ${fieldIn(trong, khac_nhau, words)} đếm một lần` : ''}`;
}

function boundText({ it_nhat, nhieu_nhat, tat_ca }: Args, words: CaseWords): string {
  if (tat_ca) return 'mọi mục';
  const least = it_nhat === undefined ? '' : `ít nhất ${amountText(it_nhat, words)} mục`;
  const most =
    nhieu_nhat === undefined
      ? ''
      : nhieu_nhat === 0
        ? 'không mục nào'
        : `không quá ${amountText(nhieu_nhat, words)} mục`;
  return [least, most].filter((text) => text !== '').join(', ');
}

/** Fields of an item and what they must be. */
function filterText(list: string, filter: Readonly<Record<string, Args>>, words: CaseWords): string {
  return Object.entries(filter)
    .map(([field, test]) => fieldTest(fieldIn(list, field, words), test, words))
    .join(', ');
}

function fieldTest(field: string, test: Args, words: CaseWords): string {
  if (test.co !== undefined && Object.keys(test).length === 1)
    return `${test.co ? 'có' : 'không'} ghi ${field}`;
  if (typeof test.trong?.[0] === 'boolean') return `${field}: ${test.trong[0] ? 'có' : 'không'}`;
  const parts = [
    test.trong && `là ${oneOf(test.trong, words)}`,
    test.ngoai && `không là ${oneOf(test.ngoai, words)}`,
    test.bang && `bằng ${named(test.bang, words)}`,
    test.khong_sau && `không sau ${named(test.khong_sau, words)}`,
    test.nam_khong_sau && `thuộc năm không sau năm của ${named(test.nam_khong_sau, words)}`,
    test.sau && `sau ${named(test.sau, words)}`,
    test.khong_truoc && `không trước ${named(test.khong_truoc, words)}`,
    test.sau_ky_luat && 'sau khi chấp hành xong kỷ luật',
    test.it_nhat !== undefined && `từ ${test.it_nhat} trở lên`,
    test.rong && 'rỗng',
    test.khong_ten && 'không có mục nào mang tên mà quy tắc loại ra',
    test.khong_duoi && `không phải tệp ${test.khong_duoi.map((one: string) => `.${one}`).join(', ')}`,
    test.chua_ro && `(${oneOf(test.chua_ro, words)} thì chưa rõ)`,
  ];
  return `${field} ${parts.filter(isText).join(', ')}`;
}

function typesText(types: Args, words: CaseWords): string {
  if (types === undefined) return '';
  return Array.isArray(types)
    ? `, loại hình ${oneOf(types, words)}`
    : `, loại hình ${oneOf(types.chua_ro, words)} thì chưa rõ`;
}

function chainText(args: Args, words: CaseWords): string {
  const { nam, muc, danh_hieu, sau_khen, loai_hinh, den_de_nghi, dem_muc, dem_khen } = args;
  const parts = [
    `liên tục ít nhất ${nam} năm đạt ${oneOf([...muc, ...(danh_hieu ?? [])], words)}`,
    den_de_nghi === false ? '' : 'kéo đến khi đề nghị',
    sau_khen ? `tính sau khi được tặng ${oneOf(sau_khen, words)}${typesText(loai_hinh, words)}` : '',
    dem_muc ? `trong đó ít nhất ${dem_muc.it_nhat} năm ${oneOf(dem_muc.muc, words)}` : '',
    dem_khen
      ? `trong đó ít nhất ${dem_khen.it_nhat} lần ${oneOf(dem_khen.ten, words)}${typesText(dem_khen.loai_hinh, words)}`
      : '',
  ];
  return parts.filter((text) => text !== '').join(', ');
}

/** What is seen only across a folder or a council: twins, and judges who are judged. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { patternOf } from '../../core/pattern.ts';
import { fold } from '../../core/text.ts';
import type { EvalContext } from '../context.ts';
import { type FolderEntry, overlap, samePerson } from '../facts.ts';
import { defineKeyword, exactly, need, POINTER, POINTERS } from './define.ts';

type Twin = (me: FolderEntry, other: FolderEntry, context: EvalContext) => boolean;

/** What makes two nominations of one person twins. */
const TWINS = {
  nguoi_va_hinh_thuc: (me, other) => other.dot_trinh === me.dot_trinh && other.hinh_thuc === me.hinh_thuc,
  nguoi_trong_dot: (me, other) => other.dot_trinh === me.dot_trinh,
  thanh_tich: (me: FolderEntry, other: FolderEntry) =>
    other.dau_van.some((print) => me.dau_van.includes(print)),
  ngay_dot_xuat: (me, other) => overlap(me.ngay_dot_xuat, other.ngay_dot_xuat),
  nam_cong_trang: (me, other, context) =>
    other.dot_trinh === me.dot_trinh &&
    isLike(me, other, context) &&
    overlap(me.ngay_cong_trang, other.ngay_cong_trang),
  cap_va_loai_hinh: (me, other, { snapshot }) => {
    const level = snapshot.award(me.hinh_thuc)?.cap;
    const same = level !== undefined && level === snapshot.award(other.hinh_thuc)?.cap;
    return same && other.dot_trinh === me.dot_trinh && other.loai_hinh === me.loai_hinh;
  },
  sang_kien: (me, other) => other.sang_kien.some((print) => me.sang_kien.includes(print)),
} as const satisfies Readonly<Record<string, Twin>>;

/** Both titles, or both forms of reward, given at the same level. */
function isLike(me: FolderEntry, other: FolderEntry, { snapshot }: EvalContext): boolean {
  const [mine, its] = [snapshot.award(me.hinh_thuc), snapshot.award(other.hinh_thuc)];
  return mine !== undefined && its !== undefined && mine.nhom === its.nhom && mine.cap === its.cap;
}

/** Seen across the folder: the same person twice, the same achievement twice. */
export const khong_trung = defineKeyword<keyof typeof TWINS>({
  name: 'khong_trung',
  doc: 'Trong các đề nghị của thư mục, không có đề nghị khác: cho cùng đối tượng và cùng hình thức trong cùng đợt trình (nguoi_va_hinh_thuc); cho cùng đối tượng trong cùng đợt trình (nguoi_trong_dot); dùng cùng một thành tích: cùng đối tượng, ngày, nơi hoặc nội dung (thanh_tich); cho cùng đối tượng, thành tích đột xuất có ngày trùng nhau (ngay_dot_xuat); cho cùng đối tượng trong cùng đợt trình, cùng nhóm và cùng cấp khen, thành tích công trạng có ngày trùng nhau (nam_cong_trang); cho cùng đối tượng trong cùng đợt trình, cùng cấp khen và cùng loại hình (cap_va_loai_hinh); cho cùng đối tượng, kê cùng một sáng kiến: trùng tên hoặc trùng quyết định công nhận (sang_kien). kq.tep_kia là tệp của đề nghị kia.',
  example: 'khong_trung: thanh_tich',
  args: { enum: Object.keys(TWINS) },
  run(kind, _data, context) {
    const me = context.folder.find((entry) => entry.file === context.self);
    if (!me) return undefined;
    const twin = context.folder.find(
      (other) =>
        other.file !== me.file && samePerson(other.nguoi, me.nguoi) && TWINS[kind](me, other, context),
    );
    if (twin) context.values['tep_kia'] = twin.file;
    return twin === undefined;
  },
});

/** The same deed under another name, or the same name under another number: one nominee told as two. */
export const khong_ke_viec_nguoi_khac = defineKeyword<'dot_xuat' | 'moi_loai'>({
  name: 'khong_ke_viec_nguoi_khac',
  doc: 'Trong các đề nghị của thư mục, không có đề nghị cho đối tượng khác mà: họ tên giống hệt và có chung một thành tích (ngày, nơi hoặc nội dung); hoặc kể cùng một việc bằng cùng lời, cùng ngày (dot_xuat: chỉ so khi cả hai là khen đột xuất, hành động, hoặc hai đối tượng khác loại như hộ gia đình và chủ hộ; moi_loai: mọi loại hình); hoặc hai tập thể khác tên mà cùng ngày thành lập, người đứng đầu và địa chỉ; hoặc cùng một sáng kiến, mô hình (tên), khoản đóng góp (giá trị), hành động (ngày, nơi) theo cùng một văn bản công nhận, xác nhận. kq.tep_kia là tệp của đề nghị kia.',
  example: 'khong_ke_viec_nguoi_khac: dot_xuat',
  args: { enum: ['dot_xuat', 'moi_loai'] },
  run(kind, _data, context) {
    const me = context.folder.find((entry) => entry.file === context.self);
    if (!me) return undefined;
    const twin = context.folder.find(
      (other) =>
        other.file !== me.file &&
        !samePerson(other.nguoi, me.nguoi) &&
        tellsAlike(me, other, kind === 'moi_loai'),
    );
    if (twin) context.values['tep_kia'] = twin.file;
    return twin === undefined;
  },
});

function tellsAlike(me: FolderEntry, other: FolderEntry, always: boolean): boolean {
  if (other.nguoi.ho_ten === me.nguoi.ho_ten && TWINS.thanh_tich(me, other)) return true;
  if (me.nguoi.dau_hieu !== '' && other.nguoi.dau_hieu === me.nguoi.dau_hieu) return true;
  if (other.chung_nhan.some((print) => me.chung_nhan.includes(print))) return true;
  const comparable = always || (me.dot_xuat && other.dot_xuat) || me.loai !== other.loai;
  return comparable && other.viec.some((deed) => me.viec.includes(deed));
}

interface Member {
  readonly ho_ten?: string;
  readonly so_can_cuoc?: string;
  readonly vai_tro?: string;
}

interface Judged {
  readonly de_nghi?: {
    readonly doi_tuong?: { readonly ten?: string; readonly chu_ho?: string; readonly so_can_cuoc?: string };
  };
  readonly dot_trinh?: {
    readonly hop_hoi_dong?: {
      readonly chu_tri?: string;
      readonly thu_ky?: string;
      readonly thanh_vien?: readonly Member[];
    };
  };
}

/** Tells whether a member of the council is the nominee, or the head of the household that is nominated. */
function nomineeIn({ de_nghi }: Judged): ((member: Member) => boolean) | undefined {
  const who = de_nghi?.doi_tuong;
  if (!who) return undefined;
  const name = fold(who.chu_ho ?? who.ten ?? '');
  return (member) =>
    member.so_can_cuoc !== undefined && who.so_can_cuoc !== undefined
      ? member.so_can_cuoc === who.so_can_cuoc
      : fold(member.ho_ten ?? '') === name;
}

/** The nominee does not sit on the council that judges. */
export const khong_trong_hoi_dong = defineKeyword<string>({
  name: 'khong_trong_hoi_dong',
  doc: 'Họ tên (hoặc số căn cước) của đối tượng không có trong danh sách thành viên Hội đồng ở con trỏ.',
  example: 'khong_trong_hoi_dong: /dot_trinh/hop_hoi_dong/thanh_vien',
  args: { type: 'string' },
  run(_pointer, data) {
    const isNominee = nomineeIn(data as Judged);
    const members = (data as Judged).dot_trinh?.hop_hoi_dong?.thanh_vien;
    return isNominee && members && !members.some(isNominee);
  },
});

/** Nor does he lead its meeting or write its minutes. */
export const khong_dieu_hanh_hoi_dong = defineKeyword<string>({
  name: 'khong_dieu_hanh_hoi_dong',
  doc: 'Đối tượng không phải người chủ trì (chu_tri), thư ký (thu_ky) của phiên họp ở con trỏ. Phiên họp không ghi người ấy thì theo vai_tro chu_tich, thu_ky trong danh sách thành viên. kq.vai_tro là việc mà đối tượng làm.',
  example: 'khong_dieu_hanh_hoi_dong: /dot_trinh/hop_hoi_dong',
  args: { type: 'string' },
  run(_pointer, data, { values }) {
    const isNominee = nomineeIn(data as Judged);
    const meeting = (data as Judged).dot_trinh?.hop_hoi_dong;
    if (!isNominee || !meeting) return undefined;
    const { chu_tri, thu_ky, thanh_vien = [] } = meeting;
    const told = (name: string | undefined, role: string): readonly Member[] => {
      const listed = thanh_vien.filter(({ vai_tro }) => vai_tro === role);
      if (name === undefined) return listed;
      // The number that tells namesakes apart stands in the list.
      const known = thanh_vien.filter(({ ho_ten = '' }) => fold(ho_ten) === fold(name));
      return known.length > 0 ? known : [{ ho_ten: name }];
    };
    const leads = told(chu_tri, 'chu_tich').some(isNominee);
    if (!leads && !told(thu_ky, 'thu_ky').some(isNominee)) return true;
    values['vai_tro'] = leads ? 'chủ trì' : 'thư ký';
    return false;
  },
});

/** Nobody answers for himself. */
export const khac_ten = defineKeyword<{ ten: string; voi: readonly string[]; bo_dau?: string }>({
  name: 'khac_ten',
  doc: 'Họ tên ở ten khác mọi họ tên ở voi (không phân biệt hoa thường, khoảng trắng thừa). Con trỏ trong voi không có giá trị thì bỏ qua; không con trỏ nào có thì chưa rõ. bo_dau: lời xưng hô khớp biểu thức này ở đầu họ tên thì bỏ trước khi so.',
  example: 'khac_ten: { ten: /muc/nguoi, voi: [/de_nghi/doi_tuong/ten] }',
  args: exactly({ ten: POINTER, voi: POINTERS, bo_dau: { type: 'string' } }, ['ten', 'voi']),
  run({ ten, voi, bo_dau }, data, context) {
    const name = need(data, ten, context);
    const others = voi.map((pointer) => valueAt(data, fromPointer(pointer)));
    const known = others.filter((other) => typeof other === 'string');
    if (typeof name !== 'string' || known.length === 0) return undefined;
    const bare = (text: string) => fold(bo_dau === undefined ? text : text.replace(patternOf(bo_dau), ''));
    const own = bare(name);
    return !known.some((other) => bare(other) === own);
  },
});

/**
 * Checks law files before they are assembled: shape, vocabulary, and names that must lead somewhere.
 * A mistake in the law data is found when the data is built, not when a dossier meets it.
 */
import { parseCitation } from './cite.ts';
import { mayBlock } from './law.ts';
import { danglingMoney, prizeKey } from './money-file.ts';
import type { RuleRole } from './signs.ts';
import type { LawData } from './types.ts';

/** Keys a condition may use at its top: all monotone, so that a missing fact can never help. */
export function forbiddenKeys(
  condition: Readonly<Record<string, unknown>>,
  allowed: ReadonlySet<string>,
): string[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'allOf' || key === 'anyOf') {
      return (value as Readonly<Record<string, unknown>>[]).flatMap((part) => forbiddenKeys(part, allowed));
    }
    return allowed.has(key) ? [] : [key];
  });
}

/** Patterns that no person can read: neither the beginning of a code, nor told in words beside it (`description`). */
export function wordlessPatterns(condition: unknown): string[] {
  if (condition === null || typeof condition !== 'object') return [];
  const { pattern, description } = condition as {
    readonly pattern?: unknown;
    readonly description?: unknown;
  };
  const plain = typeof pattern !== 'string' || typeof description === 'string' || /^\^[a-z_]+$/.test(pattern);
  return [...(plain ? [] : [pattern]), ...Object.values(condition).flatMap(wordlessPatterns)];
}

/** Sentences about names that lead nowhere; empty when the data holds together. */
export function danglingNames(data: LawData): string[] {
  const problems: string[] = [];
  const instruments = new Set(data.van_ban.map((vb) => vb.id));
  const awards = new Set(data.hinh_thuc.map((award) => award.id));
  const points = new Set(data.tieu_chuan.map((criteria) => criteria.id));
  const cite = (id: string, from: string) => {
    if (data.dieu_khoan[id] === undefined) problems.push(`${from}: chưa khai điều khoản ${id}`);
    if (!instruments.has(parseCitation(id).van_ban)) problems.push(`${from}: chưa khai văn bản của ${id}`);
  };
  for (const vb of data.van_ban) {
    for (const id of [...vb.thay_the, ...vb.sua_doi])
      if (!instruments.has(id)) problems.push(`${vb.id}: chưa khai văn bản ${id}`);
    if (vb.co_loi_hon) cite(vb.co_loi_hon.can_cu, `chuyển tiếp của ${vb.id}`);
    for (const id of vb.co_loi_hon?.so_voi ?? [])
      if (!instruments.has(id)) problems.push(`${vb.id}: có lợi hơn so với văn bản chưa khai ${id}`);
  }
  for (const [id, { thay }] of Object.entries(data.dieu_khoan))
    for (const earlier of thay ?? []) cite(earlier, `điều khoản ${id}`);
  for (const rule of data.quy_tac) for (const id of rule.can_cu) cite(id, `quy tắc ${rule.id}`);
  for (const [id, values] of Object.entries(data.tham_so))
    for (const value of values) cite(value.can_cu, `tham số ${id}`);
  for (const { noi_nhan, can_cu } of data.vai_noi_nhan)
    for (const id of can_cu) cite(id, `nơi nhận ${noi_nhan}`);
  for (const { id, can_cu, dau, van_ban } of data.cach_dem) {
    if (can_cu !== undefined) cite(can_cu, `cách đếm ${id}`);
    else if (mayBlock(dau)) problems.push(`cách đếm ${id} của ${van_ban}: dấu ${dau} phải nêu điều khoản`);
    if (!instruments.has(van_ban)) problems.push(`cách đếm ${id}: chưa khai văn bản ${van_ban}`);
  }
  for (const { mau, tu } of data.ten_cap?.cap ?? [])
    if (tu !== undefined && !instruments.has(tu))
      problems.push(`cách đọc tên “${mau}”: chưa khai văn bản ${tu}`);
  for (const award of data.hinh_thuc) {
    for (const id of [award.quyet_dinh_can_cu, award.tuyen_can_cu]) cite(id, `hình thức ${award.id}`);
    for (const paper of [...award.giay_to, ...award.giay_to_don_gian])
      cite(paper.can_cu, `giấy tờ ${paper.loai} của ${award.id}`);
  }
  for (const change of data.sua_hinh_thuc)
    if (!awards.has(change.id)) problems.push(`${change.van_ban}: chưa khai hình thức ${change.id}`);
  for (const { tu_cao, can_cu, van_ban } of data.thu_bac) {
    cite(can_cu, `thứ bậc của ${van_ban}`);
    for (const id of tu_cao)
      if (!awards.has(id)) problems.push(`thứ bậc của ${van_ban}: chưa khai hình thức ${id}`);
  }
  for (const { het_theo } of Object.values(data.chuc_danh))
    if (het_theo !== undefined && !instruments.has(het_theo))
      problems.push(`chức danh: chưa khai văn bản ${het_theo}`);
  for (const { can_cu, hinh_thuc = [], nguoi } of data.tham_quyen_khen) {
    cite(can_cu, 'thẩm quyền khen');
    for (const id of hinh_thuc)
      if (!awards.has(id)) problems.push(`thẩm quyền khen: chưa khai hình thức ${id}`);
    for (const id of nguoi)
      if (!data.chuc_danh[id]) problems.push(`thẩm quyền khen: chưa khai chức danh ${id}`);
  }
  for (const criteria of data.tieu_chuan) {
    if (!awards.has(criteria.hinh_thuc))
      problems.push(`${criteria.id}: chưa khai hình thức ${criteria.hinh_thuc}`);
    cite(criteria.id, 'tiêu chuẩn');
    for (const borrowed of borrowedPoints(criteria.cay))
      if (!points.has(borrowed)) problems.push(`${criteria.id}: mượn điểm chưa có ${borrowed}`);
  }
  problems.push(...danglingMoney(data, cite));
  for (const [name, list] of [
    ['quy tắc', data.quy_tac],
    ['hình thức', data.hinh_thuc.map((a) => ({ id: `${a.van_ban}/${a.id}` }))],
    ['văn bản', data.van_ban],
    ['thứ bậc của', data.thu_bac.flatMap((e) => e.tu_cao.map((id) => ({ id: `${e.van_ban}/${id}` })))],
    ['cách đếm', data.cach_dem.map(({ id, van_ban }) => ({ id: `${van_ban}/${id}` }))],
    ['vai trò', data.quy_tac.flatMap(({ vai_tro }) => (vai_tro ? [{ id: roleKey(vai_tro) }] : []))],
    ['tiêu chuẩn', data.tieu_chuan.map((c) => ({ id: `${c.id}/${c.hinh_thuc}` }))],
    ['tiền thưởng', data.tien_thuong.map((prize) => ({ id: prizeKey(prize) }))],
    ['lương cơ sở từ', data.luong_co_so.map((wage) => ({ id: wage.tu_ngay }))],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) problems.push(`${name} ${id} khai hai lần`);
      seen.add(id);
    }
  }
  return problems;
}

function roleKey(role: RuleRole): string {
  return role.la === 'truong_hop_don_gian' ? `${role.la}/${role.chu}` : role.la;
}

function borrowedPoints(node: LawData['tieu_chuan'][number]['cay']): string[] {
  if (node.kind === 'muon') return [node.diem];
  if (node.kind === 'neu_co') return [...borrowedPoints(node.thi), ...borrowedPoints(node.khong_thi)];
  return node.kind === 'tat_ca' || node.kind === 'mot_trong' ? node.nhanh.flatMap(borrowedPoints) : [];
}

/**
 * Citations: `luat_06_2022:d73.k1.b` ⇄ `{van_ban, dieu, khoan, diem}` ⇄ "điểm b khoản 1 Điều 73 Luật …".
 */
import type { Citation } from '../core/finding.ts';

const SHAPE = /^([a-z0-9_]+)(?::d(\w+)(?:\.k(\w+))?(?:\.([a-zđ]))?)?$/u;

/** Rules cite the same few hundred provisions in every dossier. */
const parsed = new Map<string, Citation>();

/** Throws on text that is not a provision id: they come from our own checked data. */
export function parseCitation(id: string): Citation {
  let citation = parsed.get(id);
  if (!citation) {
    citation = citationOf(id);
    parsed.set(id, citation);
  }
  return citation;
}

function citationOf(id: string): Citation {
  const match = SHAPE.exec(id);
  if (!match) throw new Error(`not a provision id: ${id}`);
  const [, van_ban, dieu, khoan, diem] = match;
  return {
    van_ban: van_ban!,
    ...(dieu === undefined ? {} : { dieu }),
    ...(khoan === undefined ? {} : { khoan }),
    ...(diem === undefined ? {} : { diem }),
  };
}

/** The instrument of a provision id, without reading the rest. */
export function instrumentOf(id: string): string {
  const end = id.indexOf(':');
  return end === -1 ? id : id.slice(0, end);
}

/** Citation → provision id. */
export function citationId(citation: Citation): string {
  const { van_ban, dieu, khoan, diem } = citation;
  if (dieu === undefined) return van_ban;
  return `${van_ban}:d${dieu}${khoan === undefined ? '' : `.k${khoan}`}${diem === undefined ? '' : `.${diem}`}`;
}

/** "điểm b khoản 1 Điều 73" followed by the name of the instrument. */
export function citationText(citation: Citation, nameOf: (vanBan: string) => string): string {
  const parts = [
    citation.diem === undefined ? '' : `điểm ${citation.diem}`,
    citation.khoan === undefined ? '' : `khoản ${citation.khoan}`,
    citation.dieu === undefined ? '' : `Điều ${citation.dieu}`,
    nameOf(citation.van_ban),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

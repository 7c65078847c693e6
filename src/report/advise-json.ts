/**
 * Advice for a machine: one JSON object. What a person reads as a name is given as its id too.
 */
import type { Citation } from '../core/finding.ts';
import type { Advice } from '../judge/advise.ts';
import type { PointAdvice } from '../judge/advise-point.ts';
import type { FormEntry } from '../law/types.ts';
import type { AdviceReport } from './advise.ts';

export function adviceJson({ version, ngay, advised, exit }: AdviceReport): string {
  const nominations = advised.map(({ advice }) => nominationEntry(advice));
  return `${JSON.stringify({ version, ngay, nominations, exit }, null, 2)}\n`;
}

function nominationEntry(advice: Advice): object {
  const { file, nominee, proposal, law, unsettled, coming, unsound, points, ladder } = advice;
  return {
    file,
    nominee,
    proposal: { ...proposal, citation: citationEntry(proposal.citation) },
    law,
    provisional: unsettled.length > 0,
    unsettled,
    coming,
    unsound,
    points: points.map(pointEntry),
    ladder: ladder && {
      citation: citationEntry(ladder.citation),
      rungs: ladder.rungs.map((rung, i) => ({ ...pointEntry(rung), highest: i === ladder.highest })),
    },
  };
}

function pointEntry(point: PointAdvice): object {
  const { award, title, citation, type, current, verdict, provisional, missing, special, procedure } = point;
  const { simplified, form, simplifiedForm } = procedure;
  return {
    award: award.id,
    awardName: award.ten,
    title,
    citation: citationEntry(citation),
    type,
    current,
    special,
    verdict,
    provisional,
    missing,
    shortfalls: point.shortfalls,
    reason: point.reason,
    earliest: point.earliest,
    simplified: { ...simplified, citation: citationEntry(simplified.citation) },
    form: formEntry(form),
    simplifiedForm: formEntry(simplifiedForm),
    decidedBy: award.quyet_dinh,
    submittedBy: award.trinh_boi,
    addressees: award.nguoi_nhan,
  };
}

function citationEntry(citation: Citation | null): object | null {
  if (citation === null) return null;
  const { van_ban, dieu = null, khoan = null, diem = null } = citation;
  return { van_ban, dieu, khoan, diem };
}

function formEntry(form: FormEntry | null): object | null {
  if (form === null) return null;
  const { van_ban, so_mau, ten, mau, dau } = form;
  return { van_ban, so_mau, ten, mau, dau };
}

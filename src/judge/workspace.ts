/**
 * The files of a run, read and sorted into dossiers: a root with `khenthuong.yaml`, its submissions, their nominations.
 * A nomination named alone brings its submission along, for its dates and votes.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/finding.ts';
import { memoFor } from '../core/memo.ts';
import { blankFindings } from '../schema/blanks.ts';
import { isKind, type Kind } from '../schema/kinds.ts';
import { kindOf, type SchemaValidators, validateSource } from '../schema/validate.ts';
import { isInside } from '../source/evidence.ts';
import { readSource } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { CONFIG, type Folders, folderIndex, SUBMISSION } from './folders.ts';
import { isLawFile, unusedLawFiles } from './law-files.ts';

export interface Document {
  readonly kind: Kind;
  readonly source: Source;
  /** Read without error and true to its schema: may be judged. */
  readonly sound: boolean;
  /** Texts that were never filled in; they leave every verdict open. */
  readonly blanks: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Submission {
  readonly document: Document;
  /** In the order of the submission; `index` is the place in its list. */
  readonly nominations: readonly { readonly document: Document; readonly index: number }[];
}

export interface Dossier {
  /** Absolute path of the folder that evidence must not leave. */
  readonly root: string;
  readonly config: Document | undefined;
  readonly submissions: readonly Submission[];
  /** Nominations that no submission carries. */
  readonly loose: readonly Document[];
  /** Letters of their own: no verdict, but what they rest on is looked at. */
  readonly letters: readonly Document[];
}

export interface Workspace {
  readonly dossiers: readonly Dossier[];
  /** Everything read, in order. */
  readonly sources: readonly Source[];
  /** Findings of reading and structure. */
  readonly findings: readonly Finding[];
}

/** Reads the named files and the context they need. `shown` turns an absolute path into the one printed. */
export function loadWorkspace(
  files: readonly string[],
  shown: (absolute: string) => string,
  validators: SchemaValidators,
  onFile: () => void = () => {},
): Workspace {
  const documents = new Map<string, Document>();
  const others: Source[] = [];
  const findings: Finding[] = [];
  const failed = new Set<string>();
  const lawFiles = new Map<string, Source>();
  const folders = folderIndex();

  function open(absolute: string): Document | undefined {
    const known = documents.get(absolute);
    if (known || failed.has(absolute)) return known;
    const source = readSource(absolute, shown(absolute));
    onFile();
    findings.push(...source.findings);
    const kind = source.data === undefined || isLawFile(source) ? undefined : kindOf(source);
    if (!isKind(kind)) {
      if (kind) findings.push(kind);
      if (isLawFile(source)) lawFiles.set(absolute, source);
      failed.add(absolute);
      others.push(source);
      return undefined;
    }
    const blanks = blankFindings(source);
    const blank = new Set(blanks.map((finding) => finding.path));
    // What only holds the place of a date is told of as that, and leaves the rest of the file to be read.
    const structure = validateSource(source, kind, validators).filter(
      ({ rule, path }) => rule !== 'ngay_khong_hop_le' || !blank.has(path),
    );
    findings.push(...structure, ...blanks);
    const sound = structure.length === 0 && !source.findings.some((finding) => finding.severity === 'error');
    const data = source.data as Record<string, unknown>;
    const document = { kind, source, sound, blanks: blanks.length, data };
    documents.set(absolute, document);
    return document;
  }

  for (const file of files) open(file);
  for (const document of [...documents.values()]) {
    if (document.kind === 'de_nghi' && !isCarried(document, documents)) openAround(document, folders, open);
  }
  for (const document of [...documents.values()]) {
    if (document.kind === 'dot_trinh') findings.push(...openNominations(document, folders, open));
    const config = folders.configAbove(document.source.absolute);
    if (config) open(config);
    else if (document.kind === 'dot_trinh') findings.push(configMissing(document, folders));
  }
  for (const document of documents.values()) {
    if (document.kind === 'dot_trinh')
      findings.push(...sistersLeftOut(document, folders, (file) => documents.has(file) || failed.has(file)));
  }
  const all = [...documents.values()];
  findings.push(...unusedLawFiles(lawFiles, all));
  return {
    dossiers: sortIntoDossiers(all, folders),
    sources: [...all.map((d) => d.source), ...others],
    findings,
  };
}

/** A submission without a configuration: nobody knows who submits. A file with a name near it is most likely the one. */
function configMissing({ source }: Document, folders: Folders): Finding {
  const near = folders
    .list(folders.rootOf(source.absolute))
    .find((name) => name !== CONFIG && /^khen[-_ ]?thuong\.(?:ya?ml|txt)/i.test(name));
  return {
    rule: 'thieu_khenthuong',
    group: 'doc_tep',
    severity: 'warning',
    message: `Không có tệp ${CONFIG} ở gốc thư mục hồ sơ${near ? `, nhưng có tệp “${near}”` : ''}.`,
    why: `Tệp ${CONFIG} đánh dấu gốc thư mục hồ sơ và cho biết cơ quan trình, người ký.`,
    fix: near
      ? `Đổi tên “${near}” thành “${CONFIG}” (bật hiện phần mở rộng của tên tệp để thấy đủ tên).`
      : `Tạo tệp ${CONFIG} ở thư mục này: khenthuong init, hoặc chép từ một hồ sơ khác.`,
    citation: null,
    place: source.locate(['kieu'], 'value'),
    path: '/kieu',
  };
}

/** A submission named by itself: what stands in the folder beside it was not asked whether it tells the same deeds. */
function sistersLeftOut(
  { source }: Document,
  folders: Folders,
  wasRead: (absolute: string) => boolean,
): Finding[] {
  const here = path.dirname(source.absolute);
  const others = folders
    .list(here)
    .filter((name) => SUBMISSION.test(name) && !wasRead(path.join(here, name)));
  if (others.length === 0) return [];
  return [
    {
      rule: 'dot_trinh_ben_canh',
      group: 'doc_tep',
      severity: 'warning',
      message: `Thư mục còn đợt trình khác chưa được xét cùng: ${others.sort().join(', ')}.`,
      why: 'Trùng người, trùng thành tích giữa các đợt trình chỉ thấy được khi xét cả thư mục.',
      fix: `Chạy lại với thư mục hồ sơ: khenthuong validate "${path.dirname(source.file)}"`,
      citation: null,
      place: source.locate(['kieu'], 'value'),
      path: '/kieu',
    },
  ];
}

/** Opens what a submission carries; an entry that leads nowhere, or out of the dossier, is a finding there. */
function openNominations(
  document: Document,
  folders: Folders,
  open: (absolute: string) => Document | undefined,
): Finding[] {
  const root = folders.rootOf(document.source.absolute);
  return targets(document).flatMap((target, i) => {
    if (target === undefined) return [];
    const inside = isInside(root, target);
    if (inside && existsSync(target)) {
      open(target);
      return [];
    }
    const at = ['de_nghi', i, 'tep'];
    const named = String((document.data['de_nghi'] as { tep: string }[])[i]!.tep);
    return [
      {
        rule: 'tep_de_nghi',
        group: 'doc_tep',
        severity: 'error' as const,
        message: inside
          ? `Đợt trình nêu tệp đề nghị “${named}” nhưng không có tệp này.`
          : `Tệp đề nghị “${named}” nằm ngoài thư mục hồ sơ.`,
        why: 'Đề nghị không đọc được thì không xét được, và tờ trình sẽ đếm sai số người.',
        fix: 'Sửa đường dẫn (tính từ tệp đợt trình, dùng dấu /), hoặc bỏ mục này khỏi đợt trình.',
        citation: null,
        place: document.source.locate(at, 'value'),
        path: `/de_nghi/${i}/tep`,
      },
    ];
  });
}

type Targets = readonly (string | undefined)[];

/** Absolute paths of a submission's nominations, in order; `undefined` where the entry is not a path. */
const targets = memoFor((document: Document): Targets => {
  const list = document.data['de_nghi'];
  if (!Array.isArray(list)) return [];
  const folder = path.dirname(document.source.absolute);
  return list.map((entry: unknown) => {
    const file = (entry as { tep?: unknown } | null)?.tep;
    return typeof file === 'string' && file !== '' ? path.resolve(folder, file) : undefined;
  });
});

/** Which mention of a nomination's file this entry of a submission is, over all submissions of the dossier. */
export function mentionOf(
  dossier: Dossier,
  carrier: Document,
  index: number,
): { readonly thu: number; readonly tep: string; readonly dau: string } {
  const list = targets(carrier);
  const tep = String((carrier.data['de_nghi'] as { tep?: unknown }[] | undefined)?.[index]?.tep ?? '');
  const before = dossier.submissions
    .slice(
      0,
      dossier.submissions.findIndex(({ document }) => document.source.file === carrier.source.file),
    )
    .flatMap(({ document }) => targets(document).map((target) => ({ target, dau: document.source.file })));
  const own = list.slice(0, index).map((target) => ({ target, dau: carrier.source.file }));
  const earlier = [...before, ...own].filter(({ target }) => target !== undefined && target === list[index]);
  return { thu: earlier.length + 1, tep, dau: earlier[0]?.dau ?? carrier.source.file };
}

function isCarried(nomination: Document, documents: ReadonlyMap<string, Document>): boolean {
  return [...documents.values()].some(
    (d) => d.kind === 'dot_trinh' && targets(d).includes(nomination.source.absolute),
  );
}

/** Opens the submissions that may carry a nomination: files of the folders above it, up to the dossier's root. */
function openAround(
  nomination: Document,
  folders: Folders,
  open: (absolute: string) => Document | undefined,
): void {
  const root = folders.rootOf(nomination.source.absolute);
  for (let folder = path.dirname(nomination.source.absolute); ; folder = path.dirname(folder)) {
    const names = folders.list(folder).filter((name) => SUBMISSION.test(name));
    for (const name of [...names].sort()) open(path.join(folder, name));
    if (folder === root || folder === path.dirname(folder)) return;
  }
}

function sortIntoDossiers(documents: readonly Document[], folders: Folders): Dossier[] {
  const byRoot = new Map<string, Document[]>();
  for (const document of documents) {
    const root = folders.rootOf(document.source.absolute);
    const list = byRoot.get(root);
    if (list) list.push(document);
    else byRoot.set(root, [document]);
  }
  return [...byRoot].map(([root, members]) => {
    const byPath = new Map(members.map((document) => [document.source.absolute, document]));
    const submissions = members
      .filter((document) => document.kind === 'dot_trinh')
      .map((document) => ({
        document,
        nominations: targets(document).flatMap((target, index) => {
          const nomination = target === undefined ? undefined : byPath.get(target);
          return nomination?.kind === 'de_nghi' ? [{ document: nomination, index }] : [];
        }),
      }));
    const carried = new Set(submissions.flatMap((s) => s.nominations.map((n) => n.document)));
    return {
      root,
      config: members.find((document) => document.kind === 'khenthuong'),
      submissions,
      loose: members.filter((document) => document.kind === 'de_nghi' && !carried.has(document)),
      letters: members.filter((document) => document.kind === 'cong_van'),
    };
  });
}

/** `khenthuong list forms <paths…>`: which forms apply to a dossier and why, which do not and why not. */
import type { Form } from '../../forms/template.ts';
import { painter } from '../../report/paint.ts';
import { fold } from '../../report/prose.ts';
import { shownPath } from '../../source/shown.ts';
import type { Env } from '../env.ts';
import { examine } from '../examine.ts';
import { EXIT } from '../exit.ts';
import { type Applicability, applicableForms, type Use } from './applies.ts';
import { type Drawn, drawSubmission } from './draw.ts';
import { jobsOf, mayBuild } from './jobs.ts';
import { engineParts } from './make.ts';
import { openForms } from './own-forms.ts';

/** The exit code: 0 where the dossier could be read. */
export async function listFormsCommand(
  paths: readonly string[],
  templates: string | undefined,
  env: Env,
): Promise<number> {
  const examined = await examine(paths, env);
  for (const problem of examined.problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  if (examined.problems.length > 0) return EXIT.usage;
  const { forms } = openForms(templates, env);
  const jobs = jobsOf(examined);
  if (jobs.length === 0) {
    env.stderr.write('khenthuong: Không có đợt trình hay công văn nào ở các đường dẫn này.\n');
    return EXIT.usage;
  }
  let whole = true;
  const blocks = jobs.map((job) => {
    const file = shownPath(job.submission.document.source.absolute, env.cwd);
    if (!mayBuild(job, true)) {
      whole = false;
      env.stderr.write(
        `khenthuong: ${file}: chưa đọc được hết hồ sơ. Chạy khenthuong validate để xem lỗi, sửa rồi liệt kê lại.\n`,
      );
      return [];
    }
    const parts = engineParts(job, env.today, examined);
    const drawn = drawSubmission({ ...job, ...parts });
    const wording = { names: parts.names, awards: drawn.snapshot.awards };
    const applied = applicableForms(drawn, forms, wording, parts.law.data.bieu_mau);
    const lawName = (id: string): string => parts.law.instrument(id)?.ten ?? id;
    return [painter(env.stdout.color)('bold', file), ...sections(applied, drawn, lawName, env)];
  });
  env.stdout.write(
    blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => `${lines.join('\n')}\n`)
      .join('\n'),
  );
  return whole ? EXIT.ok : EXIT.usage;
}

function sections(
  { uses, unmet }: Applicability,
  drawn: Drawn,
  lawName: (id: string) => string,
  env: Env,
): string[] {
  const width = env.stdout.columns && Math.min(120, env.stdout.columns);
  const who = (chosen: number | undefined): string =>
    chosen === undefined ? '' : `${drawn.input.de_nghi[chosen]!.de_nghi.doi_tuong.ten}: `;
  const block = (
    title: string,
    rows: readonly (readonly [Form, readonly string[]])[],
    sign: string,
  ): string[] =>
    rows.length === 0
      ? []
      : [
          `  ${title}`,
          ...rows.flatMap(([form, notes]) => [
            `  ${sign} ${form.id}  ${form.ten}`,
            ...notes.flatMap((note) => fold('      ', note, width)),
          ]),
        ];
  const number = ({ entry }: Use): string => {
    if (!entry) return '';
    const law = lawName(entry.van_ban);
    return /^\d/.test(entry.so_mau)
      ? `: Mẫu số ${entry.so_mau}, ${law} [${entry.dau}]`
      : `: ${law} không có mẫu`;
  };
  const notes = (list: readonly Use[]) => byForm(list, (use) => `${who(use.chosen)}${use.why}${number(use)}`);
  const applying = new Set(uses.map(({ form }) => form));
  return [
    ...block('Lập khi chạy build:', notes(uses.filter(({ form }) => !form.nhom)), '✓'),
    ...block('Lập khi gọi bằng build --mau:', notes(uses.filter(({ form }) => form.nhom)), '✓'),
    ...block(
      'Không áp dụng cho hồ sơ này:',
      byForm(
        unmet.filter(({ form }) => !applying.has(form)),
        ({ chosen, why }) => `${who(chosen)}vì ${why}`,
      ),
      '✗',
    ),
  ];
}

/** The notes of each form together, in order; the same said twice is said once. */
function byForm<T extends { readonly form: Form }>(list: readonly T[], note: (item: T) => string) {
  const found = new Map<Form, string[]>();
  for (const item of list) {
    const lines = found.get(item.form) ?? [];
    const line = note(item);
    if (!lines.includes(line)) lines.push(line);
    found.set(item.form, lines);
  }
  return [...found];
}

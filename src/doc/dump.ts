/** A document tree as text, for golden tests: one line a block, `~` for a no-break space. */
import { formatLongDate } from '../core/date.ts';
import { withoutFacts } from './fact.ts';
import type { Block, Cell, DocModel, Line, Signatory, Table } from './model.ts';

/** `[role] text` with `**bold**` and `*italic*`; tables row by row, cells between bars. */
export function dumpDoc(doc: DocModel): string {
  const head = [`# ${doc.id}`, `# ${doc.title}`, `# ${doc.author}, ${doc.date}`];
  return `${[...head, '', ...withoutFacts(doc).blocks.flatMap(dumpBlock)].join('\n').replaceAll('\u00a0', '~')}\n`;
}

function dumpBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`[${block.role}] ${dumpLine(block.line)}`];
    case 'letterhead': {
      const place = `${block.dia_danh}, ${block.ngay === '' ? 'ngày …' : formatLongDate(block.ngay)}`;
      const subject = block.trich_yeu_cong_van ? ` / ${block.trich_yeu_cong_van}` : '';
      const marks = [block.do_mat, block.do_khan, block.luu_hanh].flatMap((mark) =>
        mark ? [` / ${mark}`] : [],
      );
      return [
        `[letterhead] ${block.co_quan_chu_quan} / ${block.co_quan} / Số: ${block.so_ky_hieu}${subject}${marks.join('')} / ${place}`,
      ];
    }
    case 'title':
      return [
        `[title${block.rule ? ' rule' : ''}] ${[block.ten_loai, ...block.trich_yeu, ...(block.kem_theo ? [dumpLine(block.kem_theo)] : [])].join(' / ')}`,
      ];
    case 'table':
      return dumpTable(block);
    case 'signature':
      return [
        '[signature]',
        ...block.noi_nhan.map((item) => `  - ${item}`),
        ...(block.left ? [`  left: ${dumpSignatory(block.left)}`] : []),
        `  right: ${dumpSignatory(block.right)}`,
      ];
    case 'section':
      return [`[section ${block.orientation}${block.restartNumbers ? ' restart' : ''}]`];
  }
}

function dumpTable({ columns, header, rows }: Table): readonly string[] {
  const shape = columns.map(({ width, align }) => `${Math.round(width * 1000) / 10}% ${align}`).join(', ');
  const row = (cells: readonly Cell[]) =>
    `  | ${cells.map((cell) => cell.map(dumpLine).join(' ¶ ')).join(' | ')} |`;
  return [`[table] ${shape}`, row(header), '  |---|', ...rows.map(row)];
}

function dumpSignatory({ chuc_vu, ghi_chu, ho_ten }: Signatory): string {
  return [...chuc_vu, ghi_chu, ho_ten].filter((part) => part !== '').join(' / ');
}

function dumpLine(line: Line): string {
  return line
    .map(({ text, bold, italic }) => {
      const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
      return `${mark}${text}${[...mark].reverse().join('')}`;
    })
    .join('');
}

/**
 * `khenthuong build`: the wiring only; documents are made by a chunk of its own, loaded when asked for.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { JOBS, JUDGING_DAY, listOption, wordsOption } from '../options.ts';
import { loadChunk } from '../script.ts';
import { UsageError } from '../usage.ts';

const FORMATS = ['docx', 'pdf'] as const;

/** What documents are made of, and how. */
export interface MakeOptions {
  /** As given; empty means the working folder. */
  readonly paths: readonly string[];
  readonly formats: readonly (typeof FORMATS)[number][];
  /** Print also what is not ready, marked as a draft. */
  readonly draft: boolean;
  /** Public version: citizen numbers, addresses and days of birth are masked. */
  readonly masked: boolean;
  /** Put sources and findings into the PDF of the letter. */
  readonly attach: boolean;
  /** Ids of forms and groups; `undefined`: what the law asks for. */
  readonly forms: readonly string[] | undefined;
  /** Folder of the agency's own forms, as given. */
  readonly templates: string | undefined;
  /** Empty fields for digital signatures in the PDFs. */
  readonly fields: boolean;
  /** A fingerprint in the footer of working papers. */
  readonly fingerprint: boolean;
  readonly today: IsoDate;
  /** The day was asked for (`--ngay`): it is told with what it decides. */
  readonly dated: boolean;
}

/** What the chunk is asked to do. */
export interface BuildOptions extends MakeOptions {
  /** Folder to write into, as given. */
  readonly out: string;
  /** Threads; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
}

/** Flags that `build` and `pack` share. */
export interface MakeFlags {
  readonly nhap?: boolean;
  readonly anDanh?: boolean;
  readonly dinhKem?: boolean;
  readonly templates?: string;
  readonly oKy?: boolean;
  readonly vanTay?: boolean;
  readonly ngay?: IsoDate;
}

interface Flags extends MakeFlags {
  readonly out: string;
  readonly format: MakeOptions['formats'];
  readonly mau?: readonly string[];
  readonly jobs?: number;
}

export const MAKE_FLAGS = {
  nhap: ['--nhap', 'in cả hồ sơ chưa đạt, có dấu DỰ THẢO'],
  anDanh: ['--an-danh', 'bản công khai: che số căn cước, địa chỉ, ngày sinh (còn năm)'],
  dinhKem: ['--dinh-kem', 'kèm tệp nguồn và kết quả kiểm tra vào trong PDF của tờ trình'],
  templates: ['--templates <thư mục>', 'mẫu riêng của cơ quan: thay lời hoặc thêm mẫu'],
  oKy: ['--o-ky', 'đặt sẵn ô ký số trống trong PDF: người ký và con dấu cơ quan'],
  vanTay: ['--van-tay', 'in vân tay và mã QR ở chân trang giấy làm việc và bản dự thảo'],
} as const;

/** The common part of the options. Throws `UsageError` on flags that exclude each other. */
export function makeOptions(
  paths: readonly string[],
  flags: MakeFlags,
  formats: MakeOptions['formats'],
  env: Env,
): MakeOptions {
  const [masked, attach] = [flags.anDanh === true, flags.dinhKem === true];
  if (masked && attach)
    throw new UsageError(
      '“--an-danh” và “--dinh-kem” không dùng cùng nhau: tệp nguồn kèm trong PDF còn nguyên số căn cước và địa chỉ.',
      'Chạy hai lần: một lần với --dinh-kem cho bản trình, một lần với --an-danh cho bản công khai.',
    );
  const fingerprint = flags.vanTay === true;
  if (masked && fingerprint)
    throw new UsageError(
      '“--an-danh” và “--van-tay” không dùng cùng nhau: vân tay lấy từ tệp nguồn chưa che, ai biết gần hết hồ sơ thì dò ra được phần đã che.',
      'Chạy hai lần: một lần với --van-tay cho giấy làm việc, một lần với --an-danh cho bản công khai.',
    );
  if (attach && !formats.includes('pdf'))
    throw new UsageError(
      '“--dinh-kem” cần dạng PDF: tệp nguồn chỉ nằm được trong PDF của tờ trình.',
      'Thêm pdf vào --format, hoặc bỏ --dinh-kem.',
    );
  const fields = flags.oKy === true;
  if (fields && !formats.includes('pdf'))
    throw new UsageError(
      '“--o-ky” cần dạng PDF: ô ký số chỉ đặt được trong PDF.',
      'Thêm pdf vào --format, hoặc bỏ --o-ky.',
    );
  return {
    paths,
    formats,
    draft: flags.nhap === true,
    masked,
    attach,
    fields,
    fingerprint,
    forms: undefined,
    templates: flags.templates,
    today: flags.ngay ?? env.today,
    dated: flags.ngay !== undefined,
  };
}

export function buildCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('build')
    .description('kết xuất văn bản của hồ sơ: tờ trình, danh sách, báo cáo…')
    .usage('[đường dẫn…] -o <thư mục> [tùy chọn]')
    .argument('[đường dẫn...]', 'tệp, thư mục hoặc mẫu tên (không ghi: thư mục hiện tại)')
    .requiredOption('-o, --out <thư mục>', 'thư mục nhận văn bản')
    .option(
      '--format <dạng>',
      'các dạng văn bản, cách nhau dấu phẩy: docx, pdf (không ghi: cả hai)',
      listOption('--format', FORMATS),
      FORMATS,
    )
    .option(...MAKE_FLAGS.nhap)
    .option(...MAKE_FLAGS.anDanh)
    .option(...MAKE_FLAGS.dinhKem)
    .option(
      '--mau <mã>',
      'chỉ lập các mẫu này, cách nhau dấu phẩy: mã mẫu, hoặc nhóm chinh, xung-quanh, tat-ca (xem: list forms)',
      wordsOption('--mau'),
    )
    .option(...MAKE_FLAGS.templates)
    .option(...MAKE_FLAGS.oKy)
    .option(...MAKE_FLAGS.vanTay)
    .option(...JUDGING_DAY)
    .option(...JOBS)
    .action(async (paths: string[], flags: Flags) => {
      const options: BuildOptions = {
        ...makeOptions(paths, flags, flags.format, env),
        forms: flags.mau,
        out: flags.out,
        jobs: flags.jobs,
      };
      const chunk = loadChunk(env.packageRoot, 'build') as typeof import('../../chunk/build.ts');
      done(await chunk.buildCommand(options, { ...env, today: options.today }));
    });
}

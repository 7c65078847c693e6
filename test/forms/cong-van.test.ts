/**
 * The official letter that the tool began with, written as data and printed: every component of the original is in ours,
 * in its order. Names of persons are replaced by invented ones in both.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docxText } from '../../src/render/docx-text.ts';
import { ROOT, tempFolder } from '../cli/support.ts';

const SOURCE = path.join(ROOT, 'test', 'forms', 'cong-van');
const original = readFileSync(path.join(SOURCE, 'ban-goc.txt'), 'utf8').split('\n').filter(Boolean);
const at = (start: string) => original.findIndex((line) => line.startsWith(start));
const spaced = (line: string) => line.replaceAll('\u00a0', ' ');

let out: string;
let ours: string[];
beforeAll(() => {
  const here = tempFolder();
  out = mkdtempSync(path.join(tmpdir(), 'khenthuong-cv-'));
  const ran = here.run('build', SOURCE, '-o', out);
  here.remove();
  expect(ran.stderr).toBe('');
  const file = path.join(out, 'cong-van', 'cong-van-538', 'cong-van.docx');
  ours = docxText(readFileSync(file)).split('\n').map(spaced);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

it('breaks the name of the agency where the letter does, without a parent', () => {
  expect(ours.slice(0, 2)).toEqual(original.slice(0, 2));
});

it('has its quốc hiệu and tiêu ngữ', () => {
  expect(ours.slice(2, 4)).toEqual(original.slice(2, 4));
});

it('has its number; the blank before the slash was left for a pen', () => {
  expect(ours[4]).toBe(original[at('Số:')]!.replace(' /', '/'));
});

it('has its subject, upright and broken at the same words', () => {
  const subject = at('V/v');
  expect(ours.slice(5, 8)).toEqual(original.slice(subject, subject + 3));
});

it('has its place and date', () => {
  expect(ours[8]).toBe(original[at('Kiên Giang, ngày')]);
});

it('is addressed to the same, in the same order and with the same marks', () => {
  const [from, to] = [at('Kính gửi'), at('Thực hiện Kết luận')];
  expect(ours.slice(9, 9 + to - from)).toEqual(original.slice(from, to));
});

it('says the same, paragraph by paragraph, to the mark at its end', () => {
  const [from, to] = [at('Thực hiện Kết luận'), at('Nơi nhận')];
  const body = ours.slice(13, 13 + to - from);
  expect(body).toEqual(original.slice(from, to));
  expect(body).toHaveLength(8);
  expect(body.at(-1)).toMatch(/[^.\s]\.\/\.$/);
});

it('goes to the same, the kept copy last', () => {
  const [from, to] = [at('Nơi nhận'), at('KT. CHỦ TỊCH')];
  const start = ours.indexOf('Nơi nhận:');
  expect(ours.slice(start, start + to - from)).toEqual(original.slice(from, to));
});

it('is signed by a deputy for the head', () => {
  expect(ours.slice(-3)).toEqual(original.slice(-3));
});

it('holds nothing else', () => {
  expect([...ours].sort()).toEqual(original.map((line) => line.replace('538 /', '538/')).sort());
});

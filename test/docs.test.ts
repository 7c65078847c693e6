/** Documentation against the program: generated pages are current, what is named exists, what is shown runs. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYWORDS } from '../src/judge/keywords/index.ts';
import { BUILTIN_RULES } from '../src/report/builtin.ts';
import { BIN, type Folder, ROOT, tempFolder } from './cli/support.ts';
import { lawData } from './support/law.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs', '.md')];

function below(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort();
}

/** Fenced blocks of a language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, lang]) => lang === language)
    .map(([, , body]) => body!);
}

const withoutBlocks = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

describe('generated pages', () => {
  it('equal what the code and the law data say', () => {
    const ran = spawnSync(process.execPath, [path.join(ROOT, 'scripts/docs.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  });

  it('pictures of pages stay small', () => {
    for (const file of below('docs/img', '.png'))
      expect(readFileSync(path.join(ROOT, file)).length, file).toBeLessThan(150_000);
  });
});

describe.each(pages)('%s', (file) => {
  const text = read(file);

  it('is NFC and names no machine', () => {
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toMatch(/\/(home|work|root|tmp|Users)\//);
  });

  it('links to what is there', () => {
    const anchorsOf = (markdown: string) =>
      [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
          .replaceAll(' ', '-'),
      );
    for (const [, target] of withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue;
      const [name, anchor] = target!.split('#');
      const linked = name === '' ? file : path.posix.join(path.posix.dirname(file), name!);
      expect(existsSync(path.join(ROOT, linked)), `${file} → ${target}`).toBe(true);
      if (anchor) expect(anchorsOf(read(linked)), `${file} → ${target}`).toContain(anchor);
    }
  });
});

describe('README', () => {
  const help = (...args: string[]) =>
    spawnSync(process.execPath, [BIN, ...args, '--help'], { encoding: 'utf8' }).stdout;
  const commands = [...help().matchAll(/^ {2}([a-z-]+) (?=[[<]|at <)/gm)].map(([, name]) => name!);
  const options = new Set(
    ['', ...commands].flatMap(
      (name) => help(...(name ? [name] : [])).match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? [],
    ),
  );

  it('gives the two commands of a fresh machine', () => {
    expect(blocks(readme, 'sh')).toEqual(expect.arrayContaining(['npm ci && npm start\n', 'npm test\n']));
    const { version, dependencies } = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(readme).toContain(`npm install -g khenthuong-${version}.tgz`);
    expect(dependencies, 'installs without network').toBeUndefined();
  });

  it('names commands and options that exist', () => {
    expect(commands).toContain('validate');
    for (const [, name] of readme.matchAll(/khenthuong ([a-z]+(?:-[a-z]+)*)/g))
      expect(commands).toContain(name);
    for (const [, option] of readme.matchAll(/[` ](--?[a-z][a-z-]*)(?=[` \n])/g)) {
      if (option !== '-g') expect([...options], `option ${option}`).toContain(option);
    }
  });

  it('names every command and every option of the program', () => {
    for (const name of commands) if (name !== 'help') expect(readme).toContain(`khenthuong ${name}`);
    for (const option of ['--format', '--ngay', '--fail-on', '--nhap', '-o'])
      expect(readme).toContain(option);
  });

  it('names rules, awards, keys and values that exist', () => {
    const known = new Set([
      ...lawData.quy_tac.map((rule) => rule.id),
      ...BUILTIN_RULES.map((rule) => rule.id),
      ...lawData.hinh_thuc.map((award) => award.id),
      ...lawData.van_ban.map((vb) => vb.id),
      ...KEYWORDS.map((keyword) => keyword.name),
      ...below('schemas', '.json').flatMap((file) => read(file).match(/[a-z]+(?:_[a-z0-9]+)+/g) ?? []),
    ]);
    const named = [...withoutBlocks(readme).matchAll(/`([^`]+)`/g)].flatMap(
      ([, code]) => code!.match(/(?<![\w-])[a-z]+(?:_[a-z0-9]+)+(?![\w-])/g) ?? [],
    );
    const shown = blocks(readme, 'sh').flatMap(
      (block) => block.match(/(?<= )[a-z]+(?:_[a-z0-9]+)+\b/g) ?? [],
    );
    for (const name of [...named, ...shown]) expect([...known], name).toContain(name);
  });

  it('shows parts of real examples', () => {
    const quoted = blocks(readme, 'yaml').filter((block) => block.startsWith('# examples/'));
    expect(quoted.length).toBe(3);
    for (const block of quoted) {
      const [head, ...lines] = block.trimEnd().split('\n');
      const whole = read(head!.slice(2)).split('\n');
      let at = 0;
      for (const line of lines) {
        const found = whole.indexOf(line, at);
        expect(found, `${head}: ${line}`).toBeGreaterThanOrEqual(0);
        at = found + 1;
      }
    }
  });
});

describe('commands of the README', () => {
  let here: Folder;
  beforeAll(() => {
    here = tempFolder();
    cpSync(path.join(ROOT, 'examples'), path.join(here.path, 'examples'), { recursive: true });
  });
  afterAll(() => here.remove());

  const lines = blocks(readme, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('khenthuong '));

  /** `mã thoát 1 hoặc 3` in the comment: the codes that may come; without it, 0. */
  const codesOf = (comment: string) => {
    const said = /mã thoát ([0-3](?: hoặc [0-3])*)/.exec(comment)?.[1];
    return said ? said.split(' hoặc ').map(Number) : [0];
  };

  it('are there', () => expect(lines.length).toBeGreaterThan(8));

  it.each(lines)('%s', (line) => {
    const [command, comment = ''] = line.split(/\s+#\s/);
    const [call, file] = command!.split(/\s+>\s+/);
    const words = [...call!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    const ran = here.run(...words.slice(1));
    if (file) here.write(file, ran.stdout);
    expect(codesOf(comment), `${ran.stdout}${ran.stderr}`).toContain(ran.code);
  });

  it('the rule file loads, and judges', () => {
    const block = blocks(readme, 'yaml').find((body) => body.startsWith('# quy-tac/cua-tinh.yaml'))!;
    const folder = 'examples/07-nguoi-lao-dong';
    here.write(`${folder}/quy-tac/cua-tinh.yaml`, block);
    const config = path.join(here.path, folder, 'khenthuong.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}quy_tac:\n  - quy-tac/cua-tinh.yaml\n`);
    expect(here.run('validate', folder).code).toBe(0);
    const nomination = path.join(here.path, folder, 'de-nghi/hoang-van-minh-hoa.yaml');
    const text = readFileSync(nomination, 'utf8');
    writeFileSync(nomination, text.replace(/^tom_tat:.*\n(?: .*\n)*/m, ''));
    const ran = here.run('validate', folder);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('[tinh_mau_tom_tat]');
  });
});

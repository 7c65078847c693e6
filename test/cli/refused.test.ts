import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/cli/refused.ts';

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: english words`), { code, path });

describe('what the system refuses', () => {
  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EBUSY', 'EMFILE', 'ENFILE', 'EIO'])(
    '%s is told in words, with the file',
    (code) => {
      const told = refusal(system(code, '/nha/ho-so/mc/a.pdf'), { cwd: '/nha' });
      expect(told?.message).toMatch(/^Máy không cho đọc hoặc ghi “ho-so\/mc\/a\.pdf”: .+\.$/);
      expect(`${told?.message}${told?.hint}`).not.toMatch(/english|E[A-Z]{3,}/);
    },
  );

  it('needs no file', () => {
    expect(refusal(system('ENOSPC'), { cwd: '/' })?.message).toBe('Máy không cho đọc hoặc ghi: ổ đĩa đầy.');
  });

  it.each([system('ENOENT', '/x'), system('ERR_ASSERTION'), new Error('EACCES'), 'EACCES', undefined])(
    '%s is something else',
    (error) => expect(refusal(error, { cwd: '/' })).toBeUndefined(),
  );
});

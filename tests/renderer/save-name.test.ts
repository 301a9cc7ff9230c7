import { describe, expect, it } from 'vitest';
import { saveName } from '../../src/renderer/host/save-name.ts';

const bytesOf = (name: string): number => new TextEncoder().encode(name).length;

describe('the name that a copy is saved under', () => {
  it.each(['report.pdf', 'شهادة التعلم.pdf', '👩🏽‍💻 climbed.txt', '.env', 'no ending'])(
    'stays as it is: %s',
    (name) => {
      expect(saveName(name)).toBe(name);
    },
  );

  it('leads to no other folder, and does not turn the reading direction', () => {
    expect(saveName('../../etc/passwd')).toBe('.._.._etc_passwd');
    expect(saveName('C:\\a\u0000b')).toBe('C__a_b');
    expect(saveName('invoice\u202efdp.exe')).toBe('invoice_fdp.exe');
  });

  it('fits every system, with whole signs and its ending', () => {
    const name = saveName(`${'🏔'.repeat(120)}.ipynb`);
    expect(name.endsWith('🏔.ipynb')).toBe(true);
    expect(bytesOf(name)).toBeLessThanOrEqual(180);
    expect(bytesOf(name)).toBeGreaterThan(170);
    expect(name.isWellFormed()).toBe(true);
  });
});

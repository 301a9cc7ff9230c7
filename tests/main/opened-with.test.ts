import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINKED_ROOMS, addressOfLink, askedByArguments, nameOfFile } from '../../src/main/opened-with.ts';
import { ROOMS } from '../../src/renderer/rooms.ts';

describe('a link into the app', () => {
  it('leads to every room, and to what a room shows', () => {
    const rooms = Object.keys(ROOMS).filter((room) => room !== 'welcome');
    expect([...LINKED_ROOMS].sort()).toEqual(rooms.sort());
    for (const room of rooms) expect(addressOfLink(`ascent://${room}`)).toBe(`/${room}`);
    expect(addressOfLink('ascent://roadmap/milestone/skills.python.ready')).toBe(
      '/roadmap/milestone/skills.python.ready',
    );
    expect(addressOfLink('ascent://today/')).toBe('/today');
  });

  it.each([
    '',
    'ascent:',
    'ascent://',
    'ascent:today',
    'ascent:///today',
    'ascent://nowhere',
    'ascent://constructor',
    'ascent://welcome',
    'ascent://today?x=1',
    'ascent://today#x',
    'ascent://today/..',
    'ascent://today/../../x',
    'ascent://today/%2e%2e',
    'ascent://today//x',
    'ascent://today/a/b/c',
    'ascent://today/<script>',
    'ascent://today/javascript:alert(1)',
    'ascent://today\\x',
    'ascent://today\n',
    'ascent://today\u0000',
    'ascent://today /x',
    'ascent://user@today',
    'ascent://today:80',
    'ASCENT://today',
    'ascent-app://planner/today',
    'https://today',
    ' ascent://today',
    'ascent://today/\u202ex',
    `ascent://today/${'a'.repeat(300)}`,
  ])('is refused: %j', (link) => expect(addressOfLink(link)).toBeNull());
});

describe('a file opened with the app', () => {
  it('is told by its name and nothing of its folder', () => {
    expect(nameOfFile('/home/noor/My plan é.json')).toBe('My plan é.json');
    expect(nameOfFile('C:\\Users\\noor\\Roadmap.PDF')).toBe('Roadmap.PDF');
  });

  it.each([
    '',
    '.json',
    '/x/plan.exe',
    '/x/plan.json.exe',
    '/x/plan',
    '/x/plan.json/',
    '/x/a\nb.json',
    '/x/\u202enosj.json',
    `/x/${'a'.repeat(300)}.json`,
    '/x/\ud800.json',
  ])('is refused: %j', (file) => expect(nameOfFile(file)).toBeNull());
});

describe('the arguments of a start', () => {
  it('ask for the last link or file', () => {
    expect(askedByArguments(['/opt/ascent', 'ascent://goals'], '/')).toEqual({ address: '/goals' });
    expect(askedByArguments(['/opt/ascent', '--flag', '/x/plan.json', '--other'], '/')).toEqual({
      file: resolve('/x/plan.json'),
    });
    expect(askedByArguments(['/opt/ascent', 'plan.json'], '/home/noor')).toEqual({
      file: resolve('/home/noor/plan.json'),
    });
    expect(askedByArguments(['electron', '.', 'ascent://goals', 'ascent://nowhere'], '/')).toEqual({
      address: '/goals',
    });
  });

  it('ask for nothing without one', () => {
    for (const words of [
      [],
      ['/opt/plan.json'],
      ['ascent', '--ascent://goals'],
      ['ascent', 'https://example.org/plan.json'],
      ['ascent', 'file:///etc/plan.json'],
    ])
      expect(askedByArguments(words, '/')).toBeNull();
  });
});

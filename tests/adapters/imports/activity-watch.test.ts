import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const event = (time: string, duration: number, data: object): object => ({
  timestamp: `2026-10-13T${time}.250000+00:00`,
  duration,
  data,
});
const file = JSON.stringify({
  buckets: {
    'aw-watcher-window_box': {
      id: 'aw-watcher-window_box',
      type: 'currentwindow',
      client: 'aw-watcher-window',
      hostname: 'box',
      events: [
        event('07:30:00', 1800, { app: 'Code', title: 'vectors.ipynb' }),
        event('07:00:00', 1500, { app: 'Code', title: 'matrices.ipynb' }),
        event('07:25:00', 300, { app: 'Mail', title: 'very private' }),
        event('09:00:00', 20, { app: 'Code', title: 'glance' }),
        event('10:00:00', 1e300, { app: 'Code', title: 'endless' }),
      ],
    },
    'aw-watcher-afk_box': {
      type: 'afkstatus',
      events: [event('07:40:00', 600, { status: 'afk' }), event('07:50:00', 600, { status: 'not-afk' })],
    },
  },
});
const RULE = { zone: 'Europe/Berlin', rule: 'apps', apps: 'code', gap: '5', titles: 'leave', away: 'count' };

it('takes nothing before the person has said what counts', () => {
  const read = readTexts({ 'aw.json': file });
  expect(read.format?.id).toBe('activity-watch');
  expect(open(read)).toEqual(['rule', 'gap', 'titles', 'away', 'zone']);
  expect(JSON.stringify(read)).not.toContain('very private');
  const apps = readTexts({ 'aw.json': file }, { rule: 'apps' }).reading.choices.find(
    ({ id }) => id === 'apps',
  );
  expect(apps).toMatchObject({
    chosen: null,
    why: expect.stringContaining('Code (55 min), Mail (5 min)') as string,
  });
});

it('joins what the rule names over short breaks, and keeps titles to itself unless asked for', () => {
  const read = readTexts({ 'aw.json': file }, RULE);
  expect(inLines(read)).toEqual(['2026-10-13T07:00:00Z 60 code']);
  expect(read.reading.sessions[0]?.note).toBe('');
  expect(JSON.stringify(read)).not.toContain('ipynb');
  expect(read.reading.remarks).toEqual([
    'Events that the rule does not name, and which are left out: 1.',
    'Left out because they are shorter than half a minute: 1.',
  ]);
  expect(read.reading.refused).toEqual([{ line: 5, reason: 'has no duration of at most 24 hours' }]);
  const titled = readTexts({ 'aw.json': file }, { ...RULE, titles: 'take' });
  expect(titled.reading.sessions[0]?.note).toBe('matrices.ipynb\nvectors.ipynb');
});

it('leaves time away out, ends sessions at longer breaks, and finds words in titles', () => {
  expect(inLines(readTexts({ 'aw.json': file }, { ...RULE, away: 'leave', gap: '1' }))).toEqual([
    '2026-10-13T07:00:00Z 25 code',
    '2026-10-13T07:30:00Z 10 code',
    '2026-10-13T07:50:00Z 10 code',
  ]);
  const words = { ...RULE, rule: 'words', words: 'VECTORS', apps: '' };
  expect(inLines(readTexts({ 'aw.json': file }, words))).toEqual(['2026-10-13T07:30:00Z 30 VECTORS']);
});

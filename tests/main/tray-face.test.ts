import { describe, expect, it } from 'vitest';
import { trayFace } from '../../src/main/tray-face.ts';

const START = '2026-03-14T10:00:00Z';
const timer = {
  subject: null,
  note: '',
  startedAt: START,
  resumedAt: START,
  banked: 0,
  zone: 'Europe/Berlin',
};
const labels = (...given: Parameters<typeof trayFace>) =>
  trayFace(...given).items.map((item) => item && `${item.label}: ${item.action ?? ''}`);

describe('the tray', () => {
  it('offers to start when nothing runs', () => {
    expect(labels(null, '', START)).toEqual([
      'Start the timer: start',
      null,
      'Show Ascent: show',
      'Quit: quit',
    ]);
    expect(trayFace(null, '', START)).toMatchObject({ title: '', toolTip: 'Ascent' });
  });

  it('shows whole minutes of what runs, and stops them', () => {
    expect(labels(timer, 'PyTorch', '2026-03-14T12:05:59Z').slice(0, 3)).toEqual([
      'PyTorch · 2:05: ',
      'Pause: pause',
      'Stop and log: stop',
    ]);
    expect(trayFace(timer, 'PyTorch', '2026-03-14T10:07:00Z').title).toBe('0:07');
  });

  it('says that it is paused, with what was counted before', () => {
    const paused = { ...timer, resumedAt: null, banked: 1800 };
    expect(labels(paused, 'PyTorch', '2026-03-14T20:00:00Z').slice(0, 2)).toEqual([
      'PyTorch · 0:30, paused: ',
      'Resume: resume',
    ]);
  });

  it('keeps a title on one short line, with its ampersands', () => {
    const { items, toolTip } = trayFace(timer, 'R&D\n\u202Eof  things', START);
    expect(items[0]?.label).toBe('R&&D of things · 0:00');
    expect(toolTip).toBe('Ascent: R&D of things · 0:00');
    expect(trayFace(timer, '🎓'.repeat(80), START).toolTip).toBe(`Ascent: ${'🎓'.repeat(59)}… · 0:00`);
  });
});

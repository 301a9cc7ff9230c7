import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayNavigate, mayOpenOutside } from '../../src/main/navigation.ts';
import { keepPlace, readPlace } from '../../src/main/window-place.ts';

describe('where a window may go', () => {
  it('is its own origin and nothing else', () => {
    for (const own of ['ascent-app://planner/today', 'ascent-app://planner/roadmap/milestone/a.b'])
      expect(mayNavigate(own)).toBe(true);
    const others = [
      'https://example.org',
      'http://127.0.0.1',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      'blob:https://example.org/x',
      'ascent-app://planner.evil/today',
      'ascent-app://evil/today',
      'ascent-app://user@planner/today',
      'ascent-app2://planner/',
      'chrome://gpu',
      'devtools://devtools',
      'view-source:ascent-app://planner/',
      '',
      'planner',
    ];
    for (const other of others) expect(mayNavigate(other), other).toBe(false);
  });

  it('hands the system only https and mailto without credentials', () => {
    for (const fine of ['https://example.org/x', 'mailto:a@example.org'])
      expect(mayOpenOutside(fine)).toBe(true);
    for (const other of [
      'http://example.org',
      'https://user:pass@example.org',
      'file:///x',
      'javascript:1',
      'smb://x',
      'ms-settings:',
      'ascent-app://planner',
      'vscode://x',
      '',
    ]) {
      expect(mayOpenOutside(other), other).toBe(false);
    }
  });
});

describe('the window’s place', () => {
  const screen = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  it('comes back, unless it is unknown, damaged or on a screen that is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ascent-place-'));
    const file = join(folder, 'window.json');
    expect(readPlace(file, screen)).toEqual({ width: 1280, height: 800, maximized: false });
    keepPlace(file, { x: 100, y: 50, width: 1000, height: 700, maximized: true });
    expect(readPlace(file, screen)).toEqual({ x: 100, y: 50, width: 1000, height: 700, maximized: true });
    keepPlace(file, { x: 5000, y: 50, width: 1000, height: 100, maximized: false });
    expect(readPlace(file, screen)).toEqual({ width: 1000, height: 480, maximized: false });
    writeFileSync(file, '{"width":"wide"');
    expect(readPlace(file, screen).width).toBe(1280);
    rmSync(folder, { recursive: true });
  });
});

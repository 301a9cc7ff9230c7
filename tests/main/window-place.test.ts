import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPlace, readPlace } from '../../src/main/window-place.ts';

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

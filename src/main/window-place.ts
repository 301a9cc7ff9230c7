import { readFileSync, writeFileSync } from 'node:fs';

export interface Place {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const FIRST: Place = { width: 1280, height: 800, maximized: false };

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Where the window was last time; the first place when that is unknown, damaged, or on a screen that is gone. */
export function readPlace(file: string, screens: readonly Rectangle[]): Place {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Place>;
    if (!isNumber(kept.width) || !isNumber(kept.height)) return FIRST;
    const place: Place = {
      width: Math.max(720, kept.width),
      height: Math.max(480, kept.height),
      maximized: kept.maximized === true,
    };
    const { x, y } = kept;
    const isSeen =
      isNumber(x) &&
      isNumber(y) &&
      screens.some(
        (screen) =>
          x >= screen.x - 50 &&
          x < screen.x + screen.width - 100 &&
          y >= screen.y - 50 &&
          y < screen.y + screen.height - 100,
      );
    return isSeen ? { ...place, x, y } : place;
  } catch {
    return FIRST;
  }
}

/** Remembers where the window is; a place that can't be kept is no reason to fail. */
export function keepPlace(file: string, place: Place): void {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // The next start opens at the first place.
  }
}

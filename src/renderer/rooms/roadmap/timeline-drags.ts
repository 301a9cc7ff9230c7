import type { Ref } from 'vue';
import { milestoneKey, type TimelineLine } from './timeline-lines.ts';
import { placeAtHeight } from './timeline-moves.ts';
import type { TimeScale } from './time-scale.ts';
import type { Drag, Point } from './use-pointer-drag.ts';
import type { TimelineMoves } from './use-timeline-moves.ts';

interface Timeline {
  frame: Readonly<Ref<HTMLElement | null>>;
  scale: () => TimeScale;
  lineOf(key: string | undefined): TimelineLine | undefined;
  moves: TimelineMoves;
  /** Where the pointer is while it drags; null when it does not. */
  pointer: Ref<Point | null>;
}

const scrolled = (frame: HTMLElement | null): Point => ({
  x: frame?.scrollLeft ?? 0,
  y: frame?.scrollTop ?? 0,
});

/** The drag that begins with a press on the timeline: of a bar along the days, or of a milestone's label among others. */
export function timelineDrag(timeline: Timeline, pressed: Element, from: Point): Drag | null {
  const { frame, lineOf, moves, pointer } = timeline;
  const key = pressed.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const grab = pressed.closest<HTMLElement>('[data-grab]')?.dataset['grab'];
  const line = lineOf(key);
  if (!line || !grab) return null;
  const held = moves.hold(line);
  const began = scrolled(frame.value);

  function alongDays(at: Point): void {
    const scale = timeline.scale();
    const wandered = at.x - from.x + scrolled(frame.value).x - began.x;
    moves.showDay(held, scale.dayAt(scale.at(held.base) + wandered));
  }
  function amongMilestones(at: Point): void {
    const phase = frame.value?.querySelector(
      `[data-line="${CSS.escape(milestoneKey(held.line.home.milestone.id))}"]`,
    );
    const items = [...(phase?.closest('[data-phase]')?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    const boxes = items.map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { id: item.dataset['place'] ?? '', top, bottom };
    });
    moves.showPlace(held, placeAtHeight(boxes, held.line.home.milestone.id, at.y));
  }
  function show(at: Point): void {
    if (grab === 'day') alongDays(at);
    else amongMilestones(at);
  }
  // Planning again takes as long as it takes: it is given half of the time, so that what follows the pointer stays fluid.
  let restsUntil = 0;
  const end = (): void => void (pointer.value = null);
  return {
    along: grab === 'day' ? 'x' : 'y',
    move(at) {
      pointer.value = at;
      const begin = performance.now();
      if (begin < restsUntil) return;
      show(at);
      const now = performance.now();
      restsUntil = now + (now - begin);
    },
    drop(at) {
      show(at);
      end();
      void moves.apply();
    },
    giveUp() {
      end();
      moves.giveUp();
    },
  };
}

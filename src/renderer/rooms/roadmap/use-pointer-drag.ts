import { type Ref, onBeforeUnmount } from 'vue';

/** A place in the window, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** One drag on its way; `move` is told at most once a frame. */
export interface Drag {
  /** The way in which the frame scrolls along near its edges. */
  along: 'x' | 'y';
  move(at: Point): void;
  drop(at: Point): void;
  giveUp(): void;
}

/** Pixels that a press may wander and still be a click. */
const THRESHOLD = 4;
/** Pixels from the frame's edge at which it scrolls along, and by how much a frame. */
const EDGE = { near: 28, step: 10 };

type Listeners = Record<
  'onPointerdown' | 'onPointermove' | 'onPointerup' | 'onPointercancel' | 'onClickCapture',
  (event: PointerEvent) => void
>;

/**
 * Drags within a frame by mouse, pen or touch. `begin` is asked with what was pressed and where, once the press has
 * become a drag; null leaves it alone. Escape gives up, and so does a press that the system takes over.
 */
export function usePointerDrag(
  frame: Readonly<Ref<HTMLElement | null>>,
  begin: (pressed: Element, from: Point) => Drag | null,
): Listeners {
  let press: (Point & { id: number; on: Element }) | null = null;
  let drag: Drag | null = null;
  let at: Point = { x: 0, y: 0 };
  let request = 0;
  let swallowsClick = false;

  function end(): void {
    press = null;
    drag = null;
    cancelAnimationFrame(request);
    window.removeEventListener('keydown', onKey, true);
  }
  function giveUp(): void {
    drag?.giveUp();
    end();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // The same key would close the drawer.
    event.preventDefault();
    event.stopImmediatePropagation();
    giveUp();
  }
  function scrollAlong(): void {
    const box = frame.value?.getBoundingClientRect();
    if (!box || !drag) return;
    const by = (place: number, from: number, to: number): number =>
      place > to - EDGE.near ? EDGE.step : place < from + EDGE.near ? -EDGE.step : 0;
    if (drag.along === 'x') frame.value?.scrollBy(by(at.x, box.left, box.right), 0);
    else frame.value?.scrollBy(0, by(at.y, box.top, box.bottom));
  }
  function tick(): void {
    scrollAlong();
    drag?.move(at);
    request = requestAnimationFrame(tick);
  }
  onBeforeUnmount(giveUp);

  return {
    onPointerdown(event) {
      if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
      giveUp();
      press = { id: event.pointerId, x: event.clientX, y: event.clientY, on: event.target };
    },
    onPointermove(event) {
      if (!press || event.pointerId !== press.id) return;
      at = { x: event.clientX, y: event.clientY };
      if (drag) return;
      if (event.buttons === 0) return end();
      if (Math.hypot(at.x - press.x, at.y - press.y) < THRESHOLD) return;
      drag = begin(press.on, press);
      if (!drag) return end();
      swallowsClick = true;
      frame.value?.setPointerCapture(press.id);
      window.addEventListener('keydown', onKey, true);
      request = requestAnimationFrame(tick);
    },
    onPointerup(event) {
      // The click of this press follows at once, if at all.
      setTimeout(() => (swallowsClick = false));
      if (!press || event.pointerId !== press.id) return;
      drag?.drop({ x: event.clientX, y: event.clientY });
      end();
    },
    onPointercancel: giveUp,
    onClickCapture(event) {
      if (!swallowsClick) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

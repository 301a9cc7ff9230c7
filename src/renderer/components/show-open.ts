/** Brings what is open into view. Where its drawer lies over the page instead of beside it, the page stays as it is. */
export function showOpen(element: Element | null | undefined, hasDrawer: boolean): void {
  if (!element || (hasDrawer && !matchMedia('(width >= 1100px)').matches)) return;
  element.scrollIntoView({ block: 'nearest' });
}

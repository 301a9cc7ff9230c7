const boxName = (box: HTMLElement): string => {
  if (box.matches('.formula')) return 'Formula';
  if (!box.matches('pre')) return 'Table';
  return box.dataset['language'] ? `Code in ${box.dataset['language']}` : 'Code';
};

/** Lets the keyboard reach what is wider than its place, with a name, for as long as it is; returns how to stop. */
export function watchScrolling(root: HTMLElement): () => void {
  const boxes = [...root.querySelectorAll<HTMLElement>('.wide')];
  const mark = (): void => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', boxName(box));
      } else {
        for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
      }
    }
  };
  const observer = new ResizeObserver(mark);
  for (const box of boxes) {
    observer.observe(box);
    // What is in it grows when its font arrives.
    if (box.firstElementChild) observer.observe(box.firstElementChild);
  }
  return () => observer.disconnect();
}

import type { ObjectDirective } from 'vue';

/** Puts the focus into the first field of a form that was just opened, at once, so that no typed letter goes astray. */
export const vFocusFirst: ObjectDirective<HTMLElement> = {
  mounted: (form) => form.querySelector<HTMLElement>('input, textarea')?.focus(),
};

import '@fontsource-variable/inter/wght.css';
import 'vuetify/styles/core';
import './theme.css';
import './type-and-surfaces.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import AppShell from './AppShell.vue';
import type { Opening } from './host/opening.ts';
import { createAppRouter } from './routes.ts';
import { openingKey } from './stores/planner.ts';
import { createTheme } from './theme.ts';

// The host puts a fresh nonce into the page; Vuetify's theme is the one style element that needs it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Shows the planner in the page. */
export function show(opening: Opening): void {
  const router = createAppRouter();
  window.ascent?.onLead((address) => void router.push(address));
  createApp(AppShell)
    .provide(openingKey, opening)
    .use(createPinia())
    .use(router)
    .use(createTheme(nonce))
    .mount('#app');
}

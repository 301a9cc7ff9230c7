import '@fontsource-variable/inter/wght.css';
import 'vuetify/styles/core';
import './theme.css';
import './type-and-surfaces.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import AppShell from './AppShell.vue';
import { openPlannerClient } from './host/planner-client.ts';
import { createAppRouter } from './routes.ts';
import { plannerClientKey } from './stores/planner.ts';
import { createTheme } from './theme.ts';

// The host puts a fresh nonce into the page; Vuetify's theme is the one style element that needs it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

createApp(AppShell)
  .provide(plannerClientKey, openPlannerClient())
  .use(createPinia())
  .use(createAppRouter())
  .use(createTheme(nonce))
  .mount('#app');

import '@fontsource-variable/inter/wght.css';
import 'vuetify/styles/core';
import '../../../src/renderer/theme.css';
import '../../../src/renderer/type-and-surfaces.css';
import { createApp, h, ref } from 'vue';
import RichText from '../../../src/renderer/components/RichText.vue';
import { createTheme } from '../../../src/renderer/theme.ts';

// One text on a card, as a room shows it; the text comes from the test.
const text = ref('');
Object.assign(window, { showText: (shown: string) => (text.value = shown) });

createApp({
  render: () =>
    h('main', { class: 'v-application page' }, [
      h('h1', { class: 'text-title' }, 'A text'),
      h('section', { class: 'card' }, [h(RichText, { text: text.value })]),
    ]),
})
  .use(createTheme('test'))
  .mount('#app');

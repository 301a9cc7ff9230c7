import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

// K3: importing electron in plain Node starts a download, so only its two rooms may name it.
const electronOnlyInItsRooms = {
  'no-restricted-imports': [
    'error',
    { paths: [{ name: 'electron', message: 'Only src/main and src/preload may import electron.' }] },
  ],
};

export default tseslint.config(
  { ignores: ['**/out/**', '**/dist/**', '**/node_modules/**', '**/test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.node }, parserOptions: { tsconfigRootDir: root } },
    rules: {
      ...electronOnlyInItsRooms,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Node 20 runs a linked command line and has no Map.groupBy.
      'no-restricted-properties': [
        'error',
        { object: 'Map', property: 'groupBy', message: 'Use domain/group-by.ts.' },
      ],
      // Records keyed by id are the shape of the state, and removing an entry is what removing means.
      '@typescript-eslint/no-dynamic-delete': 'off',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser } },
    rules: {
      // Prettier owns the layout of templates.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      // Vuetify's slots are named with modifiers (#item.name).
      'vue/valid-v-slot': ['error', { allowModifiers: true }],
      'no-undef': 'off',
    },
  },
  { files: ['**/src/renderer/**'], languageOptions: { globals: globals.browser } },
  { files: ['**/src/main/**', '**/src/preload/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    // The double is checked against Electron's declarations, which vanish before it runs.
    files: ['**/tests/electron/**'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', message: 'Only its types.', allowTypeImports: true }] },
      ],
    },
  },
  { files: ['**/tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);

import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';

/** The ten colours of the skill areas; safe for colour-blind eyes, and never the only sign. */
const areas = (colours: readonly string[]): Record<string, string> =>
  Object.fromEntries(colours.map((colour, index) => [`area-${index + 1}`, colour]));

const light = {
  background: '#f7f8fa',
  surface: '#ffffff',
  line: '#e3e6eb',
  // Borders of fields: 3:1 on their surface, which the line colour is not.
  edge: '#868e9c',
  ink: '#171a21',
  'ink-2': '#545c6b',
  // A shade darker than drawn: #6b7484 is 4.43:1 on the page's background.
  'ink-3': '#636c7b',
  primary: '#4653d6',
  'on-primary': '#ffffff',
  'primary-soft': '#eceefc',
  success: '#1f7a4d',
  'success-soft': '#e3f3ea',
  warning: '#8f5400',
  'warning-soft': '#fdf1dc',
  error: '#b3261e',
  'error-soft': '#fbe9e7',
  info: '#4653d6',
  secondary: '#545c6b',
  'on-background': '#171a21',
  'on-surface': '#171a21',
  ...areas([
    '#0072b2',
    '#d55e00',
    '#009e73',
    '#aa4499',
    '#117733',
    '#cc6677',
    '#332288',
    '#999933',
    '#44aa99',
    '#882255',
  ]),
};

const dark: typeof light = {
  background: '#101217',
  surface: '#171a21',
  line: '#2a303b',
  edge: '#6a7382',
  ink: '#eceef2',
  'ink-2': '#a9b1bf',
  'ink-3': '#8b94a4',
  primary: '#8f99ff',
  'on-primary': '#101217',
  'primary-soft': '#23284a',
  success: '#5fcf96',
  'success-soft': '#14301f',
  warning: '#f0b45a',
  'warning-soft': '#35270f',
  error: '#ff8a80',
  'error-soft': '#3a1a19',
  info: '#8f99ff',
  secondary: '#a9b1bf',
  'on-background': '#eceef2',
  'on-surface': '#eceef2',
  ...areas([
    '#56b4e9',
    '#ff9d57',
    '#3ddbaf',
    '#dd8fd3',
    '#6cc37f',
    '#f09aa8',
    '#a59bf0',
    '#d3d36b',
    '#7fe0d2',
    '#e07fae',
  ]),
};

const field = { variant: 'outlined', density: 'compact', hideDetails: 'auto', color: 'primary' } as const;

/** Vuetify in the look's tokens and habits; no room styles a control on its own. */
export const createTheme = (cspNonce: string) =>
  createVuetify({
    icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
    theme: {
      cspNonce,
      defaultTheme: 'system',
      themes: { light: { dark: false, colors: light }, dark: { dark: true, colors: dark } },
    },
    defaults: {
      global: { ripple: false },
      VBtn: { variant: 'outlined', elevation: 0 },
      VBtnToggle: { variant: 'outlined', density: 'compact', color: 'primary', divided: true },
      VCard: { variant: 'flat', border: true, elevation: 0 },
      VCheckbox: { density: 'compact', hideDetails: 'auto', color: 'primary' },
      VChip: { size: 'small', variant: 'flat' },
      VCombobox: field,
      VDataTable: { density: 'compact' },
      VDialog: { maxWidth: 560, transition: 'fade-transition' },
      VExpansionPanels: { variant: 'accordion', elevation: 0 },
      VList: { density: 'compact' },
      VMenu: { offset: 4 },
      VAutocomplete: field,
      VSelect: field,
      VSlider: { color: 'primary', hideDetails: 'auto', thumbSize: 16, trackSize: 4 },
      VSwitch: { density: 'compact', hideDetails: 'auto', color: 'primary', inset: true },
      VTabs: { density: 'compact', color: 'primary' },
      VTextarea: { ...field, autoGrow: true, rows: 2 },
      VTextField: field,
      VTooltip: { openDelay: 400, contentClass: 'tooltip' },
    },
  });

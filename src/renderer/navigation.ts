import {
  mdiAccountVoice,
  mdiBookOpenVariantOutline,
  mdiCalendarToday,
  mdiCashMultiple,
  mdiCertificateOutline,
  mdiChartLine,
  mdiCogOutline,
  mdiFlagOutline,
  mdiFolderOutline,
  mdiHexagonOutline,
  mdiMapMarkerPath,
  mdiNotebookOutline,
  mdiSchoolOutline,
  mdiTuneVariant,
} from '@mdi/js';

export interface NavigationRoom {
  title: string;
  path: string;
  icon: string;
}

export interface NavigationGroup {
  /** Null for the first group, which needs no name. */
  title: string | null;
  rooms: NavigationRoom[];
}

/** The rooms that exist, as the navigation and the command palette list them. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    title: null,
    rooms: [
      { title: 'Today', path: '/today', icon: mdiCalendarToday },
      { title: 'Roadmap', path: '/roadmap', icon: mdiMapMarkerPath },
      { title: 'What if', path: '/what-if', icon: mdiTuneVariant },
      { title: 'Goals', path: '/goals', icon: mdiFlagOutline },
    ],
  },
  {
    title: 'Learn',
    rooms: [
      { title: 'Courses', path: '/courses', icon: mdiSchoolOutline },
      { title: 'Certifications', path: '/certifications', icon: mdiCertificateOutline },
      { title: 'Projects', path: '/projects', icon: mdiFolderOutline },
    ],
  },
  {
    title: 'Track',
    rooms: [
      { title: 'Study log', path: '/study-log', icon: mdiNotebookOutline },
      { title: 'Skills', path: '/skills', icon: mdiHexagonOutline },
      { title: 'Reports', path: '/reports', icon: mdiChartLine },
    ],
  },
  {
    title: 'Get hired',
    rooms: [
      { title: 'Interview', path: '/interview', icon: mdiAccountVoice },
      { title: 'Guide', path: '/guide', icon: mdiBookOpenVariantOutline },
      { title: 'Market', path: '/market', icon: mdiCashMultiple },
    ],
  },
];

export const SETTINGS: NavigationRoom = { title: 'Settings', path: '/settings', icon: mdiCogOutline };

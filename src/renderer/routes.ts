import { type Router, type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router';
import { ROOMS } from './rooms.ts';

declare module 'vue-router' {
  interface RouteMeta {
    title: string;
  }
}

const room = (name: keyof typeof ROOMS, title: string): RouteRecordRaw => ({
  path: `/${name}`,
  meta: { title },
  component: ROOMS[name],
});

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  room('today', 'Today'),
  room('roadmap', 'Roadmap'),
  { ...room('roadmap', 'Roadmap'), path: '/roadmap/milestone/:id', props: true },
  { ...room('roadmap', 'Roadmap'), path: '/roadmap/task/:task', props: true },
  room('what-if', 'What if'),
  room('goals', 'Goals'),
  room('courses', 'Courses'),
  room('certifications', 'Certifications'),
  room('projects', 'Projects'),
  room('study-log', 'Study log'),
  room('skills', 'Skills'),
  { ...room('guide', 'Guide'), path: '/guide/:topic?/:entry?', props: true },
  { ...room('market', 'Market'), path: '/market/:figure?', props: true },
  room('reports', 'Reports'),
  room('interview', 'Interview'),
  { ...room('interview', 'Interview'), path: '/interview/question/:id', props: true },
  room('import', 'Import'),
  room('settings', 'Settings'),
  room('welcome', 'Welcome'),
  { path: '/:unknown(.*)*', redirect: '/today' },
];

/** The app's addresses; every room is loaded when it is first opened. */
export function createAppRouter(): Router {
  return createRouter({ history: createWebHistory(), routes });
}

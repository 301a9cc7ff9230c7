import { type Router, type RouteRecordRaw, createRouter, createWebHistory } from 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    title: string;
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  { path: '/today', meta: { title: 'Today' }, component: () => import('./rooms/today/TodayRoom.vue') },
  {
    path: '/roadmap',
    meta: { title: 'Roadmap' },
    component: () => import('./rooms/roadmap/RoadmapRoom.vue'),
  },
  {
    path: '/roadmap/milestone/:id',
    meta: { title: 'Roadmap' },
    component: () => import('./rooms/roadmap/RoadmapRoom.vue'),
    props: true,
  },
  {
    path: '/what-if',
    meta: { title: 'What if' },
    component: () => import('./rooms/what-if/WhatIfRoom.vue'),
  },
  { path: '/goals', meta: { title: 'Goals' }, component: () => import('./rooms/goals/GoalsRoom.vue') },
  {
    path: '/courses',
    meta: { title: 'Courses' },
    component: () => import('./rooms/courses/CoursesRoom.vue'),
  },
  {
    path: '/certifications',
    meta: { title: 'Certifications' },
    component: () => import('./rooms/certifications/CertificationsRoom.vue'),
  },
  {
    path: '/projects',
    meta: { title: 'Projects' },
    component: () => import('./rooms/projects/ProjectsRoom.vue'),
  },
  {
    path: '/study-log',
    meta: { title: 'Study log' },
    component: () => import('./rooms/study-log/StudyLogRoom.vue'),
  },
  {
    path: '/reports',
    meta: { title: 'Reports' },
    component: () => import('./rooms/reports/ReportsRoom.vue'),
  },
  {
    path: '/settings',
    meta: { title: 'Settings' },
    component: () => import('./rooms/settings/SettingsRoom.vue'),
  },
  {
    path: '/welcome',
    meta: { title: 'Welcome' },
    component: () => import('./rooms/welcome/WelcomeRoom.vue'),
  },
  { path: '/:unknown(.*)*', redirect: '/today' },
];

/** The app's addresses; every room is loaded when it is first opened. */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHistory(), routes });
  router.afterEach((to) => {
    document.title = `${to.meta.title} · Ascent`;
  });
  return router;
}

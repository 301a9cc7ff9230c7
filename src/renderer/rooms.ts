import type { Component } from 'vue';

type Room = () => Promise<{ default: Component }>;

/** Every room by the first part of its address; its code is read when it is first opened. */
export const ROOMS = {
  today: () => import('./rooms/today/TodayRoom.vue'),
  roadmap: () => import('./rooms/roadmap/RoadmapRoom.vue'),
  'what-if': () => import('./rooms/what-if/WhatIfRoom.vue'),
  goals: () => import('./rooms/goals/GoalsRoom.vue'),
  courses: () => import('./rooms/courses/CoursesRoom.vue'),
  certifications: () => import('./rooms/certifications/CertificationsRoom.vue'),
  projects: () => import('./rooms/projects/ProjectsRoom.vue'),
  'study-log': () => import('./rooms/study-log/StudyLogRoom.vue'),
  skills: () => import('./rooms/skills/SkillsRoom.vue'),
  guide: () => import('./rooms/guide/GuideRoom.vue'),
  market: () => import('./rooms/market/MarketRoom.vue'),
  reports: () => import('./rooms/reports/ReportsRoom.vue'),
  interview: () => import('./rooms/interview/InterviewRoom.vue'),
  import: () => import('./rooms/import/ImportRoom.vue'),
  settings: () => import('./rooms/settings/SettingsRoom.vue'),
  welcome: () => import('./rooms/welcome/WelcomeRoom.vue'),
} satisfies Record<string, Room>;

/** The room that an address leads to. */
export function roomAt(path: string): Room {
  const name = path.split('/')[1] ?? '';
  return Object.hasOwn(ROOMS, name) ? ROOMS[name as keyof typeof ROOMS] : ROOMS.today;
}

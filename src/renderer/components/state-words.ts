import type { CertificationStatus, CourseStatus, ProjectStatus } from '../../domain/learning.ts';
import type { MilestoneStatus } from '../../domain/roadmap-schema.ts';

export type Tone = 'plain' | 'brand' | 'good' | 'warn' | 'bad';

export interface StateWord {
  word: string;
  tone: Tone;
}

export const COURSE_WORDS: Record<CourseStatus, StateWord> = {
  wished: { word: 'wished', tone: 'plain' },
  planned: { word: 'planned', tone: 'plain' },
  'in-progress': { word: 'in progress', tone: 'brand' },
  completed: { word: 'completed', tone: 'good' },
  dropped: { word: 'dropped', tone: 'plain' },
};

export const CERTIFICATION_WORDS: Record<CertificationStatus, StateWord> = {
  considered: { word: 'considered', tone: 'plain' },
  preparing: { word: 'preparing', tone: 'brand' },
  booked: { word: 'booked', tone: 'brand' },
  earned: { word: 'earned', tone: 'good' },
  failed: { word: 'failed', tone: 'bad' },
  expired: { word: 'expired', tone: 'warn' },
};

export const PROJECT_WORDS: Record<ProjectStatus, StateWord> = {
  idea: { word: 'idea', tone: 'plain' },
  building: { word: 'building', tone: 'brand' },
  published: { word: 'published', tone: 'good' },
};

export const MILESTONE_WORDS: Record<MilestoneStatus, StateWord> = {
  planned: { word: 'planned', tone: 'plain' },
  active: { word: 'active', tone: 'brand' },
  done: { word: 'done', tone: 'good' },
  skipped: { word: 'skipped', tone: 'plain' },
};

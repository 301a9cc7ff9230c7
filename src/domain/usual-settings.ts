import type { Settings } from './settings.ts';

/** The settings of somebody who changed none. */
export const usualSettings = (): Settings => ({
  theme: 'system',
  textSize: 'normal',
  dateFormat: 'system',
  firstDayOfWeek: 'monday',
  dailyMinimum: 15,
  idleMinutes: 15,
  reminders: {
    exams: true,
    milestones: false,
    renewals: false,
    weeklyReview: false,
    quietFrom: '22:00',
    quietTo: '07:00',
  },
  filters: [],
  budget: [],
  backupFolder: null,
});

import type {
  AreaColour,
  ReportMilestone,
  ReportModel,
  ReportPhase,
  ReportTask,
} from '../../../src/domain/report-model.ts';

import words from '../../../resources/typst/words/en.json' with { type: 'json' };

/** A model with nothing in it but what must be there. */
export function emptyModel(): ReportModel {
  return {
    title: 'My roadmap',
    language: 'en',
    words,
    paper: 'a4',
    lightInk: false,
    generatedDay: '2026-11-21',
    roleFrom: 'Data analyst',
    roleTo: 'Machine-learning engineer',
    minutesDone: 0,
    minutesLeft: 0,
    phases: [],
    courses: [],
    certifications: [],
    projects: [],
    gap: [],
    weeks: [],
    budget: [],
    notes: [],
  };
}

const areas = [
  'Mathematics and statistics',
  'Programming',
  'Data',
  'Classical ML',
  'Deep learning',
  'Production',
  'Cloud',
  'Evaluation',
  'Communication',
  'Domain',
];

function day(offset: number): string {
  return new Date(Date.UTC(2026, 8, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

function task(number: number, start: number, status: ReportTask['status']): ReportTask {
  const kinds = ['study', 'course', 'project', 'interview'] as const;
  return {
    title: `Task ${number}: linear algebra to working level`,
    kind: kinds[number % kinds.length] ?? 'custom',
    status,
    minutesEffort: 900,
    minutesDone: status === 'done' ? 930 : status === 'active' ? 560 : 0,
    start: day(start),
    end: day(start + 12),
    ...(status === 'done' ? {} : { forecastEnd: day(start + 20) }),
  };
}

function milestone(number: number, start: number, tasks: number): ReportMilestone {
  const status = start < 50 ? 'done' : start < 85 ? 'active' : 'planned';
  const colour = ((number % 10) + 1) as AreaColour;
  const done = status === 'done' ? 1 : status === 'active' ? 0.6 : 0;
  return {
    id: `m${number}`,
    title: `Milestone ${number}`,
    status,
    area: { name: areas[number % 10] ?? '', colour },
    start: day(start),
    end: day(start + 30),
    due: day(start + 36),
    forecastEnd: day(start + 52),
    minutesDone: Math.round(3480 * done),
    minutesLeft: Math.round(3480 * (1 - done)),
    criteria: [
      {
        text: 'Solves least squares by hand and in NumPy',
        done: done > 0,
        proof: done > 0 ? 'proved' : null,
      },
      {
        text: 'Explains eigenvectors with an own example',
        done: done > 0,
        proof: done > 0 ? 'claimed' : null,
      },
      { text: 'PCA notebook on own data', done: done === 1, proof: null },
    ],
    tasks: Array.from({ length: tasks }, (_, index) => task(number * 10 + index, start + index * 8, status)),
    evidence:
      done > 0 ? [{ title: 'least-squares.ipynb', url: `https://example.org/evidence/${number}` }] : [],
  };
}

const phaseNames = [
  'Foundations',
  'Data and statistics',
  'Classical ML',
  'Deep learning',
  'Production and MLOps',
  'Portfolio',
  'Job search',
];

/** A lived-in roadmap: so many milestones over seven phases, so many tasks in each. */
export function fullModel(milestones = 18, tasks = 3): ReportModel {
  const step = 720 / milestones;
  const phases = phaseNames.map((name, index): ReportPhase => {
    const from = Math.floor((milestones * index) / 7);
    const to = Math.floor((milestones * (index + 1)) / 7);
    const own = Array.from({ length: to - from }, (_, at) =>
      milestone(from + at + 1, Math.round((from + at) * step), tasks),
    );
    return {
      id: `p${index}`,
      name,
      start: day(Math.round(from * step)),
      end: day(Math.round((to - 1) * step) + 30),
      forecastEnd: day(Math.round((to - 1) * step) + 62),
      minutesDone: own.reduce((sum, item) => sum + item.minutesDone, 0),
      minutesLeft: own.reduce((sum, item) => sum + item.minutesLeft, 0),
      milestones: own,
    };
  });
  return {
    ...emptyModel(),
    title: 'From data analyst to ML engineer',
    language: 'en-GB',
    person: 'Alex Moreau',
    goal: { title: 'ML engineer offer by June 2028', targetDay: '2028-06-30', chance: 0.64 },
    startDay: '2026-09-01',
    outlook: {
      ends: [
        {
          name: 'Ready to apply',
          p10: '2028-02-01',
          p50: '2028-05-14',
          p80: '2028-08-02',
          p90: '2028-09-20',
        },
        { name: 'Full profile', p10: '2029-06-01', p50: '2029-12-24', p80: '2030-05-05', p90: '2030-08-11' },
      ],
      holdsBack: 'The hours hold the end back: 590 h of work fill the time.',
      critical: ['Linear algebra: to basic', 'حساب التفاضل'],
      moved: {
        since: '2026-11-14',
        days: 12,
        parts: [
          { days: 9, words: 'fewer hours' },
          { days: 3, words: 'work added' },
        ],
      },
      kept: {
        name: 'Start',
        day: '2026-04-01',
        ready: { then: '2028-03-01', now: '2028-05-01' },
        full: { then: '2029-10-01', now: '2029-12-01' },
      },
      cautions: ['“Exam” is needed by 24 Dec 2026 and would end 3 Jan 2027.'],
    },
    readyToApply: {
      planEnd: '2028-01-10',
      p10: '2027-11-20',
      p50: '2028-03-14',
      p80: '2028-07-02',
      p90: '2028-08-15',
    },
    fullProfile: {
      planEnd: '2028-09-03',
      p10: '2028-07-01',
      p50: '2029-01-09',
      p80: '2029-06-12',
      p90: '2029-08-01',
    },
    minutesDone: phases.reduce((sum, item) => sum + item.minutesDone, 0),
    minutesLeft: phases.reduce((sum, item) => sum + item.minutesLeft, 0),
    readiness: {
      percent: 38.4,
      areas: areas.map((name, index) => ({
        name,
        colour: (index + 1) as AreaColour,
        current: ((index * 7) % 4) + 0.3,
        required: 3 + (index % 3) * 0.6,
      })),
    },
    phases,
    courses: [
      {
        title: 'Mathematics for Machine Learning',
        provider: 'Coursera',
        status: 'in progress',
        percent: 62,
        minutesDone: 1240,
        minutesEffort: 2400,
        cost: '€ 49.00',
        url: 'https://www.coursera.org/specializations/mathematics-machine-learning',
      },
      {
        title: 'Practical Deep Learning for Coders',
        provider: 'fast.ai',
        status: 'planned',
        percent: 0,
        minutesDone: 0,
        minutesEffort: 4200,
        cost: 'free',
        url: 'https://course.fast.ai/',
      },
      {
        title: 'SQL basics',
        status: 'completed',
        percent: 100,
        minutesDone: 600,
        url: 'https://example.org/sql',
        certificateUrl: 'https://example.org/certificate/1',
      },
    ],
    certifications: [
      {
        name: 'AWS Certified AI Practitioner',
        issuer: 'Amazon Web Services',
        status: 'booked',
        examDay: '2026-12-09',
        fee: 'US$ 100.00',
        url: 'https://aws.amazon.com/certification/certified-ai-practitioner/',
      },
      {
        name: 'TensorFlow Developer Certificate',
        issuer: 'Google',
        status: 'considered',
        note: 'Retired by its issuer: it can no longer be taken.',
      },
      {
        name: 'Azure Data Fundamentals',
        issuer: 'Microsoft',
        status: 'earned',
        earnedDay: '2026-01-18',
        validUntil: '2027-01-18',
        fee: '€ 99.00',
        url: 'https://learn.microsoft.com/credentials/',
        credentialUrl: 'https://example.org/credential/7',
      },
    ],
    projects: [
      {
        title: 'Bike demand forecast',
        status: 'building',
        summary: 'Hourly demand from weather and calendar, served behind a small API.',
        skills: ['Regression', 'Feature engineering', 'Deployment'],
        links: [{ title: 'Repository', url: 'https://example.org/bikes' }],
      },
      { title: 'Paper reading notes', status: 'idea', skills: [], links: [] },
    ],
    gap: Array.from({ length: 14 }, (_, index) => ({
      skill: `Skill ${index + 1}`,
      area: { name: areas[index % 10] ?? '', colour: ((index % 10) + 1) as AreaColour },
      current: index % 3,
      required: 3 + (index % 2),
      minutes: 900 + index * 75,
    })),
    weeks: Array.from({ length: 26 }, (_, index) => ({
      start: day(-182 + 63 + index * 7 + 14),
      minutes: index === 9 ? 0 : 160 + ((index * 97) % 260),
      aim: 360,
    })),
    burnUp: {
      scope: 48_000,
      earned: [0, 20, 40, 77].map((at) => ({ week: day(at), minutes: at * 93 })),
      planned: [0, 20, 40, 77].map((at) => ({ week: day(at), minutes: at * 109 })),
      ahead: [77, 400, 800].map((at) => ({ week: day(at), minutes: 7200 + (at - 77) * 56 })),
      earnedNow: 7200,
      plannedNow: 8400,
      end: { p10: '2029-06-01', p50: '2029-12-24', p80: '2030-05-05', p90: '2030-08-11' },
    },
    budget: [
      {
        currency: 'EUR',
        planned: '€ 640.00',
        spent: '€ 148.00',
        items: [
          { title: 'Mathematics for Machine Learning', planned: '€ 49.00', spent: '€ 49.00' },
          { title: 'Azure Data Fundamentals', planned: '€ 99.00', spent: '€ 99.00' },
        ],
      },
      {
        currency: 'USD',
        planned: 'US$ 100.00',
        spent: 'US$ 0.00',
        items: [{ title: 'AWS Certified AI Practitioner', planned: 'US$ 100.00' }],
      },
    ],
    notes: ['Figures marked ≈ are estimates.', 'The forecast rests on 26 weeks of logged sessions.'],
  };
}

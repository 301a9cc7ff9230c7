import type { Sample } from './samples.ts';

/** A badge by Open Badges 3.0. */
export const BADGE = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  ],
  id: 'https://example.org/badges/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://example.org', name: 'Example School' },
  validFrom: '2025-03-04T00:00:00Z',
  validUntil: '2028-03-04T00:00:00Z',
  credentialSubject: { achievement: { id: 'https://example.org/a', name: 'ML Basics' } },
  evidence: [{ id: 'https://example.org/e' }],
};

/** A map as roadmap.sh writes it. */
export const MAP = JSON.stringify({
  nodes: [
    { id: 't', type: 'title', position: { x: 0, y: 0 }, data: { label: ' My map ' } },
    { id: 'b', type: 'topic', position: { x: 0, y: 200 }, data: { label: 'Second' } },
    { id: 'a', type: 'topic', position: { x: 0, y: 100 }, data: { label: 'First' } },
    { id: 'a2', type: 'subtopic', position: { x: 9, y: 120 }, data: { label: ' Part  two ' } },
    { id: 'a1', type: 'subtopic', position: { x: 9, y: 110 }, data: { label: 'Part one' } },
    { id: 'l', type: 'subtopic', position: { x: 9, y: 900 }, data: { label: 'Loose' } },
    { id: 'p', type: 'paragraph', position: { x: 0, y: 0 }, data: { label: 'Words' } },
  ],
  edges: [
    { id: '1', source: 'a', target: 'a1', data: { edgeStyle: 'dashed' } },
    { id: '2', source: 'a2', target: 'a', data: { edgeStyle: 'dashed' } },
    { id: '3', source: 'a', target: 'b', data: { edgeStyle: 'solid' } },
  ],
});

const STEPS = { phase: 'deep-learning', hours: '2' };

/** Own samples of everything that is no time. */
export const THING_SAMPLES: readonly Sample[] = [
  {
    format: 'linkedin',
    name: 'Certifications.csv',
    text: [
      'Name,Url,Authority,Started On,Finished On,License Number',
      'Cloud Engineer,https://example.org/c/1,Example Cloud,May 2023,May 2026,ABC-1',
      'No end,javascript:alert(1),Example,2022,,N/A',
    ].join('\n'),
    choices: {},
  },
  {
    format: 'linkedin',
    name: 'Learning.csv',
    text: [
      'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),',
      'Learning Python,"About, Python",Course,2024-01-02 10:00 UTC,2024-02-03 11:00 UTC,false,N/A,',
      'Half a course,x,Course,2024-01-02 10:00 UTC,N/A,false,,',
    ].join('\n'),
    choices: {},
  },
  {
    format: 'linkedin',
    name: 'Skills.csv',
    text: 'Name\nPython programming\nKnitting\n',
    choices: { level: '2' },
  },
  {
    format: 'json-resume',
    name: 'resume.json',
    text: JSON.stringify({
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: { name: 'Ada' },
      certificates: [{ name: 'Cloud', date: '2024-05-03', url: 'https://example.org', issuer: 'Ex' }],
      education: [{ institution: 'Uni', endDate: '2020-07', courses: ['Statistics 1'] }],
      projects: [{ name: 'Churn', description: 'Who leaves', url: 'ftp://example.org' }],
      skills: [{ name: 'Python programming', level: 'Master' }],
    }),
    choices: { level: '3' },
  },
  { format: 'open-badges', name: 'badge.json', text: JSON.stringify(BADGE), choices: {} },
  { format: 'roadmap-sh', name: 'my.json', text: MAP, choices: STEPS },
  {
    format: 'curriculum',
    name: 'README.md',
    text: [
      '## Core',
      '',
      'Courses | Duration | Effort',
      ':-- | :--: | :--:',
      '[Linear *algebra*](https://example.org/la) | 10 weeks | 6-10 hours/week',
      'Calculus | - weeks | - hours/week',
      '',
      'A | word',
    ].join('\n'),
    choices: {},
  },
  {
    format: 'obsidian',
    name: 'Notes.md',
    text: [
      '# Reading',
      '- [ ] Read chapter 3 🛫 2026-12-01 📅 2026-12-10 🔁 every week',
      '- [x] Read chapter 1 ✅ 2026-11-01',
      '- [x] Read chapter 2',
      '* [ ] Read [due:: 2027-01-05] a paper',
      '- [-] Dropped',
      'no task',
    ].join('\n'),
    choices: STEPS,
  },
];

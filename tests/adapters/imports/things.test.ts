import { generateKeyPairSync, sign } from 'node:crypto';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/adapters/imports/formats.ts';
import { readFiles } from '../../../src/adapters/imports/read-files.ts';
import { FORMAT_NAMES, WHOLE_PLAN } from '../../../src/domain/import-formats.ts';
import { BADGE, MAP, THING_SAMPLES } from './thing-samples.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (
  files: Record<string, string | Uint8Array>,
  choices: Record<string, string> = {},
  format: string | null = null,
) =>
  readFiles({
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? bytesOf(content) : content,
    })),
    format,
    choices,
    zone: 'Europe/Berlin',
    now: '2026-11-21T12:00:00Z',
  });

const sample = (name: string): string => THING_SAMPLES.find((one) => one.name === name)?.text ?? '';

it('reads a LinkedIn archive, zipped or not, and asks for the level of its skills', () => {
  const files = {
    'Certifications.csv': sample('Certifications.csv'),
    'Learning.csv': sample('Learning.csv'),
    'Skills.csv': 'Name\nPython\nKnitting\n',
  };
  expect(read(files).reading.choices).toMatchObject([{ id: 'level', chosen: null }]);
  const { format, reading } = read(files, { level: '2' });
  expect(format?.id).toBe('linkedin');
  expect(reading.things).toMatchObject([
    {
      kind: 'certification',
      title: 'Cloud Engineer',
      issuer: 'Example Cloud',
      earnedOn: '2023-05-01',
      validUntil: '2026-05-01',
      credentialId: 'ABC-1',
      credentialUrl: 'https://example.org/c/1',
    },
    { title: 'No end', credentialUrl: null, earnedOn: '2022-01-01', validUntil: null, credentialId: '' },
    { kind: 'course', title: 'Learning Python', completedOn: '2024-02-03', notes: '' },
    { kind: 'course', title: 'Half a course', completedOn: null },
    { kind: 'skill', title: 'Python', level: 2 },
    { kind: 'skill', title: 'Knitting', level: 2 },
  ]);
  const zipped = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`../../etc/${name}`, bytesOf(text)])),
  );
  expect(read({ 'archive.zip': zipped }, { level: '2' }).reading.things).toEqual(reading.things);
  expect(read(files, { level: '0' }).reading.things.some(({ kind }) => kind === 'skill')).toBe(false);
});

it('reads a JSON Resume', () => {
  const { format, reading } = read({ 'resume.json': sample('resume.json') }, { level: '3' });
  expect(format?.id).toBe('json-resume');
  expect(reading.things).toMatchObject([
    { kind: 'certification', title: 'Cloud', earnedOn: '2024-05-03', issuer: 'Ex' },
    { kind: 'course', title: 'Statistics 1', provider: 'Uni', completedOn: '2020-07-01' },
    { kind: 'project', title: 'Churn', goal: 'Who leaves', url: null },
    { kind: 'skill', title: 'Python programming', level: 3 },
  ]);
});

it('reads a map of roadmap.sh as a roadmap of its own: topics from top to bottom, with their subtopics', () => {
  expect(read({ 'my.json': MAP }).reading.choices.map(({ id }) => id)).toEqual(['phase', 'hours']);
  const { format, reading } = read({ 'my.json': MAP }, { phase: 'deep-learning', hours: '2' });
  expect(format?.id).toBe('roadmap-sh');
  expect(reading.roadmap).toBe('My map');
  expect(reading.rows).toBe(5);
  expect(
    reading.things.map((one) => (one.kind === 'task' ? [one.milestone, one.title, one.effort] : [])),
  ).toEqual([
    ['First', 'Part one', 120],
    ['First', 'Part two', 120],
    ['Second', 'Second', 120],
    ['Other topics', 'Loose', 120],
  ]);
});

it('reads curriculum tables, with the middle of a range and no hours where none are said', () => {
  const { format, reading } = read({ 'README.md': sample('README.md') });
  expect(format?.id).toBe('curriculum');
  expect(reading.things).toMatchObject([
    { title: 'Linear algebra', provider: 'Core', url: 'https://example.org/la', effort: 80 * 60, line: 5 },
    { title: 'Calculus', effort: null, url: null, line: 6 },
  ]);
  expect(reading.remarks.join(' ')).toContain('middle');
});

it('reads Obsidian’s task lines with their days, and refuses a tick without its day', () => {
  const { format, reading } = read({ 'Notes.md': sample('Notes.md') }, { phase: 'foundations', hours: '0' });
  expect(format?.id).toBe('obsidian');
  expect(reading.things).toMatchObject([
    { title: 'Read chapter 3', milestone: 'Reading', earliest: '2026-12-01', deadline: '2026-12-10' },
    { title: 'Read chapter 1', doneOn: '2026-11-01' },
    { title: expect.stringContaining('Read'), deadline: '2027-01-05' },
  ]);
  expect(reading.refused).toEqual([{ line: 4, reason: 'is ticked without the day it was done' }]);
  expect(reading.remarks).toEqual(['1 cancelled task is left out.']);
});

it('reads badges of both versions as claimed', () => {
  const old = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://example.org/2',
    issuedOn: '2024-01-02T10:00:00Z',
    expires: '2026-01-02',
    badge: { name: 'Old badge', issuer: { name: 'School' } },
  };
  const { format, reading } = read({ 'a.json': JSON.stringify(BADGE), 'b.json': JSON.stringify(old) });
  expect(format?.id).toBe('open-badges');
  expect(reading.things).toMatchObject([
    {
      title: 'ML Basics',
      issuer: 'Example School',
      earnedOn: '2025-03-04',
      validUntil: '2028-03-04',
      isBadge: true,
      signedBy: null,
      notes: expect.stringContaining('https://example.org/e'),
    },
    {
      title: 'Old badge',
      issuer: 'School',
      earnedOn: '2024-01-02',
      validUntil: '2026-01-02',
      signedBy: null,
    },
  ]);
});

it('believes a badge’s signature only when it holds by the key inside it', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwk = publicKey.export({ format: 'jwk' });
  const signed = (payload: unknown, header: object): string => {
    const text = `${part(header)}.${part(payload)}`;
    return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const whole = signed({ vc: BADGE }, { alg: 'EdDSA', jwk });
  const signedBy = (text: string): unknown => {
    const [thing] = read({ 'badge.jws': text }).reading.things;
    return thing?.kind === 'certification' ? [thing.title, thing.signedBy] : thing;
  };
  expect(signedBy(whole)).toEqual(['ML Basics', expect.stringMatching(/^key .+/)]);
  const [head = '', , signature = ''] = whole.split('.');
  const forged = part({ vc: { ...BADGE, credentialSubject: { achievement: { name: 'PhD' } } } });
  expect(signedBy(`${head}.${forged}.${signature}`)).toEqual(['PhD', null]);
  // Without the key inside, nothing is believed and nothing fetched; “none” is no algorithm.
  expect(signedBy(signed({ vc: BADGE }, { alg: 'EdDSA', kid: 'https://example.org/key' }))).toEqual([
    'ML Basics',
    null,
  ]);
  expect(signedBy(signed({ vc: BADGE }, { alg: 'none', jwk }))).toEqual(['ML Basics', null]);
});

it('tells the formats by the names they go by', () => {
  const offered = FORMAT_NAMES.filter(({ title }) => title !== WHOLE_PLAN);
  expect(offered.flatMap(({ formats }) => formats).toSorted()).toEqual(
    FORMATS.map(({ title }) => title).toSorted(),
  );
});

import { describe, expect, it } from 'vitest';
import { parseDay, parseDuration, parseLogLine } from '../../src/domain/quick-log.ts';
import { logSubjects } from '../../src/domain/subjects.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const subjects = logSubjects(catalog, begunPlan());
const read = (line: string) => parseLogLine(line, subjects, TODAY);
const failing = (code: string) => expect.objectContaining({ code });

describe('quick log', () => {
  it.each([
    ['2h', 120],
    ['1h30', 90],
    ['1h30m', 90],
    ['90m', 90],
    ['90min', 90],
    ['1.5h', 90],
    ['1,5h', 90],
    ['0:45', 45],
    ['30', null],
    ['h', null],
    ['-2h', null],
    ['pytorch', null],
  ])('reads the duration %s', (word, minutes) => expect(parseDuration(word)).toBe(minutes));

  it.each([
    ['today', '2026-11-21'],
    ['yesterday', '2026-11-20'],
    ['friday', '2026-11-20'],
    ['sat', '2026-11-14'],
    ['2026-11-01', '2026-11-01'],
    ['2026', null],
    ['soon', null],
  ])('reads the day %s on a Saturday', (word, day) => expect(parseDay(word, TODAY)).toBe(day));

  it('understands words in any order, fuzzily, and by id', () => {
    expect(read('2h pytorch yesterday')).toMatchObject({
      minutes: 120,
      day: '2026-11-20',
      subject: { id: 'study.deep-learning-frameworks.1' },
    });
    expect(read('yesterday linear algebra 1h30')).toMatchObject({
      minutes: 90,
      subject: { id: 'study.linear-algebra.2' },
    });
    expect(read('1 h lineer algebra')).toMatchObject({
      minutes: 60,
      subject: { id: 'study.linear-algebra.2' },
    });
    expect(read('45m study.nlp.1 2026-11-02')).toMatchObject({
      minutes: 45,
      day: '2026-11-02',
      subject: { id: 'study.nlp.1' },
    });
    expect(read('1h 30m linear algebra')).toMatchObject({ minutes: 90 });
    expect(read('45m sql')).toMatchObject({ subject: { id: 'skill.sql' } });
  });

  it('guesses nothing', () => {
    expect(() => read('pytorch yesterday')).toThrow(failing('log-duration'));
    expect(() => read('2h 3h pytorch')).toThrow(failing('log-duration'));
    expect(() => read('2h')).toThrow(failing('log-subject'));
    expect(() => read('2h basket weaving')).toThrow(failing('log-subject'));
    expect(() => read('2h learning')).toThrow(failing('log-ambiguous'));
    expect(() => read('25h pytorch')).toThrow(failing('invalid'));
    expect(() => read('1h75 pytorch')).toThrow(failing('log-duration'));
    expect(() => read('1h pytorch 0001-01-01')).toThrow(failing('invalid'));
    expect(() => read('0m pytorch')).toThrow(failing('invalid'));
    expect(() => read('1h pytorch 2026-02-30')).toThrow(failing('invalid'));
    expect(() => read('1h pytorch 2027-01-01')).toThrow(failing('invalid'));
  });

  it.each(['1h pytorch tomorrow', '1h pytorch 2026-11-22'])('says that %s is still to come', (line) => {
    expect(() => read(line)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        data: { field: 'day', reason: expect.stringMatching(/^is in the future \(2026-11-22\)/) as unknown },
      }),
    );
  });

  it('names the candidates of an ambiguous line', () => {
    try {
      read('2h learning');
      expect.unreachable();
    } catch (error) {
      const { candidates } = (error as { data: { candidates: { id: string; title: string }[] } }).data;
      expect(candidates.length).toBeGreaterThan(1);
      expect(candidates.every((one) => one.id && one.title)).toBe(true);
    }
  });
});

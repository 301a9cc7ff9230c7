import { readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { answerFile, asked, bank, fences, formulas, skills, words } from './bank-texts.ts';

const ids = bank.map(({ id }) => id);

/** How many questions name each skill. */
function timesNamed(): Map<string, number> {
  const times = new Map(skills.map(({ id }) => [id, 0]));
  for (const id of [...asked, ...bank].flatMap((question) => question.skills)) {
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

describe('the catalogue’s own questions', () => {
  it('leave no skill without a question, and no core skill with one alone', () => {
    const times = timesNamed();
    const few = skills.filter(({ id, importance }) => times.get(id)! < (importance === 'core' ? 2 : 1));
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it('stand several to a topic, in at most 25 topics', () => {
    const named = [...asked, ...bank].flatMap(({ topics }) => topics);
    const own = new Set(bank.flatMap(({ topics }) => topics));
    expect(own.size).toBeLessThanOrEqual(25);
    expect([...own].filter((topic) => named.filter((one) => one === topic).length < 3)).toEqual([]);
  });

  it('say where they come from and repeat no question', () => {
    expect(ids.filter((id) => !/^bank-[a-z0-9-]+$/.test(id))).toEqual([]);
    for (const { sources } of bank) {
      expect(sources).toEqual([{ name: 'Ascent’s question bank', url: null, checked: null }]);
    }
    const questions = [...asked, ...bank].map(({ question }) => question.toLowerCase());
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('have an answer each, and no answer is left over', () => {
    const folder = new URL('../../resources/catalog/answers', import.meta.url);
    const answered = readdirSync(folder).filter((name) => name.startsWith('bank-'));
    expect(answered.sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  });
});

describe.each(ids)('the answer to %s', (id) => {
  it('has points, references and no language but JavaScript and Python', () => {
    const file = answerFile(id);
    expect(file).toMatch(/\n## What a good answer names\n\n(- .+\n){2,}\n## References\n\n(- .+\n)+$/);
    const languages = [...file.matchAll(/^```(.*)\n[\s\S]*?^```$/gm)].map(([, language]) => language);
    expect(languages.filter((language) => language !== 'js' && language !== 'python')).toEqual([]);
  });

  it('holds formulas that parse, and no dollar sign beside them', () => {
    expect(words(id)).not.toContain('$');
    for (const formula of formulas(id)) {
      expect(() => temml.renderToString(formula, { throwOnError: true }), formula).not.toThrow();
    }
  });

  it('holds code that passes its own check', () => {
    for (const code of fences(id, 'js')) {
      expect(code).toContain('throw new Error(');
      runInNewContext(code);
    }
  });
});

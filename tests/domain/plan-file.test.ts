import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { SUPPORTED } from '../../src/adapters/store/migrations/migrations.ts';
import { PLAN_FILE_VERSION, PlanFile } from '../../src/domain/plan-file.ts';

/** The schema that is handed out: what says a format needs no pattern beside it. */
const made = z.toJSONSchema(PlanFile, {
  reused: 'ref',
  override: ({ jsonSchema }) => {
    if (jsonSchema.format) delete jsonSchema.pattern;
  },
});

it('the schema in docs/export-schema.json is that of the exported file', () => {
  const kept: unknown = JSON.parse(
    readFileSync(new URL('../../docs/export-schema.json', import.meta.url), 'utf8'),
  );
  // After a change of the state: write this value there, indented by two.
  expect(kept).toEqual(JSON.parse(JSON.stringify(made)));
});

it('says the version of the store’s own files, by which an older export is brought up', () => {
  expect(PLAN_FILE_VERSION).toBe(SUPPORTED);
});

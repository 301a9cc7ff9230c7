import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, keepAside } from '../../../src/adapters/store/doctor.ts';
import { SUPPORTED } from '../../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { seal } from '../../../src/adapters/store/seal.ts';
import { withoutSum } from '../../../src/adapters/store/document.ts';
import { addGoal, log } from './sample-state.ts';
import { contents, freshData } from './scratch-folder.ts';

async function filled(): Promise<string> {
  const folder = freshData();
  const store = await openStore({ folder, idleCheckpoint: false });
  await addGoal(store, 'g1');
  await log(store, '2026-10.a', '2026-10');
  await log(store, '2026-11.a');
  await store.checkpoint();
  await log(store, '2026-11.b');
  await store.close();
  return folder;
}

describe('examining a folder', () => {
  it('says what it holds and changes nothing', async () => {
    const folder = await filled();
    const before = contents(folder);
    const document = { ok: true, version: SUPPORTED, seq: 3, problem: null, records: 1 };
    expect(await examine(folder)).toEqual({
      folder,
      ok: true,
      documents: [
        { file: 'plan.json', ...document },
        { file: 'sessions/2026-10.json', ...document },
        { file: 'sessions/2026-11.json', ...document },
      ],
      journal: { lines: 4, torn: 0, problem: null },
      sessions: 3,
      months: 2,
      problem: null,
      inconsistent: [],
      files: [],
      cloud: null,
      mending: null,
    });
    expect(contents(folder)).toEqual(before);
  });

  it('finds nothing wrong with a folder that does not exist', async () => {
    const folder = freshData();
    expect(await examine(folder)).toMatchObject({
      folder,
      ok: true,
      documents: [],
      sessions: 0,
      problem: null,
    });
  });

  it('names each file that is damaged, newer or outside its schema', async () => {
    const folder = await filled();
    const path = (name: string): string => join(folder, name);
    const ten = readFileSync(path('sessions/2026-10.json'), 'utf8');
    writeFileSync(path('sessions/2026-10.json'), ten.replace('Zürich', 'Munich'));
    const eleven = withoutSum(
      JSON.parse(readFileSync(path('sessions/2026-11.json'), 'utf8')) as { sum: string },
    );
    writeFileSync(path('sessions/2026-11.json'), seal({ ...eleven, version: 7 }));
    const plan = withoutSum(
      JSON.parse(readFileSync(path('plan.json'), 'utf8').replace('"theme":"system"', '"theme":"loud"')) as {
        sum: string;
      },
    );
    writeFileSync(path('plan.json'), seal(plan));
    const found = await examine(folder);
    expect(found.ok).toBe(false);
    expect(
      found.documents.map(({ file, problem }) => [file, problem?.split(':').slice(0, 3).join(':')]),
    ).toEqual([
      ['plan.json', 'store-unreadable: shape: settings.theme'],
      ['sessions/2026-10.json', 'store-unreadable: checksum'],
      ['sessions/2026-11.json', 'store-newer: version 7'],
    ]);
    expect(found.problem).not.toBeNull();
  });

  it('reads a document that an editor laid out anew', async () => {
    const folder = await filled();
    const plan = join(folder, 'plan.json');
    writeFileSync(plan, JSON.stringify(JSON.parse(readFileSync(plan, 'utf8')), null, 2));
    expect(await examine(folder)).toMatchObject({ ok: true, sessions: 3 });
  });
});

it('keeps an unreadable file aside and leaves the original', async () => {
  const folder = await filled();
  const file = 'sessions/2026-11.json';
  writeFileSync(join(folder, file), 'damaged');
  const now = Date.parse('2026-11-21T08:30:00Z');
  const [one, two] = [await keepAside(folder, file, now), await keepAside(folder, file, now)];
  expect(one).toMatch(/^kept\/sessions-2026-11\.json\.2026-11-21T08-30-00-000Z\.[0-9a-f]{4}$/);
  // The same damage is kept once, however often it is met; another damage again.
  expect(two).toBe(one);
  for (const name of [file, one]) expect(readFileSync(join(folder, name), 'utf8')).toBe('damaged');
  writeFileSync(join(folder, file), 'damaged again');
  expect(await keepAside(folder, file, now)).not.toBe(one);
  await expect(keepAside(folder, 'absent.json', now)).rejects.toThrow('ENOENT');
});

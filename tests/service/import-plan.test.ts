import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../src/contract/import-answers.ts';
import { fileInMemory, sendForImport } from '../../src/contract/import-pieces.ts';
import { fromBase64 } from '../../src/domain/base64.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

const DAY = '2026-11-21';
let imports = 0;

async function bring({ operations }: PlannerAt, name: string, bytes: Uint8Array): Promise<ImportPreview> {
  imports += 1;
  const id = `whole-plan-${imports}`;
  await sendForImport(operations, id, [fileInMemory(name, bytes)]);
  return operations.imports.read({ id });
}

/** The sample with a review that FSRS has graded, a running timer and a folder of backups. */
async function lived(folder = dataFolder()): Promise<PlannerAt> {
  const planner = await plannerAt(folder, DAY);
  const { operations } = planner;
  await operations.planner.loadSample({});
  await operations.reviews.grade({ kind: 'skill', of: 'linear-algebra', grade: 3 });
  await operations.timer.start({ subject: null });
  await operations.settings.edit({ backupFolder: '/nowhere/at/all' });
  return planner;
}

const exported = async ({ operations }: PlannerAt, what: 'json' | 'pdf'): Promise<Buffer> =>
  Buffer.from(fromBase64((await operations.documents.export({ wish: { what } })).base64));

/** What the export tells, without what belongs to one machine and moment. */
async function carried(planner: PlannerAt) {
  const { format, version, sessions, plan } = await planner.operations.documents.plan({});
  const settings = { ...plan.settings, backupFolder: null };
  return structuredClone({
    format,
    version,
    sessions,
    plan: { ...plan, settings, timer: null, remindedUntil: null },
  });
}

/** Every byte of a data folder by its file. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.name.endsWith('.lock'))
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

describe('a whole plan', () => {
  it.each(['json', 'pdf'] as const)(
    'comes into an empty folder from %s and goes out again the same, memory of reviews included',
    async (what) => {
      const from = await lived();
      const file = await exported(from, what);
      const there = await plannerAt(dataFolder(), DAY);
      const empty = await carried(there);

      const { id, backup } = await bring(there, `plan.${what}`, file);
      expect(backup).toMatchObject({ bytes: file.length, problem: null });
      const compared = await there.operations.backups.compare({ id: backup!.id });
      expect(compared.backup.counts).toEqual(backup!.counts);
      expect(compared.now).toMatchObject({ goals: 0, tasks: 0, sessions: 0 });
      expect(there.seq()).toBe(0);

      await there.operations.backups.restore({ id: backup!.id });
      expect(await carried(there)).toEqual(await carried(from));
      const cards = Object.values(there.plan().cards);
      expect(cards.length).toBeGreaterThan(0);
      expect(there.plan().cards).toEqual(from.plan().cards);
      // What belongs to the other machine stayed there.
      expect(there.plan().timer).toBeNull();
      expect(there.plan().settings.backupFolder).toBeNull();

      const again = await plannerAt(dataFolder(), DAY);
      const second = await bring(again, `again.${what}`, await exported(there, what));
      await again.operations.backups.restore({ id: second.backup!.id });
      expect(await carried(again)).toEqual(await carried(from));

      await there.operations.history.undo({});
      expect(await carried(there)).toEqual(empty);
      await there.operations.imports.drop({ id });
      await expect(there.operations.backups.compare({ id: backup!.id })).rejects.toMatchObject({
        code: 'not-found',
      });
    },
  );

  it('comes from a backup’s own file too, and what is changed afterwards leaves what was lent alone', async () => {
    const folder = dataFolder();
    const from = await lived(folder);
    const { id: name } = (await from.operations.backups.make({}))!;
    const file = readFileSync(join(folder, 'backups', `${name}.ascent-backup.gz`));
    const there = await plannerAt(dataFolder(), DAY);
    const { backup } = await bring(there, 'mine.ascent-backup.gz', file);
    const { sessions } = await from.operations.documents.plan({});
    const count = Object.values(sessions).flatMap((month) => Object.keys(month)).length;
    expect(backup).toMatchObject({ reason: 'asked', counts: { sessions: count } });
    await there.operations.backups.restore({ id: backup!.id });
    await there.operations.goals.add({ title: 'Afterwards' });
    expect((await there.operations.backups.compare({ id: backup!.id })).differences).toEqual([
      { kind: 'goal', title: 'Afterwards', what: 'only-now' },
    ]);
  });

  it('is told apart from another of the same day', async () => {
    const [one, other] = [await lived(), await lived()];
    await other.operations.goals.add({ title: 'Only in the other' });
    const there = await plannerAt(dataFolder(), DAY);
    const first = await bring(there, 'one.pdf', await exported(one, 'pdf'));
    const second = await bring(there, 'other.pdf', await exported(other, 'pdf'));
    expect(first.backup!.at).toBe(second.backup!.at);
    await there.operations.backups.restore({ id: first.backup!.id });
    expect(Object.values(there.plan().goals).map(({ title }) => title)).not.toContain('Only in the other');
  });

  it('that was altered, cut or never was one is refused with its reason, and not a byte is written', async () => {
    const from = await lived();
    const pdf = await exported(from, 'pdf');
    const json = await exported(from, 'json');
    const flipped = Buffer.from(pdf);
    const at = flipped.indexOf('stream', flipped.indexOf('/Type /EmbeddedFile')) + 500;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    const text = json.toString();
    const folder = dataFolder();
    const there = await lived(folder);
    const before = bytesIn(folder);
    const refusals = [
      ['flipped.pdf', flipped, 'altered'],
      ['other.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'no-plan'],
      ['cut.json', json.subarray(0, json.length / 2), 'no-plan'],
      ['wrong.json', Buffer.from(text.replace(/"minutes": ?\d+/, '"minutes": -5')), 'shape'],
      ['other.gz', gzipSync('{"format":"something"}\n'), 'no-plan'],
      ['bomb.gz', gzipSync(Buffer.alloc(257 * 1024 * 1024)), 'too-large'],
      ['cut.gz', gzipSync(text).subarray(0, 200), 'altered'],
    ] as const;
    for (const [file, bytes, reason] of refusals)
      await expect(bring(there, file, bytes)).rejects.toMatchObject({
        code: 'plan-file-refused',
        data: { file, reason },
      });
    expect(bytesIn(folder)).toEqual(before);
  });

  it('is the only thing that can be brought in before there is a plan', async () => {
    const there = await plannerAt(dataFolder(), DAY);
    const table = Buffer.from('User,Email,Client,Project\nAda,ada@example.org,,Study\n');
    await expect(bring(there, 'table.csv', table)).rejects.toMatchObject({ code: 'not-started' });
  });
});

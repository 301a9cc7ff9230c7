import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineData } from '../../src/adapters/open-planner.ts';
import { fetchFile, sendFile } from '../../src/contract/file-pieces.ts';
import { PIECE_BYTES } from '../../src/domain/kept-files.ts';
import type { KeptFile } from '../../src/domain/roadmap-schema.ts';
import { dataFolder, plannerAt, type PlannerAt } from './planner-at.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const MILESTONE = 'skills.probability.ready';

async function begun(folder = dataFolder()): Promise<{ folder: string; planner: PlannerAt }> {
  const planner = await plannerAt(folder, '2026-11-21');
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  return { folder, planner };
}

const send = async (planner: PlannerAt, name: string, bytes: Uint8Array): Promise<KeptFile> =>
  (await sendFile(planner.operations, { name, sha256: hash(bytes), bytes }))!;

const pathOf = (folder: string, { sha256 }: KeptFile): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256);

describe('files as evidence', () => {
  it('are sent and fetched in pieces, byte for byte', async () => {
    const { planner } = await begun();
    const { operations } = planner;
    const bytes = randomBytes(2 * PIECE_BYTES + 1);
    const told: number[] = [];
    const file = await sendFile(operations, { name: ' all.bin ', sha256: hash(bytes), bytes }, (sent) => {
      told.push(sent);
      return true;
    });
    expect(file).toEqual({ name: 'all.bin', bytes: bytes.length, sha256: hash(bytes) });
    expect(told).toEqual([PIECE_BYTES, 2 * PIECE_BYTES, bytes.length]);
    expect(Buffer.from(await fetchFile(operations, hash(bytes)), 'base64').equals(bytes)).toBe(true);
    const empty = await send(planner, 'empty', new Uint8Array());
    expect(await fetchFile(operations, empty.sha256)).toBe('');
  });

  it('are no evidence before they are kept', async () => {
    const { planner, folder } = await begun();
    const { operations } = planner;
    const bytes = randomBytes(PIECE_BYTES + 5);
    const file = { name: 'a.bin', bytes: bytes.length, sha256: hash(bytes) };
    const wish = { id: MILESTONE, title: 'A', file };
    const refused = { code: 'not-found', data: { kind: 'file', id: 'a.bin' } };
    await expect(operations.milestones.addEvidence(wish)).rejects.toMatchObject(refused);
    expect(await sendFile(operations, { ...file, bytes }, () => false)).toBeNull();
    await expect(operations.milestones.addEvidence(wish)).rejects.toMatchObject(refused);
    await expect(operations.files.get({ sha256: file.sha256 })).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(pathOf(folder, file))).toBe(false);
    await sendFile(operations, { ...file, bytes });
    await expect(
      operations.milestones.addEvidence({ ...wish, file: { ...file, bytes: 1 } }),
    ).rejects.toMatchObject(refused);
    await operations.milestones.addEvidence(wish);
    expect(planner.plan().milestones[MILESTONE]!.evidence).toMatchObject([{ title: 'A', file }]);
  });

  it.each(['../../plan', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`, ''])(
    'have no other name than a hash: %j',
    async (sha256) => {
      const { planner } = await begun();
      const { files } = planner.operations;
      const invalid = { code: 'invalid', data: { field: 'sha256' } };
      await expect(files.put({ sha256, offset: 0, base64: '' })).rejects.toMatchObject(invalid);
      await expect(files.finish({ sha256, name: 'a' })).rejects.toMatchObject(invalid);
      await expect(files.get({ sha256 })).rejects.toMatchObject(invalid);
    },
  );

  it('are refused when a piece, or all of them, are too large', async () => {
    const { planner } = await begun();
    const { files } = planner.operations;
    const sha256 = hash(new Uint8Array());
    const base64 = Buffer.alloc(PIECE_BYTES + 3).toString('base64');
    await expect(files.put({ sha256, offset: 0, base64 })).rejects.toMatchObject({ code: 'invalid' });
    await expect(files.put({ sha256, offset: 49_999_999, base64: 'AAAA' })).rejects.toMatchObject({
      code: 'invalid',
      data: { reason: 'is larger than 50 MB' },
    });
  });

  it('stay when their evidence goes, so that undo, the trash and a backup bring it back whole', async () => {
    const { planner, folder } = await begun();
    const { operations } = planner;
    const file = await send(planner, 'a.txt', Buffer.from('a'));
    const { id: evidence } = await operations.milestones.addEvidence({ id: MILESTONE, title: 'A', file });
    const backup = await operations.backups.make({});
    const shown = (): unknown => planner.plan().milestones[MILESTONE]!.evidence;
    const whole = structuredClone(shown());
    const remove = () => operations.milestones.removeEvidence({ id: MILESTONE, evidence });

    await remove();
    expect(existsSync(pathOf(folder, file))).toBe(true);
    await operations.history.undo({});
    expect(shown()).toEqual(whole);
    await remove();
    await operations.trash.restore({ id: Object.keys(planner.plan().trash)[0]! });
    expect(shown()).toEqual(whole);
    await remove();
    await operations.backups.restore({ id: backup!.id });
    expect(shown()).toEqual(whole);
    expect(await operations.files.check({})).toEqual([]);
  });

  it('are named when they are missing or altered, by the doctor as well, and only claim what they proved', async () => {
    const { planner, folder } = await begun();
    const { operations } = planner;
    const [a, b, c] = [
      await send(planner, 'a.txt', Buffer.from('a')),
      await send(planner, 'b.txt', Buffer.from('b')),
      await send(planner, 'c.txt', Buffer.from('c')),
    ];
    const { id: project } = await operations.projects.add({ name: 'P', effort: 60 });
    const one = await operations.milestones.addEvidence({ id: MILESTONE, title: 'A', file: a });
    const two = await operations.projects.addEvidence({ id: project, title: 'B', file: b });
    await operations.milestones.addEvidence({ id: MILESTONE, title: 'C', file: c });
    expect(await operations.files.check({})).toEqual([]);
    expect((await examineData(folder)).ok).toBe(true);

    rmSync(pathOf(folder, a));
    writeFileSync(pathOf(folder, b), 'x, which is longer');
    const missing = { owner: MILESTONE, evidence: one.id, title: 'A', file: a, state: 'missing' };
    const altered = { owner: project, evidence: two.id, title: 'B', file: b, state: 'altered' };
    expect(await operations.files.check({})).toEqual([missing, altered]);
    expect(await operations.files.check({ owner: project })).toEqual([altered]);
    expect(await examineData(folder)).toMatchObject({
      ok: false,
      problem: null,
      mending: null,
      files: [missing, altered],
    });
    await expect(operations.files.get({ sha256: a.sha256 })).rejects.toMatchObject({
      code: 'not-found',
      data: { kind: 'file', id: 'a.txt' },
    });
    await send(planner, 'a.txt', Buffer.from('a'));
    expect(await operations.files.check({})).toEqual([altered]);
    expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
  });
});

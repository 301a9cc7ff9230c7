import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ascent } from '../e2e/running-host.ts';
import type { DoubleApp } from './double-app.ts';
import { expect, test } from './double-test.ts';
import { violationsIn } from '../e2e/violations.ts';

/** The words of “Recent exports” in the menu “File”. */
async function recent(app: DoubleApp): Promise<(string | undefined)[]> {
  type Lines = { label?: string; submenu?: Lines }[];
  const menu = (await app.ask('menu', 'app')) as Lines;
  const file = menu.find(({ label }) => label === 'File')?.submenu;
  return file?.find(({ label }) => label === 'Recent exports')?.submenu?.map(({ label }) => label) ?? [];
}
const fromMenu = (app: DoubleApp, label: string) => app.ask('choose', 'app', 'File', 'Recent exports', label);

test('a saved file is shown and dragged by its number, and stays in the menu while it is there', async ({
  double,
}) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const saved = mkdtempSync(join(tmpdir(), 'ascent-secret-'));
  const app = await double.start({ words: ['ascent://roadmap'] });
  const { page } = app;
  await expect.poll(() => recent(app)).toEqual(['None yet']);
  const messages = page.getByRole('region', { name: 'Messages' });
  const save = async (file: string) => {
    app.saveTo = file;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Save PDF' }).click();
  };

  const file = join(saved, 'Mine.pdf');
  await save(file);
  await expect(messages.getByText('Saved as Mine.pdf')).toBeVisible();
  // The message goes by itself, but not from under the focus.
  await messages.getByRole('button', { name: 'Show in folder' }).focus();
  await expect.poll(() => recent(app)).toEqual(['Mine.pdf']);
  expect(await violationsIn(page)).toEqual([]);
  // The folder is nothing that the page knows.
  expect(await page.content()).not.toContain('ascent-secret-');
  await messages.getByText('Drag this file').dispatchEvent('dragstart');
  await expect.poll(() => app.of('drag')).toEqual([file]);
  await messages.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.of('shown in folder')).toEqual([file]);
  await fromMenu(app, 'Mine.pdf');
  await expect.poll(() => app.of('shown in folder')).toEqual([file, file]);

  // Numbers that nobody was given, and what is no number, lead to nothing.
  const handOut = (given: unknown) => app.ask('invoke', 'ascent:hand-out', [given], 'main');
  expect(await handOut({ number: 99, how: 'show' })).toBe(false);
  for (const odd of [
    { number: 1, how: 'open' },
    { number: '/etc/passwd', how: 'show' },
    { how: 'drag' },
    null,
  ])
    await expect(handOut(odd)).rejects.toThrow();
  expect(app.of('shown in folder')).toHaveLength(2);

  // A folder that can't be written to leaves nothing, and what the page is told names no place.
  await save(join(saved, 'not', 'there.pdf'));
  await expect(messages.getByText('The file could not be saved')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const told = app.ask('invoke', 'ascent:save', [{ name: 'x.txt', base64: 'eA==' }], 'main');
  await expect(told).rejects.toThrow(/^Error: failed$/);
  expect(readdirSync(saved)).toEqual(['Mine.pdf']);

  // Kept over a restart; what is gone is left out once the window is looked at again, and back when it is back.
  const again = await double.start();
  await expect.poll(() => recent(again)).toEqual(['Mine.pdf']);
  renameSync(file, join(saved, 'moved.pdf'));
  await fromMenu(again, 'Mine.pdf');
  await expect.poll(() => recent(again)).toEqual(['None yet']);
  expect(again.of('shown in folder')).toEqual([]);
  renameSync(join(saved, 'moved.pdf'), file);
  await again.ask('focused');
  await expect.poll(() => recent(again)).toEqual(['Mine.pdf']);
  // A folder that took its place is not handed out.
  rmSync(file);
  mkdirSync(file);
  await again.ask('focused');
  await expect.poll(() => recent(again)).toEqual(['None yet']);
  rmSync(saved, { recursive: true });
});

test('a field has a menu with other spellings, and nothing fetches a dictionary', async ({ double }) => {
  const app = await double.start();
  await app.page.waitForURL(/\/welcome/);
  expect(app.of('spelling')).toEqual([process.platform === 'darwin']);
  expect(app.of('dictionaries')).toEqual(['https://127.0.0.1:1/']);
  const asked = {
    isEditable: true,
    selectionText: '',
    misspelledWord: 'gradeint',
    dictionarySuggestions: ['gradient'],
    editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
  };
  await app.ask('context-menu', asked);
  expect(app.of('popup')).toEqual([
    [
      { label: 'gradient' },
      { type: 'separator' },
      { label: 'Add to Dictionary' },
      { type: 'separator' },
      { role: 'cut', enabled: false },
      { role: 'copy', enabled: false },
      { role: 'paste', enabled: true },
      { type: 'separator' },
      { role: 'selectAll', enabled: true },
    ],
  ]);
  await app.ask('choose', 'popup', 'gradient');
  await expect.poll(() => app.of('spelling put right')).toEqual(['gradient']);
  await app.ask('context-menu', { ...asked, misspelledWord: 'Kaggle', dictionarySuggestions: [] });
  await app.ask('choose', 'popup', 'Add to Dictionary');
  await expect.poll(() => app.of('spelling learnt')).toEqual(['Kaggle']);
  await app.ask('context-menu', { ...asked, isEditable: false });
  expect(app.of('popup')).toHaveLength(2);
});

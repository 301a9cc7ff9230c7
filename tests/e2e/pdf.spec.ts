import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './planner-test.ts';

test('the roadmap is exported as a tagged PDF with text, links and an outline, equal bytes for the same day', async ({
  planner,
}) => {
  await planner.openSample();
  const page = planner.page;
  await planner.go('/roadmap');
  const print = () =>
    planner.saving(page, async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name: 'Save PDF' }).click();
    });
  // The stored forecasts are part of the plan that the document carries.
  expect((await planner.ascent('forecast')).code).toBe(0);
  const { name, bytes } = await print();
  expect(name).toMatch(/\.pdf$|^saved$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const again = await print();
  expect(again.bytes.equals(bytes)).toBe(true);

  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const content = await sheet.getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    for (const annotation of (await sheet.getAnnotations()) as { url?: string }[])
      if (annotation.url) links.push(annotation.url);
  }
  const text = texts.join('\n').replace(/\s+/g, ' ');
  for (const said of [
    'Alex Example',
    'Foundations',
    'Mathematics for ML',
    'Linear algebra: to working',
    'AWS',
    'Hours by week',
    'Skills gap',
  ])
    expect(text).toContain(said);
  expect(text).toContain(`1 / ${document.numPages}`);
  expect(links.some((link) => link.startsWith('https://'))).toBe(true);

  const outline = (await document.getOutline()) as { title: string }[];
  expect(outline.map((entry) => entry.title)).toEqual(
    expect.arrayContaining(['Overview', 'Foundations', 'Skills gap']),
  );
  const metadata = await document.getMetadata();
  expect(metadata.metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
  expect((metadata.info as { Title?: string; Language?: string }).Title).toMatch(/Roadmap/);
  const marks: unknown = await document.getMarkInfo();
  expect(JSON.stringify(marks instanceof Map ? [...marks] : marks)).toContain('true');

  // Beside the pages it holds the plan, the same as the export tells.
  const json = `${planner.folder}/exported.json`;
  expect((await planner.ascent('export', 'json', '--out', json)).code).toBe(0);
  const { readFileSync, writeFileSync } = await import('node:fs');
  const exported = JSON.parse(readFileSync(json, 'utf8')) as { plan: object; sessions: object };
  const inside = (await document.getAttachmentContent('ascent-plan.json')) as unknown as Uint8Array;
  const { payload } = JSON.parse(new TextDecoder().decode(inside)) as { payload: typeof exported };
  expect(payload.sessions).toEqual(exported.sessions);
  expect(payload.plan).toEqual({ ...exported.plan, timer: null, remindedUntil: null });
  for (let number = 1; number <= document.numPages; number++) {
    const [, , width, height] = (await document.getPage(number)).view;
    expect([width, height].map((side) => Math.round(side ?? 0))).toEqual([595, 842]);
  }
  await loading.destroy();

  // The command line prints the same document.
  const out = `${planner.folder}/by-command.pdf`;
  expect((await planner.ascent('export', 'pdf', '--out', out)).code).toBe(0);
  expect(readFileSync(out).equals(bytes)).toBe(true);

  // It is a backup: what was done since is taken back, and an altered one is refused.
  expect((await planner.ascent('log', '1h statistics')).code).toBe(0);
  expect((await planner.ascent('backup', 'compare', out)).out).toContain('only now: sessions');
  expect((await planner.ascent('restore', out, '--apply')).code).toBe(0);
  expect((await planner.ascent('backup', 'compare', out)).out).toContain('Nothing differs');
  const altered = Buffer.from(bytes);
  const at = altered.indexOf('stream', altered.indexOf('/Type /EmbeddedFile')) + 500;
  altered[at] = (altered[at] ?? 0) ^ 1;
  writeFileSync(`${planner.folder}/altered.pdf`, altered);
  const refusal = await planner.ascent('restore', `${planner.folder}/altered.pdf`, '--apply');
  expect(refusal).toMatchObject({ code: 1, err: expect.stringContaining('the checksum does not hold') });
});

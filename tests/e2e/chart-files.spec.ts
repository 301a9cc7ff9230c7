import { expect, test } from './planner-test.ts';

test('a chart is saved as a drawing and a picture that stand alone', async ({ planner }) => {
  test.slow();
  await planner.openSample();
  const { page } = planner;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [room, name] of [
      ['/reports', 'Burn-up'],
      ['/reports', 'Time by area'],
      ['/skills', 'Level by area'],
      ['/guide/industries', 'Shares of employment'],
      ['/market', 'Pay in USD'],
      ['/today', 'Hours, last 12 weeks'],
      ['/what-if', 'Where it leads'],
    ] as const) {
      await planner.go(room);
      const card = page.getByRole('region', { name, exact: true });
      const saved = async (kind: string): Promise<Buffer> => {
        await card.getByRole('button', { name: `Save picture: ${name}` }).press('Enter');
        const item = page.locator('.v-list-item:visible', { hasText: `Save as ${kind}` });
        await expect(item).toHaveCount(1);
        const file = await planner.saving(page, () => item.press('Enter'));
        await expect(item).toHaveCount(0);
        expect(file.name).toMatch(
          new RegExp(`^ascent-[a-z0-9-]+-\\d{4}-\\d\\d-\\d\\d\\.${kind.toLowerCase()}$`),
        );
        return file.bytes;
      };
      const svg = (await saved('SVG')).toString('utf8');
      expect(svg).toMatch(new RegExp(`^<svg [^>]*><title>${name}</title><desc>[^<]{10,}</desc>`));
      expect(svg).not.toMatch(/var\(|color-mix|class=|style=|href|url\(|currentColor|data-/);
      expect(svg).toContain(`>${name}</text>`);
      const png = await saved('PNG');
      const seen = await page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const colours = new Map<string, number>();
        for (let at = 0; at < bytes.length; at += 4) {
          const key = `${bytes[at]},${bytes[at + 1]},${bytes[at + 2]},${bytes[at + 3]}`;
          colours.set(key, (colours.get(key) ?? 0) + 1);
        }
        const [most] = [...colours].sort((a, b) => b[1] - a[1]);
        return { width: image.width, colours: colours.size, ground: most?.[0] };
      }, png.toString('base64'));
      const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
      expect(seen.width).toBe(2 * width);
      expect(seen.colours).toBeGreaterThan(20);
      expect(seen.ground).toBe(scheme === 'light' ? '255,255,255,255' : '23,26,33,255');
    }
  }
});

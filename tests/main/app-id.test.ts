import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../build/fresh.mjs';
import { APP_ID, DESKTOP_ENTRY } from '../../src/main/app-id.ts';

interface Builder {
  default: { appId: string; linux: { executableName: string } };
}

it('is what installers make the app known by', async () => {
  const file = pathToFileURL(join(root, 'build/electron-builder.config.mjs')).href;
  const { default: builder } = (await import(file)) as Builder;
  expect(APP_ID).toBe(builder.appId);
  expect(DESKTOP_ENTRY).toBe(`${builder.linux.executableName}.desktop`);
});

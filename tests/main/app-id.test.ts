import { expect, it } from 'vitest';
import builder from '../../build/electron-builder.config.mjs';
import { APP_ID, DESKTOP_ENTRY } from '../../src/main/app-id.ts';

it('is what installers make the app known by', () => {
  expect(APP_ID).toBe(builder.appId);
  expect(DESKTOP_ENTRY).toBe(`${builder.linux?.executableName}.desktop`);
});

import { expect, it } from 'vitest';
import { breaksRoom } from '../../src/renderer/shell/room-errors.ts';

it('tells errors that take the picture with them from those that leave it whole', () => {
  const address = 'https://vuejs.org/error-reference/#runtime-';
  for (const where of ['setup function', 'render function', 'component update', 'mounted hook'])
    expect(breaksRoom(where), where).toBe(true);
  for (const code of ['0', '1', '15', 'm', 'bu']) expect(breaksRoom(address + code), code).toBe(true);
  for (const where of [
    'native event handler',
    'component event handler',
    'watcher callback',
    'app errorHandler',
  ])
    expect(breaksRoom(where), where).toBe(false);
  for (const code of ['3', '5', '6', '13', 'um']) expect(breaksRoom(address + code), code).toBe(false);
});

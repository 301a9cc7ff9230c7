import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../src/domain/base64.ts';

it.each(['Node', 'a browser'])('is the base64 of everybody else in %s, and is read back', (host) => {
  const theirs = globalThis.Buffer;
  if (host === 'a browser') vi.stubGlobal('Buffer', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(theirs.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

it('takes a large file at once', () => {
  const bytes = new Uint8Array(20_000_000).fill(7);
  expect(toBase64(bytes) === Buffer.from(bytes).toString('base64')).toBe(true);
});

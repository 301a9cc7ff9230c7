const CHUNK = 0x8000;

/** Bytes as base64 text, for crossing hosts as JSON. The runtime's own encoder is used where it is: others take seconds for ten years of sessions. */
export function toBase64(bytes: Uint8Array & { toBase64?(): string }): string {
  if (runtime.Buffer) {
    const { buffer, byteOffset, byteLength } = bytes;
    return runtime.Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  }
  if (bytes.toBase64) return bytes.toBase64();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return runtime.btoa(parts.join(''));
}

/** The inverse of {@link toBase64}. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (runtime.Buffer) return new Uint8Array(runtime.Buffer.from(text, 'base64'));
  const binary = runtime.atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

// The core layer has no DOM or Node types; the first two are in both, the third only in Node.
const runtime = globalThis as unknown as {
  btoa(text: string): string;
  atob(text: string): string;
  Buffer?: {
    from(bytes: ArrayBufferLike, offset: number, length: number): { toString(encoding: 'base64'): string };
    from(text: string, encoding: 'base64'): Uint8Array;
  };
};

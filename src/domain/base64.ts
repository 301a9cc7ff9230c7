const CHUNK = 0x8000;

/** Bytes as base64 text, for crossing hosts as JSON. Uses the one encoder that every runtime has. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return encode(parts.join(''));
}

/** The inverse of {@link toBase64}. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = decode(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

// The core layer has no DOM or Node types, but these two are in both.
const runtime = globalThis as unknown as { btoa(text: string): string; atob(text: string): string };
const encode = (text: string): string => runtime.btoa(text);
const decode = (text: string): string => runtime.atob(text);

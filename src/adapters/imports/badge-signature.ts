import { type JsonWebKey, createPublicKey, verify } from 'node:crypto';
import { membersOf, parseJson, textOf } from './json.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** How a `did:key` of Ed25519 begins once it is decoded (multicodec 0xed01). */
const ED25519 = [0xed, 0x01];

/** Bytes of a base-58 text; null for other characters, and for what is longer than a key. */
function fromBase58(text: string): number[] | null {
  if (text.length > 60) return null;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return null;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  return bytes.toReversed();
}

/** The public key that a header carries: as `jwk`, or inside the name `did:key:z…` of its `kid`. */
function keyIn(header: Readonly<Record<string, unknown>>): { name: string; jwk: JsonWebKey } | null {
  const [, encoded] = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})(?:#|$)/.exec(textOf(header['kid'])) ?? [];
  const bytes = encoded === undefined ? null : fromBase58(encoded);
  if (bytes?.length === 34 && bytes[0] === ED25519[0] && bytes[1] === ED25519[1]) {
    const x = Buffer.from(bytes.slice(2)).toString('base64url');
    return { name: `did:key:z${encoded ?? ''}`, jwk: { kty: 'OKP', crv: 'Ed25519', x } };
  }
  const { kty, crv, x, y, n, e } = membersOf(header['jwk']) as Record<string, string | undefined>;
  if (typeof kty !== 'string') return null;
  const jwk = Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e }).filter(([, one]) => one !== undefined),
  );
  return { name: `key ${(x ?? n ?? '').slice(0, 16)}…`, jwk };
}

const ALGORITHMS: Record<string, { hash: string | null; dsa?: 'ieee-p1363' }> = {
  EdDSA: { hash: null },
  RS256: { hash: 'sha256' },
  ES256: { hash: 'sha256', dsa: 'ieee-p1363' },
};

/** What a signed badge says, and by which key it is signed; null for the key when nothing here proves it. */
export interface SignedBadge {
  payload: Readonly<Record<string, unknown>>;
  signedBy: string | null;
}

/**
 * Opens a badge in compact JWS form. Its signature counts only when the key is inside the badge itself: none is ever
 * fetched. That shows that the text is as that key's owner wrote it, not who the owner is. Null for what is no JWS.
 */
export function openJws(text: string): SignedBadge | null {
  const [, head = '', body = '', signature = ''] =
    /^\s*([\w-]{10,20000})\.([\w-]{2,2000000})\.([\w-]{20,2000})\s*$/.exec(text) ?? [];
  if (head === '') return null;
  const decoded = (part: string): Readonly<Record<string, unknown>> =>
    membersOf(parseJson(Buffer.from(part, 'base64url').toString('utf8')));
  const header = decoded(head);
  const payload = decoded(body);
  const key = keyIn(header);
  const algorithm = ALGORITHMS[textOf(header['alg'])];
  if (!key || !algorithm) return { payload, signedBy: null };
  try {
    const publicKey = createPublicKey({ key: key.jwk, format: 'jwk' });
    const options = algorithm.dsa ? { key: publicKey, dsaEncoding: algorithm.dsa } : publicKey;
    const holds = verify(
      algorithm.hash,
      Buffer.from(`${head}.${body}`),
      options,
      Buffer.from(signature, 'base64url'),
    );
    return { payload, signedBy: holds ? key.name : null };
  } catch {
    return { payload, signedBy: null };
  }
}

import { randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'ascent';
/** How long a start link can be used. */
const LINK_MS = 60_000;

export interface GuardedRequest {
  method: string;
  path: string;
  header(name: string): string | undefined;
}

export type Verdict = { pass: true } | { pass: false; status: 401 | 403 | 405 | 421 };

/** Who may ask for what: decided from the request's headers alone. */
export interface Guard {
  /** A fresh one-time key for a start link. */
  freshKey(): string;
  /** Trades a start link's key for the session cookie's header; null when it was used or is too old. */
  trade(key: string): string | null;
  check(request: GuardedRequest, wants: 'data' | 'page' | 'file'): Verdict;
}

const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A guard for one start of the host; `authority` is the exact `host:port` that was printed. */
export function createGuard(authority: string, now: () => number = Date.now): Guard {
  const token = randomBytes(32).toString('base64url');
  const keys = new Map<string, number>();
  const origin = `http://${authority}`;
  const pass: Verdict = { pass: true };
  const stop = (status: 401 | 403 | 405 | 421): Verdict => ({ pass: false, status });

  const holdsCookie = (request: GuardedRequest): boolean =>
    (request.header('cookie') ?? '').split(/;\s*/).some((pair) => {
      const [name, value = ''] = pair.split('=');
      return name === COOKIE && equal(value, token);
    });

  return {
    freshKey() {
      const key = randomBytes(32).toString('base64url');
      keys.set(key, now() + LINK_MS);
      return key;
    },
    trade(key) {
      const until = keys.get(key);
      keys.delete(key);
      if (until === undefined || until < now()) return null;
      return `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    },
    check(request, wants) {
      if (request.header('host') !== authority) return stop(421);
      if (request.method === 'OPTIONS') return stop(405);
      const said = request.header('origin');
      if (said !== undefined && said !== origin) return stop(403);
      if (wants === 'page') return holdsCookie(request) ? pass : stop(401);
      if (wants === 'file') return pass;
      const sameOrigin = said === origin || request.header('sec-fetch-site') === 'same-origin';
      if (!sameOrigin) return stop(403);
      return holdsCookie(request) ? pass : stop(401);
    },
  };
}

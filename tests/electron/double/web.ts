import type { Protocol, Session, WebRequest, session as electronSession } from 'electron';
import { appIsReady } from './app.ts';
import { Listeners, strict } from './strict.ts';
import { answers, record } from './test-end.ts';

type Handler = Parameters<Protocol['handle']>[1];
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

const handlers = new Map<string, Handler>();
const standard = new Set<string>();

export const protocol: Protocol = strict<Protocol>('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    if (appIsReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) standard.add(scheme);
  },
  handle: (scheme, handler) => void handlers.set(scheme, handler),
});

/** The origin that a page of an address has: none, unless its scheme was registered as standard and secure. */
export function originOf(address: string): string {
  const { protocol: scheme, host } = new URL(address);
  return standard.has(scheme.slice(0, -1)) ? `${scheme}//${host}` : 'null';
}

/**
 * What a scheme's handler answers, `elsewhere` where no handler stands for the scheme; null when the app cancels the
 * request. Without privileges a page has an opaque origin, as in a sandboxed frame.
 */
answers['request'] = async (address: string, method: string) => {
  if (!(await mayRequest(address))) return null;
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (!handler) return 'elsewhere';
  const response = await handler(new Request(address, { method }));
  const headers = Object.fromEntries(response.headers);
  if (originOf(address) === 'null') headers['content-security-policy'] = 'sandbox allow-scripts';
  return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) };
};

let beforeRequest: BeforeRequest | null = null;
const onBeforeRequest = (listener: BeforeRequest | null): void => void (beforeRequest = listener);

let check: CheckHandler | null = null;
let ask: RequestHandler | null = null;
const listeners = new Listeners('session', ['will-download']);

export const defaultSession: Session = strict<Session>('session', {
  setPermissionCheckHandler: (handler) => (check = handler),
  setPermissionRequestHandler: (handler) => (ask = handler),
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: (enabled) => record('spelling', enabled),
  setSpellCheckerDictionaryDownloadURL: (url) => record('dictionaries', new URL(url).href),
  addWordToSpellCheckerDictionary: (word) => {
    record('spelling learnt', word);
    return true;
  },
  webRequest: strict<WebRequest>('webRequest', {
    onBeforeRequest: onBeforeRequest as unknown as WebRequest['onBeforeRequest'],
  }),
  on: (event: string, listener: (...given: never[]) => void) => {
    listeners.add(event, listener);
    return defaultSession;
  },
});
export const session = strict<typeof electronSession>('session', { defaultSession });

const mayRequest = (url: string): Promise<boolean> =>
  new Promise((done) => {
    if (!beforeRequest) done(true);
    else beforeRequest({ url }, ({ cancel }) => done(cancel !== true));
  });
answers['may-request'] = mayRequest;

/** What both handlers say to a permission; without a handler Electron grants everything. */
answers['permission'] = async (name: string, url: string, isMainFrame: boolean) => {
  const permission = name as Parameters<RequestHandler>[1] & Parameters<CheckHandler>[1];
  const checked = check?.(null, permission, url, { isMainFrame, requestingUrl: url }) ?? true;
  const asked = await new Promise<boolean>((done) => {
    if (!ask) done(true);
    else
      ask(
        ...([
          null,
          permission,
          done,
          { isMainFrame, requestingUrl: url },
        ] as unknown as Parameters<RequestHandler>),
      );
  });
  return { checked, asked };
};
answers['download'] = () => !listeners.tell('will-download');
